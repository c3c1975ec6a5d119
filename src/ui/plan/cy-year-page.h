/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_YEAR_PAGE (cy_year_page_get_type ())
G_DECLARE_FINAL_TYPE (CyYearPage, cy_year_page, CY, YEAR_PAGE, CyPage)

GtkWidget *cy_year_page_new (CySession *session);

G_END_DECLS
