/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report-table.h"
#include "cy-weight-room.h"

G_BEGIN_DECLS

/**
 * CyWeightRanges:
 *
 * How far each weight can go before somebody else comes first, or has a place of the quota.
 */
#define CY_TYPE_WEIGHT_RANGES (cy_weight_ranges_get_type ())
G_DECLARE_FINAL_TYPE (CyWeightRanges, cy_weight_ranges, CY, WEIGHT_RANGES, GtkWidget)

GtkWidget     *cy_weight_ranges_new (void);
void           cy_weight_ranges_set (CyWeightRanges *self, CyWeightRoom *room);
CyReportTable *cy_weight_ranges_make_report (CyWeightRanges *self);

G_END_DECLS
