/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How satisfied participants were, by indicator. */
#include "cy-course-feedback.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-step.h"

/**
 * cy_course_feedback_get_share:
 * @answers: how often very, fairly, plain and poor were given
 *
 * Returns: very and fairly satisfied in tenths of a percent of all answers, -1 when there are none
 */
gint64
cy_course_feedback_get_share (const gint64 *answers)
{
  gint64 sum = 0;

  for (guint i = 0; i < CY_FEEDBACK_N_ANSWERS; i++)
    sum += answers[i];

  return sum > 0 ? ((answers[0] + answers[1]) * 1000 + sum / 2) / sum : -1;
}

static CyRecord *
find_record (const CyCourseFile *file, const char *indicator)
{
  for (guint i = 0; i < file->feedback->len; i++)
    if (g_strcmp0 (cy_record_get_text (g_ptr_array_index (file->feedback, i),
                                       CY_COURSE_FEEDBACK_INDICATOR),
                   indicator) == 0)
      return g_ptr_array_index (file->feedback, i);

  return NULL;
}

/**
 * cy_course_feedback_list:
 * @file: a course
 *
 * Returns: (transfer full) (element-type CyCourseFeedback): one for each indicator there is, also
 *   for those without answers
 */
GArray *
cy_course_feedback_list (const CyCourseFile *file)
{
  CyCodeSet *set = cy_code_set_get ("feedback_indicator");
  GArray    *list = g_array_new (FALSE, FALSE, sizeof (CyCourseFeedback));

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      CyCourseFeedback feedback = { cy_code_set_get_nth (set, i)->code, { 0 } };
      CyRecord        *record = find_record (file, feedback.indicator);

      for (guint j = 0; record != NULL && j < CY_FEEDBACK_N_ANSWERS; j++)
        feedback.answers[j] = cy_record_get_int (record, CY_COURSE_FEEDBACK_VERY + j);
      g_array_append_val (list, feedback);
    }

  return list;
}

/**
 * cy_course_feedback_get_whole:
 * @file: a course
 *
 * Returns: the share of cy_course_feedback_get_share() over all indicators together
 */
gint64
cy_course_feedback_get_whole (const CyCourseFile *file)
{
  g_autoptr (GArray) list = cy_course_feedback_list (file);
  gint64 sums[CY_FEEDBACK_N_ANSWERS] = { 0 };

  for (guint i = 0; i < list->len; i++)
    for (guint j = 0; j < CY_FEEDBACK_N_ANSWERS; j++)
      sums[j] += g_array_index (list, CyCourseFeedback, i).answers[j];

  return cy_course_feedback_get_share (sums);
}

static gboolean
check (const CyCourseFile *file, const CyCourseFeedback *feedback, GError **error)
{
  gint64 sum = 0;

  for (guint i = 0; i < CY_FEEDBACK_N_ANSWERS; i++)
    sum += feedback->answers[i] >= 0 ? MIN (feedback->answers[i], G_MAXINT32) : G_MAXINT32;
  if (sum > file->people->len)
    g_set_error (error,
                 CY_ERROR,
                 CY_ERROR_CONSTRAINT,
                 "%" G_GINT64_FORMAT " answers of %u participants",
                 sum,
                 file->people->len);

  return sum <= file->people->len;
}

/**
 * cy_course_feedback_write:
 * @conn: a writing connection
 * @file: the course
 * @feedback: the answers to one indicator
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when there are more answers than participants
 *
 * Returns: whether they stand in the place of those that stood there
 */
gboolean
cy_course_feedback_write (CyConn                 *conn,
                          const CyCourseFile     *file,
                          const CyCourseFeedback *feedback,
                          const char             *step_name,
                          GError                **error)
{
  CyRecord *old = find_record (file, feedback->indicator);
  g_autoptr (CyRecord) record =
    old != NULL ? cy_record_copy (old) : cy_record_new (CY_COURSE_FEEDBACK);
  g_autoptr (CyStep) step = NULL;

  if (!check (file, feedback, error))
    return FALSE;
  cy_record_set_int (record, CY_COURSE_FEEDBACK_COURSE, cy_course_file_get_id (file));
  cy_record_set_text (record, CY_COURSE_FEEDBACK_INDICATOR, feedback->indicator);
  for (guint i = 0; i < CY_FEEDBACK_N_ANSWERS; i++)
    cy_record_set_int (record, CY_COURSE_FEEDBACK_VERY + i, feedback->answers[i]);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}
