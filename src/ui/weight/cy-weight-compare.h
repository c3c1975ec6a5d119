/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report-table.h"
#include "cy-weight-room.h"

G_BEGIN_DECLS

/**
 * CyWeightCompare:
 *
 * The weights of the scheme beside those of experts and of entropy, as a table and a chart.
 */
#define CY_TYPE_WEIGHT_COMPARE (cy_weight_compare_get_type ())
G_DECLARE_FINAL_TYPE (CyWeightCompare, cy_weight_compare, CY, WEIGHT_COMPARE, GtkWidget)

GtkWidget     *cy_weight_compare_new (void);
void           cy_weight_compare_set (CyWeightCompare *self, CyWeightRoom *room);
CyReportTable *cy_weight_compare_make_report (CyWeightCompare *self);

G_END_DECLS
