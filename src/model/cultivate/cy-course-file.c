/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One course with its sessions, participants, marks and what was said of it, in memory. */
#include "cy-course-file.h"

#include "cy-code.h"
#include "cy-course-check.h"
#include "cy-course-hours.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"

static void
attendee_free (gpointer data)
{
  CyAttendee *self = data;

  g_clear_object (&self->enrolment);
  g_free (self->name);
  g_free (self->gender);
  g_free (self->village);
  g_free (self->town);
  g_free (self->post);
  g_free (self);
}

static void
clear (gpointer data)
{
  CyCourseFile *self = data;

  g_clear_object (&self->course);
  g_clear_object (&self->rules);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->feedback, g_ptr_array_unref);
  g_free (self->hours);
  g_free (self->marks);
}

CyCourseFile *
cy_course_file_ref (CyCourseFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_course_file_unref (CyCourseFile *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

gint64
cy_course_file_get_id (const CyCourseFile *self)
{
  return cy_record_get_id (self->course);
}

/**
 * cy_course_file_is_open:
 * @self: a course
 *
 * Returns: whether its marks and results may be changed: it is neither done nor called off
 */
gboolean
cy_course_file_is_open (const CyCourseFile *self)
{
  const char *state = cy_record_get_text (self->course, CY_COURSE_STATE);

  return g_strcmp0 (state, CY_COURSE_DONE) != 0 && g_strcmp0 (state, CY_COURSE_CANCELLED) != 0;
}

CyRecord *
cy_course_file_get_session (const CyCourseFile *self, guint nth)
{
  return g_ptr_array_index (self->sessions, nth);
}

CyAttendee *
cy_course_file_get_person (const CyCourseFile *self, guint nth)
{
  return g_ptr_array_index (self->people, nth);
}

/**
 * cy_course_file_find_session:
 * @self: a course
 * @id: of a session
 *
 * Returns: its place, or -1
 */
int
cy_course_file_find_session (const CyCourseFile *self, gint64 id)
{
  for (guint i = 0; i < self->sessions->len; i++)
    if (cy_record_get_id (cy_course_file_get_session (self, i)) == id)
      return (int) i;

  return -1;
}

int
cy_course_file_find_enrolment (const CyCourseFile *self, gint64 id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (cy_record_get_id (cy_course_file_get_person (self, i)->enrolment) == id)
      return (int) i;

  return -1;
}

/* ---- Marks ---- */

CyCourseMark
cy_course_file_get_mark (const CyCourseFile *self, guint person, guint session)
{
  return (CyCourseMark) self->marks[(gsize) person * self->sessions->len + session];
}

/**
 * cy_course_file_set_mark:
 * @self: a course
 * @person: place of a participant
 * @session: place of a session
 * @mark: what was seen
 *
 * Only in memory; cy_course_file_judge() sums anew.
 */
void
cy_course_file_set_mark (CyCourseFile *self, guint person, guint session, CyCourseMark mark)
{
  self->marks[(gsize) person * self->sessions->len + session] = (guint8) mark;
}

/**
 * cy_course_file_is_held:
 * @self: a course
 * @session: place of a session
 *
 * Returns: whether its day is not after the base date
 */
gboolean
cy_course_file_is_held (const CyCourseFile *self, guint session)
{
  return cy_record_get_int (cy_course_file_get_session (self, session), CY_COURSE_SESSION_DATE) <=
         self->base_date;
}

static void
judge_person (CyCourseFile *self, guint nth)
{
  CyAttendee *person = cy_course_file_get_person (self, nth);

  person->earned = 0;
  person->missed = 0;
  person->n_unmarked = 0;
  for (guint i = 0; i < self->sessions->len; i++)
    switch (cy_course_file_get_mark (self, nth, i))
      {
      case CY_COURSE_MARK_PRESENT:
      case CY_COURSE_MARK_MADE_UP:
        person->earned += self->hours[i];
        break;
      case CY_COURSE_MARK_LEAVE:
      case CY_COURSE_MARK_ABSENT:
        person->missed += self->hours[i];
        break;
      case CY_COURSE_MARK_NONE:
      case CY_COURSE_N_MARKS:
      default:
        person->n_unmarked += cy_course_file_is_held (self, i);
      }
}

/**
 * cy_course_file_judge:
 * @self: a course
 *
 * Sums what each participant earned and missed, as cy_course_hours_each() does for the library.
 */
void
cy_course_file_judge (CyCourseFile *self)
{
  for (guint i = 0; i < self->people->len; i++)
    judge_person (self, i);
}

/**
 * cy_course_file_sum_hours:
 * @self: a course
 *
 * Returns: tenths of hours of all sessions
 */
gint64
cy_course_file_sum_hours (const CyCourseFile *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->sessions->len; i++)
    sum += self->hours[i];

  return sum;
}

gboolean
cy_course_file_missed_too_much (const CyCourseFile *self, guint person)
{
  return cy_course_hours_missed_too_much (self->rules,
                                          cy_course_file_get_person (self, person)->missed,
                                          cy_course_file_sum_hours (self));
}

/**
 * cy_course_attendee_dup_place:
 * @self: a participant
 *
 * Returns: (transfer full): township and village in one
 */
char *
cy_course_attendee_dup_place (const CyAttendee *self)
{
  return g_strconcat (self->town != NULL ? self->town : "",
                      self->village != NULL ? self->village : "",
                      NULL);
}

/* ---- Reading ---- */

typedef struct
{
  CyConn       *conn;
  CyCourseFile *file;
  GHashTable   *enrolments; /* id → place + 1 */
  GHashTable   *sessions;
} Reading;

/* The order of resources/sql/cultivate/course-people.sql. */
static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  Reading    *reading = data;
  CyAttendee *self = g_new0 (CyAttendee, 1);

  g_ptr_array_add (reading->file->people, self);
  self->enrolment =
    cy_mapper_load (reading->conn, CY_ENROLMENT, cy_sql_row_get_int (row, 0), error);
  self->person = cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->gender = cy_sql_row_dup_text (row, 3);
  self->village = cy_sql_row_dup_text (row, 4);
  self->town = cy_sql_row_dup_text (row, 5);
  self->post = cy_sql_row_is_null (row, 6)
                 ? cy_sql_row_dup_text (row, 7)
                 : g_strdup (cy_code_get_name ("post_kind", cy_sql_row_get_text (row, 6)));

  return self->enrolment != NULL;
}

/* The order of resources/sql/cultivate/course-marks.sql. */
static gboolean
add_mark (CySqlRow *row, gpointer data, GError **error)
{
  Reading *reading = data;
  guint    person = GPOINTER_TO_UINT (
    g_hash_table_lookup (reading->enrolments, GSIZE_TO_POINTER (cy_sql_row_get_int (row, 1))));
  guint session = GPOINTER_TO_UINT (
    g_hash_table_lookup (reading->sessions, GSIZE_TO_POINTER (cy_sql_row_get_int (row, 2))));
  const char *mark = cy_sql_row_get_text (row, 3);
  guint       nth = mark != NULL ? (guint) (*mark - '0') : 0;

  if (person > 0 && session > 0 && nth < CY_COURSE_N_MARKS)
    cy_course_file_set_mark (reading->file, person - 1, session - 1, (CyCourseMark) nth);

  return TRUE;
}

static gboolean
read_people (Reading *self, gint64 course, GError **error)
{
  CyCourseFile *file = self->file;

  if (!cy_sql_each (self->conn,
                    cy_sql_get ("cultivate/course-people.sql"),
                    add_person,
                    self,
                    error,
                    "i",
                    course))
    return FALSE;
  for (guint i = 0; i < file->people->len; i++)
    g_hash_table_insert (self->enrolments,
                         GSIZE_TO_POINTER (
                           cy_record_get_id (cy_course_file_get_person (file, i)->enrolment)),
                         GUINT_TO_POINTER (i + 1));

  return TRUE;
}

static gboolean
read_sessions (Reading *self, gint64 course, GError **error)
{
  CyCourseFile *file = self->file;
  gboolean      by_day =
    g_strcmp0 (cy_record_get_text (file->course, CY_COURSE_COUNT_UNIT), CY_COUNT_BY_DAY) == 0;
  gint64 exact = 0;

  file->sessions = cy_mapper_load_parts (self->conn, CY_COURSE_SESSION, course, error);
  if (file->sessions == NULL)
    return FALSE;
  file->hours = g_new0 (gint64, MAX (file->sessions->len, 1));
  for (guint i = 0; i < file->sessions->len; i++)
    {
      CyRecord *session = cy_course_file_get_session (file, i);

      file->hours[i] =
        cy_course_hours_next (&exact,
                              by_day,
                              cy_record_get_int (session, CY_COURSE_SESSION_QUANTITY),
                              cy_course_get_day_hours (file->course, file->rules));
      g_hash_table_insert (self->sessions,
                           GSIZE_TO_POINTER (cy_record_get_id (session)),
                           GUINT_TO_POINTER (i + 1));
    }

  return TRUE;
}

static gboolean
read_marks (Reading *self, gint64 course, GError **error)
{
  CyCourseFile *file = self->file;

  file->marks = g_new0 (guint8, MAX ((gsize) file->people->len * file->sessions->len, 1));

  return cy_sql_each (self->conn,
                      cy_sql_get ("cultivate/course-marks.sql"),
                      add_mark,
                      self,
                      error,
                      "i",
                      course);
}

static gboolean
read_course (CyConn *conn, CyCourseFile *file, gint64 course, GError **error)
{
  file->course = cy_mapper_load (conn, CY_COURSE, course, error);
  if (file->course == NULL)
    return FALSE;
  if (cy_record_get_deleted (file->course))
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "no course %" G_GINT64_FORMAT, course);
      return FALSE;
    }
  file->rules =
    cy_rules_for_year (conn, (int) cy_record_get_int (file->course, CY_COURSE_YEAR), error);

  return file->rules != NULL;
}

/**
 * cy_course_file_load:
 * @conn: a connection
 * @course: id of a course
 * @base_date: the day as of which sessions are held or still to come
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Of two marks for one person at one session, the newer stands.
 *
 * Returns: (transfer full): all of the course
 */
CyCourseFile *
cy_course_file_load (CyConn *conn, gint64 course, CyDate base_date, GError **error)
{
  g_autoptr (CyCourseFile) file = g_atomic_rc_box_new0 (CyCourseFile);
  g_autoptr (GHashTable) enrolments = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) sessions = g_hash_table_new (NULL, NULL);
  Reading reading = { conn, file, enrolments, sessions };

  file->base_date = base_date;
  file->people = g_ptr_array_new_with_free_func (attendee_free);
  if (!read_course (conn, file, course, error) || !read_people (&reading, course, error) ||
      !read_sessions (&reading, course, error) || !read_marks (&reading, course, error))
    return NULL;
  file->feedback = cy_mapper_load_parts (conn, CY_COURSE_FEEDBACK, course, error);
  if (file->feedback == NULL)
    return NULL;
  cy_course_file_judge (file);

  return g_steal_pointer (&file);
}
