/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-listing.h"
#include "cy-session.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_ASIDE (cy_import_aside_get_type ())
G_DECLARE_FINAL_TYPE (CyImportAside, cy_import_aside, CY, IMPORT_ASIDE, GtkBox)

GtkWidget *cy_import_aside_new (CySession *session);
void       cy_import_aside_begin (CyImportAside *self, const CyImportListingKind *kind);
void       cy_import_aside_take (CyImportAside *self, const char *const *paths);
void       cy_import_aside_apply (CyImportAside *self);
guint      cy_import_aside_get_n_coming (CyImportAside *self);
gboolean   cy_import_aside_is_writing (CyImportAside *self);

G_END_DECLS
