/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A table that is written in like a sheet: one cell is the current one, and keys are for its owner
 * before they are for the table. */
#include "cy-sheet-table.h"

/**
 * cy_sheet_table_new:
 * @label: its name for assistive technology
 * @pressed: called for every key
 * @user_data: for @pressed; lives as long as the table
 *
 * Returns: (transfer floating): a #CyTable without columns
 */
GtkWidget *
cy_sheet_table_new (const char *label, CySheetKey pressed, gpointer user_data)
{
  GtkWidget          *table = cy_table_new (label, NULL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  cy_table_set_cell_mode (CY_TABLE (table), TRUE);
  gtk_widget_add_css_class (table, "grid");
  gtk_widget_set_vexpand (table, TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed), user_data);
  gtk_widget_add_controller (table, keys);

  return table;
}

/**
 * cy_sheet_table_is_writing:
 * @self: a table
 *
 * Returns: whether somebody writes in a cell, whose keys are then its own
 */
gboolean
cy_sheet_table_is_writing (CyTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && GTK_IS_TEXT (gtk_root_get_focus (root));
}
