/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The line over a table of a scheme: what it is, what its weights come to, and what can be added.
 */
#include "cy-scheme-section.h"

#include "cy-scheme-words.h"
#include "cy-tag.h"

#define WHOLE 10000

/**
 * cy_scheme_section_new:
 * @words: what stands below it, translated
 * @total: (out) (transfer none) (optional): a tag for what the weights come to
 *
 * Returns: (transfer floating): a line; what is appended to it stands at the right
 */
GtkWidget *
cy_scheme_section_new (const char *words, GtkWidget **total)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (label, "bold");
  gtk_box_append (GTK_BOX (box), label);
  if (total != NULL)
    {
      *total = cy_tag_new ("", "ok");
      gtk_widget_set_valign (*total, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), *total);
    }
  gtk_widget_set_hexpand (room, TRUE);
  gtk_box_append (GTK_BOX (box), room);

  return box;
}

/**
 * cy_scheme_section_set_total:
 * @total: a tag
 * @sum: hundredths of a percent; what is not 100 % is wrong
 */
void
cy_scheme_section_set_total (GtkWidget *total, gint64 sum)
{
  g_autofree char *words = cy_scheme_dup_total (sum);

  cy_tag_set (total, words, sum == WHOLE ? "ok" : "error");
}
