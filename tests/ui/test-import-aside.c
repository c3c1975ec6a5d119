/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Units, photos and forms: what will happen, and doing it. */
#include "cy-import-aside-private.h"
#include "cy-import-column-grid.h"
#include "cy-import-compare.h"
#include "cy-table.h"
#include "cy-test-import.h"
#include "cy-test-ui.h"

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
  g_assert_true (cy_test_import_has_label (grid, "Certain"));
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
  return cy_test_import_has_label (((CyTestImport *) data)->page->aside,
                                   "Nothing to import was found");
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

  return cy_test_import_has_label (cy_test_ui_find (aside, CY_TYPE_IMPORT_COMPARE, 0),
                                   "双河镇新民村党支部书记");
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
  cy_test_import_case ("/ui/import-aside/units", test_units, NULL);
  cy_test_import_case ("/ui/import-aside/unit-columns", test_unit_columns, NULL);
  cy_test_import_case ("/ui/import-aside/stop-units", test_stop_units, NULL);
  cy_test_import_case ("/ui/import-aside/photos", test_photos, NULL);
  cy_test_import_case ("/ui/import-aside/forms", test_forms, NULL);
  cy_test_import_case ("/ui/import-aside/form-modes", test_form_modes, NULL);
  cy_test_import_case ("/ui/import-aside/photo-folder", test_photo_folder, NULL);
  cy_test_import_case ("/ui/import-aside/empty-folder", test_empty_folder, NULL);

  return g_test_run ();
}
