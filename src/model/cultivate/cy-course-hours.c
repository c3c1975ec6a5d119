/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Credit hours that people earned: from attendance alone, and no session twice. */
#include "cy-course-hours.h"

#include "cy-code.h"
#include "cy-course.h"
#include "cy-rules.h"
#include "cy-sql.h"

/* 90 hours are 12 days. */
#define USUAL_DAY_HOURS 75

typedef struct
{
  gint64                enrolment;
  const CyHoursSession *session;
  CyDate                earned;
} Sitting;

typedef struct
{
  CyDate      until;
  GHashTable *sessions; /* id → CyHoursSession */
  gint64      person;
  gint64      course;
  GArray     *sittings; /* Sitting, of this person and course */
  CyHoursFunc func;
  gpointer    data;
} Walk;

/**
 * cy_course_hours_of:
 * @by_day: whether the course is counted by day
 * @quantity: tenths of days or of hours
 * @day_hours: tenths of hours that a day has, 0 for the usual 7.5
 *
 * Returns: tenths of credit hours, rounded to the nearest
 */
gint64
cy_course_hours_of (gboolean by_day, gint64 quantity, gint64 day_hours)
{
  if (!by_day)
    return quantity;

  return (quantity * (day_hours > 0 ? day_hours : USUAL_DAY_HOURS) + 5) / 10;
}

/**
 * cy_course_hours_next:
 * @exact: (inout): hundredths of hours of the sessions before this one, 0 at the first
 * @by_day: whether the course is counted by day
 * @quantity: tenths of days or of hours
 * @day_hours: tenths of hours that a day has, 0 for the usual 7.5
 *
 * Two half days of 7.5 hours are 3.8 and 3.7, so that a course has the hours of its days: what was
 * rounded off one session is given to the next.
 *
 * Returns: tenths of credit hours of this session
 */
gint64
cy_course_hours_next (gint64 *exact, gboolean by_day, gint64 quantity, gint64 day_hours)
{
  gint64 before = *exact;

  *exact += by_day ? quantity * (day_hours > 0 ? day_hours : USUAL_DAY_HOURS) : quantity * 10;

  return (*exact + 5) / 10 - (before + 5) / 10;
}

/**
 * cy_course_hours_missed_too_much:
 * @rules: the rule set
 * @missed: hours on leave or absent
 * @whole: hours of all sessions of the course
 *
 * Returns: whether more was missed than the rule set lets pass, which is 1/7 by the regulation of
 *   2023 on the training of cadres
 */
gboolean
cy_course_hours_missed_too_much (CyRecord *rules, gint64 missed, gint64 whole)
{
  return cy_record_has (rules, CY_RULES_LEAVE_MAX) &&
         missed * 1000 > whole * cy_record_get_int (rules, CY_RULES_LEAVE_MAX);
}

/* ---- Sessions ---- */

typedef struct
{
  GHashTable *sessions;
  gint64      course;
  gint64      exact; /* see cy_course_hours_next() */
} Loading;

static void
set_worth (Loading        *loading,
           CyHoursSession *self,
           gboolean        by_day,
           gint64          quantity,
           gint64          day_hours)
{
  gint64 of_day = day_hours > 0 ? day_hours : USUAL_DAY_HOURS;

  if (self->course != loading->course)
    loading->exact = 0;
  loading->course = self->course;
  self->hours = cy_course_hours_next (&loading->exact, by_day, quantity, of_day);
  self->days = by_day ? quantity : (quantity * 10 + of_day / 2) / of_day;
}

/* The order of resources/sql/cultivate/hours-sessions.sql. */
static gboolean
add_session (CySqlRow *row, gpointer data, GError **error)
{
  Loading        *loading = data;
  CyHoursSession *self = g_new0 (CyHoursSession, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->course = cy_sql_row_get_int (row, 1);
  self->year = (int) cy_sql_row_get_int (row, 2);
  self->date = cy_sql_row_get_int (row, 3);
  self->online = cy_sql_row_get_int (row, 4) != 0;
  self->counts = cy_sql_row_get_int (row, 5) != 0;
  self->category = cy_code_intern ("training_category", cy_sql_row_get_text (row, 6));
  self->form = cy_code_intern ("training_form", cy_sql_row_get_text (row, 7));
  self->content = cy_code_intern ("training_content", cy_sql_row_get_text (row, 8));
  set_worth (loading,
             self,
             g_strcmp0 (cy_sql_row_get_text (row, 9), CY_COUNT_BY_DAY) == 0,
             cy_sql_row_get_int (row, 10),
             cy_sql_row_get_int (row, 11));
  g_hash_table_insert (loading->sessions, &self->id, self);

  return TRUE;
}

/**
 * cy_course_hours_load_sessions:
 * @conn: a connection
 * @year: of the courses, 0 for every year
 * @error: return location
 *
 * Returns: (transfer full): id of a session (gint64) → #CyHoursSession, held or still to come, of
 *   courses that were not called off
 */
GHashTable *
cy_course_hours_load_sessions (CyConn *conn, int year, GError **error)
{
  g_autoptr (GHashTable) sessions =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  Loading loading = { sessions, 0, 0 };

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/hours-sessions.sql"),
                    add_session,
                    &loading,
                    error,
                    "i",
                    (gint64) year))
    return NULL;

  return g_steal_pointer (&sessions);
}

/* ---- Marks ---- */

/* Merged people can have been entered twice: a session seen once is enough. */
static void
add_sitting (Walk *self, const Sitting *sitting)
{
  for (guint i = 0; i < self->sittings->len; i++)
    {
      Sitting *other = &g_array_index (self->sittings, Sitting, i);

      if (other->session != sitting->session)
        continue;
      if (other->earned == CY_DATE_NONE)
        *other = *sitting;
      return;
    }
  g_array_append_vals (self->sittings, sitting, 1);
}

static void
flush (Walk *self)
{
  for (guint i = 0; i < self->sittings->len; i++)
    {
      const Sitting    *sitting = &g_array_index (self->sittings, Sitting, i);
      const CyHoursLine line = {
        self->person, sitting->enrolment, sitting->session, sitting->earned
      };

      self->func (&line, self->data);
    }
  g_array_set_size (self->sittings, 0);
}

static CyDate
find_earned (const char *mark, CyDate date, CyDate made_up, CyDate until)
{
  CyDate earned = CY_DATE_NONE;

  if (g_strcmp0 (mark, CY_MARK_PRESENT) == 0)
    earned = date;
  else if (g_strcmp0 (mark, CY_MARK_MADE_UP) == 0)
    earned = made_up != CY_DATE_NONE ? made_up : date;

  return until != CY_DATE_NONE && earned > until ? CY_DATE_NONE : earned;
}

/* The order of resources/sql/cultivate/hours-marks.sql. */
static gboolean
take_mark (CySqlRow *row, gpointer data, GError **error)
{
  Walk   *self = data;
  gint64  person = cy_sql_row_get_int (row, 0);
  gint64  course = cy_sql_row_get_int (row, 1);
  gint64  id = cy_sql_row_get_int (row, 3);
  Sitting sitting = { cy_sql_row_get_int (row, 2), g_hash_table_lookup (self->sessions, &id), 0 };

  if (person != self->person || course != self->course)
    flush (self);
  self->person = person;
  self->course = course;
  /* A mark at the session of another course is left over from a change of hands. */
  if (sitting.session == NULL || sitting.session->course != course ||
      (self->until != CY_DATE_NONE && sitting.session->date > self->until))
    return TRUE;
  sitting.earned = find_earned (cy_sql_row_get_text (row, 4),
                                sitting.session->date,
                                cy_sql_row_get_int (row, 5),
                                self->until);
  add_sitting (self, &sitting);

  return TRUE;
}

static gboolean
walk (CyConn            *conn,
      const CyHoursArgs *args,
      GHashTable        *sessions,
      CyHoursFunc        func,
      gpointer           data,
      GError           **error)
{
  g_autoptr (GArray) sittings = g_array_new (FALSE, FALSE, sizeof (Sitting));
  Walk self = { args->until, sessions, 0, 0, sittings, func, data };

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/hours-marks.sql"),
                    take_mark,
                    &self,
                    error,
                    "iii",
                    (gint64) args->year,
                    args->person != 0 ? args->person : 1,
                    args->person != 0 ? args->person : G_MAXINT64))
    return FALSE;
  flush (&self);

  return TRUE;
}

/**
 * cy_course_hours_each:
 * @conn: a connection
 * @args: of which year, until when, and of whom
 * @func: called for every person and marked session, those of one person and course in a row
 * @data: for @func
 * @error: return location
 *
 * Hours are earned by being there (出勤) or by making up (补课), whatever the result of the course
 * and whether or not somebody left it later; a leave and an absence earn none. A session is told
 * once for each person, be it marked twice. Courses that were called off or deleted, sessions that
 * were deleted and enrolments that were deleted give nothing. An online session, or any of an
 * online course, is online.
 *
 * Returns: whether all was read
 */
gboolean
cy_course_hours_each (CyConn            *conn,
                      const CyHoursArgs *args,
                      CyHoursFunc        func,
                      gpointer           data,
                      GError           **error)
{
  g_autoptr (GHashTable) sessions = cy_course_hours_load_sessions (conn, args->year, error);

  return sessions != NULL && walk (conn, args, sessions, func, data, error);
}

/* ---- Sums ---- */

typedef struct
{
  CyRecord      *rules;
  GHashTable    *people; /* id → CyCourseHours */
  GHashTable    *wholes; /* id of a course → gint64, hours of all its sessions */
  CyCourseHours *sum;
  gint64         course;
  gint64         missed;
  gboolean       has_earned;
} Sums;

static void
end_course (Sums *self)
{
  const gint64 *whole;

  if (self->sum == NULL)
    return;
  whole = g_hash_table_lookup (self->wholes, &self->course);
  self->sum->n_courses += self->has_earned;
  self->sum->missed += self->missed;
  self->sum->n_missed += cy_course_hours_missed_too_much (self->rules, self->missed, *whole);
  self->missed = 0;
  self->has_earned = FALSE;
}

static CyCourseHours *
find_person (GHashTable *people, gint64 person)
{
  CyCourseHours *sum = g_hash_table_lookup (people, &person);

  if (sum == NULL)
    {
      sum = g_new0 (CyCourseHours, 1);
      sum->person = person;
      g_hash_table_insert (people, &sum->person, sum);
    }

  return sum;
}

static void
add_line (const CyHoursLine *line, gpointer data)
{
  Sums                 *self = data;
  const CyHoursSession *session = line->session;

  if (self->sum == NULL || self->sum->person != line->person || self->course != session->course)
    {
      end_course (self);
      self->sum = find_person (self->people, line->person);
      self->course = session->course;
    }
  if (line->earned == CY_DATE_NONE)
    {
      self->missed += session->hours;
      return;
    }
  self->has_earned = TRUE;
  *(session->online ? &self->sum->online : &self->sum->offline) += session->hours;
  if (session->counts)
    *(session->online ? &self->sum->task_online : &self->sum->task_offline) += session->hours;
}

static GHashTable *
sum_courses (GHashTable *sessions)
{
  GHashTable     *wholes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GHashTableIter  iter;
  CyHoursSession *session;

  g_hash_table_iter_init (&iter, sessions);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &session))
    {
      gint64 *whole = g_hash_table_lookup (wholes, &session->course);

      if (whole == NULL)
        {
          whole = g_new0 (gint64, 1);
          g_hash_table_insert (wholes, g_memdup2 (&session->course, sizeof (gint64)), whole);
        }
      *whole += session->hours;
    }

  return wholes;
}

/**
 * cy_course_hours_load:
 * @conn: a connection
 * @args: of which year, until when, and of whom
 * @error: return location
 *
 * Sums what cy_course_hours_each() tells. What may be missed is judged by the rule set of
 * @args->year, or of the year of @args->until when that is 0, against the hours of all sessions of
 * the course.
 *
 * Returns: (transfer full): id of a person (gint64) → #CyCourseHours; somebody without a mark has
 *   no entry
 */
GHashTable *
cy_course_hours_load (CyConn *conn, const CyHoursArgs *args, GError **error)
{
  int year = args->year != 0 ? args->year : cy_date_get_year (args->until);
  g_autoptr (CyRecord) rules = cy_rules_for_year (conn, year != 0 ? year : G_MAXINT16, error);
  g_autoptr (GHashTable) sessions =
    rules != NULL ? cy_course_hours_load_sessions (conn, args->year, error) : NULL;
  g_autoptr (GHashTable) wholes = sessions != NULL ? sum_courses (sessions) : NULL;
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  Sums sums = { rules, people, wholes, NULL, 0, 0, FALSE };

  if (sessions == NULL || !walk (conn, args, sessions, add_line, &sums, error))
    return NULL;
  end_course (&sums);

  return g_steal_pointer (&people);
}
