/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-course-file.h"

G_BEGIN_DECLS

/** CY_FEEDBACK_N_ANSWERS: very, fairly, plain, poor */
#define CY_FEEDBACK_N_ANSWERS 4

/**
 * CyCourseFeedback:
 * @indicator: a code of the set feedback_indicator
 * @answers: how often each was given
 */
typedef struct
{
  const char *indicator;
  gint64      answers[CY_FEEDBACK_N_ANSWERS];
} CyCourseFeedback;

gint64   cy_course_feedback_get_share (const gint64 *answers);
GArray  *cy_course_feedback_list (const CyCourseFile *file);
gint64   cy_course_feedback_get_whole (const CyCourseFile *file);
gboolean cy_course_feedback_write (CyConn                 *conn,
                                   const CyCourseFile     *file,
                                   const CyCourseFeedback *feedback,
                                   const char             *step_name,
                                   GError                **error);

G_END_DECLS
