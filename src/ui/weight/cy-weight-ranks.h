/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report-table.h"
#include "cy-weight-room.h"

G_BEGIN_DECLS

/**
 * CyWeightRanks:
 *
 * Everybody's rank in every way, and beside it one person's grade by fuzzy evaluation.
 */
#define CY_TYPE_WEIGHT_RANKS (cy_weight_ranks_get_type ())
G_DECLARE_FINAL_TYPE (CyWeightRanks, cy_weight_ranks, CY, WEIGHT_RANKS, GtkWidget)

GtkWidget     *cy_weight_ranks_new (void);
void           cy_weight_ranks_set (CyWeightRanks *self, CyWeightRoom *room);
void           cy_weight_ranks_set_search (CyWeightRanks *self, const char *text);
CyReportTable *cy_weight_ranks_make_report (CyWeightRanks *self);

G_END_DECLS
