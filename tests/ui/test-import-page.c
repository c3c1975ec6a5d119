/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters through all steps of the import, and back. */
#include "cy-import-refused.h"
#include "cy-import-rows.h"
#include "cy-test-import.h"
#include "cy-test-ui.h"

#include <stdlib.h>
#include <string.h>

static int
read_number (const char *path, const char *name)
{
  g_autofree char *expect = g_strconcat (path, ".expect.json", NULL);
  g_autofree char *json = NULL;
  g_autofree char *key = g_strdup_printf ("\"%s\": ", name);
  const char      *at;

  g_assert_true (g_file_get_contents (expect, &json, NULL, NULL));
  at = strstr (json, key);
  g_assert_nonnull (at);

  return atoi (at + strlen (key));
}

static guint
count_refused (const char *path)
{
  g_autofree char *expect = g_strconcat (path, ".expect.json", NULL);
  g_autofree char *json = NULL;
  guint            n = 0;

  g_assert_true (g_file_get_contents (expect, &json, NULL, NULL));
  for (const char *at = json; (at = strstr (at, "\"why\"")) != NULL; at++)
    n++;

  return n;
}

/* ---- The samples ---- */

static gboolean
can_undo (gpointer data)
{
  return gtk_widget_get_sensitive (data);
}

static gboolean
says_taken_back (gpointer data)
{
  return cy_test_import_has_label (data, "Taken back");
}

static void
test_sample (CyTestImport *test, gconstpointer data)
{
  const char      *name = data;
  g_autofree char *path = cy_test_import_find_roster (name);
  const int        people = read_number (path, "people");
  GtkWidget       *done;
  GtkWidget       *undo;

  cy_test_import_show (test);
  cy_test_import_shoot (test, name);
  cy_test_import_start_file (test, path);
  cy_test_import_go_to_preview (test, name);
  cy_test_import_shoot (test, name);
  g_assert_cmpint (cy_test_import_count_draft (test).people, ==, people);
  g_assert_cmpint (cy_test_import_count_draft (test).refused, ==, count_refused (path));
  g_assert_cmpint (cy_test_import_count_library (test), ==, 0);
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_done, test);
  cy_test_import_shoot (test, name);
  g_assert_cmpint (cy_test_import_count_library (test), ==, people);
  g_assert_true (test->fixture.undo);
  g_assert_nonnull (strstr (test->fixture.toast, name));

  if (g_getenv ("CY_TEST_SHOTS") != NULL)
    return;
  done = test->page->views[CY_IMPORT_STEP_DONE];
  undo = cy_test_ui_find_button (done, "Undo the Import");
  cy_test_wait (can_undo, undo);
  g_signal_emit_by_name (undo, "clicked");
  cy_test_wait (says_taken_back, done);
  g_assert_cmpint (cy_test_import_count_library (test), ==, 0);
}

/* The same file once more: everybody is known, and nothing changes. */
static void
test_twice (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_import_find_roster ("名单-GB18030.csv");

  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_import_go_to_preview (test, "twice");
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_done, test);
  cy_test_import_start_file (test, path);
  cy_test_wait (cy_test_import_is_at_sheets, test);
  cy_test_import_press_next (test);
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_planned, test);
  g_assert_cmpint (cy_test_import_count_draft (test).people, ==, 0);
  g_assert_cmpint (cy_test_import_count_draft (test).unchanged, ==, 30);
  g_assert_false (gtk_widget_is_sensitive (test->page->next));
}

/* ---- What goes wrong ---- */

static gboolean
has_read (gpointer data)
{
  CyImportJob *job = ((CyTestImport *) data)->page->job;

  return cy_import_job_get_n_files (job) > 0 && !cy_import_job_get_file (job, 0)->is_opening;
}

static void
test_broken (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_path (&test->fixture.base, "broken.xlsx");
  GtkWidget       *files;

  g_assert_true (g_file_set_contents (path, "PK\003\004 and then nothing", -1, NULL));
  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_wait (has_read, test);
  cy_test_import_shoot (test, "broken");
  files = test->page->views[CY_IMPORT_STEP_FILES];
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_FILES);
  g_assert_true (cy_test_import_has_label (files, "damaged"));
  g_assert_false (gtk_widget_is_sensitive (test->page->next));
  cy_import_job_remove_file (test->page->job, 0);
  g_assert_false (cy_test_import_has_label (files, "damaged"));
}

static void
test_stop (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_import_find_roster ("花名册-规范.xlsx");

  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_import_go_to_preview (test, "stop");
  g_signal_emit_by_name (test->page->next, "clicked");
  g_signal_emit_by_name (test->page->stop, "clicked");
  cy_test_wait (cy_test_import_can_go_on, test);
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_PREVIEW);
  g_assert_cmpint (cy_test_import_count_library (test), ==, 0);
  g_assert_cmpint (cy_test_import_count_draft (test).people, ==, 120);
}

/* ---- Refused rows, pasted rows ---- */

static gpointer
write_refused (CyConn *conn, gpointer data, GError **error)
{
  CyTestImport    *test = data;
  g_autofree char *path = cy_test_path (&test->fixture.base, "refused.xlsx");

  return cy_import_refused_write (cy_import_job_get_draft (test->page->job), path, NULL, error)
           ? g_memdup2 (&(gint64){ 1 }, sizeof (gint64))
           : NULL;
}

static void
take_refused (CyTestImport *test)
{
  CyTestCount count = { 0, FALSE };

  cy_session_read (test->fixture.session,
                   write_refused,
                   test,
                   NULL,
                   g_free,
                   NULL,
                   cy_test_import_counted_cb,
                   &count);
  cy_test_wait (cy_test_import_is_known, &count);
}

static void
show_refused (CyTestImport *test)
{
  GtkWidget *preview = test->page->views[CY_IMPORT_STEP_PREVIEW];
  GtkWidget *filter = cy_test_ui_find (preview, GTK_TYPE_TOGGLE_BUTTON, CY_IMPORT_SHOW_REFUSED);
  CyTable   *table = CY_TABLE (cy_test_ui_find (preview, CY_TYPE_TABLE, 0));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (filter), TRUE);
  g_assert_cmpint (cy_table_source_get_n_rows (cy_table_get_source (table)), ==, 4);
}

static void
test_refused (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_import_find_roster ("采集表-两行表头.xlsx");
  g_autofree char *copy = cy_test_path (&test->fixture.base, "refused.xlsx");

  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_import_go_to_preview (test, "refused");
  show_refused (test);
  cy_test_import_shoot (test, "refused");
  take_refused (test);
  /* What was refused comes back as a roster, and is refused for the same reasons. */
  cy_test_import_start_file (test, copy);
  cy_test_wait (cy_test_import_is_at_sheets, test);
  cy_test_import_press_next (test);
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_planned, test);
  g_assert_cmpint (cy_test_import_count_draft (test).refused +
                     cy_test_import_count_draft (test).people,
                   ==,
                   4);
  g_assert_cmpint (cy_test_import_count_draft (test).refused, >=, 3);
}

static void
show_people_cb (CySession *session, const char *key, char **shown)
{
  g_free (*shown);
  *shown = g_strdup (key);
}

/* Those of the import, wherever they live. */
static void
test_people (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_import_find_roster ("名单-GB18030.csv");
  g_autofree char *shown = NULL;
  gulong           id;

  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_import_go_to_preview (test, "people");
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_done, test);
  cy_session_set_scope (test->fixture.session, 1, "");
  id = g_signal_connect (test->fixture.session, "show-people", G_CALLBACK (show_people_cb), &shown);
  g_signal_emit_by_name (cy_test_ui_find_button (test->page->views[CY_IMPORT_STEP_DONE],
                                                 "Show People"),
                         "clicked");
  g_signal_handler_disconnect (test->fixture.session, id);
  g_assert_cmpstr (shown, ==, "import|one-of|1");
  g_assert_cmpint (cy_session_get_scope (test->fixture.session), ==, 0);
}

/* What was refused can still be taken out when the rest is in. */
static void
test_refused_after (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_import_find_roster ("采集表-两行表头.xlsx");
  g_autofree char *copy = cy_test_path (&test->fixture.base, "refused.xlsx");
  GtkWidget       *done;

  cy_test_import_show (test);
  cy_test_import_start_file (test, path);
  cy_test_import_go_to_preview (test, "refused-after");
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_done, test);
  done = test->page->views[CY_IMPORT_STEP_DONE];
  g_assert_true (gtk_widget_get_visible (cy_test_ui_find_button (done, "Export Refused Rows…")));
  take_refused (test);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
test_paste (CyTestImport *test, gconstpointer data)
{
  cy_test_import_show (test);
  cy_import_page_start_text (test->page,
                             "姓名\t性别\t出生年月\t所在村\n"
                             "林晓雁\t女\t1997.03\t青石村\n"
                             "何承志\t男\t1995.08\t新民村\n");
  cy_test_import_go_to_preview (test, "paste");
  g_assert_cmpint (cy_test_import_count_draft (test).people, ==, 2);
  cy_test_import_press_next (test);
  cy_test_wait (cy_test_import_is_done, test);
  g_assert_cmpint (cy_test_import_count_library (test), ==, 2);
  g_assert_false (gtk_widget_get_visible (
    cy_test_ui_find_button (test->page->views[CY_IMPORT_STEP_DONE], "Export Refused Rows…")));
}

static void
test_dropped_roster (CyTestImport *test, gconstpointer data)
{
  g_autofree char *path = cy_test_import_find_roster ("名单-GB18030.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };

  cy_test_import_show (test);
  g_signal_emit_by_name (test->page->views[CY_IMPORT_STEP_FILES], "dropped", &files);
  cy_test_wait (has_read, test);
  g_assert_cmpint (cy_import_job_get_n_files (test->page->job), ==, 1);
  g_assert_true (gtk_widget_get_visible (test->page->steps));
}

int
main (int argc, char **argv)
{
  cy_test_import_init (&argc, &argv);
  cy_test_import_case ("/ui/import-page/sample-csv", test_sample, "名单-GB18030.csv");
  cy_test_import_case ("/ui/import-page/sample-villages", test_sample, "名单-一村一表.xlsx");
  cy_test_import_case ("/ui/import-page/sample-roster", test_sample, "花名册-规范.xlsx");
  cy_test_import_case ("/ui/import-page/sample-form", test_sample, "采集表-两行表头.xlsx");
  cy_test_import_case ("/ui/import-page/twice", test_twice, NULL);
  cy_test_import_case ("/ui/import-page/broken", test_broken, NULL);
  cy_test_import_case ("/ui/import-page/stop", test_stop, NULL);
  cy_test_import_case ("/ui/import-page/refused", test_refused, NULL);
  cy_test_import_case ("/ui/import-page/people", test_people, NULL);
  cy_test_import_case ("/ui/import-page/refused-after", test_refused_after, NULL);
  cy_test_import_case ("/ui/import-page/paste", test_paste, NULL);
  cy_test_import_case ("/ui/import-page/dropped-roster", test_dropped_roster, NULL);

  return g_test_run ();
}
