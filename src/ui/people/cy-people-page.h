/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_PEOPLE_PAGE (cy_people_page_get_type ())
G_DECLARE_FINAL_TYPE (CyPeoplePage, cy_people_page, CY, PEOPLE_PAGE, CyPage)

GtkWidget *cy_people_page_new (CySession *session);

G_END_DECLS
