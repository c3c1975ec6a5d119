/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyEligibilityRule:
 * @CY_ELIGIBLE_YOUNGEST: old enough
 * @CY_ELIGIBLE_OLDEST: not too old, with the years more of veterans and of those excepted
 * @CY_ELIGIBLE_EDUCATION: at least the education asked for
 * @CY_ELIGIBLE_PARTY: a member of the Party, where only they are taken
 */
typedef enum
{
  CY_ELIGIBLE_YOUNGEST,
  CY_ELIGIBLE_OLDEST,
  CY_ELIGIBLE_EDUCATION,
  CY_ELIGIBLE_PARTY,
  CY_ELIGIBLE_N_RULES
} CyEligibilityRule;

/**
 * CyVerdict:
 * @CY_VERDICT_NONE: the rule set does not ask for it
 * @CY_VERDICT_FITS: 符合
 * @CY_VERDICT_EXCEPTED: 破格, with a written basis
 * @CY_VERDICT_NO_BASIS: an exception is recorded, but not on what it rests
 * @CY_VERDICT_UNKNOWN: what the rule is about is not known
 * @CY_VERDICT_UNFIT: 不符合
 */
typedef enum
{
  CY_VERDICT_NONE,
  CY_VERDICT_FITS,
  CY_VERDICT_EXCEPTED,
  CY_VERDICT_NO_BASIS,
  CY_VERDICT_UNKNOWN,
  CY_VERDICT_UNFIT,
} CyVerdict;

/**
 * CyEligible:
 * @birth: date of birth
 * @source: (nullable): code of the set source
 * @political: (nullable): code of the set political
 * @education: (nullable): code of the set education, the highest
 * @exemptions: (nullable): names of rules that do not hold for the person, parted by blanks; one
 *   without a basis ends in "?"
 *
 * What the rules need to know of a person.
 */
typedef struct
{
  gint64      birth;
  const char *source;
  const char *political;
  const char *education;
  const char *exemptions;
} CyEligible;

const char *cy_eligibility_get_id (CyEligibilityRule rule);
const char *cy_eligibility_get_title (CyEligibilityRule rule);
CyVerdict   cy_eligibility_judge (const CyEligible *person,
                                  CyEligibilityRule rule,
                                  CyRecord         *rules,
                                  CyDate            base_date);
char       *cy_eligibility_dup_reason (const CyEligible *person,
                                       CyEligibilityRule rule,
                                       CyRecord         *rules,
                                       CyDate            base_date);
gboolean    cy_verdict_is_good (CyVerdict verdict);
const char *cy_verdict_get_word (CyVerdict verdict);

G_END_DECLS
