/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of how a total comes about, against sums done by hand. */
#include "cy-assess-compute.h"

#include "cy-assess-book-private.h"
#include "cy-test-assess.h"

/* Indicators of the year-end part, in the order they are made. */
enum
{
  POINTS,
  DEDUCT,
  FIGURE,
  HOURS,
  BONUS,
  PENALTY,
  VETO,
  N_INDICATORS
};

typedef struct
{
  gint64        indicators[N_INDICATORS];
  gint64        graders[6];
  CyAssessBook *book;
  CyAssessMark *mark;
} Case;

static void
make_indicators (CyTest *self, gint64 part, Case *one)
{
  gint64 work = cy_test_assess_dimension (self, part, "实绩", "weighted", 10000);
  gint64 extra = cy_test_assess_dimension (self, part, "加减分", "extra", 0);
  gint64 veto = cy_test_assess_dimension (self, part, "一票否决", "veto", 0);

  one->indicators[POINTS] = cy_test_assess_indicator (self, work, "抓落实", "points", 5000);
  one->indicators[DEDUCT] = cy_test_assess_indicator (self, work, "党建", "deduct", 2000);
  one->indicators[FIGURE] = cy_test_assess_indicator (self, work, "集体经济", "figure", 2000);
  one->indicators[HOURS] = cy_test_assess_indicator (self, work, "学时", "hours", 1000);
  one->indicators[BONUS] = cy_test_assess_indicator (self, extra, "表彰", "add", 0);
  one->indicators[PENALTY] = cy_test_assess_indicator (self, extra, "通报", "deduct", 0);
  one->indicators[VETO] = cy_test_assess_indicator (self, veto, "违纪", "veto", 0);
}

/* Two people, three groups of two; the first is marked 40, 45 and 42.5 of 50. */
static void
set_up (CyTest *self, Case *one)
{
  g_autoptr (GError) error = NULL;
  gint64 scheme = cy_test_assess_scheme (self);
  gint64 cycle = cy_test_assess_cycle (self, scheme, "year");
  gint64 part = cy_test_assess_part (self, scheme, "年终考核", "yearly", 10000);
  int    weights[] = { 4000, 4000, 2000 };

  make_indicators (self, part, one);
  cy_test_assess_line (self, scheme, "1", 9000);
  cy_test_assess_line (self, scheme, "2", 7000);
  cy_test_assess_line (self, scheme, "3", 6000);
  cy_test_assess_line (self, scheme, "4", 0);
  for (guint i = 0; i < 3; i++)
    {
      gint64 group = cy_test_assess_group (self, scheme, "组", weights[i]);

      one->graders[2 * i] = cy_test_assess_grader (self, cycle, group, "甲");
      one->graders[2 * i + 1] = cy_test_assess_grader (self, cycle, group, "乙");
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (self, "林晓雁");

      cy_test_assess_entry (self, cycle, cy_record_get_id (person), 0);
    }
  one->book = cy_assess_book_load (self->conn, cycle, &error);
  g_assert_no_error (error);
  one->mark = cy_assess_mark_new (one->book);
  cy_assess_book_set_mark (one->book, 0, POINTS, 0, 4000);
  cy_assess_book_set_mark (one->book, 0, POINTS, 2, 4500);
  cy_assess_book_set_mark (one->book, 0, POINTS, 4, 4250);
}

static void
clear (Case *one)
{
  cy_assess_mark_free (one->mark);
  cy_assess_book_unref (one->book);
}

static CyPlanIndicator *
edit (Case *one, guint nth)
{
  return g_ptr_array_index (one->book->plan->indicators, nth);
}

static CyAssessFact *
fact (Case *one, guint nth)
{
  CyAssessFact *self = &cy_assess_book_entry (one->book, 0)->facts[one->book->fact_of[nth]];

  self->state = CY_FACT_KNOWN;

  return self;
}

static void
note (Case *one, guint nth, int times, int points, int multiplier)
{
  cy_assess_book_add_note (one->book,
                           0,
                           (CyAssessNote){ .id = 1,
                                           .indicator = nth,
                                           .date = 20260601,
                                           .times = times,
                                           .points = points,
                                           .multiplier = multiplier });
}

static gint64
value (Case *one, guint nth)
{
  cy_assess_compute (one->book, 0, one->mark);

  return one->mark->indicators[nth].value;
}

/* 40 × 40 % + 45 × 40 % + 42.5 × 20 % = 42.5 */
static void
test_groups (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  g_assert_cmpint (value (&one, POINTS), ==, 42500);
  g_assert_cmpint (one.mark->indicators[POINTS].why, ==, CY_WHY_NONE);
  /* (40 + 41.01) ÷ 2 = 40.505 → 16.202 + 18 + 8.5 */
  cy_assess_book_set_mark (one.book, 0, POINTS, 1, 4101);
  g_assert_cmpint (value (&one, POINTS), ==, 42702);
  clear (&one);
}

/* Without the second group: (40 × 40 + 42.5 × 20) ÷ 60, ÷ 100, none. */
static void
test_missing_group (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, POINTS, 2, CY_ASSESS_NO_MARK);
  g_assert_cmpint (value (&one, POINTS), ==, 40833);
  g_assert_cmpint (one.mark->indicators[POINTS].why, ==, CY_WHY_PARTLY);
  g_assert_cmpint (one.mark->indicators[POINTS].covered, ==, 6000);
  one.book->plan->missing = CY_MISSING_ZERO;
  g_assert_cmpint (value (&one, POINTS), ==, 24500);
  one.book->plan->missing = CY_MISSING_FLAG;
  g_assert_cmpint (value (&one, POINTS), ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->total, ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->why, ==, CY_WHY_PARTLY);
  g_assert_cmpint (one.mark->blocker, ==, POINTS);
  clear (&one);
}

/* The best and the worst of five are left out, of two nobody. */
static void
test_trim (CyTest *self, gconstpointer data)
{
  const gint32 marks[] = { 1000, 4000, 4000, 4600, 5000 };
  Case         one;

  set_up (self, &one);
  one.book->plan->trim = 1;
  one.book->plan->trim_min = 5;
  edit (&one, POINTS)->group = 0;
  for (guint i = 0; i < 6; i++)
    ((CyAssessGrader *) cy_assess_book_grader (one.book, i))->group = 0;
  for (guint i = 0; i < 5; i++)
    cy_assess_book_set_mark (one.book, 0, POINTS, i, marks[i]);
  /* (40 + 40 + 46) ÷ 3 */
  g_assert_cmpint (value (&one, POINTS), ==, 42000);
  g_assert_cmpuint (one.mark->groups[POINTS * 3].n_cut, ==, 1);
  cy_assess_book_set_mark (one.book, 0, POINTS, 0, CY_ASSESS_NO_MARK);
  g_assert_cmpint (value (&one, POINTS), ==, 44000);
  clear (&one);
}

static void
test_rounding (CyTest *self, gconstpointer data)
{
  const gint64 expected[] = { 33333, 33333, 33334, 33333 };
  Case         one;

  set_up (self, &one);
  edit (&one, POINTS)->group = 0;
  for (guint i = 0; i < 3; i++)
    {
      ((CyAssessGrader *) cy_assess_book_grader (one.book, i))->group = 0;
      cy_assess_book_set_mark (one.book, 0, POINTS, i, i == 0 ? 3334 : 3333);
    }
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      one.book->plan->rounding = i;
      g_assert_cmpint (value (&one, POINTS), ==, expected[i]);
    }
  clear (&one);
}

/* 20 − 2 × 0.5 × 1.5 − 3 = 15.5; a cap of 4 leaves 16; more than all there is leaves 0. */
static void
test_deduct (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  g_assert_cmpint (value (&one, DEDUCT), ==, 20000);
  edit (&one, DEDUCT)->step = 50;
  note (&one, DEDUCT, 2, CY_ASSESS_NO_MARK, 150);
  note (&one, DEDUCT, 1, 300, 100);
  g_assert_cmpint (value (&one, DEDUCT), ==, 15500);
  edit (&one, DEDUCT)->cap = 400;
  g_assert_cmpint (value (&one, DEDUCT), ==, 16000);
  g_assert_true (one.mark->indicators[DEDUCT].is_capped);
  edit (&one, DEDUCT)->cap = 0;
  /* Each time at most 1: 1.5 + 1. */
  edit (&one, DEDUCT)->most = 100;
  g_assert_cmpint (value (&one, DEDUCT), ==, 17500);
  edit (&one, DEDUCT)->most = 0;
  note (&one, DEDUCT, G_MAXINT, G_MAXINT, G_MAXINT);
  g_assert_cmpint (value (&one, DEDUCT), ==, 0);
  clear (&one);
}

/* 10 → 0, 30 → 20: 25 is worth 15; the other way round; in steps; as a rate. */
static void
test_figure (CyTest *self, gconstpointer data)
{
  CyPlanIndicator *figure;
  Case             one;

  set_up (self, &one);
  figure = edit (&one, FIGURE);
  g_assert_cmpint (value (&one, FIGURE), ==, CY_ASSESS_NO_VALUE);
  fact (&one, FIGURE)->value = 250000;
  figure->low = 100000;
  figure->high = 300000;
  g_assert_cmpint (value (&one, FIGURE), ==, 15000);
  fact (&one, FIGURE)->value = 990000;
  g_assert_cmpint (value (&one, FIGURE), ==, 20000);
  fact (&one, FIGURE)->value = -990000;
  g_assert_cmpint (value (&one, FIGURE), ==, 0);
  figure->low = 300000;
  figure->high = 100000;
  fact (&one, FIGURE)->value = 250000;
  g_assert_cmpint (value (&one, FIGURE), ==, 5000);
  figure->high = 300000;
  g_assert_cmpint (value (&one, FIGURE), ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->indicators[FIGURE].why, ==, CY_WHY_NO_TARGET);
  figure->function = g_strdup ("rate");
  g_assert_cmpint (value (&one, FIGURE), ==, 16667);
  figure->less_is_better = TRUE;
  fact (&one, FIGURE)->value = 600000;
  g_assert_cmpint (value (&one, FIGURE), ==, 10000);
  fact (&one, FIGURE)->value = 0;
  g_assert_cmpint (value (&one, FIGURE), ==, CY_ASSESS_NO_VALUE);
  clear (&one);
}

static void
test_steps (CyTest *self, gconstpointer data)
{
  const gint64     values[] = { 50000, 200000, 100000 };
  const int        points[] = { 500, 2000, 1200 };
  CyPlanIndicator *figure;
  Case             one;

  set_up (self, &one);
  figure = edit (&one, FIGURE);
  figure->function = g_strdup ("steps");
  for (guint i = 0; i < 3; i++)
    {
      CyPlanBand *band = g_new0 (CyPlanBand, 1);

      band->value = values[i];
      band->points = points[i];
      g_ptr_array_add (figure->bands, band);
    }
  fact (&one, FIGURE)->value = 199999;
  g_assert_cmpint (value (&one, FIGURE), ==, 12000);
  fact (&one, FIGURE)->value = 200000;
  g_assert_cmpint (value (&one, FIGURE), ==, 20000);
  fact (&one, FIGURE)->value = 49999;
  g_assert_cmpint (value (&one, FIGURE), ==, 0);
  figure->less_is_better = TRUE;
  g_assert_cmpint (value (&one, FIGURE), ==, 5000);
  clear (&one);
}

/* 42.5 + 20 + 15 of 90 covered → × 100 ÷ 90; then bonus and penalty with their caps. */
static void
test_total (CyTest *self, gconstpointer data)
{
  CyAssessFact *hours;
  Case          one;

  set_up (self, &one);
  edit (&one, FIGURE)->high = 1000;
  fact (&one, FIGURE)->value = 750;
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, 86110);
  g_assert_cmpint (one.mark->coverage, ==, 900);
  g_assert_cmpstr (one.mark->proposed, ==, "2");
  hours = fact (&one, HOURS);
  hours->value = 300;
  hours->of = 400;
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, 85000);
  g_assert_cmpint (one.mark->coverage, ==, 1000);
  note (&one, BONUS, 1, 2000, 100);
  note (&one, PENALTY, 1, 300, 100);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, 102000);
  g_assert_cmpstr (one.mark->proposed, ==, "1");
  one.book->plan->bonus_cap = 500;
  one.book->plan->penalty_cap = 100;
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, 89000);
  g_assert_cmpint (one.mark->bonus_raw, ==, 20000);
  clear (&one);
}

static void
test_veto (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, POINTS, 0, 5000);
  cy_assess_book_set_mark (one.book, 0, POINTS, 2, 5000);
  cy_assess_book_set_mark (one.book, 0, POINTS, 4, 5000);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpstr (one.mark->proposed, ==, "1");
  note (&one, VETO, 1, CY_ASSESS_NO_MARK, 100);
  edit (&one, VETO)->effect = g_strdup ("no_excellent");
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpstr (one.mark->proposed, ==, "2");
  g_free (edit (&one, VETO)->effect);
  edit (&one, VETO)->effect = g_strdup ("fail");
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpstr (one.mark->proposed, ==, "4");
  clear (&one);
}

/* Too little is covered for a grade; nothing at all for a total. */
static void
test_coverage (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  one.book->plan->coverage_min = 80;
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->coverage, ==, 700);
  g_assert_cmpint (one.mark->total, !=, CY_ASSESS_NO_VALUE);
  g_assert_null (one.mark->proposed);
  edit (&one, DEDUCT)->method = CY_METHOD_POINTS;
  cy_assess_compute (one.book, 1, one.mark);
  g_assert_cmpint (one.mark->total, ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->why, ==, CY_WHY_MISSING);
  clear (&one);
}

static void
test_bad_marks (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, POINTS, 1, 5001);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (one.mark->why, ==, CY_WHY_RANGE);
  cy_assess_book_set_mark (one.book, 0, POINTS, 1, CY_ASSESS_TWO_MARKS);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->why, ==, CY_WHY_TWICE);
  clear (&one);
}

/* Whoever of a group gave which mark does not matter, and who comes first does not either. */
static void
test_permute (CyTest *self, gconstpointer data)
{
  gint64 total;
  Case   one;

  set_up (self, &one);
  cy_assess_book_set_mark (one.book, 0, POINTS, 1, 3777);
  cy_assess_compute (one.book, 0, one.mark);
  total = one.mark->total;
  cy_assess_book_set_mark (one.book, 0, POINTS, 0, 3777);
  cy_assess_book_set_mark (one.book, 0, POINTS, 1, 4000);
  cy_assess_compute (one.book, 0, one.mark);
  g_assert_cmpint (one.mark->total, ==, total);
  for (guint i = 0; i < 6; i++)
    cy_assess_book_set_mark (one.book,
                             1,
                             POINTS,
                             i,
                             cy_assess_book_get_mark (one.book, 0, POINTS, i));
  cy_assess_compute (one.book, 1, one.mark);
  g_assert_cmpint (one.mark->total, ==, total);
  clear (&one);
}

/* Any mark made better, whatever the rules: never a lower total. */
static void
test_better (CyTest *self, gconstpointer data)
{
  Case one;

  set_up (self, &one);
  one.book->plan->trim = 1;
  one.book->plan->trim_min = 2;
  for (guint i = 0; i < 2000; i++)
    {
      guint  grader = (guint) g_test_rand_int_range (0, 6);
      gint32 mark = g_test_rand_int_range (0, 4900);
      gint64 before;

      one.book->plan->rounding = (CyRound) g_test_rand_int_range (0, 4);
      one.book->plan->missing = g_test_rand_bit () ? CY_MISSING_RESCALE : CY_MISSING_ZERO;
      cy_assess_book_set_mark (one.book, 0, POINTS, grader, mark);
      cy_assess_compute (one.book, 0, one.mark);
      before = one.mark->total;
      cy_assess_book_set_mark (one.book, 0, POINTS, grader, mark + g_test_rand_int_range (1, 100));
      cy_assess_compute (one.book, 0, one.mark);
      g_assert_cmpint (one.mark->total, >=, before);
    }
  clear (&one);
}

static void
test_rank (CyTest *self, gconstpointer data)
{
  gint64 totals[] = { 80000, 80000 };
  guint  ranks[2];
  Case   one;

  set_up (self, &one);
  cy_assess_rank (one.book, totals, ranks);
  g_assert_cmpuint (ranks[0], ==, 1);
  g_assert_cmpuint (ranks[1], ==, 1);
  totals[0] = CY_ASSESS_NO_VALUE;
  cy_assess_rank (one.book, totals, ranks);
  g_assert_cmpuint (ranks[0], ==, 0);
  g_assert_cmpuint (ranks[1], ==, 1);
  clear (&one);
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

  cy_test_case ("/model/assess-compute/groups", test_groups);
  cy_test_case ("/model/assess-compute/missing-group", test_missing_group);
  cy_test_case ("/model/assess-compute/trim", test_trim);
  cy_test_case ("/model/assess-compute/rounding", test_rounding);
  cy_test_case ("/model/assess-compute/deduct", test_deduct);
  cy_test_case ("/model/assess-compute/figure", test_figure);
  cy_test_case ("/model/assess-compute/steps", test_steps);
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
