/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A library that cannot be opened where it lies: its newest backup, or a copy on this computer.
 *
 *   damaged ──► newest good backup ──asks──► new file beside ──► open
 *   on a network ──asks──► copy in the data folder ──► open */
#include "cy-rescue.h"

#include "cy-backup-run.h"
#include "cy-dialog.h"
#include "cy-error.h"
#include "cy-files.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  CyWindow *window;
  char     *path;   /* of the library that cannot be opened */
  GError   *error;  /* why not */
  char     *source; /* what is copied */
  char     *target; /* where to */
} Rescue;

static void
rescue_free (gpointer data)
{
  Rescue *self = data;

  g_object_set_data (G_OBJECT (self->window), "rescue", NULL);
  g_object_unref (self->window);
  g_free (self->path);
  g_free (self->source);
  g_free (self->target);
  g_clear_error (&self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rescue, rescue_free)

/* ---- Copying, on a thread of its own ---- */

static gboolean
copy_file (const char *from, const char *to, GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);

  return g_file_copy (source, target, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
}

/* The log belongs to it: whoever used the library last may not have closed it. */
static gboolean
copy_library (const Rescue *self, GError **error)
{
  g_autofree char *log = g_strconcat (self->source, "-wal", NULL);
  g_autofree char *log_copy = g_strconcat (self->target, "-wal", NULL);

  return copy_file (self->source, self->target, error) &&
         (!g_file_test (log, G_FILE_TEST_EXISTS) || copy_file (log, log_copy, error));
}

static void
bring_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Rescue *self = data;
  g_autoptr (GError) error = NULL;
  gboolean done = g_error_matches (self->error, CY_ERROR, CY_ERROR_NETWORK)
                    ? copy_library (self, &error)
                    : cy_backup_restore (self->source, self->target, NULL, &error);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
brought_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Rescue) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    cy_window_open (self->window, self->target);
  else
    cy_window_present_error (self->window, error);
}

static void
answer_cb (gboolean accepted, gpointer user_data)
{
  g_autoptr (Rescue) self = user_data;
  g_autoptr (GTask) task = NULL;

  if (!accepted)
    return;
  task = g_task_new (self->window, NULL, brought_cb, self);
  g_task_set_task_data (task, g_steal_pointer (&self), NULL);
  g_task_run_in_thread (task, bring_in_thread);
}

/* ---- A damaged library ---- */

static char *
choose_place_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *stem =
    g_str_has_suffix (base, ".chuyan") ? g_strndup (base, strlen (base) - 7) : g_strdup (base);
  /* Translators: name of a library that comes back from a backup */
  g_autofree char *name = g_strdup_printf (_ ("%s restored"), stem);

  return cy_files_find_free (folder, name);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Rescue    *self = data;
  g_autofree char *folder = cy_backup_run_get_folder (self->path);

  g_task_return_pointer (task,
                         cy_backup_find_newest (folder, self->path),
                         (GDestroyNotify) cy_backup_free);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Rescue) self = user_data;
  CyWindow *window = self->window;
  g_autoptr (CyBackup) backup = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (backup == NULL)
    {
      cy_window_present_error (window, self->error);
      return;
    }
  when = cy_backup_dup_when (backup);
  self->source = g_strdup (backup->path);
  self->target = choose_place_beside (self->path);
  text =
    g_strdup_printf (_ ("%s\n\nThe newest good backup is of %s and holds %u people. It will be "
                        "restored as\n%s\n\nThe damaged file stays as it is."),
                     self->path,
                     when,
                     (guint) backup->n_people,
                     self->target);
  cy_dialog_confirm (GTK_WINDOW (window),
                     _ ("The library file is damaged"),
                     text,
                     _ ("Restore and Open"),
                     FALSE,
                     answer_cb,
                     g_steal_pointer (&self));
}

static void
offer_backup (Rescue *self)
{
  g_autoptr (GTask) task = g_task_new (self->window, NULL, found_cb, self);

  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, find_in_thread);
}

/* ---- A library on a network folder ---- */

static void
offer_copy (Rescue *self)
{
  g_autofree char *text = NULL;

  self->source = g_strdup (self->path);
  self->target = cy_files_find_local (self->path);
  text = g_strdup_printf (_ ("%s\n\nOn a network folder data could be lost. It will be copied to\n"
                             "%s\n\nFrom then on work with the copy."),
                          self->path,
                          self->target);
  cy_dialog_confirm (GTK_WINDOW (self->window),
                     _ ("The library lies on a network folder"),
                     text,
                     _ ("Copy and Open"),
                     FALSE,
                     answer_cb,
                     self);
}

/**
 * cy_rescue_offer:
 * @window: the window
 * @path: of a library
 * @error: why it cannot be opened, or not be read any more
 *
 * Offers the user a way out. Of several errors of one library only the first asks.
 *
 * Returns: whether there is one; else the error itself has to be shown
 */
gboolean
cy_rescue_offer (CyWindow *window, const char *path, const GError *error)
{
  Rescue *self;

  if (!g_error_matches (error, CY_ERROR, CY_ERROR_CORRUPT) &&
      !g_error_matches (error, CY_ERROR, CY_ERROR_NETWORK))
    return FALSE;
  if (g_object_get_data (G_OBJECT (window), "rescue") != NULL)
    return TRUE;

  self = g_new0 (Rescue, 1);
  self->window = g_object_ref (window);
  self->path = g_strdup (path);
  self->error = g_error_copy (error);
  g_object_set_data (G_OBJECT (window), "rescue", self);
  if (error->code == CY_ERROR_NETWORK)
    offer_copy (self);
  else
    offer_backup (self);

  return TRUE;
}
