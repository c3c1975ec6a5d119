/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_OVERVIEW_PAGE (cy_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (CyOverviewPage, cy_overview_page, CY, OVERVIEW_PAGE, CyPage)

GtkWidget *cy_overview_page_new (CySession *session);

G_END_DECLS
