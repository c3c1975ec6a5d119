/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-course.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyCourseMark:
 *
 * The codes of the set attendance_mark as numbers.
 */
typedef enum
{
  CY_COURSE_MARK_NONE,
  CY_COURSE_MARK_PRESENT,
  CY_COURSE_MARK_LEAVE,
  CY_COURSE_MARK_ABSENT,
  CY_COURSE_MARK_MADE_UP,
  CY_COURSE_N_MARKS
} CyCourseMark;

/**
 * CyAttendee:
 * @enrolment: the record, with result and certificate
 * @gender: (nullable): its code
 * @village: (nullable): short name of the unit
 * @town: (nullable): short name of what the unit lies in, but for the county
 * @post: (nullable): post or occupation
 * @earned: tenths of hours earned on this course
 * @missed: tenths of hours missed and not made up
 * @n_unmarked: sessions held by the base date without a mark
 *
 * One participant.
 */
typedef struct
{
  CyRecord *enrolment;
  gint64    person;
  char     *name;
  char     *gender;
  char     *village;
  char     *town;
  char     *post;
  gint64    earned;
  gint64    missed;
  guint     n_unmarked;
} CyAttendee;

/**
 * CyCourseFile:
 * @course: the course
 * @rules: the rule set of its year
 * @base_date: sessions after this day are still to come
 * @sessions: (element-type CyRecord): in order of time
 * @hours: (array): tenths of hours of each session
 * @people: (element-type CyAttendee): by unit and name
 * @feedback: (element-type CyRecord): what participants said, by indicator
 *
 * One course with all that belongs to it, in memory.
 */
typedef struct
{
  CyRecord  *course;
  CyRecord  *rules;
  CyDate     base_date;
  GPtrArray *sessions;
  gint64    *hours;
  GPtrArray *people;
  GPtrArray *feedback;
  guint8    *marks;
} CyCourseFile;

CyCourseFile *cy_course_file_load (CyConn *conn, gint64 course, CyDate base_date, GError **error);
CyCourseFile *cy_course_file_ref (CyCourseFile *self);
void          cy_course_file_unref (CyCourseFile *self);

gint64       cy_course_file_get_id (const CyCourseFile *self);
gboolean     cy_course_file_is_open (const CyCourseFile *self);
CyRecord    *cy_course_file_get_session (const CyCourseFile *self, guint nth);
CyAttendee  *cy_course_file_get_person (const CyCourseFile *self, guint nth);
int          cy_course_file_find_session (const CyCourseFile *self, gint64 id);
int          cy_course_file_find_enrolment (const CyCourseFile *self, gint64 id);
CyCourseMark cy_course_file_get_mark (const CyCourseFile *self, guint person, guint session);
void   cy_course_file_set_mark (CyCourseFile *self, guint person, guint session, CyCourseMark mark);
void   cy_course_file_judge (CyCourseFile *self);
gint64 cy_course_file_sum_hours (const CyCourseFile *self);
gboolean cy_course_file_missed_too_much (const CyCourseFile *self, guint person);
gboolean cy_course_file_is_held (const CyCourseFile *self, guint session);
char    *cy_course_attendee_dup_place (const CyAttendee *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCourseFile, cy_course_file_unref)

G_END_DECLS
