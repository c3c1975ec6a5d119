/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_NINE_PAGE (cy_nine_page_get_type ())
G_DECLARE_FINAL_TYPE (CyNinePage, cy_nine_page, CY, NINE_PAGE, CyPage)

GtkWidget *cy_nine_page_new (CySession *session);

G_END_DECLS
