/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The median of differences and how far it can be trusted. */
#include "cy-growth-spread.h"

#include <stdlib.h>
#include <string.h>

/* Every interval starts from the same state, so that a figure never depends on another. */
#define RANDOM_STATE G_GUINT64_CONSTANT (20260101)

typedef guint64 Random;

/* SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine. */
static guint64
next_random (Random *self)
{
  guint64 z = *self += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ (z >> 31);
}

/* Below @n; no number is favoured by more than one in four thousand million. */
static guint
next_below (Random *self, guint n)
{
  return (guint) (((next_random (self) >> 32) * n) >> 32);
}

static int
compare_ints (const void *a, const void *b)
{
  int x = *(const int *) a;
  int y = *(const int *) b;

  return (x > y) - (x < y);
}

static int
find_nth (const int *sorted, const guint *counts, guint nth)
{
  guint i = 0;

  for (guint seen = counts[0]; seen <= nth; seen += counts[i])
    i++;

  return sorted[i];
}

/* Tenths become hundredths here, so that the mean of two is a whole number. */
static int
get_median (const int *sorted, const guint *counts, guint n)
{
  if (n % 2 == 1)
    return 10 * find_nth (sorted, counts, n / 2);

  return 5 * (find_nth (sorted, counts, n / 2 - 1) + find_nth (sorted, counts, n / 2));
}

static int
resample (const int *sorted, guint *counts, guint n, Random *random)
{
  memset (counts, 0, n * sizeof *counts);
  for (guint i = 0; i < n; i++)
    counts[next_below (random, n)]++;

  return get_median (sorted, counts, n);
}

static void
find_interval (CyGrowthSpread *self, const int *sorted, guint *counts)
{
  int    medians[CY_GROWTH_RESAMPLES];
  Random random = RANDOM_STATE;

  for (guint i = 0; i < CY_GROWTH_RESAMPLES; i++)
    medians[i] = resample (sorted, counts, self->n, &random);
  qsort (medians, CY_GROWTH_RESAMPLES, sizeof *medians, compare_ints);
  self->low = medians[CY_GROWTH_TAIL];
  self->high = medians[CY_GROWTH_RESAMPLES - 1 - CY_GROWTH_TAIL];
}

/**
 * cy_growth_measure:
 * @tenths: (array length=n): differences, in tenths of a level
 * @n: how many
 *
 * The interval is the bootstrap percentile interval (Efron, 1979): %CY_GROWTH_RESAMPLES samples of
 * @n are drawn with replacement, their medians are put in order, and %CY_GROWTH_TAIL are left out
 * at either end.
 *
 * Returns: the median and its interval of 95 %
 */
CyGrowthSpread
cy_growth_measure (const int *tenths, guint n)
{
  CyGrowthSpread    self = { .n = n };
  g_autofree int   *sorted = NULL;
  g_autofree guint *counts = NULL;

  if (n < CY_GROWTH_MIN_PAIRS)
    return self;

  sorted = g_memdup2 (tenths, n * sizeof *tenths);
  counts = g_new (guint, n);
  qsort (sorted, n, sizeof *sorted, compare_ints);
  for (guint i = 0; i < n; i++)
    counts[i] = 1;
  self.median = get_median (sorted, counts, n);
  self.least = 10 * sorted[0];
  self.most = 10 * sorted[n - 1];
  find_interval (&self, sorted, counts);

  return self;
}

/**
 * cy_growth_is_enough:
 * @self: what was measured
 *
 * Returns: whether there were enough pairs to say anything
 */
gboolean
cy_growth_is_enough (const CyGrowthSpread *self)
{
  return self->n >= CY_GROWTH_MIN_PAIRS;
}
