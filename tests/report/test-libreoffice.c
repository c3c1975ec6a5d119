/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Another program opens our workbooks, and calculates what we calculated. */
#include "cy-test-book.h"

#include "cy-test-xlsx.h"

#include <gio/gio.h>

#define N_ROWS 3000

static void
remove_tree (const char *path)
{
  g_autoptr (GSubprocess) rm =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "rm", "-rf", path, NULL);

  g_assert_true (g_subprocess_wait_check (rm, NULL, NULL));
}

/* Returns: (transfer full): the first sheet as UTF-8 text, as another program shows it */
static char *
convert (CyTestFolder *folder)
{
  g_autofree char *profile = g_build_filename (folder->path, "profile", NULL);
  g_autofree char *uri = g_strconcat ("-env:UserInstallation=file://", profile, NULL);
  g_autofree char *csv = g_build_filename (folder->path, "村级后备干部花名册.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) office =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                      &error,
                      "timeout",
                      "240",
                      "soffice",
                      uri,
                      "--headless",
                      "--convert-to",
                      "csv:Text - txt - csv (StarCalc):44,34,76",
                      "--outdir",
                      folder->path,
                      folder->target,
                      NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (office, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (csv, &text, NULL, &error);
  g_assert_no_error (error);
  remove_tree (profile);

  return g_steal_pointer (&text);
}

static gboolean
skipped (void)
{
  g_autofree char *soffice = g_find_program_in_path ("soffice");

  if (soffice == NULL)
    g_test_skip ("LibreOffice is not installed");

  return soffice == NULL;
}

static void
test_roster (gconstpointer data)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  if (skipped ())
    return;
  cy_test_folder_init (&folder);
  cy_test_write_roster (folder.target, GPOINTER_TO_UINT (data), N_ROWS);
  csv = convert (&folder);
  lines = g_strsplit (csv, "\n", -1);

  cy_test_assert_contains (lines[1], "云岭县村级后备干部花名册");
  cy_test_assert_contains (lines[5], "1,城关镇,新民村,沈知远,女,1990.10,99010119900100000");
  cy_test_assert_contains (lines[5], ",85.5,12.5%,000-0000000");
  cy_test_assert_contains (lines[N_ROWS + 4], "3000,石门乡,新民村,祝小满,男,1990.10,");
  /* 85.5 + 85.6 + … + 385.4. */
  cy_test_assert_contains (lines[N_ROWS + 5], "合计");
  cy_test_assert_contains (lines[N_ROWS + 5], ",706350.0,");
}

/* What is stored beside a formula is only a hint: a false one does not survive calculation. */
static void
test_calculated (void)
{
  static const CySheetColumn columns[] = {
    { "村" },
    { "人数", 0, CY_COLUMN_NUMBER },
    { "比率", 0, CY_COLUMN_PERCENT },
  };
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *csv = NULL;
  CySheet         *sheet;

  if (skipped ())
    return;
  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_CONSTANT_MEMORY, NULL, NULL);
  sheet = cy_book_add_sheet (book, "表");
  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
  for (guint i = 1; i <= 4; i++)
    {
      cy_sheet_begin_row (sheet);
      cy_sheet_add_text (sheet, "=1+1");
      cy_sheet_add_int (sheet, i);
      cy_sheet_add_ratio (sheet, i, 10);
      g_assert_true (cy_sheet_end_row (sheet, NULL));
    }
  cy_sheet_begin_total (sheet);
  cy_sheet_add_text (sheet, "合计");
  cy_sheet_add_column_sum (sheet, 10, 0);
  cy_sheet_add_formula (sheet, "=B6/B6*RAND()*0+1/4", 250, 3);
  g_assert_true (cy_sheet_end_row (sheet, NULL));
  g_assert_true (cy_book_close (book, NULL));

  csv = convert (&folder);
  cy_test_assert_contains (csv, "=1+1,4,40.0%\n");
  cy_test_assert_contains (csv, "合计,10,25.0%\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/report/libreoffice/roster/default",
                        GUINT_TO_POINTER (CY_BOOK_DEFAULT),
                        test_roster);
  g_test_add_data_func ("/report/libreoffice/roster/constant-memory",
                        GUINT_TO_POINTER (CY_BOOK_CONSTANT_MEMORY),
                        test_roster);
  g_test_add_func ("/report/libreoffice/calculated", test_calculated);

  return g_test_run ();
}
