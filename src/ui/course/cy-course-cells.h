/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-course-file.h"

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

G_END_DECLS
