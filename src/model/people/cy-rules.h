/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_RULES: the rule set of a year; every threshold of the program is a field of it */
extern const CyEntity cy_rules_entity;
#define CY_RULES (&cy_rules_entity)

enum
{
  CY_RULES_YEAR,
  CY_RULES_NAME,
  CY_RULES_QUOTA_SECRETARY,
  CY_RULES_QUOTA_COMMITTEE,
  CY_RULES_AGE_MIN,
  CY_RULES_AGE_MAX,
  CY_RULES_AGE_MAX_OUTSTANDING,
  CY_RULES_AGE_EXTRA_VETERAN,
  CY_RULES_EDUCATION_MIN,
  CY_RULES_PARTY_REQUIRED,
  CY_RULES_YOUNG_AGE,
  CY_RULES_TARGET_YOUNG,
  CY_RULES_TARGET_WOMEN,
  CY_RULES_TARGET_PARTY,
  CY_RULES_TARGET_EDUCATION,
  CY_RULES_AGE_BANDS,
  CY_RULES_REMIND_AGE_MONTHS,
  CY_RULES_REMIND_PROBATION_MONTHS,
  CY_RULES_REMIND_PENALTY_DAYS,
  CY_RULES_REMIND_STEP_DAYS,
  CY_RULES_STEPS,
  CY_RULES_STEPS_DOCUMENT,
  CY_RULES_STEPS_CONCLUSION,
  CY_RULES_NOTICE_DAYS,
  CY_RULES_UNIT,
  CY_RULES_STEPS_EXAM,
  CY_RULES_EXAM_WRITTEN,
  CY_RULES_EXAM_INTERVIEW,
  CY_RULES_EXAM_RATIO,
  CY_RULES_REVIEW_MONTHS,
  CY_RULES_METHODS_MIN,
  CY_RULES_VOICES_MIN,
  CY_RULES_INSPECT_MONTHS,
  CY_RULES_BALLOT_FLOOR,
  CY_RULES_BALLOT_GROUP_MIN,
  CY_RULES_FOLLOW_MONTHS,
  CY_RULES_SCREEN_MONTHS,
  CY_RULES_REMIND_REPLY_DAYS,
  CY_RULES_REMIND_NOTICE_DAYS,
  CY_RULES_DAY_HOURS,
  CY_RULES_DAY_LIMIT,
  CY_RULES_HOURS_RESERVE,
  CY_RULES_HOURS_POST,
  CY_RULES_HOURS_PARTY,
  CY_RULES_ONLINE_MAX,
  CY_RULES_LEAVE_MAX,
  CY_RULES_MENTOR_MONTHS,
  CY_RULES_MENTOR_LOAD,
  CY_RULES_TALK_MONTHS,
  CY_RULES_REPORT_MONTHS,
  CY_RULES_POSTING_DAYS,
  CY_RULES_REMIND_POSTING_DAYS,
  CY_RULES_ABILITY_MONTHS,
  CY_RULES_ABILITY_RULE,
  CY_RULES_POOR_YEARS,
  CY_RULES_REMIND_ASSESS_DAYS,
  CY_RULES_N_FIELDS
};

/** CY_OWN_CODE: a row that a user added to one of the program's own code tables */
extern const CyEntity cy_own_code_entity;
#define CY_OWN_CODE (&cy_own_code_entity)

enum
{
  CY_OWN_CODE_SET,
  CY_OWN_CODE_CODE,
  CY_OWN_CODE_NAME,
  CY_OWN_CODE_POSITION,
  CY_OWN_CODE_N_FIELDS
};

CyRecord *cy_rules_for_year (CyConn *conn, int year, GError **error);
int       cy_rules_get_oldest_age (CyRecord *rules, const char *source);

/**
 * CyRulesFaultKind:
 * @CY_RULES_SOUND: none
 * @CY_RULES_OUT_OF_RANGE: below @min or above @max
 * @CY_RULES_BELOW: less than the field @other, below which it cannot be
 * @CY_RULES_BAD_BANDS: no list of rising ages
 * @CY_RULES_BAD_WEIGHTS: with the other weight it does not make 100 %
 */
typedef enum
{
  CY_RULES_SOUND,
  CY_RULES_OUT_OF_RANGE,
  CY_RULES_BELOW,
  CY_RULES_BAD_BANDS,
  CY_RULES_BAD_WEIGHTS,
} CyRulesFaultKind;

/**
 * CyRulesFault:
 * @kind: what is wrong with a field
 * @min: least value, without decimals
 * @max: greatest value, without decimals
 * @other: another field
 */
typedef struct
{
  CyRulesFaultKind kind;
  int              min;
  int              max;
  guint            other;
} CyRulesFault;

CyRulesFault cy_rules_check_field (CyRecord *rules, guint field);

G_END_DECLS
