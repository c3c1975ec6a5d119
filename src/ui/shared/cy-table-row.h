/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table-private.h"

G_BEGIN_DECLS

#define CY_TYPE_TABLE_ROW (cy_table_row_get_type ())
G_DECLARE_FINAL_TYPE (CyTableRow, cy_table_row, CY, TABLE_ROW, GtkWidget)

GtkWidget *cy_table_row_new (CyTable *table);
guint      cy_table_row_get_row (CyTableRow *self);
void       cy_table_row_forget (CyTableRow *self);
void       cy_table_row_bind (CyTableRow *self, guint row);
void       cy_table_row_sync_state (CyTableRow *self);

G_END_DECLS
