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

static void
assert_fault (CyRecord *rules, guint field, gint64 value, CyRulesFaultKind kind)
{
  g_autoptr (CyRecord) copy = cy_record_copy (rules);

  cy_record_set_int (copy, field, value);
  g_assert_cmpint (cy_rules_check_field (copy, field).kind, ==, kind);
}

static void
assert_bands (CyRecord *rules, const char *bands, CyRulesFaultKind kind)
{
  cy_record_set_text (rules, CY_RULES_AGE_BANDS, bands);
  g_assert_cmpint (cy_rules_check_field (rules, CY_RULES_AGE_BANDS).kind, ==, kind);
}

static void
test_check (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2025, NULL);

  for (guint i = 0; i < CY_RULES_N_FIELDS; i++)
    g_assert_cmpint (cy_rules_check_field (rules, i).kind, ==, CY_RULES_SOUND);
  assert_fault (rules, CY_RULES_AGE_MIN, 500, CY_RULES_OUT_OF_RANGE);
  assert_fault (rules, CY_RULES_AGE_MIN, -1, CY_RULES_OUT_OF_RANGE);
  assert_fault (rules, CY_RULES_AGE_MAX, 17, CY_RULES_BELOW);
  assert_fault (rules, CY_RULES_AGE_MAX_OUTSTANDING, 44, CY_RULES_BELOW);
  assert_fault (rules, CY_RULES_TARGET_WOMEN, 1000, CY_RULES_SOUND);
  assert_fault (rules, CY_RULES_TARGET_WOMEN, 1001, CY_RULES_OUT_OF_RANGE);
  assert_fault (rules, CY_RULES_REMIND_STEP_DAYS, -1, CY_RULES_OUT_OF_RANGE);
  assert_bands (rules, "30, 40", CY_RULES_SOUND);
  assert_bands (rules, "50,x,25", CY_RULES_BAD_BANDS);
  assert_bands (rules, "50,25", CY_RULES_BAD_BANDS);
  assert_bands (rules, "30,30", CY_RULES_BAD_BANDS);
  assert_bands (rules, "30,,40", CY_RULES_BAD_BANDS);
  assert_bands (rules, "30,400", CY_RULES_BAD_BANDS);
  assert_bands (rules, NULL, CY_RULES_SOUND);
}

static void
test_oldest_age (void)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_AGE_MAX, 45);
  g_assert_cmpint (cy_rules_get_oldest_age (rules, "01"), ==, 45);
  cy_record_set_int (rules, CY_RULES_AGE_EXTRA_VETERAN, 5);
  g_assert_cmpint (cy_rules_get_oldest_age (rules, "01"), ==, 50);
  g_assert_cmpint (cy_rules_get_oldest_age (rules, "02"), ==, 45);
  g_assert_cmpint (cy_rules_get_oldest_age (rules, NULL), ==, 45);
}

/* 4 : 6 and 6 : 4 are both met; what does not make a whole is no weight. */
static void
test_weights (void)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  g_assert_cmpint (cy_rules_check_field (rules, CY_RULES_EXAM_WRITTEN).kind, ==, CY_RULES_SOUND);
  cy_record_set_int (rules, CY_RULES_EXAM_WRITTEN, 60);
  g_assert_cmpint (cy_rules_check_field (rules, CY_RULES_EXAM_WRITTEN).kind,
                   ==,
                   CY_RULES_BAD_WEIGHTS);
  cy_record_set_int (rules, CY_RULES_EXAM_INTERVIEW, 50);
  g_assert_cmpint (cy_rules_check_field (rules, CY_RULES_EXAM_INTERVIEW).kind,
                   ==,
                   CY_RULES_BAD_WEIGHTS);
  cy_record_set_int (rules, CY_RULES_EXAM_INTERVIEW, 40);
  g_assert_cmpint (cy_rules_check_field (rules, CY_RULES_EXAM_INTERVIEW).kind, ==, CY_RULES_SOUND);
  cy_record_set_int (rules, CY_RULES_EXAM_INTERVIEW, 140);
  g_assert_cmpint (cy_rules_check_field (rules, CY_RULES_EXAM_INTERVIEW).kind,
                   ==,
                   CY_RULES_OUT_OF_RANGE);
}

/* What shipped rules say is sound. */
static void
test_example (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) example = cy_rules_for_year (test->conn, 2026, NULL);

  for (guint i = 0; i < CY_RULES_N_FIELDS; i++)
    g_assert_cmpint (cy_rules_check_field (example, i).kind, ==, CY_RULES_SOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/rules/year", test_year);
  cy_test_case ("/model/rules/check", test_check);
  g_test_add_func ("/model/rules/oldest-age", test_oldest_age);
  g_test_add_func ("/model/rules/weights", test_weights);
  cy_test_case ("/model/rules/example", test_example);

  return g_test_run ();
}
