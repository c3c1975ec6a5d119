/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A workbook appears whole or not at all. */
#include "cy-test-book.h"

#include "cy-book-private.h"
#include "cy-error.h"
#include "cy-test-xlsx.h"

#include <glib/gstdio.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <unistd.h>

static CyBook *
open_book (CyTestFolder *folder)
{
  g_autoptr (GError) error = NULL;
  CyBook *book = cy_book_new (folder->target, CY_BOOK_DEFAULT, NULL, &error);

  g_assert_no_error (error);

  return book;
}

static void
add_small_sheet (CyBook *book, const char *name, gint64 value, guint decimals)
{
  CySheet *sheet = cy_book_add_sheet (book, name);

  cy_sheet_set_columns (sheet, &(CySheetColumn){ "得分", 0, CY_COLUMN_NUMBER }, 1);
  cy_sheet_begin_row (sheet);
  cy_sheet_add_fixed (sheet, value, decimals);
  g_assert_true (cy_sheet_end_row (sheet, NULL));
}

static void
test_whole (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *list = NULL;

  cy_test_folder_init (&folder);
  book = open_book (&folder);
  cy_test_add_roster (book, 3);
  g_assert_false (g_file_test (folder.target, G_FILE_TEST_EXISTS));

  g_assert_true (cy_book_close (book, NULL));
  g_assert_cmpuint (cy_test_folder_count (&folder), ==, 1);
  list = cy_test_xlsx_list_parts (folder.target);
  cy_test_assert_contains (list, "xl/worksheets/sheet1.xml\n");
}

static void
test_dropped (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *text = NULL;

  cy_test_folder_init (&folder);
  g_assert_true (g_file_set_contents (folder.target, "before", -1, NULL));
  book = open_book (&folder);
  cy_test_add_roster (book, 3);
  g_clear_object (&book);

  g_assert_cmpuint (cy_test_folder_count (&folder), ==, 1);
  g_assert_true (g_file_get_contents (folder.target, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "before");
}

static void
test_cancelled (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = NULL;
  CySheet *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_CONSTANT_MEMORY, cancellable, NULL);
  sheet = cy_book_add_sheet (book, "花名册");
  cy_sheet_set_columns (sheet, &(CySheetColumn){ "姓名" }, 1);
  g_assert_true (cy_sheet_add_blank_rows (sheet, 5, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (cy_sheet_add_blank_rows (sheet, 5, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (cy_book_close (book, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_clear_object (&book);
  g_assert_cmpuint (cy_test_folder_count (&folder), ==, 0);
}

static void
test_same_bytes (gconstpointer data)
{
  CyBookFlags flags = GPOINTER_TO_UINT (data);
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            first_length;
  gsize            second_length;

  cy_test_folder_init (&folder);
  cy_test_write_roster (folder.target, flags, 30);
  g_assert_true (g_file_get_contents (folder.target, &first, &first_length, NULL));
  cy_test_write_roster (folder.target, flags, 30);
  g_assert_true (g_file_get_contents (folder.target, &second, &second_length, NULL));

  g_assert_cmpmem (first, first_length, second, second_length);
}

static void
test_locked (gconstpointer pattern)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *lock = NULL;

  cy_test_folder_init (&folder);
  lock = g_build_filename (folder.path, pattern, NULL);
  g_assert_true (g_file_set_contents (lock, ",祝小满,pc-3,22.11.2026 10:00,file:///x;", -1, NULL));
  /* Without its workbook, a lock was left behind. */
  cy_test_write_roster (folder.target, CY_BOOK_DEFAULT, 1);

  g_assert_null (cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_OPEN_ELSEWHERE);
  g_assert_cmpstr (cy_error_get_place (error)->file, ==, folder.target);
  g_assert_cmpstr (cy_error_get_place (error)->who, ==, "祝小满");
  g_assert_cmpuint (cy_test_folder_count (&folder), ==, 2);
  cy_test_write_roster (folder.target, CY_BOOK_IGNORE_LOCKS, 2);
}

static void
test_locked_meanwhile (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = NULL;
  g_autofree char *lock = NULL;
  g_autofree char *text = NULL;

  cy_test_folder_init (&folder);
  g_assert_true (g_file_set_contents (folder.target, "before", -1, NULL));
  book = open_book (&folder);
  cy_test_add_roster (book, 1);
  lock = g_build_filename (folder.path, "~$村级后备干部花名册.xlsx", NULL);
  g_assert_true (g_file_set_contents (lock, "\377\376", 2, NULL));

  g_assert_false (cy_book_close (book, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_OPEN_ELSEWHERE);
  g_assert_null (cy_error_get_place (error)->who);
  g_clear_object (&book);
  g_assert_true (g_file_get_contents (folder.target, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "before");
  g_assert_cmpuint (cy_test_folder_count (&folder), ==, 2);
}

static void
test_no_folder (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *below_file = NULL;

  cy_test_folder_init (&folder);
  missing = g_build_filename (folder.path, "没有", "a.xlsx", NULL);
  g_assert_null (cy_book_new (missing, CY_BOOK_DEFAULT, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (folder.target, "before", -1, NULL));
  below_file = g_build_filename (folder.target, "a.xlsx", NULL);
  g_assert_null (cy_book_new (below_file, CY_BOOK_DEFAULT, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (cy_book_new (folder.path, CY_BOOK_DEFAULT, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_FAILED);
}

static void
test_unwritable (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      /* The superuser may write anywhere; be nobody. */
      if (geteuid () == 0)
        g_assert_cmpint (seteuid (65534), ==, 0);
      g_assert_null (cy_book_new (g_getenv ("CY_TEST_TARGET"), CY_BOOK_DEFAULT, NULL, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_READ_ONLY);
      /* A leak checker must be able to look at the process again. */
      if (getuid () == 0)
        g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (prctl (PR_SET_DUMPABLE, 1, 0, 0, 0), ==, 0);
      return;
    }

  cy_test_folder_init (&folder);
  g_assert_cmpint (g_chmod (folder.path, 0555), ==, 0);
  g_setenv ("CY_TEST_TARGET", folder.target, TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_assert_cmpint (g_chmod (folder.path, 0755), ==, 0);
}

static void
test_link (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *real = NULL;

  cy_test_folder_init (&folder);
  real = g_build_filename (folder.path, "real.xlsx", NULL);
  g_assert_true (g_file_set_contents (real, "before", -1, NULL));
  g_assert_cmpint (g_chmod (real, 0640), ==, 0);
  g_assert_cmpint (symlink ("real.xlsx", folder.target), ==, 0);
  cy_test_write_roster (folder.target, CY_BOOK_DEFAULT, 1);

  GStatBuf info;
  g_assert_true (g_file_test (folder.target, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (real, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 1000);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

static void
test_names (void)
{
  static const char *const wanted[] = {
    "石门乡",
    "石门乡",
    "a/b:c[1]*?\\'",
    "",
    "Sheet",
    "SHEET",
    "\xff\xfe",
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四",
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四",
    "tab\there",
  };
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *xml = NULL;

  cy_test_folder_init (&folder);
  book = open_book (&folder);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    add_small_sheet (book, wanted[i], i, 0);
  g_assert_true (cy_book_close (book, NULL));

  xml = cy_test_xlsx_read_part (folder.target, "xl/workbook.xml");
  cy_test_assert_contains (xml, "name=\"石门乡 (2)\"");
  cy_test_assert_contains (xml, "name=\"a_b_c_1_____\"");
  cy_test_assert_contains (xml, "name=\"Sheet (2)\"");
  cy_test_assert_contains (xml, "name=\"SHEET (3)\"");
  cy_test_assert_contains (
    xml, "name=\"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一\"");
  cy_test_assert_contains (xml,
                           "name=\"一二三四五六七八九十一二三四五六七八九十一二三四五六七 (2)\"");
  cy_test_assert_contains (xml, "name=\"tab_here\"");
}

static void
test_empty (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = NULL;

  cy_test_folder_init (&folder);
  book = open_book (&folder);
  g_assert_false (cy_book_close (book, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_FAILED);
}

static void
test_guide (void)
{
  const char *const lines[] = { "一、身份证号十八位。", "二、出生年月写作 1990.10。", NULL };
  const char *const bad[] = { "\xc3\x28", NULL };
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = NULL;
  g_autofree char *strings = NULL;

  cy_test_folder_init (&folder);
  book = open_book (&folder);
  g_assert_false (cy_book_add_guide (book, "坏", "填表须知", bad, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_FAILED);
  g_assert_true (cy_book_add_guide (book, "填表须知", "填表须知", lines, NULL));
  g_assert_true (cy_book_close (book, NULL));

  strings = cy_test_xlsx_read_part (folder.target, "xl/sharedStrings.xml");
  cy_test_assert_contains (strings, "<t>二、出生年月写作 1990.10。</t>");
}

static guint
count_descriptors (void)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  guint count = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

static void
test_descriptors (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  guint before;

  cy_test_folder_init (&folder);
  before = count_descriptors ();
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CyBook) book = cy_book_new (folder.target, CY_BOOK_CONSTANT_MEMORY, NULL, NULL);

      cy_test_add_roster (book, 2);
      if (i == 1)
        g_assert_true (cy_book_close (book, NULL));
    }
  g_assert_cmpuint (count_descriptors (), ==, before);
}

/* Debian's library writes numbers as the thread's locale does. */
static void
test_decimal_comma (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *locale_dir = NULL;
  g_autofree char *command = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *remove = NULL;

  cy_test_folder_init (&folder);
  locale_dir = g_build_filename (folder.path, "de", NULL);
  command = g_strdup_printf ("localedef -i de_DE -f UTF-8 %s 2>/dev/null", locale_dir);
  if (system (command) != 0)
    {
      g_test_skip ("no localedef");
      return;
    }
  g_setenv ("LOCPATH", folder.path, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "de"));
  book = open_book (&folder);
  add_small_sheet (book, "得分", 855, 1);
  g_assert_true (cy_book_close (book, NULL));
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  g_assert_nonnull (setlocale (LC_ALL, "C"));
  g_unsetenv ("LOCPATH");

  xml = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet1.xml");
  cy_test_assert_contains (xml, "<v>85.5</v>");
  cy_test_assert_contains (xml, "left=\"0.3\"");
  remove = g_strdup_printf ("rm -r %s", locale_dir);
  g_assert_cmpint (system (remove), ==, 0);
}

/* The words of the frame are translated while numbers are written. */
static void
test_only_numbers (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;

  cy_test_folder_init (&folder);
  g_assert_nonnull (setlocale (LC_ALL, "C.UTF-8"));
  book = open_book (&folder);
  {
    g_auto (CyNumbers) numbers = _cy_book_use_numbers (book);

    g_assert_cmpstr (nl_langinfo (RADIXCHAR), ==, ".");
    g_assert_cmpstr (nl_langinfo_l (CODESET, uselocale ((locale_t) 0)), ==, "UTF-8");
  }
  g_assert_true (uselocale ((locale_t) 0) == LC_GLOBAL_LOCALE);
  g_assert_nonnull (setlocale (LC_ALL, "C"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/book/whole", test_whole);
  g_test_add_func ("/report/book/dropped", test_dropped);
  g_test_add_func ("/report/book/cancelled", test_cancelled);
  g_test_add_data_func ("/report/book/same-bytes/default",
                        GUINT_TO_POINTER (CY_BOOK_DEFAULT),
                        test_same_bytes);
  g_test_add_data_func ("/report/book/same-bytes/constant-memory",
                        GUINT_TO_POINTER (CY_BOOK_CONSTANT_MEMORY),
                        test_same_bytes);
  g_test_add_data_func ("/report/book/locked/libreoffice",
                        ".~lock.村级后备干部花名册.xlsx#",
                        test_locked);
  g_test_add_data_func ("/report/book/locked/excel", "~$村级后备干部花名册.xlsx", test_locked);
  g_test_add_data_func ("/report/book/locked/wps", ".~村级后备干部花名册.xlsx", test_locked);
  g_test_add_func ("/report/book/locked/meanwhile", test_locked_meanwhile);
  g_test_add_func ("/report/book/no-folder", test_no_folder);
  g_test_add_func ("/report/book/unwritable", test_unwritable);
  g_test_add_func ("/report/book/link", test_link);
  g_test_add_func ("/report/book/names", test_names);
  g_test_add_func ("/report/book/empty", test_empty);
  g_test_add_func ("/report/book/guide", test_guide);
  g_test_add_func ("/report/book/descriptors", test_descriptors);
  g_test_add_func ("/report/book/decimal-comma", test_decimal_comma);
  g_test_add_func ("/report/book/only-numbers", test_only_numbers);

  return g_test_run ();
}
