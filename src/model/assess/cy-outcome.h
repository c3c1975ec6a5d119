/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_ASSESS_RESULT: the total and grade of one person in one cycle */
extern const CyEntity cy_assess_result_entity;
#define CY_ASSESS_RESULT (&cy_assess_result_entity)

enum
{
  CY_ASSESS_RESULT_ENTRY,
  CY_ASSESS_RESULT_TOTAL,
  CY_ASSESS_RESULT_BONUS,
  CY_ASSESS_RESULT_RANK,
  CY_ASSESS_RESULT_COVERAGE,
  CY_ASSESS_RESULT_OLDEST,
  CY_ASSESS_RESULT_VETO,
  CY_ASSESS_RESULT_PROPOSED,
  CY_ASSESS_RESULT_GRADE,
  CY_ASSESS_RESULT_COMPUTED,
  CY_ASSESS_RESULT_DIGEST,
  CY_ASSESS_RESULT_N_FIELDS
};

/** CY_GRADE_CHANGE: a grade before and after, who authorised it and why */
extern const CyEntity cy_grade_change_entity;
#define CY_GRADE_CHANGE (&cy_grade_change_entity)

enum
{
  CY_GRADE_CHANGE_ENTRY,
  CY_GRADE_CHANGE_DATE,
  CY_GRADE_CHANGE_OCCASION,
  CY_GRADE_CHANGE_GRADE_BEFORE,
  CY_GRADE_CHANGE_GRADE_AFTER,
  CY_GRADE_CHANGE_AUTHORISER,
  CY_GRADE_CHANGE_REASON,
  CY_GRADE_CHANGE_N_FIELDS
};

/** CY_APPEAL: what somebody says against a result, and the answer */
extern const CyEntity cy_appeal_entity;
#define CY_APPEAL (&cy_appeal_entity)

enum
{
  CY_APPEAL_ENTRY,
  CY_APPEAL_DATE,
  CY_APPEAL_CONTENT,
  CY_APPEAL_HANDLER,
  CY_APPEAL_OUTCOME,
  CY_APPEAL_ANSWER,
  CY_APPEAL_CLOSED,
  CY_APPEAL_N_FIELDS
};

/** CY_YEARLY_RESULT: the grade of a year as it stands in the person's record */
extern const CyEntity cy_yearly_result_entity;
#define CY_YEARLY_RESULT (&cy_yearly_result_entity)

enum
{
  CY_YEARLY_RESULT_PERSON,
  CY_YEARLY_RESULT_YEAR,
  CY_YEARLY_RESULT_GRADE,
  CY_YEARLY_RESULT_TOTAL,
  CY_YEARLY_RESULT_ORGAN,
  CY_YEARLY_RESULT_CYCLE,
  CY_YEARLY_RESULT_NOTE,
  CY_YEARLY_RESULT_N_FIELDS
};

/** CY_HONOUR: an honour, its conditions and places */
extern const CyEntity cy_honour_entity;
#define CY_HONOUR (&cy_honour_entity)

enum
{
  CY_HONOUR_YEAR,
  CY_HONOUR_NAME,
  CY_HONOUR_UNIT,
  CY_HONOUR_GRADE,
  CY_HONOUR_YEARS,
  CY_HONOUR_NO_PENALTY,
  CY_HONOUR_NO_VETO,
  CY_HONOUR_PLACES,
  CY_HONOUR_ORGAN,
  CY_HONOUR_STATE,
  CY_HONOUR_DECIDED,
  CY_HONOUR_DOCUMENT,
  CY_HONOUR_N_FIELDS
};

/** CY_HONOUR_CANDIDATE: one person of an honours list */
extern const CyEntity cy_honour_candidate_entity;
#define CY_HONOUR_CANDIDATE (&cy_honour_candidate_entity)

enum
{
  CY_HONOUR_CANDIDATE_PERSON,
  CY_HONOUR_CANDIDATE_HONOUR,
  CY_HONOUR_CANDIDATE_CHOSEN,
  CY_HONOUR_CANDIDATE_REASON,
  CY_HONOUR_CANDIDATE_N_FIELDS
};

/** CY_RESULT_ACTION: up or down: what was decided on a result, and what came of it */
extern const CyEntity cy_result_action_entity;
#define CY_RESULT_ACTION (&cy_result_action_entity)

enum
{
  CY_RESULT_ACTION_PERSON,
  CY_RESULT_ACTION_CYCLE,
  CY_RESULT_ACTION_DATE,
  CY_RESULT_ACTION_OUTCOME,
  CY_RESULT_ACTION_RULE,
  CY_RESULT_ACTION_BASIS,
  CY_RESULT_ACTION_AUTHORISER,
  CY_RESULT_ACTION_FOLLOW_UP,
  CY_RESULT_ACTION_DUE,
  CY_RESULT_ACTION_DONE,
  CY_RESULT_ACTION_EFFECT,
  CY_RESULT_ACTION_N_FIELDS
};

/** CY_NINE_BOX: where a discussion put somebody, and why; kept */
extern const CyEntity cy_nine_box_entity;
#define CY_NINE_BOX (&cy_nine_box_entity)

enum
{
  CY_NINE_BOX_PERSON,
  CY_NINE_BOX_CYCLE,
  CY_NINE_BOX_DATE,
  CY_NINE_BOX_RESULT,
  CY_NINE_BOX_POTENTIAL,
  CY_NINE_BOX_RESULT_BEFORE,
  CY_NINE_BOX_POTENTIAL_BEFORE,
  CY_NINE_BOX_JUDGES,
  CY_NINE_BOX_REASON,
  CY_NINE_BOX_N_FIELDS
};

G_END_DECLS
