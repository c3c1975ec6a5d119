/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

/** CY_COURSE_CELLS_ID: room for the id of a column */
#define CY_COURSE_CELLS_ID 8

/** CY_COURSE_CELLS_FIRST: how many columns stand before those of the sessions */
#define CY_COURSE_CELLS_FIRST 4

void        cy_course_cells_name (char *id, guint session);
int         cy_course_cells_find (const CyCourseFile *file, const char *column);
const char *cy_course_cells_get_style (CyCourseMark mark);
char       *cy_course_cells_dup_shape (const CyCourseFile *file);
GArray     *cy_course_cells_list_columns (const CyCourseFile *file, GPtrArray *texts);
gboolean    cy_course_cells_read_key (guint key, CyCourseMark *mark);
void        cy_course_cells_write (CySession          *session,
                                   const CyCourseFile *file,
                                   GArray             *cells,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data);

G_END_DECLS
