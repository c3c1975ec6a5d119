/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report-table.h"
#include "cy-weight-room.h"

G_BEGIN_DECLS

/**
 * CyWeightStudyView:
 *
 * What experts say in pairs, how far each agrees with himself, and what he should look at again.
 */
#define CY_TYPE_WEIGHT_STUDY_VIEW (cy_weight_study_view_get_type ())
G_DECLARE_FINAL_TYPE (CyWeightStudyView, cy_weight_study_view, CY, WEIGHT_STUDY_VIEW, GtkWidget)

GtkWidget     *cy_weight_study_view_new (void);
void           cy_weight_study_view_set (CyWeightStudyView *self, CyWeightRoom *room);
const char    *cy_weight_study_view_get_expert (CyWeightStudyView *self);
CyReportTable *cy_weight_study_view_make_report (CyWeightStudyView *self);

G_END_DECLS
