/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every entity of the program, in the order in which derived columns are recomputed. */
#include "cy-ability.h"
#include "cy-ballot.h"
#include "cy-course.h"
#include "cy-cycle.h"
#include "cy-diagnosis.h"
#include "cy-exam.h"
#include "cy-exchange-plan.h"
#include "cy-lead.h"
#include "cy-pool-step.h"
#include "cy-field.h"
#include "cy-inspection.h"
#include "cy-follow-up.h"
#include "cy-kin-check.h"
#include "cy-mentoring.h"
#include "cy-notice.h"
#include "cy-outcome.h"
#include "cy-pay.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-plan.h"
#include "cy-pool.h"
#include "cy-posting.h"
#include "cy-review.h"
#include "cy-rules.h"
#include "cy-scheme.h"
#include "cy-unit.h"
#include "cy-weight.h"
#include "cy-workday.h"

static const CyEntity *const entities[] = {
  CY_RULES,
  CY_OWN_CODE,
  CY_UNIT,
  CY_EDUCATION,
  CY_RESUME,
  CY_FAMILY,
  CY_AWARD,
  CY_POST,
  CY_EXEMPTION,
  CY_FORM_ELEMENT,
  CY_ENTRY,
  CY_POOL_STEP,
  CY_HOLIDAY,
  CY_INSPECTION,
  CY_INSPECTION_RECORD,
  CY_INSPECTION_ANSWER,
  CY_ATTACHMENT,
  CY_BALLOT,
  CY_BALLOT_GROUP,
  CY_BALLOT_SUBJECT,
  CY_BALLOT_COUNT,
  CY_BALLOT_PAPER,
  CY_NOTICE,
  CY_NOTICE_SUBJECT,
  CY_OBJECTION,
  CY_KIN_CHECK,
  CY_NEGATIVE_LIST,
  CY_NEGATIVE_ITEM,
  CY_REVIEW_ROUND,
  CY_REVIEW_OFFICE,
  CY_REVIEW_SUBJECT,
  CY_REVIEW_REPLY,
  CY_LEAD,
  CY_EXAM,
  CY_EXAM_MARK,
  CY_FOLLOW_UP,
  CY_SCREENING,
  CY_ADJUSTMENT,
  CY_MENTOR,
  CY_PLAN_TEMPLATE,
  CY_PLAN_TEMPLATE_STEP,
  CY_TRAINING_PLAN,
  CY_TRAINING_PLAN_ITEM,
  CY_COURSE,
  CY_COURSE_SESSION,
  CY_ENROLMENT,
  CY_ATTENDANCE,
  CY_COURSE_FEEDBACK,
  CY_EXCHANGE,
  CY_EXCHANGE_PLAN,
  CY_POSTING,
  CY_STRETCH_TASK,
  CY_TWO_WAY,
  CY_GROWTH_PLAN,
  CY_GROWTH_PLAN_STEP,
  CY_MENTORING,
  CY_TALK,
  CY_QUARTER_REPORT,
  CY_ABILITY_LEVEL,
  CY_ABILITY_NEED,
  CY_ABILITY_RECORD,
  CY_POTENTIAL,
  CY_EXCHANGE_PLACE,
  CY_EXCHANGE_PERSON,
  CY_EXCHANGE_BAR,
  CY_ASSESS_SCHEME,
  CY_ASSESS_GROUP,
  CY_ASSESS_PART,
  CY_ASSESS_DIMENSION,
  CY_ASSESS_INDICATOR,
  CY_ASSESS_BAND,
  CY_ASSESS_LINE,
  CY_ASSESS_CYCLE,
  CY_ASSESS_GRADER,
  CY_ASSESS_ENTRY,
  CY_ASSESS_SCORE,
  CY_WORK_NOTE,
  CY_UNIT_FIGURE,
  CY_DIAGNOSIS,
  CY_DIAGNOSIS_ANSWER,
  CY_ASSESS_RESULT,
  CY_GRADE_CHANGE,
  CY_APPEAL,
  CY_YEARLY_RESULT,
  CY_HONOUR,
  CY_HONOUR_CANDIDATE,
  CY_RESULT_ACTION,
  CY_NINE_BOX,
  CY_PAY_RULE,
  CY_PAY_FACTOR,
  CY_PAY_BAND,
  CY_PAY_ITEM,
  CY_WEIGHT_STUDY,
  CY_WEIGHT_JUDGEMENT,
  CY_PERSON,
};

/**
 * cy_entity_list:
 * @n_entities: (out): how many there are
 *
 * Returns: (array length=n_entities): all entities
 */
const CyEntity *const *
cy_entity_list (guint *n_entities)
{
  *n_entities = G_N_ELEMENTS (entities);

  return entities;
}
