/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The steps of one person: who is on the way can be led on, who is in the pool only looked at. */
#include "cy-steps-view.h"

#include "cy-note.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#define N_PEOPLE 300

static gint64
find_person (CySession *session, const char *state, const char *step)
{
  g_autofree char *sql = g_strdup_printf ("SELECT person FROM pool_entry WHERE state='%s' AND"
                                          " step='%s' ORDER BY id LIMIT 1",
                                          state,
                                          step);

  return cy_test_session_count (session, sql);
}

static guint
count_buttons (GtkWidget *root, const char *label)
{
  GtkWidget *button;
  guint      n = 0;

  for (guint i = 0; (button = cy_test_ui_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    n += g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0;

  return n;
}

static void
test_show (void)
{
  CySession *session = cy_test_session_new (N_PEOPLE);
  GtkWidget *view = cy_steps_view_new (session);
  GtkWidget *window = cy_test_ui_show (view, 900, 600);

  cy_steps_view_show (CY_STEPS_VIEW (view), find_person (session, "progress", "4"));
  cy_test_session_settle (session);
  g_assert_true (gtk_widget_get_visible (view));
  g_assert_nonnull (cy_test_ui_find (view, CY_TYPE_NOTE, 0));
  g_assert_nonnull (cy_test_ui_find_button (view, "Lead On…"));
  /* Of seven steps those up to the present one. */
  g_assert_cmpuint (count_buttons (view, "Fill In…"), ==, 4);
  cy_steps_view_set_waiting (CY_STEPS_VIEW (view), TRUE);
  g_assert_false (gtk_widget_get_sensitive (cy_test_ui_find_button (view, "Lead On…")));

  cy_steps_view_show (CY_STEPS_VIEW (view), find_person (session, "in", "7"));
  cy_test_session_settle (session);
  g_assert_null (cy_test_ui_find_button (view, "Lead On…"));
  g_assert_cmpuint (count_buttons (view, "Fill In…"), ==, 7);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

static void
test_fill_in (void)
{
  CySession *session = cy_test_session_new (N_PEOPLE);
  GtkWidget *view = cy_steps_view_new (session);
  GtkWidget *window = cy_test_ui_show (view, 900, 600);
  GtkWidget *dialog;

  cy_steps_view_show (CY_STEPS_VIEW (view), find_person (session, "progress", "2"));
  cy_test_session_settle (session);
  g_signal_emit_by_name (cy_test_ui_find_button (view, "Fill In…"), "clicked");
  dialog = cy_test_ui_find_dialog (window);
  gtk_editable_set_text (GTK_EDITABLE (cy_test_ui_find (dialog, GTK_TYPE_ENTRY, 2)),
                         "甲党〔2026〕9号");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (dialog)), "clicked");
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM pool_step WHERE document="
                                          "'甲党〔2026〕9号' AND step='1' AND state='passed'"),
                   ==,
                   1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/steps-view/show", test_show);
  g_test_add_func ("/ui/steps-view/fill-in", test_fill_in);

  return g_test_run ();
}
