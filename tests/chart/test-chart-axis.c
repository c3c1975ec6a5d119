/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ticks are round, enough but not too many, and hold the data. */
#include "cy-chart-axis-private.h"

static void
test_round (void)
{
  static const struct
  {
    gint64 min, max;
    guint  steps;
    gint64 from, to, step;
  } cases[] = {
    { 0, 6, 5, 0, 6, 2 },    { 0, 14, 5, 0, 15, 5 }, { 0, 92, 5, 0, 100, 20 },
    { 0, 1, 5, 0, 1, 1 },    { 0, 0, 5, 0, 1, 1 },   { 0, 447, 3, 0, 600, 200 },
    { -3, 7, 5, -5, 10, 5 }, { 3, 7, 5, 0, 8, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CyAxis axis;

      cy_axis_init (&axis, cases[i].min, cases[i].max, cases[i].steps);
      g_assert_cmpint (axis.step, ==, cases[i].step);
      g_assert_cmpint (axis.min, ==, cases[i].from);
      g_assert_cmpint (axis.max, ==, cases[i].to);
    }
}

/* The promises hold for whatever comes, not only for nice examples. */
static void
test_promises (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      gint64 min = (gint64) g_test_rand_int () * (i % 7);
      gint64 max = min + g_test_rand_int_range (0, 100000);
      guint  steps = (guint) g_test_rand_int_range (1, 9);
      CyAxis axis;

      cy_axis_init_range (&axis, min, max, steps);
      g_assert_cmpint (axis.min, <=, min);
      g_assert_cmpint (axis.max, >=, max);
      g_assert_cmpint (axis.n_steps, >=, 1);
      g_assert_cmpint (axis.n_steps, <=, MAX (2, steps));
      g_assert_cmpint (axis.min % axis.step, ==, 0);
      g_assert_cmpint (cy_axis_get_tick (&axis, axis.n_steps), ==, axis.max);
    }
}

static void
test_extremes (void)
{
  CyAxis axis;

  cy_axis_init (&axis, G_MININT64, G_MAXINT64, 1);
  g_assert_cmpint (axis.n_steps, ==, 2);
  g_assert_cmpfloat (cy_axis_get_position (&axis, G_MAXINT64), ==, 1);
  g_assert_cmpfloat (cy_axis_get_position (&axis, G_MININT64), ==, 0);
  g_assert_cmpfloat (cy_axis_get_position (&axis, 0), ==, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/axis/round", test_round);
  g_test_add_func ("/chart/axis/promises", test_promises);
  g_test_add_func ("/chart/axis/extremes", test_extremes);

  return g_test_run ();
}
