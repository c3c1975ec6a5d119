/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_HOURS_PAGE (cy_hours_page_get_type ())
G_DECLARE_FINAL_TYPE (CyHoursPage, cy_hours_page, CY, HOURS_PAGE, CyPage)

GtkWidget *cy_hours_page_new (CySession *session);

G_END_DECLS
