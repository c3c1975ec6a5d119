/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Classes count whom they should, and a click on a figure finds the same people. */
#include "cy-test-pool.h"

#include "cy-indicator-key.h"
#include "cy-lead-classes.h"
#include "cy-person-list.h"
#include "cy-person-parts.h"
#include "cy-pool.h"

#define TODAY 20261122

static const CyLeadFacts facts[] = {
  { { "01", "01", "0", "种养能手、电商" }, "2", 19950300, "01", "21" },
  { { "01", "04", NULL, "电商" }, "1", 19800300, "02", "61" },
  { { NULL, NULL, NULL, NULL }, NULL, 0, NULL, NULL },
};

static CyLeadClasses *
classify (CyLeadAxis axis)
{
  CyLeadClasses *classes = cy_lead_classes_new (axis, TODAY, 35);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    cy_lead_classes_add (classes, &facts[i]);

  return classes;
}

static const CyLeadClass *
find (const CyLeadClasses *classes, const char *value, guint *nth)
{
  for (*nth = 0; *nth < cy_lead_classes_get_n (classes); (*nth)++)
    if (g_strcmp0 (cy_lead_classes_get (classes, *nth)->value, value) == 0)
      return cy_lead_classes_get (classes, *nth);
  g_assert_not_reached ();
}

static void
test_source (void)
{
  g_autoptr (CyLeadClasses) classes = classify (CY_LEAD_BY_SOURCE);
  guint              nth;
  const CyLeadClass *veterans = find (classes, "01", &nth);

  g_assert_cmpuint (nth, ==, 0);
  g_assert_cmpuint (veterans->counts[CY_LEAD_ALL], ==, 2);
  g_assert_cmpuint (veterans->counts[CY_LEAD_WOMEN], ==, 1);
  g_assert_cmpuint (veterans->counts[CY_LEAD_PARTY], ==, 2);
  g_assert_cmpuint (veterans->counts[CY_LEAD_YOUNG], ==, 1);
  g_assert_cmpuint (veterans->counts[CY_LEAD_COLLEGE], ==, 1);
  g_assert_cmpuint (find (classes, NULL, &nth)->counts[CY_LEAD_ALL], ==, 1);
  g_assert_cmpuint (nth, ==, cy_lead_classes_get_n (classes) - 1);
  g_assert_cmpuint (find (classes, NULL, &nth)->counts[CY_LEAD_YOUNG], ==, 0);
}

/* Who has two tags is in both classes. */
static void
test_tags (void)
{
  g_autoptr (CyLeadClasses) classes = classify (CY_LEAD_BY_TAGS);
  guint nth;

  g_assert_cmpuint (cy_lead_classes_get_n (classes), ==, 3);
  g_assert_cmpuint (find (classes, "电商", &nth)->counts[CY_LEAD_ALL], ==, 2);
  g_assert_true (cy_lead_classes_has (classes, nth, CY_LEAD_ALL, &facts[0]));
  g_assert_true (cy_lead_classes_has (classes, nth, CY_LEAD_WOMEN, &facts[0]));
  g_assert_false (cy_lead_classes_has (classes, nth, CY_LEAD_WOMEN, &facts[1]));
  g_assert_false (cy_lead_classes_has (classes, nth, CY_LEAD_ALL, &facts[2]));
  find (classes, NULL, &nth);
  g_assert_true (cy_lead_classes_has (classes, nth, CY_LEAD_ALL, &facts[2]));
  g_assert_cmpstr (cy_lead_classes_get_label (classes, nth), ==, "Not known");
}

static guint
count_by_key (CyTest *test, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (GArray) ids = NULL;

  cy_query_set_base_date (query, TODAY);
  g_assert_true (cy_query_apply_key (query, key));
  ids = cy_query_list_ids (query, test->conn, &error);
  g_assert_no_error (error);

  return ids->len;
}

/* Every figure of every class is as large as the list that it leads to. */
static void
test_keys (CyTest *test, gconstpointer data)
{
  for (CyLeadAxis axis = 0; axis < CY_LEAD_N_AXES; axis++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CyLeadClasses) classes =
        cy_lead_classes_load_pool (test->conn, axis, 0, TODAY, TODAY, 35, &error);
      guint n = 0;

      g_assert_no_error (error);
      for (guint i = 0; i < cy_lead_classes_get_n (classes); i++)
        for (CyLeadFigure figure = 0; figure < CY_LEAD_N_FIGURES; figure++)
          {
            g_autofree char *key = cy_lead_classes_dup_key (classes, i, figure);
            guint            count = cy_lead_classes_get (classes, i)->counts[figure];

            g_test_message ("%s", key);
            g_assert_cmpuint (count_by_key (test, key), ==, count);
            n += figure == CY_LEAD_ALL ? count : 0;
          }
      if (axis != CY_LEAD_BY_TAGS)
        g_assert_cmpint (n,
                         ==,
                         cy_test_count (test,
                                        "SELECT count(*) FROM person WHERE pool_state='in'"
                                        " AND deleted IS NULL"));
      g_assert_cmpuint (n, >, 0);
    }
}

static void
set_up (CyTest *test, gconstpointer data)
{
  CyTestPool pool = { 2, 3, 200, 7 };

  cy_test_set_up (test, NULL);
  cy_test_fill (test->path, &pool);
  cy_test_reopen (test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/lead-classes/source", test_source);
  g_test_add_func ("/model/lead-classes/tags", test_tags);
  g_test_add ("/model/lead-classes/keys", CyTest, NULL, set_up, test_keys, cy_test_tear_down);

  return g_test_run ();
}
