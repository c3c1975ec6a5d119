/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which columns, in which order: a list to tick, with a step up and a step down for each. */
#include "cy-column-order.h"

#include <glib/gi18n.h>

struct _CyColumnOrder
{
  GtkWidget parent_instance;

  GtkWidget *scrolled;
  GtkWidget *list;
  gboolean   touched;
};

G_DEFINE_FINAL_TYPE (CyColumnOrder, cy_column_order, GTK_TYPE_WIDGET)

static guint changed_signal;

static void
touch (CyColumnOrder *self)
{
  self->touched = TRUE;
  g_signal_emit (self, changed_signal, 0);
}

static void
toggled_cb (GtkCheckButton *check, CyColumnOrder *self)
{
  touch (self);
}

static void
move (CyColumnOrder *self, GtkWidget *button, int step)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int        index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index + step) == NULL)
    return;
  g_object_ref (row);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  gtk_list_box_insert (GTK_LIST_BOX (self->list), row, index + step);
  g_object_unref (row);
  /* Moving on is one more press of the same button. */
  gtk_widget_grab_focus (button);
  touch (self);
}

static void
up_cb (GtkWidget *button, CyColumnOrder *self)
{
  move (self, button, -1);
}

static void
down_cb (GtkWidget *button, CyColumnOrder *self)
{
  move (self, button, 1);
}

static void
cy_column_order_dispose (GObject *object)
{
  CyColumnOrder *self = CY_COLUMN_ORDER (object);

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_column_order_parent_class)->dispose (object);
}

static void
cy_column_order_class_init (CyColumnOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_column_order_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cycolumnorder");
  /**
   * CyColumnOrder::changed:
   *
   * The user chose other columns, or another order.
   */
  changed_signal = g_signal_new ("changed",
                                 CY_TYPE_COLUMN_ORDER,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
cy_column_order_init (CyColumnOrder *self)
{
  self->scrolled = gtk_scrolled_window_new ();
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns of the table"),
                                  -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->list);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

GtkWidget *
cy_column_order_new (void)
{
  return g_object_new (CY_TYPE_COLUMN_ORDER, NULL);
}

/**
 * cy_column_order_clear:
 * @self: a list of columns
 *
 * Takes all columns away; what comes next counts as untouched.
 */
void
cy_column_order_clear (CyColumnOrder *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  self->touched = FALSE;
}

static GtkWidget *
make_step (CyColumnOrder *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_signal_connect (button, "clicked", callback, self);

  return button;
}

/**
 * cy_column_order_add:
 * @self: a list of columns
 * @id: of the column
 * @title: what the user calls it
 * @chosen: whether it is ticked
 *
 * Adds a column behind the others.
 */
void
cy_column_order_add (CyColumnOrder *self, const char *id, const char *title, gboolean chosen)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget       *check = gtk_check_button_new_with_label (title);
  g_autofree char *up = g_strdup_printf (_ ("Move “%s” Up"), title);
  g_autofree char *down = g_strdup_printf (_ ("Move “%s” Down"), title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  gtk_widget_set_hexpand (check, TRUE);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), make_step (self, "go-up-symbolic", up, G_CALLBACK (up_cb)));
  gtk_box_append (GTK_BOX (box), make_step (self, "go-down-symbolic", down, G_CALLBACK (down_cb)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), "check", check);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/**
 * cy_column_order_get_chosen:
 * @self: a list of columns
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of those that are ticked, in their order
 */
char **
cy_column_order_get_chosen (CyColumnOrder *self)
{
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_check_button_get_active (g_object_get_data (G_OBJECT (row), "check")))
      g_strv_builder_add (chosen, g_object_get_data (G_OBJECT (row), "id"));

  return g_strv_builder_end (chosen);
}

/**
 * cy_column_order_get_touched:
 * @self: a list of columns
 *
 * Returns: whether the user changed anything since cy_column_order_clear()
 */
gboolean
cy_column_order_get_touched (CyColumnOrder *self)
{
  return self->touched;
}
