/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The list in which a user ticks the columns to be shown. */
#include "cy-table-private.h"

#include <glib/gi18n.h>

static void
toggled_cb (GtkCheckButton *check, CyTable *self)
{
  const char *column = g_object_get_data (G_OBJECT (check), "column");

  cy_table_set_column_hidden (self, column, !gtk_check_button_get_active (check));

  /* The last one cannot go. */
  if (!gtk_check_button_get_active (check) &&
      !cy_table_columns_find (self->columns, column)->hidden)
    gtk_check_button_set_active (check, TRUE);
}

static void
reset_cb (GtkButton *button, CyTable *self)
{
  gtk_popover_popdown (
    GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER)));
  cy_table_reset_layout (self);
}

static gboolean
drop_cb (gpointer popover)
{
  /* The table may have gone before. */
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover, gpointer user_data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_cb, g_object_ref (popover), g_object_unref);
}

static GtkWidget *
make_list (CyTable *self)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < self->columns->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->columns->lanes, i);
      GtkWidget   *check = gtk_check_button_new_with_label (lane->spec.title);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !lane->hidden);
      g_object_set_data_full (G_OBJECT (check), "column", g_strdup (lane->spec.id), g_free);
      g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (list), check);
    }

  return list;
}

void
cy_table_popup_chooser (CyTable *self, const GdkRectangle *place)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *reset = gtk_button_new_with_label (_ ("Restore default columns"));

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), make_list (self));
  gtk_widget_add_css_class (reset, "flat");
  g_signal_connect (reset, "clicked", G_CALLBACK (reset_cb), self);
  gtk_box_append (GTK_BOX (box), scroll);
  gtk_box_append (GTK_BOX (box), reset);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns"),
                                  -1);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_widget_set_parent (popover, self->header);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/**
 * cy_table_choose_columns:
 * @self: a table
 *
 * Opens the list of columns, as a right click on the header does.
 */
void
cy_table_choose_columns (CyTable *self)
{
  g_return_if_fail (CY_IS_TABLE (self));

  cy_table_popup_chooser (self,
                          &(GdkRectangle){ gtk_widget_get_width (self->header) - 40,
                                           gtk_widget_get_height (self->header) - 1,
                                           1,
                                           1 });
}
