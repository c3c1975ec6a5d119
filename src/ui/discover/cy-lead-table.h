/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-lead-list.h"
#include "cy-table.h"

G_BEGIN_DECLS

/** CyLeadTable: the leads, one a row */
#define CY_TYPE_LEAD_TABLE (cy_lead_table_get_type ())
G_DECLARE_FINAL_TYPE (CyLeadTable, cy_lead_table, CY, LEAD_TABLE, GtkWidget)

GtkWidget *cy_lead_table_new (void);
void       cy_lead_table_set (CyLeadTable *self, GPtrArray *rows, CyDate base_date);
CyTable   *cy_lead_table_get_table (CyLeadTable *self);

G_END_DECLS
