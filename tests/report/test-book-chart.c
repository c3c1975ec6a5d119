/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Native charts stand beside their figures and name them. */
#include "cy-test-book.h"

#include "cy-error.h"
#include "cy-test-xlsx.h"

static const char *const elements[] = {
  [CY_BOOK_CHART_COLUMN] = "<c:barDir val=\"col\"/>",
  [CY_BOOK_CHART_STACKED] = "<c:grouping val=\"stacked\"/>",
  [CY_BOOK_CHART_BAR] = "<c:barDir val=\"bar\"/>",
  [CY_BOOK_CHART_PIE] = "<c:pieChart>",
  [CY_BOOK_CHART_DOUGHNUT] = "<c:doughnutChart>",
  [CY_BOOK_CHART_LINE] = "<c:lineChart>",
  [CY_BOOK_CHART_RADAR] = "<c:radarChart>",
};

static CyDataset *
new_dataset (guint n_points)
{
  CyDataset *data = cy_dataset_new ("年龄结构", "人", 2);

  cy_dataset_set_series (data, 0, "男");
  cy_dataset_set_series (data, 1, "女");
  for (guint i = 0; i < n_points; i++)
    {
      g_autofree char *label = g_strdup_printf ("第%u段", i + 1);

      cy_dataset_add (data,
                      label,
                      NULL,
                      (gint64[]){ 10 + i, i == 1 ? CY_DATASET_MISSING : (gint64) (20 + i) });
    }

  return data;
}

static void
test_kind (gconstpointer data)
{
  CyBookChart kind = GPOINTER_TO_UINT (data);
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyDataset) dataset = new_dataset (4);
  g_autoptr (CyBook) book = NULL;
  g_autofree char *chart = NULL;
  g_autofree char *sheet = NULL;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_CONSTANT_MEMORY, NULL, NULL);
  g_assert_true (cy_book_add_chart (book, kind, dataset, NULL));
  g_assert_true (cy_book_add_chart (book, kind, dataset, NULL));
  g_assert_true (cy_book_close (book, NULL));

  chart = cy_test_xlsx_read_part (folder.target, "xl/charts/chart2.xml");
  cy_test_assert_contains (chart, elements[kind]);
  cy_test_assert_contains (chart, "年龄结构");
  cy_test_assert_contains (chart, "Charts!$A$22:$A$25");
  cy_test_assert_contains (chart, "Charts!$B$22:$B$25");
  cy_test_assert_contains (chart, "Charts!$B$21");
  if (kind == CY_BOOK_CHART_PIE)
    cy_test_assert_lacks (chart, "Charts!$C$22:$C$25");
  else
    cy_test_assert_contains (chart, "Charts!$C$22:$C$25");
  sheet = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet1.xml");
  /* Unknown is a gap. */
  cy_test_assert_contains (sheet, "<v>10</v></c><c r=\"C3\" s=\"3\"><v>20</v>");
  cy_test_assert_contains (sheet, "<v>11</v></c><c r=\"C4\" s=\"3\"/>");
}

static void
test_empty (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyDataset) dataset = new_dataset (0);
  g_autoptr (CyBook) book = NULL;
  g_autofree char *list = NULL;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, NULL);
  g_assert_true (cy_book_add_chart (book, CY_BOOK_CHART_PIE, dataset, NULL));
  g_assert_true (cy_book_close (book, NULL));
  list = cy_test_xlsx_list_parts (folder.target);
  cy_test_assert_lacks (list, "chart1.xml");
}

static void
test_many_slices (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyDataset) dataset = new_dataset (300);
  g_autoptr (CyBook) book = NULL;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, NULL);
  g_assert_true (cy_book_add_chart (book, CY_BOOK_CHART_PIE, dataset, NULL));
  g_assert_true (cy_book_close (book, NULL));
}

static void
test_sheet (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = NULL;
  g_autofree char *chart = NULL;
  CySheet         *sheet;
  CySheet         *empty;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_CONSTANT_MEMORY, NULL, NULL);
  empty = cy_book_add_sheet (book, "空");
  cy_sheet_set_columns (empty, &(CySheetColumn){ "姓名" }, 1);
  g_assert_false (
    cy_book_add_sheet_chart (book, CY_BOOK_CHART_LINE, "得分", empty, 0, 0, 1, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);

  sheet = cy_test_add_roster (book, 6);
  g_assert_true (
    cy_book_add_sheet_chart (book, CY_BOOK_CHART_COLUMN, "得分", sheet, 3, 9, 1, NULL));
  g_assert_true (cy_book_close (book, NULL));

  chart = cy_test_xlsx_read_part (folder.target, "xl/charts/chart1.xml");
  cy_test_assert_contains (chart, "'花名册'!$D$6:$D$11");
  cy_test_assert_contains (chart, "'花名册'!$J$6:$J$11");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/book-chart/kind/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_kind);
    }
  g_test_add_func ("/report/book-chart/empty", test_empty);
  g_test_add_func ("/report/book-chart/many-slices", test_many_slices);
  g_test_add_func ("/report/book-chart/sheet", test_sheet);

  return g_test_run ();
}
