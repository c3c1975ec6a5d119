/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters through all steps of the import, and back. */
#include "cy-import-aside-private.h"
#include "cy-import-column-grid.h"
#include "cy-import-compare.h"
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

static gboolean
has_label (GtkWidget *root, const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;

  return FALSE;
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
  g_assert_true (has_label (files, "damaged"));
  g_assert_false (gtk_widget_is_sensitive (test->page->next));
  cy_import_job_remove_file (test->page->job, 0);
  g_assert_false (has_label (files, "damaged"));
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

/* ---- Units and photos ---- */

static gboolean
has_coming (gpointer data)
{
  return cy_import_aside_get_n_coming (CY_IMPORT_ASIDE (((CyTestImport *) data)->page->aside)) > 0;
}

static gboolean
has_toast (gpointer data)
{
  return ((CyTestImport *) data)->fixture.toast != NULL;
}

static void
test_units (CyTestImport *test, gconstpointer data)
{
  g_autofree char  *path = cy_test_path (&test->fixture.base, "units.csv");
  const char *const paths[] = { path, NULL };

  g_assert_true (
    g_file_set_contents (path, "乡镇,村（社区）\n双河镇,新民村\n双河镇,青山村\n", -1, NULL));
  cy_test_import_show (test);
  g_signal_emit_by_name (test->page->views[CY_IMPORT_STEP_FILES],
                         "aside",
                         &cy_import_listing_units);
  cy_import_aside_take (CY_IMPORT_ASIDE (test->page->aside), paths);
  cy_test_wait (has_coming, test);
  cy_test_import_shoot (test, "units");
  g_assert_cmpint (cy_import_aside_get_n_coming (CY_IMPORT_ASIDE (test->page->aside)), ==, 2);
  cy_import_aside_apply (CY_IMPORT_ASIDE (test->page->aside));
  cy_test_wait (has_toast, test);
  g_assert_true (test->fixture.undo);
  g_assert_true (gtk_widget_get_visible (test->page->steps));
}

static gboolean
has_columns (gpointer data)
{
  GtkWidget *grid =
    cy_test_ui_find (((CyTestImport *) data)->page->aside, CY_TYPE_IMPORT_COLUMN_GRID, 0);

  return cy_import_column_grid_get_n (CY_IMPORT_COLUMN_GRID (grid)) > 0;
}

/* A header nobody knows: said what it is, the numbers come in, and the next list knows it. */
static void
test_unit_columns (CyTestImport *test, gconstpointer data)
{
  g_autofree char  *path = cy_test_path (&test->fixture.base, "units.csv");
  const char *const paths[] = { path, NULL };
  CyImportAside    *aside;
  GtkWidget        *grid;

  g_assert_true (
    g_file_set_contents (path,
                         "乡镇,片区名称,储备人选目标\n双河镇,新民村,3\n双河镇,青山村,2\n",
                         -1,
                         NULL));
  cy_test_import_show (test);
  aside = CY_IMPORT_ASIDE (test->page->aside);
  g_signal_emit_by_name (test->page->views[CY_IMPORT_STEP_FILES],
                         "aside",
                         &cy_import_listing_units);
  cy_import_aside_take (aside, paths);
  cy_test_wait (has_columns, test);
  grid = cy_test_ui_find (test->page->aside, CY_TYPE_IMPORT_COLUMN_GRID, 0);
  g_assert_cmpint (cy_import_column_grid_get_n (CY_IMPORT_COLUMN_GRID (grid)), ==, 3);
  g_signal_emit_by_name (grid, "chosen", 1, CY_TARGET_VILLAGE);
  g_signal_emit_by_name (grid, "chosen", 2, CY_TARGET_QUOTA);
  cy_test_wait (has_coming, test);
  cy_test_import_shoot (test, "unit-columns");
  g_assert_cmpint (cy_import_aside_get_n_coming (aside), ==, 2);
  g_assert_true (has_label (grid, "Certain"));
  cy_import_aside_apply (aside);
  g_assert_true (cy_import_aside_is_writing (aside));
  cy_test_wait (has_toast, test);
  g_assert_false (cy_import_aside_is_writing (aside));
  g_assert_cmpint (cy_test_count (&test->fixture.base, "SELECT sum(quota) FROM unit"), ==, 5);
  g_assert_cmpint (cy_test_count (&test->fixture.base, "SELECT count(*) FROM import_layout"),
                   ==,
                   1);
}

static gboolean
is_idle (gpointer data)
{
  return !cy_import_aside_is_writing (CY_IMPORT_ASIDE (((CyTestImport *) data)->page->aside));
}

/* Keeps the thread that writes busy, so that what comes after it can still be stopped. */
static gpointer
hold (CyConn *conn, gpointer is_held, GError **error)
{
  while (g_atomic_int_get ((int *) is_held))
    g_usleep (1000);

  return g_strdup ("");
}

static void
let_go_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_free (cy_session_finish (result, NULL));
}

static void
test_stop_units (CyTestImport *test, gconstpointer data)
{
  static int is_held = TRUE;

  g_autofree char  *path = cy_test_path (&test->fixture.base, "units.csv");
  const char *const paths[] = { path, NULL };
  CyImportAside    *aside;

  g_assert_true (g_file_set_contents (path, "乡镇,村\n双河镇,新民村\n双河镇,青山村\n", -1, NULL));
  cy_test_import_show (test);
  aside = CY_IMPORT_ASIDE (test->page->aside);
  g_signal_emit_by_name (test->page->views[CY_IMPORT_STEP_FILES],
                         "aside",
                         &cy_import_listing_units);
  cy_import_aside_take (aside, paths);
  cy_test_wait (has_coming, test);
  cy_session_write (test->fixture.session, hold, &is_held, NULL, g_free, NULL, let_go_cb, NULL);
  cy_import_aside_apply (aside);
  g_signal_emit_by_name (cy_test_ui_find_button (test->page->aside, "Stop"), "clicked");
  g_atomic_int_set (&is_held, FALSE);
  cy_test_wait (is_idle, test);
  cy_test_wait (has_coming, test);
  g_assert_cmpint (cy_test_count (&test->fixture.base, "SELECT count(*) FROM unit"), ==, 0);
  /* Dropped while it is looked at, a file is as if it had not been chosen. */
  cy_import_aside_take (aside, paths);
  g_signal_emit_by_name (cy_test_ui_find_button (test->page->aside, "Stop"), "clicked");
  g_assert_cmpint (cy_import_aside_get_n_coming (aside), ==, 0);
  g_assert_false (gtk_widget_is_sensitive (cy_test_ui_find_button (test->page->aside, "Import 0")));
}

static gboolean
says_nothing_found (gpointer data)
{
  return has_label (((CyTestImport *) data)->page->aside, "Nothing to import was found");
}

static void
test_empty_folder (CyTestImport *test, gconstpointer data)
{
  g_autofree char *folder = cy_test_path (&test->fixture.base, "空");
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  GSList files = { file, NULL };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  cy_test_import_show (test);
  g_signal_emit_by_name (test->page->views[CY_IMPORT_STEP_FILES], "dropped", &files);
  cy_test_wait (says_nothing_found, test);
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

/* A folder given to the page is one of photos. */
static void
test_photo_folder (CyTestImport *test, gconstpointer data)
{
  static const char jpeg[] = "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00";
  CyTest           *base = &test->fixture.base;
  g_autoptr (CyRecord) person = cy_test_add_person (base, "林晓雁");
  g_autofree char *folder = cy_test_path (base, "照片");
  g_autofree char *deep = cy_test_path (base, "照片/双河镇");
  g_autofree char *picture = cy_test_path (base, "照片/双河镇/林晓雁.jpg");
  g_autofree char *other = cy_test_path (base, "照片/何承志.jpg");
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  GSList files = { file, NULL };

  g_assert_nonnull (person);
  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_true (g_file_set_contents (picture, jpeg, sizeof jpeg - 1, NULL));
  g_assert_true (g_file_set_contents (other, jpeg, sizeof jpeg - 1, NULL));
  cy_test_import_show (test);
  cy_import_page_start (test->page, &files);
  cy_test_wait (has_coming, test);
  cy_test_import_shoot (test, "photo-folder");
  g_assert_cmpint (cy_import_aside_get_n_coming (CY_IMPORT_ASIDE (test->page->aside)), ==, 1);
  cy_import_aside_apply (CY_IMPORT_ASIDE (test->page->aside));
  cy_test_wait (has_toast, test);
  g_assert_cmpint (cy_test_count (base, "SELECT count(*) FROM person WHERE photo IS NOT NULL"),
                   ==,
                   1);
}

static void
test_photos (CyTestImport *test, gconstpointer data)
{
  /* The smallest JPEG that says so. */
  static const char jpeg[] = "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00";
  CyTest           *base = &test->fixture.base;
  g_autoptr (CyRecord) person = cy_test_add_person (base, "林晓雁");
  g_autofree char  *known = cy_test_path (base, "林晓雁.jpg");
  g_autofree char  *unknown = cy_test_path (base, "何承志.jpg");
  const char *const paths[] = { known, unknown, NULL };

  g_assert_nonnull (person);
  g_assert_true (g_file_set_contents (known, jpeg, sizeof jpeg - 1, NULL));
  g_assert_true (g_file_set_contents (unknown, jpeg, sizeof jpeg - 1, NULL));
  cy_test_import_show (test);
  g_signal_emit_by_name (test->page->views[CY_IMPORT_STEP_FILES],
                         "aside",
                         &cy_import_listing_photos);
  cy_import_aside_take (CY_IMPORT_ASIDE (test->page->aside), paths);
  cy_test_wait (has_coming, test);
  cy_test_import_shoot (test, "photos");
  g_assert_cmpint (cy_import_aside_get_n_coming (CY_IMPORT_ASIDE (test->page->aside)), ==, 1);
}

#define FORM(name, inside) "<Person><XingMing>" name "</XingMing>" inside "</Person>"

/* A new person, one of the library, and a file that ends too early. */
static void
test_forms (CyTestImport *test, gconstpointer data)
{
  CyTest *base = &test->fixture.base;
  g_autoptr (CyRecord) person = cy_test_add_person (base, "林晓雁");
  g_autofree char *known = cy_test_path (base, "林晓雁.lrmx");
  g_autofree char *unknown = cy_test_path (base, "何承志.lrmx");
  g_autofree char *broken = cy_test_path (base, "周明.lrmx");
  g_autoptr (GFile) first = g_file_new_for_path (known);
  g_autoptr (GFile) second = g_file_new_for_path (unknown);
  g_autoptr (GFile) third = g_file_new_for_path (broken);
  GSList            last = { third, NULL };
  GSList            middle = { second, &last };
  GSList            files = { first, &middle };
  const char *const form = FORM ("林晓雁",
                                 "<ShenFenZheng>520599199005030025</ShenFenZheng>"
                                 "<XianRenZhiWu>双河镇新民村党支部书记</XianRenZhiWu>"
                                 "<DaoLingNianYue>204505</DaoLingNianYue>");

  cy_test_set_text (base,
                    CY_PERSON,
                    cy_record_get_id (person),
                    CY_PERSON_ID_NUMBER,
                    "520599199005030025");
  g_assert_true (g_file_set_contents (known, form, -1, NULL));
  g_assert_true (g_file_set_contents (unknown, FORM ("何承志", "<XingBie>男</XingBie>"), -1, NULL));
  g_assert_true (g_file_set_contents (broken, "<Person>\n<XingMing>周明", -1, NULL));
  cy_test_import_show (test);
  g_signal_emit_by_name (test->page->views[CY_IMPORT_STEP_FILES], "dropped", &files);
  cy_test_wait (has_coming, test);
  cy_test_import_shoot (test, "forms");
  g_assert_cmpint (cy_import_aside_get_n_coming (CY_IMPORT_ASIDE (test->page->aside)), ==, 2);
  cy_import_aside_apply (CY_IMPORT_ASIDE (test->page->aside));
  cy_test_wait (has_toast, test);
  g_assert_true (test->fixture.undo);
  g_assert_cmpint (cy_test_count (base,
                                  "SELECT count(*) FROM person WHERE occupation LIKE '%书记'"),
                   ==,
                   1);
  g_assert_cmpint (cy_test_count (base, "SELECT count(*) FROM person"), ==, 2);
}

static gboolean
is_compared (gpointer data)
{
  GtkWidget *aside = ((CyTestImport *) data)->page->aside;

  return has_label (cy_test_ui_find (aside, CY_TYPE_IMPORT_COMPARE, 0), "双河镇新民村党支部书记");
}

static gboolean
is_current (gpointer data)
{
  const CyImportAside *aside = CY_IMPORT_ASIDE (((CyTestImport *) data)->page->aside);

  return aside->is_current && aside->n_choosing == 0;
}

static gboolean
comes_nobody (gpointer data)
{
  CyImportAside *aside = CY_IMPORT_ASIDE (((CyTestImport *) data)->page->aside);

  return is_current (data) && cy_import_aside_get_n_coming (aside) == 0;
}

static void
press_mode (CyTestImport *test, const char *mode, CyTestCondition condition)
{
  GtkWidget *button = cy_test_ui_find_button (test->page->aside, mode);

  /* As Space on the button does. */
  g_assert_true (gtk_widget_grab_focus (button));
  gtk_widget_activate (button);
  cy_test_wait (condition, test);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (test->fixture.window)) == button);
}

/* Each person of the library has a mode, which holds when the files are read again. */
static void
test_form_modes (CyTestImport *test, gconstpointer data)
{
  CyTest *base = &test->fixture.base;
  g_autoptr (CyRecord) person = cy_test_add_person (base, "林晓雁");
  const gint64      id = cy_record_get_id (person);
  g_autofree char  *path = cy_test_path (base, "林晓雁.lrmx");
  const char *const paths[] = { path, NULL };
  const char *const form = FORM ("林晓雁",
                                 "<ChuShengNianYue>199005</ChuShengNianYue>"
                                 "<XianRenZhiWu>双河镇新民村党支部书记</XianRenZhiWu>");
  CyImportAside    *aside;
  GtkWidget        *option;

  cy_test_set_text (base, CY_PERSON, id, CY_PERSON_OCCUPATION, "务工");
  cy_test_set_int (base, CY_PERSON, id, CY_PERSON_BIRTH, 19900500);
  g_assert_true (g_file_set_contents (path, form, -1, NULL));
  cy_test_import_show (test);
  aside = CY_IMPORT_ASIDE (test->page->aside);
  g_signal_emit_by_name (test->page->views[CY_IMPORT_STEP_FILES],
                         "aside",
                         &cy_import_listing_forms);
  option = cy_test_ui_find (test->page->aside, GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (option), TRUE);
  cy_import_aside_take (aside, paths);
  cy_test_wait (has_coming, test);
  cy_table_select (CY_TABLE (cy_test_ui_find (test->page->aside, CY_TYPE_TABLE, 0)), 1);
  cy_test_wait (is_compared, test);
  cy_test_import_shoot (test, "form-modes");
  press_mode (test, "Skip", comes_nobody);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (option), FALSE);
  cy_test_wait (is_current, test);
  g_assert_cmpint (cy_import_aside_get_n_coming (aside), ==, 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (option), TRUE);
  cy_test_wait (is_current, test);
  g_assert_cmpint (cy_import_aside_get_n_coming (aside), ==, 0);
  press_mode (test, "Overwrite", has_coming);
  cy_import_aside_apply (aside);
  cy_test_wait (has_toast, test);
  g_assert_cmpint (cy_test_count (base,
                                  "SELECT count(*) FROM person WHERE occupation LIKE '%书记'"),
                   ==,
                   1);
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
  cy_test_import_case ("/ui/import-page/units", test_units, NULL);
  cy_test_import_case ("/ui/import-page/unit-columns", test_unit_columns, NULL);
  cy_test_import_case ("/ui/import-page/stop-units", test_stop_units, NULL);
  cy_test_import_case ("/ui/import-page/photos", test_photos, NULL);
  cy_test_import_case ("/ui/import-page/forms", test_forms, NULL);
  cy_test_import_case ("/ui/import-page/form-modes", test_form_modes, NULL);
  cy_test_import_case ("/ui/import-page/photo-folder", test_photo_folder, NULL);
  cy_test_import_case ("/ui/import-page/empty-folder", test_empty_folder, NULL);
  cy_test_import_case ("/ui/import-page/dropped-roster", test_dropped_roster, NULL);

  return g_test_run ();
}
