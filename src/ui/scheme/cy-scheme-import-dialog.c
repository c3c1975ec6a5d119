/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a workbook with a scheme would bring, and all that is wrong with it, before it is taken. */
#include "cy-scheme-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-note.h"
#include "cy-scheme-import.h"
#include "cy-scheme.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define TABLE_HEIGHT 300

static const char *const column_ids[] = { "sheet", "row", "column", "state", "text", NULL };

typedef struct
{
  GtkWidget      *page;
  CySession      *session;
  CyFormDialog   *window;
  GtkWidget      *note;
  GtkWidget      *table;
  CySchemeImport *import;
  GCancellable   *cancellable;
  CySchemeMade    made;
} Dialog;

typedef struct
{
  CySchemeImport *import;
  gint64          unit;
} Order;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  g_clear_pointer (&self->import, cy_scheme_import_free);
  g_free (self);
}

static void
order_free (gpointer data)
{
  Order *order = data;

  cy_scheme_import_free (order->import);
  g_free (order);
}

/* ---- Showing ---- */

static void
append (CyTableStore *store, guint nth, const CySchemeImportLine *line)
{
  g_autofree char *row = line->row > 0 ? g_strdup_printf ("%u", line->row) : g_strdup ("");
  const char      *texts[] = { line->sheet,
                               row,
                          line->column != NULL ? line->column : "",
                          line->is_error ? _ ("Wrong") : _ ("To be mended"),
                               line->text };

  cy_table_store_append (store, nth + 1, texts);
  cy_table_store_set_style (store, nth + 1, "state", line->is_error ? "error" : "warn");
}

static void
show (Dialog *self)
{
  const CySchemeImport *import = self->import;
  g_autoptr (CyTableStore) store = cy_table_store_new (column_ids);
  const char      *name = cy_record_get_text (import->draft->scheme, CY_ASSESS_SCHEME_NAME);
  g_autofree char *text = g_strdup_printf (_ ("%u indicators, %u errors, %u faults to be mended"),
                                           import->n_indicators,
                                           import->n_errors,
                                           import->lines->len - import->n_errors);

  for (guint i = 0; i < import->lines->len; i++)
    append (store, i, g_ptr_array_index (import->lines, i));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  cy_note_set (CY_NOTE (self->note), name != NULL ? name : _ ("No scheme"), text, NULL);
  cy_form_dialog_set_ready (self->window, import->n_errors == 0);
  if (import->n_errors > 0)
    cy_form_dialog_set_message (self->window,
                                _ ("Nothing is taken while there are errors: mend them in the "
                                   "workbook and import it again."));
}

/* ---- Reading ---- */

static gpointer
read_scheme (CyConn *conn, gpointer data, GError **error)
{
  return cy_scheme_import_read (data, conn, NULL, error);
}

static void
free_import (gpointer data)
{
  cy_scheme_import_free (data);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  Dialog *self = g_object_get_data (G_OBJECT (window), "dialog");
  g_autoptr (GError) error = NULL;
  g_autoptr (CySchemeImport) import = cy_session_finish (result, &error);

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
  const Order *order = data;
  gint64       id =
    cy_scheme_import_apply (order->import, conn, order->unit, _ ("Import a scheme"), error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  Order *order;

  if (self->import == NULL || self->import->n_errors > 0)
    return FALSE;
  order = g_new0 (Order, 1);
  *order = (Order){ g_steal_pointer (&self->import), cy_session_get_scope (self->session) };
  cy_scheme_make_run (self->page,
                      self->session,
                      apply,
                      order,
                      order_free,
                      _ ("Scheme imported"),
                      self->made);

  return TRUE;
}

static GtkWidget *
make_table (void)
{
  const CyTableColumn columns[] = {
    { "sheet", _ ("Name of the sheet"), 70 },
    { "row", _ ("Row"), 52, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "column", _ ("Column of the sheet"), 120 },
    { "state", _ ("State"), 72, CY_TABLE_TAG },
    { "text", _ ("What to look at"), 320, .flags = CY_TABLE_COLUMN_EXPAND },
  };
  GtkWidget *table = cy_table_new (_ ("What is wrong"), columns, G_N_ELEMENTS (columns));

  cy_table_set_empty (CY_TABLE (table), _ ("Nothing is wrong."), NULL);
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

/**
 * cy_scheme_import_present:
 * @page: the page
 * @session: a session
 * @path: a workbook
 * @made: called when its scheme was taken
 */
void
cy_scheme_import_present (GtkWidget *page, CySession *session, const char *path, CySchemeMade made)
{
  Dialog          *self = g_new0 (Dialog, 1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Import a Scheme: %s"), name);

  self->page = page;
  self->session = g_object_ref (session);
  self->cancellable = g_cancellable_new ();
  self->made = made;
  self->window = CY_FORM_DIALOG (
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (page)), title, _ ("Import")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "dialog", self, dialog_free);
  self->note = cy_note_new ("info");
  self->table = make_table ();
  cy_form_dialog_add (self->window, self->note);
  cy_form_dialog_add (self->window, self->table);
  cy_form_dialog_set_ready (self->window, FALSE);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  cy_session_write (session,
                    read_scheme,
                    g_strdup (path),
                    g_free,
                    free_import,
                    self->cancellable,
                    read_cb,
                    g_object_ref (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
}
