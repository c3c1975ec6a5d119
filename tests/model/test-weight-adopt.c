/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Weights become whole numbers that total what they should, in a new version of the scheme. */
#include "cy-weight-adopt.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-step.h"
#include "cy-test.h"

/* A third each: 3333.33 hundredths leave one over, which goes to the first. */
static void
test_share_out (CyTest *test, gconstpointer data)
{
  static const double thirds[] = { 1, 1, 1 };
  static const double exact[] = { 0.3, 0.3, 0.2, 0.2 };
  static const double mixed[] = { 0.12344, 0.12346, 0.7531 };
  static const double nothing[] = { 0, 0 };
  int                 shares[4];

  g_assert_true (cy_weight_share_out (thirds, 3, CY_WEIGHT_WHOLE, shares));
  g_assert_cmpint (shares[0], ==, 3334);
  g_assert_cmpint (shares[1], ==, 3333);
  g_assert_cmpint (shares[2], ==, 3333);
  g_assert_true (cy_weight_share_out (exact, 4, CY_WEIGHT_WHOLE, shares));
  g_assert_cmpint (shares[0], ==, 3000);
  g_assert_cmpint (shares[3], ==, 2000);
  g_assert_true (cy_weight_share_out (mixed, 3, CY_WEIGHT_WHOLE, shares));
  g_assert_cmpint (shares[0], ==, 1234);
  g_assert_cmpint (shares[1], ==, 1235);
  g_assert_cmpint (shares[2], ==, 7531);
  g_assert_false (cy_weight_share_out (nothing, 2, CY_WEIGHT_WHOLE, shares));
}

static gint64
make (CyTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  gint64  id = cy_scheme_template_make (test->conn, 0, 2026, 0, &error);
  CyValue frozen = CY_VALUE_INIT;

  cy_value_set_int (&frozen, 20260401);
  g_assert_true (
    cy_mapper_set (test->conn, CY_ASSESS_SCHEME, id, CY_ASSESS_SCHEME_FROZEN, &frozen, &error));
  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));

  return id;
}

static CySchemePlan *
load (CyTest *test, gint64 scheme)
{
  g_autoptr (GError) error = NULL;
  CySchemePlan *plan = cy_scheme_plan_load (test->conn, scheme, &error);

  g_assert_no_error (error);

  return plan;
}

static int
sum_indicators (const CySchemePlan *plan, guint dimension)
{
  const CyPlanDimension *of = cy_plan_dimension (plan, dimension);
  int                    sum = 0;

  for (guint i = 0; i < of->n_indicators; i++)
    sum += cy_plan_indicator (plan, of->first + i)->points;

  return sum;
}

/* The first is frozen and stays; the second is open, and every dimension is whole again. */
static void
test_dimensions (CyTest *test, gconstpointer data)
{
  static const double weights[] = { 1, 1, 1, 0.5 };
  static const int    expected[] = { 2857, 2857, 2857, 1429 };
  gint64              scheme = make (test);
  g_autoptr (CySchemePlan) before = load (test, scheme);
  g_autoptr (GPtrArray) levels = cy_weight_levels_list (before, "year");
  const CyWeightLevel *level = g_ptr_array_index (levels, 0);
  g_autoptr (GError) error = NULL;
  gint64 id = cy_weight_adopt (test->conn, scheme, level, weights, "adopt", &error);
  g_autoptr (CySchemePlan) again = load (test, scheme);
  g_autoptr (CySchemePlan) after = load (test, id);
  g_autofree char *expected_base = g_strdup_printf ("2:%" G_GINT64_FORMAT, scheme);

  g_assert_no_error (error);
  g_assert_cmpint (after->frozen, ==, 0);
  g_assert_cmpint (again->frozen, ==, 20260401);
  for (guint i = 0; i < 4; i++)
    {
      guint nth = g_array_index (level->items, guint, i);

      g_assert_cmpint (cy_plan_dimension (again, nth)->points,
                       ==,
                       cy_plan_dimension (before, nth)->points);
      g_assert_cmpint (cy_plan_dimension (after, nth)->points, ==, expected[i]);
      g_assert_cmpint (sum_indicators (after, nth), ==, expected[i]);
    }
  cy_test_assert_text (test,
                       "SELECT group_concat(version||':'||ifnull(base,0),' ') FROM assess_scheme "
                       "WHERE base IS NOT NULL",
                       expected_base);
}

/* 群众口碑 12 and 8 become 10 and 10: what was worth 9 of 12 is worth 7.5 of 10. */
static void
test_bands (CyTest *test, gconstpointer data)
{
  static const double weights[] = { 1, 1 };
  gint64              scheme = make (test);
  g_autoptr (CySchemePlan) before = load (test, scheme);
  g_autoptr (GPtrArray) levels = cy_weight_levels_list (before, "year");
  const CyWeightLevel *level = g_ptr_array_index (levels, levels->len - 1);
  g_autoptr (GError) error = NULL;
  gint64 id = cy_weight_adopt (test->conn, scheme, level, weights, "adopt", &error);
  g_autoptr (CySchemePlan) after = load (test, id);
  const CyPlanIndicator *first = cy_plan_indicator (after, g_array_index (level->items, guint, 0));
  const CyPlanBand      *second = g_ptr_array_index (first->bands, 1);

  g_assert_no_error (error);
  g_assert_cmpint (first->points, ==, 1000);
  g_assert_cmpint (second->points, ==, 750);
}

static void
test_refused (CyTest *test, gconstpointer data)
{
  static const double small[] = { 1, 1, 1, 1e-7 };
  static const double nothing[] = { 0, 0, 0, 0 };
  gint64              scheme = make (test);
  gint64              n = cy_test_count (test, "SELECT count(*) FROM assess_scheme");
  g_autoptr (CySchemePlan) plan = load (test, scheme);
  g_autoptr (GPtrArray) levels = cy_weight_levels_list (plan, "year");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cy_weight_adopt (test->conn,
                                    scheme,
                                    g_ptr_array_index (levels, 0),
                                    small,
                                    "adopt",
                                    &error),
                   ==,
                   0);
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (cy_weight_adopt (test->conn,
                                    scheme,
                                    g_ptr_array_index (levels, 0),
                                    nothing,
                                    "adopt",
                                    &error),
                   ==,
                   0);
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM assess_scheme"), ==, n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/weight-adopt/share-out", test_share_out);
  cy_test_case ("/model/weight-adopt/dimensions", test_dimensions);
  cy_test_case ("/model/weight-adopt/bands", test_bands);
  cy_test_case ("/model/weight-adopt/refused", test_refused);

  return g_test_run ();
}
