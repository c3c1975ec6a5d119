/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <pango/pangocairo.h>

#include "cy-chart-layout-private.h"
#include "cy-chart-theme.h"

G_BEGIN_DECLS

/* Sizes of the type scale, in pt: 15 bold, 9.75, 9.75 bold, 9, 9 bold, 8.5. */
typedef enum
{
  CY_TEXT_FIGURE,
  CY_TEXT_BODY,
  CY_TEXT_BOLD,
  CY_TEXT_LABEL,
  CY_TEXT_LABEL_BOLD,
  CY_TEXT_CAPTION,
  CY_TEXT_N_STYLES,
} CyTextStyle;

/* What a click finds: a box, or the part of it inside a ring sector. Angles grow clockwise from
 * three o'clock, in radians. */
typedef struct
{
  guint    series;
  guint    point;
  CyRect   box;
  gboolean is_sector;
  double   x, y;
  double   inner, outer;
  double   from, to;
} CyHit;

typedef struct _CyCanvas CyCanvas;

struct _CyCanvas
{
  cairo_t              *cr;
  const CyChartTheme   *theme;
  PangoLayout          *layout;
  PangoFontDescription *fonts[CY_TEXT_N_STYLES];
  double                line_heights[CY_TEXT_N_STYLES];
  GHashTable           *widths[CY_TEXT_N_STYLES];
  GArray               *hits;
  GArray               *texts;
};

CyCanvas *cy_canvas_new (cairo_t *cr, const CyChartTheme *theme);
void      cy_canvas_free (CyCanvas *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCanvas, cy_canvas_free)

double cy_canvas_scale (CyCanvas *self, double px);
double cy_canvas_text_width (CyCanvas *self, CyTextStyle style, const char *text);
double cy_canvas_line_height (CyCanvas *self, CyTextStyle style);

void cy_canvas_text (CyCanvas     *self,
                     CyTextStyle   style,
                     guint32       colour,
                     const char   *text,
                     const CyRect *rect,
                     double        align);
double
     cy_canvas_tailed_width (CyCanvas *self, CyTextStyle style, const char *text, const char *tail);
void cy_canvas_text_with_tail (CyCanvas     *self,
                               CyTextStyle   style,
                               guint32       colour,
                               const char   *text,
                               const char   *tail,
                               const CyRect *rect);
void cy_canvas_number (CyCanvas     *self,
                       CyTextStyle   style,
                       guint32       colour,
                       const char   *text,
                       const CyRect *rect,
                       double        align);

void cy_canvas_colour (CyCanvas *self, guint32 colour);
void cy_canvas_fill (CyCanvas *self, guint32 colour, const CyRect *rect);
void cy_canvas_fill_round (CyCanvas *self, guint32 colour, const CyRect *rect, double radius);
void cy_canvas_hatch (CyCanvas *self, guint32 colour, const CyRect *rect);
void cy_canvas_rule (CyCanvas *self,
                     guint32   colour,
                     double    x0,
                     double    y0,
                     double    x1,
                     double    y1,
                     gboolean  dashed);
void cy_canvas_tick (CyCanvas *self, double x, const CyRect *bar);

void cy_canvas_add_hit (CyCanvas *self, guint series, guint point, const CyRect *box);
void cy_canvas_add_sector (CyCanvas *self, const CyHit *sector);

G_END_DECLS
