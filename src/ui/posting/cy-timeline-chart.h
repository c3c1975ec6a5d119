/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-posting-timeline.h"

G_BEGIN_DECLS

/**
 * CyTimelineChart:
 * @rows: (element-type CyTimelineRow): what is drawn
 * @bars: (element-type CyTimelineBar): of all rows, in order; borrowed
 * @bar_rows: (element-type guint): the row of each bar
 * @tops: (array): where each row begins, at 100 % text; one more than rows
 * @year: in view
 * @today: where the line stands
 * @by_host: whether rows are hosts, so that bars say who
 *
 * The postings of a year as bars; only what is in sight is drawn.
 */
typedef struct
{
  GPtrArray *rows;
  GPtrArray *bars;
  GArray    *bar_rows;
  double    *tops;
  int        year;
  CyDate     today;
  gboolean   by_host;
} CyTimelineChart;

/**
 * CyTimelineScene:
 * @widget: gives colours and fonts
 * @cr: drawn on
 * @width: in pixels
 * @height: in pixels
 * @top: how far it is scrolled, in pixels
 * @current: bar that is chosen, -1 for none
 * @focused: whether the keyboard stands on it
 */
typedef struct
{
  GtkWidget *widget;
  cairo_t   *cr;
  double     width;
  double     height;
  double     top;
  int        current;
  gboolean   focused;
} CyTimelineScene;

CyTimelineChart *cy_timeline_chart_new (GPtrArray *rows, gboolean by_host, int year, CyDate today);
void             cy_timeline_chart_free (CyTimelineChart *self);
double           cy_timeline_chart_get_head (GtkWidget *widget);
double           cy_timeline_chart_get_length (const CyTimelineChart *self, GtkWidget *widget);
void             cy_timeline_chart_get_span (const CyTimelineChart *self,
                                             GtkWidget             *widget,
                                             guint                  bar,
                                             double                *top,
                                             double                *bottom);
int              cy_timeline_chart_pick (const CyTimelineChart *self,
                                         const CyTimelineScene *scene,
                                         double                 x,
                                         double                 y);
void             cy_timeline_chart_draw (const CyTimelineChart *self, const CyTimelineScene *scene);
guint            cy_timeline_chart_get_kinds (const CyTimelineChart *self);

G_END_DECLS
