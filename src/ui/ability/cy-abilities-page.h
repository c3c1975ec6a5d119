/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_ABILITIES_PAGE (cy_abilities_page_get_type ())
G_DECLARE_FINAL_TYPE (CyAbilitiesPage, cy_abilities_page, CY, ABILITIES_PAGE, CyPage)

GtkWidget *cy_abilities_page_new (CySession *session);

G_END_DECLS
