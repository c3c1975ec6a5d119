/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-figure-sheet.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyFigureGrid:
 *
 * Village figures that are written like a sheet: villages of one year, or the years of one village.
 */
#define CY_TYPE_FIGURE_GRID (cy_figure_grid_get_type ())
G_DECLARE_FINAL_TYPE (CyFigureGrid, cy_figure_grid, CY, FIGURE_GRID, GtkBox)

GtkWidget *cy_figure_grid_new (CySession *session);
void       cy_figure_grid_set (CyFigureGrid  *self,
                               CyFigureSheet *sheet,
                               int            year,
                               gint64         unit,
                               const char    *search);
gint64     cy_figure_grid_get_village (CyFigureGrid *self);
void       cy_figure_grid_export (CyFigureGrid *self);
void       cy_figure_grid_paste (CyFigureGrid *self);

G_END_DECLS
