/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rules of a year are its own, else those of the year before, else the example. */
#include "cy-test.h"

#include "cy-rules.h"

static void
add (CyTest *test, int year, int age_max)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_YEAR, year);
  cy_record_set_int (rules, CY_RULES_AGE_MAX, age_max);
  cy_test_save (test, rules, "rules");
}

static gint64
age_max (CyTest *test, int year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, year, &error);

  g_assert_no_error (error);

  return cy_record_get_int (rules, CY_RULES_AGE_MAX);
}

static void
test_year (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) example = cy_rules_for_year (test->conn, 2025, NULL);

  g_assert_cmpint (cy_record_get_id (example), ==, 0);
  g_assert_cmpint (cy_record_get_int (example, CY_RULES_YEAR), ==, 2025);
  add (test, 2022, 40);
  add (test, 2024, 42);
  g_assert_cmpint (age_max (test, 2025), ==, 42);
  g_assert_cmpint (age_max (test, 2024), ==, 42);
  g_assert_cmpint (age_max (test, 2023), ==, 40);
  g_assert_cmpint (age_max (test, 2021), ==, 45);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/rules/year", test_year);

  return g_test_run ();
}
