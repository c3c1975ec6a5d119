/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was deleted is listed and comes back as one step; all steps are listed beside it. */
#include "cy-recycle-page.h"

#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-report-dialog-private.h"
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

static void
made_cb (CySession *session, const char *text, const char *path, char **made)
{
  *made = g_strdup (path);
}

static void
export_to (CySession *session, GtkWidget *page, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (cy_db_get_path (cy_session_get_db (session)));
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *made = NULL;
  gulong           handler = g_signal_connect (session, "toast-file", G_CALLBACK (made_cb), &made);

  cy_page_export_view (CY_PAGE (page));
  cy_test_session_settle (session);
  _cy_report_dialog_export (CY_REPORT_DIALOG (
                              cy_test_ui_find_dialog (GTK_WIDGET (gtk_widget_get_root (page)))),
                            path);
  while (made == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (session, handler);
  g_assert_cmpstr (made, ==, path);
}

/* Each of the two tables leaves as it stands; an empty one does not. */
static void
test_export (void)
{
  CySession       *session = cy_test_session_new (20);
  GtkWidget       *page = cy_recycle_page_new (session);
  GtkWidget       *window = cy_test_ui_show (page, 1000, 600);
  g_autofree char *sql = NULL;

  cy_test_session_settle (session);
  cy_page_export_view (CY_PAGE (page));
  g_assert_null (cy_test_ui_find_dialog (window));
  cy_session_write (session, delete_two, NULL, NULL, NULL, NULL, NULL, NULL);
  cy_test_session_settle (session);
  export_to (session, page, "bin.xlsx");
  g_assert_cmpint (cy_test_session_count (session,
                                          "SELECT count(*) FROM export_log"
                                          " WHERE report='recycled' AND rows=2"),
                   ==,
                   1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (
                                  cy_test_ui_find (page, GTK_TYPE_TOGGLE_BUTTON, 1)),
                                TRUE);
  sql = g_strdup_printf ("SELECT count(*) FROM export_log WHERE report='steps' AND rows=%u",
                         cy_table_source_get_n_rows (get_source (page, 1)));
  export_to (session, page, "steps.xlsx");
  g_assert_cmpint (cy_test_session_count (session, sql), ==, 1);
  cy_test_ui_close (window);
  cy_test_session_close (session);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/recycle-page/restore", test_restore);
  g_test_add_func ("/ui/recycle-page/export", test_export);

  return g_test_run ();
}
