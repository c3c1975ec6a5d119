/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_PLANS_PAGE (cy_plans_page_get_type ())
G_DECLARE_FINAL_TYPE (CyPlansPage, cy_plans_page, CY, PLANS_PAGE, CyPage)

GtkWidget *cy_plans_page_new (CySession *session);

G_END_DECLS
