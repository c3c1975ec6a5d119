/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A person goes to the recycle bin when asked and agreed to, as one step, and not before. */
#include "cy-person-delete.h"

#include "cy-test-session.h"
#include "cy-test-ui.h"

#define PERSON 1

static void
deleted_cb (gpointer user_data)
{
  *(guint *) user_data += 1;
}

static void
keep (gpointer data)
{
}

static gint64
count_deleted (CySession *session)
{
  return cy_test_session_count (session,
                                "SELECT count(*) FROM person WHERE id=1 AND deleted IS NOT NULL");
}

static void
test_ask (void)
{
  static const char *const answers[] = { "Cancel", "Delete" };
  CySession               *session = cy_test_session_new (5);
  GtkWidget               *window = cy_test_ui_show (gtk_label_new ("page"), 300, 300);
  gint64                   n_steps = cy_test_session_count (session, "SELECT count(*) FROM step");
  guint                    n_told = 0;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      cy_person_delete_ask (GTK_WINDOW (window),
                            session,
                            PERSON,
                            "沈露",
                            deleted_cb,
                            &n_told,
                            keep);
      g_signal_emit_by_name (cy_test_ui_find_button (cy_test_ui_find_dialog (window), answers[i]),
                             "clicked");
      cy_test_session_settle (session);
      g_assert_cmpuint (n_told, ==, i);
      g_assert_cmpint (count_deleted (session), ==, i);
      g_assert_cmpint (cy_test_session_count (session, "SELECT count(*) FROM step"),
                       ==,
                       n_steps + i);
    }
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/person-delete/ask", test_ask);

  return g_test_run ();
}
