/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_MENTOR: somebody who guides */
extern const CyEntity cy_mentor_entity;
#define CY_MENTOR (&cy_mentor_entity)

enum
{
  CY_MENTOR_NAME,
  CY_MENTOR_KIND,
  CY_MENTOR_UNIT,
  CY_MENTOR_ORGAN,
  CY_MENTOR_POST,
  CY_MENTOR_PERSON,
  CY_MENTOR_SPECIALTY,
  CY_MENTOR_PHONE,
  CY_MENTOR_CAPACITY,
  CY_MENTOR_LEFT,
  CY_MENTOR_NOTE,
  CY_MENTOR_N_FIELDS
};

/** CY_MENTORING: one mentor and one candidate */
extern const CyEntity cy_mentoring_entity;
#define CY_MENTORING (&cy_mentoring_entity)

enum
{
  CY_MENTORING_PERSON,
  CY_MENTORING_MENTOR,
  CY_MENTORING_SINCE,
  CY_MENTORING_UNTIL,
  CY_MENTORING_AGREEMENT,
  CY_MENTORING_GOALS,
  CY_MENTORING_END_REASON,
  CY_MENTORING_NOTE,
  CY_MENTORING_N_FIELDS
};

/** CY_TALK: one talk with a candidate */
extern const CyEntity cy_talk_entity;
#define CY_TALK (&cy_talk_entity)

enum
{
  CY_TALK_PERSON,
  CY_TALK_MENTORING,
  CY_TALK_DATE,
  CY_TALK_KIND,
  CY_TALK_TALKER,
  CY_TALK_PLACE,
  CY_TALK_CONTENT,
  CY_TALK_RESPONSE,
  CY_TALK_NEXT_DATE,
  CY_TALK_RECORDER,
  CY_TALK_N_FIELDS
};

/** CY_QUARTER_REPORT: what a candidate writes each quarter */
extern const CyEntity cy_quarter_report_entity;
#define CY_QUARTER_REPORT (&cy_quarter_report_entity)

enum
{
  CY_QUARTER_REPORT_PERSON,
  CY_QUARTER_REPORT_MENTORING,
  CY_QUARTER_REPORT_PLAN,
  CY_QUARTER_REPORT_YEAR,
  CY_QUARTER_REPORT_QUARTER,
  CY_QUARTER_REPORT_DATE,
  CY_QUARTER_REPORT_CONTENT,
  CY_QUARTER_REPORT_READER,
  CY_QUARTER_REPORT_COMMENT,
  CY_QUARTER_REPORT_N_FIELDS
};

G_END_DECLS
