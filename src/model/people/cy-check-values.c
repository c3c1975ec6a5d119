/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Checks of one value against another, free of records: what a row of an import asks first.
 *
 * Each answers with the id of the first rule broken, as in data/codes/validation_rules.tsv. */
#include "cy-check-values.h"

#include "cy-code.h"
#include "cy-idcard.h"
#include "cy-name.h"
#include "cy-phone.h"

#include <string.h>

#define AGE_LEAST 18
#define AGE_MOST 70
#define WORK_AGE 16
#define PARTY_AGE 18
#define LEAGUE_AGE 28
#define PROBATION_MONTHS 12

#define POLITICAL_MEMBER "01"
#define POLITICAL_PROBATIONARY "02"
#define POLITICAL_LEAGUE "03"

/* Numbers of 15 digits say the same as those of 18. */
static char *
full_id (const char *id)
{
  char *upgraded = cy_idcard_upgrade (id);

  return upgraded != NULL ? upgraded : g_strdup (id);
}

static gboolean
is_party (const char *political)
{
  return g_strcmp0 (political, POLITICAL_MEMBER) == 0 ||
         g_strcmp0 (political, POLITICAL_PROBATIONARY) == 0;
}

/**
 * cy_check_name:
 * @name: (nullable): a full name
 *
 * Returns: (nullable): name-form, name-dot, name-blank or name-private-use
 */
const char *
cy_check_name (const char *name)
{
  CyNameProblems problems = cy_name_check (name);

  for (guint bit = CY_NAME_FORM; bit <= CY_NAME_PRIVATE; bit <<= 1)
    if (problems & bit)
      return cy_name_problem_get_rule ((CyNameProblems) bit);

  return NULL;
}

/**
 * cy_check_id_is_foreign:
 * @id: (nullable): a normalised number
 *
 * Residence permits of people from Hong Kong, Macao and Taiwan begin with 81, 82 and 83, and
 * deployed checks know 91 for people from abroad. 81 and 82 are provinces of GB/T 2260; 83 and 91
 * are not, are taken all the same, and draw a warning, since no village reserve should have one.
 *
 * Returns: whether @id begins with 83 or 91
 */
gboolean
cy_check_id_is_foreign (const char *id)
{
  return id != NULL && (g_str_has_prefix (id, "83") || g_str_has_prefix (id, "91"));
}

/* What @id breaks when its first two digits are let pass. */
static CyIdcardResult
check_behind_province (const char *id, CyDate today)
{
  CyDate birth = cy_idcard_get_birth (id);

  if (birth == CY_DATE_NONE || (today != CY_DATE_NONE && birth > today))
    return CY_IDCARD_BAD_BIRTH;

  return cy_idcard_check_char (id) == id[strlen (id) - 1] ? CY_IDCARD_OK : CY_IDCARD_BAD_CHECK;
}

/**
 * cy_check_id_number:
 * @id: (nullable): a normalised number; nothing is fine
 * @today: the day after which nobody is born
 *
 * Returns: (nullable): id-precision-lost, id-form, id-province, id-birth-date or id-check-digit;
 *   see cy_check_id_is_foreign() for what id-province lets pass
 */
const char *
cy_check_id_number (const char *id, CyDate today)
{
  CyIdcardResult result = cy_idcard_check (id, today);

  if (result == CY_IDCARD_BAD_PROVINCE && cy_check_id_is_foreign (id))
    result = check_behind_province (id, today);

  return cy_idcard_result_get_rule (result);
}

/**
 * cy_check_gender:
 * @gender: (nullable): a code of the set gender
 * @id: (nullable): a normalised number of 15 or 18 characters
 *
 * Returns: (nullable): sex-disagrees-with-id
 */
const char *
cy_check_gender (const char *gender, const char *id)
{
  g_autofree char *full = full_id (id);
  const char      *expected = cy_idcard_get_gender (full);

  if (gender == NULL || expected == NULL || g_str_equal (gender, expected))
    return NULL;

  return "sex-disagrees-with-id";
}

/**
 * cy_check_birth:
 * @birth: date of birth, complete or not
 * @id: (nullable): a normalised number of 15 or 18 characters
 *
 * Returns: (nullable): birth-disagrees-with-id, when a part that @birth knows is another
 */
const char *
cy_check_birth (CyDate birth, const char *id)
{
  g_autofree char *full = full_id (id);
  CyDate           expected = cy_idcard_get_birth (full);

  if (birth == CY_DATE_NONE || expected == CY_DATE_NONE || cy_date_agrees (birth, expected))
    return NULL;

  return "birth-disagrees-with-id";
}

/**
 * cy_check_age:
 * @birth: date of birth
 * @base: the date on which the age counts
 *
 * Returns: (nullable): age-range, when the age is not from 18 to 70
 */
const char *
cy_check_age (CyDate birth, CyDate base)
{
  int age = cy_date_age (birth, base);

  if (birth == CY_DATE_NONE || (age >= AGE_LEAST && age <= AGE_MOST))
    return NULL;

  return "age-range";
}

/**
 * cy_check_work_date:
 * @work: date of starting work
 * @birth: date of birth, or %CY_DATE_NONE
 * @today: the last day that is not in the future
 *
 * Returns: (nullable): work-start-age, when it is before the age of 16 or to come
 */
const char *
cy_check_work_date (CyDate work, CyDate birth, CyDate today)
{
  if (work == CY_DATE_NONE)
    return NULL;
  if (work > today || (birth != CY_DATE_NONE && cy_date_age (birth, work) < WORK_AGE))
    return "work-start-age";

  return NULL;
}

/**
 * cy_check_party_date:
 * @political: (nullable): a code of the set political; while it is not known, only the order of
 *   the dates is checked
 * @joined: date of joining the Party
 * @birth: date of birth, or %CY_DATE_NONE
 * @today: the last day that is not in the future
 *
 * Returns: (nullable): party-date-required, party-date-order or party-age
 */
const char *
cy_check_party_date (const char *political, CyDate joined, CyDate birth, CyDate today)
{
  if (political != NULL && is_party (political) != (joined != CY_DATE_NONE))
    return "party-date-required";
  if (joined == CY_DATE_NONE)
    return NULL;
  if (joined > today || (birth != CY_DATE_NONE && joined <= birth))
    return "party-date-order";
  if (birth != CY_DATE_NONE && cy_date_age (birth, joined) < PARTY_AGE)
    return "party-age";

  return NULL;
}

/**
 * cy_check_political:
 * @political: (nullable): a code of the set political
 * @joined: date of joining the Party
 * @birth: date of birth
 * @base: the date on which the year of probation and the age count
 *
 * Returns: (nullable): probation-over-a-year or league-age
 */
const char *
cy_check_political (const char *political, CyDate joined, CyDate birth, CyDate base)
{
  if (g_strcmp0 (political, POLITICAL_PROBATIONARY) == 0 &&
      cy_date_months_between (joined, base) > PROBATION_MONTHS)
    return "probation-over-a-year";
  if (g_strcmp0 (political, POLITICAL_LEAGUE) == 0 && cy_date_age (birth, base) > LEAGUE_AGE)
    return "league-age";

  return NULL;
}

/* Behind the short name of the province @place begins with; NULL when it begins with none. */
static const char *
skip_province (const char *place, gboolean *alone)
{
  CyCodeSet *provinces = cy_code_set_get ("province");

  for (guint i = 0; i < cy_code_set_get_n_codes (provinces); i++)
    {
      const CyCode *code = cy_code_set_get_nth (provinces, i);

      if (g_str_has_prefix (place, code->short_name))
        {
          /* A municipality or special region may stand without a county; Taiwan's code is 71. */
          *alone = g_str_has_suffix (code->name, "市") || code->code[0] >= '7';
          return place + strlen (code->short_name);
        }
    }

  return NULL;
}

/* A county whose name has one character keeps its word: 易县. */
static gboolean
has_word (const char *county)
{
  return g_utf8_strlen (county, -1) > 2 &&
         (g_str_has_suffix (county, "市") || g_str_has_suffix (county, "县"));
}

/**
 * cy_check_place:
 * @place: (nullable): native place or birth place; nothing is fine
 *
 * Forms want province and county in short, such as 贵州赫章. Districts (区) and banners (旗) keep
 * their word.
 *
 * Returns: (nullable): place-form
 */
const char *
cy_check_place (const char *place)
{
  gboolean    alone = FALSE;
  const char *county;

  if (place == NULL || *place == '\0')
    return NULL;

  county = skip_province (place, &alone);
  if (county == NULL || (*county == '\0' && !alone) || g_str_has_prefix (county, "市") ||
      strstr (county, "省") != NULL || strstr (county, "自治区") != NULL || has_word (county))
    return "place-form";

  return NULL;
}

/**
 * cy_check_phone:
 * @phone: (nullable): a telephone number; nothing is fine
 *
 * Returns: (nullable): phone-form
 */
const char *
cy_check_phone (const char *phone)
{
  return cy_phone_get_kind (phone) == CY_PHONE_INVALID ? "phone-form" : NULL;
}
