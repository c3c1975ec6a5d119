/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme is read in its order, without what was removed. */
#include "cy-scheme-plan.h"

#include "cy-error.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test.h"

static gint64
make (CyTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  gint64 id = cy_scheme_template_make (test->conn, 0, 2026, 0, &error);

  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));

  return id;
}

static CySchemePlan *
load (CyTest *test, gint64 id)
{
  g_autoptr (GError) error = NULL;
  CySchemePlan *plan = cy_scheme_plan_load (test->conn, id, &error);

  g_assert_no_error (error);

  return plan;
}

static void
test_order (CyTest *test, gconstpointer data)
{
  g_autoptr (CySchemePlan) plan = load (test, make (test));
  guint next = 0;

  for (guint i = 0; i < plan->dimensions->len; i++)
    {
      const CyPlanDimension *dimension = cy_plan_dimension (plan, i);

      g_assert_cmpuint (dimension->first, ==, next);
      for (guint j = 0; j < dimension->n_indicators; j++)
        g_assert_cmpuint (cy_plan_indicator (plan, next + j)->dimension, ==, i);
      next += dimension->n_indicators;
    }
  g_assert_cmpuint (next, ==, plan->indicators->len);
  for (guint i = 0; i < plan->indicators->len; i++)
    g_assert_cmpint (cy_scheme_plan_find_indicator (plan, cy_plan_indicator (plan, i)->id),
                     ==,
                     (int) i);
  g_assert_cmpint (cy_scheme_plan_find_indicator (plan, 999999), ==, -1);
}

static void
test_asked (CyTest *test, gconstpointer data)
{
  g_autoptr (CySchemePlan) plan = load (test, make (test));
  guint last = plan->indicators->len - 1;

  g_assert_true (cy_scheme_plan_is_asked (plan, 0, "q1"));
  g_assert_false (cy_scheme_plan_is_asked (plan, 0, "year"));
  g_assert_false (cy_scheme_plan_is_asked (plan, last, "q4"));
  g_assert_true (cy_scheme_plan_is_asked (plan, last, "year"));
}

/* Another scheme's rows, and removed ones, are not in the plan. */
static void
test_removed (CyTest *test, gconstpointer data)
{
  gint64 id = make (test);
  gint64 other = make (test);
  g_autoptr (CySchemePlan) before = load (test, id);
  g_autoptr (CySchemePlan) after = NULL;
  g_autoptr (CySchemePlan) untouched = NULL;

  cy_test_delete (test, CY_ASSESS_INDICATOR, cy_plan_indicator (before, 0)->id);
  cy_test_delete (test, CY_ASSESS_PART, cy_plan_part (before, 1)->id);
  after = load (test, id);
  untouched = load (test, other);
  g_assert_cmpuint (after->parts->len, ==, 1);
  g_assert_cmpuint (after->dimensions->len, ==, 4);
  g_assert_cmpuint (cy_plan_dimension (after, 0)->n_indicators, ==, 2);
  g_assert_cmpstr (cy_plan_indicator (after, 0)->name, ==, cy_plan_indicator (before, 1)->name);
  g_assert_cmpuint (untouched->indicators->len, ==, before->indicators->len);
  g_assert_cmpuint (before->parts->len, ==, 2);
}

static void
test_missing (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_scheme_plan_load (test->conn, 4711, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/scheme-plan/order", test_order);
  cy_test_case ("/model/scheme-plan/asked", test_asked);
  cy_test_case ("/model/scheme-plan/removed", test_removed);
  cy_test_case ("/model/scheme-plan/missing", test_missing);

  return g_test_run ();
}
