/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of the grid in memory. */
#include "cy-grid.h"

#include "cy-error.h"
#include "cy-test-book.h"

#define SHEET                                                                            \
  CY_TEST_MAIN "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row>"                \
               "<row r='3'><c r='B3' s='2'><v>32994</v></c><c r='D3'><v>4</v></c></row>" \
               "<row r='9'><c r='A9'><v>9</v></c></row></sheetData><mergeCells>"         \
               "<mergeCell ref='A1:C2'/><mergeCell ref='A8:A9'/></mergeCells></worksheet>"

static CyGrid *
load (guint max_rows)
{
  g_autofree char *path = cy_test_xlsx_new_sheet (SHEET);
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);

  return cy_grid_load (book, 0, max_rows, NULL, NULL);
}

static void
test_whole (void)
{
  g_autoptr (CyGrid) grid = load (0);
  guint n;

  g_assert_true (cy_grid_is_whole (grid));
  g_assert_cmpuint (cy_grid_get_n_rows (grid), ==, 9);
  g_assert_cmpuint (cy_grid_get_n_columns (grid), ==, 4);
  g_assert_cmpstr (cy_grid_get_text (grid, 0, 0), ==, "零");
  g_assert_cmpstr (cy_grid_get_text (grid, 0, 1), ==, "");
  g_assert_cmpstr (cy_grid_get_text (grid, 1, 0), ==, "");
  g_assert_cmpstr (cy_grid_get_text (grid, 2, 1), ==, "1990-05-01");
  g_assert_cmpstr (cy_grid_get_text (grid, 2, 3), ==, "4");
  g_assert_cmpstr (cy_grid_get_text (grid, 8, 0), ==, "9");
  g_assert_cmpstr (cy_grid_get_text (grid, 900, 900), ==, "");
  g_assert_cmpint (cy_grid_get_cell_type (grid, 2, 1), ==, CY_CELL_DATE);
  g_assert_cmpint (cy_grid_get_cell_type (grid, 2, 2), ==, CY_CELL_EMPTY);
  g_assert_cmpint (cy_grid_get_date_parts (grid, 2, 1), ==, CY_DATE_YEAR | CY_DATE_MONTH);
  g_assert_cmpint (cy_grid_get_date_parts (grid, 2, 3), ==, CY_DATE_NO_PARTS);
  g_assert_cmpuint (cy_grid_get_merges (grid, &n)->right, ==, 2);
  g_assert_cmpuint (n, ==, 2);
}

/* Taken whole or not at all. */
static void
test_load_whole (void)
{
  g_autofree char *path = cy_test_xlsx_new_sheet (SHEET);
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);
  g_autoptr (CyGrid) grid = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_grid_load_whole (book, 0, 8, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_TOO_LARGE);
  g_clear_error (&error);
  grid = cy_grid_load_whole (book, 0, 9, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cy_grid_get_n_rows (grid), ==, 9);
}

static void
test_merges (void)
{
  g_autoptr (CyGrid) grid = load (0);

  g_assert_cmpuint (cy_grid_find_merge (grid, 1, 2)->top, ==, 0);
  g_assert_null (cy_grid_find_merge (grid, 2, 0));
  g_assert_null (cy_grid_find_merge (grid, 1, 3));
  g_assert_cmpuint (cy_grid_find_merge (grid, 8, 0)->top, ==, 7);
}

static void
test_part (void)
{
  g_autoptr (CyGrid) grid = load (3);
  guint n;

  g_assert_false (cy_grid_is_whole (grid));
  g_assert_cmpuint (cy_grid_get_n_rows (grid), ==, 3);
  g_assert_cmpstr (cy_grid_get_text (grid, 2, 3), ==, "4");
  g_assert_cmpstr (cy_grid_get_text (grid, 8, 0), ==, "");
  cy_grid_get_merges (grid, &n);
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/grid/whole", test_whole);
  g_test_add_func ("/exchange/grid/load-whole", test_load_whole);
  g_test_add_func ("/exchange/grid/merges", test_merges);
  g_test_add_func ("/exchange/grid/part", test_part);
  status = g_test_run ();
  cy_test_clean_up ();

  return status;
}
