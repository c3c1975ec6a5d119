/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the four pages of plans have in common. */
#include "cy-plan-parts.h"

#define NOTHING "—"

/* A wrapping label at the left. */
GtkWidget *
cy_plan_label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

/* The name of what is shown, on one line beside its buttons. */
GtkWidget *
cy_plan_title_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "paper-title");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

/* A list of a width of its own, and what it is about beside it. */
GtkWidget *
cy_plan_body_new (GtkWidget *list, int width, GtkWidget *detail)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_widget_set_size_request (list, width, -1);
  gtk_widget_set_hexpand (list, FALSE);
  gtk_widget_set_hexpand (detail, TRUE);
  gtk_box_append (GTK_BOX (body), list);
  gtk_box_append (GTK_BOX (body), detail);

  return body;
}

/* Lays a page out; a body grows. */
GtkWidget *
cy_plan_box_new (GtkBox *page, GtkWidget *head, GtkWidget *body)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_set_vexpand (body, TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), body);
  gtk_box_append (page, box);

  return box;
}

/* Whole yuan go without decimals. */
char *
cy_plan_format_yuan (gint64 fen)
{
  if (fen == 0)
    return g_strdup (NOTHING);
  if (fen % 100 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, fen / 100);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", fen / 100, (int) (ABS (fen) % 100));
}

char *
cy_plan_format_tenths (gint64 tenths)
{
  if (tenths % 10 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, tenths / 10);

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%d", tenths / 10, (int) (ABS (tenths) % 10));
}

char *
cy_plan_format_day (CyDate day)
{
  return day != CY_DATE_NONE ? cy_date_format (day, CY_DATE_ISO) : g_strdup (NOTHING);
}

/* Which part of the county is looked at, and @words. */
void
cy_plan_show_subtitle (GtkWidget *label, CySession *session, const char *words)
{
  g_autofree char *place = cy_session_dup_place (session);
  g_autofree char *text = g_strdup_printf ("%s · %s", place, words);

  gtk_label_set_text (GTK_LABEL (label), text);
}
