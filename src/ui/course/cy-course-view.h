/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"
#include "cy-report-table.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_COURSE_VIEW (cy_course_view_get_type ())
G_DECLARE_FINAL_TYPE (CyCourseView, cy_course_view, CY, COURSE_VIEW, GtkBox)

GtkWidget     *cy_course_view_new (CySession *session);
void           cy_course_view_set (CyCourseView *self, CyCourseFile *file);
gboolean       cy_course_view_is_busy (CyCourseView *self);
CyCourseFile  *cy_course_view_get_file (CyCourseView *self);
CyReportTable *cy_course_view_make_report (CyCourseView *self, const char **id);

G_END_DECLS
