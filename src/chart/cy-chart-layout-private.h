/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef cairo_rectangle_t CyRect;

/* The part of a row a bar asks for. */
#define CY_BAR_RATIO 0.3

/* Rows of equal height; when not all have room, a line below says how many are left out. */
typedef struct
{
  CyRect area;
  double pitch;
  double line;
  guint  shown;
  guint  rest;
} CyRows;

typedef struct
{
  CyRect label;
  CyRect bar;
  CyRect number;
  CyRect share;
} CyBarColumns;

/* What the parts of a row would like to have; 0 leaves a part out. The bar takes what is left, at
 * least its share of the row. */
typedef struct
{
  double label;
  double number;
  double share;
  double gap;
  double bar_ratio;
} CyBarWants;

void
cy_layout_rows (CyRows *self, const CyRect *area, guint n, double min, double max, double line);
CyRect cy_rows_get_rest (const CyRows *self);
CyRect cy_rows_get (const CyRows *self, guint row);
void   cy_layout_bar_columns (CyBarColumns *self, const CyRect *row, const CyBarWants *wants);
CyRect cy_layout_thickness (const CyRect *cell, double ratio, double max);
double cy_layout_flow (CyRect       *items,
                       const double *widths,
                       guint         n,
                       const CyRect *area,
                       double        height,
                       double        gap);
void   cy_layout_spread (double *centres, guint n, double height, double top, double bottom);
guint  cy_layout_every (guint n, double pitch, double width);

gboolean cy_rect_contains (const CyRect *rect, double x, double y);
gboolean cy_rect_overlaps (const CyRect *a, const CyRect *b);
CyRect   cy_rect_snap (const CyRect *rect);
CyRect   cy_rect_take_top (CyRect *rect, double height);

G_END_DECLS
