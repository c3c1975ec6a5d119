/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 备份: where copies are kept, which there are, one more now, and one back as a new file. */
#include "cy-backup-panel.h"

#include "cy-backup-run.h"
#include "cy-dialog.h"
#include "cy-present.h"
#include "cy-settings.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

/* A copy outside that is older is asked for. */
#define OUTSIDE_DAYS 30

struct _CyBackupPanel
{
  CyPanel parent_instance;

  GtkWidget    *folder;
  GtkWidget    *usual;
  GtkWidget    *outside;
  GtkWidget    *make;
  GtkWidget    *restore;
  GtkWidget    *table;
  CyTableStore *store;
  GPtrArray    *backups; /* row n is backup n - 1 */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CyBackupPanel, cy_backup_panel, CY_TYPE_PANEL)

static const char *const column_ids[] = { "when", "people", "size", NULL };

static const CyTableColumn columns[] = {
  { "when", N_ ("Time"), 150, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
  { "people", N_ ("Head count"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "size", N_ ("Size"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
};

static CySession *
get_session (CyBackupPanel *self)
{
  return cy_panel_get_session (CY_PANEL (self));
}

static const char *
get_library (CyBackupPanel *self)
{
  return cy_db_get_path (cy_session_get_db (get_session (self)));
}

static void
present_error (CyBackupPanel *self, const GError *error)
{
  g_autofree char *heading = NULL;
  g_autofree char *text = cy_present_error (error, &heading);

  cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, text);
}

/* ---- The list ---- */

static void
append (CyBackupPanel *self, gint64 id, const CyBackup *backup)
{
  g_autofree char *when = cy_backup_dup_when (backup);
  g_autofree char *people = g_strdup_printf ("%" G_GINT64_FORMAT, backup->n_people);
  g_autofree char *size = g_format_size ((guint64) backup->size);
  const char      *texts[] = { when, people, size };

  cy_table_store_append (self->store, id, texts);
}

static void
show_backups (CyBackupPanel *self)
{
  g_autofree char *totals =
    g_strdup_printf (ngettext ("%u good backup", "%u good backups", self->backups->len),
                     self->backups->len);

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->backups->len; i++)
    append (self, i + 1, g_ptr_array_index (self->backups, i));
  cy_table_store_thaw (self->store);
  cy_table_set_totals (CY_TABLE (self->table), totals, _ ("Each was opened and read through"));
}

static void
show_outside (CyBackupPanel *self, const char *note)
{
  g_auto (GStrv) parts = note != NULL ? g_strsplit (note, " ", 2) : NULL;
  gint64           age = G_MAXINT64;
  g_autofree char *text = NULL;

  if (parts != NULL && g_strv_length (parts) == 2)
    {
      g_autoptr (GDateTime) when =
        g_date_time_new_from_unix_local (g_ascii_strtoll (parts[0], NULL, 10));
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();
      g_autofree char *day = g_date_time_format (when, "%Y-%m-%d");

      age = g_date_time_difference (now, when) / G_TIME_SPAN_DAY;
      text = g_strdup_printf (_ ("Last copy outside: %s, %s"), day, parts[1]);
    }
  else
    text = g_strdup (_ ("No copy outside yet. A broken disk takes these backups along: save a copy "
                        "to a USB disk every month (Library ▸ Save a Copy)."));
  gtk_label_set_text (GTK_LABEL (self->outside), text);
  gtk_widget_set_css_classes (self->outside,
                              (const char *[]){ age > OUTSIDE_DAYS ? "warn" : "caption", NULL });
}

typedef struct
{
  GPtrArray *backups;
  char      *outside;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_clear_pointer (&found->backups, g_ptr_array_unref);
  g_free (found->outside);
  g_free (found);
}

static gpointer
find_backups (CyConn *conn, gpointer data, GError **error)
{
  Found *found = g_new0 (Found, 1);

  found->backups = cy_backup_list (data, cy_conn_get_path (conn));
  found->outside = cy_conn_dup_setting (conn, CY_BACKUP_OUTSIDE);

  return found;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyBackupPanel) self = user_data;
  Found *found = cy_session_finish (result, NULL);

  if (found == NULL)
    return;
  if (g_task_get_cancellable (G_TASK (result)) == self->cancellable)
    {
      g_clear_pointer (&self->backups, g_ptr_array_unref);
      self->backups = g_steal_pointer (&found->backups);
      show_backups (self);
      show_outside (self, found->outside);
    }
  found_free (found);
}

static void
reload (CyBackupPanel *self)
{
  g_autofree char *folder = cy_backup_run_get_folder (get_library (self));
  g_autofree char *chosen = g_settings_get_string (cy_settings_get (), "backup-folder");

  gtk_label_set_text (GTK_LABEL (self->folder), folder);
  gtk_widget_set_tooltip_text (self->folder, folder);
  gtk_widget_set_sensitive (self->usual, *chosen != '\0');
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (get_session (self),
                   find_backups,
                   g_steal_pointer (&folder),
                   g_free,
                   found_free,
                   self->cancellable,
                   found_cb,
                   g_object_ref (self));
}

/* ---- One more ---- */

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyBackupPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean made = cy_backup_run_finish (result, NULL, &error);

  if (get_session (self) == NULL)
    return;
  gtk_widget_set_sensitive (self->make, TRUE);
  gtk_button_set_label (GTK_BUTTON (self->make), _ ("Back Up Now"));
  if (!made)
    present_error (self, error);
  reload (self);
}

static void
make_cb (GtkButton *button, CyBackupPanel *self)
{
  gtk_widget_set_sensitive (self->make, FALSE);
  gtk_button_set_label (button, _ ("Backing Up…"));
  cy_backup_run (get_session (self), CY_BACKUP_ALWAYS, NULL, made_cb, g_object_ref (self));
}

/* ---- Where they are kept ---- */

static void
folder_cb (GtkNativeDialog *dialog, int response, CyBackupPanel *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    {
      g_settings_set_string (cy_settings_get (), "backup-folder", path);
      reload (self);
    }
  g_object_unref (dialog);
}

static GtkNativeDialog *
make_chooser (CyBackupPanel *self, const char *title, GtkFileChooserAction action, const char *verb)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title,
                                 GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 action,
                                 verb,
                                 _ ("Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);

  return GTK_NATIVE_DIALOG (dialog);
}

static void
choose_cb (GtkButton *button, CyBackupPanel *self)
{
  GtkNativeDialog *dialog = make_chooser (self,
                                          _ ("Folder for Backups"),
                                          GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                          _ ("Choose"));

  g_signal_connect_object (dialog, "response", G_CALLBACK (folder_cb), self, 0);
  gtk_native_dialog_show (dialog);
}

static void
usual_cb (GtkButton *button, CyBackupPanel *self)
{
  g_settings_reset (cy_settings_get (), "backup-folder");
  reload (self);
}

/* ---- One back ---- */

typedef struct
{
  char *backup;
  char *path;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_free (restoring->backup);
  g_free (restoring->path);
  g_free (restoring);
}

static void
restore_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Restoring *restoring = data;
  g_autoptr (GError) error = NULL;

  if (cy_backup_restore (restoring->backup, restoring->path, NULL, &error))
    g_task_return_pointer (task, g_strdup (restoring->path), g_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
open_answer_cb (gboolean accepted, gpointer user_data)
{
  g_autoptr (GFile) file = user_data;

  if (accepted)
    g_application_open (g_application_get_default (), &file, 1, "");
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CyBackupPanel *self = CY_BACKUP_PANEL (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_task_propagate_pointer (G_TASK (result), &error);

  if (get_session (self) == NULL)
    return;
  if (path == NULL)
    {
      present_error (self, error);
      return;
    }
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("The backup is a library again"),
                     path,
                     _ ("Open It"),
                     FALSE,
                     open_answer_cb,
                     g_file_new_for_path (path));
}

static void
target_cb (GtkNativeDialog *dialog, int response, CyBackupPanel *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const char      *backup = g_object_get_data (G_OBJECT (dialog), "backup");

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    cy_dialog_message (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       _ ("There is a file of this name already"),
                       _ ("Choose another name: a copy never replaces a library."));
  else if (response == GTK_RESPONSE_ACCEPT && path != NULL)
    {
      g_autoptr (GTask) task = g_task_new (self, NULL, restored_cb, NULL);
      Restoring *restoring = g_new0 (Restoring, 1);

      *restoring = (Restoring){ g_strdup (backup), g_steal_pointer (&path) };
      g_task_set_task_data (task, restoring, restoring_free);
      g_task_run_in_thread (task, restore_in_thread);
    }
  g_object_unref (dialog);
}

static void
restore_chosen (CyBackupPanel *self)
{
  g_autoptr (GArray) ids = cy_table_get_selected (CY_TABLE (self->table));
  const CyBackup  *backup;
  GtkNativeDialog *dialog;
  g_autofree char *name = NULL;

  if (ids->len != 1)
    return;
  backup = g_ptr_array_index (self->backups, g_array_index (ids, gint64, 0) - 1);
  name = g_path_get_basename (backup->path);
  dialog =
    make_chooser (self, _ ("Restore to a New File"), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Restore"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_object_set_data_full (G_OBJECT (dialog), "backup", g_strdup (backup->path), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (target_cb), self, 0);
  gtk_native_dialog_show (dialog);
}

static void
selection_cb (CyTable *table, CyBackupPanel *self)
{
  gtk_widget_set_sensitive (self->restore, cy_table_get_n_selected (table) == 1);
}

/* ---- Layout ---- */

static GtkWidget *
make_folder (CyBackupPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (_ ("Kept in"));
  GtkWidget *choose = gtk_button_new_with_label (_ ("Choose…"));

  self->folder = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->folder, "bold");
  gtk_label_set_ellipsize (GTK_LABEL (self->folder), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (self->folder), 0);
  gtk_label_set_selectable (GTK_LABEL (self->folder), TRUE);
  gtk_widget_set_hexpand (self->folder, TRUE);
  self->usual = gtk_button_new_with_label (_ ("The Usual Folder"));
  g_signal_connect (choose, "clicked", G_CALLBACK (choose_cb), self);
  g_signal_connect (self->usual, "clicked", G_CALLBACK (usual_cb), self);
  gtk_widget_add_css_class (box, "panel-row");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->folder);
  gtk_box_append (GTK_BOX (box), self->usual);
  gtk_box_append (GTK_BOX (box), choose);

  return box;
}

static GtkWidget *
make_tools (CyBackupPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->make = gtk_button_new_with_label (_ ("Back Up Now"));
  gtk_widget_add_css_class (self->make, "primary");
  self->restore = gtk_button_new_with_label (_ ("Restore to a New File…"));
  gtk_widget_set_sensitive (self->restore, FALSE);
  g_signal_connect (self->make, "clicked", G_CALLBACK (make_cb), self);
  g_signal_connect_swapped (self->restore, "clicked", G_CALLBACK (restore_chosen), self);
  gtk_box_append (GTK_BOX (box), self->make);
  gtk_box_append (GTK_BOX (box), self->restore);

  return box;
}

static GtkWidget *
make_table (CyBackupPanel *self)
{
  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Backups"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("There is no backup yet."), NULL);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);

  return self->table;
}

/* ---- Class ---- */

static void
cy_backup_panel_dispose (GObject *object)
{
  CyBackupPanel *self = CY_BACKUP_PANEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->backups, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_backup_panel_parent_class)->dispose (object);
}

static void
cy_backup_panel_class_init (CyBackupPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_backup_panel_dispose;
}

static void
cy_backup_panel_init (CyBackupPanel *self)
{
  cy_panel_set_words (CY_PANEL (self),
                      _ ("Backups"),
                      _ ("Made by itself when the library is closed, and once a day. Kept: one an "
                         "hour for a day, one a day for two weeks, one a week for twelve weeks."));
}

/**
 * cy_backup_panel_new:
 * @session: the open library
 *
 * Returns: (transfer floating): the panel
 */
GtkWidget *
cy_backup_panel_new (CySession *session)
{
  CyBackupPanel *self = g_object_new (CY_TYPE_BACKUP_PANEL, NULL);

  cy_panel_set_session (CY_PANEL (self), session);
  self->outside = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->outside), 0);
  gtk_label_set_wrap (GTK_LABEL (self->outside), TRUE);
  gtk_box_append (GTK_BOX (self), make_folder (self));
  gtk_box_append (GTK_BOX (self), self->outside);
  gtk_box_append (GTK_BOX (self), make_table (self));
  gtk_box_append (GTK_BOX (self), make_tools (self));
  reload (self);

  return GTK_WIDGET (self);
}
