/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Fuzzy evaluation against the textbook example of a garment, and voices that decide nothing. */
#include "cy-fuzzy.h"

/* 汪培庄 《模糊集合论及其应用》 1983: colour, style, wear and price of a garment, much liked,
 * liked, less liked, not liked; two kinds of customers. */
static const double garment[] = {
  0.2, 0.5, 0.2, 0.1, /**/
  0.7, 0.2, 0.1, 0.0, /**/
  0.0, 0.4, 0.5, 0.1, /**/
  0.2, 0.3, 0.5, 0.0,
};

static void
test_garment (void)
{
  static const double first[] = { 0.1, 0.2, 0.3, 0.4 };
  static const double second[] = { 0.4, 0.35, 0.15, 0.1 };
  static const double liked_less[] = { 0.2, 0.3, 0.4, 0.1 };
  static const double liked[] = { 0.35, 0.4, 0.2, 0.1 };
  double              result[4];

  g_assert_true (cy_fuzzy_evaluate (first, garment, 4, 4, CY_FUZZY_MAIN, result));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (result[i], liked_less[i], 1e-9);
  g_assert_cmpint (cy_fuzzy_get_grade (result, 4), ==, 2);

  g_assert_true (cy_fuzzy_evaluate (second, garment, 4, 4, CY_FUZZY_MAIN, result));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (result[i], liked[i] / 1.05, 1e-9);
  g_assert_cmpint (cy_fuzzy_get_grade (result, 4), ==, 1);
}

/* 0.1×0.2 + 0.2×0.7 + 0.3×0 + 0.4×0.2 = 0.24, and so on. */
static void
test_mean (void)
{
  static const double weights[] = { 0.1, 0.2, 0.3, 0.4 };
  static const double expected[] = { 0.24, 0.33, 0.39, 0.04 };
  double              result[4];

  g_assert_true (cy_fuzzy_evaluate (weights, garment, 4, 4, CY_FUZZY_MEAN, result));
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (result[i], expected[i], 1e-9);
}

static void
test_nothing_said (void)
{
  static const double weights[] = { 0.5, 0.5 };
  static const double silence[] = { 0, 0, 0, 0 };
  static const double split[] = { 0.5, 0.5, 0.5, 0.5 };
  double              result[2];

  g_assert_false (cy_fuzzy_evaluate (weights, silence, 2, 2, CY_FUZZY_MEAN, result));
  g_assert_false (cy_fuzzy_evaluate (weights, silence, 2, 2, CY_FUZZY_MAIN, result));
  g_assert_true (cy_fuzzy_evaluate (weights, split, 2, 2, CY_FUZZY_MEAN, result));
  g_assert_cmpint (cy_fuzzy_get_grade (result, 2), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/fuzzy/garment", test_garment);
  g_test_add_func ("/model/fuzzy/mean", test_mean);
  g_test_add_func ("/model/fuzzy/nothing-said", test_nothing_said);

  return g_test_run ();
}
