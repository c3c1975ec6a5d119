/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_MENTORING_PAGE (cy_mentoring_page_get_type ())
G_DECLARE_FINAL_TYPE (CyMentoringPage, cy_mentoring_page, CY, MENTORING_PAGE, CyPage)

GtkWidget *cy_mentoring_page_new (CySession *session);

G_END_DECLS
