/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rows pasted from a spreadsheet, each with what is wrong with it, before they are taken over. */
#include "cy-paste-dialog.h"

#include "cy-form-dialog.h"
#include "cy-table.h"
#include "cy-tsv.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define TEXT_HEIGHT 110
#define TABLE_HEIGHT 220

struct _CyPasteDialog
{
  const CyPasteKind *kind;
  CySession         *session;
  CyFormDialog      *window;
  gpointer           data;
  GDestroyNotify     data_free;
  GtkWidget         *text;
  GtkWidget         *sum;
  CyTableStore      *store;
  GPtrArray         *drafts;
  guint              n_good;
  GCancellable      *cancellable;
};

static void
dialog_free (gpointer data)
{
  CyPasteDialog *self = data;

  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  g_object_unref (self->store);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  if (self->data_free != NULL)
    self->data_free (self->data);
  g_free (self);
}

/* ---- What was read ---- */

static void
show_drafts (CyPasteDialog *self)
{
  guint            n = self->drafts != NULL ? self->drafts->len : 0;
  g_autofree char *text = NULL;

  self->n_good = 0;
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < n; i++)
    self->n_good += self->kind->show (self->store, i, g_ptr_array_index (self->drafts, i));
  cy_table_store_thaw (self->store);
  text = self->kind->count (n, self->n_good);
  gtk_label_set_text (GTK_LABEL (self->sum), n > 0 ? text : "");
  cy_form_dialog_set_ready (self->window, self->n_good > 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  CyPasteDialog *self = g_object_get_data (G_OBJECT (window), "paste");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = cy_session_finish (result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
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

/* Who reads still holds the window, which was closed. */
static void
unrealize_cb (GtkWidget *window, CyPasteDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* What is agreed to is what was looked at: until it is read, nothing can be. */
static void
reload (CyPasteDialog *self)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "text", &text, NULL);
  cy_form_dialog_set_ready (self->window, FALSE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (self->session,
                   self->kind->read,
                   self->kind->ask (self->session, cy_tsv_parse (text), self->data),
                   self->kind->asked_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self->window));
}

static gboolean
accepted_cb (CyFormDialog *window, CyPasteDialog *self)
{
  if (self->n_good == 0)
    return FALSE;
  self->kind->save (self->session, self->drafts, self->data);

  return TRUE;
}

/* ---- Layout ---- */

static GtkWidget *
make_hint (const char *hint)
{
  GtkWidget *label = gtk_label_new (hint);

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
make_text (CyPasteDialog *self)
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

static CyTableStore *
make_store (const CyPasteKind *kind)
{
  g_autofree const char **ids = g_new0 (const char *, kind->n_columns + 1);

  for (guint i = 0; i < kind->n_columns; i++)
    ids[i] = kind->columns[i].id;

  return cy_table_store_new (ids);
}

static GtkWidget *
make_table (CyPasteDialog *self)
{
  const CyPasteKind *kind = self->kind;
  GtkWidget         *table = cy_table_new_marked (_ (kind->table), kind->columns, kind->n_columns);

  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (table), _ ("Pasted rows are looked through here first."), NULL);
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

/**
 * cy_paste_dialog_new:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @kind: what is pasted; lives as long as the dialogue
 * @hint: which columns are understood, translated
 * @data: for the functions of @kind
 * @data_free: (nullable): frees @data when the dialogue goes
 *
 * Returns: (transfer none): a dialogue that is not shown yet; it goes with its window
 */
CyPasteDialog *
cy_paste_dialog_new (GtkWidget         *over,
                     CySession         *session,
                     const CyPasteKind *kind,
                     const char        *hint,
                     gpointer           data,
                     GDestroyNotify     data_free)
{
  CyPasteDialog *self = g_new0 (CyPasteDialog, 1);
  GtkWindow     *parent = GTK_WINDOW (gtk_widget_get_root (over));

  self->kind = kind;
  self->session = g_object_ref (session);
  self->data = data;
  self->data_free = data_free;
  self->store = make_store (kind);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, _ (kind->title), _ (kind->accept)));
  self->sum = gtk_label_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "paste", self, dialog_free);
  g_signal_connect (self->window, "unrealize", G_CALLBACK (unrealize_cb), self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  cy_form_dialog_add (self->window, make_hint (hint));
  cy_form_dialog_add (self->window, make_text (self));

  return self;
}

/**
 * cy_paste_dialog_add_entry:
 * @self: a dialogue that is not shown yet
 * @title: translated
 * @entry: an editable; the rows are read again when it changes
 */
void
cy_paste_dialog_add_entry (CyPasteDialog *self, const char *title, GtkWidget *entry)
{
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (reload), self);
  cy_form_dialog_add_field (self->window, title, entry);
}

/**
 * cy_paste_dialog_set_rows:
 * @self: a dialogue
 * @rows: (element-type GStrv): cells that were pasted already
 */
void
cy_paste_dialog_set_rows (CyPasteDialog *self, GPtrArray *rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    cy_tsv_append_row (text, g_ptr_array_index (rows, i));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), text->str, -1);
}

/**
 * cy_paste_dialog_present:
 * @self: a dialogue that is not shown yet
 */
void
cy_paste_dialog_present (CyPasteDialog *self)
{
  gtk_widget_add_css_class (self->sum, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  cy_form_dialog_add (self->window, self->sum);
  cy_form_dialog_add (self->window, make_table (self));
  show_drafts (self);
  gtk_window_present (GTK_WINDOW (self->window));
}

/**
 * cy_paste_dup_hint:
 * @entity: what a row becomes
 * @fields: (element-type int): fields of @entity, in the order of columns without titles
 *
 * Returns: (transfer full): the hint on what may be pasted, translated
 */
char *
cy_paste_dup_hint (const CyEntity *entity, const GArray *fields)
{
  GString *text =
    g_string_new (_ ("Paste cells copied from a spreadsheet. With a row of titles the columns may "
                     "stand in any order; without one they are: "));

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? C_ ("names of columns", ", ") : "",
                            _ (entity->fields[g_array_index (fields, int, i)].title));

  return g_string_free (text, FALSE);
}
