/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Working days: the week, days off, worked weekends, and where a notice ends. */
#include "cy-test.h"

#include "cy-workday.h"

/* 2026-10-01 is a Thursday: off until the 7th, with work on Saturday the 10th. */
static CyWorkdays *
make_october (void)
{
  CyWorkdays *calendar = cy_workdays_new ();

  cy_workdays_set (calendar, 20261001, 20261007, FALSE, NULL);
  cy_workdays_set (calendar, 20261010, CY_DATE_NONE, TRUE, NULL);

  return calendar;
}

static void
test_week (void)
{
  g_autoptr (CyWorkdays) calendar = cy_workdays_new ();

  g_assert_true (cy_workdays_is_workday (calendar, 20261120));  /* Friday */
  g_assert_false (cy_workdays_is_workday (calendar, 20261121)); /* Saturday */
  g_assert_false (cy_workdays_is_workday (calendar, 20261122));
  g_assert_cmpint (cy_workdays_count (calendar, 20261116, 20261120), ==, 5);
  g_assert_cmpint (cy_workdays_count (calendar, 20261120, 20261123), ==, 2);
  g_assert_cmpint (cy_workdays_count (calendar, 20261121, 20261121), ==, 0);
}

static void
test_holidays (void)
{
  g_autoptr (CyWorkdays) calendar = make_october ();

  g_assert_false (cy_workdays_is_workday (calendar, 20261001));
  g_assert_true (cy_workdays_is_workday (calendar, 20261008));
  g_assert_true (cy_workdays_is_workday (calendar, 20261010));
  g_assert_cmpint (cy_workdays_count (calendar, 20260930, 20261010), ==, 4);
}

static void
test_last (void)
{
  g_autoptr (CyWorkdays) calendar = make_october ();

  g_assert_cmpint (cy_workdays_find_last (calendar, 20260928, 5), ==, 20261009);
  g_assert_cmpint (cy_workdays_find_last (calendar, 20260928, 1), ==, 20260928);
  /* A notice put up on a day off counts from the next working day. */
  g_assert_cmpint (cy_workdays_find_last (calendar, 20261003, 1), ==, 20261008);
  g_assert_cmpint (cy_workdays_find_last (calendar, 20261003, 0), ==, 20261003);
}

static void
test_edges (void)
{
  g_autoptr (CyWorkdays) calendar = cy_workdays_new ();

  g_assert_cmpint (cy_workdays_count (calendar, 20261120, 20261101), ==, 0);
  g_assert_cmpint (cy_workdays_count (calendar, 20261100, 20261130), ==, 0);
  g_assert_cmpint (cy_workdays_find_last (calendar, 20261100, 5), ==, CY_DATE_NONE);
  cy_workdays_set (calendar, 20261100, CY_DATE_NONE, FALSE, NULL);
  cy_workdays_set (calendar, 20261120, 20261101, FALSE, NULL);
  g_assert_true (cy_workdays_is_workday (calendar, 20261120));
  /* A slip of the pen takes no longer than a year. */
  cy_workdays_set (calendar, 20260101, 21991231, FALSE, NULL);
  g_assert_true (cy_workdays_is_workday (calendar, 20280103));
  g_assert_cmpint (cy_workdays_find_last (calendar, 20260101, 1), >, 20261231);
}

static void
test_load (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) row = cy_record_new (CY_HOLIDAY);
  g_autoptr (CyWorkdays) calendar = NULL;

  cy_record_set_int (row, CY_HOLIDAY_DATE, 20261121);
  cy_record_set_text (row, CY_HOLIDAY_KIND, CY_DAY_WORK);
  cy_test_save (test, row, "day");
  calendar = cy_workdays_load (test->conn, NULL);
  g_assert_true (cy_workdays_is_workday (calendar, 20261121));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/workday/week", test_week);
  g_test_add_func ("/model/workday/holidays", test_holidays);
  g_test_add_func ("/model/workday/last", test_last);
  g_test_add_func ("/model/workday/edges", test_edges);
  cy_test_case ("/model/workday/load", test_load);

  return g_test_run ();
}
