/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-growth.h"
#include "cy-report-table.h"

G_BEGIN_DECLS

#define CY_TYPE_GROWTH_TABLE (cy_growth_table_get_type ())
G_DECLARE_FINAL_TYPE (CyGrowthTable, cy_growth_table, CY, GROWTH_TABLE, GtkWidget)

GtkWidget          *cy_growth_table_new (void);
void                cy_growth_table_set (CyGrowthTable *self, CyGrowth *growth);
const CyGrowthKind *cy_growth_table_get_kind (CyGrowthTable *self);
guint               cy_growth_table_get_ability (CyGrowthTable *self);
void                cy_growth_table_choose (CyGrowthTable *self, const char *kind, guint ability);
CyReportTable      *cy_growth_table_make_report (CyGrowthTable *self);

G_END_DECLS
