/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CY_GROWTH_MIN_PAIRS: with fewer pairs nothing is said of a difference */
#define CY_GROWTH_MIN_PAIRS 8

/** CY_GROWTH_RESAMPLES: how many samples the interval is taken from */
#define CY_GROWTH_RESAMPLES 2000

/** CY_GROWTH_TAIL: how many of them lie below the interval, and how many above: 2.5 % */
#define CY_GROWTH_TAIL 50

/**
 * CyGrowthSpread:
 * @n: how many differences
 * @median: their median, in hundredths
 * @low: where the interval of 95 % begins, in hundredths
 * @high: where it ends, in hundredths
 * @least: the least difference, in hundredths
 * @most: the greatest, in hundredths
 *
 * Of fewer than %CY_GROWTH_MIN_PAIRS differences only @n says anything.
 */
typedef struct
{
  guint n;
  int   median;
  int   low;
  int   high;
  int   least;
  int   most;
} CyGrowthSpread;

CyGrowthSpread cy_growth_measure (const int *tenths, guint n);
gboolean       cy_growth_is_enough (const CyGrowthSpread *self);

G_END_DECLS
