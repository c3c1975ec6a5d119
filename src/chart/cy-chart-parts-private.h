/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chart-axis-private.h"
#include "cy-chart-private.h"

G_BEGIN_DECLS

/* How a legend shows a series. */
typedef enum
{
  CY_SWATCH_BOX,
  CY_SWATCH_HATCH,
  CY_SWATCH_DASH,
  CY_SWATCH_RING,
  CY_SWATCH_TICK,
} CySwatch;

typedef struct
{
  char    *text;
  char    *tail;
  guint32  colour;
  CySwatch swatch;
} CyLegendItem;

GArray *cy_legend_new (void);
void    cy_legend_add (GArray *legend, CySwatch swatch, guint32 colour, const char *text);
void    cy_legend_add_with_tail (GArray     *legend,
                                 CySwatch    swatch,
                                 guint32     colour,
                                 const char *text,
                                 const char *tail);
void    cy_legend_add_target (GArray *legend, CyDataset *dataset, CySwatch swatch, guint32 colour);
void    cy_legend_draw (GArray *legend, CyCanvas *canvas, CyRect *area);
void    cy_legend_draw_whole (GArray *legend, CyCanvas *canvas, const CyRect *area);
double  cy_legend_measure (GArray *legend, CyCanvas *canvas, double width);

guint32  cy_series_colour (const CyChartTheme *theme, guint series);
gboolean cy_series_is_hatched (guint series);
GArray  *cy_series_legend (CyDataset *dataset, const CyChartTheme *theme);

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
