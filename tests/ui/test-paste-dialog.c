/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is pasted is looked through before it is taken over, and only what was looked at is taken.
 */
#include "cy-paste-dialog.h"

#include "cy-mentoring.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"
#include "cy-tsv.h"

/* A row becomes its first cell behind what stands in the entry; "bad" stays out. */
typedef struct
{
  GPtrArray *rows;
  char      *before;
} Wish;

typedef struct
{
  CySession     *session;
  GtkWidget     *window;
  GtkWidget     *dialog;
  GtkWidget     *entry;
  GtkTextBuffer *buffer;
  GString       *saved;
  GError        *failure;
} Fixture;

static const CyTableColumn columns[] = { { "name", "name", 90 }, { "state", "state", 90 } };

static void
wish_free (gpointer data)
{
  g_ptr_array_unref (((Wish *) data)->rows);
  g_free (((Wish *) data)->before);
  g_free (data);
}

static gpointer
ask (CySession *session, GPtrArray *rows, gpointer data)
{
  Fixture *self = data;
  Wish    *wish = g_new0 (Wish, 1);

  *wish = (Wish){ rows, g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))) };

  return wish;
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < wish->rows->len; i++)
    {
      char **row = g_ptr_array_index (wish->rows, i);

      if (g_str_equal (row[0], "broken"))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "broken");
          return NULL;
        }
      g_ptr_array_add (drafts, g_strconcat (wish->before, row[0], NULL));
    }

  return g_steal_pointer (&drafts);
}

static gboolean
show (CyTableStore *store, guint nth, gconstpointer draft)
{
  gboolean    is_good = !g_str_has_suffix (draft, "bad");
  const char *texts[] = { draft, is_good ? "fine" : "out" };

  cy_table_store_append (store, nth + 1, texts);

  return is_good;
}

static char *
count (guint n, guint n_good)
{
  return g_strdup_printf ("%u/%u", n_good, n);
}

static void
save (CySession *session, GPtrArray *drafts, gpointer data)
{
  Fixture *self = data;

  for (guint i = 0; i < drafts->len; i++)
    g_string_append_printf (self->saved, "%s;", (char *) g_ptr_array_index (drafts, i));
}

static const CyPasteKind kind = {
  .title = "title",
  .accept = "accept",
  .table = "table",
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .ask = ask,
  .asked_free = wish_free,
  .read = read_rows,
  .show = show,
  .count = count,
  .save = save,
};

static void
failed_cb (CySession *session, const GError *error, Fixture *self)
{
  g_clear_error (&self->failure);
  self->failure = g_error_copy (error);
}

static void
open_dialog (Fixture *self, const char *pasted)
{
  CyPasteDialog *dialog;

  self->entry = gtk_entry_new ();
  dialog = cy_paste_dialog_new (self->window, self->session, &kind, "hint", self, NULL);
  cy_paste_dialog_add_entry (dialog, "before", self->entry);
  if (pasted != NULL)
    {
      g_autoptr (GPtrArray) rows = cy_tsv_parse (pasted);

      cy_paste_dialog_set_rows (dialog, rows);
    }
  cy_paste_dialog_present (dialog);
  self->dialog = cy_test_ui_find_dialog (self->window);
  self->buffer = gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (cy_test_ui_find (self->dialog, GTK_TYPE_TEXT_VIEW, 0)));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (0);
  self->window = cy_test_ui_show (gtk_label_new ("under it"), 400, 300);
  self->saved = g_string_new (NULL);
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  open_dialog (self, data);
  cy_test_session_settle (self->session);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_no_error (self->failure);
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_string_free (self->saved, TRUE);
}

static void
paste (Fixture *self, const char *text)
{
  gtk_text_buffer_set_text (self->buffer, text, -1);
}

static gboolean
can_accept (Fixture *self)
{
  return gtk_widget_is_sensitive (gtk_window_get_default_widget (GTK_WINDOW (self->dialog)));
}

static gboolean
says (Fixture *self, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (self->dialog, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;

  return FALSE;
}

static void
assert_names (Fixture *self, const char *expected)
{
  CyTableSource *source =
    cy_table_get_source (CY_TABLE (cy_test_ui_find (self->dialog, CY_TYPE_TABLE, 0)));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < cy_table_source_get_n_rows (source); i++)
    g_string_append_printf (names, "%s;", cy_table_source_get_text (source, i, "name"));
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_accept (Fixture *self, gconstpointer data)
{
  g_assert_true (says (self, "hint"));
  g_assert_false (can_accept (self));
  g_assert_false (says (self, "0/0"));
  paste (self, "bad\n");
  cy_test_session_settle (self->session);
  g_assert_true (says (self, "0/1"));
  g_assert_false (can_accept (self));
  paste (self, "Zhao\nbad\nQian\n");
  /* Not yet looked through. */
  g_assert_false (can_accept (self));
  cy_test_session_settle (self->session);
  g_assert_true (says (self, "2/3"));
  assert_names (self, "Zhao;bad;Qian;");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (self->dialog)), "clicked");
  g_assert_cmpstr (self->saved->str, ==, "Zhao;bad;Qian;");
  g_assert_null (cy_test_ui_find_dialog (self->window));
  self->dialog = NULL;
}

/* Of two readings under way only the later one is shown. */
static void
test_latest (Fixture *self, gconstpointer data)
{
  paste (self, "Zhao\n");
  paste (self, "Qian\n");
  cy_test_session_settle (self->session);
  assert_names (self, "Qian;");
  paste (self, "");
  cy_test_session_settle (self->session);
  assert_names (self, "");
  g_assert_false (can_accept (self));
}

static void
test_entry (Fixture *self, gconstpointer data)
{
  paste (self, "Zhao\n");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "old ");
  g_assert_false (can_accept (self));
  cy_test_session_settle (self->session);
  assert_names (self, "old Zhao;");
}

static void
test_rows (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  assert_names (self, "Zhao;Qian;");
  g_assert_true (can_accept (self));
  g_object_get (self->buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Zhao\tvillage\nQian\ttown\n");
}

static void
test_failure (Fixture *self, gconstpointer data)
{
  paste (self, "broken\n");
  cy_test_session_settle (self->session);
  g_assert_error (self->failure, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&self->failure);
  g_assert_false (can_accept (self));
}

/* A reading that is under way when the dialogue goes has nobody to tell. */
static void
test_closed (Fixture *self, gconstpointer data)
{
  paste (self, "broken\n");
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->dialog)));
  cy_test_session_settle (self->session);
  open_dialog (self, NULL);
  paste (self, "Zhao\n");
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&self->dialog)));
  cy_test_session_settle (self->session);
  g_assert_cmpstr (self->saved->str, ==, "");
}

static void
test_hint (void)
{
  const guint chosen[] = { CY_MENTOR_NAME, CY_MENTOR_ORGAN };
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *hint = NULL;

  g_array_append_vals (fields, chosen, G_N_ELEMENTS (chosen));
  hint = cy_paste_dup_hint (CY_MENTOR, fields);
  g_assert_true (g_str_has_suffix (hint, "one they are: Mentor name, Organ of the mentor"));
}

#define add(name, data, func) g_test_add (name, Fixture, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/paste-dialog/accept", NULL, test_accept);
  add ("/ui/paste-dialog/closed", NULL, test_closed);
  add ("/ui/paste-dialog/entry", NULL, test_entry);
  add ("/ui/paste-dialog/failure", NULL, test_failure);
  g_test_add_func ("/ui/paste-dialog/hint", test_hint);
  add ("/ui/paste-dialog/latest", NULL, test_latest);
  add ("/ui/paste-dialog/rows", "Zhao\tvillage\nQian\ttown\n", test_rows);

  return g_test_run ();
}
