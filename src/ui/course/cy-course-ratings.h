/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_COURSE_RATINGS (cy_course_ratings_get_type ())
G_DECLARE_FINAL_TYPE (CyCourseRatings, cy_course_ratings, CY, COURSE_RATINGS, GtkBox)

GtkWidget *cy_course_ratings_new (CySession *session);
void       cy_course_ratings_set (CyCourseRatings *self, CyCourseFile *file);

G_END_DECLS
