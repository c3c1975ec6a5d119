/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Divisions of whole numbers, rounded by a stated rule. */
#include "cy-fixed.h"

#include "cy-decimal.h"

typedef __int128 Wide;

/* Whether the quotient is to be one further away from zero; all three are not negative. */
static gboolean
goes_up (Wide quotient, Wide rest, Wide divisor, CyRound rule)
{
  Wide twice = 2 * rest;

  switch (rule)
    {
    case CY_ROUND_UP:
      return rest > 0;
    case CY_ROUND_DOWN:
      return FALSE;
    case CY_ROUND_HALF_EVEN:
      return twice > divisor || (twice == divisor && quotient % 2 != 0);
    case CY_ROUND_HALF_UP:
    default:
      return twice >= divisor;
    }
}

/**
 * cy_fixed_scale:
 * @number: a whole number
 * @factor: what it is multiplied by, exactly
 * @divisor: what the product is divided by, not 0
 * @rule: `half_up` and `up` go away from zero, `down` towards it, `half_even` to the even neighbour
 *   (GB/T 8170) where two are equally near
 *
 * The product may be wider than 64 bits.
 *
 * Returns: the quotient, rounded; the nearest number there is where it has no room
 */
gint64
cy_fixed_scale (gint64 number, gint64 factor, gint64 divisor, CyRound rule)
{
  Wide     product = (Wide) number * factor;
  gboolean negative = (product < 0) != (divisor < 0);
  Wide     size = product < 0 ? -product : product;
  Wide     by = divisor < 0 ? -(Wide) divisor : divisor;
  Wide     quotient;

  g_return_val_if_fail (divisor != 0, 0);
  quotient = size / by;
  if (goes_up (quotient, size % by, by, rule))
    quotient++;
  if (quotient > G_MAXINT64)
    return negative ? G_MININT64 : G_MAXINT64;

  return (gint64) (negative ? -quotient : quotient);
}

/**
 * cy_fixed_divide:
 * @dividend: a whole number
 * @divisor: another, not 0
 * @rule: see cy_fixed_scale()
 *
 * Returns: the quotient, rounded
 */
gint64
cy_fixed_divide (gint64 dividend, gint64 divisor, CyRound rule)
{
  return cy_fixed_scale (dividend, 1, divisor, rule);
}

/**
 * cy_fixed_round:
 * @thousandths: a number with three decimals
 * @decimals: how many of them stay, 0 to 3
 * @rule: see cy_fixed_scale()
 *
 * Returns: the number in thousandths still, with noughts for the rest
 */
gint64
cy_fixed_round (gint64 thousandths, int decimals, CyRound rule)
{
  static const int units[] = { 1000, 100, 10, 1 };
  int              unit = units[CLAMP (decimals, 0, 3)];

  return cy_fixed_divide (thousandths, unit, rule) * unit;
}

/**
 * cy_fixed_format_total:
 * @thousandths: of a point; below 0 for none
 *
 * Returns: (transfer full): a total with two decimals, three where it has them, so that totals
 * stand under each other; a dash for none
 */
char *
cy_fixed_format_total (gint64 thousandths)
{
  return thousandths < 0 ? g_strdup ("—") : cy_decimal_format (thousandths, 3, 2);
}
