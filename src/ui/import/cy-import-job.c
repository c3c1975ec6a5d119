/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An import from the first file to the last word: files, what was decided, and the plan that
 * follows from both.
 *
 *   files ──► sources ──► draft (planned anew after every decision) ──► library
 */
#include "cy-import-job-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define TICK 100

guint cy_import_job_signals[CY_IMPORT_N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyImportJob, cy_import_job, G_TYPE_OBJECT)

/* ---- Work ---- */

static gboolean
tick_cb (gpointer data)
{
  CyImportJob *self = data;

  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_WORKS], 0);

  return G_SOURCE_CONTINUE;
}

/* Only while it works is the window told how far it is. */
void
cy_import_job_set_work (CyImportJob *self, CyImportWork work)
{
  if (self->work == work)
    return;

  self->work = work;
  g_atomic_int_set (&self->permille, 0);
  if (work != CY_IMPORT_IDLE && self->ticks == 0)
    self->ticks = g_timeout_add (TICK, tick_cb, self);
  else if (work == CY_IMPORT_IDLE)
    g_clear_handle_id (&self->ticks, g_source_remove);
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_WORKS], 0);
}

void
cy_import_job_progress_cb (double fraction, gpointer permille)
{
  g_atomic_int_set ((int *) permille, (int) (fraction * 1000));
}

/* Something was decided: the draft says no more what would happen. */
void
cy_import_job_changed (CyImportJob *self)
{
  self->is_current = FALSE;
  if (self->wants_plan)
    cy_import_job_plan (self);
}

/* ---- Files ---- */

typedef struct
{
  CyImportJob  *job;
  CyImportFile *file;
} Opening;

static gpointer
open_source (CyConn *conn, gpointer data, GError **error)
{
  return cy_import_source_open (data, conn, g_cancellable_get_current (), error);
}

static guint
count_opening (CyImportJob *self)
{
  guint n = 0;

  for (guint i = 0; i < self->files->len; i++)
    n += cy_import_job_get_file (self, i)->is_opening;

  return n;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Opening *opening = user_data;
  g_autoptr (CyImportJob) self = opening->job;
  g_autoptr (CyImportFile) file = opening->file;

  g_free (opening);
  file->source = cy_session_finish (result, &file->error);
  file->is_opening = FALSE;
  if (!g_ptr_array_find (self->files, file, NULL))
    return;

  if (self->work == CY_IMPORT_OPENING && count_opening (self) == 0)
    cy_import_job_set_work (self, CY_IMPORT_IDLE);
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_FILES], 0);
}

static void
add_file (CyImportJob *self, CyImportFile *file)
{
  Opening *opening = g_new (Opening, 1);

  *opening = (Opening){ g_object_ref (self), cy_import_file_ref (file) };
  g_ptr_array_add (self->files, file);
  file->is_opening = TRUE;
  cy_session_read (self->session,
                   open_source,
                   g_strdup (file->path),
                   g_free,
                   (GDestroyNotify) cy_import_source_free,
                   NULL,
                   opened_cb,
                   opening);
  if (self->work == CY_IMPORT_IDLE)
    cy_import_job_set_work (self, CY_IMPORT_OPENING);
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_FILES], 0);
}

static gboolean
has_path (CyImportJob *self, const char *path)
{
  for (guint i = 0; i < self->files->len; i++)
    if (g_str_equal (cy_import_job_get_file (self, i)->path, path))
      return TRUE;

  return FALSE;
}

/**
 * cy_import_job_add_file:
 * @self: an import
 * @file: on this computer; one that is in the list already stays once
 */
void
cy_import_job_add_file (CyImportJob *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && !has_path (self, path))
    add_file (self, cy_import_file_new (path, FALSE));
}

/**
 * cy_import_job_add_text:
 * @self: an import
 * @tsv: rows from the clipboard, fields parted by tabs
 * @error: return location
 *
 * The rows lie in a private file until the import is over.
 *
 * Returns: whether the file could be written
 */
gboolean
cy_import_job_add_text (CyImportJob *self, const char *tsv, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", error);
  g_autofree char *name = g_strconcat (_ ("Pasted rows"), ".tsv", NULL);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path == NULL ||
      !g_file_set_contents_full (path, tsv, -1, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return FALSE;
  add_file (self, cy_import_file_new (path, TRUE));

  return TRUE;
}

/**
 * cy_import_job_remove_file:
 * @self: an import
 * @nth: counted from 0
 *
 * What was decided about single rows is forgotten: they may be others now.
 */
void
cy_import_job_remove_file (CyImportJob *self, guint nth)
{
  g_ptr_array_remove_index (self->files, nth);
  g_hash_table_remove_all (self->choices);
  g_ptr_array_set_size (self->questions, 0);
  if (self->work == CY_IMPORT_OPENING && count_opening (self) == 0)
    cy_import_job_set_work (self, CY_IMPORT_IDLE);
  cy_import_job_changed (self);
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_FILES], 0);
}

guint
cy_import_job_get_n_files (CyImportJob *self)
{
  return self->files->len;
}

const CyImportFile *
cy_import_job_get_file (CyImportJob *self, guint nth)
{
  return g_ptr_array_index (self->files, nth);
}

/* Those that could be read. */
GPtrArray *
cy_import_job_list_read (CyImportJob *self)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_file_unref);

  for (guint i = 0; i < self->files->len; i++)
    {
      CyImportFile *file = g_ptr_array_index (self->files, i);

      if (file->source != NULL)
        g_ptr_array_add (files, cy_import_file_ref (file));
    }

  return files;
}

/**
 * cy_import_job_count_sheets:
 * @self: an import
 *
 * Returns: how many sheets of all files come in
 */
guint
cy_import_job_count_sheets (CyImportJob *self)
{
  guint n = 0;

  for (guint i = 0; i < self->files->len; i++)
    {
      const CyImportFile *file = cy_import_job_get_file (self, i);

      n += file->source != NULL ? cy_import_source_count_used (file->source) : 0;
    }

  return n;
}

/**
 * cy_import_job_can_go_on:
 * @self: an import
 *
 * Returns: whether all files were read, and at least one has something to look at
 */
gboolean
cy_import_job_can_go_on (CyImportJob *self)
{
  guint n_read = 0;

  for (guint i = 0; i < self->files->len; i++)
    {
      const CyImportFile *file = cy_import_job_get_file (self, i);

      if (file->is_opening)
        return FALSE;
      n_read += file->source != NULL;
    }

  return n_read > 0;
}

/**
 * cy_import_job_dup_title:
 * @self: an import
 *
 * Returns: (transfer full): what to call what is imported, by its files
 */
char *
cy_import_job_dup_title (CyImportJob *self)
{
  g_autoptr (GPtrArray) files = cy_import_job_list_read (self);

  if (files->len == 0)
    return g_strdup ("");
  if (files->len == 1)
    return g_strdup (((CyImportFile *) g_ptr_array_index (files, 0))->name);

  return g_strdup_printf (_ ("%s and others, %u files in all"),
                          ((CyImportFile *) g_ptr_array_index (files, 0))->name,
                          files->len);
}

/* ---- Class ---- */

static void
cy_import_job_dispose (GObject *object)
{
  CyImportJob *self = CY_IMPORT_JOB (object);

  g_clear_handle_id (&self->ticks, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_import_job_parent_class)->dispose (object);
}

static void
cy_import_job_finalize (GObject *object)
{
  CyImportJob *self = CY_IMPORT_JOB (object);

  g_clear_pointer (&self->draft, cy_import_draft_unref);
  g_queue_clear_full (&self->edits, g_free);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->questions);
  g_hash_table_unref (self->choices);
  cy_import_options_free (self->options);
  g_free (self->step_name);

  G_OBJECT_CLASS (cy_import_job_parent_class)->finalize (object);
}

static guint
make_signal (const char *name, guint n_params, GType type)
{
  return g_signal_new (name,
                       CY_TYPE_IMPORT_JOB,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       type);
}

static void
cy_import_job_class_init (CyImportJobClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cy_import_job_dispose;
  object_class->finalize = cy_import_job_finalize;
  /** CyImportJob::files: the list of files, or which sheets they have, changed */
  cy_import_job_signals[CY_IMPORT_FILES] = make_signal ("files", 0, G_TYPE_NONE);
  /** CyImportJob::sheets: something was decided about sheets or their columns */
  cy_import_job_signals[CY_IMPORT_SHEETS_CHANGED] = make_signal ("sheets", 0, G_TYPE_NONE);
  /** CyImportJob::planned: there is another draft, or none any more */
  cy_import_job_signals[CY_IMPORT_PLANNED] = make_signal ("planned", 0, G_TYPE_NONE);
  /** CyImportJob::row-changed: another thing will become of row (key) */
  cy_import_job_signals[CY_IMPORT_ROW_CHANGED] = make_signal ("row-changed", 1, G_TYPE_INT64);
  /** CyImportJob::works: work began, went on or ended */
  cy_import_job_signals[CY_IMPORT_WORKS] = make_signal ("works", 0, G_TYPE_NONE);
  /** CyImportJob::applied: the rows are in the library */
  cy_import_job_signals[CY_IMPORT_APPLIED] = make_signal ("applied", 0, G_TYPE_NONE);
}

static void
cy_import_job_init (CyImportJob *self)
{
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_file_unref);
  self->questions = g_ptr_array_new_with_free_func (cy_import_question_free);
  self->choices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->options = cy_import_options_new ();
  g_queue_init (&self->edits);
}

/**
 * cy_import_job_new:
 * @session: the library to import into
 *
 * Returns: (transfer full): an import without files
 */
CyImportJob *
cy_import_job_new (CySession *session)
{
  CyImportJob *self = g_object_new (CY_TYPE_IMPORT_JOB, NULL);

  self->session = g_object_ref (session);
  self->options->today = cy_session_get_today (session);

  return self;
}

CySession *
cy_import_job_get_session (CyImportJob *self)
{
  return self->session;
}

/**
 * cy_import_job_reset:
 * @self: an import that does not write
 *
 * Begins anew, without files and decisions.
 */
void
cy_import_job_reset (CyImportJob *self)
{
  cy_import_job_cancel (self);
  self->wants_plan = FALSE;
  self->is_current = FALSE;
  self->recalled = FALSE;
  self->done = (CyImportCounts){ 0 };
  g_clear_pointer (&self->step_name, g_free);
  g_clear_pointer (&self->draft, cy_import_draft_unref);
  g_queue_clear_full (&self->edits, g_free);
  g_ptr_array_set_size (self->files, 0);
  g_ptr_array_set_size (self->questions, 0);
  g_hash_table_remove_all (self->choices);
  cy_import_options_free (self->options);
  self->options = cy_import_options_new ();
  self->options->today = cy_session_get_today (self->session);
  if (self->work == CY_IMPORT_OPENING)
    cy_import_job_set_work (self, CY_IMPORT_IDLE);
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_FILES], 0);
  g_signal_emit (self, cy_import_job_signals[CY_IMPORT_PLANNED], 0);
}

/**
 * cy_import_job_get_work:
 * @self: an import
 * @fraction: (out) (optional): how far it is, 0 to 1
 *
 * Returns: what goes on
 */
CyImportWork
cy_import_job_get_work (CyImportJob *self, double *fraction)
{
  if (fraction != NULL)
    *fraction = g_atomic_int_get (&self->permille) / 1000.0;

  return self->work;
}
