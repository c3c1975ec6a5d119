/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters through all steps of the import. With CY_TEST_SHOTS=DIR every step is saved as a picture
 * of the Chinese page, to be looked at. */
#include "cy-import-page-private.h"

#include "cy-import-refused.h"
#include "cy-import-rows.h"
#include "cy-locale.h"
#include "cy-sql.h"
#include "cy-style.h"
#include "cy-test-page.h"
#include "cy-test-ui.h"

#include <stdlib.h>
#include <string.h>

#define WIDTH 1366

typedef struct
{
  CyTestPage    fixture;
  CyImportPage *page;
} Test;

static void
set_up (Test *test, gconstpointer data)
{
  cy_test_set_up (&test->fixture.base, data);
}

static void
tear_down (Test *test, gconstpointer data)
{
  cy_test_page_tear_down (&test->fixture, data);
}

static void
show (Test *test)
{
  cy_test_page_show (&test->fixture, cy_import_page_new, WIDTH);
  test->page = CY_IMPORT_PAGE (test->fixture.page);
}

static char *
find_roster (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "rosters", name, NULL);
}

static void
start_file (Test *test, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_prepend (NULL, file);

  cy_import_page_start (test->page, files);
}

/* ---- What is on the page ---- */

static void
shoot (Test *test, const char *roster)
{
  const char *folder = g_getenv ("CY_TEST_SHOTS");
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *name = g_strdup_printf ("%s-%u.png", roster, test->page->step + 1);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path == NULL)
    return;
  for (guint i = 0; i < 3; i++)
    cy_test_ui_frame (test->fixture.window);
  texture = cy_test_ui_render (test->fixture.window);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static gboolean
can_go_on (gpointer data)
{
  CyImportPage *page = ((Test *) data)->page;

  return cy_import_job_get_work (page->job, NULL) == CY_IMPORT_IDLE &&
         gtk_widget_is_sensitive (page->next);
}

static void
press_next (Test *test)
{
  cy_test_wait (can_go_on, test);
  g_signal_emit_by_name (test->page->next, "clicked");
}

static gboolean
is_at_sheets (gpointer data)
{
  return ((Test *) data)->page->step == CY_IMPORT_STEP_SHEETS;
}

static gboolean
is_done (gpointer data)
{
  return ((Test *) data)->page->step == CY_IMPORT_STEP_DONE;
}

static void
go_to_preview (Test *test, const char *roster)
{
  cy_test_wait (is_at_sheets, test);
  shoot (test, roster);
  press_next (test);
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_COLUMNS);
  cy_test_wait (can_go_on, test);
  shoot (test, roster);
  press_next (test);
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_PREVIEW);
  cy_test_wait (can_go_on, test);
}

static CyImportCounts
count_draft (Test *test)
{
  return cy_import_draft_count (cy_import_job_get_draft (test->page->job));
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = cy_test_ui_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;

  return NULL;
}

static gboolean
has_label (GtkWidget *root, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;

  return FALSE;
}

/* ---- What is in the library ---- */

typedef struct
{
  gint64   n;
  gboolean known;
} Count;

static gpointer
count_people (CyConn *conn, gpointer data, GError **error)
{
  gint64 n = 0;

  return cy_sql_get_int (conn, "SELECT count(*) FROM person WHERE deleted IS NULL", &n, error, "")
           ? g_memdup2 (&n, sizeof n)
           : NULL;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *n = cy_session_finish (result, &error);

  g_assert_no_error (error);
  *(Count *) user_data = (Count){ *n, TRUE };
}

static gboolean
is_known (gpointer data)
{
  return ((Count *) data)->known;
}

/* In the order of the writes before. */
static gint64
count_library (Test *test)
{
  Count count = { 0, FALSE };

  cy_session_write (test->fixture.session,
                    count_people,
                    NULL,
                    NULL,
                    g_free,
                    NULL,
                    counted_cb,
                    &count);
  cy_test_wait (is_known, &count);

  return count.n;
}

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
  return has_label (data, "Taken back");
}

static void
test_sample (Test *test, gconstpointer data)
{
  const char      *name = data;
  g_autofree char *path = find_roster (name);
  const int        people = read_number (path, "people");
  GtkWidget       *done;
  GtkWidget       *undo;

  show (test);
  shoot (test, name);
  start_file (test, path);
  go_to_preview (test, name);
  shoot (test, name);
  g_assert_cmpint (count_draft (test).people, ==, people);
  g_assert_cmpint (count_draft (test).refused, ==, count_refused (path));
  g_assert_cmpint (count_library (test), ==, 0);
  press_next (test);
  cy_test_wait (is_done, test);
  shoot (test, name);
  g_assert_cmpint (count_library (test), ==, people);
  g_assert_true (test->fixture.undo);
  g_assert_nonnull (strstr (test->fixture.toast, name));

  if (g_getenv ("CY_TEST_SHOTS") != NULL)
    return;
  done = test->page->views[CY_IMPORT_STEP_DONE];
  undo = find_button (done, "Undo the Import");
  cy_test_wait (can_undo, undo);
  g_signal_emit_by_name (undo, "clicked");
  cy_test_wait (says_taken_back, done);
  g_assert_cmpint (count_library (test), ==, 0);
}

/* The same file once more: everybody is known, and nothing changes. */
static gboolean
is_planned (gpointer data)
{
  return cy_import_job_is_current (((Test *) data)->page->job);
}

static void
test_twice (Test *test, gconstpointer data)
{
  g_autofree char *path = find_roster ("名单-GB18030.csv");

  show (test);
  start_file (test, path);
  go_to_preview (test, "twice");
  press_next (test);
  cy_test_wait (is_done, test);
  start_file (test, path);
  cy_test_wait (is_at_sheets, test);
  press_next (test);
  press_next (test);
  cy_test_wait (is_planned, test);
  g_assert_cmpint (count_draft (test).people, ==, 0);
  g_assert_cmpint (count_draft (test).unchanged, ==, 30);
  g_assert_false (gtk_widget_is_sensitive (test->page->next));
}

/* ---- What goes wrong ---- */

static gboolean
has_read (gpointer data)
{
  CyImportJob *job = ((Test *) data)->page->job;

  return cy_import_job_get_n_files (job) > 0 && !cy_import_job_get_file (job, 0)->is_opening;
}

static void
test_broken (Test *test, gconstpointer data)
{
  g_autofree char *path = cy_test_path (&test->fixture.base, "broken.xlsx");
  GtkWidget       *files;

  g_assert_true (g_file_set_contents (path, "PK\003\004 and then nothing", -1, NULL));
  show (test);
  start_file (test, path);
  cy_test_wait (has_read, test);
  shoot (test, "broken");
  files = test->page->views[CY_IMPORT_STEP_FILES];
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_FILES);
  g_assert_true (has_label (files, "damaged"));
  g_assert_false (gtk_widget_is_sensitive (test->page->next));
  cy_import_job_remove_file (test->page->job, 0);
  g_assert_false (has_label (files, "damaged"));
}

static void
test_stop (Test *test, gconstpointer data)
{
  g_autofree char *path = find_roster ("花名册-规范.xlsx");

  show (test);
  start_file (test, path);
  go_to_preview (test, "stop");
  g_signal_emit_by_name (test->page->next, "clicked");
  g_signal_emit_by_name (test->page->stop, "clicked");
  cy_test_wait (can_go_on, test);
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_PREVIEW);
  g_assert_cmpint (count_library (test), ==, 0);
  g_assert_cmpint (count_draft (test).people, ==, 120);
}

/* ---- Decisions ---- */

static void
test_back (Test *test, gconstpointer data)
{
  g_autofree char *path = find_roster ("名单-GB18030.csv");
  CyImportJob     *job;
  const CyMapping *mapping;
  int              column;

  show (test);
  start_file (test, path);
  go_to_preview (test, "back");
  job = test->page->job;
  mapping =
    ((CyImportSheet *) g_ptr_array_index (cy_import_job_get_file (job, 0)->source->sheets, 0))
      ->mapping;
  column = cy_mapping_find (mapping, CY_TARGET_ETHNIC);
  g_assert_cmpint (column, >=, 0);
  cy_import_job_set_column (job, 0, 0, (guint) column, CY_TARGET_NONE);
  cy_import_job_set_mode (job, CY_IMPORT_OVERWRITE);
  cy_test_wait (can_go_on, test);
  for (guint i = 0; i < 3; i++)
    g_signal_emit_by_name (test->page->back, "clicked");
  g_assert_cmpint (test->page->step, ==, CY_IMPORT_STEP_FILES);
  for (guint i = 0; i < 3; i++)
    press_next (test);
  cy_test_wait (can_go_on, test);
  g_assert_cmpint (cy_mapping_find (mapping, CY_TARGET_ETHNIC), ==, -1);
  g_assert_cmpint (cy_import_job_get_options (job)->mode, ==, CY_IMPORT_OVERWRITE);
  g_assert_cmpint (count_draft (test).people, ==, 30);
}

static void
test_leave_out (Test *test, gconstpointer data)
{
  g_autofree char *path = find_roster ("名单-一村一表.xlsx");

  show (test);
  start_file (test, path);
  cy_test_wait (is_at_sheets, test);
  g_assert_cmpint (cy_import_job_count_sheets (test->page->job), ==, 4);
  for (guint i = 1; i < 4; i++)
    cy_import_job_use_sheet (test->page->job, 0, i, FALSE);
  press_next (test);
  cy_test_wait (can_go_on, test);
  g_assert_cmpint (count_draft (test).people, >, 0);
  g_assert_cmpint (count_draft (test).people, <, 36);
  cy_import_job_use_sheet (test->page->job, 0, 0, FALSE);
  g_signal_emit_by_name (test->page->back, "clicked");
  g_assert_false (gtk_widget_is_sensitive (test->page->next));
}

static void
test_header (Test *test, gconstpointer data)
{
  g_autofree char     *path = find_roster ("花名册-规范.xlsx");
  const CyImportSheet *sheet;

  show (test);
  start_file (test, path);
  cy_test_wait (is_at_sheets, test);
  sheet = g_ptr_array_index (cy_import_job_get_file (test->page->job, 0)->source->sheets, 0);
  cy_import_job_set_header (test->page->job, 0, 0, 0, 1);
  g_assert_cmpint (sheet->layout->first_row, ==, 1);
  cy_import_job_set_header (test->page->job, 0, 0, 2, 1);
  press_next (test);
  cy_test_wait (can_go_on, test);
  g_assert_cmpint (count_draft (test).people, ==, 120);
}

/* ---- Refused rows, pasted rows ---- */

static gpointer
write_refused (CyConn *conn, gpointer data, GError **error)
{
  Test            *test = data;
  g_autofree char *path = cy_test_path (&test->fixture.base, "refused.xlsx");

  return cy_import_refused_write (cy_import_job_get_draft (test->page->job), path, NULL, error)
           ? g_memdup2 (&(gint64){ 1 }, sizeof (gint64))
           : NULL;
}

static void
show_refused (Test *test)
{
  GtkWidget *preview = test->page->views[CY_IMPORT_STEP_PREVIEW];
  GtkWidget *filter = cy_test_ui_find (preview, GTK_TYPE_TOGGLE_BUTTON, CY_IMPORT_SHOW_REFUSED);
  CyTable   *table = CY_TABLE (cy_test_ui_find (preview, CY_TYPE_TABLE, 0));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (filter), TRUE);
  g_assert_cmpint (cy_table_source_get_n_rows (cy_table_get_source (table)), ==, 4);
}

static void
test_refused (Test *test, gconstpointer data)
{
  g_autofree char *path = find_roster ("采集表-两行表头.xlsx");
  g_autofree char *copy = cy_test_path (&test->fixture.base, "refused.xlsx");
  Count            count = { 0, FALSE };

  show (test);
  start_file (test, path);
  go_to_preview (test, "refused");
  show_refused (test);
  shoot (test, "refused");
  cy_session_read (test->fixture.session,
                   write_refused,
                   test,
                   NULL,
                   g_free,
                   NULL,
                   counted_cb,
                   &count);
  cy_test_wait (is_known, &count);
  /* What was refused comes back as a roster, and is refused for the same reasons. */
  start_file (test, copy);
  cy_test_wait (is_at_sheets, test);
  press_next (test);
  press_next (test);
  cy_test_wait (is_planned, test);
  g_assert_cmpint (count_draft (test).refused + count_draft (test).people, ==, 4);
  g_assert_cmpint (count_draft (test).refused, >=, 3);
}

static void
test_paste (Test *test, gconstpointer data)
{
  show (test);
  cy_import_page_start_text (test->page,
                             "姓名\t性别\t出生年月\t所在村\n"
                             "林晓雁\t女\t1997.03\t青石村\n"
                             "何承志\t男\t1995.08\t新民村\n");
  go_to_preview (test, "paste");
  g_assert_cmpint (count_draft (test).people, ==, 2);
  press_next (test);
  cy_test_wait (is_done, test);
  g_assert_cmpint (count_library (test), ==, 2);
}

/* ---- Known people ---- */

static gboolean
is_skipped (gpointer data)
{
  const CyImportDraft *draft = cy_import_job_get_draft (((Test *) data)->page->job);

  return g_array_index (draft->items, CyImportItem, 0).mode == CY_IMPORT_SKIP;
}

static void
test_known (Test *test, gconstpointer data)
{
  CyTest *base = &test->fixture.base;
  g_autoptr (CyRecord) person = cy_test_add_person (base, "林晓雁");
  CyImportDraft *draft;

  cy_record_set_int (person, CY_PERSON_BIRTH, 19970300);
  cy_test_save (base, person, "birth");
  show (test);
  cy_import_page_start_text (test->page,
                             "姓名\t性别\t出生年月\t电话\n林晓雁\t女\t1997.03\t13800006621\n");
  go_to_preview (test, "known");
  draft = cy_import_job_get_draft (test->page->job);
  g_assert_cmpint (count_draft (test).updated, ==, 1);
  shoot (test, "known");
  g_assert_cmpint (g_array_index (draft->items, CyImportItem, 0).person,
                   ==,
                   cy_record_get_id (person));
  cy_import_job_choose (test->page->job,
                        cy_import_draft_get_key (draft, 0),
                        &(CyImportChoice){ .has_mode = TRUE, .mode = CY_IMPORT_SKIP });
  cy_test_wait (is_skipped, test);
  g_assert_cmpint (count_draft (test).updated, ==, 0);
  /* The next plan keeps what was decided. */
  cy_import_job_set_mode (test->page->job, CY_IMPORT_OVERWRITE);
  cy_test_wait (is_planned, test);
  g_assert_true (is_skipped (test));
}

#define add_case(name, func, data) g_test_add (name, Test, data, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  if (g_getenv ("CY_TEST_SHOTS") != NULL)
    {
      cy_locale_init ("zh_CN");
      cy_style_set_scheme (g_getenv ("CY_TEST_DARK") != NULL ? CY_STYLE_DARK : CY_STYLE_LIGHT);
      if (g_getenv ("CY_TEST_SCALE") != NULL)
        cy_style_set_text_scale (atoi (g_getenv ("CY_TEST_SCALE")));
    }
  add_case ("/ui/import-page/sample-csv", test_sample, "名单-GB18030.csv");
  add_case ("/ui/import-page/sample-villages", test_sample, "名单-一村一表.xlsx");
  add_case ("/ui/import-page/sample-roster", test_sample, "花名册-规范.xlsx");
  add_case ("/ui/import-page/sample-form", test_sample, "采集表-两行表头.xlsx");
  add_case ("/ui/import-page/twice", test_twice, NULL);
  add_case ("/ui/import-page/broken", test_broken, NULL);
  add_case ("/ui/import-page/stop", test_stop, NULL);
  add_case ("/ui/import-page/back", test_back, NULL);
  add_case ("/ui/import-page/leave-out", test_leave_out, NULL);
  add_case ("/ui/import-page/header", test_header, NULL);
  add_case ("/ui/import-page/refused", test_refused, NULL);
  add_case ("/ui/import-page/paste", test_paste, NULL);
  add_case ("/ui/import-page/known", test_known, NULL);

  return g_test_run ();
}
