/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Cells: what is written, what is refused, and where a sheet goes on on another page. */
#include "cy-test-book.h"

#include "cy-error.h"
#include "cy-sheet-private.h"
#include "cy-test-xlsx.h"

typedef struct
{
  CyTestFolder folder;
  CyBook      *book;
  CySheet     *sheet;
} Fixture;

static const CySheetColumn columns[] = {
  { "姓名" },
  { "身份证号", 0, CY_COLUMN_ID },
  { "人数", 0, CY_COLUMN_NUMBER, CY_COLUMN_ALIGN_RIGHT },
  { "占比", 0, CY_COLUMN_PERCENT },
};

static void
set_up (Fixture *self, gconstpointer flags)
{
  cy_test_folder_init (&self->folder);
  self->book = cy_book_new (self->folder.target, GPOINTER_TO_UINT (flags), NULL, NULL);
  self->sheet = cy_book_add_sheet (self->book, "统计");
  cy_sheet_set_columns (self->sheet, columns, G_N_ELEMENTS (columns));
}

static void
tear_down (Fixture *self, gconstpointer flags)
{
  g_clear_object (&self->book);
  cy_test_folder_clear (&self->folder);
}

static char *
close_and_read (Fixture *self, const char *part)
{
  g_autoptr (GError) error = NULL;

  cy_book_close (self->book, &error);
  g_assert_no_error (error);

  return cy_test_xlsx_read_part (self->folder.target, part);
}

static void
test_text_stays_text (Fixture *self, gconstpointer flags)
{
  static const char *const hostile[] = {
    "=HYPERLINK(\"http://example.invalid\")",
    "+1+2",
    "-2+3",
    "@SUM(A1)",
    "<a>&\"'",
    "a\nb",
    "\001\033",
  };
  g_autofree char *xml = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      cy_sheet_begin_row (self->sheet);
      cy_sheet_add_text (self->sheet, hostile[i]);
      cy_sheet_add_text (self->sheet, "990101199001010000");
      g_assert_true (cy_sheet_end_row (self->sheet, NULL));
    }
  xml = close_and_read (self, "xl/worksheets/sheet1.xml");

  cy_test_assert_lacks (xml, "<f>");
  cy_test_assert_lacks (xml, "<v>990101199001010000");
  cy_test_assert_contains (xml, "<t>=HYPERLINK(\"http://example.invalid\")</t>");
  cy_test_assert_contains (xml, "<t>&lt;a&gt;&amp;\"'</t>");
  cy_test_assert_contains (xml, "_x0001__x001B_");
  cy_test_assert_contains (xml, "<t>990101199001010000</t>");
}

static void
assert_refused (Fixture *self, const char *text, int code)
{
  g_autoptr (GError) error = NULL;
  CyErrorPlace *place;

  g_assert_true (cy_sheet_add_blank_rows (self->sheet, 2, NULL));
  cy_sheet_begin_row (self->sheet);
  cy_sheet_add_empty (self->sheet);
  cy_sheet_add_text (self->sheet, text);
  cy_sheet_add_int (self->sheet, 3);
  g_assert_false (cy_sheet_end_row (self->sheet, &error));
  g_assert_error (error, CY_ERROR, code);
  place = cy_error_get_place (error);
  g_assert_cmpstr (place->sheet, ==, "统计");
  g_assert_cmpuint (place->row, ==, 4);
  g_assert_cmpuint (place->column, ==, 2);
  g_assert_cmpstr (place->field, ==, "身份证号");
  g_clear_error (&error);

  g_assert_false (cy_book_close (self->book, &error));
  g_assert_error (error, CY_ERROR, code);
  g_clear_object (&self->book);
  g_assert_cmpuint (cy_test_folder_count (&self->folder), ==, 0);
}

static void
test_invalid_utf8 (Fixture *self, gconstpointer flags)
{
  assert_refused (self, "沈\xe7\x9f", CY_ERROR_FAILED);
}

static void
test_noncharacter (Fixture *self, gconstpointer flags)
{
  assert_refused (self, "沈\xef\xbf\xbf", CY_ERROR_FAILED);
}

static void
test_too_long (Fixture *self, gconstpointer flags)
{
  g_autofree char *text = g_strnfill (32768, 'x');

  assert_refused (self, text, CY_ERROR_CONSTRAINT);
}

/* An astral character counts twice, as in Excel. */
static void
test_too_long_astral (Fixture *self, gconstpointer flags)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 16384; i++)
    g_string_append (text, "𠮷");
  assert_refused (self, text->str, CY_ERROR_CONSTRAINT);
}

static void
test_longest (Fixture *self, gconstpointer flags)
{
  g_autofree char *text = g_strnfill (32767, 'x');
  g_autofree char *xml = NULL;

  cy_sheet_begin_row (self->sheet);
  cy_sheet_add_text (self->sheet, text);
  g_assert_true (cy_sheet_end_row (self->sheet, NULL));
  xml = close_and_read (self, "xl/worksheets/sheet1.xml");
  cy_test_assert_contains (xml, text);
  cy_test_assert_contains (xml, "ht=\"409\"");
}

static void
test_too_many_cells (Fixture *self, gconstpointer flags)
{
  g_autoptr (GError) error = NULL;

  cy_sheet_begin_row (self->sheet);
  for (guint i = 0; i < 5; i++)
    cy_sheet_add_int (self->sheet, i);
  g_assert_false (cy_sheet_end_row (self->sheet, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_FAILED);
}

static void
add_numbers (CySheet *sheet, gint64 value, guint decimals, gint64 part, gint64 whole)
{
  cy_sheet_begin_row (sheet);
  cy_sheet_add_text (sheet, NULL);
  cy_sheet_add_text (sheet, "");
  cy_sheet_add_fixed (sheet, value, decimals);
  cy_sheet_add_ratio (sheet, part, whole);
  g_assert_true (cy_sheet_end_row (sheet, NULL));
}

static void
test_numbers (Fixture *self, gconstpointer flags)
{
  g_autofree char *xml = NULL;

  add_numbers (self->sheet, 855, 1, 1, 8);
  add_numbers (self->sheet, -5, 2, 1, 3);
  add_numbers (self->sheet, CY_DATASET_MISSING, 0, 3, 0);
  add_numbers (self->sheet, G_GINT64_CONSTANT (1234567890123456), 0, 1, 2000);
  add_numbers (self->sheet, 0, 0, 1, 2001);
  xml = close_and_read (self, "xl/worksheets/sheet1.xml");

  cy_test_assert_contains (xml, "<v>85.5</v>");
  cy_test_assert_contains (xml, "<v>0.125</v>");
  cy_test_assert_contains (xml, "<v>-0.05</v>");
  cy_test_assert_contains (xml, "<v>0.333</v>");
  cy_test_assert_contains (xml, "<t>1234567890123456</t>");
  /* 0.05 % is rounded up, 0.04998 % down. */
  cy_test_assert_contains (xml, "<v>0.001</v>");
  cy_test_assert_contains (xml, "<c r=\"D6\" s=\"5\"><v>0</v>");
  cy_test_assert_contains (xml, "<c r=\"C4\" s=\"7\" t=\"inlineStr\"><is><t>—</t>");
  cy_test_assert_contains (xml, "<is><t>—</t></is></c></row>");
}

static void
test_formula (Fixture *self, gconstpointer flags)
{
  g_autofree char *xml = NULL;

  add_numbers (self->sheet, 3, 0, 1, 2);
  add_numbers (self->sheet, 4, 0, 1, 2);
  cy_sheet_begin_total (self->sheet);
  g_assert_cmpuint (cy_sheet_get_row (self->sheet), ==, 4);
  cy_sheet_add_span (self->sheet, "合计", 2);
  g_assert_cmpuint (cy_sheet_get_column (self->sheet), ==, 2);
  cy_sheet_add_column_sum (self->sheet, 7, 0);
  cy_sheet_add_formula (self->sheet, "=C4/14", 500, 3);
  g_assert_true (cy_sheet_end_row (self->sheet, NULL));
  xml = close_and_read (self, "xl/worksheets/sheet1.xml");

  cy_test_assert_contains (xml, "<f>SUM(C2:C3)</f><v>7</v>");
  cy_test_assert_contains (xml, "<f>C4/14</f><v>0.5</v>");
}

static void
test_goes_on (Fixture *self, gconstpointer flags)
{
  g_autofree char *book = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  _cy_sheet_set_row_limit (self->sheet, 4);
  cy_sheet_set_title (self->sheet, "统计表");
  cy_sheet_set_autofilter (self->sheet, TRUE);
  cy_sheet_set_note (self->sheet, "完");
  for (guint i = 0; i < 4; i++)
    add_numbers (self->sheet, 1001 + i, 0, 1, 2);
  cy_sheet_begin_total (self->sheet);
  cy_sheet_add_span (self->sheet, "合计", 2);
  cy_sheet_add_column_sum (self->sheet, 4010, 0);
  g_assert_true (cy_sheet_end_row (self->sheet, NULL));

  book = close_and_read (self, "xl/workbook.xml");
  cy_test_assert_contains (book, "name=\"统计 (2)\"");
  cy_test_assert_contains (book, "name=\"统计 (3)\"");
  first = cy_test_xlsx_read_part (self->folder.target, "xl/worksheets/sheet1.xml");
  cy_test_assert_contains (first, "<v>1002</v>");
  cy_test_assert_lacks (first, "<v>1003</v>");
  cy_test_assert_contains (first, "<autoFilter ref=\"A2:D4\"/>");
  second = cy_test_xlsx_read_part (self->folder.target, "xl/worksheets/sheet2.xml");
  cy_test_assert_contains (second, "<t>统计表</t>");
  cy_test_assert_contains (second, "<t>身份证号</t>");
  cy_test_assert_contains (second, "<v>1003</v>");
  third = cy_test_xlsx_read_part (self->folder.target, "xl/worksheets/sheet3.xml");
  cy_test_assert_contains (third, "<v>4010</v>");
  cy_test_assert_contains (third, "<t>Note: 完</t>");
  cy_test_assert_lacks (third, "<f>");
}

static void
add (const char *name, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/report/sheet-row/", name, NULL);

  g_test_add (path, Fixture, GUINT_TO_POINTER (CY_BOOK_CONSTANT_MEMORY), set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("text-stays-text", test_text_stays_text);
  add ("invalid-utf8", test_invalid_utf8);
  add ("noncharacter", test_noncharacter);
  add ("too-long", test_too_long);
  add ("too-long-astral", test_too_long_astral);
  add ("longest", test_longest);
  add ("too-many-cells", test_too_many_cells);
  add ("numbers", test_numbers);
  add ("formula", test_formula);
  add ("goes-on", test_goes_on);

  return g_test_run ();
}
