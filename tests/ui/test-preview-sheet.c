/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A department's table comes apart where it was put together. */
#include "cy-preview-sheet.h"

#include <glib/gstdio.h>

#include "cy-book.h"
#include "cy-sheet.h"

static const CySheetColumn columns[] = {
  { "乡镇" },
  { "总数", 0, CY_COLUMN_NUMBER },
  { "女", 0, CY_COLUMN_NUMBER, CY_COLUMN_ALIGN_CENTER, "其中" },
  { "占比", 0, CY_COLUMN_PERCENT, CY_COLUMN_ALIGN_CENTER, "其中" },
  { "平均", 0, CY_COLUMN_NUMBER },
};

static void
write_book (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = cy_book_new (path, CY_BOOK_DEFAULT, NULL, &error);
  CySheet *sheet = cy_book_add_sheet (book, "表");

  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_title (sheet, "统计表");
  cy_sheet_set_unit_line (sheet, "云岭县");
  cy_sheet_set_as_of (sheet, 20261122);
  cy_sheet_set_note (sheet, "说明");
  for (guint i = 1; i <= 3; i++)
    {
      cy_sheet_begin_row (sheet);
      cy_sheet_add_text (sheet, i == 1 ? "双河镇" : "青石镇");
      /* A column may hold counts and shares: each cell says what it is. */
      if (i < 3)
        cy_sheet_add_int (sheet, 8 * i);
      else
        cy_sheet_add_ratio (sheet, 1, 1);
      cy_sheet_add_int (sheet, i);
      cy_sheet_add_ratio (sheet, i - 1, 8 * i);
      cy_sheet_add_fixed (sheet, i == 1 ? 360 : 335, 1);
      g_assert_true (cy_sheet_end_row (sheet, &error));
    }
  g_assert_true (cy_sheet_end (sheet, &error));
  g_assert_true (cy_book_close (book, &error));
  g_assert_no_error (error);
}

static CyPreviewSheet *
take_apart (guint max_rows)
{
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyWorkbook) workbook = NULL;
  g_autoptr (CyGrid) grid = NULL;

  write_book (path);
  workbook = cy_workbook_open (path, NULL, &error);
  grid = cy_grid_load (workbook, 0, 60, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);

  return cy_preview_sheet_new (grid, max_rows);
}

static const CyPreviewColumn *
get_column (const CyPreviewSheet *sheet, guint nth)
{
  return &g_array_index (sheet->columns, CyPreviewColumn, nth);
}

static void
assert_row (const CyPreviewSheet *sheet, guint nth, const char *wanted)
{
  g_autofree char *text = g_strjoinv ("|", g_ptr_array_index (sheet->rows, nth));

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_parts (void)
{
  g_autoptr (CyPreviewSheet) sheet = take_apart (10);

  g_assert_cmpstr (sheet->title, ==, "统计表");
  g_assert_nonnull (strstr (sheet->lines, "云岭县"));
  g_assert_nonnull (strstr (sheet->lines, "2026"));
  g_assert_nonnull (strstr (sheet->foot, "说明"));
  g_assert_cmpuint (sheet->columns->len, ==, 5);
  g_assert_cmpstr (get_column (sheet, 0)->title, ==, "乡镇");
  g_assert_null (get_column (sheet, 0)->group);
  g_assert_false (get_column (sheet, 0)->is_number);
  g_assert_cmpstr (get_column (sheet, 2)->title, ==, "女");
  g_assert_cmpstr (get_column (sheet, 2)->group, ==, "其中");
  g_assert_cmpstr (get_column (sheet, 3)->group, ==, "其中");
  g_assert_true (get_column (sheet, 3)->is_number);
  g_assert_cmpuint (sheet->rows->len, ==, 3);
  g_assert_true (sheet->is_whole);
  assert_row (sheet, 0, "双河镇|8|1|0.0%|36.0");
  assert_row (sheet, 1, "青石镇|16|2|6.3%|33.5");
  assert_row (sheet, 2, "青石镇|100.0%|3|8.3%|33.5");
}

static void
test_cut (void)
{
  g_autoptr (CyPreviewSheet) sheet = take_apart (2);

  g_assert_cmpuint (sheet->rows->len, ==, 2);
  g_assert_false (sheet->is_whole);
  g_assert_nonnull (strstr (sheet->foot, "说明"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/preview-sheet/parts", test_parts);
  g_test_add_func ("/ui/preview-sheet/cut", test_cut);

  return g_test_run ();
}
