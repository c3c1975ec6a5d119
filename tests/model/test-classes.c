/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everybody falls into one class of each dimension. */
#include "cy-classes.h"

#include "cy-code.h"
#include "cy-education.h"
#include "cy-rules.h"

#include <string.h>

static CyClasses *
create (CyDimension dimension, const char *bands)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  cy_record_set_text (rules, CY_RULES_AGE_BANDS, bands);

  return cy_classes_new (dimension, rules);
}

static guint
find (const CyClasses *classes, const char *code)
{
  return cy_classes_find (classes, code, code != NULL ? strlen (code) : 0);
}

static void
test_bands (void)
{
  g_autoptr (CyClasses) ages = create (CY_DIMENSION_AGE, "25,30,35");

  g_assert_cmpuint (cy_classes_get_n (ages), ==, 4);
  g_assert_cmpstr (cy_classes_get_label (ages, 0), ==, "≤ 25");
  g_assert_cmpstr (cy_classes_get_label (ages, 1), ==, "26–30");
  g_assert_cmpstr (cy_classes_get_label (ages, 3), ==, "≥ 36");
  g_assert_cmpuint (cy_classes_find_age (ages, 0), ==, 0);
  g_assert_cmpuint (cy_classes_find_age (ages, 25), ==, 0);
  g_assert_cmpuint (cy_classes_find_age (ages, 26), ==, 1);
  g_assert_cmpuint (cy_classes_find_age (ages, 36), ==, 3);
  g_assert_cmpuint (cy_classes_find_age (ages, 299), ==, 3);
  g_assert_cmpuint (cy_classes_find_age (ages, -1), ==, 4);
}

static void
test_bad_bands (void)
{
  const struct
  {
    const char *ends;
    guint       n;
  } cases[] = {
    { NULL, 1 },    { "", 1 }, { "x,,-3,0", 1 }, { "30,20,40", 3 }, { "150,99999999999999", 1 },
    { "30,30", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyClasses) ages = create (CY_DIMENSION_AGE, cases[i].ends);

      g_assert_cmpuint (cy_classes_get_n (ages), ==, cases[i].n);
      for (int age = 0; age < 200; age++)
        g_assert_cmpuint (cy_classes_find_age (ages, age), <, cases[i].n);
    }
}

/* The constants of the headers are places in the code tables. */
static void
test_order (void)
{
  g_autoptr (CyClasses) genders = create (CY_DIMENSION_GENDER, NULL);
  g_autoptr (CyClasses) educations = create (CY_DIMENSION_EDUCATION, NULL);
  g_autoptr (CyClasses) parties = create (CY_DIMENSION_PARTY, NULL);
  g_autoptr (CyClasses) ethnics = create (CY_DIMENSION_ETHNIC, NULL);
  CyCodeSet *codes = cy_code_set_get ("education");

  g_assert_cmpuint (cy_classes_get_n (genders), ==, 2);
  g_assert_cmpuint (find (genders, "1"), ==, CY_CLASS_MAN);
  g_assert_cmpuint (find (genders, "2"), ==, CY_CLASS_WOMAN);
  g_assert_cmpuint (find (parties, "01"), ==, CY_CLASS_PARTY_MEMBER);
  g_assert_cmpuint (find (parties, "02"), ==, CY_CLASS_PARTY_MEMBER);
  g_assert_cmpuint (find (parties, "04"), ==, find (parties, "11"));
  g_assert_cmpuint (find (ethnics, "01"), ==, CY_CLASS_HAN);
  g_assert_cmpuint (cy_classes_get_n (educations), ==, CY_EDUCATION_BASIC);
  g_assert_cmpstr (cy_classes_get_label (educations, 1), ==, "本科");
  for (guint i = 0; i < cy_code_set_get_n_codes (codes); i++)
    {
      const char     *code = cy_code_set_get_nth (codes, i)->code;
      CyEducationBand band = cy_education_band (code);

      g_assert_cmpuint (find (educations, code),
                        ==,
                        band == CY_EDUCATION_UNKNOWN ? CY_EDUCATION_BASIC : band - 1);
    }
}

static void
test_unknown (void)
{
  const char *const codes[] = { NULL, "", "0", "9", "7", "xyz", "\xff", "\xff\xfe", "男", "1 " };
  g_autoptr (CyClasses) genders = create (CY_DIMENSION_GENDER, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpuint (find (genders, codes[i]), ==, 2);
  g_assert_cmpstr (cy_classes_get_label (genders, 2), ==, "Not known");
}

static void
test_own_codes (void)
{
  CyCodeSet *set = cy_code_set_get ("source");
  guint      n = cy_code_set_get_n_codes (set);
  g_autoptr (CyClasses) sources = NULL;
  g_autofree char *key = NULL;

  g_assert_true (cy_code_set_add_own (set, "own|1", "养蜂人"));
  sources = create (CY_DIMENSION_SOURCE, NULL);
  g_assert_cmpuint (cy_classes_get_n (sources), ==, n + 1);
  g_assert_cmpstr (cy_classes_get_label (sources, find (sources, "own|1")), ==, "养蜂人");
  key = cy_classes_dup_key (sources, find (sources, "own|1"));
  g_assert_cmpstr (key, ==, "source|one-of|own%7C1");
  cy_code_set_forget_own (set);
}

static void
test_keys (void)
{
  g_autoptr (CyClasses) genders = create (CY_DIMENSION_GENDER, NULL);
  g_autoptr (CyClasses) ages = create (CY_DIMENSION_AGE, "30");
  g_autoptr (CyClasses) educations = create (CY_DIMENSION_EDUCATION, NULL);
  g_autofree char *woman = cy_classes_dup_key (genders, CY_CLASS_WOMAN);
  g_autofree char *nobody = cy_classes_dup_key (genders, 2);
  g_autofree char *young = cy_classes_dup_key (ages, 0);
  g_autofree char *old = cy_classes_dup_key (ages, 1);
  g_autofree char *ageless = cy_classes_dup_key (ages, 2);
  g_autofree char *graduates = cy_classes_dup_first_key (educations, 1);

  g_assert_cmpstr (woman, ==, "gender|one-of|2");
  g_assert_cmpstr (nobody, ==, "gender|none-of|1|2");
  g_assert_cmpstr (young, ==, "age|between|0|30");
  g_assert_cmpstr (old, ==, "age|between|31|");
  g_assert_cmpstr (ageless, ==, "age|empty");
  g_assert_cmpstr (graduates, ==, "education|one-of|1|11|12|13|1A|1B");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/classes/bands", test_bands);
  g_test_add_func ("/model/classes/bad-bands", test_bad_bands);
  g_test_add_func ("/model/classes/order", test_order);
  g_test_add_func ("/model/classes/unknown", test_unknown);
  g_test_add_func ("/model/classes/own-codes", test_own_codes);
  g_test_add_func ("/model/classes/keys", test_keys);

  return g_test_run ();
}
