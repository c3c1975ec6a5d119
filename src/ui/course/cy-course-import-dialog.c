/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Shows what a ledger of courses would bring, row by row, before anything is taken. */
#include "cy-course-dialogs.h"

#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-ledger-import.h"
#include "cy-note.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define TABLE_HEIGHT 320

typedef struct
{
  CySession      *session;
  CyFormDialog   *window;
  GtkWidget      *note;
  CyTableStore   *store;
  CyLedgerImport *import;
  GCancellable   *cancellable;
} Dialog;

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 52, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "name", N_ ("Full name"), 84, .flags = CY_TABLE_COLUMN_BOLD },
  { "course", N_ ("Name of the course"), 220, .flags = CY_TABLE_COLUMN_EXPAND },
  { "state", N_ ("State"), 76, CY_TABLE_TAG },
  { "words", N_ ("What to look at"), 260, .flags = CY_TABLE_COLUMN_EXPAND },
};
static const char *const column_ids[] = { "row", "name", "course", "state", "words", NULL };

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  g_object_unref (self->store);
  g_clear_pointer (&self->import, cy_ledger_import_free);
  g_free (self);
}

/* ---- Showing ---- */

static void
append (Dialog *self, const CyLedgerRow *row)
{
  g_autofree char *number = g_strdup_printf ("%u", row->row);
  const char      *texts[] = { number,
                               row->name,
                               row->course,
                          row->error != NULL ? _ ("Wrong") : _ ("Fine"),
                          row->error != NULL ? row->error : "" };

  cy_table_store_append (self->store, row->row, texts);
  cy_table_store_set_style (self->store, row->row, "state", row->error != NULL ? "error" : "ok");
}

/* What has to be mended comes first. */
static void
append_rows (Dialog *self)
{
  cy_table_store_freeze (self->store);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->import->rows->len; i++)
      {
        const CyLedgerRow *row = g_ptr_array_index (self->import->rows, i);

        if ((row->error != NULL) == (pass == 0))
          append (self, row);
      }
  cy_table_store_thaw (self->store);
}

static void
show (Dialog *self)
{
  const CyLedgerImport *import = self->import;
  g_autofree char      *text = NULL;

  append_rows (self);
  cy_form_dialog_set_ready (self->window, cy_ledger_import_can_apply (import));
  if (import->fault != NULL)
    {
      cy_note_set (CY_NOTE (self->note), _ ("Nothing can be taken"), import->fault, NULL);
      return;
    }
  text = g_strdup_printf (_ ("%u courses, %u enrolments, %u rows to be mended"),
                          import->courses->len,
                          import->rows->len - import->n_wrong,
                          import->n_wrong);
  cy_note_set (CY_NOTE (self->note),
               import->sheet != NULL && *import->sheet != '\0' ? import->sheet
                                                               : _ ("Ledger of Courses"),
               text,
               NULL);
  if (import->n_wrong > 0)
    cy_form_dialog_set_message (self->window,
                                _ ("A ledger is taken whole: mend the wrong rows in the workbook "
                                   "and import it again."));
}

/* ---- Reading ---- */

static gpointer
read_ledger (CyConn *conn, gpointer data, GError **error)
{
  return cy_ledger_import_read (data, conn, NULL, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  Dialog *self = g_object_get_data (G_OBJECT (window), "ledger");
  g_autoptr (GError) error = NULL;
  g_autoptr (CyLedgerImport) import = cy_session_finish (result, &error);

  if (self == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  if (import == NULL)
    {
      cy_session_present_error (self->session, error);
      gtk_window_destroy (GTK_WINDOW (self->window));
      return;
    }
  self->import = g_steal_pointer (&import);
  show (self);
}

/* ---- Taking ---- */

static gpointer
apply (CyConn *conn, gpointer data, GError **error)
{
  const CyLedgerImport *import = data;

  if (!cy_ledger_import_apply (import, conn, _ ("Import a ledger of courses"), error))
    return NULL;

  return g_strdup_printf (_ ("%u courses with %u enrolments imported"),
                          import->courses->len,
                          import->rows->len);
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  if (self->import == NULL || !cy_ledger_import_can_apply (self->import))
    return FALSE;
  cy_deed_run (self->session,
               apply,
               g_steal_pointer (&self->import),
               (GDestroyNotify) cy_ledger_import_free,
               TRUE);

  return TRUE;
}

static void
fill (Dialog *self)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Rows of the ledger"), columns, G_N_ELEMENTS (columns));

  self->note = cy_note_new ("info");
  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);
  cy_form_dialog_add (self->window, self->note);
  cy_form_dialog_add (self->window, table);
  cy_form_dialog_set_ready (self->window, FALSE);
}

/**
 * cy_course_import_present:
 * @parent: the window
 * @session: a session
 * @path: the ledger
 */
void
cy_course_import_present (GtkWindow *parent, CySession *session, const char *path)
{
  Dialog          *self = g_new0 (Dialog, 1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Import a Ledger of Courses: %s"), name);

  self->session = g_object_ref (session);
  self->cancellable = g_cancellable_new ();
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, title, _ ("Import")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "ledger", self, dialog_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  cy_session_read (session,
                   read_ledger,
                   g_strdup (path),
                   g_free,
                   (GDestroyNotify) cy_ledger_import_free,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
}
