/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The row above a page: what it is, of what and how many, and what can be done there. */
#include "cy-page-head.h"

/**
 * cy_page_head_new:
 * @title: of the page, translated
 * @subtitle: (out) (transfer none): a label that takes the room left over
 *
 * Returns: (transfer floating): a row; what is appended to it stands at the right
 */
GtkWidget *
cy_page_head_new (const char *title, GtkWidget **subtitle)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_add_css_class (label, "view-title");
  *subtitle = gtk_label_new (NULL);
  gtk_widget_add_css_class (*subtitle, "secondary");
  gtk_label_set_xalign (GTK_LABEL (*subtitle), 0);
  gtk_label_set_ellipsize (GTK_LABEL (*subtitle), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (*subtitle, TRUE);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), *subtitle);

  return head;
}

/**
 * cy_page_head_show_place:
 * @subtitle: of a row
 * @session: the open library
 * @count: how many there are of what, translated
 *
 * Says of which part of the county the page is, and how many.
 */
void
cy_page_head_show_place (GtkWidget *subtitle, CySession *session, const char *count)
{
  g_autofree char *place = cy_session_dup_place (session);
  g_autofree char *text = g_strdup_printf ("%s · %s", place, count);

  gtk_label_set_text (GTK_LABEL (subtitle), text);
}

/**
 * cy_page_head_add_chosen:
 * @head: a row
 *
 * Returns: (transfer none): a label for how many are chosen
 */
GtkWidget *
cy_page_head_add_chosen (GtkWidget *head)
{
  GtkWidget *chosen = gtk_label_new (NULL);

  gtk_widget_add_css_class (chosen, "chosen");
  gtk_box_append (GTK_BOX (head), chosen);

  return chosen;
}

/**
 * cy_page_head_add_action:
 * @head: a row
 * @label: words of the button, translated
 * @action: name of the action it sets going
 * @style: (nullable): class of the stylesheet
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
cy_page_head_add_action (GtkWidget *head, const char *label, const char *action, const char *style)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  gtk_box_append (GTK_BOX (head), button);

  return button;
}
