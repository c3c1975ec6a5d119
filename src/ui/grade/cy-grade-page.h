/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_GRADE_PAGE (cy_grade_page_get_type ())
G_DECLARE_FINAL_TYPE (CyGradePage, cy_grade_page, CY, GRADE_PAGE, CyPage)

GtkWidget *cy_grade_page_new (CySession *session);

G_END_DECLS
