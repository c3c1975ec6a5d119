/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-course-file.h"

G_BEGIN_DECLS

/**
 * CyCourseCell:
 * @enrolment: id of the participant's record
 * @session: id of the session
 * @mark: what was seen, %CY_COURSE_MARK_NONE to take a mark away
 */
typedef struct
{
  gint64       enrolment;
  gint64       session;
  CyCourseMark mark;
} CyCourseCell;

gboolean    cy_course_mark_read (const char *text, CyCourseMark *mark);
const char *cy_course_mark_get_sign (CyCourseMark mark);
const char *cy_course_mark_get_name (CyCourseMark mark);
gboolean    cy_course_mark_is_allowed (const CyCourseFile *file,
                                       guint               person,
                                       guint               session,
                                       CyCourseMark        mark,
                                       char              **message);
GArray     *cy_course_paste_read (const CyCourseFile *file,
                                  GPtrArray          *rows,
                                  guint               top,
                                  guint               left,
                                  char              **message);
gboolean    cy_course_marks_write (CyConn             *conn,
                                   gint64              course,
                                   const CyCourseCell *cells,
                                   guint               n_cells,
                                   CyDate              base_date,
                                   const char         *step_name,
                                   GError            **error);

CyRecord *cy_course_mark_load (CyConn *conn, gint64 enrolment, gint64 session, GError **error);
gboolean
cy_course_mark_explain (CyConn *conn, CyRecord *mark, const char *step_name, GError **error);

G_END_DECLS
