/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_COURSE_SESSIONS (cy_course_sessions_get_type ())
G_DECLARE_FINAL_TYPE (CyCourseSessions, cy_course_sessions, CY, COURSE_SESSIONS, GtkBox)

GtkWidget *cy_course_sessions_new (CySession *session);
void       cy_course_sessions_set (CyCourseSessions *self, CyCourseFile *file);

G_END_DECLS
