/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Preferences: panels at the right, their names at the left. */
#include "cy-preferences.h"

#include "cy-backup-panel.h"
#include "cy-calendar-panel.h"
#include "cy-codes-panel.h"
#include "cy-dialog.h"
#include "cy-look-panel.h"
#include "cy-rules-panel.h"
#include "cy-stack.h"
#include "cy-units-panel.h"

#include <glib/gi18n.h>

#define WIDTH 920
#define HEIGHT 640

typedef struct
{
  const char *name;
  const char *title;
  gboolean    of_library;
  GtkWidget *(*new) (CySession *session);
} Panel;

static const Panel panels[] = {
  { "look", N_ ("Appearance"), FALSE, cy_look_panel_new },
  { "rules", N_ ("Rules"), TRUE, cy_rules_panel_new },
  { "calendar", N_ ("Calendar"), TRUE, cy_calendar_panel_new },
  { "units", N_ ("Units"), TRUE, cy_units_panel_new },
  { "codes", N_ ("Code Tables"), TRUE, cy_codes_panel_new },
  { "backups", N_ ("Backups"), TRUE, cy_backup_panel_new },
};

static void
chosen_cb (GtkListBox *list, GtkListBoxRow *row, GtkStack *stack)
{
  if (row != NULL)
    gtk_stack_set_visible_child_name (stack, gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkWidget *
make_row (const Panel *panel)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (_ (panel->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_name (row, panel->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (panel->title),
                                  -1);

  return row;
}

static GtkWidget *
scroll (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (scrolled, TRUE);

  return scrolled;
}

static GtkWidget *
make_content (CySession *session, GPtrArray *shown)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *stack = cy_stack_new ();

  gtk_widget_add_css_class (list, "sidebar");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preferences"),
                                  -1);
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    {
      if (panels[i].of_library && session == NULL)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (list), make_row (&panels[i]));
      g_ptr_array_add (shown, panels[i].new(session));
      gtk_stack_add_named (GTK_STACK (stack),
                           scroll (g_ptr_array_index (shown, shown->len - 1)),
                           panels[i].name);
    }
  g_signal_connect (list, "row-selected", G_CALLBACK (chosen_cb), stack);
  gtk_list_box_select_row (GTK_LIST_BOX (list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), stack);

  return box;
}

/* ---- Leaving ---- */

static void
discard_cb (gboolean accepted, gpointer window)
{
  if (accepted)
    gtk_window_destroy (window);
}

static gboolean
close_request_cb (GtkWindow *window, GPtrArray *shown)
{
  for (guint i = 0; i < shown->len; i++)
    if (cy_panel_get_unsaved (g_ptr_array_index (shown, i)))
      {
        cy_dialog_confirm (window,
                           _ ("Something was changed and not saved"),
                           _ ("Save it on its page, or leave it as it was."),
                           _ ("Close Without Saving"),
                           TRUE,
                           discard_cb,
                           window);
        return TRUE;
      }

  return FALSE;
}

/**
 * cy_preferences_present:
 * @parent: the window it belongs to
 * @session: (nullable): the open library; without one only the looks can be set
 *
 * Shows the preferences; Escape closes them.
 */
void
cy_preferences_present (GtkWindow *parent, CySession *session)
{
  GtkWidget *window = gtk_window_new ();
  GPtrArray *shown = g_ptr_array_new ();
  GtkWidget *content;

  g_object_set_data_full (G_OBJECT (window), "panels", shown, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), shown);
  gtk_window_set_title (GTK_WINDOW (window), _ ("Preferences"));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  content = make_content (session, shown);
  gtk_window_set_child (GTK_WINDOW (window), content);
  cy_dialog_close_on_escape (GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (gtk_widget_get_first_child (gtk_widget_get_first_child (content)));
}
