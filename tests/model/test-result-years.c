/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How somebody stands against the own years, the township and the county, and in each dimension. */
#include "cy-result-years.h"

#include "cy-test-assess.h"
#include "cy-test-outcome.h"

static gint64
add_person (CyTest *self, const char *name, gint64 unit)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, name);

  cy_record_set_int (person, CY_PERSON_UNIT, unit);
  cy_test_save (self, person, "住村");

  return cy_record_get_id (person);
}

static gint64
add_unit (CyTest *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (self, name, kind, parent);

  return cy_record_get_id (unit);
}

/* Two in the township with 80 and 85.001, one elsewhere with 90: means 82.501 (half up) and 85.
 * Who is not graded is in no mean. */
static void
test_years (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) years = NULL;
  g_autoptr (GPtrArray) before = NULL;
  gint64 county = add_unit (self, "云岭县", "county", 0);
  gint64 town = add_unit (self, "青山镇", "town", county);
  gint64 village = add_unit (self, "上村", "village", town);
  gint64 elsewhere = add_unit (self, "下村", "village", add_unit (self, "白水镇", "town", county));
  gint64              cycle = cy_test_add_year (self, 2025, "locked");
  gint64              person = add_person (self, "甲一", village);
  const CyResultYear *year;

  cy_test_add_result (self, cycle, person, 80000, "2");
  cy_test_add_result (self, cycle, add_person (self, "乙二", village), 85001, "2");
  cy_test_add_result (self, cycle, add_person (self, "丙三", village), 10000, "6A");
  cy_test_add_result (self, cycle, add_person (self, "丁四", elsewhere), 90000, "1");
  cy_test_add_yearly (self, person, 2023, -1, "1");
  years = cy_result_years_load (self->conn, person, 2026, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (years->len, ==, 2);
  year = g_ptr_array_index (years, 0);
  g_assert_cmpint (year->year, ==, 2023);
  g_assert_cmpint (year->total, ==, -1);
  g_assert_cmpint (year->county_mean, ==, -1);
  year = g_ptr_array_index (years, 1);
  g_assert_cmpint (year->total, ==, 80000);
  g_assert_cmpint (year->town_mean, ==, 82501);
  g_assert_cmpint (year->county_mean, ==, 85000);
  g_assert_true (year->is_final);
  before = cy_result_years_load (self->conn, person, 2024, &error);
  g_assert_cmpuint (before->len, ==, 1);
}

/* 45 of 60 points are 75.0 %, the mean with 60 of 60 is 87.5 %; what nobody marked has no share. */
static void
test_shares (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShares) shares = NULL;
  gint64 village = add_unit (self, "上村", "village", 0);
  gint64 scheme = cy_test_assess_scheme (self);
  gint64 part = cy_test_assess_part (self, scheme, "年终", "yearly", 10000);
  gint64 first = cy_test_assess_dimension (self, part, "德", "weighted", 6000);
  gint64 second = cy_test_assess_dimension (self, part, "能", "weighted", 4000);
  gint64 indicator = cy_test_assess_indicator (self, first, "品德", "points", 6000);
  gint64 group = cy_test_assess_group (self, scheme, "组织部", 10000);
  gint64 people[2];
  gint64 cycle;
  gint64 grader;

  cy_test_assess_indicator (self, second, "能力", "points", 4000);
  cycle = cy_test_assess_cycle (self, scheme, "year");
  grader = cy_test_assess_grader (self, cycle, group, "张三");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      people[i] = add_person (self, "甲一", village);
      cy_test_assess_mark (self,
                           cy_test_assess_entry (self, cycle, people[i], village),
                           indicator,
                           grader,
                           i == 0 ? 4500 : 6000);
    }
  shares = cy_shares_load (self->conn, cycle, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (shares->n, ==, 2);
  g_assert_cmpstr (shares->names[0], ==, "德");
  g_assert_cmpint (cy_shares_get (shares, people[0])[0], ==, 750);
  g_assert_cmpint (cy_shares_get (shares, people[0])[1], ==, -1);
  g_assert_cmpint (shares->means[0], ==, 875);
  g_assert_cmpint (shares->means[1], ==, -1);
  g_assert_null (cy_shares_get (shares, 9999));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/result-years/years", test_years);
  cy_test_case ("/model/result-years/shares", test_shares);

  return g_test_run ();
}
