/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Units are added last, change places with their neighbours, and stay while something needs them.
 */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-person-parts.h"
#include "cy-unit-edit.h"
#include "cy-unit.h"

#define IN_ORDER "SELECT group_concat(name,' ') FROM (SELECT name FROM unit ORDER BY ord)"

static void
assert_order (CyTest *test, const char *names)
{
  g_autofree char *order = cy_test_text (test, IN_ORDER);

  g_assert_cmpstr (order, ==, names);
}

static void
test_move (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "town", "town", 0);
  gint64 parent = cy_record_get_id (town);
  g_autoptr (CyRecord) a = cy_test_add_unit (test, "a", "village", parent);
  g_autoptr (CyRecord) b = cy_test_add_unit (test, "b", "village", parent);
  g_autoptr (CyRecord) c = cy_test_add_unit (test, "c", "village", parent);

  assert_order (test, "town a b c");
  g_assert_true (cy_unit_move (test->conn, cy_record_get_id (c), -1, "move", &error));
  g_assert_no_error (error);
  assert_order (test, "town a c b");
  g_assert_true (cy_unit_move (test->conn, cy_record_get_id (a), 1, "move", &error));
  assert_order (test, "town c a b");
  g_assert_false (cy_unit_move (test->conn, cy_record_get_id (b), 1, "move", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_unit_move (test->conn, cy_record_get_id (c), -1, "move", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  assert_order (test, "town c a b");
}

static void
test_add (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "town", "town", 0);
  g_autoptr (CyRecord) z = cy_test_add_unit (test, "z", "village", cy_record_get_id (town));
  g_autoptr (CyRecord) y = cy_test_add_unit (test, "y", "village", cy_record_get_id (town));
  g_autoptr (CyRecord) added = cy_record_new (CY_UNIT);
  CyUnitFault fault;

  g_assert_true (cy_unit_move (test->conn, cy_record_get_id (z), -1, "move", &error));
  cy_record_set_text (added, CY_UNIT_NAME, "a");
  cy_record_set_text (added, CY_UNIT_KIND, "village");
  cy_record_set_int (added, CY_UNIT_PARENT, cy_record_get_id (town));
  g_assert_true (cy_unit_add (test->conn, added, "add", &fault, &error));
  g_assert_no_error (error);
  assert_order (test, "town z y a");
  g_assert_cmpint (cy_record_get_int (added, CY_UNIT_POSITION), ==, 3);
}

static CyUnitFault
hang (CyTest *test, CyRecord *unit, CyRecord *superior)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) copy = cy_record_copy (unit);
  CyUnitFault fault;

  cy_record_set_int (copy, CY_UNIT_PARENT, cy_record_get_id (superior));
  if (cy_unit_save (test->conn, copy, "hang", &fault, &error))
    g_assert_no_error (error);
  else
    g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);

  return fault;
}

static void
test_place (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) county = cy_test_add_unit (test, "county", "county", 0);
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "town", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) other = cy_test_add_unit (test, "other", "other", cy_record_get_id (town));
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "a", "village", cy_record_get_id (other));
  g_autoptr (CyRecord) street = cy_test_add_unit (test, "street", "street", 0);
  CyUnitFault fault;

  g_assert_cmpint (hang (test, town, town), ==, CY_UNIT_LOOP);
  g_assert_cmpint (hang (test, county, town), ==, CY_UNIT_LOOP);
  g_assert_cmpint (hang (test, other, village), ==, CY_UNIT_LOOP);
  g_assert_cmpint (hang (test, street, village), ==, CY_UNIT_RANK);
  g_assert_cmpint (hang (test, street, town), ==, CY_UNIT_RANK);
  assert_order (test, "county town other a street");
  g_assert_cmpint (hang (test, street, county), ==, CY_UNIT_SOUND);
  g_assert_cmpint (hang (test, village, street), ==, CY_UNIT_SOUND);
  assert_order (test, "county street a town other");
  /* Nor may it become of the kind of what is below it. */
  cy_record_set_int (street, CY_UNIT_PARENT, cy_record_get_id (county));
  cy_record_set_text (street, CY_UNIT_KIND, "village");
  g_assert_false (cy_unit_save (test->conn, street, "kind", &fault, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (fault, ==, CY_UNIT_RANK);
}

static void
test_delete (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "town", "town", 0);
  g_autoptr (CyRecord) village = cy_test_add_unit (test, "a", "village", cy_record_get_id (town));
  g_autoptr (CyRecord) empty = cy_test_add_unit (test, "b", "village", cy_record_get_id (town));
  g_autoptr (CyRecord) person = cy_test_add_person (test, "王小明");
  g_autoptr (CyRecord) post = cy_record_new (CY_POST);
  CyUnitUses uses;

  cy_record_set_int (post, CY_POST_PERSON, cy_record_get_id (person));
  cy_record_set_int (post, CY_POST_UNIT, cy_record_get_id (village));
  cy_record_set_text (post, CY_POST_TITLE, "member");
  cy_test_save (test, post, "post");
  g_assert_false (cy_unit_delete (test->conn, cy_record_get_id (town), "delete", &uses, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (uses.n_units, ==, 2);
  g_assert_cmpint (uses.n_people, ==, 0);
  g_clear_error (&error);
  g_assert_false (cy_unit_delete (test->conn, cy_record_get_id (village), "delete", &uses, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (uses.n_units, ==, 0);
  g_assert_cmpint (uses.n_people, ==, 1);
  g_clear_error (&error);
  g_assert_true (cy_unit_delete (test->conn, cy_record_get_id (empty), "delete", &uses, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM unit WHERE deleted IS NULL"), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/unit-edit/move", test_move);
  cy_test_case ("/model/unit-edit/add", test_add);
  cy_test_case ("/model/unit-edit/place", test_place);
  cy_test_case ("/model/unit-edit/delete", test_delete);

  return g_test_run ();
}
