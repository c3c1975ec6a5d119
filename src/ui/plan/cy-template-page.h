/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_TEMPLATE_PAGE (cy_template_page_get_type ())
G_DECLARE_FINAL_TYPE (CyTemplatePage, cy_template_page, CY, TEMPLATE_PAGE, CyPage)

GtkWidget *cy_template_page_new (CySession *session);

G_END_DECLS
