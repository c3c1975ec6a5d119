/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-page.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_PAGE (cy_import_page_get_type ())
G_DECLARE_FINAL_TYPE (CyImportPage, cy_import_page, CY, IMPORT_PAGE, CyPage)

GtkWidget *cy_import_page_new (CySession *session);
void       cy_import_page_start (CyImportPage *self, GSList *files);
void       cy_import_page_start_text (CyImportPage *self, const char *tsv);

G_END_DECLS
