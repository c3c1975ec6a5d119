/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A workbook that was not written whole is found out, wherever the disk ran full. */
#include "cy-test-book.h"

#include "cy-book-file-private.h"
#include "cy-error.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#define MANY_ROWS 800

static void
test_good (gconstpointer data)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;

  cy_test_folder_init (&folder);
  cy_test_write_roster (folder.target, GPOINTER_TO_UINT (data), MANY_ROWS);
  _cy_book_check_package (folder.target, &error);
  g_assert_no_error (error);
}

static void
test_cut (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *bytes = NULL;
  gsize            length;

  cy_test_folder_init (&folder);
  cy_test_write_roster (folder.target, CY_BOOK_DEFAULT, 10);
  g_assert_true (g_file_get_contents (folder.target, &bytes, &length, NULL));
  for (gsize n = 0; n < length; n += 97)
    {
      g_assert_true (g_file_set_contents (folder.target, bytes, n, NULL));
      g_assert_false (_cy_book_check_package (folder.target, NULL));
    }
}

/* A flipped bit is found or harmless, and never leads out of the file. */
static void
test_damaged (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *bytes = NULL;
  gsize            length;
  guint            found = 0;

  cy_test_folder_init (&folder);
  cy_test_write_roster (folder.target, CY_BOOK_DEFAULT, 3);
  g_assert_true (g_file_get_contents (folder.target, &bytes, &length, NULL));
  for (gsize n = 0; n < length; n += 13)
    {
      bytes[n] ^= 0xff;
      g_assert_true (g_file_set_contents (folder.target, bytes, length, NULL));
      found += !_cy_book_check_package (folder.target, NULL);
      bytes[n] ^= 0xff;
    }
  g_assert_cmpuint (found, >, 10);
}

static void
write_with_limit (CyTestFolder *folder, CyBookFlags flags, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = NULL;
  struct rlimit usual;
  struct rlimit small;
  gboolean      done;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  small = usual;
  small.rlim_cur = limit;
  signal (SIGXFSZ, SIG_IGN);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  book = cy_book_new (folder->target, flags, NULL, NULL);
  cy_test_add_roster (book, MANY_ROWS);
  done = cy_book_close (book, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);

  if (!done)
    g_assert_error (error, CY_ERROR, CY_ERROR_FULL);
  else
    g_assert_true (_cy_book_check_package (folder->target, NULL));
  g_clear_object (&book);
  g_assert_cmpuint (cy_test_folder_count (folder), ==, done ? 1 : 0);
  if (done)
    g_assert_cmpint (g_remove (folder->target), ==, 0);
}

/* The disk runs full at ever later places: temporary files first, the workbook itself, its end. */
static void
test_full (gconstpointer data)
{
  g_auto (CyTestFolder) folder = { NULL };

  cy_test_folder_init (&folder);
  for (guint limit = 0; limit < 1200000; limit = limit * 3 / 2 + 5000)
    write_with_limit (&folder, GPOINTER_TO_UINT (data), limit);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/report/book-check/good/default",
                        GUINT_TO_POINTER (CY_BOOK_DEFAULT),
                        test_good);
  g_test_add_data_func ("/report/book-check/good/constant-memory",
                        GUINT_TO_POINTER (CY_BOOK_CONSTANT_MEMORY),
                        test_good);
  g_test_add_func ("/report/book-check/cut", test_cut);
  g_test_add_func ("/report/book-check/damaged", test_damaged);
  g_test_add_data_func ("/report/book-check/full/default",
                        GUINT_TO_POINTER (CY_BOOK_DEFAULT),
                        test_full);
  g_test_add_data_func ("/report/book-check/full/constant-memory",
                        GUINT_TO_POINTER (CY_BOOK_CONSTANT_MEMORY),
                        test_full);

  return g_test_run ();
}
