/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A small program is looked for where ours was built or installed, and nowhere else. */
#include "cy-helper.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "config.h"

#define ASK "--find"

/* What a copy of this program at @path finds. */
static char *
find_from (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, path, ASK, NULL);
  char *found = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &found, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return found;
}

static char *
copy_program (const char *folder)
{
  g_autoptr (GFile) from = g_file_new_for_path ("/proc/self/exe");
  char *path = g_build_filename (folder, "chuyan-solve", NULL);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);

  return path;
}

static void
test_built (void)
{
  g_autofree char *found = cy_helper_find ("chuyan-solve", "src/model/solve");

  g_assert_cmpstr (found, ==, CY_BUILD_DIR "/src/model/solve/chuyan-solve");
}

/* A program of that name beside ours or on the path is not the one that is meant. */
static void
test_installed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  g_autofree char *program = copy_program (folder);
  g_autofree char *found = NULL;

  g_setenv ("PATH", folder, TRUE);
  found = find_from (program);
  g_assert_cmpstr (found, ==, CY_LIBEXECDIR "/chuyan-solve");
  g_assert_cmpint (g_unlink (program), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A folder whose name only begins like that of the build is another one. */
static void
test_neighbour (void)
{
  g_autofree char *folder = g_strdup (CY_BUILD_DIR "-XXXXXX");
  g_autofree char *program = NULL;
  g_autofree char *found = NULL;

  if (g_mkdtemp (folder) == NULL)
    {
      g_test_skip ("no folder can be made beside the build");
      return;
    }
  program = copy_program (folder);
  found = find_from (program);
  g_assert_cmpstr (found, ==, CY_LIBEXECDIR "/chuyan-solve");
  g_assert_cmpint (g_unlink (program), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  if (argc == 2 && g_str_equal (argv[1], ASK))
    {
      g_autofree char *found = cy_helper_find ("chuyan-solve", "src/model/solve");

      g_print ("%s", found);
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/helper/built", test_built);
  g_test_add_func ("/model/helper/installed", test_installed);
  g_test_add_func ("/model/helper/neighbour", test_neighbour);

  return g_test_run ();
}
