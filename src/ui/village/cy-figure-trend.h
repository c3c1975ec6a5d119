/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-figure-sheet.h"

G_BEGIN_DECLS

#define CY_TYPE_FIGURE_TREND (cy_figure_trend_get_type ())
G_DECLARE_FINAL_TYPE (CyFigureTrend, cy_figure_trend, CY, FIGURE_TREND, GtkWidget)

GtkWidget *cy_figure_trend_new (void);
void       cy_figure_trend_set (CyFigureTrend *self, const CyFigureSheet *sheet, gint64 unit);

G_END_DECLS
