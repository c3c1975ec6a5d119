/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-field.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_FOLLOW_UP: what was heard of somebody: thought, whereabouts or employment, on one day */
extern const CyEntity cy_follow_up_entity;
#define CY_FOLLOW_UP (&cy_follow_up_entity)

enum
{
  CY_FOLLOW_UP_PERSON,
  CY_FOLLOW_UP_KIND,
  CY_FOLLOW_UP_DATE,
  CY_FOLLOW_UP_CONTENT,
  CY_FOLLOW_UP_WHEREABOUTS,
  CY_FOLLOW_UP_PLACE,
  CY_FOLLOW_UP_EMPLOYMENT,
  CY_FOLLOW_UP_SOURCE,
  CY_FOLLOW_UP_RECORDER,
  CY_FOLLOW_UP_NEXT,
  CY_FOLLOW_UP_N_FIELDS
};

/* Codes of the set follow_kind; a political screening is a record of its own. */
#define CY_FOLLOW_THOUGHT "1"
#define CY_FOLLOW_WHEREABOUTS "2"
#define CY_FOLLOW_EMPLOYMENT "3"

/**
 * CY_SCREENING: 政治筛查, what named people concluded of somebody on one day, and on what basis.
 * The program never concludes anything by itself.
 */
extern const CyEntity cy_screening_entity;
#define CY_SCREENING (&cy_screening_entity)

enum
{
  CY_SCREENING_PERSON,
  CY_SCREENING_DATE,
  CY_SCREENING_SCREENERS,
  CY_SCREENING_BASIS,
  CY_SCREENING_CONCLUSION,
  CY_SCREENING_MEASURE,
  CY_SCREENING_DECISION,
  CY_SCREENING_DECISION_BASIS,
  CY_SCREENING_DECISION_ORGAN,
  CY_SCREENING_DECIDED,
  CY_SCREENING_N_FIELDS
};

/* Codes of the set screening_result. */
#define CY_SCREENING_PASS "pass"
#define CY_SCREENING_WATCH "watch"
#define CY_SCREENING_FAIL "fail"

/* Codes of the set screening_decision. */
#define CY_DECISION_EXIT "exit"
#define CY_DECISION_KEEP "keep"

/** CY_ADJUSTMENT: 动态调整, what came of one look at somebody's place in the pool */
extern const CyEntity cy_adjustment_entity;
#define CY_ADJUSTMENT (&cy_adjustment_entity)

enum
{
  CY_ADJUSTMENT_PERSON,
  CY_ADJUSTMENT_ENTRY,
  CY_ADJUSTMENT_YEAR,
  CY_ADJUSTMENT_DATE,
  CY_ADJUSTMENT_OCCASION,
  CY_ADJUSTMENT_OUTCOME,
  CY_ADJUSTMENT_TIER,
  CY_ADJUSTMENT_BASIS,
  CY_ADJUSTMENT_ORGAN,
  CY_ADJUSTMENT_DOCUMENT,
  CY_ADJUSTMENT_NOTE,
  CY_ADJUSTMENT_N_FIELDS
};

/* Codes of the set adjust_occasion. */
#define CY_OCCASION_YEARLY "yearly"
#define CY_OCCASION_EVENT "event"

/* Codes of the set adjust_outcome. */
#define CY_ADJUST_KEEP "keep"
#define CY_ADJUST_TIER "tier"
#define CY_ADJUST_OUT "out"

CyRecord *cy_follow_find_newest (GPtrArray *notes, const char *kind, CyDate base_date);

G_END_DECLS
