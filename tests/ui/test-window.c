/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Nothing that the window does takes unsaved changes along unasked. */
#include "cy-window.h"

#include "cy-demo.h"
#include "cy-field-editor.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"
#include "cy-test.h"

#define TODAY 20261122
#define PERSON 1

typedef struct
{
  CyTest     base;
  GtkWidget *window;
} Test;

static void
settle (Test *self)
{
  cy_test_session_settle (cy_window_get_session (CY_WINDOW (self->window)));
}

static GtkEditable *
get_name (Test *self)
{
  GtkWidget *page = GTK_WIDGET (cy_window_get_page (CY_WINDOW (self->window), "person"));

  return GTK_EDITABLE (cy_test_ui_find (page, GTK_TYPE_ENTRY, 0));
}

static void
set_up (Test *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  cy_test_set_up (&self->base, NULL);
  cy_demo_fill (self->base.conn, "demo", 20, 1, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&self->base.conn, cy_conn_free);
  self->window = cy_window_new (NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  g_assert_true (cy_window_open (CY_WINDOW (self->window), self->base.path));
  cy_session_open_person (cy_window_get_session (CY_WINDOW (self->window)), PERSON);
  settle (self);
  gtk_editable_set_text (get_name (self), "沈小露");
}

static void
tear_down (Test *self, gconstpointer data)
{
  cy_window_close_library (CY_WINDOW (self->window));
  cy_test_ui_close (self->window);
  cy_test_tear_down (&self->base, data);
}

static void
stay (Test *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  guint n_questions = 0;

  for (GList *link = windows; link != NULL; link = link->next)
    if (GTK_IS_MESSAGE_DIALOG (link->data))
      {
        n_questions++;
        gtk_window_close (link->data);
      }
  g_assert_cmpuint (n_questions, ==, 1);
  settle (self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_name (self))));
  g_assert_cmpstr (gtk_editable_get_text (get_name (self)), ==, "沈小露");
}

static void
test_stay (Test *self, gconstpointer data)
{
  CySession *session = cy_window_get_session (CY_WINDOW (self->window));

  gtk_window_close (GTK_WINDOW (self->window));
  stay (self);
  cy_window_show_view (CY_WINDOW (self->window), "people");
  stay (self);
  cy_session_open_person (session, PERSON + 1);
  stay (self);
  cy_session_open_person_at (session, PERSON + 1, "person", 0, 0);
  stay (self);
  gtk_widget_activate_action (self->window, "win.new-person", NULL);
  stay (self);
  gtk_widget_activate_action (self->window, "win.start", NULL);
  stay (self);
  gtk_widget_activate_action (self->window, "win.open", NULL);
  stay (self);
}

/* The field that is being filled in was not left. */
static void
test_save (Test *self, gconstpointer data)
{
  CySession *session = cy_window_get_session (CY_WINDOW (self->window));

  gtk_widget_activate_action (self->window, "win.save", NULL);
  settle (self);
  g_assert_cmpint (
    cy_test_session_count (session, "SELECT count(*) FROM person WHERE id=1 AND name='沈小露'"),
    ==,
    1);
}

/* In a form that was changed the field goes back, not the library. */
static void
test_undo_text (Test *self, gconstpointer data)
{
  CySession   *session = cy_window_get_session (CY_WINDOW (self->window));
  gint64       step = cy_session_get_undo_step (session);
  GtkWidget   *page = GTK_WIDGET (cy_window_get_page (CY_WINDOW (self->window), "person"));
  GtkEditable *pinyin = GTK_EDITABLE (cy_test_ui_find (page, GTK_TYPE_ENTRY, 1));
  GtkEditable *text = gtk_editable_get_delegate (pinyin);

  g_assert_cmpstr (gtk_editable_get_text (pinyin), ==, "");
  gtk_widget_grab_focus (GTK_WIDGET (text));
  g_signal_emit_by_name (text, "insert-at-cursor", "chen");
  gtk_widget_activate_action (self->window, "win.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (pinyin), ==, "");
  g_assert_cmpint (cy_session_get_undo_step (session), ==, step);
}

/* What is typed is looked for in the page, or else among the people. */
static void
test_search (Test *self, gconstpointer data)
{
  CyWindow  *window = CY_WINDOW (self->window);
  GtkWidget *search = cy_test_ui_find (self->window, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_widget_activate_action (self->window, "win.save", NULL);
  settle (self);
  cy_window_show_view (window, "select");
  gtk_editable_set_text (GTK_EDITABLE (search), "沈");
  settle (self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cy_window_get_page (window, "select"))));
  cy_window_show_view (window, "overview");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cy_window_get_page (window, "overview"))));
  gtk_editable_set_text (GTK_EDITABLE (search), "沈小");
  settle (self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cy_window_get_page (window, "people"))));
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add ("/ui/window/stay", Test, NULL, set_up, test_stay, tear_down);
  g_test_add ("/ui/window/save", Test, NULL, set_up, test_save, tear_down);

  g_test_add ("/ui/window/undo-text", Test, NULL, set_up, test_undo_text, tear_down);
  g_test_add ("/ui/window/search", Test, NULL, set_up, test_search, tear_down);

  return g_test_run ();
}
