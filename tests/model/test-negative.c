/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Negative lists: what is shipped, what is frozen, and copies that are not. */
#include "cy-test-review.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-negative.h"

static GPtrArray *
load_items (CyTest *test, gint64 list)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = cy_mapper_load_parts (test->conn, CY_NEGATIVE_ITEM, list, &error);

  g_assert_no_error (error);

  return items;
}

/* Every condition names offices there are, and bars or speaks against. */
static void
test_shipped (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 list = cy_negative_get_newest (test->conn, "list", &error);
  g_autoptr (GPtrArray) items = load_items (test, list);
  guint n_bars = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 22);
  for (guint i = 0; i < items->len; i++)
    {
      CyRecord   *item = g_ptr_array_index (items, i);
      const char *severity = cy_record_get_text (item, CY_NEGATIVE_ITEM_SEVERITY);
      g_auto (GStrv) offices =
        g_strsplit (cy_record_get_text (item, CY_NEGATIVE_ITEM_OFFICES), " ", -1);

      g_assert_nonnull (cy_code_lookup (cy_code_set_get ("severity"), severity));
      n_bars += g_str_equal (severity, CY_SEVERITY_BAR);
      g_assert_nonnull (offices[0]);
      for (guint j = 0; offices[j] != NULL; j++)
        g_assert_nonnull (cy_code_lookup (cy_code_set_get ("office"), offices[j]));
    }
  g_assert_cmpuint (n_bars, ==, 11);
  g_assert_cmpint (cy_record_get_int (g_ptr_array_index (items, 11), CY_NEGATIVE_ITEM_MONTHS),
                   ==,
                   60);
  /* Only once. */
  g_assert_cmpint (cy_negative_get_newest (test->conn, "list", &error), ==, list);
}

static void
test_frozen (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 list = cy_negative_get_newest (test->conn, "list", &error);
  g_autoptr (GPtrArray) items = load_items (test, list);
  g_autoptr (GPtrArray) copied = NULL;
  g_autoptr (GPtrArray) infos = NULL;
  CyRecord *item = g_ptr_array_index (items, 0);
  gint64    copy;

  cy_record_set_text (item, CY_NEGATIVE_ITEM_TEXT, "另一条");
  g_assert_true (cy_negative_save_item (test->conn, item, "edit", &error));
  cy_test_review_begin (test, "3");
  cy_record_set_text (item, CY_NEGATIVE_ITEM_TEXT, "再一条");
  g_assert_false (cy_negative_save_item (test->conn, item, "edit", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_negative_delete_item (test->conn, item, "delete", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  copy = cy_negative_copy (test->conn, list, "2027 年版", "copy", &error);
  g_assert_no_error (error);
  copied = load_items (test, copy);
  g_assert_cmpuint (copied->len, ==, 22);
  g_assert_true (
    cy_negative_delete_item (test->conn, g_ptr_array_index (copied, 0), "delete", &error));
  infos = cy_negative_load_all (test->conn, &error);
  g_assert_cmpuint (infos->len, ==, 2);
  g_assert_cmpuint (((CyNegativeInfo *) g_ptr_array_index (infos, 0))->n_items, ==, 21);
  g_assert_cmpuint (((CyNegativeInfo *) g_ptr_array_index (infos, 0))->n_rounds, ==, 0);
  g_assert_cmpuint (((CyNegativeInfo *) g_ptr_array_index (infos, 1))->n_rounds, ==, 1);
}

static void
test_concerns (CyTest *test, gconstpointer data)
{
  g_assert_true (cy_negative_concerns ("1 12", "12"));
  g_assert_false (cy_negative_concerns ("1 12", "2"));
  g_assert_true (cy_negative_concerns (NULL, "2"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/negative/shipped", test_shipped);
  cy_test_case ("/model/negative/frozen", test_frozen);
  cy_test_case ("/model/negative/concerns", test_concerns);

  return g_test_run ();
}
