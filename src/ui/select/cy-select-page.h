/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_SELECT_PAGE (cy_select_page_get_type ())
G_DECLARE_FINAL_TYPE (CySelectPage, cy_select_page, CY, SELECT_PAGE, CyPage)

GtkWidget *cy_select_page_new (CySession *session);

G_END_DECLS
