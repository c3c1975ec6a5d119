/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes the files of many people without stopping the window, and notes it in the export log.
 *
 *   reading thread: write ──► writing thread: log, put in place ──► main thread: toast */
#include "cy-files-run.h"

#include "cy-digest.h"
#include "cy-export-log.h"
#include "cy-picture.h"
#include "cy-safe-name.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define TICK 150 /* milliseconds */
#define WIDTH 380

typedef struct
{
  GtkWidget    *window; /* NULL once it is closed */
  GtkWidget    *bar;
  GtkWidget    *label;
  CySession    *session;
  CyPersonFiles files; /* of the thread that works */
  char         *scope_name;
  char         *path;
  char         *part; /* what it is until it is noted */
  guint         timer;
  int           done; /* atomic */
} Run;

static void
run_free (Run *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->window != NULL)
    {
      g_object_remove_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
      gtk_window_destroy (GTK_WINDOW (self->window));
    }
  g_object_unref (self->session);
  g_object_unref (self->files.cancellable);
  g_array_unref (self->files.people);
  g_free (self->scope_name);
  g_free (self->path);
  g_free (self->part);
  g_free (self);
}

/* ---- On the database threads ---- */

static void
person_done (guint done, guint total, gpointer data)
{
  g_atomic_int_set (&((Run *) data)->done, (int) done);
}

static gpointer
write_files (CyConn *conn, gpointer data, GError **error)
{
  Run *self = data;

  return cy_person_files_write (conn, &self->files, self->part, error) ? self : NULL;
}

static gboolean
append_log (CyConn *conn, const Run *self, GError **error)
{
  gboolean         is_file = self->files.kind == CY_PERSON_FILES_BOOKLET;
  g_autofree char *digest = is_file ? cy_digest_file (self->part, NULL, error) : NULL;
  const CyExport export = {
    .report = (char *) cy_person_files_get_id (self->files.kind),
    .scope = self->scope_name,
    .base_date = self->files.base_date,
    .mask = (char *) cy_mask_get_name (cy_person_files_get_mask (&self->files)),
    .n_rows = self->files.people->len,
    .file = self->path,
    .digest = digest,
  };

  return (!is_file || digest != NULL) && cy_export_log_append (conn, &export, error);
}

/* Files that nobody could note must not leave the house. */
static gpointer
note (CyConn *conn, gpointer data, GError **error)
{
  Run *self = data;
  g_autoptr (GError) local = NULL;

  if (append_log (conn, self, &local) && cy_put_in_place (self->part, self->path, &local))
    return self;
  cy_remove_tree (self->part);
  g_propagate_error (error, g_steal_pointer (&local));

  return NULL;
}

/* ---- On the main thread ---- */

static void
end (Run *self, const GError *error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *words = g_strdup_printf (_ ("Saved: %s"), name);

  if (error == NULL)
    cy_session_toast_file (self->session, words, self->path);
  else
    cy_session_present_error (self->session, error);
  run_free (self);
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  cy_session_finish (result, &error);
  end (user_data, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *self = user_data;
  g_autoptr (GError) error = NULL;

  if (cy_session_finish (result, &error) == NULL)
    end (self, error);
  else
    /* They stand: they are noted even when the user has second thoughts now. */
    cy_session_write (self->session, note, self, NULL, NULL, NULL, noted_cb, self);
}

static gboolean
tick_cb (gpointer data)
{
  Run             *self = data;
  guint            done = (guint) g_atomic_int_get (&self->done);
  guint            total = self->files.people->len;
  g_autofree char *words = g_strdup_printf (_ ("%u of %u people"), done, total);

  if (self->window == NULL)
    return G_SOURCE_CONTINUE;
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), (double) done / MAX (total, 1));
  gtk_label_set_text (GTK_LABEL (self->label), words);

  return G_SOURCE_CONTINUE;
}

/* ---- The window ---- */

static gboolean
close_cb (GtkWindow *window, Run *self)
{
  g_cancellable_cancel (self->files.cancellable);

  return TRUE;
}

static GtkWidget *
make_body (Run *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->label = gtk_label_new (NULL);
  self->bar = gtk_progress_bar_new ();
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_halign (cancel, GTK_ALIGN_END);
  gtk_widget_add_css_class (box, "dialog-body");
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), self->bar);
  gtk_box_append (GTK_BOX (box), cancel);
  g_signal_connect_swapped (cancel,
                            "clicked",
                            G_CALLBACK (g_cancellable_cancel),
                            self->files.cancellable);

  return box;
}

static void
show_window (Run *self, GtkWindow *parent)
{
  self->window = gtk_window_new ();
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_set_child (GTK_WINDOW (self->window), make_body (self));
  gtk_window_set_title (GTK_WINDOW (self->window), _ ("Exporting Files"));
  gtk_window_set_transient_for (GTK_WINDOW (self->window), parent);
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  gtk_widget_add_css_class (self->window, "dialog");
  /* It goes when the work has stopped. */
  g_signal_connect (self->window, "close-request", G_CALLBACK (close_cb), self);
  self->timer = g_timeout_add (TICK, tick_cb, self);
  tick_cb (self);
  gtk_window_present (GTK_WINDOW (self->window));
}

/**
 * cy_files_run:
 * @parent: (nullable): the window that the progress stands over
 * @session: of what library; its base date and scope are taken
 * @files: what to make of whom, copied; photos, progress and cancelling are seen to here
 * @path: where the folder or PDF goes; a PDF of that name is replaced at one stroke
 *
 * Returns: (transfer none): the window of the progress, which destroys itself
 */
GtkWidget *
cy_files_run (GtkWindow *parent, CySession *session, const CyPersonFiles *files, const char *path)
{
  Run             *self = g_new0 (Run, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  self->session = g_object_ref (session);
  self->scope_name = g_strdup (cy_session_get_scope_name (session));
  self->path = g_strdup (path);
  self->part = cy_safe_path (folder, name, ".part");
  self->files = *files;
  self->files.people = g_array_ref (files->people);
  self->files.base_date = cy_session_get_base_date (session);
  self->files.scope_name = self->scope_name;
  self->files.load_photo = cy_picture_from_bytes;
  self->files.progress = person_done;
  self->files.progress_data = self;
  self->files.cancellable = g_cancellable_new ();
  show_window (self, parent);
  cy_session_read (session,
                   write_files,
                   self,
                   NULL,
                   NULL,
                   self->files.cancellable,
                   written_cb,
                   self);

  return self->window;
}
