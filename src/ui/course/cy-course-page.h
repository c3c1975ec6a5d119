/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_COURSE_PAGE (cy_course_page_get_type ())
G_DECLARE_FINAL_TYPE (CyCoursePage, cy_course_page, CY, COURSE_PAGE, CyPage)

GtkWidget *cy_course_page_new (CySession *session);

G_END_DECLS
