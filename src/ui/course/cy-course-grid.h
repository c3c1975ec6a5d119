/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_COURSE_GRID (cy_course_grid_get_type ())
G_DECLARE_FINAL_TYPE (CyCourseGrid, cy_course_grid, CY, COURSE_GRID, GtkBox)

GtkWidget *cy_course_grid_new (CySession *session);
void       cy_course_grid_set (CyCourseGrid *self, CyCourseFile *file);
gboolean   cy_course_grid_is_busy (CyCourseGrid *self);
GtkWidget *cy_course_grid_get_table (CyCourseGrid *self);

G_END_DECLS
