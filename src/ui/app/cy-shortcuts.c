/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every key of the window, in one table: installed from it and listed from it. */
#include "cy-shortcuts.h"

#include "cy-dialog.h"
#include <glib/gi18n.h>

typedef struct
{
  const char *action;
  const char *keys;
  const char *title;
} Shortcut;

static const Shortcut shortcuts[] = {
  { "win.search-people", "<Control>k", N_ ("Search anywhere") },
  { "win.search", "<Control>f", N_ ("Search in this view") },
  { "win.view::overview", "<Alt>1", N_ ("Overview") },
  { "win.view::people", "<Alt>2", N_ ("Talent Pool") },
  { "win.view::select", "<Alt>3", N_ ("Selection") },
  { "win.new-person", "<Control>n", N_ ("New person") },
  { "win.save", "<Control>s", N_ ("Save") },
  { "win.import", "<Control>i", N_ ("Import") },
  { "win.export", "<Control>e", N_ ("Export this view") },
  { "win.print", "<Control>p", N_ ("Print") },
  { "win.undo", "<Control>z", N_ ("Undo") },
  { "win.redo", "<Control><Shift>z", N_ ("Redo") },
  { "win.redo", "<Control>y", N_ ("Redo") },
  { "win.open", "<Control>o", N_ ("Open a library") },
  { "win.preferences", "<Control>comma", N_ ("Preferences") },
  { "win.help", "F1", N_ ("Help") },
  { "win.shortcuts", "<Control>question", N_ ("These keys") },
  { "app.quit", "<Control>q", N_ ("Quit") },
};

/* Keys of tables, which are not actions of the window. */
static const Shortcut table_keys[] = {
  { NULL, "Return", N_ ("Open the chosen person") },
  { NULL, "<Control>a", N_ ("Choose all rows") },
  { NULL, "<Control>c", N_ ("Copy the chosen rows, for WPS") },
  { NULL, "<Control>v", N_ ("Paste rows from WPS") },
  { NULL, "<Shift>F10", N_ ("Menu of the chosen rows") },
  { NULL, "Escape", N_ ("Back") },
};

/**
 * cy_shortcuts_install:
 * @application: gets the keys of all actions
 */
void
cy_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
      g_auto (GStrv) all = NULL;

      for (guint k = 0; k < G_N_ELEMENTS (shortcuts); k++)
        if (g_str_equal (shortcuts[k].action, shortcuts[i].action))
          g_strv_builder_add (keys, shortcuts[k].keys);
      all = g_strv_builder_end (keys);
      gtk_application_set_accels_for_action (application,
                                             shortcuts[i].action,
                                             (const char *const *) all);
    }
}

static void
add_rows (GtkGrid *grid, const Shortcut *rows, guint n_rows, int *line)
{
  for (guint i = 0; i < n_rows; i++, (*line)++)
    {
      GtkWidget *title = gtk_label_new (_ (rows[i].title));
      GtkWidget *keys = gtk_shortcut_label_new (rows[i].keys);

      gtk_label_set_xalign (GTK_LABEL (title), 0);
      gtk_widget_set_hexpand (title, TRUE);
      gtk_grid_attach (grid, title, 0, *line, 1, 1);
      gtk_grid_attach (grid, keys, 1, *line, 1, 1);
    }
}

/**
 * cy_shortcuts_present:
 * @parent: the window
 *
 * Shows all keys.
 */
void
cy_shortcuts_present (GtkWindow *parent)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *grid = gtk_grid_new ();
  int        line = 0;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 24);
  gtk_widget_add_css_class (grid, "page");
  add_rows (GTK_GRID (grid), shortcuts, G_N_ELEMENTS (shortcuts), &line);
  add_rows (GTK_GRID (grid), table_keys, G_N_ELEMENTS (table_keys), &line);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), grid);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  cy_dialog_close_on_escape (GTK_WINDOW (window));
  gtk_window_set_title (GTK_WINDOW (window), _ ("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 460, 620);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_present (GTK_WINDOW (window));
}
