/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Nine boxes with their axes. */
#include "cy-nine-grid.h"

#include "cy-nine-cell.h"

#include <glib/gi18n.h>

#define GAP 8

static GtkWidget *
make_axis (const char *what, guint band, const char *between)
{
  g_autofree char *text = g_strconcat (what, between, cy_nine_get_band_word (band), NULL);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "label");
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);

  return label;
}

static void
attach (GtkWidget *grid, GtkWidget *child, guint column, guint row)
{
  gtk_grid_attach (GTK_GRID (grid), child, (int) column, (int) row, 1, 1);
}

static void
add_axes (GtkWidget *grid)
{
  for (guint band = 1; band <= CY_NINE_BANDS; band++)
    {
      attach (grid, make_axis (C_ ("nine-box", "Potential"), band, "\n"), 0, band - 1);
      attach (grid,
              make_axis (C_ ("nine-box", "Result"), band, " "),
              CY_NINE_BANDS + 1 - band,
              CY_NINE_BANDS);
    }
}

/**
 * cy_nine_grid_new:
 * @cells: (out): the boxes, by result and potential, each from 0
 *
 * Returns: (transfer floating): the boxes, better to the right and to the top
 */
GtkWidget *
cy_nine_grid_new (GtkWidget *cells[CY_NINE_BANDS][CY_NINE_BANDS])
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), GAP);
  gtk_grid_set_column_spacing (GTK_GRID (grid), GAP);
  gtk_widget_set_vexpand (grid, TRUE);
  add_axes (grid);
  for (guint result = 1; result <= CY_NINE_BANDS; result++)
    for (guint potential = 1; potential <= CY_NINE_BANDS; potential++)
      {
        GtkWidget *cell = cy_nine_cell_new (result, potential);

        cells[result - 1][potential - 1] = cell;
        gtk_widget_set_hexpand (cell, TRUE);
        gtk_widget_set_vexpand (cell, TRUE);
        attach (grid, cell, CY_NINE_BANDS + 1 - result, potential - 1);
      }

  return grid;
}
