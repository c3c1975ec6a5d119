/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How much is wrong with a person, and a list that leads to each place. */
#include "cy-problem-button.h"

#include "cy-check.h"

#include <glib/gi18n.h>

struct _CyProblemButton
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *list;
  GPtrArray *problems;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyProblemButton, cy_problem_button, GTK_TYPE_WIDGET)

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CyProblemButton *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), "problem"));
}

static void
add_row (CyProblemButton *self, CyProblem *problem)
{
  g_autofree char *message = cy_problem_dup_message (problem);
  GtkWidget       *label = gtk_label_new (message);
  GtkWidget       *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (label, cy_problem_is_error (problem) ? "error" : "warn");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
  g_object_set_data (G_OBJECT (row), "problem", problem);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static char *
dup_count (guint n_errors, guint n_warnings)
{
  if (n_warnings == 0)
    return g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  if (n_errors == 0)
    return g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);

  return g_strdup_printf (_ ("%u errors, %u warnings"), n_errors, n_warnings);
}

static void
fill (CyProblemButton *self)
{
  guint            n_errors = 0;
  guint            n_warnings = 0;
  g_autofree char *text = NULL;
  GtkWidget       *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < self->problems->len; i++)
    {
      CyProblem *problem = g_ptr_array_index (self->problems, i);

      if (problem->exempted)
        continue;
      n_errors += cy_problem_is_error (problem);
      n_warnings += !cy_problem_is_error (problem);
      add_row (self, problem);
    }
  text = dup_count (n_errors, n_warnings);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), text);
  gtk_widget_set_visible (GTK_WIDGET (self), n_errors + n_warnings > 0);
}

static void
cy_problem_button_dispose (GObject *object)
{
  CyProblemButton *self = CY_PROBLEM_BUTTON (object);

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_problem_button_parent_class)->dispose (object);
}

static void
cy_problem_button_class_init (CyProblemButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_problem_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyProblemButton::chosen: the user wants to see where a problem is (#CyProblem) */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  CY_TYPE_PROBLEM_BUTTON,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  1,
                                  G_TYPE_POINTER);
}

static GtkWidget *
make_popover (CyProblemButton *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 360);
  gtk_widget_set_size_request (scrolled, 420, -1);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);

  return popover;
}

static void
cy_problem_button_init (CyProblemButton *self)
{
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cy_problem_button_new (void)
{
  return g_object_new (CY_TYPE_PROBLEM_BUTTON, NULL);
}

/**
 * cy_problem_button_set:
 * @self: the button
 * @problems: (element-type CyProblem): what to count and list; without any it hides
 */
void
cy_problem_button_set (CyProblemButton *self, GPtrArray *problems)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_ptr_array_ref (problems);
  fill (self);
}
