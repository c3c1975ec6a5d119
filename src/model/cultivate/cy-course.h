/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_COURSE: a training course, entered once for all who take part */
extern const CyEntity cy_course_entity;
#define CY_COURSE (&cy_course_entity)

enum
{
  CY_COURSE_YEAR,
  CY_COURSE_NAME,
  CY_COURSE_CATEGORY,
  CY_COURSE_FORM,
  CY_COURSE_CONTENT,
  CY_COURSE_UNIT,
  CY_COURSE_ORGANISER,
  CY_COURSE_CONTRACTOR,
  CY_COURSE_PLACE,
  CY_COURSE_SINCE,
  CY_COURSE_UNTIL,
  CY_COURSE_COUNT_UNIT,
  CY_COURSE_DAY_HOURS,
  CY_COURSE_ONLINE,
  CY_COURSE_COUNTS,
  CY_COURSE_CAPACITY,
  CY_COURSE_ABILITY,
  CY_COURSE_TEACHERS,
  CY_COURSE_MATERIALS,
  CY_COURSE_CERTIFICATE,
  CY_COURSE_CERTIFICATE_MONTHS,
  CY_COURSE_ITEM,
  CY_COURSE_STATE,
  CY_COURSE_NOTE,
  CY_COURSE_N_FIELDS
};

/** Codes of the set course_state. */
#define CY_COURSE_PLANNED "planned"
#define CY_COURSE_RUNNING "running"
#define CY_COURSE_DONE "done"
#define CY_COURSE_CANCELLED "cancelled"

/** Codes of the set count_unit. */
#define CY_COUNT_BY_DAY "day"
#define CY_COUNT_BY_HOUR "hour"

/** CY_COURSE_SESSION: one sitting of a course */
extern const CyEntity cy_course_session_entity;
#define CY_COURSE_SESSION (&cy_course_session_entity)

enum
{
  CY_COURSE_SESSION_COURSE,
  CY_COURSE_SESSION_DATE,
  CY_COURSE_SESSION_STARTS,
  CY_COURSE_SESSION_ENDS,
  CY_COURSE_SESSION_TOPIC,
  CY_COURSE_SESSION_TEACHER,
  CY_COURSE_SESSION_PLACE,
  CY_COURSE_SESSION_ONLINE,
  CY_COURSE_SESSION_QUANTITY,
  CY_COURSE_SESSION_N_FIELDS
};

/** CY_ENROLMENT: one person on one course, and what came of it */
extern const CyEntity cy_enrolment_entity;
#define CY_ENROLMENT (&cy_enrolment_entity)

enum
{
  CY_ENROLMENT_PERSON,
  CY_ENROLMENT_COURSE,
  CY_ENROLMENT_ADDED,
  CY_ENROLMENT_STATE,
  CY_ENROLMENT_RESULT,
  CY_ENROLMENT_SCORE,
  CY_ENROLMENT_CERTIFICATE_NUMBER,
  CY_ENROLMENT_CERTIFICATE_DATE,
  CY_ENROLMENT_CERTIFICATE_UNTIL,
  CY_ENROLMENT_EXEMPTION,
  CY_ENROLMENT_NOTE,
  CY_ENROLMENT_N_FIELDS
};

/** Codes of the set enrolment_state. */
#define CY_ENROLMENT_TAKES_PART "1"
#define CY_ENROLMENT_ON_LEAVE "2"
#define CY_ENROLMENT_EXEMPT "3"
#define CY_ENROLMENT_LEFT "4"

/** Codes of the set training_result. */
#define CY_RESULT_PASSED "R01"
#define CY_RESULT_EXCELLENT "R02"
#define CY_RESULT_FAILED "R03"
#define CY_RESULT_GONE "R04"

/** Codes of the set attendance_mark. */
#define CY_MARK_PRESENT "1"
#define CY_MARK_LEAVE "2"
#define CY_MARK_ABSENT "3"
#define CY_MARK_MADE_UP "4"

/** CY_ATTENDANCE: what was seen of one participant at one session */
extern const CyEntity cy_attendance_entity;
#define CY_ATTENDANCE (&cy_attendance_entity)

enum
{
  CY_ATTENDANCE_ENROLMENT,
  CY_ATTENDANCE_SESSION,
  CY_ATTENDANCE_MARK,
  CY_ATTENDANCE_MADE_UP,
  CY_ATTENDANCE_REASON,
  CY_ATTENDANCE_N_FIELDS
};

/** CY_COURSE_FEEDBACK: how often each answer was given to one indicator */
extern const CyEntity cy_course_feedback_entity;
#define CY_COURSE_FEEDBACK (&cy_course_feedback_entity)

enum
{
  CY_COURSE_FEEDBACK_COURSE,
  CY_COURSE_FEEDBACK_INDICATOR,
  CY_COURSE_FEEDBACK_VERY,
  CY_COURSE_FEEDBACK_FAIRLY,
  CY_COURSE_FEEDBACK_PLAIN,
  CY_COURSE_FEEDBACK_POOR,
  CY_COURSE_FEEDBACK_NOTE,
  CY_COURSE_FEEDBACK_N_FIELDS
};

G_END_DECLS
