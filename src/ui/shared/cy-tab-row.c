/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A row of tabs, of which one at most is current. What they lead to is the owner's. */
#include "cy-tab-row.h"

struct _CyTabRow
{
  GtkBox parent_instance;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyTabRow, cy_tab_row, GTK_TYPE_BOX)

static void
toggled_cb (GtkToggleButton *tab, CyTabRow *self)
{
  if (gtk_toggle_button_get_active (tab))
    g_signal_emit (self, signals[CHOSEN], 0, gtk_widget_get_name (GTK_WIDGET (tab)));
}

static void
cy_tab_row_class_init (CyTabRowClass *klass)
{
  /** CyTabRow::chosen: the user chose the tab with this id */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  CY_TYPE_TAB_ROW,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_STRING);
}

static void
cy_tab_row_init (CyTabRow *self)
{
}

GtkWidget *
cy_tab_row_new (void)
{
  return g_object_new (CY_TYPE_TAB_ROW, NULL);
}

/**
 * cy_tab_row_add:
 * @self: the row
 * @id: what the tab leads to
 * @title: translated
 */
void
cy_tab_row_add (CyTabRow *self, const char *id, const char *title)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *tab = gtk_toggle_button_new_with_label (title);

  gtk_widget_set_name (tab, id);
  gtk_widget_add_css_class (tab, "tab");
  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (tab), GTK_TOGGLE_BUTTON (first));
  g_signal_connect (tab, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self), tab);
}

void
cy_tab_row_clear (CyTabRow *self)
{
  GtkWidget *tab;

  while ((tab = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), tab);
}

/**
 * cy_tab_row_set_current:
 * @self: the row
 * @id: (nullable): of the tab that is current from now on; %NULL for none
 *
 * Does not count as the user's choice.
 */
void
cy_tab_row_set_current (CyTabRow *self, const char *id)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (GTK_WIDGET (self)); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    {
      g_signal_handlers_block_by_func (tab, toggled_cb, self);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tab),
                                    g_strcmp0 (gtk_widget_get_name (tab), id) == 0);
      g_signal_handlers_unblock_by_func (tab, toggled_cb, self);
    }
}
