/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-course-check.h"

G_BEGIN_DECLS

CyRecord *cy_course_new (CyRecord *rules, CyDate base_date, gint64 unit);
gboolean  cy_course_save (CyConn *conn, CyRecord *course, const char *step_name, GError **error);
gboolean
cy_course_session_save (CyConn *conn, CyRecord *session, const char *step_name, GError **error);
gboolean
cy_course_session_delete (CyConn *conn, gint64 session, const char *step_name, GError **error);
gint64     cy_course_session_count_marks (CyConn *conn, gint64 session, GError **error);
GPtrArray *cy_course_plan_sessions (CyRecord *course, gint64 quantity, gboolean skips_weekends);
gboolean   cy_course_sessions_add (CyConn     *conn,
                                   gint64      course,
                                   GPtrArray  *sessions,
                                   const char *step_name,
                                   GError    **error);
gboolean   cy_course_set_state (CyConn     *conn,
                                gint64      course,
                                const char *state,
                                const char *step_name,
                                GError    **error);

G_END_DECLS
