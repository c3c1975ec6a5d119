/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_VILLAGES_PAGE (cy_villages_page_get_type ())
G_DECLARE_FINAL_TYPE (CyVillagesPage, cy_villages_page, CY, VILLAGES_PAGE, CyPage)

GtkWidget *cy_villages_page_new (CySession *session);

G_END_DECLS
