/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Where headers, titles and first rows are found. */
#include "cy-layout.h"

#include "cy-test-book.h"
#include "cy-test-table.h"

static CyLayout *
find (CyTestTable *table, const char *sheet_name)
{
  g_autofree char *path = cy_test_table_save ("layout.xlsx", table);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, &error);
  g_autoptr (CyGrid) grid = NULL;

  g_assert_no_error (error);
  grid = cy_grid_load (book, 0, CY_LAYOUT_ROWS, NULL, &error);
  g_assert_no_error (error);

  return cy_layout_find (grid, sheet_name);
}

static CyLayout *
find_rows (const char *const *rows, const char *sheet_name)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("Sheet1");

  for (guint i = 0; rows[i] != NULL; i++)
    cy_test_table_set_row (table, i, rows[i]);

  return find (table, sheet_name);
}

static void
test_titles (void)
{
  static const char *const rows[] = { "附件3",
                                      "云岭县双河镇村级后备干部花名册",
                                      "填报单位（盖章）：双河镇新民村||填报日期：2026年11月1日",
                                      "",
                                      "序号|姓名|性别|身份证号",
                                      "1|张伟|男|520599199003120015",
                                      NULL };
  g_autoptr (CyLayout) layout = find_rows (rows, "Sheet1");

  g_assert_cmpint (layout->header_row, ==, 4);
  g_assert_cmpint (layout->n_header_rows, ==, 1);
  g_assert_cmpint (layout->first_row, ==, 5);
  g_assert_cmpstr (layout->title, ==, "云岭县双河镇村级后备干部花名册");
  g_assert_cmpstr (layout->place.county, ==, "云岭县");
  g_assert_cmpstr (layout->place.township, ==, "双河镇");
  g_assert_cmpstr (layout->place.village, ==, "新民村");
}

static void
test_three_rows (void)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("Sheet1");
  g_autoptr (CyLayout) layout = NULL;

  cy_test_table_set_row (table, 0, "花名册");
  cy_test_table_set_row (table, 1, "序号|姓名|学历学位||||联系电话");
  cy_test_table_set_row (table, 2, "||全日制教育||在职教育||");
  cy_test_table_set_row (table, 3, "||学历|毕业院校|学历|毕业院校|");
  cy_test_table_set_row (table, 4, "1|张伟|大专|贵州大学|||13900000001");
  cy_test_table_merge (table, 1, 0, 3, 0);
  cy_test_table_merge (table, 1, 1, 3, 1);
  cy_test_table_merge (table, 1, 2, 1, 5);
  cy_test_table_merge (table, 2, 2, 2, 3);
  cy_test_table_merge (table, 2, 4, 2, 5);
  cy_test_table_merge (table, 1, 6, 3, 6);
  layout = find (table, "Sheet1");
  g_assert_cmpint (layout->header_row, ==, 1);
  g_assert_cmpint (layout->n_header_rows, ==, 3);
  g_assert_cmpstr (layout->headers[1], ==, "姓名");
  g_assert_cmpstr (layout->headers[3], ==, "学历学位/全日制教育/毕业院校");
  g_assert_cmpstr (layout->headers[4], ==, "学历学位/在职教育/学历");
  g_assert_cmpstr (cy_layout_get_leaf (layout, 4), ==, "学历");
}

/* Without merged ranges, as in a text file, the blanks tell as much. */
static void
test_no_merges (void)
{
  static const char *const rows[] = { "序号|姓名|全日制教育||在职教育||联系电话",
                                      "||学历|毕业院校|学历|毕业院校|",
                                      "1|张伟|大专|贵州大学|||13900000001",
                                      NULL };
  g_autoptr (CyLayout) layout = find_rows (rows, "Sheet1");

  g_assert_cmpint (layout->n_header_rows, ==, 2);
  g_assert_cmpstr (layout->headers[1], ==, "姓名");
  g_assert_cmpstr (layout->headers[3], ==, "全日制教育/毕业院校");
  g_assert_cmpstr (layout->headers[5], ==, "在职教育/毕业院校");
  g_assert_cmpstr (layout->headers[6], ==, "联系电话");
}

static void
test_numbered_columns (void)
{
  static const char *const rows[] = {
    "序号|姓名|性别|身份证号", "甲|乙|1|2", "1|张伟|男|520599199003120015", NULL
  };
  g_autoptr (CyLayout) layout = find_rows (rows, "Sheet1");

  g_assert_cmpint (layout->n_header_rows, ==, 1);
  g_assert_cmpint (layout->first_row, ==, 2);
}

/* Words that nobody knows: the change from words to values tells. */
static void
test_unknown_words (void)
{
  static const char *const rows[] = { "名录",
                                      "甲栏|乙栏|丙栏|丁栏",
                                      "张伟|男|520599199003120015|13900000001",
                                      "李芳|女|520599199105170026|13900000002",
                                      NULL };
  g_autoptr (CyLayout) layout = find_rows (rows, "Sheet1");

  g_assert_cmpint (layout->header_row, ==, 1);
  g_assert_cmpstr (layout->headers[0], ==, "甲栏");
}

static void
test_no_headers (void)
{
  static const char *const rows[] = { "张伟|男|520599199003120015|13900000001",
                                      "李芳|女|520599199105170026|13900000002",
                                      NULL };
  g_autoptr (CyLayout) layout = find_rows (rows, "Sheet1");

  g_assert_cmpint (layout->n_header_rows, ==, 0);
  g_assert_cmpint (layout->first_row, ==, 0);
}

static void
test_nothing (void)
{
  static const char *const notes[] = { "一村一表，勿改表头", "身份证号为文本格式", NULL };
  static const char *const empty[] = { NULL };

  g_assert_null (find_rows (notes, "Sheet1"));
  g_assert_null (find_rows (empty, "Sheet1"));
}

static void
test_sheet_name (void)
{
  static const char *const rows[] = { "姓名|性别|身份证号", "张伟|男|520599199003120015", NULL };
  g_autoptr (CyLayout) village = find_rows (rows, "新民村");
  g_autoptr (CyLayout) plain = find_rows (rows, "花名册");

  g_assert_cmpstr (village->place.village, ==, "新民村");
  g_assert_true (cy_place_text_is_empty (&plain->place));
}

static void
test_footers (void)
{
  static const char *const footers[] = { "合计",         "共9人",
                                         "填表人：张三", "说明：1.身份证号为文本",
                                         "注：按月报送", "单位负责人：",
                                         "合 计",        NULL };

  for (guint i = 0; footers[i] != NULL; i++)
    g_assert_true (cy_layout_is_footer (footers[i]));
  g_assert_false (cy_layout_is_footer ("张伟"));
  g_assert_false (cy_layout_is_footer ("共青团员"));
}

static void
test_signature (void)
{
  static const char *const rows[] = { "姓名|性别|身份证号", "张伟|男|520599199003120015", NULL };
  static const char *const same[] = {
    "标题", "姓 名|性别|身份证号", "李芳|女|520599199105170026", NULL
  };
  static const char *const other[] = { "性别|姓名|身份证号", "男|张伟|520599199003120015", NULL };
  g_autoptr (CyLayout) a = find_rows (rows, "Sheet1");
  g_autoptr (CyLayout) b = find_rows (same, "Sheet1");
  g_autoptr (CyLayout) c = find_rows (other, "Sheet1");
  g_autofree char *of_a = cy_layout_make_signature (a);
  g_autofree char *of_b = cy_layout_make_signature (b);
  g_autofree char *of_c = cy_layout_make_signature (c);

  g_assert_cmpstr (of_a, ==, of_b);
  g_assert_cmpstr (of_a, !=, of_c);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/layout/titles", test_titles);
  g_test_add_func ("/exchange/layout/three-rows", test_three_rows);
  g_test_add_func ("/exchange/layout/no-merges", test_no_merges);
  g_test_add_func ("/exchange/layout/numbered-columns", test_numbered_columns);
  g_test_add_func ("/exchange/layout/unknown-words", test_unknown_words);
  g_test_add_func ("/exchange/layout/no-headers", test_no_headers);
  g_test_add_func ("/exchange/layout/nothing", test_nothing);
  g_test_add_func ("/exchange/layout/sheet-name", test_sheet_name);
  g_test_add_func ("/exchange/layout/footers", test_footers);
  g_test_add_func ("/exchange/layout/signature", test_signature);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}
