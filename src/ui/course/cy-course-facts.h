/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-course-file.h"

G_BEGIN_DECLS

#define CY_TYPE_COURSE_FACTS (cy_course_facts_get_type ())
G_DECLARE_FINAL_TYPE (CyCourseFacts, cy_course_facts, CY, COURSE_FACTS, GtkBox)

GtkWidget *cy_course_facts_new (void);
void       cy_course_facts_set (CyCourseFacts *self, CyCourseFile *file);

G_END_DECLS
