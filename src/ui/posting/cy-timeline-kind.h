/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-chart-theme.h"

G_BEGIN_DECLS

void     cy_timeline_set_colour (cairo_t *cr, guint32 colour, double alpha);
void     cy_timeline_add_box (cairo_t                 *cr,
                              const cairo_rectangle_t *box,
                              gboolean                 square_start,
                              gboolean                 square_end);
guint    cy_timeline_find_kind (const char *kind);
gboolean cy_timeline_is_hatched (guint kind);
guint32  cy_timeline_get_ground (const CyChartTheme *theme, guint kind);
void     cy_timeline_fill_kind (cairo_t                 *cr,
                                const CyChartTheme      *theme,
                                guint                    kind,
                                const cairo_rectangle_t *box);
void     cy_timeline_draw_kind (GtkWidget               *widget,
                                cairo_t                 *cr,
                                const char              *kind,
                                const cairo_rectangle_t *box);

G_END_DECLS
