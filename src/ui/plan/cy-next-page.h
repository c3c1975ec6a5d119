/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_NEXT_PAGE (cy_next_page_get_type ())
G_DECLARE_FINAL_TYPE (CyNextPage, cy_next_page, CY, NEXT_PAGE, CyPage)

GtkWidget *cy_next_page_new (CySession *session);
void       cy_next_page_set_people (CyNextPage *self, GArray *people);

G_END_DECLS
