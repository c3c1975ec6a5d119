/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What came of a course for those who took part: results, and certificates in a series of numbers.
 */
#include "cy-course-result.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <string.h>

/**
 * cy_course_result_has_passed:
 * @result: (nullable): a code of the set training_result
 *
 * Returns: whether it earns a certificate
 */
gboolean
cy_course_result_has_passed (const char *result)
{
  return g_strcmp0 (result, CY_RESULT_PASSED) == 0 || g_strcmp0 (result, CY_RESULT_EXCELLENT) == 0;
}

/**
 * cy_course_result_propose:
 * @file: a course
 * @person: place of a participant
 *
 * Returns: (nullable): what the attendance speaks for: who left is gone, who missed more than the
 *   rule set allows has not passed, who was there has; %NULL for somebody exempt, and where a
 *   session has no mark yet
 */
const char *
cy_course_result_propose (const CyCourseFile *file, guint person)
{
  const CyAttendee *attendee = cy_course_file_get_person (file, person);
  const char       *state = cy_record_get_text (attendee->enrolment, CY_ENROLMENT_STATE);

  if (g_strcmp0 (state, CY_ENROLMENT_EXEMPT) == 0)
    return NULL;
  if (g_strcmp0 (state, CY_ENROLMENT_LEFT) == 0)
    return CY_RESULT_GONE;
  if (cy_course_file_missed_too_much (file, person) ||
      g_strcmp0 (state, CY_ENROLMENT_ON_LEAVE) == 0)
    return CY_RESULT_FAILED;

  return attendee->earned > 0 &&
             attendee->earned + attendee->missed == cy_course_file_sum_hours (file)
           ? CY_RESULT_PASSED
           : NULL;
}

/* ---- Saving ---- */

static gboolean
write_verdict (CyConn *conn, const CyCourseVerdict *verdict, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ENROLMENT, verdict->enrolment, error);

  if (record == NULL)
    return FALSE;
  if (verdict->score > 1000)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a mark above 100");
      return FALSE;
    }
  if (verdict->result != NULL)
    cy_record_set_text (record, CY_ENROLMENT_RESULT, verdict->result);
  else
    cy_record_unset (record, CY_ENROLMENT_RESULT);
  if (verdict->score >= 0)
    cy_record_set_int (record, CY_ENROLMENT_SCORE, verdict->score);
  else
    cy_record_unset (record, CY_ENROLMENT_SCORE);

  return cy_mapper_save (conn, record, error);
}

/**
 * cy_course_results_write:
 * @conn: a writing connection
 * @verdicts: (array length=n_verdicts): results and marks
 * @n_verdicts: how many
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for a mark above 100
 *
 * Returns: whether all were written, as one step; if not, none was
 */
gboolean
cy_course_results_write (CyConn                *conn,
                         const CyCourseVerdict *verdicts,
                         guint                  n_verdicts,
                         const char            *step_name,
                         GError               **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < n_verdicts; i++)
    if (!write_verdict (conn, &verdicts[i], error))
      return FALSE;

  return cy_step_commit (step, error);
}

/**
 * cy_course_results_propose_all:
 * @conn: a writing connection
 * @course: id of a course
 * @base_date: today
 * @step_name: what the user is doing
 * @n_set: (out): how many got a result
 * @error: return location
 *
 * Gives everybody without a result the one that the attendance speaks for.
 *
 * Returns: whether it was done, as one step
 */
gboolean
cy_course_results_propose_all (CyConn     *conn,
                               gint64      course,
                               CyDate      base_date,
                               const char *step_name,
                               guint      *n_set,
                               GError    **error)
{
  g_autoptr (CyCourseFile) file = cy_course_file_load (conn, course, base_date, error);
  g_autoptr (GArray) verdicts = g_array_new (FALSE, FALSE, sizeof (CyCourseVerdict));

  *n_set = 0;
  for (guint i = 0; file != NULL && i < file->people->len; i++)
    {
      CyRecord       *record = cy_course_file_get_person (file, i)->enrolment;
      CyCourseVerdict verdict = { cy_record_get_id (record),
                                  cy_course_result_propose (file, i),
                                  cy_record_has (record, CY_ENROLMENT_SCORE)
                                    ? cy_record_get_int (record, CY_ENROLMENT_SCORE)
                                    : -1 };

      if (verdict.result != NULL && !cy_record_has (record, CY_ENROLMENT_RESULT))
        g_array_append_val (verdicts, verdict);
    }
  *n_set = verdicts->len;

  return file != NULL && cy_course_results_write (conn,
                                                  (const CyCourseVerdict *) verdicts->data,
                                                  verdicts->len,
                                                  step_name,
                                                  error);
}

/* ---- Certificates ---- */

/**
 * cy_certificate_dup_number:
 * @self: a series
 * @nth: how many come before it
 *
 * Returns: (transfer full): the number
 */
char *
cy_certificate_dup_number (const CyCertificates *self, guint nth)
{
  return g_strdup_printf ("%s%0*" G_GINT64_FORMAT "%s",
                          self->prefix,
                          (int) self->width,
                          self->first + nth,
                          self->suffix);
}

/**
 * cy_certificate_find_end:
 * @course: a course
 * @issued: when its certificate was issued
 *
 * Returns: the last day on which it is valid, %CY_DATE_NONE for one without end
 */
CyDate
cy_certificate_find_end (CyRecord *course, CyDate issued)
{
  gint64 months = cy_record_get_int (course, CY_COURSE_CERTIFICATE_MONTHS);

  if (months <= 0)
    return CY_DATE_NONE;

  return cy_date_add_days (cy_date_add_months (issued, (int) months), -1);
}

typedef struct
{
  const CyCertificates *series;
  gint64                newest;
} Series;

/* Only what stands whole between prefix and suffix is of the series. */
static gboolean
look_at_number (CySqlRow *row, gpointer data, GError **error)
{
  Series          *self = data;
  g_autofree char *number = cy_sql_row_dup_text (row, 0);
  gsize            start = strlen (self->series->prefix);
  gsize            end = strlen (self->series->suffix);
  guint64          value;

  if (strlen (number) < start + end || !g_str_has_prefix (number, self->series->prefix) ||
      !g_str_has_suffix (number, self->series->suffix))
    return TRUE;
  number[strlen (number) - end] = '\0';
  if (g_ascii_string_to_unsigned (number + start, 10, 0, G_MAXINT32, &value, NULL))
    self->newest = MAX (self->newest, (gint64) value);

  return TRUE;
}

/**
 * cy_certificates_find_next:
 * @conn: a connection
 * @self: a series; its first number is set
 * @error: return location
 *
 * Finds the number behind the highest that was given in the series, in whatever course.
 *
 * Returns: whether it was found
 */
gboolean
cy_certificates_find_next (CyConn *conn, CyCertificates *self, GError **error)
{
  Series series = { self, 0 };

  if (!cy_sql_each (conn,
                    "SELECT certificate_number FROM enrolment"
                    " WHERE certificate_number IS NOT NULL AND deleted IS NULL",
                    look_at_number,
                    &series,
                    error,
                    ""))
    return FALSE;
  self->first = series.newest + 1;

  return TRUE;
}

static gboolean
is_due (CyRecord *enrolment)
{
  return !cy_record_has (enrolment, CY_ENROLMENT_CERTIFICATE_NUMBER) &&
         cy_course_result_has_passed (cy_record_get_text (enrolment, CY_ENROLMENT_RESULT));
}

/**
 * cy_certificates_count_due:
 * @file: a course
 *
 * Returns: how many passed and have no certificate yet
 */
guint
cy_certificates_count_due (const CyCourseFile *file)
{
  guint n = 0;

  for (guint i = 0; i < file->people->len; i++)
    n += is_due (cy_course_file_get_person (file, i)->enrolment);

  return n;
}

static gboolean
is_free (CyConn *conn, const char *number, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM enrolment"
                       " WHERE certificate_number=? AND deleted IS NULL",
                       &n,
                       error,
                       "t",
                       number))
    return FALSE;
  if (n > 0)
    g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "certificate %s was given before", number);

  return n == 0;
}

static gboolean
issue (CyConn               *conn,
       const CyCourseFile   *file,
       CyRecord             *enrolment,
       const CyCertificates *plan,
       guint                 nth,
       GError              **error)
{
  g_autofree char *number = cy_certificate_dup_number (plan, nth);
  CyDate           until = cy_certificate_find_end (file->course, plan->date);

  if (!is_free (conn, number, error))
    return FALSE;
  cy_record_set_text (enrolment, CY_ENROLMENT_CERTIFICATE_NUMBER, number);
  cy_record_set_int (enrolment, CY_ENROLMENT_CERTIFICATE_DATE, plan->date);
  if (until != CY_DATE_NONE)
    cy_record_set_int (enrolment, CY_ENROLMENT_CERTIFICATE_UNTIL, until);

  return cy_mapper_save (conn, enrolment, error);
}

/**
 * cy_certificates_issue:
 * @conn: a writing connection
 * @course: id of a course
 * @plan: the series
 * @step_name: what the user is doing
 * @n_issued: (out): how many were issued
 * @error: return location; %CY_ERROR_CONSTRAINT when a number was given before or the day lies
 *   before the end of the course
 *
 * Everybody who passed and has none gets one, in the order of the list.
 *
 * Returns: whether it was done, as one step; if not, none was issued
 */
gboolean
cy_certificates_issue (CyConn               *conn,
                       gint64                course,
                       const CyCertificates *plan,
                       const char           *step_name,
                       guint                *n_issued,
                       GError              **error)
{
  g_autoptr (CyCourseFile) file = cy_course_file_load (conn, course, plan->date, error);
  g_autoptr (CyStep) step = NULL;

  *n_issued = 0;
  if (file == NULL)
    return FALSE;
  if (plan->date < cy_record_get_int (file->course, CY_COURSE_UNTIL))
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "before the end of the course");
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  for (guint i = 0; step != NULL && i < file->people->len; i++)
    {
      CyRecord *enrolment = cy_course_file_get_person (file, i)->enrolment;

      if (is_due (enrolment) && !issue (conn, file, enrolment, plan, (*n_issued)++, error))
        return FALSE;
    }

  return step != NULL && cy_step_commit (step, error);
}
