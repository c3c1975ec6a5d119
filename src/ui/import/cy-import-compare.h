/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-options.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_COMPARE (cy_import_compare_get_type ())
G_DECLARE_FINAL_TYPE (CyImportCompare, cy_import_compare, CY, IMPORT_COMPARE, GtkBox)

GtkWidget *cy_import_compare_new (void);
void       cy_import_compare_show (CyImportCompare *self, GPtrArray *differences);
void       cy_import_compare_set_mode (CyImportCompare *self, gboolean has_mode, CyImportMode mode);

G_END_DECLS
