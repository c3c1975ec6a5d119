/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-chart.h"

G_BEGIN_DECLS

#define CY_TYPE_CHART_VIEW (cy_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CyChartView, cy_chart_view, CY, CHART_VIEW, GtkWidget)

GtkWidget *cy_chart_view_new (const char *title);
void       cy_chart_view_set_chart (CyChartView *self, CyChart *chart);
CyChart   *cy_chart_view_get_chart (CyChartView *self);
void       cy_chart_view_set_min_height (CyChartView *self, int height);

G_END_DECLS
