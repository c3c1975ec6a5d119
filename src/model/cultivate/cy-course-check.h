/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-course.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyCourseFaultKind:
 * @CY_COURSE_FAULT_ENDS: the course ends before it begins
 * @CY_COURSE_FAULT_YEAR: the course lies outside its year
 * @CY_COURSE_FAULT_OUTSIDE: a session outside the days of the course
 * @CY_COURSE_FAULT_CLOCK: no time of day
 * @CY_COURSE_FAULT_TIMES: a session ends before it begins
 * @CY_COURSE_FAULT_OVERLAP: two sessions at the same time
 * @CY_COURSE_FAULT_QUANTITY: a session of no days or hours
 * @CY_COURSE_FAULT_DAY: more hours on a day than the rule set allows
 */
typedef enum
{
  CY_COURSE_FAULT_ENDS,
  CY_COURSE_FAULT_YEAR,
  CY_COURSE_FAULT_OUTSIDE,
  CY_COURSE_FAULT_CLOCK,
  CY_COURSE_FAULT_TIMES,
  CY_COURSE_FAULT_OVERLAP,
  CY_COURSE_FAULT_QUANTITY,
  CY_COURSE_FAULT_DAY,
} CyCourseFaultKind;

/**
 * CyCourseFault:
 * @kind: what is wrong
 * @session: place of the session, -1 for the course itself
 * @field: of the session or of the course
 * @other: place of the session that it meets, else -1
 * @hours: tenths of hours of that day, for %CY_COURSE_FAULT_DAY
 *
 * What cannot be, and at which field.
 */
typedef struct
{
  CyCourseFaultKind kind;
  int               session;
  guint             field;
  int               other;
  gint64            hours;
} CyCourseFault;

gboolean cy_course_read_clock (const char *text, int *minutes);
gint64   cy_course_get_day_hours (CyRecord *course, CyRecord *rules);
gint64   cy_course_session_get_hours (CyRecord *session, CyRecord *course, CyRecord *rules);
GArray  *cy_course_check (CyRecord *course, GPtrArray *sessions, CyRecord *rules);
const CyCourseFault *cy_course_faults_find (GArray *faults, int session);
char                *cy_course_fault_dup_text (const CyCourseFault *self, CyRecord *rules);

G_END_DECLS
