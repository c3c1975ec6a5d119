/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_NOTES_PAGE (cy_notes_page_get_type ())
G_DECLARE_FINAL_TYPE (CyNotesPage, cy_notes_page, CY, NOTES_PAGE, CyPage)

GtkWidget *cy_notes_page_new (CySession *session);

G_END_DECLS
