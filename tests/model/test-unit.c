/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Units keep their place in the tree whatever is moved or deleted. */
#include "cy-test.h"

#include "cy-mapper.h"
#include "cy-step.h"
#include "cy-unit.h"

static void
assert_span (CyTest *test, gint64 unit, gint64 first, gint64 last)
{
  g_autoptr (GError) error = NULL;
  gint64 from;
  gint64 to;

  g_assert_true (cy_unit_get_span (test->conn, unit, &from, &to, &error));
  g_assert_no_error (error);
  g_assert_cmpint (from, ==, first);
  g_assert_cmpint (to, ==, last);
}

static void
test_span (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "东", "town", 0);
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "村", "village", cy_record_get_id (town));
  gint64 gone = cy_record_get_id (village) + 1;

  assert_span (test, cy_record_get_id (town), 1, 2);
  assert_span (test, cy_record_get_id (village), 2, 2);
  assert_span (test, 0, 0, G_MAXINT64);
  assert_span (test, gone, 0, -1);
}

static void
assert_places (CyTest *test, const char *expected)
{
  g_autofree char *places =
    cy_test_text (test,
                  "SELECT group_concat(name||ord||'-'||last,' ') FROM"
                  " (SELECT * FROM unit WHERE deleted IS NULL ORDER BY ord)");

  g_assert_cmpstr (places, ==, expected);
}

static void
test_tree (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) county = cy_test_add_unit (test, "县", "county", 0);
  g_autoptr (CyRecord) east = cy_test_add_unit (test, "东", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) west = cy_test_add_unit (test, "西", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "村", "village", cy_record_get_id (east));

  assert_places (test, "县1-4 东2-3 村3-3 西4-4");
  cy_record_set_int (west, CY_UNIT_POSITION, 1);
  cy_test_save (test, west, "order");
  assert_places (test, "县1-4 西2-2 东3-4 村4-4");
  cy_record_set_int (village, CY_UNIT_PARENT, cy_record_get_id (west));
  cy_test_save (test, village, "move");
  assert_places (test, "县1-4 西2-3 村3-3 东4-4");
}

static void
test_deleted_superior (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "东", "town", 0);
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "村", "village", cy_record_get_id (town));
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "delete", CY_STEP_NONE, NULL);

  g_assert_true (cy_mapper_delete (test->conn, CY_UNIT, cy_record_get_id (town), NULL));
  g_assert_true (cy_step_commit (step, NULL));
  assert_places (test, "村1-1");
}

static void
test_find (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "村", "village", 0);
  g_autoptr (CyRecord) found = NULL;

  cy_test_set_text (test, CY_UNIT, cy_record_get_id (village), CY_UNIT_CODE, "110101001201");
  found = cy_unit_find_by_code (test->conn, "110101001201", &error);
  g_assert_cmpint (cy_record_get_id (found), ==, cy_record_get_id (village));
  g_assert_null (cy_unit_find_by_code (test->conn, "110101001202", &error));
  g_assert_no_error (error);
  g_assert_true (cy_unit_is_village ("village"));
  g_assert_true (cy_unit_is_village ("community"));
  g_assert_false (cy_unit_is_village ("town"));
  g_assert_false (cy_unit_is_village (NULL));
}

static void
assert_place (CyTest *test, gint64 unit, const char *wanted)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = cy_unit_dup_place (test->conn, unit, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (place, ==, wanted);
}

static void
test_place (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) county = cy_test_add_unit (test, "县", "county", 0);
  g_autoptr (CyRecord) east = cy_test_add_unit (test, "东", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "村", "village", cy_record_get_id (east));

  assert_place (test, cy_record_get_id (village), "东 村");
  assert_place (test, cy_record_get_id (east), "东");
  assert_place (test, cy_record_get_id (county), "县");
  assert_place (test, 0, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/unit/tree", test_tree);
  cy_test_case ("/model/unit/deleted-superior", test_deleted_superior);
  cy_test_case ("/model/unit/find", test_find);
  cy_test_case ("/model/unit/place", test_place);
  cy_test_case ("/model/unit/span", test_span);

  return g_test_run ();
}
