/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A person goes to the recycle bin when asked and agreed to, as one step, and not before. */
#include "cy-person-delete.h"

#include "cy-test-session.h"
#include "cy-test-ui.h"

#define PERSON 1

static GtkWidget *
find_question (GtkWidget *over)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (over))
      return link->data;

  return NULL;
}

static void
deleted_cb (gpointer user_data)
{
  *(guint *) user_data += 1;
}

static void
keep (gpointer data)
{
}

static void
press (GtkWidget *question, const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = cy_test_ui_find (question, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
        {
          g_signal_emit_by_name (button, "clicked");
          return;
        }
    }
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
      press (find_question (window), answers[i]);
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
