/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The range of a weight worked out by hand, and by trying weights. */
#include "cy-rank-range.h"

/* At half and half 甲 has 85, 乙 80: with weight w of the first column 甲 has 70 + 30 w, 乙 90 - 20
 * w, so that they meet at w = 0.4. */
static void
test_by_hand (void)
{
  static const double      values[] = { 100, 70, 70, 90, 10, 10 };
  static const double      weights[] = { 0.5, 0.5 };
  static const CyMarkTable table = { 3, 2, values, NULL };
  CyRankRange              range;

  cy_rank_range_find (&table, weights, 0, 1, &range);
  g_assert_cmpfloat_with_epsilon (range.low, 0.4, 1e-12);
  g_assert_cmpfloat_with_epsilon (range.high, 1, 1e-12);
  g_assert_cmpint (range.overtakes_low, ==, 1);
  g_assert_cmpint (range.overtakes_high, ==, -1);
  g_assert_false (range.is_tied);

  /* Both before the third, whatever the weight. */
  cy_rank_range_find (&table, weights, 0, 2, &range);
  g_assert_cmpfloat_with_epsilon (range.low, 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (range.high, 1, 1e-12);
}

static void
test_tied (void)
{
  static const double      values[] = { 80, 90, 90, 80, 10, 10 };
  static const double      weights[] = { 0.5, 0.5 };
  static const CyMarkTable table = { 3, 2, values, NULL };
  CyRankRange              range;

  cy_rank_range_find (&table, weights, 1, 1, &range);
  g_assert_true (range.is_tied);
  g_assert_cmpfloat_with_epsilon (range.low, 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (range.high, 0.5, 1e-12);
}

static guint
get_first (const double *values, guint n_rows, double weight)
{
  guint  first = 0;
  double most = -1;

  for (guint i = 0; i < n_rows; i++)
    {
      const double *row = values + 3 * i;
      double        total = weight * row[0] + (1 - weight) * (0.6 * row[1] + 0.4 * row[2]);

      if (total > most)
        {
          most = total;
          first = i;
        }
    }

  return first;
}

/* Just inside the ends the same person is first, just outside another one is. */
static void
test_by_trial (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint trial = 0; trial < 200; trial++)
    {
      double            values[30];
      const double      weights[] = { 0.5, 0.3, 0.2 };
      const CyMarkTable table = { 10, 3, values, NULL };
      CyRankRange       range;
      guint             first;

      for (guint i = 0; i < 30; i++)
        values[i] = g_rand_double_range (random, 60, 100);
      first = get_first (values, 10, 0.5);
      cy_rank_range_find (&table, weights, 0, 1, &range);
      g_assert_cmpuint (get_first (values, 10, range.low + 1e-6), ==, first);
      g_assert_cmpuint (get_first (values, 10, range.high - 1e-6), ==, first);
      if (range.overtakes_low >= 0)
        g_assert_cmpuint (get_first (values, 10, range.low - 1e-6), ==, range.overtakes_low);
      if (range.overtakes_high >= 0)
        g_assert_cmpuint (get_first (values, 10, range.high + 1e-6), ==, range.overtakes_high);
    }
}

static void
test_nobody (void)
{
  static const double      values[] = { 80, 90 };
  static const double      weights[] = { 0.5, 0.5 };
  static const CyMarkTable empty = { 0, 2, values, NULL };
  static const CyMarkTable alone = { 1, 2, values, NULL };
  CyRankRange              range;

  cy_rank_range_find (&empty, weights, 0, 1, &range);
  g_assert_cmpfloat_with_epsilon (range.high - range.low, 1, 1e-12);
  cy_rank_range_find (&alone, weights, 0, 3, &range);
  g_assert_cmpfloat_with_epsilon (range.high - range.low, 1, 1e-12);
  g_assert_false (range.is_tied);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/rank-range/by-hand", test_by_hand);
  g_test_add_func ("/model/rank-range/tied", test_tied);
  g_test_add_func ("/model/rank-range/by-trial", test_by_trial);
  g_test_add_func ("/model/rank-range/nobody", test_nobody);

  return g_test_run ();
}
