/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who may be a candidate: each rule, its exceptions, and what is not known. */
#include "cy-test.h"

#include "cy-eligibility.h"
#include "cy-rules.h"

#define BASE 20261122

/* From 18 to 45, 50 by exception, two years more for veterans; upper secondary school. */
static CyRecord *
make_rules (void)
{
  CyRecord *rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_AGE_MIN, 18);
  cy_record_set_int (rules, CY_RULES_AGE_MAX, 45);
  cy_record_set_int (rules, CY_RULES_AGE_MAX_OUTSTANDING, 50);
  cy_record_set_int (rules, CY_RULES_AGE_EXTRA_VETERAN, 2);
  cy_record_set_text (rules, CY_RULES_EDUCATION_MIN, "61");

  return rules;
}

static CyVerdict
judge_age (gint64 birth, const char *source, const char *exemptions)
{
  g_autoptr (CyRecord) rules = make_rules ();
  CyEligible person = { .birth = birth, .source = source, .exemptions = exemptions };

  return cy_eligibility_judge (&person, CY_ELIGIBLE_OLDEST, rules, BASE);
}

static void
test_oldest (void)
{
  g_assert_cmpint (judge_age (19810500, NULL, NULL), ==, CY_VERDICT_FITS);
  g_assert_cmpint (judge_age (19800500, NULL, NULL), ==, CY_VERDICT_UNFIT);
  g_assert_cmpint (judge_age (19790500, "01", NULL), ==, CY_VERDICT_FITS);
  g_assert_cmpint (judge_age (19780500, "01", NULL), ==, CY_VERDICT_UNFIT);
  g_assert_cmpint (judge_age (0, NULL, "age-max"), ==, CY_VERDICT_UNKNOWN);
}

static void
test_exception (void)
{
  g_assert_cmpint (judge_age (19770500, NULL, "age-max"), ==, CY_VERDICT_EXCEPTED);
  g_assert_cmpint (judge_age (19770500, NULL, "other age-max?"), ==, CY_VERDICT_NO_BASIS);
  g_assert_cmpint (judge_age (19770500, NULL, "age-max? age-max"), ==, CY_VERDICT_EXCEPTED);
  g_assert_cmpint (judge_age (19770500, NULL, "education-min"), ==, CY_VERDICT_UNFIT);
  /* Past the limit of the outstanding nothing helps. */
  g_assert_cmpint (judge_age (19750500, NULL, "age-max"), ==, CY_VERDICT_UNFIT);
  g_assert_true (cy_verdict_is_good (CY_VERDICT_EXCEPTED));
  g_assert_false (cy_verdict_is_good (CY_VERDICT_NO_BASIS));
}

static void
test_other_rules (void)
{
  g_autoptr (CyRecord) rules = make_rules ();
  CyEligible       person = { .birth = 20090100, .political = "13", .education = "71" };
  g_autofree char *reason = NULL;

  g_assert_cmpint (cy_eligibility_judge (&person, CY_ELIGIBLE_YOUNGEST, rules, BASE),
                   ==,
                   CY_VERDICT_UNFIT);
  g_assert_cmpint (cy_eligibility_judge (&person, CY_ELIGIBLE_EDUCATION, rules, BASE),
                   ==,
                   CY_VERDICT_UNFIT);
  reason = cy_eligibility_dup_reason (&person, CY_ELIGIBLE_EDUCATION, rules, BASE);
  g_assert_cmpstr (reason, ==, "初中, at least 普通高中");
  g_assert_cmpint (cy_eligibility_judge (&person, CY_ELIGIBLE_PARTY, rules, BASE),
                   ==,
                   CY_VERDICT_NONE);
  cy_record_set_int (rules, CY_RULES_PARTY_REQUIRED, 1);
  g_assert_cmpint (cy_eligibility_judge (&person, CY_ELIGIBLE_PARTY, rules, BASE),
                   ==,
                   CY_VERDICT_UNFIT);
  person = (CyEligible){ .birth = 20000100, .political = "02", .education = "22" };
  for (guint i = 0; i < CY_ELIGIBLE_N_RULES; i++)
    g_assert_cmpint (cy_eligibility_judge (&person, (CyEligibilityRule) i, rules, BASE),
                     ==,
                     CY_VERDICT_FITS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/eligibility/oldest", test_oldest);
  g_test_add_func ("/model/eligibility/exception", test_exception);
  g_test_add_func ("/model/eligibility/other-rules", test_other_rules);

  return g_test_run ();
}
