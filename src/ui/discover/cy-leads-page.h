/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_LEADS_PAGE (cy_leads_page_get_type ())
G_DECLARE_FINAL_TYPE (CyLeadsPage, cy_leads_page, CY, LEADS_PAGE, CyPage)

GtkWidget *cy_leads_page_new (CySession *session);

G_END_DECLS
