/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of what one indicator is worth, each method against a sum done by hand. */
#include "cy-test-mark.h"

/* 40 × 40 % + 45 × 40 % + 42.5 × 20 % = 42.5 */
static void
test_groups (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_POINTS), ==, 42500);
  g_assert_cmpint (one.mark->indicators[CY_TEST_POINTS].why, ==, CY_WHY_NONE);
  /* (40 + 41.01) ÷ 2 = 40.505 → 16.202 + 18 + 8.5 */
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, 4101);
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_POINTS), ==, 42702);
  cy_test_mark_clear (&one);
}

/* Without the second group: (40 × 40 + 42.5 × 20) ÷ 60, ÷ 100, none. */
static void
test_missing_group (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 2, CY_ASSESS_NO_MARK);
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_POINTS), ==, 40833);
  g_assert_cmpint (one.mark->indicators[CY_TEST_POINTS].why, ==, CY_WHY_PARTLY);
  g_assert_cmpint (one.mark->indicators[CY_TEST_POINTS].covered, ==, 6000);
  one.book->plan->missing = CY_MISSING_ZERO;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_POINTS), ==, 24500);
  one.book->plan->missing = CY_MISSING_FLAG;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_POINTS), ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->total, ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->why, ==, CY_WHY_PARTLY);
  g_assert_cmpint (one.mark->blocker, ==, CY_TEST_POINTS);
  cy_test_mark_clear (&one);
}

/* The best and the worst of five are left out, of two nobody. */
static void
test_trim (CyTest *self, gconstpointer data)
{
  const gint32 marks[] = { 1000, 4000, 4000, 4600, 5000 };
  CyTestMark   one;

  cy_test_mark_set_up (self, &one);
  one.book->plan->trim = 1;
  one.book->plan->trim_min = 5;
  cy_test_mark_edit (&one, CY_TEST_POINTS)->group = 0;
  for (guint i = 0; i < 6; i++)
    ((CyAssessGrader *) cy_assess_book_grader (one.book, i))->group = 0;
  for (guint i = 0; i < 5; i++)
    cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, i, marks[i]);
  /* (40 + 40 + 46) ÷ 3 */
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_POINTS), ==, 42000);
  g_assert_cmpuint (one.mark->groups[CY_TEST_POINTS * 3].n_cut, ==, 1);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 0, CY_ASSESS_NO_MARK);
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_POINTS), ==, 44000);
  cy_test_mark_clear (&one);
}

static void
test_rounding (CyTest *self, gconstpointer data)
{
  const gint64 expected[] = { 33333, 33333, 33334, 33333 };
  CyTestMark   one;

  cy_test_mark_set_up (self, &one);
  cy_test_mark_edit (&one, CY_TEST_POINTS)->group = 0;
  for (guint i = 0; i < 3; i++)
    {
      ((CyAssessGrader *) cy_assess_book_grader (one.book, i))->group = 0;
      cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, i, i == 0 ? 3334 : 3333);
    }
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      one.book->plan->rounding = i;
      g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_POINTS), ==, expected[i]);
    }
  cy_test_mark_clear (&one);
}

/* 20 − 2 × 0.5 × 1.5 − 3 = 15.5; a cap of 4 leaves 16; more than all there is leaves 0. */
static void
test_deduct (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_DEDUCT), ==, 20000);
  cy_test_mark_edit (&one, CY_TEST_DEDUCT)->step = 50;
  cy_test_mark_note (&one, CY_TEST_DEDUCT, 2, CY_ASSESS_NO_MARK, 150);
  cy_test_mark_note (&one, CY_TEST_DEDUCT, 1, 300, 100);
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_DEDUCT), ==, 15500);
  cy_test_mark_edit (&one, CY_TEST_DEDUCT)->cap = 400;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_DEDUCT), ==, 16000);
  g_assert_true (one.mark->indicators[CY_TEST_DEDUCT].is_capped);
  cy_test_mark_edit (&one, CY_TEST_DEDUCT)->cap = 0;
  /* Each time at most 1: 1.5 + 1. */
  cy_test_mark_edit (&one, CY_TEST_DEDUCT)->most = 100;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_DEDUCT), ==, 17500);
  cy_test_mark_edit (&one, CY_TEST_DEDUCT)->most = 0;
  cy_test_mark_note (&one, CY_TEST_DEDUCT, G_MAXINT, G_MAXINT, G_MAXINT);
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_DEDUCT), ==, 0);
  cy_test_mark_clear (&one);
}

/* 10 → 0, 30 → 20: 25 is worth 15; the other way round; in steps; as a rate. */
static void
test_figure (CyTest *self, gconstpointer data)
{
  CyPlanIndicator *figure;
  CyTestMark       one;

  cy_test_mark_set_up (self, &one);
  figure = cy_test_mark_edit (&one, CY_TEST_FIGURE);
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, CY_ASSESS_NO_VALUE);
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 250000;
  figure->low = 100000;
  figure->high = 300000;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 15000);
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 990000;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 20000);
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = -990000;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 0);
  figure->low = 300000;
  figure->high = 100000;
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 250000;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 5000);
  figure->high = 300000;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->indicators[CY_TEST_FIGURE].why, ==, CY_WHY_NO_TARGET);
  figure->function = g_strdup ("rate");
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 16667);
  figure->less_is_better = TRUE;
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 600000;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 10000);
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 0;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, CY_ASSESS_NO_VALUE);
  cy_test_mark_clear (&one);
}

static void
test_steps (CyTest *self, gconstpointer data)
{
  const gint64     values[] = { 50000, 200000, 100000 };
  const int        points[] = { 500, 2000, 1200 };
  CyPlanIndicator *figure;
  CyTestMark       one;

  cy_test_mark_set_up (self, &one);
  figure = cy_test_mark_edit (&one, CY_TEST_FIGURE);
  figure->function = g_strdup ("steps");
  for (guint i = 0; i < 3; i++)
    {
      CyPlanBand *band = g_new0 (CyPlanBand, 1);

      band->value = values[i];
      band->points = points[i];
      g_ptr_array_add (figure->bands, band);
    }
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 199999;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 12000);
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 200000;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 20000);
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 49999;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 0);
  figure->less_is_better = TRUE;
  g_assert_cmpint (cy_test_mark_value (&one, CY_TEST_FIGURE), ==, 5000);
  cy_test_mark_clear (&one);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/assess-indicator/groups", test_groups);
  cy_test_case ("/model/assess-indicator/missing-group", test_missing_group);
  cy_test_case ("/model/assess-indicator/trim", test_trim);
  cy_test_case ("/model/assess-indicator/rounding", test_rounding);
  cy_test_case ("/model/assess-indicator/deduct", test_deduct);
  cy_test_case ("/model/assess-indicator/figure", test_figure);
  cy_test_case ("/model/assess-indicator/steps", test_steps);

  return g_test_run ();
}
