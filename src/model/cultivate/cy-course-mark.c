/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is marked at a session: how it is written and read, what may be marked, and the saving. */
#include "cy-course-mark.h"

#include "cy-code.h"
#include "cy-course-hours.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static const char *const codes[] = {
  [CY_COURSE_MARK_NONE] = NULL,
  [CY_COURSE_MARK_PRESENT] = CY_MARK_PRESENT,
  [CY_COURSE_MARK_LEAVE] = CY_MARK_LEAVE,
  [CY_COURSE_MARK_ABSENT] = CY_MARK_ABSENT,
  [CY_COURSE_MARK_MADE_UP] = CY_MARK_MADE_UP,
};

G_STATIC_ASSERT (G_N_ELEMENTS (codes) == CY_COURSE_N_MARKS);

/* What lists have for them, beside the names and signs of the code set. */
static const char *const words[CY_COURSE_N_MARKS][12] = {
  [CY_COURSE_MARK_PRESENT] = { "1", "√", "✓", "✔", "v", "到", "出勤", "已到", "到课", "是" },
  [CY_COURSE_MARK_LEAVE] = { "2", "△", "▲", "假", "请假", "事假", "病假", "公假" },
  [CY_COURSE_MARK_ABSENT] = { "3", "×", "x", "✗", "✘", "缺", "缺勤", "旷课", "未到", "否" },
  [CY_COURSE_MARK_MADE_UP] = { "4", "补", "补课", "已补", "○" },
};

/**
 * cy_course_mark_read:
 * @text: (nullable): what somebody typed: a key from 1 to 4, a sign such as √ △ × 补, or a word
 * @mark: (out): what it stands for; %CY_COURSE_MARK_NONE for nothing
 *
 * Returns: whether it is a mark, or nothing at all
 */
gboolean
cy_course_mark_read (const char *text, CyCourseMark *mark)
{
  g_autofree char *plain = cy_text_squeeze (text != NULL ? text : "");
  g_autofree char *lower = g_ascii_strdown (plain, -1);

  *mark = CY_COURSE_MARK_NONE;
  if (*lower == '\0')
    return text == NULL || !cy_text_has_words (text);
  for (guint i = 1; i < CY_COURSE_N_MARKS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (words[i]) && words[i][j] != NULL; j++)
      if (g_strcmp0 (lower, words[i][j]) == 0)
        {
          *mark = (CyCourseMark) i;
          return TRUE;
        }

  return FALSE;
}

/**
 * cy_course_mark_get_sign:
 * @mark: a mark
 *
 * Returns: how it stands in a grid, nothing for none
 */
const char *
cy_course_mark_get_sign (CyCourseMark mark)
{
  return mark == CY_COURSE_MARK_NONE ? "" : cy_code_get_short_name ("attendance_mark", codes[mark]);
}

const char *
cy_course_mark_get_name (CyCourseMark mark)
{
  return mark == CY_COURSE_MARK_NONE ? _ ("not marked")
                                     : cy_code_get_name ("attendance_mark", codes[mark]);
}

/**
 * cy_course_mark_is_allowed:
 * @file: a course
 * @person: place of a participant
 * @session: place of a session
 * @mark: what is to be marked
 * @message: (out): why it may not be, translated
 *
 * Returns: whether it may be: the course is open, the session lies within it and is not still to
 *   come, and somebody exempt has no marks; taking a mark away is allowed where the course is open
 */
gboolean
cy_course_mark_is_allowed (const CyCourseFile *file,
                           guint               person,
                           guint               session,
                           CyCourseMark        mark,
                           char              **message)
{
  const CyAttendee *attendee = cy_course_file_get_person (file, person);
  CyDate            date =
    cy_record_get_int (cy_course_file_get_session (file, session), CY_COURSE_SESSION_DATE);
  const char      *state = cy_record_get_text (attendee->enrolment, CY_ENROLMENT_STATE);
  g_autofree char *day = cy_date_format (date, CY_DATE_ISO);

  *message = NULL;
  if (!cy_course_file_is_open (file))
    *message = g_strdup (_ ("The course is finished: open it again first."));
  else if (mark == CY_COURSE_MARK_NONE)
    return TRUE;
  else if (!cy_course_file_is_held (file, session))
    *message = g_strdup_printf (_ ("The session of %s is still to come."), day);
  else if (date < cy_record_get_int (file->course, CY_COURSE_SINCE) ||
           date > cy_record_get_int (file->course, CY_COURSE_UNTIL))
    *message = g_strdup_printf (_ ("The session of %s lies outside the days of the course."), day);
  else if (g_strcmp0 (state, CY_ENROLMENT_EXEMPT) == 0)
    *message = g_strdup_printf (_ ("%s is exempt from this course."), attendee->name);

  return *message == NULL;
}

/* ---- Saving ---- */

typedef struct
{
  gint64 id;
  gint64 enrolment;
  gint64 session;
} Kept;

static guint
kept_hash (gconstpointer key)
{
  const Kept *self = key;

  return (guint) (self->enrolment * 31 + self->session);
}

static gboolean
kept_equal (gconstpointer a, gconstpointer b)
{
  const Kept *one = a;
  const Kept *other = b;

  return one->enrolment == other->enrolment && one->session == other->session;
}

static gboolean
add_kept (CySqlRow *row, gpointer data, GError **error)
{
  Kept kept = { cy_sql_row_get_int (row, 0),
                cy_sql_row_get_int (row, 1),
                cy_sql_row_get_int (row, 2) };

  g_hash_table_add (data, g_memdup2 (&kept, sizeof kept));

  return TRUE;
}

static GHashTable *
load_kept (CyConn *conn, gint64 course, GError **error)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (kept_hash, kept_equal, g_free, NULL);

  if (!cy_sql_each (conn,
                    cy_sql_get ("cultivate/course-marks.sql"),
                    add_kept,
                    kept,
                    error,
                    "i",
                    course))
    return NULL;

  return g_steal_pointer (&kept);
}

static gboolean
write_cell (CyConn             *conn,
            const CyCourseCell *cell,
            const Kept         *kept,
            CyDate              base_date,
            GError            **error)
{
  g_autoptr (CyRecord) record = NULL;

  if (cell->mark == CY_COURSE_MARK_NONE)
    return kept == NULL || cy_mapper_delete (conn, CY_ATTENDANCE, kept->id, error);
  record = kept != NULL ? cy_mapper_load (conn, CY_ATTENDANCE, kept->id, error)
                        : cy_record_new (CY_ATTENDANCE);
  if (record == NULL)
    return FALSE;
  cy_record_set_int (record, CY_ATTENDANCE_ENROLMENT, cell->enrolment);
  cy_record_set_int (record, CY_ATTENDANCE_SESSION, cell->session);
  cy_record_set_text (record, CY_ATTENDANCE_MARK, codes[cell->mark]);
  if (cell->mark != CY_COURSE_MARK_MADE_UP)
    cy_record_unset (record, CY_ATTENDANCE_MADE_UP);
  else if (!cy_record_has (record, CY_ATTENDANCE_MADE_UP))
    cy_record_set_int (record, CY_ATTENDANCE_MADE_UP, base_date);

  return cy_mapper_save (conn, record, error);
}

static gboolean
check_cell (const CyCourseFile *file, const CyCourseCell *cell, GError **error)
{
  int              person = cy_course_file_find_enrolment (file, cell->enrolment);
  int              session = cy_course_file_find_session (file, cell->session);
  g_autofree char *message = NULL;

  if (person < 0 || session < 0)
    g_set_error (error,
                 CY_ERROR,
                 CY_ERROR_CONSTRAINT,
                 "enrolment %" G_GINT64_FORMAT " and session %" G_GINT64_FORMAT
                 " are not of this course",
                 cell->enrolment,
                 cell->session);
  else if (!cy_course_mark_is_allowed (file, (guint) person, (guint) session, cell->mark, &message))
    g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, message);
  else
    return TRUE;

  return FALSE;
}

/**
 * cy_course_marks_write:
 * @conn: a writing connection
 * @course: id of a course
 * @cells: (array length=n_cells): marks
 * @n_cells: how many
 * @base_date: sessions after this day have no marks; the day on which what is new was made up
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for a cell of another course or one that may have
 *   no mark
 *
 * A mark goes into the place of the one that stood there.
 *
 * Returns: whether all were written, as one step; if not, none was
 */
gboolean
cy_course_marks_write (CyConn             *conn,
                       gint64              course,
                       const CyCourseCell *cells,
                       guint               n_cells,
                       CyDate              base_date,
                       const char         *step_name,
                       GError            **error)
{
  g_autoptr (CyCourseFile) file = cy_course_file_load (conn, course, base_date, error);
  g_autoptr (GHashTable) kept = file != NULL ? load_kept (conn, course, error) : NULL;
  g_autoptr (CyStep) step =
    kept != NULL ? cy_step_begin (conn, step_name, CY_STEP_NONE, error) : NULL;

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < n_cells; i++)
    {
      const Kept key = { 0, cells[i].enrolment, cells[i].session };

      if (!check_cell (file, &cells[i], error) ||
          !write_cell (conn, &cells[i], g_hash_table_lookup (kept, &key), base_date, error))
        return FALSE;
    }

  return cy_step_commit (step, error);
}

/* ---- What stands behind a mark ---- */

/**
 * cy_course_mark_load:
 * @conn: a connection
 * @enrolment: id of the participant's record
 * @session: id of a session
 * @error: return location; %CY_ERROR_NOT_FOUND when nothing was marked there
 *
 * Returns: (transfer full): the record of the mark
 */
CyRecord *
cy_course_mark_load (CyConn *conn, gint64 enrolment, gint64 session, GError **error)
{
  gint64 id = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT coalesce(max(id),0) FROM attendance"
                       " WHERE enrolment=? AND session=? AND deleted IS NULL",
                       &id,
                       error,
                       "ii",
                       enrolment,
                       session))
    return NULL;
  if (id != 0)
    return cy_mapper_load (conn, CY_ATTENDANCE, id, error);
  g_set_error_literal (error, CY_ERROR, CY_ERROR_NOT_FOUND, "no mark at this session");

  return NULL;
}

/**
 * cy_course_mark_explain:
 * @conn: a writing connection
 * @mark: the record of a mark, with a reason or the day of making up
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when it was made up before it was missed
 *
 * Returns: whether it was saved
 */
gboolean
cy_course_mark_explain (CyConn *conn, CyRecord *mark, const char *step_name, GError **error)
{
  g_autoptr (CyRecord) session = cy_mapper_load (conn,
                                                 CY_COURSE_SESSION,
                                                 cy_record_get_int (mark, CY_ATTENDANCE_SESSION),
                                                 error);
  g_autoptr (CyStep) step = NULL;

  if (session == NULL)
    return FALSE;
  if (cy_record_has (mark, CY_ATTENDANCE_MADE_UP) &&
      cy_record_get_int (mark, CY_ATTENDANCE_MADE_UP) <
        cy_record_get_int (session, CY_COURSE_SESSION_DATE))
    {
      g_set_error_literal (error,
                           CY_ERROR,
                           CY_ERROR_CONSTRAINT,
                           _ ("It was made up before the session was held."));
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, mark, error) && cy_step_commit (step, error);
}
