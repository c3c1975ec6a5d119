/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of what an Office Open XML workbook means. */
#include "cy-error.h"
#include "cy-test-book.h"

typedef struct
{
  const char *rows;
  const char *dump;
} Sheet;

typedef struct
{
  const char *rows;
  int         code;
} Refused;

/* Cell by cell: what stands in sheetData, and how it is read. */
static const Sheet sheets[] = {
  /* shared, inline, formula text, boolean, error, number */
  { "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><t>王</t></is></c>"
    "<c r='D1' t='str'><f>A1</f><v>果</v></c><c r='E1' t='b'><v>1</v></c>"
    "<c r='F1' t='e'><v>#N/A</v></c><c r='G1'><v>1990.1</v></c></row>",
    "0: 0T一 2T王 3T果 4BTRUE 5E#N/A 6N1990.1\n" },
  /* rich runs are joined, readings are not read */
  { "<row r='2'><c r='B2' t='inlineStr'><is><r><t>张</t></r><rPh sb='0' eb='1'><t>zhang</t></rPh>"
    "<r><rPr><b/></rPr><t xml:space='preserve'> 三</t></r></is></c></row>",
    "1: 1T张 三\n" },
  /* no references: each follows the last */
  { "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>",
    "0: 0N1 1N2\n1: 1N3\n" },
  /* a row without number takes it from its first cell, the next one follows */
  { "<row><c r='B4'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
    "3: 1N1 2N2\n4: 0N3\n" },
  /* gaps and empty cells are left out */
  { "<row r='3'><c r='A3' s='1'/><c r='B3'><v></v></c></row><row r='9'><c "
    "r='Z9'><v>5</v></c></row>",
    "8: 25N5\n" },
  /* dates: built-in, year and month, time, also with a time; general is a number */
  { "<row r='1'><c r='A1' s='1'><v>32994</v></c><c r='B1' s='2'><v>32994</v></c>"
    "<c r='C1' s='3'><v>0.5</v></c><c r='D1' s='1'><v>32994.25</v></c><c r='E1'><v>32994</v></c>"
    "<c r='F1' s='99'><v>7</v></c></row>",
    "0: 0D1990-05-01 1D1990-05-01 2D12:00:00 3D1990-05-01 06:00:00 4N32994 5N7\n" },
  /* dates that are written out */
  { "<row r='1'><c r='A1' t='d'><v>1990-05-01</v></c><c r='B1' t='d'><v>1990-05-01T08:30:00</v></c>"
    "<c r='C1' t='d'><v>soon</v></c></row>",
    "0: 0D1990-05-01 1D1990-05-01 08:30:00 2Tsoon\n" },
  /* escapes, also of the underscore itself, and what only looks like one */
  { "<row r='1'><c r='A1' t='inlineStr'><is><t>a_x000D_b_x005F_x000D_c_x12_d_xD842__xDFB7_</t>"
    "</is></c></row>",
    "0: 0Ta\rb_x000D_c_x12_d𠮷\n" },
  /* digits stay as they are */
  { "<row r='1'><c r='A1'><v>4.11501199001011E+17</v></c><c r='B1'><v> 12 </v></c>"
    "<c r='C1'><v>x</v></c><c r='D1'><v>007</v></c></row>",
    "0: 0N4.11501199001011E+17 1N12 2Tx 3N007\n" },
  /* a phonetic element that is not closed by its text, CDATA, references */
  { "<row r='1'><c r='A1' t='inlineStr'><is><t><![CDATA[<李>]]>&amp;&#29579;</t></is></c></row>",
    "0: 0T<李>&王\n" },
};

static const Refused refused[] = {
  { "<row r='99999999'><c><v>1</v></c></row>", CY_ERROR_TOO_LARGE },
  { "<row><c r='A99999999'><v>1</v></c></row>", CY_ERROR_TOO_LARGE },
  { "<row r='1048577'/>", CY_ERROR_TOO_LARGE },
  { "<row r='0'/>", CY_ERROR_DAMAGED },
  { "<row r='-1'/>", CY_ERROR_DAMAGED },
  { "<row r='1x'/>", CY_ERROR_DAMAGED },
  { "<row r='99999999999999999999999'/>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='ZZZ1'><v>1</v></c></row>", CY_ERROR_TOO_LARGE },
  { "<row r='1'><c r='XFD1'><v>1</v></c></row>", CY_ERROR_TOO_LARGE },
  { "<row r='1'><c r='ZZZZZZZZZZZ1'><v>1</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='1A'><v>1</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='A2'><v>1</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='2'/><row r='2'/>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='A1' t='s'><v>-5</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='A1' t='s'><v>2</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='A1' t='s'><v>4000000000</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='A1' t='s'><v>x</v></c></row>", CY_ERROR_DAMAGED },
  { "<row r='1'><c r='A1'><v>1</c></row>", CY_ERROR_DAMAGED },
  { "<row r='1'>&nosuch;</row>", CY_ERROR_DAMAGED },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autofree char *xml = NULL;
      g_autofree char *path = NULL;
      g_autofree char *dump = NULL;
      g_autoptr (GError) error = NULL;

      xml =
        g_strconcat (CY_TEST_MAIN "<sheetData>", sheets[i].rows, "</sheetData></worksheet>", NULL);
      path = cy_test_xlsx_new_sheet (xml);
      dump = cy_test_dump_file (path, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (dump, ==, sheets[i].dump);
    }
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *xml = NULL;
      g_autofree char *path = NULL;
      g_autofree char *dump = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refused[i].rows);
      xml =
        g_strconcat (CY_TEST_MAIN "<sheetData>", refused[i].rows, "</sheetData></worksheet>", NULL);
      path = cy_test_xlsx_new_sheet (xml);
      dump = cy_test_dump_file (path, &error);
      g_assert_error (error, CY_ERROR, refused[i].code);
      g_assert_cmpstr (cy_error_get_place (error)->sheet, ==, "表");
      g_assert_cmpstr (cy_error_get_place (error)->file, ==, path);
    }
}

static void
test_place (void)
{
  g_autofree char *path =
    cy_test_xlsx_new_sheet (CY_TEST_SHEET ("<row r='7'><c r='C7' t='s'><v>9</v></c></row>"));
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_test_dump_file (path, &error));
  g_assert_cmpuint (cy_error_get_place (error)->row, ==, 7);
  g_assert_cmpuint (cy_error_get_place (error)->column, ==, 3);
}

static void
test_prefixes (void)
{
  g_autofree char *path = cy_test_xlsx_new_sheet (
    "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData>"
    "<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>乡</x:t></x:is></x:c></x:row>"
    "</x:sheetData></x:worksheet>");
  g_autofree char *dump = cy_test_dump_file (path, NULL);

  g_assert_cmpstr (dump, ==, "0: 0T乡\n");
}

static void
test_1904 (void)
{
  const CyTestPart parts[] = {
    { "xl/workbook.xml",
      "<workbook xmlns:r='r'><workbookPr date1904='1'/><sheets><sheet name='表' r:id='rId1'/>"
      "</sheets></workbook>" },
    { "xl/worksheets/a.xml",
      CY_TEST_SHEET (
        "<row r='1'><c r='A1' s='1'><v>31532</v></c><c r='B1'><v>31532</v></c></row>") },
  };
  g_autofree char *path = cy_test_xlsx_new (parts, G_N_ELEMENTS (parts));
  g_autofree char *dump = cy_test_dump_file (path, NULL);

  g_assert_cmpstr (dump, ==, "0: 0D1990-05-01 1N31532\n");
}

/* The order is the book's, the parts are the relationships', whatever they are called. */
static void
test_sheets (void)
{
  const CyTestPart parts[] = {
    { "_rels/.rels",
      "<Relationships><Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/"
      "relationships/officeDocument' Target='/book/main.xml'/></Relationships>" },
    { "book/main.xml",
      "<workbook xmlns:r='r'><sheets><sheet name='乙' r:id='b'/><sheet name='图' r:id='c'/>"
      "<sheet name='甲' state='hidden' r:id='a'/><sheet name='丙' state='veryHidden' r:id='a'/>"
      "</sheets></workbook>" },
    { "book/_rels/main.xml.rels",
      "<Relationships><Relationship Id='a' Type='x/worksheet' Target='../far/./first.xml'/>"
      "<Relationship Id='b' Type='x/worksheet' Target='second.xml'/>"
      "<Relationship Id='c' Type='x/chartsheet' Target='chart.xml'/></Relationships>" },
    { "far/first.xml", CY_TEST_SHEET ("<row r='1'><c r='A1'><v>1</v></c></row>") },
    { "book/Second.xml", CY_TEST_SHEET ("<row r='1'><c r='A1'><v>2</v></c></row>") },
    { "xl/workbook.xml", NULL },
  };
  g_autofree char *path = cy_test_xlsx_new (parts, G_N_ELEMENTS (parts));
  g_autoptr (GError) error = NULL;
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, &error);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (cy_workbook_get_n_sheets (book), ==, 3);
  g_assert_cmpstr (cy_workbook_get_sheet_name (book, 0), ==, "乙");
  g_assert_cmpstr (cy_workbook_get_sheet_name (book, 1), ==, "甲");
  g_assert_false (cy_workbook_get_sheet_hidden (book, 0));
  g_assert_true (cy_workbook_get_sheet_hidden (book, 1));
  g_assert_true (cy_workbook_get_sheet_hidden (book, 2));
  first = cy_test_dump (book, 0, NULL);
  second = cy_test_dump (book, 1, NULL);
  g_assert_cmpstr (first, ==, "0: 0N2\n");
  g_assert_cmpstr (second, ==, "0: 0N1\n");
}

static void
test_merges (void)
{
  g_autofree char *path = cy_test_xlsx_new_sheet (
    CY_TEST_MAIN "<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData><mergeCells>"
                 "<mergeCell ref='C2:F3'/><mergeCell ref='A1:P1'/><mergeCell ref='B2:A1'/>"
                 "<mergeCell ref='nonsense'/><mergeCell ref='A1:A9999999'/></mergeCells>"
                 "</worksheet>");
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);
  g_autoptr (GArray) before = cy_workbook_get_merges (book, 0, NULL, NULL);
  g_autofree char *dump = cy_test_dump (book, 0, NULL);
  g_autoptr (GArray) after = cy_workbook_get_merges (book, 0, NULL, NULL);
  const CyMerge *merge = &g_array_index (after, CyMerge, 1);

  g_assert_cmpstr (dump, ==, "0: 0N1\n");
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpuint (g_array_index (after, CyMerge, 0).right, ==, 15);
  g_assert_cmpuint (merge->top, ==, 1);
  g_assert_cmpuint (merge->left, ==, 2);
  g_assert_cmpuint (merge->bottom, ==, 2);
  g_assert_cmpuint (merge->right, ==, 5);
}

static gboolean
stop_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  guint *rows = data;

  return ++*rows < 2;
}

static gboolean
cancel_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  g_cancellable_cancel (data);

  return TRUE;
}

static void
test_stop_and_cancel (void)
{
  g_autofree char *path = cy_test_xlsx_new_sheet (CY_TEST_SHEET (
    "<row><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c><v>3</v></c></row>"));
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  guint rows = 0;

  g_assert_true (cy_workbook_read (book, 0, stop_cb, &rows, NULL, &error));
  g_assert_cmpuint (rows, ==, 2);
  g_assert_false (cy_workbook_read (book, 0, cancel_cb, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_no_strings (void)
{
  const CyTestPart parts[] = {
    { "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/a.xml'/>"
      "</Relationships>" },
    { "xl/worksheets/a.xml", CY_TEST_SHEET ("<row><c s='1'><v>5</v></c></row>") },
  };
  g_autofree char *path = cy_test_xlsx_new (parts, G_N_ELEMENTS (parts));
  g_autofree char *dump = cy_test_dump_file (path, NULL);

  g_assert_cmpstr (dump, ==, "0: 0N5\n");
}

static gboolean
parts_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  g_assert_cmpint (cells[0].date_parts, ==, CY_DATE_YEAR | CY_DATE_MONTH);
  g_assert_cmpstr (cells[0].text, ==, "32994");
  g_assert_cmpfloat (cells[0].number, ==, 32994);

  return TRUE;
}

static void
test_date_parts (void)
{
  g_autofree char *path =
    cy_test_xlsx_new_sheet (CY_TEST_SHEET ("<row><c s='2'><v>32994</v></c></row>"));
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);

  g_assert_true (cy_workbook_read (book, 0, parts_cb, NULL, NULL, NULL));
  g_assert_cmpfloat (cy_workbook_get_progress (book), ==, 1);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/xlsx-book/cells", test_cells);
  g_test_add_func ("/exchange/xlsx-book/refused", test_refused);
  g_test_add_func ("/exchange/xlsx-book/place", test_place);
  g_test_add_func ("/exchange/xlsx-book/prefixes", test_prefixes);
  g_test_add_func ("/exchange/xlsx-book/1904", test_1904);
  g_test_add_func ("/exchange/xlsx-book/sheets", test_sheets);
  g_test_add_func ("/exchange/xlsx-book/merges", test_merges);
  g_test_add_func ("/exchange/xlsx-book/stop-and-cancel", test_stop_and_cancel);
  g_test_add_func ("/exchange/xlsx-book/no-strings", test_no_strings);
  g_test_add_func ("/exchange/xlsx-book/date-parts", test_date_parts);
  status = g_test_run ();
  cy_test_clean_up ();

  return status;
}
