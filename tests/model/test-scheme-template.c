/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The schemes that come along add up everywhere. */
#include "cy-scheme-template.h"

#include "cy-mapper.h"
#include "cy-scheme-plan.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test.h"

static CySchemePlan *
make (CyTest *test, guint nth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  gint64        id = cy_scheme_template_make (test->conn, nth, 2026, 0, &error);
  CySchemePlan *plan;

  g_assert_no_error (error);
  g_assert_cmpint (id, !=, 0);
  g_assert_true (cy_step_commit (step, &error));
  plan = cy_scheme_plan_load (test->conn, id, &error);
  g_assert_no_error (error);

  return plan;
}

static int
sum_points (const CySchemePlan *plan, guint nth)
{
  const CyPlanDimension *dimension = g_ptr_array_index (plan->dimensions, nth);
  int                    sum = 0;

  for (guint i = 0; i < dimension->n_indicators; i++)
    sum += cy_plan_indicator (plan, dimension->first + i)->points;

  return sum;
}

static int
sum_part (const CySchemePlan *plan, guint part)
{
  int sum = 0;

  for (guint i = 0; i < plan->dimensions->len; i++)
    {
      const CyPlanDimension *dimension = cy_plan_dimension (plan, i);

      if (dimension->part == part && dimension->kind == CY_DIMENSION_WEIGHTED)
        {
          g_assert_cmpint (sum_points (plan, i), ==, dimension->points);
          sum += dimension->points;
        }
    }

  return sum;
}

/* 100 % of parts and of groups, 100 points in every part, full marks of the indicators in each
 * dimension. */
static void
test_totals (CyTest *test, gconstpointer data)
{
  g_assert_cmpuint (cy_scheme_template_get_n (), ==, 6);
  for (guint i = 0; i < cy_scheme_template_get_n (); i++)
    {
      g_autoptr (CySchemePlan) plan = make (test, i);
      int parts = 0;
      int groups = 0;

      for (guint j = 0; j < plan->parts->len; j++)
        {
          parts += cy_plan_part (plan, j)->weight;
          g_assert_cmpint (sum_part (plan, j), ==, 10000);
        }
      for (guint j = 0; j < plan->groups->len; j++)
        groups += ((const CyPlanGroup *) g_ptr_array_index (plan->groups, j))->weight;
      g_assert_cmpint (parts, ==, 10000);
      g_assert_cmpint (groups, ==, 10000);
      g_assert_cmpint (plan->year, ==, 2026);
      g_assert_cmpint (plan->frozen, ==, 0);
      g_assert_cmpuint (plan->lines->len, ==, 4);
      g_assert_cmpint (((const CyPlanLine *) g_ptr_array_index (plan->lines, 0))->least, ==, 9000);
      g_assert_cmpint (plan->quota, ==, 200);
      g_assert_cmpint (plan->quota_approved, ==, 250);
    }
}

static void
test_four_dimensions (CyTest *test, gconstpointer data)
{
  g_autoptr (CySchemePlan) plan = make (test, 0);
  const CyPlanIndicator *discipline = cy_plan_indicator (plan, 2);

  g_assert_cmpuint (plan->parts->len, ==, 2);
  g_assert_true (cy_plan_part (plan, 0)->is_routine);
  g_assert_cmpint (cy_plan_part (plan, 0)->weight, ==, 4000);
  g_assert_cmpint (cy_plan_part (plan, 1)->weight, ==, 6000);
  g_assert_cmpint (discipline->method, ==, CY_METHOD_GRADE);
  g_assert_cmpint (discipline->group, ==, 2);
  g_assert_cmpuint (discipline->bands->len, ==, 4);
  g_assert_cmpstr (((const CyPlanBand *) g_ptr_array_index (discipline->bands, 1))->name,
                   ==,
                   "较好");
  g_assert_cmpint (((const CyPlanBand *) g_ptr_array_index (discipline->bands, 1))->points,
                   ==,
                   800);
}

static void
test_village_goals (CyTest *test, gconstpointer data)
{
  g_autoptr (CySchemePlan) plan = make (test, 5);
  const CyPlanIndicator *projects = cy_plan_indicator (plan, 2);

  g_assert_cmpstr (plan->object, ==, "team");
  g_assert_cmpstr (plan->family, ==, "institution");
  g_assert_cmpstr (projects->figure, ==, "projects");
  g_assert_cmpstr (projects->function, ==, "steps");
  g_assert_cmpuint (projects->bands->len, ==, 4);
  g_assert_cmpint (((const CyPlanBand *) g_ptr_array_index (projects->bands, 0))->value, ==, 30000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/scheme-template/totals", test_totals);
  cy_test_case ("/model/scheme-template/four-dimensions", test_four_dimensions);
  cy_test_case ("/model/scheme-template/village-goals", test_village_goals);

  return g_test_run ();
}
