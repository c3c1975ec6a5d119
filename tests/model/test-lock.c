/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One writer at a time; the second learns who the first is. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-lock-private.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_again (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_path (test, "other.chuyan");
  g_autofree char *lock_path = cy_test_path (test, "other.chuyan-lock");

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CyLock) lock = cy_lock_take (path, &error);

      g_assert_no_error (error);
      g_assert_true (g_file_test (lock_path, G_FILE_TEST_EXISTS));
    }
  g_assert_false (g_file_test (lock_path, G_FILE_TEST_EXISTS));
}

/* A power cut leaves the file, and the kernel has forgotten the lock. */
static void
test_left_behind (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (test, "other.chuyan");
  g_autofree char *lock_path = cy_test_path (test, "other.chuyan-lock");
  g_autoptr (CyLock) lock = NULL;

  g_assert_true (g_file_set_contents (lock_path, "somebody", -1, NULL));
  lock = cy_lock_take (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (lock);
}

static void
test_held (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pid = g_strdup_printf ("(%d)", (int) getpid ());
  int              status;
  pid_t            child = fork ();

  if (child == 0)
    {
      CyLock  *lock = cy_lock_take (test->path, &error);
      gboolean told = lock == NULL && g_error_matches (error, CY_ERROR, CY_ERROR_BUSY) &&
                      g_str_has_suffix (cy_error_get_place (error)->who, pid);

      _exit (told ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_no_folder (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (test, "nowhere/other.chuyan");

  g_assert_null (cy_lock_take (path, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/lock/again", test_again);
  cy_test_case ("/model/lock/left-behind", test_left_behind);
  cy_test_case ("/model/lock/held", test_held);
  cy_test_case ("/model/lock/no-folder", test_no_folder);

  return g_test_run ();
}
