/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <cairo.h>
#include <glib.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* Official papers: title in 小标宋, text in 仿宋; GB/T 9704-2012. */
#define CY_PRINT_TITLE_FONT "FZXiaoBiaoSong-B05S, Noto Serif CJK SC, Noto Sans CJK SC"
#define CY_PRINT_HEAD_FONT "SimHei, Noto Sans CJK SC"
#define CY_PRINT_TEXT_FONT "FangSong_GB2312, FangSong, Noto Serif CJK SC, Noto Sans CJK SC"
#define CY_PRINT_TITLE_SIZE 18.0
#define CY_PRINT_PADDING 3.0 /* on all sides of a cell */
#define CY_PRINT_RULE 0.5

/* Where a text stands, in points; what does not fit ends in an ellipsis. */
typedef struct
{
  const char    *font;
  double         size;
  double         x;
  double         y;
  double         width;
  double         height;
  PangoAlignment alignment;
} CyPrintBox;

/* Draws page @page, its origin at the left upper corner within the margins. */
typedef void (*CyPrintDraw) (gconstpointer data, cairo_t *cr, guint page);

void     _cy_print_draw_text (cairo_t *cr, const char *text, const CyPrintBox *box);
void     _cy_print_draw_image (cairo_t         *cr,
                               cairo_surface_t *image,
                               double           x,
                               double           y,
                               double           width,
                               double           height);
double   _cy_print_measure_text (PangoContext *context, const char *text, const CyPrintBox *box);
void     _cy_print_draw_page_number (cairo_t *cr, guint page, guint n_pages, const CyPrintBox *box);
gboolean _cy_print_write_pdf (gboolean      wide,
                              guint         n_pages,
                              CyPrintDraw   draw,
                              gconstpointer data,
                              const char   *path,
                              GError      **error);

G_END_DECLS
