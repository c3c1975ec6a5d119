/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A count; filled only when something is overdue or due today. */
#include "cy-badge.h"

/**
 * cy_badge_new:
 * @count: the number
 * @due: whether one of them is overdue or due today
 *
 * Returns: (transfer floating): a badge
 */
GtkWidget *
cy_badge_new (guint count, gboolean due)
{
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  cy_badge_set (badge, count, due);

  return badge;
}

/**
 * cy_badge_set:
 * @badge: a badge
 * @count: the number; 0 hides it
 * @due: whether one of them is overdue or due today
 */
void
cy_badge_set (GtkWidget *badge, guint count, gboolean due)
{
  const char      *classes[] = { "badge", due ? "due" : NULL, NULL };
  g_autofree char *text = g_strdup_printf ("%u", count);

  g_return_if_fail (GTK_IS_LABEL (badge));

  gtk_label_set_text (GTK_LABEL (badge), text);
  gtk_widget_set_css_classes (badge, classes);
  gtk_widget_set_visible (badge, count > 0);
}
