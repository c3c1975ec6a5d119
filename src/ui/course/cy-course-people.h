/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_COURSE_PEOPLE (cy_course_people_get_type ())
G_DECLARE_FINAL_TYPE (CyCoursePeople, cy_course_people, CY, COURSE_PEOPLE, GtkBox)

GtkWidget *cy_course_people_new (CySession *session);
void       cy_course_people_set (CyCoursePeople *self, CyCourseFile *file);
GtkWidget *cy_course_people_get_table (CyCoursePeople *self);

G_END_DECLS
