/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One or two words in a coloured box; the words alone must be enough. */
#include "cy-tag.h"

/**
 * cy_tag_new:
 * @text: one or two words
 * @kind: (nullable): accent, ok, warn, info, error or line; %NULL for grey
 *
 * Returns: (transfer floating): a tag
 */
GtkWidget *
cy_tag_new (const char *text, const char *kind)
{
  GtkWidget *tag = gtk_label_new (NULL);

  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (tag, GTK_ALIGN_START);
  cy_tag_set (tag, text, kind);

  return tag;
}

/**
 * cy_tag_set:
 * @tag: a tag
 * @text: one or two words
 * @kind: (nullable): as in cy_tag_new()
 */
void
cy_tag_set (GtkWidget *tag, const char *text, const char *kind)
{
  const char *classes[] = { "tag", kind, NULL };

  g_return_if_fail (GTK_IS_LABEL (tag));

  gtk_label_set_text (GTK_LABEL (tag), text);
  gtk_widget_set_css_classes (tag, classes);
}
