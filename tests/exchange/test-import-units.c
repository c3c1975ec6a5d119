/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Lists of villages and folders of photos. */
#include "cy-import-photos.h"
#include "cy-import-units.h"

#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-step.h"
#include "cy-test.h"
#include "cy-unit.h"

#include <string.h>
#include <unistd.h>

static CyImportCounts
import_text (CyTest *test, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportSource) source = cy_import_source_open_text (text, NULL, NULL, &error);
  g_autoptr (CyUnitPlan) plan = NULL;
  CyImportCounts counts;

  g_assert_no_error (error);
  plan = cy_unit_plan_new (source, options, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  cy_unit_plan_apply (plan, test->conn, "units", NULL, NULL, NULL, &counts, &error);
  g_assert_no_error (error);

  return counts;
}

static char *
describe (CyTest *test)
{
  return cy_test_text (test,
                       "SELECT group_concat(kind||' '||name||' '||coalesce(code,'-')||' '"
                       "||coalesce(quota,'-')||' '||hard||pending, ', ')"
                       " FROM (SELECT * FROM unit WHERE deleted IS NULL ORDER BY ord)");
}

static const char with_headers[] = "乡镇\t村\t单位代码\t应有数\t艰苦村\n"
                                   "双河镇\t\t520599101\t\t\n"
                                   "双河镇\t新民村\t520599101201\t3\t是\n"
                                   "双河镇\t万寿桥\t520599101001\t2\t否\n";

static void
test_headers (CyTest *test, gconstpointer data)
{
  const CyImportCounts counts = import_text (test, with_headers);
  g_autofree char     *tree = describe (test);

  g_assert_cmpint (counts.people, ==, 3);
  g_assert_cmpstr (tree,
                   ==,
                   "town 双河镇 520599101 - 00, community 万寿桥 520599101001 2 00, "
                   "village 新民村 520599101201 3 10");
}

static void
test_again (CyTest *test, gconstpointer data)
{
  CyImportCounts counts = import_text (test, with_headers);

  counts = import_text (test, with_headers);
  g_assert_cmpint (counts.people, ==, 0);
  g_assert_cmpint (counts.updated, ==, 0);
  g_assert_cmpint (counts.unchanged, ==, 3);
}

static void
test_bare (CyTest *test, gconstpointer data)
{
  const CyImportCounts counts = import_text (test, "双河镇\t新民村\t3\n双河镇\t青山村\t2\n");
  g_autofree char *tree = describe (test);

  g_assert_cmpint (counts.people, ==, 2);
  g_assert_cmpstr (tree, ==, "town 双河镇 - - 00, village 新民村 - 3 00, village 青山村 - 2 00");
}

/* A village that a roster brought along gets its code, and is checked with it. */
static void
test_pending (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  g_autoptr (CyRecord) village =
    cy_test_add_unit (test, "新民村", "village", cy_record_get_id (town));
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "pending", CY_STEP_NONE, &error);
  g_autofree char *tree = NULL;
  CyImportCounts   counts;

  cy_record_set_int (village, CY_UNIT_PENDING, 1);
  g_assert_true (cy_mapper_save (test->conn, village, &error));
  g_assert_true (cy_step_commit (step, &error));
  g_clear_pointer (&step, cy_step_free);
  counts = import_text (test, "乡镇\t村\t单位代码\t应有数\n双河镇\t新民村\t520599101201\t3\n");
  tree = describe (test);
  g_assert_cmpint (counts.updated, ==, 1);
  g_assert_cmpstr (tree, ==, "town 双河镇 - - 00, village 新民村 520599101201 3 00");
}

static void
test_twice_in_list (CyTest *test, gconstpointer data)
{
  const CyImportCounts counts =
    import_text (test, "乡镇\t村\t应有数\n双河镇\t新民村\t3\n双河镇\t新民村\t4\n");

  g_assert_cmpint (counts.people, ==, 1);
  g_assert_cmpint (counts.refused, ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT quota FROM unit WHERE name='新民村'"), ==, 3);
}

/* What the program takes a column for can be corrected before the rows are looked at. */
static void
test_corrected (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportSource) source =
    cy_import_source_open_text ("双河镇\t新民村\t3\t\n双河镇\t青山村\t2\t\n", NULL, NULL, &error);
  g_autoptr (CyUnitPlan) plan = NULL;
  CyImportSheet *sheet;

  g_assert_no_error (error);
  cy_unit_source_guess (source);
  sheet = g_ptr_array_index (source->sheets, 0);
  g_assert_cmpint (cy_mapping_find (sheet->mapping, CY_TARGET_QUOTA), ==, 2);
  g_assert_false (cy_mapping_has (sheet->mapping, CY_TARGET_UNIT_CODE));
  cy_mapping_set (sheet->mapping, 2, CY_TARGET_SEATS, 100);
  plan = cy_unit_plan_new (source, options, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cy_unit_plan_get_n_rows (plan), ==, 2);
  g_assert_cmpint (cy_record_get_int (cy_unit_plan_get_item (plan, 0)->values, CY_UNIT_SEATS),
                   ==,
                   3);
  g_assert_false (cy_record_has (cy_unit_plan_get_item (plan, 0)->values, CY_UNIT_QUOTA));
}

static void
cancel_cb (double fraction, gpointer data)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  if (fraction > 0.4)
    g_cancellable_cancel (data);
}

static void
test_stopped (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (GString) text = g_string_new ("乡镇\t村\n");
  g_autoptr (CyImportSource) source = NULL;
  g_autoptr (CyUnitPlan) plan = NULL;
  CyImportCounts counts;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "双河镇\t第%u村\n", i);
  source = cy_import_source_open_text (text->str, NULL, NULL, &error);
  g_assert_no_error (error);
  plan = cy_unit_plan_new (source, options, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (cy_unit_plan_apply (plan,
                                      test->conn,
                                      "units",
                                      cancel_cb,
                                      cancellable,
                                      cancellable,
                                      &counts,
                                      &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM unit"), ==, 0);
}

/* ---- Photos ---- */

static void
add_file (CyTest *test, GPtrArray *paths, const char *name, const char *bytes)
{
  char *path = cy_test_path (test, name);

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));
  g_ptr_array_add (paths, path);
}

static void
test_photos (CyTest *test, gconstpointer data)
{
  static const char jpeg[] = "\xFF\xD8\xFF\xE0 a picture";
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CyRecord) one = cy_test_add_person (test, "张伟");
  g_autoptr (CyRecord) two = cy_test_add_person (test, "李芳");
  g_autoptr (CyRecord) same = cy_test_add_person (test, "李芳");
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) photos = NULL;
  static const CyPhotoMatch wanted[] = {
    CY_PHOTO_FOUND, CY_PHOTO_SEVERAL, CY_PHOTO_NOBODY, CY_PHOTO_NO_PICTURE, CY_PHOTO_TWICE
  };
  guint n = 0;

  add_file (test, paths, "03张伟.jpg", jpeg);
  add_file (test, paths, "李芳.jpg", jpeg);
  add_file (test, paths, "王敏.jpg", jpeg);
  add_file (test, paths, "张伟.txt", "no picture");
  add_file (test, paths, "新民村-张伟.jpeg", jpeg);
  g_ptr_array_add (paths, NULL);
  photos =
    cy_photos_match (test->conn, (const char *const *) paths->pdata, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpint (g_array_index (photos, CyPhoto, i).match, ==, wanted[i]);
  g_assert_true (
    cy_photos_apply (test->conn, photos, "photos", FALSE, NULL, NULL, NULL, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT id FROM person WHERE photo IS NOT NULL"),
                   ==,
                   cy_record_get_id (one));
}

/* Pictures anywhere below, in the order of their paths; no link, nothing hidden, nothing else. */
static void
test_folder (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "照片/双河镇/b.jpg",    "照片/双河镇/新民村/a.JPG",
                                       "照片/双河镇/说明.txt", "照片/.thumb.jpg",
                                       "照片/z.png",           NULL };
  static const char *const wanted[] = { "z.png", "双河镇/b.jpg", "双河镇/新民村/a.JPG", NULL };
  g_autofree char         *folder = cy_test_path (test, "照片");
  g_autofree char         *deep = cy_test_path (test, "照片/双河镇/新民村");
  g_autofree char         *round = cy_test_path (test, "照片/双河镇/again");
  g_autofree char         *alone = cy_test_path (test, "alone.bmp");
  const char *const        paths[] = { folder, alone, NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = NULL;

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = cy_test_path (test, names[i]);

      g_assert_true (g_file_set_contents (path, "x", 1, NULL));
    }
  g_assert_cmpint (symlink (folder, round), ==, 0);
  files = cy_photos_list_files (paths, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_strv_length (files), ==, 4);
  for (guint i = 0; wanted[i] != NULL; i++)
    g_assert_true (g_str_has_suffix (files[i], wanted[i]));
  g_assert_cmpstr (files[3], ==, alone);
  g_assert_true (cy_photos_take_path (folder));
  g_assert_false (cy_photos_take_path (alone));
  g_cancellable_cancel (cancellable);
  g_assert_null (cy_photos_list_files (paths, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/import-units/headers", test_headers);
  cy_test_case ("/exchange/import-units/again", test_again);
  cy_test_case ("/exchange/import-units/bare", test_bare);
  cy_test_case ("/exchange/import-units/pending", test_pending);
  cy_test_case ("/exchange/import-units/twice-in-list", test_twice_in_list);
  cy_test_case ("/exchange/import-units/corrected", test_corrected);
  cy_test_case ("/exchange/import-units/stopped", test_stopped);
  cy_test_case ("/exchange/import-photos/match", test_photos);
  cy_test_case ("/exchange/import-photos/folder", test_folder);

  return g_test_run ();
}
