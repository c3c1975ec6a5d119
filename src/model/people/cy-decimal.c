/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Numbers that are kept as whole ones of a small unit, as people write them. */
#include "cy-decimal.h"

/**
 * cy_decimal_format:
 * @value: a number in units of 10^-@digits
 * @digits: how many decimals it is kept with, at most 18
 * @least: how many of them are written even when they are noughts, so that figures stand in line
 *
 * Returns: (transfer full): it, without the other noughts at its end: 1250 with 2 digits is 12.5
 */
char *
cy_decimal_format (gint64 value, guint digits, guint least)
{
  guint64          size = value < 0 ? -(guint64) value : (guint64) value;
  guint64          unit = 1;
  g_autofree char *rest = NULL;
  gsize            length = digits;

  for (guint i = 0; i < digits; i++)
    unit *= 10;
  rest = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int) digits, size % unit);
  while (length > least && rest[length - 1] == '0')
    length--;
  rest[length] = '\0';

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s%s",
                          value < 0 ? "-" : "",
                          size / unit,
                          length > 0 ? "." : "",
                          rest);
}
