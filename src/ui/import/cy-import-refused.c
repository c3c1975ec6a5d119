/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Saves the refused rows of an import as a workbook that can be mended and sent again. */
#include "cy-import-refused.h"

#include "cy-import-apply.h"
#include "cy-import-words.h"
#include "cy-refused.h"

#include <glib/gi18n.h>

#define MAX_COLUMNS 16384

typedef struct
{
  CyImportDraft *draft;
  CyRefused     *copy;
  int            file;
  int            sheet;
} Copying;

static gboolean
begin_sheet (Copying *self, const CyImportRefused *refused, GError **error)
{
  const CyImportFile  *file = g_ptr_array_index (self->draft->files, refused->file);
  const CyImportSheet *sheet = g_ptr_array_index (file->source->sheets, refused->sheet);

  if (self->file == (int) refused->file && self->sheet == (int) refused->sheet)
    return TRUE;
  self->file = (int) refused->file;
  self->sheet = (int) refused->sheet;

  return cy_refused_begin_sheet (self->copy, sheet->name, sheet->layout->n_columns, error);
}

static char *
make_reason (const CyImportRefused *refused)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < refused->n_problems; i++)
    {
      g_autofree char *line = NULL;

      if (!refused->problems[i].refuses)
        continue;
      line = cy_import_word_for_problem (&refused->problems[i]);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }

  return g_string_free (text, FALSE);
}

static gboolean
copy_row (const CyImportRefused *refused, gpointer data, GError **error)
{
  Copying    *self = data;
  const guint n = refused->n_cells > 0 ? refused->cells[refused->n_cells - 1].column + 1 : 0;
  const guint kept = MIN (n, MAX_COLUMNS);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree gboolean *bad = g_new0 (gboolean, kept + 1);
  g_autofree char     *reason = refused->row > 0 ? make_reason (refused) : NULL;

  if (!begin_sheet (self, refused, error))
    return FALSE;
  g_ptr_array_set_size (texts, (int) kept);
  for (guint i = 0; i < refused->n_cells; i++)
    if (refused->cells[i].column < kept)
      texts->pdata[refused->cells[i].column] = cy_cell_dup_text (&refused->cells[i]);
  for (guint i = 0; i < refused->n_problems; i++)
    if (refused->problems[i].refuses && refused->problems[i].column > 0 &&
        refused->problems[i].column <= kept)
      bad[refused->problems[i].column - 1] = TRUE;

  return cy_refused_add_row (self->copy,
                             (const char *const *) texts->pdata,
                             kept,
                             reason,
                             bad,
                             error);
}

/**
 * cy_import_refused_write:
 * @draft: a draft
 * @path: of the workbook to make
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Reads the files once more; to be called in the thread that reads.
 *
 * Returns: whether the workbook was made
 */
gboolean
cy_import_refused_write (CyImportDraft *draft,
                         const char    *path,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (CyRefused) copy = cy_refused_new (path, cancellable, error);
  Copying copying = { draft, copy, -1, -1 };

  return copy != NULL &&
         cy_import_plan_each_refused (draft->plan, copy_row, &copying, cancellable, error) &&
         cy_refused_close (copy, error);
}

/* ---- Asking where ---- */

typedef struct
{
  CyImportDraft *draft;
  char          *path;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  cy_import_draft_unref (request->draft);
  g_free (request->path);
  g_free (request);
}

static gpointer
write_copy (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;

  return cy_import_refused_write (request->draft, request->path, NULL, error)
           ? g_strdup (request->path)
           : NULL;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_session_finish (result, &error);
  g_autofree char *text = path != NULL ? g_strdup_printf (_ ("Saved as %s"), path) : NULL;

  if (path == NULL)
    cy_session_present_error (session, error);
  else
    cy_session_toast (session, text, FALSE);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, CyImportJob *job)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  CyImportDraft *draft = cy_import_job_get_draft (job);
  CySession     *session = cy_import_job_get_session (job);

  if (response == GTK_RESPONSE_ACCEPT && file != NULL && draft != NULL)
    {
      Request *request = g_new0 (Request, 1);

      *request = (Request){ cy_import_draft_ref (draft), g_file_get_path (file) };
      cy_session_read (session,
                       write_copy,
                       request,
                       request_free,
                       g_free,
                       NULL,
                       written_cb,
                       g_object_ref (session));
    }
  g_object_unref (dialog);
}

/**
 * cy_import_refused_export:
 * @job: an import with a draft
 * @parent: the window that asks
 *
 * Asks where to save the refused rows, and saves them.
 */
void
cy_import_refused_export (CyImportJob *job, GtkWindow *parent)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_ ("Export Refused Rows"),
                                                              parent,
                                                              GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _ ("Save"),
                                                              _ ("Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), _ ("Refused rows.xlsx"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), job, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
