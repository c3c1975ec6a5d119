/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Shares and averages in whole numbers, rounded half up (四舍五入). */
#include "cy-share.h"

#include "cy-dataset.h"

/* Parts and wholes are counts of people or villages: far from the ends of the range. */
static gint64
divide_half_up (gint64 dividend, gint64 divisor)
{
  return (2 * dividend + divisor) / (2 * divisor);
}

/**
 * cy_share_permille:
 * @part: a count
 * @whole: what it is a part of
 *
 * Returns: the share in tenths of a percent, half up; %CY_DATASET_MISSING when @whole is 0, for a
 *   share of nobody is not 0
 */
gint64
cy_share_permille (gint64 part, gint64 whole)
{
  return whole > 0 ? divide_half_up (part * 1000, whole) : CY_DATASET_MISSING;
}

/**
 * cy_share_average:
 * @sum: of @n values
 * @n: how many
 *
 * Returns: the average in tenths, half up; %CY_DATASET_MISSING when @n is 0
 */
gint64
cy_share_average (gint64 sum, gint64 n)
{
  return n > 0 ? divide_half_up (sum * 10, n) : CY_DATASET_MISSING;
}

/**
 * cy_share_missing:
 * @part: a count
 * @whole: what it is a part of
 * @target: the share due, in tenths of a percent
 *
 * Returns: how many of @whole would have to change for @part to reach @target, 0 when it does
 */
gint64
cy_share_missing (gint64 part, gint64 whole, gint64 target)
{
  gint64 due = (whole * target + 999) / 1000;

  return MAX (due - part, 0);
}

/**
 * cy_share_format:
 * @permille: tenths of a percent, or %CY_DATASET_MISSING
 *
 * Returns: (transfer full): such as 29.3%, and 50% for a whole one; an em dash for a missing one
 */
char *
cy_share_format (gint64 permille)
{
  if (permille == CY_DATASET_MISSING)
    return g_strdup ("—");
  if (permille % 10 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT "%%", permille / 10);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT "%%",
                          permille / 10,
                          permille % 10);
}
