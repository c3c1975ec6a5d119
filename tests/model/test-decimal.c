/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Numbers of a small unit as people write them. */
#include "cy-decimal.h"

static void
assert_format (gint64 value, guint digits, guint least, const char *wanted)
{
  g_autofree char *text = cy_decimal_format (value, digits, least);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_noughts (void)
{
  assert_format (1250, 2, 0, "12.5");
  assert_format (1200, 2, 0, "12");
  assert_format (1205, 2, 0, "12.05");
  assert_format (5, 3, 0, "0.005");
  assert_format (0, 2, 0, "0");
  assert_format (17, 0, 0, "17");
  assert_format (100, 0, 0, "100");
}

static void
test_least (void)
{
  assert_format (94500, 3, 2, "94.50");
  assert_format (94123, 3, 2, "94.123");
  assert_format (90000, 3, 1, "90.0");
  assert_format (0, 2, 2, "0.00");
}

static void
test_sign (void)
{
  assert_format (-50, 2, 0, "-0.5");
  assert_format (-300, 2, 1, "-3.0");
  assert_format (G_MININT64, 2, 0, "-92233720368547758.08");
  assert_format (G_MAXINT64, 18, 0, "9.223372036854775807");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/decimal/noughts", test_noughts);
  g_test_add_func ("/model/decimal/least", test_least);
  g_test_add_func ("/model/decimal/sign", test_sign);

  return g_test_run ();
}
