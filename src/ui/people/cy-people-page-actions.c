/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the buttons and menus of the page do with the chosen people. */
#include "cy-people-page-private.h"

#include "cy-enrol-run.h"
#include "cy-report-dialog.h"
#include "cy-export-log.h"
#include "cy-form-files.h"
#include "cy-files-dialog.h"
#include "cy-people-columns.h"
#include "cy-exit-dialog.h"
#include "cy-posting-dialogs.h"
#include "cy-people-deed.h"
#include "cy-people-dialogs.h"

#include <glib/gi18n.h>

#define GROUP "people"

static GtkWindow *
get_window (CyPeoplePage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static CySession *
get_session (CyPeoplePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  gint64        id;

  if (cy_table_get_cursor (self->table, &id))
    cy_session_open_person (get_session (self), id);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cy_table_copy (((CyPeoplePage *) data)->table);
}

static void
set_field_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_set_field_dialog_present (get_window (self), get_session (self), chosen);
}

static void
move_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_move_dialog_present (get_window (self), get_session (self), chosen);
}

static void
enrol_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_enrol_run_ask (get_window (self), get_session (self), chosen);
}

static void
exit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_exit_dialog_present (get_window (self), get_session (self), chosen, NULL);
}

static void
post_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_posting_plan_present (GTK_WIDGET (self), get_session (self), chosen);
}

static void
task_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_task_give_present (GTK_WIDGET (self), get_session (self), chosen);
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_merge_dialog_present (get_window (self), get_session (self), chosen);
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_people_deed_delete (get_session (self), chosen);
}

/* What is on the screen: whom, which columns, in which order. */
static CyReportArgs *
make_args (CyPeoplePage *self)
{
  CyReportArgs *args = cy_report_args_new ();
  g_autoptr (CyQuery) query = cy_people_page_make_query (self);
  g_autofree char *layout = cy_table_get_layout (self->table);
  g_auto (GStrv) columns = cy_people_columns_get_shown (layout);
  g_autofree guint *widths = g_new0 (guint, g_strv_length (columns));

  for (guint i = 0; columns[i] != NULL; i++)
    widths[i] = (guint) cy_people_columns_get_width (layout, columns[i]) / 7;
  args->scope = cy_session_get_scope (get_session (self));
  args->base_date = (guint) cy_session_get_base_date (get_session (self));
  cy_report_args_set_query (args, query);
  cy_report_args_set_columns (args, (const char *const *) columns);
  cy_report_args_set_widths (args, widths, g_strv_length (columns));
  args->title = g_strdup (_ ("Talent Pool"));
  args->mask = cy_people_source_get_masked (self->source) ? CY_MASK_BIRTH : CY_MASK_NONE;

  return args;
}

/**
 * cy_people_page_export:
 * @self: the page
 * @people: (nullable) (element-type gint64): whom, everybody shown for %NULL
 *
 * Asks for a file for what is on the screen.
 */
void
cy_people_page_export (CyPeoplePage *self, GArray *people)
{
  CyReportArgs *args = make_args (self);

  args->people = people != NULL ? g_array_ref (people) : NULL;
  cy_report_dialog_present_view (GTK_WIDGET (self), get_session (self), args);
}

static void
export_chosen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_people_page_export (self, chosen);
}

/* Of the chosen, else of everybody shown. */
static void
forms_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);
  g_autoptr (GArray) people =
    chosen->len > 0 ? g_array_ref (chosen) : cy_people_page_list_shown (self);

  if (people->len > 0)
    cy_form_files_ask (GTK_WIDGET (self), get_session (self), people);
}

static void
report_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;

  cy_report_dialog_present (GTK_WIDGET (self),
                            get_session (self),
                            g_variant_get_string (parameter, NULL),
                            NULL,
                            NULL);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  cy_people_page_print (self, chosen);
}

/* ---- Files ---- */

static void
export_files (CyPeoplePage *self, GArray *people)
{
  CySession *session = get_session (self);

  if (people->len > 0)
    cy_files_dialog_present (get_window (self),
                             session,
                             people,
                             cy_session_get_scope_name (session));
}

static void
files_chosen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = cy_table_get_selected (self->table);

  export_files (self, chosen);
}

static void
files_shown_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) people = cy_people_page_list_shown (self);

  export_files (self, people);
}

static void
unselect_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cy_table_unselect_all (((CyPeoplePage *) data)->table);
}

static void
clear_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CyPeoplePage *self = data;

  g_clear_pointer (&self->search, g_free);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.clear-search", NULL);
  cy_people_filters_clear (self->filters);
}

static void
columns_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cy_table_choose_columns (((CyPeoplePage *) data)->table);
}

/* ---- Sensitive values ---- */

typedef struct
{
  gint64 base_date;
  gint64 n_people;
  char  *scope;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_free (look->scope);
  g_free (look);
}

/* Looking at what is hidden leaves a trace, as taking it out of the house does. */
static gpointer
log_look (CyConn *conn, gpointer data, GError **error)
{
  Look *look = data;
  CyExport export = {
    .report = (char *) "screen",
    .scope = look->scope,
    .base_date = look->base_date,
    .mask = (char *) "none",
    .n_rows = look->n_people,
    .file = (char *) "",
  };

  return cy_export_log_append (conn, &export, error) ? g_strdup ("") : NULL;
}

static void
look_logged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPeoplePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *done = cy_session_finish (result, &error);

  if (self->table == NULL)
    return;
  /* What cannot be written down is not shown. */
  if (done == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  cy_people_source_set_masked (self->source, FALSE);
  cy_person_card_set_masked (self->card, FALSE);
}

static void
reveal (CyPeoplePage *self)
{
  Look *look = g_new0 (Look, 1);
  guint n;

  cy_people_source_peek_ids (self->source, &n);
  look->base_date = cy_session_get_base_date (get_session (self));
  look->n_people = n;
  look->scope = g_strdup (cy_session_get_scope_name (get_session (self)));
  cy_session_write (get_session (self),
                    log_look,
                    look,
                    look_free,
                    g_free,
                    NULL,
                    look_logged_cb,
                    g_object_ref (self));
}

static void
reveal_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  CyPeoplePage *self = data;

  g_simple_action_set_state (action, state);
  if (g_variant_get_boolean (state))
    {
      reveal (self);
      return;
    }
  cy_people_source_set_masked (self->source, TRUE);
  cy_person_card_set_masked (self->card, TRUE);
}

/* ---- The group ---- */

static const GActionEntry entries[] = {
  { "open", open_cb },
  { "copy", copy_cb },
  { "set-field", set_field_cb },
  { "move", move_cb },
  { "exit", exit_cb },
  { "enrol", enrol_cb },
  { "post", post_cb },
  { "task", task_cb },
  { "merge", merge_cb },
  { "delete", delete_cb },
  { "print-chosen", print_cb },
  { "export-chosen", export_chosen_cb },
  { "forms", forms_cb },
  { "files-chosen", files_chosen_cb },
  { "files-shown", files_shown_cb },
  { "report", report_cb, "s" },
  { "unselect", unselect_cb },
  { "clear", clear_cb },
  { "columns", columns_cb },
  { "reveal", NULL, NULL, "false", reveal_cb },
};

/* What needs somebody to be chosen. */
static const char *const chosen_actions[] = {
  "open",         "copy",          "set-field",    "move",  "exit", "delete",
  "print-chosen", "export-chosen", "files-chosen", "enrol", "post", "task",
};

void
cy_people_page_update_actions (CyPeoplePage *self)
{
  GActionMap *group = g_object_get_data (G_OBJECT (self), GROUP);
  guint       n = cy_table_get_n_selected (self->table);

  for (guint i = 0; i < G_N_ELEMENTS (chosen_actions); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (
                                   g_action_map_lookup_action (group, chosen_actions[i])),
                                 n > 0);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (group, "merge")),
                               n == 2);
}

static gboolean
delete_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_widget_activate_action (widget, GROUP ".delete", NULL);

  return TRUE;
}

/**
 * cy_people_page_install_actions:
 * @self: the page
 *
 * Makes the action group of the page, its menu and its keys.
 */
void
cy_people_page_install_actions (CyPeoplePage *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), GROUP, G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (self), GROUP, group, g_object_unref);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete,
                                                                                  0),
                                                          gtk_callback_action_new (delete_key_cb,
                                                                                   NULL,
                                                                                   NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->table), keys);
  self->menu = gtk_popover_menu_new_from_model (cy_people_head_get_menu (self->head));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self), self->menu);
  cy_people_page_update_actions (self);
}

/**
 * cy_people_page_popup_menu:
 * @self: the page
 * @x: in the table
 * @y: in the table
 */
void
cy_people_page_popup_menu (CyPeoplePage *self, double x, double y)
{
  double page_x;
  double page_y;

  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->table),
                                         GTK_WIDGET (self),
                                         x,
                                         y,
                                         &page_x,
                                         &page_y))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) page_x, (int) page_y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
