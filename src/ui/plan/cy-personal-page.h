/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_PERSONAL_PAGE (cy_personal_page_get_type ())
G_DECLARE_FINAL_TYPE (CyPersonalPage, cy_personal_page, CY, PERSONAL_PAGE, CyPage)

GtkWidget *cy_personal_page_new (CySession *session);

G_END_DECLS
