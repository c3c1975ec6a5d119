/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What finished ballots said of a person; nothing of who was never voted on. */
#include "cy-ballot-lines.h"

#include "cy-test-session.h"
#include "cy-test-ui.h"

#define N_PEOPLE 1400
#define VOTED_ON                                                              \
  "SELECT min(s.person) FROM ballot_subject s JOIN ballot b ON b.id=s.ballot" \
  " WHERE b.state='done' AND b.kind='appraise'"
#define NOT_FINISHED                                                          \
  "SELECT min(s.person) FROM ballot_subject s JOIN ballot b ON b.id=s.ballot" \
  " WHERE b.state='open'"

static void
test_lines (void)
{
  CySession *session = cy_test_session_new (N_PEOPLE);
  GtkWidget *lines = cy_ballot_lines_new (session);
  GtkWidget *window = cy_test_ui_show (lines, 600, 200);
  GtkWidget *label;

  cy_ballot_lines_show (CY_BALLOT_LINES (lines), cy_test_session_count (session, NOT_FINISHED));
  cy_test_session_settle (session);
  g_assert_false (gtk_widget_get_visible (lines));
  cy_ballot_lines_show (CY_BALLOT_LINES (lines), cy_test_session_count (session, VOTED_ON));
  cy_test_session_settle (session);
  g_assert_true (gtk_widget_get_visible (lines));
  label = cy_test_ui_find (gtk_widget_get_last_child (lines), GTK_TYPE_LABEL, 0);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), "民主测评"));
  cy_ballot_lines_show (CY_BALLOT_LINES (lines), 0);
  g_assert_false (gtk_widget_get_visible (lines));
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/ballot-lines/lines", test_lines);

  return g_test_run ();
}
