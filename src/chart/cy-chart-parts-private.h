/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chart-axis-private.h"
#include "cy-chart-legend-private.h"
#include "cy-chart-private.h"

G_BEGIN_DECLS

guint32  cy_series_colour (const CyChartTheme *theme, guint series);
gboolean cy_series_is_hatched (guint series);

double cy_parts_label_width (CyCanvas *canvas, CyDataset *dataset, CyTextStyle style);
double cy_parts_number_width (CyCanvas *canvas, CyDataset *dataset, guint series);
void   cy_parts_rows (CyCanvas *canvas, CyRows *rows, const CyRect *area, guint n);
void   cy_parts_draw_rest (CyCanvas *canvas, const CyRows *rows);
void   cy_parts_draw_value (CyCanvas *canvas, const CyRect *rect, const char *number, double align);
void   cy_parts_draw_segments (CyCanvas     *canvas,
                               CyDataset    *dataset,
                               guint         point,
                               const CyRect *bar,
                               double        max);
/* The parts of a chart with two axes. */
typedef struct
{
  CyRect   plot;
  CyRect   strip;
  CyAxis   axis;
  gboolean is_thumbnail;
} CyFrame;

void   cy_parts_frame (CyCanvas     *canvas,
                       CyDataset    *dataset,
                       const CyRect *area,
                       gint64        min,
                       gint64        max,
                       CyFrame      *frame);
char  *cy_parts_name_target (CyDataset *dataset, gint64 target);
void   cy_parts_draw_number_on (CyCanvas     *canvas,
                                guint32       ground,
                                const CyRect *rect,
                                const char   *number,
                                double        align);
void   cy_parts_draw_series_bar (CyCanvas *canvas, guint series, const CyRect *rect);
double cy_parts_measure_rows (CyCanvas *canvas, guint n, guint n_headers);
void   cy_parts_draw_axis_y (CyCanvas     *canvas,
                             const CyAxis *axis,
                             guint         decimals,
                             const CyRect *plot,
                             double        left);
void cy_parts_draw_axis_x (CyCanvas *canvas, CyDataset *dataset, const CyRect *strip, double left);

G_END_DECLS
