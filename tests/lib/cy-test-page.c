/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A page of the window with a library of its own, shown in process. */
#include "cy-test-page.h"

#include "cy-test-ui.h"

#define HEIGHT 720
#define PATIENCE 30 /* s */

static void
toast_cb (CySession *session, const char *text, gboolean undo, CyTestPage *self)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
  self->undo = undo;
}

static void
open_person_cb (CySession *session, gint64 person, CyTestPage *self)
{
  self->opened = person;
}

static void
import_text_cb (CySession *session, const char *text, CyTestPage *self)
{
  g_free (self->text);
  self->text = g_strdup (text);
}

static void
failed_cb (CySession *session, const GError *error, CyTestPage *self)
{
  g_clear_error (&self->failure);
  self->failure = g_error_copy (error);
}

/* Closes the connection of the fixture and shows the page that @make makes. */
void
cy_test_page_show (CyTestPage *self, GtkWidget *(*make) (CySession *session), int width)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->base.conn, cy_conn_free);
  self->db = cy_db_open (self->base.path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
  self->session = cy_session_new (self->db);
  self->opened = -1;
  cy_session_set_base_date (self->session, 20261122);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->session, "open-person", G_CALLBACK (open_person_cb), self);
  g_signal_connect (self->session, "import-text", G_CALLBACK (import_text_cb), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  self->page = make (self->session);
  self->window = cy_test_ui_show (self->page, width, HEIGHT);
}

void
cy_test_page_tear_down (CyTestPage *self, gconstpointer data)
{
  g_assert_no_error (self->failure);
  if (self->window != NULL)
    cy_test_ui_close (self->window);
  if (self->db != NULL)
    cy_db_close (self->db);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->session);
  g_clear_object (&self->db);
  g_free (self->toast);
  g_free (self->text);
  cy_test_tear_down (&self->base, data);
}

/* Lets the program run until @condition holds; fails when it never does. */
void
cy_test_wait (CyTestCondition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}
