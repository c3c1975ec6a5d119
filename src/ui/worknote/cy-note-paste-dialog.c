/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Many notes at once: pasted from a spreadsheet, each row with what is wrong with it. */
#include "cy-note-dialogs.h"

#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-note-paste.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-tsv.h"

#include <glib/gi18n.h>

#define WIDTH 820
#define TEXT_HEIGHT 110
#define TABLE_HEIGHT 240

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  GtkWidget    *text;
  GtkWidget    *sum;
  CyTableStore *store;
  GPtrArray    *drafts; /* of CyNoteDraft */
  guint         n_good;
  GCancellable *cancellable;
} PasteDialog;

typedef struct
{
  GPtrArray *rows;
  CyDate     today;
} Request;

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 44, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "date", N_ ("Date"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "who", N_ ("Person or village"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "content", N_ ("What happened"), 200, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "state", N_ ("Result"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "what", N_ ("What to look at"), 220, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static const char *const column_ids[] = { "row", "date", "who", "content", "state", "what", NULL };

/* ---- What was read ---- */

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "—";
}

static void
add_row (PasteDialog *self, guint nth)
{
  const CyNoteDraft *draft = g_ptr_array_index (self->drafts, nth);
  CyDate             date = cy_record_get_int (draft->note, CY_WORK_NOTE_DATE);
  g_autofree char   *row = g_strdup_printf ("%u", nth + 1);
  g_autofree char   *day = date != 0 ? cy_date_format (date, CY_DATE_ISO) : g_strdup ("—");
  const char        *texts[] = {
           row,
           day,
           or_dash (draft->who),
           or_dash (cy_record_get_text (draft->note, CY_WORK_NOTE_CONTENT)),
    draft->error != NULL ? _ ("Stays out") : _ ("Fine"),
    draft->error != NULL ? draft->error : "",
  };

  cy_table_store_append (self->store, nth + 1, texts);
  cy_table_store_set_style (self->store, nth + 1, "state", draft->error != NULL ? "error" : "ok");
}

static void
show_drafts (PasteDialog *self)
{
  guint            n = self->drafts != NULL ? self->drafts->len : 0;
  g_autofree char *text = NULL;

  self->n_good = 0;
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < n; i++)
    {
      add_row (self, i);
      self->n_good += ((CyNoteDraft *) g_ptr_array_index (self->drafts, i))->error == NULL;
    }
  cy_table_store_thaw (self->store);
  text = g_strdup_printf (_ ("%u rows: %u will be written down, %u stay out"),
                          n,
                          self->n_good,
                          n - self->n_good);
  gtk_label_set_text (GTK_LABEL (self->sum), n > 0 ? text : "");
  cy_form_dialog_set_ready (self->window, self->n_good > 0);
}

/* ---- Reading ---- */

static void
request_free (gpointer data)
{
  Request *self = data;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return cy_note_paste_read (conn, request->rows, request->today, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  PasteDialog *self = g_object_get_data (G_OBJECT (window), "paste");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = cy_session_finish (result, &error);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (drafts == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  self->drafts = g_steal_pointer (&drafts);
  show_drafts (self);
}

static char *
dup_text (PasteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  GtkTextIter    start;
  GtkTextIter    end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What is agreed to is what was looked at: until it is read, nothing can be. */
static void
reload (PasteDialog *self)
{
  g_autofree char *text = dup_text (self);
  Request         *request = g_new0 (Request, 1);

  request->rows = cy_tsv_parse (text);
  request->today = cy_session_get_today (self->session);
  cy_form_dialog_set_ready (self->window, FALSE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (self->session,
                   read_rows,
                   request,
                   request_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self->window));
}

/* ---- Saving ---- */

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  guint n;

  if (!cy_note_paste_save (conn, data, _ ("Write down pasted notes"), &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u note written down", "%u notes written down", n), n);
}

static gboolean
accepted_cb (CyFormDialog *window, PasteDialog *self)
{
  if (self->n_good == 0)
    return FALSE;
  cy_deed_run (self->session,
               save,
               g_ptr_array_ref (self->drafts),
               (GDestroyNotify) g_ptr_array_unref,
               TRUE);

  return TRUE;
}

/* ---- Layout ---- */

static void
dialog_free (gpointer data)
{
  PasteDialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  g_object_unref (self->store);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_free (self);
}

static GtkWidget *
make_hint (void)
{
  GtkWidget *label =
    gtk_label_new (_ ("Paste cells copied from a spreadsheet. With a row of titles the columns may "
                      "stand in any order; without one they are: day, name, village, kind (正面, "
                      "负面, 一般), what happened, indicator, times, points, multiplier, recorder, "
                      "evidence. A row without a name is about the village."));

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
make_text (PasteDialog *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->text = gtk_text_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pasted cells"),
                                  -1);
  gtk_widget_add_css_class (scroll, "card");
  gtk_widget_set_size_request (scroll, -1, TEXT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->text);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)),
                            "changed",
                            G_CALLBACK (reload),
                            self);

  return scroll;
}

static GtkWidget *
make_table (PasteDialog *self)
{
  GtkWidget *table = cy_table_new_marked (_ ("Pasted notes"), columns, G_N_ELEMENTS (columns));

  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (table), _ ("Pasted rows are looked through here first."), NULL);
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

/**
 * cy_note_paste_present:
 * @over: a widget of the window
 * @session: a session
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_note_paste_present (GtkWidget *over, CySession *session)
{
  PasteDialog *self = g_new0 (PasteDialog, 1);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget   *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("Paste Notes"),
                                          _ ("Write Down"));

  self->session = g_object_ref (session);
  self->window = CY_FORM_DIALOG (window);
  self->sum = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  gtk_widget_add_css_class (self->sum, "secondary");
  gtk_box_append (GTK_BOX (box), make_hint ());
  gtk_box_append (GTK_BOX (box), make_text (self));
  gtk_box_append (GTK_BOX (box), make_table (self));
  gtk_box_append (GTK_BOX (box), self->sum);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  cy_form_dialog_add (self->window, box);
  cy_form_dialog_set_ready (self->window, FALSE);
  g_object_set_data_full (G_OBJECT (window), "paste", self, dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
