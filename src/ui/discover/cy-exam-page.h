/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_EXAM_PAGE (cy_exam_page_get_type ())
G_DECLARE_FINAL_TYPE (CyExamPage, cy_exam_page, CY, EXAM_PAGE, CyPage)

GtkWidget *cy_exam_page_new (CySession *session);

G_END_DECLS
