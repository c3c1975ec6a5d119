/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of how a total comes about, against sums done by hand. */
#include "cy-assess-compute.h"

#include "cy-test-mark.h"

/* 42.5 + 20 + 15 of 90 covered → × 100 ÷ 90; then bonus and penalty with their caps. */
static void
test_total (CyTest *self, gconstpointer data)
{
  CyAssessFact *hours;
  CyTestMark    one;

  cy_test_mark_set_up (self, &one);
  cy_test_mark_edit (&one, CY_TEST_FIGURE)->high = 1000;
  cy_test_mark_fact (&one, CY_TEST_FIGURE)->value = 750;
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, 86110);
  g_assert_cmpint (one.mark->coverage, ==, 900);
  g_assert_cmpstr (one.mark->proposed, ==, "2");
  hours = cy_test_mark_fact (&one, CY_TEST_HOURS);
  hours->value = 300;
  hours->of = 400;
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, 85000);
  g_assert_cmpint (one.mark->coverage, ==, 1000);
  cy_test_mark_note (&one, CY_TEST_BONUS, 1, 2000, 100);
  cy_test_mark_note (&one, CY_TEST_PENALTY, 1, 300, 100);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, 102000);
  g_assert_cmpstr (one.mark->proposed, ==, "1");
  one.book->plan->bonus_cap = 500;
  one.book->plan->penalty_cap = 100;
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, 89000);
  g_assert_cmpint (one.mark->bonus_raw, ==, 20000);
  cy_test_mark_clear (&one);
}

static void
test_veto (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 0, 5000);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 2, 5000);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 4, 5000);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpstr (one.mark->proposed, ==, "1");
  cy_test_mark_note (&one, CY_TEST_VETO, 1, CY_ASSESS_NO_MARK, 100);
  cy_test_mark_edit (&one, CY_TEST_VETO)->effect = g_strdup ("no_excellent");
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpstr (one.mark->proposed, ==, "2");
  g_free (cy_test_mark_edit (&one, CY_TEST_VETO)->effect);
  cy_test_mark_edit (&one, CY_TEST_VETO)->effect = g_strdup ("fail");
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpstr (one.mark->proposed, ==, "4");
  cy_test_mark_clear (&one);
}

/* Too little is covered for a grade; nothing at all for a total. */
static void
test_coverage (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  one.book->plan->coverage_min = 80;
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->coverage, ==, 700);
  g_assert_cmpint (one.mark->total, !=, CY_ASSESS_NO_VALUE);
  g_assert_null (one.mark->proposed);
  cy_test_mark_edit (&one, CY_TEST_DEDUCT)->method = CY_METHOD_POINTS;
  cy_assess_compute (one.book, 1, one.mark);
  g_assert_cmpint (one.mark->total, ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->why, ==, CY_WHY_MISSING);
  cy_test_mark_clear (&one);
}

static void
test_bad_marks (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, 5001);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->why, ==, CY_WHY_RANGE);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, CY_ASSESS_TWO_MARKS);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->why, ==, CY_WHY_TWICE);
  cy_test_mark_clear (&one);
}

/* Whoever of a group gave which mark does not matter, and who comes first does not either. */
static void
test_permute (CyTest *self, gconstpointer data)
{
  gint64     total;
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, 3777);
  cy_assess_compute (one.book, 0, one.mark);
  total = one.mark->total;
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 0, 3777);
  cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, 1, 4000);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, total);
  for (guint i = 0; i < 6; i++)
    cy_assess_book_set_mark (one.book,
                             1,
                             CY_TEST_POINTS,
                             i,
                             cy_assess_book_get_mark (one.book, 0, CY_TEST_POINTS, i));
  cy_assess_compute (one.book, 1, one.mark);
  g_assert_cmpint (one.mark->total, ==, total);
  cy_test_mark_clear (&one);
}

/* Any mark made better, whatever the rules: never a lower total. */
static void
test_better (CyTest *self, gconstpointer data)
{
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  one.book->plan->trim = 1;
  one.book->plan->trim_min = 2;
  for (guint i = 0; i < 2000; i++)
    {
      guint  grader = (guint) g_test_rand_int_range (0, 6);
      gint32 mark = g_test_rand_int_range (0, 4900);
      gint64 before;

      one.book->plan->rounding = (CyRound) g_test_rand_int_range (0, 4);
      one.book->plan->missing = g_test_rand_bit () ? CY_MISSING_RESCALE : CY_MISSING_ZERO;
      cy_assess_book_set_mark (one.book, 0, CY_TEST_POINTS, grader, mark);
      cy_assess_compute (one.book, 0, one.mark);
      before = one.mark->total;
      cy_assess_book_set_mark (one.book,
                               0,
                               CY_TEST_POINTS,
                               grader,
                               mark + g_test_rand_int_range (1, 100));
      cy_assess_compute (one.book, 0, one.mark);
      g_assert_cmpint (one.mark->total, >=, before);
    }
  cy_test_mark_clear (&one);
}

static void
test_rank (CyTest *self, gconstpointer data)
{
  gint64     totals[] = { 80000, 80000 };
  guint      ranks[2];
  CyTestMark one;

  cy_test_mark_set_up (self, &one);
  cy_assess_rank (one.book, totals, ranks);
  g_assert_cmpuint (ranks[0], ==, 1);
  g_assert_cmpuint (ranks[1], ==, 1);
  totals[0] = CY_ASSESS_NO_VALUE;
  cy_assess_rank (one.book, totals, ranks);
  g_assert_cmpuint (ranks[0], ==, 0);
  g_assert_cmpuint (ranks[1], ==, 1);
  cy_test_mark_clear (&one);
}

/* The year-end takes the mean of the quarters: (80 + 90) ÷ 2 × 40 % + 70 × 60 %. */
static void
test_quarters (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (self, "何承志");
  gint64      scheme = cy_test_assess_scheme (self);
  gint64      routine = cy_test_assess_part (self, scheme, "平时考核", "routine", 4000);
  gint64      yearly = cy_test_assess_part (self, scheme, "年终考核", "yearly", 6000);
  gint64      group = cy_test_assess_group (self, scheme, "组织部", 10000);
  const char *kinds[] = { "q1", "q2", "year" };
  const int   marks[] = { 8000, 9000, 7000 };
  gint64      indicators[2];
  gint64      cycle = 0;

  indicators[0] =
    cy_test_assess_indicator (self,
                              cy_test_assess_dimension (self, routine, "平时", "weighted", 10000),
                              "平时表现",
                              "points",
                              10000);
  indicators[1] =
    cy_test_assess_indicator (self,
                              cy_test_assess_dimension (self, yearly, "年终", "weighted", 10000),
                              "年终表现",
                              "points",
                              10000);
  for (guint i = 0; i < 3; i++)
    {
      gint64 entry;

      cycle = cy_test_assess_cycle (self, scheme, kinds[i]);
      entry = cy_test_assess_entry (self, cycle, cy_record_get_id (person), 0);
      cy_test_assess_mark (self,
                           entry,
                           indicators[i / 2],
                           cy_test_assess_grader (self, cycle, group, "甲"),
                           marks[i]);
      cy_test_assess_run (self, cycle);
    }
  cy_test_assert_text (self, "SELECT group_concat(total) FROM assess_result", "80000,90000,76000");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/assess-compute/total", test_total);
  cy_test_case ("/model/assess-compute/veto", test_veto);
  cy_test_case ("/model/assess-compute/coverage", test_coverage);
  cy_test_case ("/model/assess-compute/bad-marks", test_bad_marks);
  cy_test_case ("/model/assess-compute/permute", test_permute);
  cy_test_case ("/model/assess-compute/better", test_better);
  cy_test_case ("/model/assess-compute/rank", test_rank);
  cy_test_case ("/model/assess-compute/quarters", test_quarters);

  return g_test_run ();
}
