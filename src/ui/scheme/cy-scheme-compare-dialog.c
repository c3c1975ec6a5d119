/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two schemes side by side: what the newer has that the older has not. */
#include "cy-scheme-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-scheme-compare.h"
#include "cy-scheme-list.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 860
#define TABLE_HEIGHT 360

static const char *const column_ids[] = { "kind", "place", "what", "before", "after", NULL };

typedef struct
{
  GtkWidget    *page;
  CySession    *session;
  GtkWidget    *window;
  GtkWidget    *choice;
  GtkWidget    *table;
  GtkWidget    *sum;
  GArray       *ids;
  gint64        scheme;
  GCancellable *cancellable;
} Dialog;

typedef struct
{
  gint64 older;
  gint64 newer;
} Pair;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  g_array_unref (self->ids);
  g_free (self);
}

/* ---- Showing ---- */

static void
append (CyTableStore *store, guint nth, const CySchemeChange *change)
{
  static const char *const styles[] = { "ok", "error", "warn" };
  const char *const        words[] = { _ ("Newly there"), _ ("Gone"), _ ("Otherwise") };
  const char              *texts[] = { words[change->kind],
                                       change->place,
                          change->what != NULL ? change->what : "",
                                       change->before,
                                       change->after };

  cy_table_store_append (store, nth + 1, texts);
  cy_table_store_set_style (store, nth + 1, "kind", styles[change->kind]);
}

static void
show (Dialog *self, const GPtrArray *changes)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (column_ids);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u difference", "%u differences", changes->len), changes->len);

  for (guint i = 0; i < changes->len; i++)
    append (store, i, g_ptr_array_index (changes, i));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  gtk_label_set_text (GTK_LABEL (self->sum), text);
}

/* ---- Reading ---- */

static gpointer
compare (CyConn *conn, gpointer data, GError **error)
{
  const Pair *pair = data;

  return cy_scheme_compare_load (conn, pair->older, pair->newer, error);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  Dialog *self = g_object_get_data (G_OBJECT (window), "dialog");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = cy_session_finish (result, &error);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (changes == NULL)
    cy_session_present_error (self->session, error);
  else
    show (self, changes);
}

static void
free_changes (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
read_changes (Dialog *self)
{
  guint      nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  const Pair pair = { g_array_index (self->ids, gint64, nth), self->scheme };

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (self->session,
                   compare,
                   g_memdup2 (&pair, sizeof pair),
                   g_free,
                   free_changes,
                   self->cancellable,
                   compared_cb,
                   g_object_ref (self->window));
}

/* ---- Layout ---- */

static GtkWidget *
make_table (void)
{
  const CyTableColumn columns[] = {
    { "kind", _ ("Kind of difference"), 76, CY_TABLE_TAG },
    { "place",
      _ ("Where in the scheme"),
      260,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "what", _ ("Item of the scheme"), 120 },
    { "before", _ ("Before that"), 150 },
    { "after", _ ("After that"), 150 },
  };
  GtkWidget *table = cy_table_new (_ ("Differences"), columns, G_N_ELEMENTS (columns));

  cy_table_set_empty (CY_TABLE (table), _ ("Both are the same."), NULL);
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

/* The others; the one before it by version or year stands first. */
static void
add_choice (Dialog *self, const GPtrArray *schemes)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint first = 0;

  for (guint i = 0; i < schemes->len; i++)
    {
      const CySchemeItem *item = g_ptr_array_index (schemes, i);

      if (item->id == self->scheme)
        first = self->ids->len;
      else
        {
          g_array_append_val (self->ids, item->id);
          g_ptr_array_add (names,
                           g_strdup_printf (_ ("%d  %s, version %d"),
                                            item->year,
                                            item->name,
                                            item->version));
        }
    }
  g_ptr_array_add (names, NULL);
  self->choice = gtk_drop_down_new_from_strings ((const char *const *) names->pdata);
  if (self->ids->len > 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), MIN (first, self->ids->len - 1));
  cy_form_dialog_add_field (CY_FORM_DIALOG (self->window),
                            _ ("Compared with the scheme"),
                            self->choice);
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  cy_scheme_export_table (self->page, self->session, "scheme-compare", self->table);

  return TRUE;
}

/**
 * cy_scheme_compare_present:
 * @page: the page
 * @session: a session
 * @schemes: (element-type CySchemeItem): all of them
 * @scheme: id of the one that is looked at, the newer of the two
 */
void
cy_scheme_compare_present (GtkWidget       *page,
                           CySession       *session,
                           const GPtrArray *schemes,
                           gint64           scheme)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->page = page;
  self->session = g_object_ref (session);
  self->scheme = scheme;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (page)),
                                     _ ("What Changed in the Scheme"),
                                     _ ("Write as Excel…"));
  g_object_set_data_full (G_OBJECT (self->window), "dialog", self, dialog_free);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  add_choice (self, schemes);
  self->sum = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->sum, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  self->table = make_table ();
  cy_form_dialog_add (CY_FORM_DIALOG (self->window), self->sum);
  cy_form_dialog_add (CY_FORM_DIALOG (self->window), self->table);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (read_changes), self);
  if (self->ids->len > 0)
    read_changes (self);
  gtk_window_present (GTK_WINDOW (self->window));
}
