/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Courses and their sessions are changed, each time as one step of the journal, and never into
 * something that cannot be. */
#include "cy-course-edit.h"

#include "cy-course-clash.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-workday.h"

/* A course of more days than this is planned session by session. */
#define MAX_PLANNED 60

static gboolean
refuse (GError **error, const CyEntity *entity, const CyCourseFault *fault, CyRecord *rules)
{
  g_autofree char *text = cy_course_fault_dup_text (fault, rules);
  CyErrorPlace    *place;

  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, text);
  place = error != NULL ? cy_error_get_place (*error) : NULL;
  if (place != NULL)
    place->field = g_strdup (entity->fields[fault->field].name);

  return FALSE;
}

/**
 * cy_course_new:
 * @rules: the rule set of the year
 * @base_date: today
 * @unit: id of the unit that holds it, 0 for none
 *
 * Returns: (transfer full): a course that is planned for today, to be filled in
 */
CyRecord *
cy_course_new (CyRecord *rules, CyDate base_date, gint64 unit)
{
  CyRecord *course = cy_record_new (CY_COURSE);

  cy_record_set_int (course, CY_COURSE_YEAR, cy_date_get_year (base_date));
  cy_record_set_int (course, CY_COURSE_SINCE, base_date);
  cy_record_set_int (course, CY_COURSE_UNTIL, base_date);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, CY_COUNT_BY_HOUR);
  cy_record_set_int (course, CY_COURSE_DAY_HOURS, cy_record_get_int (rules, CY_RULES_DAY_HOURS));
  cy_record_set_int (course, CY_COURSE_ONLINE, 0);
  cy_record_set_int (course, CY_COURSE_COUNTS, 1);
  cy_record_set_text (course, CY_COURSE_STATE, CY_COURSE_PLANNED);
  if (unit != 0)
    cy_record_set_int (course, CY_COURSE_UNIT, unit);

  return course;
}

/* ---- Checking ---- */

static CyRecord *
load_rules (CyConn *conn, CyRecord *course, GError **error)
{
  return cy_rules_for_year (conn, (int) cy_record_get_int (course, CY_COURSE_YEAR), error);
}

/* All of a course: the faults of its own fields first. */
static gboolean
check (CyRecord *course, GPtrArray *sessions, CyRecord *rules, GError **error)
{
  g_autoptr (GArray) faults = cy_course_check (course, sessions, rules);

  if (faults->len == 0)
    return TRUE;

  return refuse (error,
                 g_array_index (faults, CyCourseFault, 0).session < 0 ? CY_COURSE
                                                                      : CY_COURSE_SESSION,
                 &g_array_index (faults, CyCourseFault, 0),
                 rules);
}

/* The other sessions as they are, the changed one last, so that a clash is told of it. */
static GPtrArray *
list_with (CyConn *conn, CyRecord *session, GError **error)
{
  gint64     course = cy_record_get_int (session, CY_COURSE_SESSION_COURSE);
  GPtrArray *sessions = cy_mapper_load_parts (conn, CY_COURSE_SESSION, course, error);

  for (guint i = sessions != NULL ? sessions->len : 0; i > 0; i--)
    if (cy_record_get_id (g_ptr_array_index (sessions, i - 1)) == cy_record_get_id (session))
      g_ptr_array_remove_index (sessions, i - 1);
  if (sessions != NULL)
    g_ptr_array_add (sessions, g_object_ref (session));

  return sessions;
}

static gboolean
check_session (CyConn *conn, CyRecord *session, GError **error)
{
  g_autoptr (CyRecord) course =
    cy_mapper_load (conn, CY_COURSE, cy_record_get_int (session, CY_COURSE_SESSION_COURSE), error);
  g_autoptr (CyRecord) rules = course != NULL ? load_rules (conn, course, error) : NULL;
  g_autoptr (GPtrArray) sessions = rules != NULL ? list_with (conn, session, error) : NULL;

  return sessions != NULL && check (course, sessions, rules, error);
}

/* ---- Saving ---- */

/* Saves a session if all who take part can come. */
static gboolean
save_session (CyConn *conn, CyRecord *session, GError **error)
{
  g_autoptr (GPtrArray) clashes = NULL;

  if (!cy_mapper_save (conn, session, error))
    return FALSE;
  clashes = cy_course_clashes_load (conn,
                                    cy_record_get_int (session, CY_COURSE_SESSION_COURSE),
                                    cy_record_get_id (session),
                                    NULL,
                                    error);

  return clashes != NULL && cy_course_clashes_refuse (clashes, error);
}

/**
 * cy_course_save:
 * @conn: a writing connection
 * @course: a course, new or changed
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT, at a field, when it ends before it begins, lies
 *   outside its year, or leaves a session outside or a day too long
 *
 * Returns: whether it was saved
 */
gboolean
cy_course_save (CyConn *conn, CyRecord *course, const char *step_name, GError **error)
{
  g_autoptr (CyRecord) rules = load_rules (conn, course, error);
  g_autoptr (GPtrArray) sessions =
    rules == NULL ? NULL
    : cy_record_get_id (course) != 0
      ? cy_mapper_load_parts (conn, CY_COURSE_SESSION, cy_record_get_id (course), error)
      : g_ptr_array_new ();
  g_autoptr (CyStep) step = NULL;

  if (sessions == NULL || !check (course, sessions, rules, error))
    return FALSE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, course, error) && cy_step_commit (step, error);
}

/**
 * cy_course_session_save:
 * @conn: a writing connection
 * @session: a session, new or changed
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT, at a field, as cy_course_check() tells it, or when
 *   somebody who takes part is at another course at this hour
 *
 * Returns: whether it was saved
 */
gboolean
cy_course_session_save (CyConn *conn, CyRecord *session, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = NULL;

  if (!check_session (conn, session, error))
    return FALSE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && save_session (conn, session, error) && cy_step_commit (step, error);
}

/**
 * cy_course_session_count_marks:
 * @conn: a connection
 * @session: id of a session
 * @error: return location
 *
 * Returns: how many marks it has, -1 on failure
 */
gint64
cy_course_session_count_marks (CyConn *conn, gint64 session, GError **error)
{
  gint64 n = 0;

  return cy_sql_get_int (conn,
                         "SELECT count(*) FROM attendance WHERE session=? AND deleted IS NULL",
                         &n,
                         error,
                         "i",
                         session)
           ? n
           : -1;
}

/**
 * cy_course_session_delete:
 * @conn: a writing connection
 * @session: id of a session
 * @step_name: what the user is doing
 * @error: return location
 *
 * Its marks go with it, and the hours that they earned.
 *
 * Returns: whether it was deleted, as one step
 */
gboolean
cy_course_session_delete (CyConn *conn, gint64 session, const char *step_name, GError **error)
{
  g_autoptr (GArray) marks =
    cy_sql_list_ids (conn,
                     "SELECT id FROM attendance WHERE session=? AND deleted IS NULL",
                     error,
                     "i",
                     session);
  g_autoptr (CyStep) step =
    marks != NULL ? cy_step_begin (conn, step_name, CY_STEP_NONE, error) : NULL;

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < marks->len; i++)
    if (!cy_mapper_delete (conn, CY_ATTENDANCE, g_array_index (marks, gint64, i), error))
      return FALSE;

  return cy_mapper_delete (conn, CY_COURSE_SESSION, session, error) && cy_step_commit (step, error);
}

/**
 * cy_course_plan_sessions:
 * @course: a course
 * @quantity: tenths of days or hours that each day has
 * @skips_weekends: whether there are none on Saturdays and Sundays
 *
 * Returns: (transfer full) (element-type CyRecord): one session a day, not saved; none when the
 *   course has more days than anybody plans at once
 */
GPtrArray *
cy_course_plan_sessions (CyRecord *course, gint64 quantity, gboolean skips_weekends)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);
  CyDate     since = cy_record_get_int (course, CY_COURSE_SINCE);
  CyDate     until = cy_record_get_int (course, CY_COURSE_UNTIL);
  g_autoptr (CyWorkdays) week = cy_workdays_new ();

  if (cy_date_days_between (since, until) > MAX_PLANNED)
    return sessions;
  for (CyDate day = since; day != CY_DATE_NONE && day <= until; day = cy_date_add_days (day, 1))
    {
      CyRecord *session;

      if (skips_weekends && !cy_workdays_is_workday (week, day))
        continue;
      session = cy_record_new (CY_COURSE_SESSION);
      cy_record_set_int (session, CY_COURSE_SESSION_COURSE, cy_record_get_id (course));
      cy_record_set_int (session, CY_COURSE_SESSION_DATE, day);
      cy_record_set_int (session,
                         CY_COURSE_SESSION_ONLINE,
                         cy_record_get_int (course, CY_COURSE_ONLINE));
      cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, quantity);
      g_ptr_array_add (sessions, session);
    }

  return sessions;
}

/**
 * cy_course_sessions_add:
 * @conn: a writing connection
 * @course: id of a course
 * @sessions: (element-type CyRecord): new sessions of it
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT as for one
 *
 * Returns: whether all were added, as one step
 */
gboolean
cy_course_sessions_add (CyConn     *conn,
                        gint64      course,
                        GPtrArray  *sessions,
                        const char *step_name,
                        GError    **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_COURSE, course, error);
  g_autoptr (CyRecord) rules = record != NULL ? load_rules (conn, record, error) : NULL;
  g_autoptr (GPtrArray) all =
    rules != NULL ? cy_mapper_load_parts (conn, CY_COURSE_SESSION, course, error) : NULL;
  g_autoptr (CyStep) step = NULL;

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (sessions, i)));
  if (!check (record, all, rules, error))
    return FALSE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  for (guint i = 0; step != NULL && i < sessions->len; i++)
    if (!save_session (conn, g_ptr_array_index (sessions, i), error))
      return FALSE;

  return step != NULL && cy_step_commit (step, error);
}

/**
 * cy_course_set_state:
 * @conn: a writing connection
 * @course: id of a course
 * @state: a code of the set course_state
 * @step_name: what the user is doing
 * @error: return location
 *
 * Returns: whether it stands so from now on
 */
gboolean
cy_course_set_state (CyConn     *conn,
                     gint64      course,
                     const char *state,
                     const char *step_name,
                     GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  CyValue value = { .type = CY_VALUE_TEXT, .text = (char *) state };

  return step != NULL && cy_mapper_set (conn, CY_COURSE, course, CY_COURSE_STATE, &value, error) &&
         cy_step_commit (step, error);
}
