/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_GROWTH_PAGE (cy_growth_page_get_type ())
G_DECLARE_FINAL_TYPE (CyGrowthPage, cy_growth_page, CY, GROWTH_PAGE, CyPage)

GtkWidget *cy_growth_page_new (CySession *session);

G_END_DECLS
