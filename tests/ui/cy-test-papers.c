/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A library with people to report, open in a session, and the ways to press what is on the screen.
 */
#include "cy-test-papers.h"

static void
toast_file_cb (CySession *session, const char *text, const char *path, CyTestPapers *self)
{
  g_free (self->made);
  self->made = g_strdup (path);
}

static void
failed_cb (CySession *session, const GError *error, CyTestPapers *self)
{
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
}

void
cy_test_papers_set_up (CyTestPapers *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (GError) error = NULL;

  cy_test_set_up (&self->test, data);
  cy_test_fill_library (&self->test, &units, 1, 2, 4);
  g_clear_pointer (&self->test.conn, cy_conn_free);
  self->db = cy_db_open (self->test.path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
  self->session = cy_session_new (self->db);
  cy_session_set_base_date (self->session, CY_TEST_BASE_DATE);
  g_signal_connect (self->session, "toast-file", G_CALLBACK (toast_file_cb), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  while (cy_session_get_rules (self->session) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

void
cy_test_papers_tear_down (CyTestPapers *self, gconstpointer data)
{
  if (self->window != NULL)
    cy_test_ui_close (self->window);
  cy_test_papers_spin (self);
  g_signal_handlers_disconnect_by_data (self->session, self);
  cy_db_close (self->db);
  g_object_unref (self->session);
  g_object_unref (self->db);
  g_free (self->made);
  g_clear_error (&self->error);
  cy_test_tear_down (&self->test, data);
}

void
cy_test_papers_show (CyTestPapers *self, GtkWidget *child)
{
  self->window = cy_test_ui_show (child, 1100, 700);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree gpointer answer = cy_session_finish (result, NULL);

  *(gboolean *) user_data = TRUE;
}

static gpointer
answer (CyConn *conn, gpointer data, GError **error)
{
  return g_new0 (char, 1);
}

static void
wait_lane (CyTestPapers *self, gboolean writing)
{
  gboolean done = FALSE;

  (writing ? cy_session_write
           : cy_session_read) (self->session, answer, NULL, NULL, g_free, NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Until all that was asked of the threads so far, and all that followed from it, is done. */
void
cy_test_papers_spin (CyTestPapers *self)
{
  for (guint i = 0; i < 3; i++)
    {
      wait_lane (self, FALSE);
      wait_lane (self, TRUE);
    }
}

void
cy_test_papers_wait_made (CyTestPapers *self)
{
  while (self->made == NULL && self->error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (self->error);
}

static gboolean
is_label (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

/* The label with that text, below @root. */
static GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  if (is_label (root, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* What stands under the label. */
GtkWidget *
cy_test_papers_find_field (GtkWidget *root, const char *label)
{
  GtkWidget *found = find_label (root, label);

  return found != NULL ? gtk_widget_get_next_sibling (found) : NULL;
}

void
cy_test_papers_click (GtkWidget *root, const char *label)
{
  GtkWidget *button = cy_test_ui_find_button (root, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}
