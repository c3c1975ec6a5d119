/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Unit kinds by code. */
#include "cy-unit-code.h"

static void
test_kind (void)
{
  static const char *const cases[][2] = {
    { "520527", "county" },
    { "520527000000", "county" },
    { "520500", "other" },
    { "520000000000", "other" },
    { "520527001", "street" },
    { "520527100", "town" },
    { "520527100000", "town" },
    { "520527200", "township" },
    { "520527399000", "township" },
    { "520527400", "other" },
    { "520527100001", "community" },
    { "520527100199", "community" },
    { "520527100200", "village" },
    { "520527001399", "village" },
    { "520527100401", "community" },
    { "520527100501", "village" },
    { "520527100600", "other" },
    { "52052710020", NULL },
    { "52052X", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (cy_unit_code_kind (cases[i][0]), ==, cases[i][1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/unit-code/kind", test_kind);

  return g_test_run ();
}
