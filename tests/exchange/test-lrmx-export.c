/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People written as form files, one each. */
#include "cy-lrmx-export.h"

#include "cy-error.h"
#include "cy-test.h"

static GArray *
add_people (CyTest *test, const char *const *names)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (test, names[i]);
      const gint64 id = cy_record_get_id (person);

      g_array_append_val (people, id);
    }

  return people;
}

static char *
tell_names (GPtrArray *paths)
{
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));

      g_string_append_printf (told, "%s ", name);
    }

  return g_string_free (told, FALSE);
}

static void
test_files (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "张三", "张三", "../阿依·古丽/.x", NULL };
  g_autofree char         *folder = cy_test_path (test, "out/forms");
  g_autoptr (GArray) people = add_people (test, names);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  cy_test_set_text (test,
                    CY_PERSON,
                    g_array_index (people, gint64, 0),
                    CY_PERSON_ID_NUMBER,
                    "520599199005030025");
  g_assert_true (
    cy_lrmx_export (test->conn, people, folder, 20260501, NULL, NULL, NULL, &paths, &error));
  g_assert_no_error (error);
  told = tell_names (paths);
  g_assert_cmpstr (told, ==, "张三_0025.lrmx 张三.lrmx ___阿依·古丽__x.lrmx ");
  g_assert_true (cy_lrmx_export_log (test->conn, paths, folder, NULL, 20260501, &error));
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM export_log WHERE report='lrmx' AND rows=3"),
                   ==,
                   1);
  for (guint i = 0; i < paths->len; i++)
    g_assert_true (g_file_test (g_ptr_array_index (paths, i), G_FILE_TEST_IS_REGULAR));
}

static void
test_same_names (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "张三", "张三", NULL };
  g_autofree char         *folder = cy_test_path (test, "out");
  g_autoptr (GArray) people = add_people (test, names);
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *told = NULL;

  g_assert_true (
    cy_lrmx_export (test->conn, people, folder, 20260501, NULL, NULL, NULL, &paths, NULL));
  told = tell_names (paths);
  g_assert_cmpstr (told, ==, "张三.lrmx 张三-2.lrmx ");
}

static void
test_cancelled (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "张三", "李四", NULL };
  g_autofree char         *folder = cy_test_path (test, "out");
  g_autofree char         *file = g_build_filename (folder, "张三.lrmx", NULL);
  g_autoptr (GArray) people = add_people (test, names);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 nobody = 999;

  /* The second cannot be read: the first is not left behind. */
  g_array_index (people, gint64, 1) = nobody;
  g_assert_false (
    cy_lrmx_export (test->conn, people, folder, 20260501, NULL, NULL, NULL, &paths, &error));
  g_assert_nonnull (error);
  g_assert_null (paths);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
test_no_folder (CyTest *test, gconstpointer data)
{
  static const char *const names[] = { "张三", NULL };
  g_autofree char         *folder = g_build_filename (test->path, "out", NULL);
  g_autoptr (GArray) people = add_people (test, names);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (
    cy_lrmx_export (test->conn, people, folder, 20260501, NULL, NULL, NULL, &paths, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/lrmx-export/files", test_files);
  cy_test_case ("/exchange/lrmx-export/same-names", test_same_names);
  cy_test_case ("/exchange/lrmx-export/cancelled", test_cancelled);
  cy_test_case ("/exchange/lrmx-export/no-folder", test_no_folder);

  return g_test_run ();
}
