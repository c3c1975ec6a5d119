/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-column-grid.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_COLUMN_PANE (cy_import_column_pane_get_type ())
G_DECLARE_FINAL_TYPE (CyImportColumnPane, cy_import_column_pane, CY, IMPORT_COLUMN_PANE, GtkBox)

GtkWidget *cy_import_column_pane_new (void);
void       cy_import_column_pane_set_targets (CyImportColumnPane *self, const CyTarget *targets);
void       cy_import_column_pane_show (CyImportColumnPane *self, GPtrArray *sheets);
void       cy_import_column_pane_clear (CyImportColumnPane *self);

G_END_DECLS
