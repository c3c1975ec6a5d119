/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Offices to be ticked: those of the program and the county's own. */
#include "cy-review-offices.h"

#include "cy-code.h"

#define PER_LINE 4

static GtkWidget *
get_check (GtkWidget *offices, guint nth)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (offices), (int) nth);

  return child != NULL ? gtk_flow_box_child_get_child (child) : NULL;
}

/**
 * cy_review_offices_new:
 * @label: what they are ticked for
 *
 * Returns: (transfer floating): the offices, none of them ticked
 */
GtkWidget *
cy_review_offices_new (const char *label)
{
  CyCodeSet *set = cy_code_set_get ("office");
  GtkWidget *box = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), PER_LINE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), PER_LINE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (box), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);
      GtkWidget    *check = gtk_check_button_new_with_label (code->name);

      g_object_set_data (G_OBJECT (check), "code", (gpointer) code->code);
      gtk_flow_box_append (GTK_FLOW_BOX (box), check);
      /* The button takes the focus, not the cell around it. */
      gtk_widget_set_focusable (gtk_widget_get_parent (check), FALSE);
    }

  return box;
}

/**
 * cy_review_offices_set:
 * @offices: of cy_review_offices_new()
 * @codes: (nullable): those to be ticked, parted by blanks
 */
void
cy_review_offices_set (GtkWidget *offices, const char *codes)
{
  g_auto (GStrv) wanted = g_strsplit (codes != NULL ? codes : "", " ", -1);
  GtkWidget *check;

  for (guint i = 0; (check = get_check (offices, i)) != NULL; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                                 g_strv_contains ((const char *const *) wanted,
                                                  g_object_get_data (G_OBJECT (check), "code")));
}

/**
 * cy_review_offices_get:
 * @offices: of cy_review_offices_new()
 *
 * Returns: (transfer full) (array zero-terminated=1): codes of those that are ticked
 */
char **
cy_review_offices_get (GtkWidget *offices)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  GtkWidget *check;

  for (guint i = 0; (check = get_check (offices, i)) != NULL; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
      g_ptr_array_add (codes, g_strdup (g_object_get_data (G_OBJECT (check), "code")));
  g_ptr_array_add (codes, NULL);

  return (char **) g_ptr_array_steal (codes, NULL);
}
