/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The buttons below a paper that is looked at before it is printed. */
#include "cy-print-foot.h"

#include <glib/gi18n.h>

/**
 * cy_print_foot_new:
 * @window: which cancelling closes; printing is its default
 * @left: (nullable): stands at the other end
 * @save: (out) (transfer none): the button that asks for a PDF
 * @print: (out) (transfer none): the button that prints
 *
 * Returns: (transfer floating): cancel, save and print
 */
GtkWidget *
cy_print_foot_new (GtkWindow *window, GtkWidget *left, GtkWidget **save, GtkWidget **print)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *spacer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  *save = gtk_button_new_with_label (_ ("Save as PDF…"));
  *print = gtk_button_new_with_label (_ ("Print…"));
  gtk_widget_add_css_class (foot, "dialog-foot");
  gtk_widget_add_css_class (*print, "primary");
  gtk_widget_set_hexpand (spacer, TRUE);
  if (left != NULL)
    gtk_box_append (GTK_BOX (foot), left);
  gtk_box_append (GTK_BOX (foot), spacer);
  gtk_box_append (GTK_BOX (foot), cancel);
  gtk_box_append (GTK_BOX (foot), *save);
  gtk_box_append (GTK_BOX (foot), *print);
  gtk_window_set_default_widget (window, *print);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (gtk_window_close), window);

  return foot;
}
