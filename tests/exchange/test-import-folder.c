/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Files of a kind are found wherever they lie, and nothing else is. */
#include "cy-import-folder.h"

#include "cy-test.h"

#include <glib/gstdio.h>
#include <unistd.h>

static gboolean
is_form (const char *name)
{
  static const char *const endings[] = { ".lrmx", NULL };

  return cy_import_has_ending (name, endings);
}

static void
put (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *above = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (above, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
assert_found (const char *folder, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = cy_import_list_folder (folder, is_form, NULL, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (found, NULL);
  told = g_strjoinv (" ", (char **) found->pdata);
  g_assert_cmpstr (told, ==, expected);
}

static void
test_found (CyTest *test, gconstpointer data)
{
  g_autofree char *folder = cy_test_path (test, "forms");
  g_autofree char *round = g_build_filename (folder, "round", NULL);
  g_autofree char *linked = g_build_filename (folder, "linked.lrmx", NULL);

  put (folder, "b.lrmx");
  put (folder, "a/c.LRMX");
  put (folder, "a/b/c/d.lrmx");
  put (folder, "说明.txt");
  put (folder, ".hidden.lrmx");
  put (folder, ".hidden/e.lrmx");
  put (folder, "1/2/3/4/5/6/7/8/9/10/11/12/in.lrmx");
  put (folder, "1/2/3/4/5/6/7/8/9/10/11/12/13/out.lrmx");
  g_assert_cmpint (symlink (folder, round), ==, 0);
  g_assert_cmpint (symlink ("b.lrmx", linked), ==, 0);
  assert_found (folder, "1/2/3/4/5/6/7/8/9/10/11/12/in.lrmx a/b/c/d.lrmx a/c.LRMX b.lrmx");
}

static void
test_not_found (CyTest *test, gconstpointer data)
{
  g_autofree char *folder = cy_test_path (test, "nowhere");
  g_autofree char *empty = cy_test_path (test, "empty");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_import_list_folder (folder, is_form, NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  assert_found (empty, "");
  put (empty, "a.lrmx");
  g_cancellable_cancel (cancellable);
  g_assert_null (cy_import_list_folder (empty, is_form, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/import-folder/found", test_found);
  cy_test_case ("/exchange/import-folder/not-found", test_not_found);

  return g_test_run ();
}
