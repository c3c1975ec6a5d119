/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-hours-sum.h"
#include "cy-table.h"

G_BEGIN_DECLS

#define CY_TYPE_HOURS_STATS_VIEW (cy_hours_stats_view_get_type ())
G_DECLARE_FINAL_TYPE (CyHoursStatsView, cy_hours_stats_view, CY, HOURS_STATS_VIEW, GtkWidget)

GtkWidget *cy_hours_stats_view_new (void);
void       cy_hours_stats_view_show (CyHoursStatsView *self, CyHoursList *list);
CyTable   *cy_hours_stats_view_get_units (CyHoursStatsView *self);

G_END_DECLS
