/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A button with its menu: the arrow stands inside it. */
#include "cy-menu-button.h"

/**
 * cy_menu_button_new:
 * @label: its words
 * @menu: (transfer none): what it offers; what destroys comes last, in a section of its own
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
cy_menu_button_new (const char *label, GMenuModel *menu)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_popover_set_has_arrow (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);

  return button;
}
