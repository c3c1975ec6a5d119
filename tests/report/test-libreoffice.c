/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Another program opens our workbooks, and calculates what we calculated. */
#include "cy-test-book.h"
#include "cy-test-office.h"

#include "cy-test-xlsx.h"

#define N_ROWS 3000

static void
test_roster (gconstpointer data)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *csv = NULL;
  g_auto (GStrv) lines = NULL;

  if (cy_test_office_skip ())
    return;
  cy_test_folder_init (&folder);
  cy_test_write_roster (folder.target, GPOINTER_TO_UINT (data), N_ROWS);
  csv = cy_test_office_to_csv (folder.target);
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

  if (cy_test_office_skip ())
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

  csv = cy_test_office_to_csv (folder.target);
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
