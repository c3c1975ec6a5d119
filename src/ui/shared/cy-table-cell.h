/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-table-columns-private.h"
#include "cy-table-source.h"

G_BEGIN_DECLS

#define CY_TYPE_TABLE_CELL (cy_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (CyTableCell, cy_table_cell, CY, TABLE_CELL, GtkWidget)

GtkWidget   *cy_table_cell_new (void);
CyTableLane *cy_table_cell_get_lane (CyTableCell *self);
void         cy_table_cell_set_lane (CyTableCell *self, CyTableLane *lane);
void         cy_table_cell_bind (CyTableCell *self, CyTableSource *source, guint row);
void         cy_table_cell_set_cursor (CyTableCell *self, gboolean cursor);
const char  *cy_table_cell_get_text (CyTableCell *self);
gboolean     cy_table_cell_is_cut (CyTableCell *self);

G_END_DECLS
