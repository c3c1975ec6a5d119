/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table-private.h"

G_BEGIN_DECLS

#define CY_TYPE_TABLE_HEAD (cy_table_head_get_type ())
G_DECLARE_FINAL_TYPE (CyTableHead, cy_table_head, CY, TABLE_HEAD, GtkWidget)

GtkWidget   *cy_table_head_new (void);
CyTableLane *cy_table_head_get_lane (CyTableHead *self);
void         cy_table_head_set_lane (CyTableHead *self, CyTableLane *lane);
void         cy_table_head_set_sort (CyTableHead *self, gboolean sorted, gboolean descending);

G_END_DECLS
