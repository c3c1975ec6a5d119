/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Many places at once: pasted from a spreadsheet, each row with what is wrong with it. */
#include "cy-exchange-dialogs.h"

#include "cy-deed-run.h"
#include "cy-exchange-paste.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-run.h"
#include "cy-form-dialog.h"
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
  gint64        plan;
  GtkWidget    *text;
  GtkWidget    *sum;
  CyTableStore *store;
  GPtrArray    *drafts; /* of CyExchangeDraft */
  guint         n_good;
  GCancellable *cancellable;
} PasteDialog;

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

/* ---- What was read ---- */

static void
append (PasteDialog *self, guint nth)
{
  const CyExchangeDraft *draft = g_ptr_array_index (self->drafts, nth);
  const char            *post = cy_record_get_text (draft->place, CY_EXCHANGE_PLACE_POST);
  g_autofree char       *row = g_strdup_printf ("%u", nth + 1);
  g_autofree char       *capacity =
    g_strdup_printf ("%d", (int) cy_record_get_int (draft->place, CY_EXCHANGE_PLACE_CAPACITY));
  gboolean    is_new = cy_record_has (draft->place, CY_EXCHANGE_PLACE_HOST);
  const char *what = draft->error != NULL ? draft->error
                     : is_new             ? _ ("A host outside the county")
                                          : "";
  const char *texts[] = {
    row,
    draft->host != NULL ? draft->host : "—",
    post != NULL ? post : "—",
    capacity,
    draft->error != NULL ? _ ("Stays out") : _ ("Fine"),
    what,
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
      append (self, i);
      self->n_good += ((CyExchangeDraft *) g_ptr_array_index (self->drafts, i))->error == NULL;
    }
  cy_table_store_thaw (self->store);
  text = g_strdup_printf (_ ("%u rows: %u places will be added, %u stay out"),
                          n,
                          self->n_good,
                          n - self->n_good);
  gtk_label_set_text (GTK_LABEL (self->sum), text);
  cy_form_dialog_set_ready (self->window, self->n_good > 0);
}

/* ---- Reading ---- */

typedef struct
{
  gint64     plan;
  GPtrArray *rows;
} Wish;

static void
wish_free (gpointer data)
{
  g_ptr_array_unref (((Wish *) data)->rows);
  g_free (data);
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_exchange_paste_read (conn, wish->plan, wish->rows, error);
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

/* What is agreed to is what was looked at: until it is read, nothing can be. */
static void
reload (PasteDialog *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  Wish            *wish = g_new0 (Wish, 1);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  *wish = (Wish){ self->plan, cy_tsv_parse (text) };
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

typedef struct
{
  gint64     plan;
  GPtrArray *drafts;
} Saving;

static void
saving_free (gpointer data)
{
  g_ptr_array_unref (((Saving *) data)->drafts);
  g_free (data);
}

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  const Saving *saving = data;
  guint         n;

  if (!cy_exchange_paste_save (conn,
                               saving->plan,
                               saving->drafts,
                               _ ("Paste places into an exchange plan"),
                               &n,
                               error))
    return NULL;

  return g_strdup_printf (ngettext ("%u place added", "%u places added", n), n);
}

static gboolean
accepted_cb (CyFormDialog *window, PasteDialog *self)
{
  Saving *saving;

  if (self->n_good == 0)
    return FALSE;
  saving = g_new0 (Saving, 1);
  *saving = (Saving){ self->plan, g_ptr_array_ref (self->drafts) };
  cy_deed_run (self->session, save, saving, saving_free, TRUE);

  return TRUE;
}

/* ---- Layout ---- */

static GtkWidget *
make_hint (void)
{
  g_autoptr (GArray) fields = cy_exchange_paste_list_fields ();
  g_autoptr (GString) text =
    g_string_new (_ ("Paste cells copied from a spreadsheet. With a row of titles the columns may "
                     "stand in any order; without one they are: "));
  GtkWidget *label;

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? _ (", ") : "",
                            _ (CY_EXCHANGE_PLACE->fields[g_array_index (fields, guint, i)].title));
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
  static const char *const   ids[] = { "row", "host", "post", "capacity", "state", "what", NULL };
  static const CyTableColumn columns[] = {
    { "row", N_ ("Row"), 44, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "host", N_ ("Host unit"), 130, .flags = CY_TABLE_COLUMN_BOLD },
    { "post", N_ ("Post offered"), 130 },
    { "capacity", N_ ("People it takes"), 76, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "state", N_ ("Result"), 76, CY_TABLE_TAG },
    { "what", N_ ("What to look at"), 200, .flags = CY_TABLE_COLUMN_EXPAND },
  };
  GtkWidget *table = cy_table_new_marked (_ ("Pasted places"), columns, G_N_ELEMENTS (columns));

  self->store = cy_table_store_new (ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

/**
 * cy_exchange_dialog_paste:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @plan: id of a plan
 */
void
cy_exchange_dialog_paste (GtkWidget *over, CySession *session, gint64 plan)
{
  PasteDialog *self = g_new0 (PasteDialog, 1);
  GtkWidget   *table = make_table (self);

  self->session = g_object_ref (session);
  self->plan = plan;
  self->window = CY_FORM_DIALOG (
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), _ ("Paste Places"), _ ("Add")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "paste", self, dialog_free);
  self->sum = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->sum, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  cy_form_dialog_add (self->window, make_hint ());
  cy_form_dialog_add (self->window, make_text (self));
  cy_form_dialog_add (self->window, self->sum);
  cy_form_dialog_add (self->window, table);
  show_drafts (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}
