/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Shows what the reply of an office would bring, row by row, before anything is taken. */
#include "cy-review-dialogs.h"

#include "cy-code.h"
#include "cy-form-dialog.h"
#include "cy-note.h"
#include "cy-review-import.h"
#include "cy-review-items.h"
#include "cy-deed-run.h"
#include "cy-review-words.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define TABLE_HEIGHT 300

typedef struct
{
  CySession      *session;
  CyReviewMatrix *matrix; /* the offices to choose from */
  char           *path;
  CyFormDialog   *window;
  GtkWidget      *office;
  GtkWidget      *note;
  CyTableStore   *store;
  CyReviewImport *import;
  GCancellable   *cancellable;
} Incoming;

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 52, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "name", N_ ("Full name"), 90, .flags = CY_TABLE_COLUMN_BOLD },
  { "state", N_ ("State"), 80, CY_TABLE_TAG },
  { "words", N_ ("What it says, or what to do"), 420, .flags = CY_TABLE_COLUMN_EXPAND },
};
static const char *const column_ids[] = { "row", "name", "state", "words", NULL };

/* ---- Showing ---- */

static void
append (Incoming *self, guint nth, const CyReviewRow *row)
{
  g_autofree char *number = row->row > 0 ? g_strdup_printf ("%u", row->row) : g_strdup ("—");
  g_autofree char *words = cy_review_row_dup_words (row);

  cy_table_store_append (self->store,
                         nth + 1,
                         (const char *const[]){
                           number, row->name, cy_review_row_get_word (row), words });
  cy_table_store_set_style (self->store, nth + 1, "state", cy_review_row_get_style (row));
}

/* What has to be mended comes first, then what nobody answered, then the rest. */
static void
append_rows (Incoming *self)
{
  const CyReviewRowState order[] = { CY_REVIEW_ROW_REFUSED,
                                     CY_REVIEW_ROW_BLANK,
                                     CY_REVIEW_ROW_CHANGED,
                                     CY_REVIEW_ROW_NEW,
                                     CY_REVIEW_ROW_SAME };

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    for (guint j = 0; j < self->import->rows->len; j++)
      {
        const CyReviewRow *row = g_ptr_array_index (self->import->rows, j);

        if (row->state == order[i])
          append (self, j, row);
      }
  cy_table_store_thaw (self->store);
}

static char *
dup_counts (const CyReviewImport *import)
{
  return g_strdup_printf (_ ("%u new, %u changed, %u the same, %u without an answer, %u missing, "
                             "%u wrong"),
                          import->n[CY_REVIEW_ROW_NEW],
                          import->n[CY_REVIEW_ROW_CHANGED],
                          import->n[CY_REVIEW_ROW_SAME],
                          import->n[CY_REVIEW_ROW_BLANK],
                          import->n_missing,
                          import->n[CY_REVIEW_ROW_REFUSED]);
}

static void
show (Incoming *self)
{
  const CyReviewImport *import = self->import;
  g_autofree char      *text = NULL;
  g_autofree char      *title = NULL;

  append_rows (self);
  cy_form_dialog_set_ready (self->window, cy_review_import_can_apply (import));
  if (import->fault != CY_REVIEW_FILE_FINE)
    {
      text = cy_review_import_dup_fault (import);
      cy_note_set (CY_NOTE (self->note), _ ("Nothing can be taken"), text, NULL);
      return;
    }
  text = dup_counts (import);
  /* A text table has no sheets with names. */
  title = import->sheet != NULL && *import->sheet != '\0'
            ? g_strdup_printf (_ ("%s, sheet “%s”"),
                               cy_code_get_name ("office", import->office),
                               import->sheet)
            : g_strdup (cy_code_get_name ("office", import->office));
  cy_note_set (CY_NOTE (self->note), title, text, NULL);
  cy_form_dialog_set_message (self->window,
                              import->n[CY_REVIEW_ROW_REFUSED] > 0
                                ? _ ("A reply is taken whole: mend the wrong rows in the workbook "
                                     "and import it again.")
                                : NULL);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 round;
  gint64 today;
  char  *path;
  char  *office;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request->office);
  g_free (request);
}

static gpointer
read_reply (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (CyReviewMatrix) matrix =
    cy_review_matrix_load (conn, request->round, 0, request->today, error);

  return matrix != NULL ? cy_review_import_read (request->path,
                                                 matrix,
                                                 request->office,
                                                 request->today,
                                                 NULL,
                                                 error)
                        : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyReviewImport) import = cy_session_finish (result, &error);
  Incoming *self = user_data;

  /* The dialog is gone, or another office was chosen. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (import == NULL)
    {
      cy_session_present_error (self->session, error);
      gtk_window_destroy (GTK_WINDOW (self->window));
      return;
    }
  g_clear_pointer (&self->import, cy_review_import_free);
  self->import = g_steal_pointer (&import);
  show (self);
}

static void
reload (Incoming *self)
{
  Request *request = g_new0 (Request, 1);

  request->round = cy_record_get_id (self->matrix->round);
  request->today = cy_session_get_base_date (self->session);
  request->path = g_strdup (self->path);
  request->office = g_strdup (cy_review_office_choice_get (self->office, self->matrix));
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_form_dialog_set_ready (self->window, FALSE);
  cy_session_read (self->session,
                   read_reply,
                   request,
                   request_free,
                   (GDestroyNotify) cy_review_import_free,
                   self->cancellable,
                   read_cb,
                   self);
}

/* ---- Taking ---- */

static gpointer
apply (CyConn *conn, gpointer data, GError **error)
{
  const CyReviewImport *import = data;
  CyReviewTaken         taken;
  g_autofree char      *name =
    g_strdup_printf (_ ("Answers of %s imported"), cy_code_get_name ("office", import->office));

  if (!cy_review_import_apply (import, conn, name, &taken, error))
    return NULL;
  if (taken.n_withdrawn > 0)
    return g_strdup_printf (_ ("%s: %u new, %u changed, %u conclusions withdrawn"),
                            name,
                            taken.n_new,
                            taken.n_changed,
                            taken.n_withdrawn);

  return g_strdup_printf (_ ("%s: %u new, %u changed"), name, taken.n_new, taken.n_changed);
}

static gboolean
accepted_cb (CyFormDialog *window, Incoming *self)
{
  if (self->import == NULL || !cy_review_import_can_apply (self->import))
    return FALSE;
  cy_deed_run (self->session,
               apply,
               g_steal_pointer (&self->import),
               (GDestroyNotify) cy_review_import_free,
               TRUE);

  return TRUE;
}

static void
dialog_free (gpointer data)
{
  Incoming *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_object_unref (self->store);
  g_clear_pointer (&self->import, cy_review_import_free);
  cy_review_matrix_unref (self->matrix);
  g_free (self->path);
  g_free (self);
}

/* ---- Layout ---- */

static void
fill (Incoming *self)
{
  GtkWidget *table = cy_table_new_marked (_ ("Rows of the reply"), columns, G_N_ELEMENTS (columns));

  self->office = cy_review_office_choice_new (self->matrix, _ ("As the workbook says"));
  self->note = cy_note_new ("info");
  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);
  cy_form_dialog_add_field (self->window, _ ("Office"), self->office);
  cy_form_dialog_add (self->window, self->note);
  cy_form_dialog_add (self->window, table);
  g_signal_connect_swapped (self->office, "notify::selected", G_CALLBACK (reload), self);
}

/**
 * cy_review_incoming_present:
 * @parent: the window
 * @session: a session
 * @matrix: the round
 * @path: the workbook that came back
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_review_incoming_present (GtkWindow      *parent,
                            CySession      *session,
                            CyReviewMatrix *matrix,
                            const char     *path)
{
  Incoming        *self = g_new0 (Incoming, 1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Import Answers: %s"), name);

  self->session = g_object_ref (session);
  self->matrix = cy_review_matrix_ref (matrix);
  self->path = g_strdup (path);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, title, _ ("Import")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "incoming", self, dialog_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  reload (self);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WIDGET (self->window);
}
