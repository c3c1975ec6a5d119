/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One line of the basis of a total: name, value of full marks, how much is covered, how old. */
#include "cy-basis-row.h"

#include "cy-bar.h"
#include "cy-date.h"
#include "cy-decimal.h"

#include <glib/gi18n.h>

#define INDENT 10
#define BAR_WIDTH 34
#define AGE_CHARS 6
#define FULL 1000

/**
 * cy_basis_row_dup_value:
 * @node: a line
 *
 * Returns: (transfer full): its value, with the full marks where it has any; of a part of the total
 *   what it adds to that, so that the lines sum up
 */
char *
cy_basis_row_dup_value (const CyBasisNode *node)
{
  g_autofree char *value = cy_basis_format (node->value, node->scale);
  g_autofree char *points = cy_basis_format (node->points, 100);
  g_autofree char *share = cy_basis_format (node->share, 1000);

  if (node->value == CY_ASSESS_NO_VALUE && node->kind == CY_BASIS_NOTE)
    return g_strdup ("");
  if (node->kind == CY_BASIS_PART && node->value != CY_ASSESS_NO_VALUE &&
      node->share != node->value)
    return g_steal_pointer (&share);
  if (node->kind == CY_BASIS_BONUS && node->value > 0)
    return g_strdup_printf ("+ %s", value);

  return node->points > 0 ? g_strdup_printf ("%s / %d", value, (int) (node->points / 100))
                          : g_strdup (value);
}

static char *
dup_name (const CyBasisNode *node)
{
  g_autofree char *weight = cy_decimal_format (node->weight, 2, 0);

  return node->weight == 0 ? g_strdup (node->name)
                           : g_strdup_printf (_ ("%s × %s%%"), node->name, weight);
}

/* Of a mark the day, of all others how old the oldest below is. */
static char *
dup_age (const CyBasisNode *node, gint64 today)
{
  int days;

  if (node->date == 0)
    return g_strdup ("");
  if (node->kind >= CY_BASIS_MARK)
    return g_strdup_printf ("%02d-%02d", node->date / 100 % 100, node->date % 100);
  days = MAX (cy_date_days_between (node->date, today), 0);

  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}

static GtkWidget *
make_label (const char *text, float xalign, const char *css)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (css != NULL)
    gtk_widget_add_css_class (label, css);

  return label;
}

static GtkWidget *
make_bar (const CyBasisNode *node)
{
  GtkWidget *bar = cy_bar_new ();

  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  if (node->coverage >= 0)
    cy_bar_set (CY_BAR (bar),
                (double) node->coverage / FULL,
                -1,
                node->coverage < FULL ? CY_BAR_SHORT : CY_BAR_PLAIN);
  else
    gtk_widget_set_opacity (bar, 0);

  return bar;
}

/* What has no value though it should stands out. */
static const char *
get_tone (const CyBasisNode *node)
{
  if (node->value == CY_ASSESS_NO_VALUE)
    return "warn";

  return node->is_out ? "muted" : NULL;
}

/**
 * cy_basis_row_new_head:
 *
 * Returns: (transfer floating): what stands in the columns, over the list
 */
GtkWidget *
cy_basis_row_new_head (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label (_ ("Total → part → indicator → mark"), 0, "caption");
  GtkWidget *cover = make_label (C_ ("of points", "Covered"), 0.5, "caption");
  GtkWidget *days = make_label (C_ ("of entries", "Oldest"), 1, "caption");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_size_request (cover, BAR_WIDTH, -1);
  gtk_label_set_width_chars (GTK_LABEL (days), AGE_CHARS);
  gtk_widget_set_margin_end (box, 4);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_label (C_ ("of marks", "Points"), 1, "caption"));
  gtk_box_append (GTK_BOX (box), cover);
  gtk_box_append (GTK_BOX (box), days);

  return box;
}

/**
 * cy_basis_row_new:
 * @node: a line
 * @today: the day ages are counted to
 * @expander: stands before the name
 *
 * Returns: a row for a list
 */
GtkWidget *
cy_basis_row_new (const CyBasisNode *node, gint64 today, GtkWidget *expander)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = dup_name (node);
  g_autofree char *value = cy_basis_row_dup_value (node);
  g_autofree char *age = dup_age (node, today);
  g_autofree char *spoken = g_strdup_printf ("%s %s", name, value);
  GtkWidget       *label = make_label (name, 0, NULL);
  GtkWidget       *days = make_label (age, 1, "caption");

  gtk_widget_set_margin_start (expander, (int) node->depth * INDENT);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, name);
  gtk_label_set_width_chars (GTK_LABEL (days), AGE_CHARS);
  gtk_box_append (GTK_BOX (box), expander);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_label (value, 1, get_tone (node)));
  gtk_box_append (GTK_BOX (box), make_bar (node));
  gtk_box_append (GTK_BOX (box), days);
  if (node->kind == CY_BASIS_TOTAL)
    gtk_widget_add_css_class (row, "upper");
  if (node->kind >= CY_BASIS_GROUP || node->is_out)
    gtk_widget_add_css_class (box, "secondary");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}
