/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was read is shown once, said when it could not be, and let go when nobody waits for it. */
#include "cy-read-over.h"

#include "cy-test-session.h"
#include "cy-test-ui.h"

typedef struct
{
  CySession *session;
  GtkWidget *window;
  GtkWidget *label;
  GError    *failure;
} Fixture;

static char *shown;
static guint n_freed;
static guint n_done;

static gpointer
read_word (CyConn *conn, gpointer data, GError **error)
{
  if (!g_str_equal (data, "broken"))
    return g_strconcat ("read ", data, NULL);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "broken");

  return NULL;
}

static void
found_free (gpointer data)
{
  n_freed++;
  g_free (data);
}

static void
done (gpointer data)
{
  n_done++;
  g_free (data);
}

static void
show (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  g_autofree char *word = found;

  shown =
    g_strdup_printf ("%s %s %s", gtk_label_get_text (GTK_LABEL (over)), word, (char *) user_data);
}

static void
failed_cb (CySession *session, const GError *error, Fixture *self)
{
  self->failure = g_error_copy (error);
}

static void
read_over (Fixture *self, const char *word)
{
  cy_read_over (self->label,
                self->session,
                &(CyReadOver){ .read = read_word,
                               .data = g_strdup (word),
                               .data_free = g_free,
                               .found_free = found_free,
                               .show = show,
                               .user_data = g_strdup ("end"),
                               .user_data_free = done });
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->session = cy_test_session_new (0);
  self->label = g_object_ref_sink (gtk_label_new ("under it:"));
  self->window = cy_test_ui_show (self->label, 400, 300);
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  n_freed = 0;
  n_done = 0;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (n_done, ==, 1);
  if (self->window != NULL)
    cy_test_ui_close (self->window);
  g_object_unref (self->label);
  cy_test_session_close (self->session);
  g_clear_pointer (&shown, g_free);
}

static void
test_shown (Fixture *self, gconstpointer data)
{
  read_over (self, "word");
  cy_test_session_settle (self->session);
  g_assert_cmpstr (shown, ==, "under it: read word end");
  g_assert_cmpuint (n_freed, ==, 0);
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  read_over (self, "word");
  /* At once: waiting for the window to rest would let the answer come first. */
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  cy_test_session_settle (self->session);
  g_assert_null (shown);
  g_assert_cmpuint (n_freed, ==, 1);
}

static void
test_failure (Fixture *self, gconstpointer data)
{
  read_over (self, "broken");
  cy_test_session_settle (self->session);
  g_assert_null (shown);
  g_assert_error (self->failure, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&self->failure);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/read-over/failure", test_failure);
  add ("/ui/read-over/gone", test_gone);
  add ("/ui/read-over/shown", test_shown);

  return g_test_run ();
}
