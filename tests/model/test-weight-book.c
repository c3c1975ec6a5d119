/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ranks with ties, worked by hand; nobody, one person, everybody alike, values that are missing. */
#include "cy-weight-book.h"

#include "cy-test.h"

#include <math.h>

static const char *const grades[] = { "1", "2", NULL };

static CyWeightBook *
make (void)
{
  CyWeightBook *book = cy_weight_book_new (grades);

  cy_weight_book_add_column (book, 1, "德", 6000);
  cy_weight_book_add_column (book, 2, "能", 4000);

  return book;
}

static CyWeightRow *
add (CyWeightBook *book, double first, double second)
{
  return cy_weight_book_add_row (book, (double[]){ first, second });
}

/* 90, 90, 80, 70: two share the first place, and nobody is second. */
static void
test_ties (CyTest *test, gconstpointer data)
{
  static const double totals[] = { 80, 90, 70, 90 };
  static const guint  expected[] = { 3, 1, 4, 1 };
  guint               ranks[4];

  cy_weight_rank (totals, 4, ranks);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (ranks[i], ==, expected[i]);
}

/* Without ties 1 − 6 Σd² ÷ n (n² − 1): Σd² = 0+1+1+1+1 = 4, 1 − 24 ÷ 120 = 0.8. With the ranks
 * 1 1 3 against 1 2 3 the middles are 1.5 1.5 3: 1.5 ÷ √(1.5 × 2) = 0.8660. */
static void
test_spearman (CyTest *test, gconstpointer data)
{
  static const guint one[] = { 1, 2, 3, 4, 5 };
  static const guint other[] = { 1, 3, 2, 5, 4 };
  static const guint back[] = { 5, 4, 3, 2, 1 };
  static const guint tied[] = { 1, 1, 3 };
  static const guint same[] = { 1, 1, 1 };
  double             spearman = 0;

  g_assert_true (cy_weight_spearman (one, other, 5, &spearman));
  g_assert_cmpfloat_with_epsilon (spearman, 0.8, 1e-12);
  g_assert_true (cy_weight_spearman (one, back, 5, &spearman));
  g_assert_cmpfloat_with_epsilon (spearman, -1, 1e-12);
  g_assert_true (cy_weight_spearman (tied, one, 3, &spearman));
  g_assert_cmpfloat_with_epsilon (spearman, sqrt (0.75), 1e-12);
  g_assert_false (cy_weight_spearman (same, one, 3, &spearman));
  g_assert_false (cy_weight_spearman (one, one, 1, &spearman));
}

/* 甲 90 60, 乙 70 80, 丙 50 50. By 60 : 40 甲 78, 乙 74, 丙 50; experts who say 1 : 3 turn the
 * first two round: 甲 67.5, 乙 77.5. They meet where 30 w + 60 = 80 − 10 w, at one half. */
static void
test_ways (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightBook) book = make ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyWeightStudy) study = NULL;
  const CyWeightRanking *experts = &book->rankings[CY_WEIGHT_EXPERTS];
  const CyWeightColumn  *column;

  g_array_append_vals (ids, (gint64[]){ 1, 2 }, 2);
  study = cy_weight_study_new (ids);
  cy_weight_study_put (study, "甲", 1, 2, -3);
  cy_weight_study_solve (study);
  add (book, 90, 60);
  add (book, 70, 80);
  add (book, 50, 50);
  book->n_places = 2;
  cy_weight_book_compute (book, study);

  g_assert_cmpfloat_with_epsilon (book->rankings[CY_WEIGHT_SCHEME].totals[0], 78, 1e-9);
  g_assert_cmpuint (book->rankings[CY_WEIGHT_SCHEME].ranks[0], ==, 1);
  g_assert_true (experts->is_known);
  g_assert_cmpfloat_with_epsilon (experts->totals[0], 67.5, 1e-9);
  g_assert_cmpuint (experts->ranks[0], ==, 2);
  g_assert_cmpint (cy_weight_book_get_move (book, CY_WEIGHT_EXPERTS, 0), ==, -1);
  g_assert_cmpint (cy_weight_book_get_move (book, CY_WEIGHT_EXPERTS, 1), ==, 1);
  g_assert_cmpuint (experts->n_moved, ==, 2);
  g_assert_cmpfloat_with_epsilon (experts->spearman, 0.5, 1e-9);
  column = cy_weight_book_column (book, 0);
  g_assert_cmpfloat_with_epsilon (column->first.low, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (column->first.high, 1, 1e-9);
  g_assert_cmpint (column->first.overtakes_low, ==, 1);
  /* 丙 is behind both in everything. */
  g_assert_cmpfloat_with_epsilon (column->quota.low, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (column->quota.high, 1, 1e-9);
}

/* Nothing tells anybody apart: neither entropy nor distances rank, and nothing divides by zero. */
static void
test_alike (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightBook) book = make ();

  for (guint i = 0; i < 3; i++)
    add (book, 80, 80);
  cy_weight_book_compute (book, NULL);
  g_assert_true (book->rankings[CY_WEIGHT_SCHEME].is_known);
  g_assert_false (book->rankings[CY_WEIGHT_EXPERTS].is_known);
  g_assert_false (book->rankings[CY_WEIGHT_ENTROPY].is_known);
  g_assert_false (book->rankings[CY_WEIGHT_TOPSIS].is_known);
  g_assert_false (book->rankings[CY_WEIGHT_SCHEME].has_spearman);
  g_assert_cmpuint (book->rankings[CY_WEIGHT_SCHEME].ranks[2], ==, 1);
  g_assert_true (cy_weight_book_column (book, 0)->first.is_tied);
}

static void
test_few (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightBook) nobody = make ();
  g_autoptr (CyWeightBook) one = make ();

  cy_weight_book_compute (nobody, NULL);
  g_assert_cmpuint (nobody->rows->len, ==, 0);
  add (one, 80, 90);
  cy_weight_book_compute (one, NULL);
  g_assert_cmpuint (one->rankings[CY_WEIGHT_SCHEME].ranks[0], ==, 1);
  g_assert_false (one->rankings[CY_WEIGHT_ENTROPY].is_known);
  g_assert_cmpfloat_with_epsilon (cy_weight_book_column (one, 0)->first.low, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (cy_weight_book_column (one, 0)->first.high, 1, 1e-9);
}

static void
test_missing (CyTest *test, gconstpointer data)
{
  g_autoptr (CyWeightBook) book = make ();

  g_assert_null (add (book, NAN, 90));
  g_assert_null (add (book, 90, INFINITY));
  g_assert_nonnull (add (book, 90, 0));
  g_assert_cmpuint (book->rows->len, ==, 1);
  g_assert_cmpuint (book->n_missing, ==, 2);
}

/* 0.6 × (0.8, 0.2) + 0.4 × (0.3, 0.7) = (0.6, 0.4). */
static void
test_fuzzy (CyTest *test, gconstpointer data)
{
  static const double voices[] = { 0.8, 0.2, 0.3, 0.7 };
  g_autoptr (CyWeightBook) book = make ();
  CyWeightRow *row = add (book, 90, 70);
  double       result[2];

  for (guint i = 0; i < 4; i++)
    row->shares[i] = voices[i];
  cy_weight_book_compute (book, NULL);
  g_assert_true (cy_weight_book_evaluate (book, 0, CY_WEIGHT_SCHEME, CY_FUZZY_MEAN, result));
  g_assert_cmpfloat_with_epsilon (result[0], 0.6, 1e-9);
  g_assert_cmpfloat_with_epsilon (result[1], 0.4, 1e-9);
  g_assert_false (cy_weight_book_evaluate (book, 0, CY_WEIGHT_EXPERTS, CY_FUZZY_MEAN, result));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/weight-book/ties", test_ties);
  cy_test_case ("/model/weight-book/spearman", test_spearman);
  cy_test_case ("/model/weight-book/ways", test_ways);
  cy_test_case ("/model/weight-book/alike", test_alike);
  cy_test_case ("/model/weight-book/few", test_few);
  cy_test_case ("/model/weight-book/missing", test_missing);
  cy_test_case ("/model/weight-book/fuzzy", test_fuzzy);

  return g_test_run ();
}
