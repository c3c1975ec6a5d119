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

static GtkWidget *
make_axes (GtkOrientation orientation)
{
  GtkWidget *box = gtk_box_new (orientation, GAP);
  gboolean   is_potential = orientation == GTK_ORIENTATION_VERTICAL;

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 1; i <= CY_NINE_BANDS; i++)
    gtk_box_append (GTK_BOX (box),
                    is_potential
                      ? make_axis (C_ ("nine-box", "Potential"), i, "\n")
                      : make_axis (C_ ("nine-box", "Result"), CY_NINE_BANDS + 1 - i, " "));

  return box;
}

static GtkWidget *
make_boxes (GtkWidget *cells[CY_NINE_BANDS][CY_NINE_BANDS])
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), GAP);
  gtk_grid_set_column_spacing (GTK_GRID (grid), GAP);
  gtk_grid_set_row_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_widget_set_hexpand (grid, TRUE);
  gtk_widget_set_vexpand (grid, TRUE);
  for (guint result = 1; result <= CY_NINE_BANDS; result++)
    for (guint potential = 1; potential <= CY_NINE_BANDS; potential++)
      {
        GtkWidget *cell = cy_nine_cell_new (result, potential);

        cells[result - 1][potential - 1] = cell;
        gtk_grid_attach (GTK_GRID (grid),
                         cell,
                         (int) (CY_NINE_BANDS - result),
                         (int) potential - 1,
                         1,
                         1);
      }

  return grid;
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

  gtk_grid_set_row_spacing (GTK_GRID (grid), GAP / 2);
  gtk_grid_set_column_spacing (GTK_GRID (grid), GAP);
  gtk_grid_attach (GTK_GRID (grid), make_axes (GTK_ORIENTATION_VERTICAL), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_boxes (cells), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_axes (GTK_ORIENTATION_HORIZONTAL), 1, 1, 1, 1);

  return grid;
}
