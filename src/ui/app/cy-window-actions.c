/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the menus and keys of the window do. */
#include "cy-window-private.h"

#include "cy-about.h"
#include "cy-files.h"
#include "cy-help.h"
#include "cy-preferences.h"
#include "cy-report-dialog.h"
#include "cy-shortcuts.h"
#include "cy-todo-page.h"

#include <glib/gi18n.h>

/* Another library, or none: what is not saved in this one is asked about first. */

static void
choose_new_cb (gpointer window)
{
  cy_files_choose_new (window);
}

static void
choose_open_cb (gpointer window)
{
  cy_files_choose_open (window);
}

static void
show_start_cb (gpointer window)
{
  cy_window_show_start (window);
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_leave (CY_WINDOW (widget), choose_new_cb);
}

static void
open_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_leave (CY_WINDOW (widget), choose_open_cb);
}

static void
save_copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_files_choose_copy (CY_WINDOW (widget));
}

static void
start_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_leave (CY_WINDOW (widget), show_start_cb);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_import (CY_WINDOW (widget), NULL);
}

/* While a form is being filled in, its fields take back what was typed; the last step of the
 * library is not what anybody means then. */
static gboolean
turn_text (GtkWidget *window, const char *action)
{
  CyPage    *page = cy_window_get_current_page (CY_WINDOW (window));
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return page != NULL && cy_page_has_changes (page) && focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (page)) &&
         (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)) &&
         gtk_widget_activate_action (focus, action, NULL);
}

static void
undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!turn_text (widget, "text.undo"))
    cy_session_undo (cy_window_get_session (CY_WINDOW (widget)));
}

static void
redo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (!turn_text (widget, "text.redo"))
    cy_session_redo (cy_window_get_session (CY_WINDOW (widget)));
}

static void
search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_focus_search (CY_WINDOW (widget));
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_go_back (CY_WINDOW (widget));
}

static void
search_people_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_show_view (CY_WINDOW (widget), "people");
  cy_window_focus_search (CY_WINDOW (widget));
}

static void
clear_search_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_clear_search (CY_WINDOW (widget));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPage *page = cy_window_get_current_page (CY_WINDOW (widget));

  if (page != NULL)
    cy_page_export_view (page);
}

static void
report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  if (cy_report_find (id) != NULL)
    cy_report_dialog_present (widget, cy_window_get_session (CY_WINDOW (widget)), id, NULL, NULL);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPage *page = cy_window_get_current_page (CY_WINDOW (widget));

  if (page != NULL)
    cy_page_print_view (page);
}

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyPage *page = cy_window_get_current_page (CY_WINDOW (widget));

  if (page != NULL)
    cy_page_save (page);
}

static void
new_person_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_session_open_person (cy_window_get_session (CY_WINDOW (widget)), 0);
}

static void
view_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_show_view (CY_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
todo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyWindow *self = CY_WINDOW (widget);

  cy_window_show_view (self, "todo");
  cy_todo_page_show_kind (CY_TODO_PAGE (cy_window_get_page (self, "todo")),
                          (CyReminderKind) g_variant_get_int32 (parameter));
}

static void
preferences_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_preferences_present (GTK_WINDOW (widget), cy_window_get_session (CY_WINDOW (widget)));
}

static void
shortcuts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_shortcuts_present (GTK_WINDOW (widget));
}

static void
help_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_help_present (GTK_WINDOW (widget));
}

static void
about_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_about_present (GTK_WINDOW (widget));
}

/* Actions that need an open library. */
static const char *const library_actions[] = {
  "win.save-copy", "win.import", "win.search",     "win.search-people", "win.export",
  "win.print",     "win.check",  "win.new-person", "win.view",          "win.recycle",
  "win.report",    "win.save",   "win.todo",
};

/**
 * cy_window_update_actions:
 * @self: the window
 *
 * Makes actions available as the library allows.
 */
void
cy_window_update_actions (CyWindow *self)
{
  CySession       *session = cy_window_get_session (self);
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;

  if (session != NULL)
    g_object_get (session, "undo-name", &undo_name, "redo-name", &redo_name, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (library_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), library_actions[i], session != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo_name != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo_name != NULL);
}

static void
check_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_show_view (CY_WINDOW (widget), "check");
}

static void
recycle_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_window_show_view (CY_WINDOW (widget), "recycle");
}

void
cy_window_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.new", NULL, new_cb);
  gtk_widget_class_install_action (klass, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (klass, "win.save-copy", NULL, save_copy_cb);
  gtk_widget_class_install_action (klass, "win.start", NULL, start_cb);
  gtk_widget_class_install_action (klass, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (klass, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (klass, "win.search-people", NULL, search_people_cb);
  gtk_widget_class_install_action (klass, "win.clear-search", NULL, clear_search_cb);
  gtk_widget_class_install_action (klass, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (klass, "win.report", "s", report_cb);
  gtk_widget_class_install_action (klass, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (klass, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (klass, "win.check", NULL, check_cb);
  gtk_widget_class_install_action (klass, "win.recycle", NULL, recycle_cb);
  gtk_widget_class_install_action (klass, "win.new-person", NULL, new_person_cb);
  gtk_widget_class_install_action (klass, "win.view", "s", view_cb);
  gtk_widget_class_install_action (klass, "win.todo", "i", todo_cb);
  gtk_widget_class_install_action (klass, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, shortcuts_cb);
  gtk_widget_class_install_action (klass, "win.help", NULL, help_cb);
  gtk_widget_class_install_action (klass, "win.about", NULL, about_cb);
}
