/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What surrounds the rows is what departments expect, and prints as they expect. */
#include "cy-test-book.h"

#include "cy-test-xlsx.h"

static char *
write_and_read (CyTestFolder *folder, CyBookFlags flags)
{
  cy_test_folder_init (folder);
  cy_test_write_roster (folder->target, flags, 3);

  return cy_test_xlsx_read_part (folder->target, "xl/worksheets/sheet1.xml");
}

static void
test_golden (gconstpointer data)
{
  CyBookFlags flags = GPOINTER_TO_UINT (data);
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *xml = write_and_read (&folder, flags);

  cy_test_xlsx_assert_golden (folder.target,
                              "xl/worksheets/sheet1.xml",
                              flags == CY_BOOK_DEFAULT ? "roster-sheet.xml"
                                                       : "roster-sheet-constant.xml");
  cy_test_xlsx_assert_golden (folder.target, "xl/styles.xml", "roster-styles.xml");
  cy_test_xlsx_assert_golden (folder.target, "xl/workbook.xml", "roster-workbook.xml");
  cy_test_xlsx_assert_golden (folder.target, "docProps/core.xml", "roster-core.xml");
}

static void
test_print (gconstpointer data)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *xml = write_and_read (&folder, GPOINTER_TO_UINT (data));
  g_autofree char *book = cy_test_xlsx_read_part (folder.target, "xl/workbook.xml");

  cy_test_assert_contains (xml, "<pageSetUpPr fitToPage=\"1\"/>");
  cy_test_assert_contains (xml, "<printOptions horizontalCentered=\"1\"/>");
  cy_test_assert_contains (xml,
                           "<pageMargins left=\"0.3\" right=\"0.3\" top=\"0.75\" bottom=\"0.75\"");
  cy_test_assert_contains (xml, "paperSize=\"9\"");
  cy_test_assert_contains (xml, "fitToHeight=\"0\"");
  cy_test_assert_contains (xml, "orientation=\"landscape\"");
  cy_test_assert_contains (xml, "<oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter>");
  cy_test_assert_contains (xml, "xSplit=\"4\" ySplit=\"5\"");
  cy_test_assert_contains (xml, "<autoFilter ref=\"A5:L8\"/>");
  cy_test_assert_contains (xml, "<ignoredError sqref=\"A6:L11\" numberStoredAsText=\"1\"/>");
  cy_test_assert_contains (book, "_xlnm.Print_Titles\" localSheetId=\"0\">'花名册'!$2:$5<");
}

static void
test_merges (gconstpointer data)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autofree char *xml = write_and_read (&folder, GPOINTER_TO_UINT (data));

  cy_test_assert_contains (xml, "<mergeCell ref=\"A1:L1\"/>");
  cy_test_assert_contains (xml, "<mergeCell ref=\"A2:L2\"/>");
  cy_test_assert_contains (xml, "<mergeCell ref=\"A3:H3\"/>");
  cy_test_assert_contains (xml, "<mergeCell ref=\"I3:L3\"/>");
  cy_test_assert_contains (xml, "<mergeCell ref=\"H4:I4\"/>");
  cy_test_assert_contains (xml, "<mergeCell ref=\"A4:A5\"/>");
  cy_test_assert_contains (xml, "<mergeCell ref=\"L4:L5\"/>");
  cy_test_assert_contains (xml, "<mergeCell ref=\"A9:I9\"/>");
  cy_test_assert_lacks (xml, "ref=\"H4:H5\"");
}

static void
test_paper (gconstpointer data)
{
  CyPaper paper = GPOINTER_TO_UINT (data);
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *xml = NULL;
  CySheet         *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, NULL);
  sheet = cy_book_add_sheet (book, "表");
  cy_sheet_set_columns (sheet, &(CySheetColumn){ "姓名" }, 1);
  cy_sheet_set_paper (sheet, paper);
  g_assert_true (cy_book_close (book, NULL));

  xml = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet1.xml");
  cy_test_assert_contains (xml,
                           paper == CY_PAPER_A3_LANDSCAPE ? "paperSize=\"8\"" : "paperSize=\"9\"");
  cy_test_assert_contains (xml,
                           paper == CY_PAPER_A4_PORTRAIT ? "orientation=\"portrait\""
                                                         : "orientation=\"landscape\"");
}

/* One column has no cells to merge, and left and right share a line. */
static void
test_one_column (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *strings = NULL;
  CySheet         *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, NULL);
  sheet = cy_book_add_sheet (book, "表");
  cy_sheet_set_columns (sheet, &(CySheetColumn){ "姓名" }, 1);
  cy_sheet_set_title (sheet, "名单");
  cy_sheet_set_unit_line (sheet, "双河镇");
  cy_sheet_set_as_of (sheet, 20260101);
  g_assert_true (cy_sheet_add_blank_rows (sheet, 2, NULL));
  g_assert_true (cy_book_close (book, NULL));

  xml = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet1.xml");
  strings = cy_test_xlsx_read_part (folder.target, "xl/sharedStrings.xml");
  cy_test_assert_lacks (xml, "mergeCell");
  cy_test_assert_contains (strings, "Reporting unit (seal): 双河镇    As of 2026-1-1");
}

static void
test_widths (void)
{
  static const CySheetColumn columns[] = {
    { "序" }, { "很长很长很长很长的标题文字" }, { "姓名" }, { "备注", 10 }, { "简历" },
  };
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *xml = NULL;
  g_autofree char *resume = g_strnfill (100, 'x');
  CySheet         *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_CONSTANT_MEMORY, NULL, NULL);
  sheet = cy_book_add_sheet (book, "表");
  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_begin_row (sheet);
  cy_sheet_add_text (sheet, "1");
  cy_sheet_add_text (sheet, "短");
  cy_sheet_add_text (sheet, "欧阳春晓之父");
  cy_sheet_add_text (sheet, "十个汉字宽的备注内容一二三四五");
  cy_sheet_add_text (sheet, resume);
  g_assert_true (cy_sheet_end_row (sheet, NULL));
  g_assert_true (cy_book_close (book, NULL));

  /* 4, 14, 12, 10 and at most 40 half Han widths; three lines of 15 points and a margin. */
  xml = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet1.xml");
  cy_test_assert_contains (xml, "<col min=\"1\" max=\"1\" width=\"6.2");
  cy_test_assert_contains (xml, "<col min=\"2\" max=\"2\" width=\"16.8");
  cy_test_assert_contains (xml, "<col min=\"3\" max=\"3\" width=\"14.7");
  cy_test_assert_contains (xml, "<col min=\"4\" max=\"4\" width=\"12.5");
  cy_test_assert_contains (xml, "<col min=\"5\" max=\"5\" width=\"44.1");
  cy_test_assert_contains (xml, "<row r=\"2\" ht=\"52\" customHeight=\"1\">");
}

static void
add_both (const char *path, GTestDataFunc function)
{
  g_autofree char *shared = g_strconcat (path, "/default", NULL);
  g_autofree char *constant = g_strconcat (path, "/constant-memory", NULL);

  g_test_add_data_func (shared, GUINT_TO_POINTER (CY_BOOK_DEFAULT), function);
  g_test_add_data_func (constant, GUINT_TO_POINTER (CY_BOOK_CONSTANT_MEMORY), function);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_both ("/report/sheet-frame/golden", test_golden);
  add_both ("/report/sheet-frame/print", test_print);
  add_both ("/report/sheet-frame/merges", test_merges);
  g_test_add_data_func ("/report/sheet-frame/paper/a4",
                        GUINT_TO_POINTER (CY_PAPER_A4_LANDSCAPE),
                        test_paper);
  g_test_add_data_func ("/report/sheet-frame/paper/a3",
                        GUINT_TO_POINTER (CY_PAPER_A3_LANDSCAPE),
                        test_paper);
  g_test_add_data_func ("/report/sheet-frame/paper/portrait",
                        GUINT_TO_POINTER (CY_PAPER_A4_PORTRAIT),
                        test_paper);
  g_test_add_func ("/report/sheet-frame/one-column", test_one_column);
  g_test_add_func ("/report/sheet-frame/widths", test_widths);

  return g_test_run ();
}
