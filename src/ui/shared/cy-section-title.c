/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The head of a section: a mark, a title, and a caption at the right. */
#include "cy-section-title.h"

/**
 * cy_section_title_new:
 * @title: its words
 * @caption: (nullable): at the right end
 *
 * Returns: (transfer floating): a line
 */
GtkWidget *
cy_section_title_new (const char *title, const char *caption)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *left = gtk_label_new (title);
  GtkWidget *right = gtk_label_new (caption);

  gtk_widget_add_css_class (line, "section-head");
  gtk_widget_add_css_class (left, "section");
  gtk_widget_add_css_class (right, "caption");
  gtk_label_set_xalign (GTK_LABEL (left), 0);
  gtk_label_set_ellipsize (GTK_LABEL (left), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (left, TRUE);
  gtk_box_append (GTK_BOX (line), left);
  gtk_box_append (GTK_BOX (line), right);

  return line;
}
