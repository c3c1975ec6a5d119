/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Shows what a workbook of village figures would bring, or every cell that is wrong, before
 * anything is taken. */
#include "cy-figure-import-dialog.h"

#include "cy-deed-run.h"
#include "cy-figure-import.h"
#include "cy-form-dialog.h"
#include "cy-note.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 700
#define TABLE_HEIGHT 260

typedef struct
{
  CySession      *session;
  CyFormDialog   *window;
  GtkWidget      *note;
  GtkWidget      *table;
  CyTableStore   *store;
  CyFigureImport *import;
  CyFigureSheet  *known;
  char           *file;
  GCancellable   *cancellable;
} Dialog;

/* What is read on the other thread, and what came of it. */
typedef struct
{
  char           *path;
  gint64          scope;
  int             year;
  guint           n_years;
  CyFigureSheet  *known;
  CyFigureImport *import;
} Reading;

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 52, .flags = CY_TABLE_COLUMN_NUMERIC },
  { "column", N_ ("Column"), 60, .flags = CY_TABLE_COLUMN_CENTER },
  { "found", N_ ("What stands there"), 150, .flags = CY_TABLE_COLUMN_BOLD },
  { "words", N_ ("What to look at"), 320, .flags = CY_TABLE_COLUMN_EXPAND },
};
static const char *const column_ids[] = { "row", "column", "found", "words", NULL };

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->known, cy_figure_sheet_unref);
  g_clear_pointer (&self->import, cy_figure_import_free);
  g_free (self->path);
  g_free (self);
}

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  g_object_unref (self->store);
  g_clear_pointer (&self->import, cy_figure_import_free);
  g_clear_pointer (&self->known, cy_figure_sheet_unref);
  g_free (self->file);
  g_free (self);
}

/* ---- Showing ---- */

/* As the workbook letters its columns. */
static char *
dup_letters (guint column)
{
  char  letters[8] = { 0 };
  guint i = sizeof letters - 1;

  for (; column > 0 && i > 0; column = (column - 1) / 26)
    letters[--i] = (char) ('A' + (column - 1) % 26);

  return g_strdup (&letters[i]);
}

static void
show_faults (Dialog *self)
{
  cy_table_store_freeze (self->store);
  for (guint i = 0; i < self->import->faults->len; i++)
    {
      const CyFigureFault *fault = g_ptr_array_index (self->import->faults, i);
      g_autofree char     *row = g_strdup_printf ("%u", fault->row);
      g_autofree char     *column = dup_letters (fault->column);
      const char          *texts[] = { row, column, fault->found, fault->what };

      cy_table_store_append (self->store, i + 1, texts);
    }
  cy_table_store_thaw (self->store);
}

static void
show (Dialog *self)
{
  const CyFigureImport *import = self->import;
  const char *sheet = import->sheet != NULL && *import->sheet != '\0' ? import->sheet : self->file;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->table, import->faults->len > 0);
  cy_form_dialog_set_ready (self->window, import->cells != NULL && import->cells->len > 0);
  if (import->fault != NULL)
    cy_note_set (CY_NOTE (self->note), _ ("Nothing can be taken"), import->fault, NULL);
  else if (import->cells == NULL)
    {
      text =
        g_strdup_printf (ngettext ("%u cell is wrong. A workbook is taken whole: mend it there "
                                   "and import it again.",
                                   "%u cells are wrong. A workbook is taken whole: mend them "
                                   "there and import it again.",
                                   import->faults->len),
                         import->faults->len);
      cy_note_set (CY_NOTE (self->note), sheet, text, NULL);
      show_faults (self);
    }
  else
    {
      text = g_strdup_printf (_ ("%u figures are new or change.%s%s"),
                              import->cells->len,
                              import->asked != NULL ? _ (" Look at these before you agree:\n") : "",
                              import->asked != NULL ? import->asked : "");
      cy_note_set (CY_NOTE (self->note), sheet, text, NULL);
    }
}

/* ---- Reading ---- */

static gpointer
read_workbook (CyConn *conn, gpointer data, GError **error)
{
  const Reading *wish = data;
  Reading       *self = g_new0 (Reading, 1);

  self->known = cy_figure_sheet_load (conn, wish->scope, wish->year, wish->n_years, error);
  if (self->known != NULL)
    self->import = cy_figure_import_read (wish->path, self->known, wish->year, NULL, error);
  if (self->import != NULL)
    return self;
  reading_free (self);

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  Dialog *self = g_object_get_data (G_OBJECT (window), "figures");
  g_autoptr (GError) error = NULL;
  Reading *reading = cy_session_finish (result, &error);

  if (self == NULL || g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&reading, reading_free);
      return;
    }
  if (reading == NULL)
    {
      cy_session_present_error (self->session, error);
      gtk_window_destroy (GTK_WINDOW (self->window));
      return;
    }
  self->import = g_steal_pointer (&reading->import);
  self->known = g_steal_pointer (&reading->known);
  reading_free (reading);
  show (self);
}

/* ---- Taking ---- */

typedef struct
{
  GArray *cells;
  char   *file;
} Taking;

static void
taking_free (gpointer data)
{
  Taking *self = data;

  g_array_unref (self->cells);
  g_free (self->file);
  g_free (self);
}

static gpointer
take (CyConn *conn, gpointer data, GError **error)
{
  const Taking    *self = data;
  g_autofree char *step = g_strdup_printf (_ ("Import village figures from %s"), self->file);

  if (!cy_figure_cells_write (conn,
                              (const CyFigureCell *) (gconstpointer) self->cells->data,
                              self->cells->len,
                              self->file,
                              step,
                              error))
    return NULL;

  return g_strdup_printf (ngettext ("%u village figure imported",
                                    "%u village figures imported",
                                    self->cells->len),
                          self->cells->len);
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  Taking *taking;

  if (self->import == NULL || self->import->cells == NULL)
    return FALSE;
  taking = g_new0 (Taking, 1);
  taking->cells = g_steal_pointer (&self->import->cells);
  taking->file = g_strdup (self->file);
  cy_deed_run (self->session, take, taking, taking_free, TRUE);

  return TRUE;
}

static void
fill (Dialog *self)
{
  self->table = cy_table_new_marked (_ ("What is wrong"), columns, G_N_ELEMENTS (columns));
  self->note = cy_note_new ("info");
  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_widget_hide (self->table);
  cy_form_dialog_add (self->window, self->note);
  cy_form_dialog_add (self->window, self->table);
  cy_form_dialog_set_ready (self->window, FALSE);
}

/**
 * cy_figure_import_present:
 * @parent: the window
 * @session: a session
 * @path: a workbook
 * @year: of rows that name none
 * @n_years: how many years until then are compared with
 */
void
cy_figure_import_present (GtkWindow  *parent,
                          CySession  *session,
                          const char *path,
                          int         year,
                          guint       n_years)
{
  Dialog          *self = g_new0 (Dialog, 1);
  Reading         *wish = g_new0 (Reading, 1);
  g_autofree char *title = NULL;

  self->session = g_object_ref (session);
  self->cancellable = g_cancellable_new ();
  self->file = g_path_get_basename (path);
  title = g_strdup_printf (_ ("Import Village Figures of %d: %s"), year, self->file);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, title, _ ("Import")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "figures", self, dialog_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  wish->path = g_strdup (path);
  wish->scope = cy_session_get_scope (session);
  wish->year = year;
  wish->n_years = n_years;
  cy_session_read (session,
                   read_workbook,
                   wish,
                   reading_free,
                   reading_free,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self->window));
  gtk_window_present (GTK_WINDOW (self->window));
}
