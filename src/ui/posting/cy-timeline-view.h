/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-posting-list.h"
#include "cy-report-table.h"

G_BEGIN_DECLS

#define CY_TYPE_TIMELINE_VIEW (cy_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (CyTimelineView, cy_timeline_view, CY, TIMELINE_VIEW, GtkWidget)

GtkWidget *cy_timeline_view_new (void);
void       cy_timeline_view_set (CyTimelineView *self, GPtrArray *posted, int year, CyDate today);
gint64     cy_timeline_view_get_current (CyTimelineView *self);
guint      cy_timeline_view_get_n_rows (CyTimelineView *self);
gboolean   cy_timeline_view_get_by_host (CyTimelineView *self);
CyReportTable *cy_timeline_view_make_report (CyTimelineView *self);

G_END_DECLS
