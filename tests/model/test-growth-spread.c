/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Median and interval against hand-made figures and against the exact distribution of all samples.
 */
#include "cy-growth-spread.h"

#include <math.h>

static void
test_too_few (void)
{
  static const int seven[] = { 1, 2, 3, 4, 5, 6, 7 };
  CyGrowthSpread   spread = cy_growth_measure (seven, 7);

  g_assert_false (cy_growth_is_enough (&spread));
  g_assert_cmpuint (spread.n, ==, 7);
  g_assert_cmpint (spread.median, ==, 0);
  spread = cy_growth_measure (NULL, 0);
  g_assert_false (cy_growth_is_enough (&spread));
}

static void
test_all_the_same (void)
{
  static const int eight[] = { 3, 3, 3, 3, 3, 3, 3, 3 };
  CyGrowthSpread   spread = cy_growth_measure (eight, 8);

  g_assert_true (cy_growth_is_enough (&spread));
  g_assert_cmpint (spread.median, ==, 30);
  g_assert_cmpint (spread.low, ==, 30);
  g_assert_cmpint (spread.high, ==, 30);
}

/* -3 -1 0 2 | 5 6 6 9: the mean of 0.2 and 0.5. */
static void
test_median (void)
{
  static const int even[] = { 9, -3, 6, 2, 0, 5, -1, 6 };
  static const int odd[] = { 9, -3, 6, 2, 0, 5, -1, 6, 7 };
  CyGrowthSpread   spread = cy_growth_measure (even, 8);

  g_assert_cmpint (spread.median, ==, 35);
  g_assert_cmpint (spread.least, ==, -30);
  g_assert_cmpint (spread.most, ==, 90);
  g_assert_cmpint (cy_growth_measure (odd, 9).median, ==, 50);
}

/* The order in which pairs come changes nothing, and a second time brings the same. */
static void
test_same_again (void)
{
  static const int one[] = { 9, -3, 6, 2, 0, 5, -1, 6, 12, 4 };
  static const int other[] = { 4, 12, 6, -1, 5, 0, 2, 6, -3, 9 };
  CyGrowthSpread   a = cy_growth_measure (one, 10);
  CyGrowthSpread   b = cy_growth_measure (other, 10);

  g_assert_cmpint (a.median, ==, b.median);
  g_assert_cmpint (a.low, ==, b.low);
  g_assert_cmpint (a.high, ==, b.high);
}

/* The median of an odd sample is at most the k-th value when more than half of the draws are: a
 * binomial probability. */
static double
median_at_most (guint n, guint k)
{
  double p = (double) k / n;
  double sum = 0;

  for (guint i = n / 2 + 1; i <= n; i++)
    sum += exp (lgamma (n + 1.0) - lgamma (i + 1.0) - lgamma (n - i + 1.0)) * pow (p, i) *
           pow (1 - p, n - i);

  return sum;
}

static void
test_against_binomial (void)
{
  static const int rising[] = { -40, -31, -17, -8, -2, 3, 11, 14, 25, 33, 46 };
  const guint      n = G_N_ELEMENTS (rising);
  CyGrowthSpread   spread = cy_growth_measure (rising, n);
  guint            low = 1;
  guint            high = 1;

  while (median_at_most (n, low) < 0.025)
    low++;
  while (median_at_most (n, high) < 0.975)
    high++;
  g_assert_cmpuint (low, ==, 3);
  g_assert_cmpuint (high, ==, 9);
  g_assert_cmpint (spread.low, ==, 10 * rising[low - 1]);
  g_assert_cmpint (spread.high, ==, 10 * rising[high - 1]);
  g_assert_cmpint (spread.median, ==, 30);
}

/* ---- Every sample there is ---- */

#define N 8

typedef struct
{
  const int *sorted;
  double     share[400]; /* of the medians, from -20.0 in steps of a tenth */
} Exact;

static int
median_of (const int *sorted, const guint *counts)
{
  int   drawn[N];
  guint n = 0;

  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < counts[i]; j++)
      drawn[n++] = sorted[i];

  return 5 * (drawn[N / 2 - 1] + drawn[N / 2]);
}

static void
visit (Exact *self, guint *counts, guint at, guint left, double ways)
{
  if (at == N - 1)
    {
      counts[at] = left;
      self->share[median_of (self->sorted, counts) / 5 + 200] +=
        ways / exp (lgamma (left + 1.0)) * exp (lgamma (N + 1.0)) / pow (N, N);
      return;
    }
  for (counts[at] = 0; counts[at] <= left; counts[at]++)
    visit (self, counts, at + 1, left - counts[at], ways / exp (lgamma (counts[at] + 1.0)));
}

static int
quantile (const Exact *self, double share)
{
  double sum = 0;
  guint  i = 0;

  while (i < G_N_ELEMENTS (self->share) && (sum += self->share[i]) < share)
    i++;

  return 5 * ((int) i - 200);
}

/* 2,000 samples leave three standard errors of a hundredth around either end. */
static void
test_against_all_samples (void)
{
  static const int examples[][N] = {
    { -3, -1, 0, 2, 5, 6, 6, 9 },
    { 0, 0, 0, 0, 0, 0, 0, 15 },
    { -12, -12, 1, 1, 1, 4, 4, 18 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      Exact          exact = { .sorted = examples[i] };
      guint          counts[N];
      CyGrowthSpread spread = cy_growth_measure (examples[i], N);

      visit (&exact, counts, 0, N, 1);
      g_assert_cmpint (spread.low, >=, quantile (&exact, 0.014));
      g_assert_cmpint (spread.low, <=, quantile (&exact, 0.036));
      g_assert_cmpint (spread.high, >=, quantile (&exact, 0.964));
      g_assert_cmpint (spread.high, <=, quantile (&exact, 0.986));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/growth-spread/too-few", test_too_few);
  g_test_add_func ("/model/growth-spread/all-the-same", test_all_the_same);
  g_test_add_func ("/model/growth-spread/median", test_median);
  g_test_add_func ("/model/growth-spread/same-again", test_same_again);
  g_test_add_func ("/model/growth-spread/against-binomial", test_against_binomial);
  g_test_add_func ("/model/growth-spread/against-all-samples", test_against_all_samples);

  return g_test_run ();
}
