/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_PERSON_PAGE (cy_person_page_get_type ())
G_DECLARE_FINAL_TYPE (CyPersonPage, cy_person_page, CY, PERSON_PAGE, CyPage)

GtkWidget *cy_person_page_new (CySession *session);
void       cy_person_page_load (CyPersonPage *self, gint64 person);
void       cy_person_page_load_at (CyPersonPage *self,
                                   gint64        person,
                                   const char   *entity,
                                   guint         index,
                                   int           field);

G_END_DECLS
