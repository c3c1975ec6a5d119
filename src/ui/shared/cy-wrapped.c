/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Words that go on in the next line where there is no more room. */
#include "cy-wrapped.h"

/**
 * cy_wrapped_new:
 * @text: (nullable): its words
 * @style: (nullable): class of the stylesheet
 *
 * Returns: (transfer floating): a label
 */
GtkWidget *
cy_wrapped_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}
