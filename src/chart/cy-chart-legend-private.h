/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chart-canvas-private.h"
#include "cy-dataset.h"

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
GArray *cy_series_legend (CyDataset *dataset, const CyChartTheme *theme);

G_END_DECLS
