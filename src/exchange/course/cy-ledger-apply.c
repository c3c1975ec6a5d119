/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Takes what a training ledger brings into the library, whole or not at all. */
#include "cy-course.h"
#include "cy-error.h"
#include "cy-ledger-import.h"
#include "cy-mapper.h"
#include "cy-step.h"

/**
 * cy_ledger_make_sessions:
 * @course: a course of a ledger
 * @quantity: tenths of hours or days that it has
 *
 * Returns: (transfer full) (element-type CyRecord): the one session that holds them, not saved
 */
GPtrArray *
cy_ledger_make_sessions (CyRecord *course, gint64 quantity)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);
  CyRecord  *session = cy_record_new (CY_COURSE_SESSION);

  cy_record_set_int (session, CY_COURSE_SESSION_DATE, cy_record_get_int (course, CY_COURSE_SINCE));
  cy_record_set_int (session,
                     CY_COURSE_SESSION_ONLINE,
                     cy_record_get_int (course, CY_COURSE_ONLINE));
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, quantity);
  g_ptr_array_add (sessions, session);

  return sessions;
}

static gboolean
save_course (CyConn *conn, CyRecord *course, gint64 quantity, gint64 *session, GError **error)
{
  g_autoptr (GPtrArray) sessions = cy_ledger_make_sessions (course, quantity);
  CyRecord *record = g_ptr_array_index (sessions, 0);

  if (!cy_mapper_save (conn, course, error))
    return FALSE;
  cy_record_set_int (record, CY_COURSE_SESSION_COURSE, cy_record_get_id (course));
  if (!cy_mapper_save (conn, record, error))
    return FALSE;
  *session = cy_record_get_id (record);

  return TRUE;
}

static gboolean
save_row (CyConn *conn, const CyLedgerRow *row, CyRecord *course, gint64 session, GError **error)
{
  g_autoptr (CyRecord) enrolment = cy_record_new (CY_ENROLMENT);
  g_autoptr (CyRecord) mark = cy_record_new (CY_ATTENDANCE);

  cy_record_set_int (enrolment, CY_ENROLMENT_PERSON, row->person);
  cy_record_set_int (enrolment, CY_ENROLMENT_COURSE, cy_record_get_id (course));
  cy_record_set_int (enrolment, CY_ENROLMENT_ADDED, cy_record_get_int (course, CY_COURSE_SINCE));
  cy_record_set_text (enrolment, CY_ENROLMENT_STATE, CY_ENROLMENT_TAKES_PART);
  if (row->result != NULL)
    cy_record_set_text (enrolment, CY_ENROLMENT_RESULT, row->result);
  if (row->score >= 0)
    cy_record_set_int (enrolment, CY_ENROLMENT_SCORE, row->score);
  if (!cy_mapper_save (conn, enrolment, error))
    return FALSE;
  cy_record_set_int (mark, CY_ATTENDANCE_ENROLMENT, cy_record_get_id (enrolment));
  cy_record_set_int (mark, CY_ATTENDANCE_SESSION, session);
  cy_record_set_text (mark, CY_ATTENDANCE_MARK, CY_MARK_PRESENT);

  return cy_mapper_save (conn, mark, error);
}

/**
 * cy_ledger_import_apply:
 * @self: what a ledger brings, without an error
 * @conn: a writing connection
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when something in it is wrong
 *
 * Each course is made with one session that holds its hours, at which everybody was present, so
 * that the hours come from attendance like all others.
 *
 * Returns: whether all was taken, as one step; if not, nothing was
 */
gboolean
cy_ledger_import_apply (const CyLedgerImport *self,
                        CyConn               *conn,
                        const char           *step_name,
                        GError              **error)
{
  g_autofree gint64 *sessions = g_new0 (gint64, MAX (self->courses->len, 1));
  g_autoptr (GPtrArray) courses = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CyStep) step = NULL;

  if (!cy_ledger_import_can_apply (self))
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a row of the ledger is wrong");
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < self->courses->len; i++)
    {
      CyRecord *course = cy_record_copy (g_ptr_array_index (self->courses, i));

      g_ptr_array_add (courses, course);
      if (!save_course (conn, course, g_array_index (self->hours, gint64, i), &sessions[i], error))
        return FALSE;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CyLedgerRow *row = g_ptr_array_index (self->rows, i);

      if (!save_row (conn, row, g_ptr_array_index (courses, row->nth), sessions[row->nth], error))
        return FALSE;
    }

  return cy_step_commit (step, error);
}
