/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Membership is told by the table of codes. */
#include "cy-political.h"

static void
test_membership (void)
{
  static const struct
  {
    const char *code;
    gboolean    is_member;
    gboolean    is_other;
  } cases[] = {
    { "01", TRUE, FALSE },  { "02", TRUE, FALSE },  { "03", FALSE, FALSE },
    { "04", FALSE, TRUE },  { "11", FALSE, TRUE },  { "12", FALSE, FALSE },
    { "13", FALSE, FALSE }, { "99", FALSE, FALSE }, { NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (cy_political_is_member (cases[i].code), ==, cases[i].is_member);
      g_assert_cmpint (cy_political_is_other_party (cases[i].code), ==, cases[i].is_other);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/political/membership", test_membership);

  return g_test_run ();
}
