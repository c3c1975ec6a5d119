/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes and adds the fixed-point numbers of a dataset without ever making them binary fractions.
 */
#include "cy-chart-number-private.h"

#include <stdint.h>

/* 10^18 is the largest power of ten in 64 bits. */
#define MAX_DECIMALS 18

static guint64
power_of_ten (guint n)
{
  guint64 power = 1;

  while (n-- > 0)
    power *= 10;

  return power;
}

/**
 * cy_number_format:
 * @value: in units of 10^-@decimals, or %CY_DATASET_MISSING
 * @decimals: digits behind the point
 *
 * Returns: (transfer full): the number, an em dash when missing
 */
char *
cy_number_format (gint64 value, guint decimals)
{
  guint64     power = power_of_ten (MIN (decimals, MAX_DECIMALS));
  guint64     magnitude = value < 0 ? -(guint64) value : (guint64) value;
  const char *sign = value < 0 ? "−" : "";

  if (value == CY_DATASET_MISSING)
    return g_strdup (CY_NUMBER_DASH);
  if (power == 1)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, magnitude);

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT,
                          sign,
                          magnitude / power,
                          (int) MIN (decimals, MAX_DECIMALS),
                          magnitude % power);
}

/* Without zeros at the end of the fraction: ticks and targets are round numbers. */
char *
cy_number_format_short (gint64 value, guint decimals)
{
  while (decimals > 0 && value != CY_DATASET_MISSING && value % 10 == 0)
    {
      value /= 10;
      decimals--;
    }

  return cy_number_format (value, decimals);
}

/**
 * cy_number_with_unit:
 * @dataset: where the value is from
 * @value: one of its values
 *
 * Returns: (transfer full): the number and its unit, a missing number without
 */
char *
cy_number_with_unit (CyDataset *dataset, gint64 value)
{
  g_autofree char *number = cy_number_format (value, cy_dataset_get_decimals (dataset));
  const char      *unit = cy_dataset_get_unit (dataset);

  if (value == CY_DATASET_MISSING || unit == NULL || *unit == '\0')
    return g_steal_pointer (&number);

  return g_strconcat (number, *unit == '%' ? "" : " ", unit, NULL);
}

/**
 * cy_number_share:
 * @part: a part of @whole
 * @whole: what is 100 %
 *
 * Returns: (transfer full): percent with one decimal, rounded half up; an em dash where there is
 *   no share
 */
char *
cy_number_share (gint64 part, gint64 whole)
{
  g_autofree char *number = NULL;
  __int128         permille;

  if (part == CY_DATASET_MISSING || whole == CY_DATASET_MISSING || part < 0 || whole <= 0)
    return g_strdup (CY_NUMBER_DASH);

  permille = ((__int128) part * 2000 + whole) / ((__int128) whole * 2);
  number = cy_number_format ((gint64) MIN (permille, INT64_MAX - 1), 1);

  return g_strconcat (number, "%", NULL);
}

/**
 * cy_number_add:
 * @a: a value, or %CY_DATASET_MISSING
 * @b: another one
 *
 * Returns: the sum of what is known, kept inside 64 bits; missing when neither is known
 */
gint64
cy_number_add (gint64 a, gint64 b)
{
  __int128 sum = (__int128) a + b;

  if (a == CY_DATASET_MISSING)
    return b;
  if (b == CY_DATASET_MISSING)
    return a;

  return (gint64) CLAMP (sum, (__int128) INT64_MIN, (__int128) INT64_MAX - 1);
}

/**
 * cy_number_length:
 * @value: a value, or %CY_DATASET_MISSING
 *
 * Returns: what a bar shows of it: nothing below zero, nothing of a missing one
 */
gint64
cy_number_length (gint64 value)
{
  return value == CY_DATASET_MISSING ? 0 : MAX (value, 0);
}

/* Sum of one series; missing when nothing of it is known. */
gint64
cy_number_sum_series (CyDataset *dataset, guint series)
{
  gint64 sum = CY_DATASET_MISSING;

  for (guint i = 0; i < cy_dataset_get_n_points (dataset); i++)
    sum = cy_number_add (sum, cy_dataset_get_value (dataset, series, i));

  return sum;
}

/* Sum of one point over all series; missing when nothing of it is known. */
gint64
cy_number_sum_point (CyDataset *dataset, guint point)
{
  gint64 sum = CY_DATASET_MISSING;

  for (guint i = 0; i < cy_dataset_get_n_series (dataset); i++)
    sum = cy_number_add (sum, cy_dataset_get_value (dataset, i, point));

  return sum;
}

/* The largest known value, 0 when there is none above. */
gint64
cy_number_max (CyDataset *dataset)
{
  gint64 max = 0;

  for (guint i = 0; i < cy_dataset_get_n_series (dataset); i++)
    for (guint j = 0; j < cy_dataset_get_n_points (dataset); j++)
      max = MAX (max, cy_number_length (cy_dataset_get_value (dataset, i, j)));

  return max;
}
