/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of rounding by a rule. */
#include "cy-fixed.h"

static void
check (gint64 dividend, gint64 divisor, gint64 half_up, gint64 half_even, gint64 up, gint64 down)
{
  g_assert_cmpint (cy_fixed_divide (dividend, divisor, CY_ROUND_HALF_UP), ==, half_up);
  g_assert_cmpint (cy_fixed_divide (dividend, divisor, CY_ROUND_HALF_EVEN), ==, half_even);
  g_assert_cmpint (cy_fixed_divide (dividend, divisor, CY_ROUND_UP), ==, up);
  g_assert_cmpint (cy_fixed_divide (dividend, divisor, CY_ROUND_DOWN), ==, down);
}

static void
test_rules (void)
{
  check (25, 10, 3, 2, 3, 2);
  check (35, 10, 4, 4, 4, 3);
  check (21, 10, 2, 2, 3, 2);
  check (29, 10, 3, 3, 3, 2);
  check (20, 10, 2, 2, 2, 2);
  check (0, 7, 0, 0, 0, 0);
}

/* Away from zero and towards it, whichever of the two is negative. */
static void
test_negative (void)
{
  check (-25, 10, -3, -2, -3, -2);
  check (25, -10, -3, -2, -3, -2);
  check (-25, -10, 3, 2, 3, 2);
}

static void
test_wide (void)
{
  g_assert_cmpint (cy_fixed_scale (G_MAXINT64, 10, 20, CY_ROUND_DOWN), ==, G_MAXINT64 / 2);
  g_assert_cmpint (cy_fixed_scale (G_MAXINT64, 10, 1, CY_ROUND_DOWN), ==, G_MAXINT64);
  g_assert_cmpint (cy_fixed_scale (G_MAXINT64, -10, 1, CY_ROUND_DOWN), ==, G_MININT64);
}

static void
test_decimals (void)
{
  g_assert_cmpint (cy_fixed_round (89445, 2, CY_ROUND_HALF_UP), ==, 89450);
  g_assert_cmpint (cy_fixed_round (89445, 2, CY_ROUND_HALF_EVEN), ==, 89440);
  g_assert_cmpint (cy_fixed_round (89445, 1, CY_ROUND_HALF_UP), ==, 89400);
  g_assert_cmpint (cy_fixed_round (89500, 0, CY_ROUND_HALF_UP), ==, 90000);
  g_assert_cmpint (cy_fixed_round (89445, 3, CY_ROUND_UP), ==, 89445);
}

static void
test_total (void)
{
  g_autofree char *total = cy_fixed_format_total (94500);
  g_autofree char *fine = cy_fixed_format_total (94505);
  g_autofree char *none = cy_fixed_format_total (-1);

  g_assert_cmpstr (total, ==, "94.50");
  g_assert_cmpstr (fine, ==, "94.505");
  g_assert_cmpstr (none, ==, "—");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/fixed/rules", test_rules);
  g_test_add_func ("/model/fixed/negative", test_negative);
  g_test_add_func ("/model/fixed/wide", test_wide);
  g_test_add_func ("/model/fixed/decimals", test_decimals);
  g_test_add_func ("/model/fixed/total", test_total);

  return g_test_run ();
}
