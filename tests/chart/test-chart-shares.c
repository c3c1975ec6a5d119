/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Parts of a whole: at most five, the small ones together. */
#include "cy-chart-shares-private.h"

static CyDataset *
create (const gint64 *values, guint n)
{
  CyDataset *dataset = cy_dataset_new ("t", "人", 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("p%u", i);

      cy_dataset_add (dataset, label, NULL, &values[i]);
    }

  return dataset;
}

static void
test_few (void)
{
  const gint64 values[] = { 1, CY_DATASET_MISSING, 3 };
  g_autoptr (CyDataset) dataset = create (values, G_N_ELEMENTS (values));
  CyShares shares;

  cy_shares_init (&shares, dataset);
  g_assert_cmpuint (shares.n, ==, 3);
  g_assert_cmpuint (shares.n_own, ==, 3);
  g_assert_cmpint (shares.whole, ==, 4);
  g_assert_cmpint (cy_shares_get_value (&shares, 1), ==, CY_DATASET_MISSING);
}

static void
test_many (void)
{
  const gint64 values[] = { 1, 9, 2, 8, 7, 7, 3 };
  g_autoptr (CyDataset) dataset = create (values, G_N_ELEMENTS (values));
  g_autofree char *label = NULL;
  g_autofree char *rest = NULL;
  CyShares         shares;

  cy_shares_init (&shares, dataset);
  label = cy_shares_create_label (&shares, 0);
  rest = cy_shares_create_label (&shares, 4);
  g_assert_cmpuint (shares.n, ==, 5);
  g_assert_cmpuint (shares.n_own, ==, 4);
  g_assert_cmpuint (shares.own[0], ==, 1);
  g_assert_cmpuint (shares.own[3], ==, 5);
  g_assert_cmpstr (label, ==, "p1");
  g_assert_true (cy_shares_is_rest (&shares, 4));
  g_assert_cmpstr (rest, ==, "3 more");
  g_assert_cmpint (cy_shares_get_value (&shares, 4), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/shares/few", test_few);
  g_test_add_func ("/chart/shares/many", test_many);

  return g_test_run ();
}
