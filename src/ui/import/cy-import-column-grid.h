/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-source.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_COLUMN_GRID (cy_import_column_grid_get_type ())
G_DECLARE_FINAL_TYPE (CyImportColumnGrid, cy_import_column_grid, CY, IMPORT_COLUMN_GRID, GtkGrid)

GtkWidget *cy_import_column_grid_new (void);
void       cy_import_column_grid_set_targets (CyImportColumnGrid *self, const CyTarget *targets);
void       cy_import_column_grid_fill (CyImportColumnGrid *self, const CyImportSheet *sheet);
void       cy_import_column_grid_update (CyImportColumnGrid *self, const CyMapping *mapping);
guint      cy_import_column_grid_get_n (CyImportColumnGrid *self);

G_END_DECLS
