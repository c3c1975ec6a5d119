/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyHoursSession:
 * @online: the session itself, or the whole course
 * @counts: whether the course counts towards the yearly task
 * @category: (nullable): codes of the course, which live as long as the program, as the next two
 * @hours: in tenths of a credit hour
 * @days: in tenths of a day, the hours of which the course or the rule set says
 *
 * One session and what it is worth.
 */
typedef struct
{
  gint64      id;
  gint64      course;
  int         year;
  CyDate      date;
  gboolean    online;
  gboolean    counts;
  const char *category;
  const char *form;
  const char *content;
  gint64      hours;
  gint64      days;
} CyHoursSession;

/**
 * CyHoursLine:
 * @session: valid until the function returns
 * @earned: the day on which the hours were earned: of the session, or of making it up;
 *   %CY_DATE_NONE when the session was missed
 *
 * One person at one session.
 */
typedef struct
{
  gint64                person;
  gint64                enrolment;
  const CyHoursSession *session;
  CyDate                earned;
} CyHoursLine;

typedef void (*CyHoursFunc) (const CyHoursLine *line, gpointer data);

/**
 * CyHoursArgs:
 * @year: of the courses, 0 for every year
 * @until: nothing that was earned later counts; %CY_DATE_NONE for no limit
 * @person: id of the one person, 0 for everybody
 */
typedef struct
{
  int    year;
  CyDate until;
  gint64 person;
} CyHoursArgs;

/**
 * CyCourseHours:
 * @offline: hours earned at a place, in tenths as all of these
 * @online: hours earned online
 * @task_offline: of @offline what counts towards the yearly task
 * @task_online: of @online what counts towards the yearly task
 * @missed: hours of sessions on leave or absent, and not made up
 * @n_courses: courses of which some hour was earned
 * @n_missed: courses of which more was missed than the rule set allows
 *
 * What one person earned.
 */
typedef struct
{
  gint64 person;
  gint64 offline;
  gint64 online;
  gint64 task_offline;
  gint64 task_online;
  gint64 missed;
  guint  n_courses;
  guint  n_missed;
} CyCourseHours;

gint64   cy_course_hours_next (gint64 *exact, gboolean by_day, gint64 quantity, gint64 day_hours);
gint64   cy_course_hours_of (gboolean by_day, gint64 quantity, gint64 day_hours);
gboolean cy_course_hours_missed_too_much (CyRecord *rules, gint64 missed, gint64 whole);
gboolean cy_course_hours_each (CyConn            *conn,
                               const CyHoursArgs *args,
                               CyHoursFunc        func,
                               gpointer           data,
                               GError           **error);
GHashTable *cy_course_hours_load_sessions (CyConn *conn, int year, GError **error);
GHashTable *cy_course_hours_load (CyConn *conn, const CyHoursArgs *args, GError **error);

G_END_DECLS
