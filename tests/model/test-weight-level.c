/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What of a scheme can be compared, in which cycle. */
#include "cy-weight-level.h"

#include "cy-scheme-template.h"
#include "cy-step.h"
#include "cy-test.h"

static CySchemePlan *
make_plan (CyTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  gint64        id = cy_scheme_template_make (test->conn, 0, 2026, 0, &error);
  CySchemePlan *plan = cy_scheme_plan_load (test->conn, id, &error);

  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));

  return plan;
}

/* Four dimensions each with several indicators, but for one that has a single one in the quarters:
 * extra points and vetoes have no weight. */
static void
test_kinds (CyTest *test, gconstpointer data)
{
  g_autoptr (CySchemePlan) plan = make_plan (test);
  g_autoptr (GPtrArray) year = cy_weight_levels_list (plan, "year");
  g_autoptr (GPtrArray) quarter = cy_weight_levels_list (plan, "q1");
  const CyWeightLevel *dimensions = g_ptr_array_index (year, 0);
  g_autoptr (GArray) ids = cy_weight_level_list_ids (dimensions, plan);

  g_assert_cmpuint (year->len, ==, 5);
  g_assert_cmpuint (quarter->len, ==, 4);
  g_assert_cmpuint (dimensions->items->len, ==, 4);
  g_assert_cmpint (dimensions->parent, ==, 0);
  g_assert_cmpstr (cy_weight_level_get_name (dimensions, plan, 0), ==, "政治品格");
  g_assert_cmpint (cy_weight_level_get_points (dimensions, plan, 0), ==, 3000);
  g_assert_cmpint (g_array_index (ids, gint64, 3),
                   ==,
                   cy_weight_level_get_id (dimensions, plan, 3));
}

static void
test_indicators (CyTest *test, gconstpointer data)
{
  g_autoptr (CySchemePlan) plan = make_plan (test);
  g_autoptr (GPtrArray) levels = cy_weight_levels_list (plan, "year");
  const CyWeightLevel *level = g_ptr_array_index (levels, 1);
  g_autoptr (CyWeightLevel) copy = cy_weight_level_copy (level);
  int sum = 0;

  g_assert_cmpuint (level->items->len, ==, 4);
  g_assert_cmpint (level->parent, ==, cy_plan_dimension (plan, level->dimension)->id);
  for (guint i = 0; i < level->items->len; i++)
    sum += cy_weight_level_get_points (level, plan, i);
  g_assert_cmpint (sum, ==, 3000);
  g_assert_true (cy_weight_level_is_same (level, copy));
  g_assert_false (cy_weight_level_is_same (level, g_ptr_array_index (levels, 0)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/weight-level/kinds", test_kinds);
  cy_test_case ("/model/weight-level/indicators", test_indicators);

  return g_test_run ();
}
