/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Records come one by one, and the end stays the end. */
#include "cy-test.h"

#include "cy-cursor.h"
#include "cy-error.h"

static void
test_next (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张三");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "李四");
  g_autoptr (CyCursor) cursor =
    cy_cursor_new (test->conn, CY_PERSON, "WHERE id>=? ORDER BY id DESC", &error, "i", (gint64) 1);

  g_assert_no_error (error);
  for (CyRecord *expected = two; expected != NULL; expected = expected == two ? one : NULL)
    {
      g_autoptr (CyRecord) record = NULL;

      g_assert_true (cy_cursor_next (cursor, &record, &error));
      g_assert_cmpint (cy_record_get_id (record), ==, cy_record_get_id (expected));
      g_assert_cmpstr (cy_record_get_text (record, CY_PERSON_NAME),
                       ==,
                       cy_record_get_text (expected, CY_PERSON_NAME));
    }
  for (int i = 0; i < 2; i++)
    {
      CyRecord *record = one;

      g_assert_true (cy_cursor_next (cursor, &record, &error));
      g_assert_null (record);
    }
}

static void
test_bad_tail (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_cursor_new (test->conn, CY_PERSON, "WHERE nonsense", &error, ""));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/cursor/next", test_next);
  cy_test_case ("/model/cursor/bad-tail", test_bad_tail);

  return g_test_run ();
}
