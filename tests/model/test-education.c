/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Education: bands, and the way between the two code sets. */
#include "cy-education.h"

#include "cy-code.h"

static void
test_band (void)
{
  static const struct
  {
    const char     *code;
    CyEducationBand band;
  } cases[] = {
    { "11", CY_EDUCATION_POSTGRADUATE }, { "1B", CY_EDUCATION_POSTGRADUATE },
    { "21", CY_EDUCATION_BACHELOR },     { "2B", CY_EDUCATION_BACHELOR },
    { "22", CY_EDUCATION_COLLEGE },      { "2D", CY_EDUCATION_COLLEGE },
    { "41", CY_EDUCATION_SECONDARY },    { "61", CY_EDUCATION_SECONDARY },
    { "71", CY_EDUCATION_BASIC },        { "9", CY_EDUCATION_BASIC },
    { "2", CY_EDUCATION_UNKNOWN },       { "77", CY_EDUCATION_UNKNOWN },
    { "", CY_EDUCATION_UNKNOWN },        { NULL, CY_EDUCATION_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cy_education_band (cases[i].code), ==, cases[i].band);
}

static void
test_at_least (void)
{
  g_assert_true (cy_education_at_least ("21", CY_EDUCATION_COLLEGE));
  g_assert_true (cy_education_at_least ("22", CY_EDUCATION_COLLEGE));
  g_assert_false (cy_education_at_least ("61", CY_EDUCATION_COLLEGE));
  g_assert_false (cy_education_at_least (NULL, CY_EDUCATION_BASIC));
}

static void
test_from_gbt4658 (void)
{
  static const char *const cases[][2] = {
    { "11", "11" },   { "14", "12" },         { "17", "13" },           { "21", "21" },
    { "28", "23" },   { "31", "22" },         { "41", "41" },           { "47", "47" },
    { "61", "61" },   { "71", "71" },         { "73", "71" },           { "72", "71" },
    { "82", "81" },   { "90", "9" },          { "大学本科毕业", "21" }, { "大学", "21" },
    { "大专", "22" }, { "硕士研究生", "12" }, { "初中肄业", "71" },     { "55", NULL },
    { "不详", NULL }, { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (cy_education_from_gbt4658 (cases[i][0]), ==, cases[i][1]);
}

static void
test_every_national_code (void)
{
  CyCodeSet *national = cy_code_set_get ("gbt4658");
  CyCodeSet *education = cy_code_set_get ("education");

  for (guint i = 0; i < cy_code_set_get_n_codes (national); i++)
    {
      const CyCode *code = cy_code_set_get_nth (national, i);

      g_assert_nonnull (cy_code_lookup (education, cy_education_from_gbt4658 (code->code)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/education/band", test_band);
  g_test_add_func ("/model/education/at-least", test_at_least);
  g_test_add_func ("/model/education/from-gbt4658", test_from_gbt4658);
  g_test_add_func ("/model/education/every-national-code", test_every_national_code);

  return g_test_run ();
}
