/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rewards and penalties are told as far as they are known. */
#include "cy-award.h"

#include "cy-dossier.h"
#include "cy-person-parts.h"

static void
add (CyDossier *dossier, gint64 date, const char *organ, const char *name)
{
  CyRecord *award = cy_dossier_add (dossier, CY_AWARD);

  if (date != 0)
    cy_record_set_int (award, CY_AWARD_DATE, date);
  cy_record_set_text (award, CY_AWARD_ORGAN, organ);
  cy_record_set_text (award, CY_AWARD_NAME, name);
}

static void
test_format (void)
{
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  GPtrArray       *awards = cy_dossier_get_parts (dossier, CY_AWARD);
  g_autofree char *nothing = cy_awards_format (awards);
  g_autofree char *text = NULL;

  g_assert_cmpstr (nothing, ==, "");
  add (dossier, 20200701, "中共云岭县委", "优秀共产党员");
  add (dossier, 0, NULL, "致富能手");
  add (dossier, 20220000, NULL, "先进个人");
  add (dossier, 0, "双河镇党委", "党内警告");
  text = cy_awards_format (awards);
  g_assert_cmpstr (text,
                   ==,
                   "2020.07，经中共云岭县委批准，优秀共产党员；致富能手；2022，先进个人；"
                   "经双河镇党委批准，党内警告");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/award/format", test_format);

  return g_test_run ();
}
