/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of finding a training ledger in a workbook: which sheet, which row of headings, which
 * columns, and what stands in merged cells. */
#include "cy-ledger-sheet.h"

#include "cy-error.h"
#include "cy-test-book.h"
#include "cy-test-table.h"

#include <string.h>

#define HEAD "姓名|班名|起止|学时"
#define MANY_ROWS 50001

/* Rows of @texts, parted by line ends. */
static CyTestTable *
make_table (const char *name, const char *texts)
{
  CyTestTable *table = cy_test_table_new (name);
  g_auto (GStrv) rows = g_strsplit (texts, "\n", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    cy_test_table_set_row (table, i, rows[i]);

  return table;
}

static CyLedgerSheet *
find (GPtrArray *tables, GError **error)
{
  g_autofree char *path = cy_test_tables_save ("台账.xlsx", tables);
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, error);

  g_assert_no_error (*error);

  return cy_ledger_sheet_find (book, NULL, error);
}

static CyLedgerSheet *
find_one (CyTestTable *table)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  CyLedgerSheet *sheet;

  g_ptr_array_add (tables, table);
  sheet = find (tables, &error);
  g_assert_no_error (error);

  return sheet;
}

static void
assert_cell (const CyLedgerSheet *sheet, guint row, CyLedgerColumn column, const char *expected)
{
  g_autofree char *text = cy_ledger_sheet_dup_cell (sheet, row, column);

  g_assert_cmpstr (text, ==, expected);
}

/* The first that can be seen and has names and courses. */
static void
test_sheet (void)
{
  g_autoptr (GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_test_table_free);
  g_autoptr (CyLedgerSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  CyTestTable *hidden = make_table ("旧台账", HEAD "\n旧人|旧班|2024.1.1|8");

  cy_test_table_hide (hidden);
  g_ptr_array_add (tables, make_table ("说明", "姓名|填写姓名\n学时|填写数字"));
  g_ptr_array_add (tables, hidden);
  g_ptr_array_add (tables, make_table ("2025", "培训台账\n" HEAD "\n张三|轮训班|2025.3.1|8"));
  g_ptr_array_add (tables, make_table ("2026", HEAD "\n李四|轮训班|2026.3.1|8"));
  sheet = find (tables, &error);
  g_assert_no_error (error);
  g_assert_null (sheet->fault);
  g_assert_cmpstr (sheet->name, ==, "2025");
  g_assert_cmpuint (sheet->head, ==, 1);
  assert_cell (sheet, 2, CY_LEDGER_NAME, "张三");
}

/* By other words for the same, with blanks, in any order; the first of two stands. */
static void
test_columns (void)
{
  g_autoptr (CyTestTable) table =
    make_table ("台账",
                "学时数|备注| 参训人员 |村（社区）|培 训 名 称|形式(线下/线上)|开始日期|学时|姓名\n"
                "8|无|张三|新民村|轮训班|线上|2025.3.1|9|李四");
  g_autoptr (CyLedgerSheet) sheet = find_one (table);

  g_assert_null (sheet->fault);
  assert_cell (sheet, 1, CY_LEDGER_HOURS, "8");
  assert_cell (sheet, 1, CY_LEDGER_NAME, "张三");
  assert_cell (sheet, 1, CY_LEDGER_VILLAGE, "新民村");
  assert_cell (sheet, 1, CY_LEDGER_COURSE, "轮训班");
  assert_cell (sheet, 1, CY_LEDGER_FORM, "线上");
  assert_cell (sheet, 1, CY_LEDGER_SINCE, "2025.3.1");
  g_assert_cmpint (sheet->columns[CY_LEDGER_PLACE], ==, -1);
  assert_cell (sheet, 1, CY_LEDGER_PLACE, "");
}

/* What is missing is said by its name; a sheet of nothing like it by what was looked for. */
static void
test_missing (void)
{
  static const struct
  {
    const char *texts;
    const char *words;
  } cases[] = {
    { "姓名|班名|起止\n张三|轮训班|2025.3.1", "学时" },
    { "姓名|班名|学时\n张三|轮训班|8", "起止" },
    { "姓名|班名|学时|结束\n张三|轮训班|8|2025.3.1", "起止" },
    { "姓名|学时|起止\n张三|8|2025.3.1", "班名" },
    { "班名|学时|起止\n轮训班|8|2025.3.1", "姓名" },
    { "", "班名" },
    /* A dozen lines may stand above the headings. */
    { "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n" HEAD "\n张三|轮训班|2025.3.1|8", "班名" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyTestTable) table = make_table ("台账", cases[i].texts);
      g_autoptr (CyLedgerSheet) sheet = find_one (table);

      g_assert_nonnull (sheet->fault);
      g_assert_nonnull (strstr (sheet->fault, cases[i].words));
    }
}

/* The last of the lines in which headings are looked for. */
static void
test_head (void)
{
  g_autoptr (CyTestTable) table =
    make_table ("台账", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n" HEAD "\n张三|轮训班|2025.3.1|8");
  g_autoptr (CyLedgerSheet) sheet = find_one (table);

  g_assert_null (sheet->fault);
  g_assert_cmpuint (sheet->head, ==, 11);
}

/* A course written once for all who were there. */
static void
test_merged (void)
{
  g_autoptr (CyTestTable) table =
    make_table ("台账", HEAD "\n张三| 轮训班 |2025.3.1|8\n李四\n王五|另一班|2025.4.1|4");
  g_autoptr (CyLedgerSheet) sheet = NULL;

  cy_test_table_merge (table, 1, 1, 2, 1);
  cy_test_table_merge (table, 1, 2, 2, 3);
  sheet = find_one (table);
  assert_cell (sheet, 1, CY_LEDGER_COURSE, "轮训班");
  assert_cell (sheet, 2, CY_LEDGER_COURSE, "轮训班");
  assert_cell (sheet, 2, CY_LEDGER_HOURS, "2025.3.1");
  assert_cell (sheet, 2, CY_LEDGER_NAME, "李四");
  assert_cell (sheet, 3, CY_LEDGER_COURSE, "另一班");
  assert_cell (sheet, 99, CY_LEDGER_COURSE, "");
}

static void
test_rows (void)
{
  g_autoptr (CyTestTable) table =
    make_table ("台账", HEAD "\n张三|轮训班|2025.3.1|8\n 合 计 |||8\n|轮训班|2025.3.1|8\n　|||");
  g_autoptr (CyLedgerSheet) sheet = find_one (table);

  g_assert_true (cy_ledger_sheet_is_row (sheet, 1));
  g_assert_false (cy_ledger_sheet_is_row (sheet, 2));
  g_assert_false (cy_ledger_sheet_is_row (sheet, 3));
  g_assert_false (cy_ledger_sheet_is_row (sheet, 4));
  g_assert_false (cy_ledger_sheet_is_row (sheet, 99));
}

/* More rows than a ledger has are not read to the end. */
static void
test_too_many (void)
{
  g_autoptr (GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_test_table_free);
  g_autoptr (CyLedgerSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  CyTestTable *table = make_table ("台账", HEAD);

  for (guint i = 1; i <= MANY_ROWS; i++)
    cy_test_table_set (table, i, 0, "张三");
  g_ptr_array_add (tables, table);
  sheet = find (tables, &error);
  g_assert_null (sheet);
  g_assert_error (error, CY_ERROR, CY_ERROR_TOO_LARGE);
}

static void
test_stopped (void)
{
  g_autoptr (CyTestTable) table = make_table ("台账", HEAD "\n张三|轮训班|2025.3.1|8");
  g_autofree char *path = cy_test_table_save ("台账.xlsx", table);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, &error);
  g_autoptr (CyLedgerSheet) sheet = NULL;

  g_cancellable_cancel (cancellable);
  sheet = cy_ledger_sheet_find (book, cancellable, &error);
  g_assert_null (sheet);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/ledger-sheet/sheet", test_sheet);
  g_test_add_func ("/exchange/ledger-sheet/columns", test_columns);
  g_test_add_func ("/exchange/ledger-sheet/missing", test_missing);
  g_test_add_func ("/exchange/ledger-sheet/head", test_head);
  g_test_add_func ("/exchange/ledger-sheet/merged", test_merged);
  g_test_add_func ("/exchange/ledger-sheet/rows", test_rows);
  g_test_add_func ("/exchange/ledger-sheet/too-many", test_too_many);
  g_test_add_func ("/exchange/ledger-sheet/stopped", test_stopped);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}
