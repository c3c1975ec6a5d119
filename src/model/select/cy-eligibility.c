/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whether somebody may be a candidate, rule by rule of the rule set, and why. */
#include "cy-eligibility.h"

#include "cy-code.h"
#include "cy-education.h"
#include "cy-political.h"
#include "cy-rules.h"

#include <glib/gi18n.h>
#include <string.h>

/* The names stand in recorded exceptions; those of ages begin alike, as the reminders expect. */
static const struct
{
  const char *id;
  const char *title;
} names[] = {
  [CY_ELIGIBLE_YOUNGEST] = { "age-min", N_ ("Youngest age") },
  [CY_ELIGIBLE_OLDEST] = { "age-max", N_ ("Oldest age") },
  [CY_ELIGIBLE_EDUCATION] = { "education-min", N_ ("Least education") },
  [CY_ELIGIBLE_PARTY] = { "party-required", N_ ("Party member") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == CY_ELIGIBLE_N_RULES);

const char *
cy_eligibility_get_id (CyEligibilityRule rule)
{
  return names[rule].id;
}

/**
 * cy_eligibility_get_title:
 * @rule: a rule
 *
 * Returns: its name, translated
 */
const char *
cy_eligibility_get_title (CyEligibilityRule rule)
{
  return _ (names[rule].title);
}

/* ---- Exceptions ---- */

typedef enum
{
  EXCEPTION_NONE,
  EXCEPTION_NO_BASIS,
  EXCEPTION_WHOLE,
} Exception;

static Exception
find_exception (const CyEligible *person, CyEligibilityRule rule)
{
  g_auto (GStrv) words = g_strsplit (person->exemptions != NULL ? person->exemptions : "", " ", -1);
  const char *id = names[rule].id;
  Exception   found = EXCEPTION_NONE;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], id))
      return EXCEPTION_WHOLE;
    else if (g_str_has_prefix (words[i], id) && g_str_equal (words[i] + strlen (id), "?"))
      found = EXCEPTION_NO_BASIS;

  return found;
}

/* ---- The rules ---- */

static CyVerdict
judge_youngest (const CyEligible *person, CyRecord *rules, CyDate base_date)
{
  int age = cy_date_age (person->birth, base_date);

  if (!cy_record_has (rules, CY_RULES_AGE_MIN))
    return CY_VERDICT_NONE;
  if (age < 0)
    return CY_VERDICT_UNKNOWN;

  return age >= cy_record_get_int (rules, CY_RULES_AGE_MIN) ? CY_VERDICT_FITS : CY_VERDICT_UNFIT;
}

static CyVerdict
judge_oldest (const CyEligible *person, CyRecord *rules, CyDate base_date)
{
  int age = cy_date_age (person->birth, base_date);

  if (!cy_record_has (rules, CY_RULES_AGE_MAX))
    return CY_VERDICT_NONE;
  if (age < 0)
    return CY_VERDICT_UNKNOWN;

  return age <= cy_rules_get_oldest_age (rules, person->source) ? CY_VERDICT_FITS
                                                                : CY_VERDICT_UNFIT;
}

static CyVerdict
judge_education (const CyEligible *person, CyRecord *rules, CyDate base_date)
{
  CyEducationBand least = cy_education_band (cy_record_get_text (rules, CY_RULES_EDUCATION_MIN));

  if (least == CY_EDUCATION_UNKNOWN)
    return CY_VERDICT_NONE;
  if (cy_education_band (person->education) == CY_EDUCATION_UNKNOWN)
    return CY_VERDICT_UNKNOWN;

  return cy_education_at_least (person->education, least) ? CY_VERDICT_FITS : CY_VERDICT_UNFIT;
}

static CyVerdict
judge_party (const CyEligible *person, CyRecord *rules, CyDate base_date)
{
  if (cy_record_get_int (rules, CY_RULES_PARTY_REQUIRED) == 0)
    return CY_VERDICT_NONE;
  if (person->political == NULL)
    return CY_VERDICT_UNKNOWN;

  return cy_political_is_member (person->political) ? CY_VERDICT_FITS : CY_VERDICT_UNFIT;
}

/* An exception from the oldest age has its own limit. */
static gboolean
is_beyond_exception (const CyEligible *person,
                     CyEligibilityRule rule,
                     CyRecord         *rules,
                     CyDate            base_date)
{
  return rule == CY_ELIGIBLE_OLDEST && cy_record_has (rules, CY_RULES_AGE_MAX_OUTSTANDING) &&
         cy_date_age (person->birth, base_date) >
           cy_record_get_int (rules, CY_RULES_AGE_MAX_OUTSTANDING);
}

static CyVerdict
judge_plainly (const CyEligible *person, CyEligibilityRule rule, CyRecord *rules, CyDate base_date)
{
  static CyVerdict (*const judges[]) (const CyEligible *, CyRecord *, CyDate) = {
    [CY_ELIGIBLE_YOUNGEST] = judge_youngest,
    [CY_ELIGIBLE_OLDEST] = judge_oldest,
    [CY_ELIGIBLE_EDUCATION] = judge_education,
    [CY_ELIGIBLE_PARTY] = judge_party,
  };

  return judges[rule](person, rules, base_date);
}

/**
 * cy_eligibility_judge:
 * @person: what is known
 * @rule: a rule
 * @rules: the rule set of the year
 * @base_date: the day on which ages count
 *
 * An exception lifts what is unfit, not what is unknown; from the oldest age it lifts as far as the
 * rule set lets outstanding people go.
 *
 * Returns: whether the rule is kept
 */
CyVerdict
cy_eligibility_judge (const CyEligible *person,
                      CyEligibilityRule rule,
                      CyRecord         *rules,
                      CyDate            base_date)
{
  CyVerdict verdict = judge_plainly (person, rule, rules, base_date);
  Exception exception;

  if (verdict != CY_VERDICT_UNFIT || is_beyond_exception (person, rule, rules, base_date))
    return verdict;
  exception = find_exception (person, rule);
  if (exception == EXCEPTION_NO_BASIS)
    return CY_VERDICT_NO_BASIS;

  return exception == EXCEPTION_WHOLE ? CY_VERDICT_EXCEPTED : CY_VERDICT_UNFIT;
}

/* ---- Words ---- */

static char *
describe_age (const CyEligible *person, CyEligibilityRule rule, CyRecord *rules, CyDate base_date)
{
  int age = cy_date_age (person->birth, base_date);
  int oldest = cy_rules_get_oldest_age (rules, person->source);

  if (rule == CY_ELIGIBLE_YOUNGEST)
    return g_strdup_printf (_ ("aged %d, at least %d"),
                            age,
                            (int) cy_record_get_int (rules, CY_RULES_AGE_MIN));
  if (age > oldest && find_exception (person, rule) != EXCEPTION_NONE &&
      cy_record_has (rules, CY_RULES_AGE_MAX_OUTSTANDING))
    return g_strdup_printf (_ ("aged %d, at most %d, by exception %d"),
                            age,
                            oldest,
                            (int) cy_record_get_int (rules, CY_RULES_AGE_MAX_OUTSTANDING));

  return g_strdup_printf (_ ("aged %d, at most %d"), age, oldest);
}

static char *
describe_education (const CyEligible *person, CyRecord *rules)
{
  const char *least =
    cy_code_get_name ("education", cy_record_get_text (rules, CY_RULES_EDUCATION_MIN));
  const char *own = cy_code_get_name ("education", person->education);

  /* Translators: education of a person, the least that is asked for */
  return g_strdup_printf (_ ("%s, at least %s"),
                          own != NULL ? own : "—",
                          least != NULL ? least : "—");
}

/**
 * cy_eligibility_dup_reason:
 * @person: what is known
 * @rule: a rule that the rule set has
 * @rules: the rule set of the year
 * @base_date: the day on which ages count
 *
 * Returns: (transfer full): what the person has and what is asked for, translated
 */
char *
cy_eligibility_dup_reason (const CyEligible *person,
                           CyEligibilityRule rule,
                           CyRecord         *rules,
                           CyDate            base_date)
{
  const char *political;

  if (judge_plainly (person, rule, rules, base_date) == CY_VERDICT_UNKNOWN)
    return g_strdup (_ ("not known; fill it in on the person's page"));
  if (rule == CY_ELIGIBLE_EDUCATION)
    return describe_education (person, rules);
  if (rule != CY_ELIGIBLE_PARTY)
    return describe_age (person, rule, rules, base_date);
  political = cy_code_get_short_name ("political", person->political);

  return g_strdup (political != NULL ? political : "—");
}

gboolean
cy_verdict_is_good (CyVerdict verdict)
{
  return verdict <= CY_VERDICT_EXCEPTED;
}

/**
 * cy_verdict_get_word:
 * @verdict: a verdict
 *
 * Returns: a word or two for it, translated
 */
const char *
cy_verdict_get_word (CyVerdict verdict)
{
  switch (verdict)
    {
    case CY_VERDICT_NONE:
      return _ ("Not asked for");
    case CY_VERDICT_FITS:
      return _ ("Fits");
    case CY_VERDICT_EXCEPTED:
      return _ ("Excepted");
    case CY_VERDICT_NO_BASIS:
      return _ ("No basis");
    case CY_VERDICT_UNKNOWN:
      return _ ("Not known");
    case CY_VERDICT_UNFIT:
    default:
      return _ ("Does not fit");
    }
}
