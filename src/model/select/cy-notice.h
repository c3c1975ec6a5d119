/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_NOTICE: a public notice of people who are to come into the pool */
extern const CyEntity cy_notice_entity;
#define CY_NOTICE (&cy_notice_entity)

enum
{
  CY_NOTICE_NAME,
  CY_NOTICE_UNIT,
  CY_NOTICE_SINCE,
  CY_NOTICE_UNTIL,
  CY_NOTICE_DAYS,
  CY_NOTICE_PLACES,
  CY_NOTICE_ORGAN,
  CY_NOTICE_CONTACT,
  CY_NOTICE_WORDING,
  CY_NOTICE_STATE,
  CY_NOTICE_RESULT,
  CY_NOTICE_NOTE,
  CY_NOTICE_N_FIELDS
};

/** CY_NOTICE_SUBJECT: one of the people whom a notice names */
extern const CyEntity cy_notice_subject_entity;
#define CY_NOTICE_SUBJECT (&cy_notice_subject_entity)

enum
{
  CY_NOTICE_SUBJECT_NOTICE,
  CY_NOTICE_SUBJECT_PERSON,
  CY_NOTICE_SUBJECT_ENTRY,
  CY_NOTICE_SUBJECT_POSITION,
  CY_NOTICE_SUBJECT_N_FIELDS
};

/** CY_OBJECTION: what somebody brought forward against a notice; about nobody in particular when no
 * person is given. It is open until it has an outcome. */
extern const CyEntity cy_objection_entity;
#define CY_OBJECTION (&cy_objection_entity)

enum
{
  CY_OBJECTION_NOTICE,
  CY_OBJECTION_PERSON,
  CY_OBJECTION_DATE,
  CY_OBJECTION_WAY,
  CY_OBJECTION_IS_SIGNED,
  CY_OBJECTION_CONTENT,
  CY_OBJECTION_HANDLER,
  CY_OBJECTION_ANSWER,
  CY_OBJECTION_ANSWERED,
  CY_OBJECTION_OUTCOME,
  CY_OBJECTION_N_FIELDS
};

/* Codes of the set work_state. */
#define CY_WORK_OPEN "open"
#define CY_WORK_DONE "done"

/* Codes of the set objection_outcome. */
#define CY_OBJECTION_TRUE "true"
#define CY_OBJECTION_PART "part"
#define CY_OBJECTION_FALSE "false"

G_END_DECLS
