/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_PAPERS_PAGE (cy_papers_page_get_type ())
G_DECLARE_FINAL_TYPE (CyPapersPage, cy_papers_page, CY, PAPERS_PAGE, CyPage)

GtkWidget *cy_papers_page_new (CySession *session);

G_END_DECLS
