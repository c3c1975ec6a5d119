/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was deleted is listed and comes back as one step; all steps are listed beside it. */
#include "cy-recycle-page.h"

#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-step.h"
#include "cy-table.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

static gpointer
delete_two (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "delete", CY_STEP_NONE, error);

  g_assert_true (cy_mapper_delete (conn, CY_PERSON, 1, error));
  g_assert_true (cy_mapper_delete (conn, CY_PERSON, 2, error));
  g_assert_true (cy_step_commit (step, error));

  return NULL;
}

static CyTableSource *
get_source (GtkWidget *page, guint nth)
{
  return cy_table_get_source (CY_TABLE (cy_test_ui_find (page, CY_TYPE_TABLE, nth)));
}

static void
test_restore (void)
{
  CySession *session = cy_test_session_new (20);
  GtkWidget *page = cy_recycle_page_new (session);
  GtkWidget *window = cy_test_ui_show (page, 1000, 600);
  CyTable   *table = CY_TABLE (cy_test_ui_find (page, CY_TYPE_TABLE, 0));
  gint64     n_steps;

  cy_test_session_settle (session);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (page, 0)), ==, 0);
  cy_session_write (session, delete_two, NULL, NULL, NULL, NULL, NULL, NULL);
  cy_test_session_settle (session);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (page, 0)), ==, 2);
  n_steps = cy_test_session_count (session, "SELECT count(*) FROM step");
  cy_table_select_all (table);
  g_signal_emit_by_name (table, "activate", (gint64) 1);
  cy_test_session_settle (session);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (page, 0)), ==, 0);
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   20);
  g_assert_cmpint (cy_test_session_count (session, "SELECT count(*) FROM step"), ==, n_steps + 1);
  g_assert_cmpuint (cy_table_source_get_n_rows (get_source (page, 1)), ==, n_steps + 1);
  g_assert_cmpstr (cy_table_source_get_text (get_source (page, 1), 0, "what"),
                   ==,
                   "Bring back 2 records");
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/recycle-page/restore", test_restore);

  return g_test_run ();
}
