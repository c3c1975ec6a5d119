/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_COURSE_RESULTS (cy_course_results_get_type ())
G_DECLARE_FINAL_TYPE (CyCourseResults, cy_course_results, CY, COURSE_RESULTS, GtkBox)

GtkWidget *cy_course_results_new (CySession *session);
void       cy_course_results_set (CyCourseResults *self, CyCourseFile *file);
GtkWidget *cy_course_results_get_table (CyCourseResults *self);

G_END_DECLS
