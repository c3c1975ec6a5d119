/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Shares and averages are rounded half up, and a share of nobody is none. */
#include "cy-dataset.h"
#include "cy-share.h"

static void
test_permille (void)
{
  g_assert_cmpint (cy_share_permille (12, 41), ==, 293); /* 292.68 */
  g_assert_cmpint (cy_share_permille (1, 16), ==, 63);   /* 62.5 goes up */
  g_assert_cmpint (cy_share_permille (1, 3), ==, 333);
  g_assert_cmpint (cy_share_permille (2, 3), ==, 667);
  g_assert_cmpint (cy_share_permille (0, 9), ==, 0);
  g_assert_cmpint (cy_share_permille (9, 9), ==, 1000);
  g_assert_cmpint (cy_share_permille (0, 0), ==, CY_DATASET_MISSING);
}

static void
test_average (void)
{
  g_assert_cmpint (cy_share_average (67, 2), ==, 335);
  g_assert_cmpint (cy_share_average (141, 4), ==, 353); /* 35.25 goes up */
  g_assert_cmpint (cy_share_average (100, 3), ==, 333);
  g_assert_cmpint (cy_share_average (0, 0), ==, CY_DATASET_MISSING);
}

static void
test_missing (void)
{
  g_assert_cmpint (cy_share_missing (20, 41, 500), ==, 1);
  g_assert_cmpint (cy_share_missing (21, 41, 500), ==, 0);
  g_assert_cmpint (cy_share_missing (12, 41, 250), ==, 0);
  g_assert_cmpint (cy_share_missing (0, 1, 1), ==, 1);
  g_assert_cmpint (cy_share_missing (0, 0, 500), ==, 0);
}

static void
test_format (void)
{
  const struct
  {
    gint64      permille;
    const char *text;
  } cases[] = { { 293, "29.3%" }, { 500, "50%" },   { 0, "0%" },
                { 1, "0.1%" },    { 1000, "100%" }, { CY_DATASET_MISSING, "—" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cy_share_format (cases[i].permille);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/share/permille", test_permille);
  g_test_add_func ("/model/share/average", test_average);
  g_test_add_func ("/model/share/missing", test_missing);
  g_test_add_func ("/model/share/format", test_format);

  return g_test_run ();
}
