/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Fixed-point numbers are written, shared and added without rounding surprises. */
#include "cy-chart-number-private.h"

static void
test_format (void)
{
  static const struct
  {
    gint64      value;
    guint       decimals;
    const char *text;
    const char *brief;
  } cases[] = {
    { 0, 0, "0", "0" },
    { 29, 0, "29", "29" },
    { 432, 1, "43.2", "43.2" },
    { 400, 1, "40.0", "40" },
    { 5, 2, "0.05", "0.05" },
    { -5, 1, "−0.5", "−0.5" },
    { CY_DATASET_MISSING, 1, "—", "—" },
    { G_MAXINT64 - 1, 0, "9223372036854775806", "9223372036854775806" },
    { G_MININT64, 0, "−9223372036854775808", "−9223372036854775808" },
    { 1, 18, "0.000000000000000001", "0.000000000000000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cy_number_format (cases[i].value, cases[i].decimals);
      g_autofree char *brief = cy_number_format_short (cases[i].value, cases[i].decimals);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (brief, ==, cases[i].brief);
    }
}

static void
test_share (void)
{
  static const struct
  {
    gint64      part;
    gint64      whole;
    const char *text;
  } cases[] = {
    { 13, 41, "31.7%" },
    { 2, 41, "4.9%" },
    { 1, 3, "33.3%" },
    { 2, 3, "66.7%" },
    { 1, 2000, "0.1%" },
    { 1, 2001, "0.0%" },
    { 3, 2000, "0.2%" },
    { 41, 41, "100.0%" },
    { 0, 41, "0.0%" },
    { 1, 0, "—" },
    { -1, 4, "—" },
    { CY_DATASET_MISSING, 4, "—" },
    { G_MAXINT64 - 1, G_MAXINT64 - 1, "100.0%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cy_number_share (cases[i].part, cases[i].whole);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_add (void)
{
  g_assert_cmpint (cy_number_add (2, 3), ==, 5);
  g_assert_cmpint (cy_number_add (CY_DATASET_MISSING, 3), ==, 3);
  g_assert_cmpint (cy_number_add (3, CY_DATASET_MISSING), ==, 3);
  g_assert_cmpint (cy_number_add (CY_DATASET_MISSING, CY_DATASET_MISSING), ==, CY_DATASET_MISSING);
  g_assert_cmpint (cy_number_add (G_MAXINT64 - 1, G_MAXINT64 - 1), ==, G_MAXINT64 - 1);
  g_assert_cmpint (cy_number_add (G_MININT64, -1), ==, G_MININT64);
}

static void
test_sums (void)
{
  g_autoptr (CyDataset) dataset = cy_dataset_new ("t", "人", 2);

  cy_dataset_add (dataset, "a", NULL, (gint64[]){ 3, CY_DATASET_MISSING });
  cy_dataset_add (dataset, "b", NULL, (gint64[]){ 4, CY_DATASET_MISSING });
  g_assert_cmpint (cy_number_sum_series (dataset, 0), ==, 7);
  g_assert_cmpint (cy_number_sum_series (dataset, 1), ==, CY_DATASET_MISSING);
  g_assert_cmpint (cy_number_sum_point (dataset, 1), ==, 4);
  g_assert_cmpint (cy_number_max (dataset), ==, 4);
}

static void
test_with_unit (void)
{
  g_autoptr (CyDataset) people = cy_dataset_new ("t", "人", 1);
  g_autoptr (CyDataset) percent = cy_dataset_new ("t", "%", 1);
  g_autofree char *a = cy_number_with_unit (people, 12);
  g_autofree char *b = cy_number_with_unit (percent, 12);
  g_autofree char *c = cy_number_with_unit (people, CY_DATASET_MISSING);

  g_assert_cmpstr (a, ==, "12 人");
  g_assert_cmpstr (b, ==, "12%");
  g_assert_cmpstr (c, ==, "—");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/number/format", test_format);
  g_test_add_func ("/chart/number/share/half-up", test_share);
  g_test_add_func ("/chart/number/add/saturates", test_add);
  g_test_add_func ("/chart/number/sums", test_sums);
  g_test_add_func ("/chart/number/with-unit", test_with_unit);

  return g_test_run ();
}
