/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Many leads at once: pasted from a spreadsheet or typed, each row with what is wrong with it. */
#include "cy-lead-dialogs.h"

#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-lead-paste.h"
#include "cy-lead.h"
#include "cy-phone.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-tsv.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define TEXT_HEIGHT 110
#define TABLE_HEIGHT 220

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  GtkWidget    *text;
  GtkWidget    *found_by;
  GtkWidget    *sum;
  CyTableStore *store;
  GPtrArray    *drafts; /* of CyLeadDraft */
  guint         n_good;
  GCancellable *cancellable;
} PasteDialog;

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 44, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "name", N_ ("Full name"), 76, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "village", N_ ("Village"), 88, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "source", N_ ("Source"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "phone", N_ ("Phone"), 100, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "state", N_ ("Result"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "what", N_ ("What to look at"), 200, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static const char *const column_ids[] = { "row",   "name",  "village", "source",
                                          "phone", "state", "what",    NULL };

/* ---- What was read ---- */

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "—";
}

static void
add_row (PasteDialog *self, guint nth)
{
  const CyLeadDraft *draft = g_ptr_array_index (self->drafts, nth);
  const char        *own = cy_record_get_text (draft->lead, CY_LEAD_PHONE);
  g_autofree char   *phone = own != NULL ? cy_phone_mask (own) : NULL;
  g_autofree char   *row = g_strdup_printf ("%u", nth + 1);
  const char        *source =
    cy_code_get_short_name ("source", cy_record_get_text (draft->lead, CY_LEAD_SOURCE));
  const char *word = draft->error != NULL     ? _ ("Stays out")
                     : draft->warning != NULL ? _ ("Look at it")
                                              : _ ("Fine");
  const char *kind = draft->error != NULL ? "error" : draft->warning != NULL ? "warn" : "ok";
  const char *what = draft->error != NULL ? draft->error : draft->warning;
  const char *texts[] = {
    row,
    or_dash (cy_record_get_text (draft->lead, CY_LEAD_NAME)),
    or_dash (draft->village),
    or_dash (source),
    or_dash (phone),
    word,
    what != NULL ? what : "",
  };

  cy_table_store_append (self->store, nth + 1, texts);
  cy_table_store_set_style (self->store, nth + 1, "state", kind);
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
      self->n_good += ((CyLeadDraft *) g_ptr_array_index (self->drafts, i))->error == NULL;
    }
  cy_table_store_thaw (self->store);
  text = g_strdup_printf (_ ("%u rows: %u will be registered, %u stay out"),
                          n,
                          self->n_good,
                          n - self->n_good);
  gtk_label_set_text (GTK_LABEL (self->sum), n > 0 ? text : "");
  cy_form_dialog_set_ready (self->window, self->n_good > 0);
}

/* ---- Reading ---- */

typedef struct
{
  GPtrArray *rows;
  gint64     scope;
  char      *found_by;
  CyDate     date;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_ptr_array_unref (wish->rows);
  g_free (wish->found_by);
  g_free (wish);
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  CyLeadPaste paste = { wish->rows, wish->scope, wish->found_by, wish->date };

  return cy_lead_paste_read (conn, &paste, error);
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
  Wish            *wish = g_new0 (Wish, 1);
  g_autofree char *text = dup_text (self);
  const char      *found_by = gtk_editable_get_text (GTK_EDITABLE (self->found_by));

  wish->rows = cy_tsv_parse (text);
  wish->scope = cy_session_get_scope (self->session);
  wish->found_by = *found_by != '\0' ? g_strdup (found_by) : NULL;
  wish->date = cy_session_get_base_date (self->session);
  cy_form_dialog_set_ready (self->window, FALSE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (self->session,
                   read_rows,
                   wish,
                   wish_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self->window));
}

/* ---- Saving ---- */

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  GPtrArray *drafts = data;
  guint      n;

  if (!cy_lead_paste_save (conn, drafts, _ ("Register pasted leads"), &n, error))
    return NULL;

  return g_strdup_printf (ngettext ("%u lead registered", "%u leads registered", n), n);
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
  g_autoptr (GArray) fields = cy_lead_paste_list_fields ();
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *label;

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? C_ ("names of columns", ", ") : "",
                            _ (CY_LEAD->fields[g_array_index (fields, guint, i)].title));
  g_string_prepend (text,
                    _ (
                      "Paste cells copied from a spreadsheet. With a row of titles the columns may "
                      "stand in any order; without one they are: "));
  label = gtk_label_new (text->str);
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
  GtkWidget *table = cy_table_new_marked (_ ("Pasted leads"), columns, G_N_ELEMENTS (columns));

  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (table), _ ("Pasted rows are looked through here first."), NULL);
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

static void
fill (PasteDialog *self)
{
  GtkWidget *table = make_table (self);

  self->found_by = gtk_entry_new ();
  g_signal_connect_swapped (self->found_by, "changed", G_CALLBACK (reload), self);
  self->sum = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->sum, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  cy_form_dialog_add (self->window, make_hint ());
  cy_form_dialog_add (self->window, make_text (self));
  cy_form_dialog_add_field (self->window,
                            _ ("Found by, for rows that do not say it"),
                            self->found_by);
  cy_form_dialog_add (self->window, self->sum);
  cy_form_dialog_add (self->window, table);
  show_drafts (self);
}

static void
set_rows (PasteDialog *self, GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    cy_tsv_append_row (text, g_ptr_array_index (rows, i));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text->str, -1);
}

/**
 * cy_lead_dialog_paste:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @rows: (nullable) (element-type GStrv): cells that were pasted already
 */
void
cy_lead_dialog_paste (GtkWidget *over, CySession *session, GPtrArray *rows)
{
  PasteDialog *self = g_new0 (PasteDialog, 1);

  self->session = g_object_ref (session);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                                     _ ("Register Many Leads"),
                                                     _ ("Register")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "paste", self, dialog_free);
  fill (self);
  if (rows != NULL)
    set_rows (self, rows);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}
