/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Lists to choose from and pictures. */
#include "cy-test-book.h"

#include "cy-error.h"
#include "cy-test-xlsx.h"

#include <string.h>

/* A grey pixel, 8 bits, as any encoder writes it. */
static const guint8 pixel[] = {
  0x89, 'P',  'N',  'G',  0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 'I',  'H',
  'D',  'R',  0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00,
  0x00, 0x3a, 0x7e, 0x9b, 0x55, 0x00, 0x00, 0x00, 0x0a, 'I',  'D',  'A',  'T',  0x78,
  0x9c, 0x63, 0x68, 0x00, 0x00, 0x00, 0x82, 0x00, 0x81, 0x77, 0xcd, 0x72, 0xb6, 0x00,
  0x00, 0x00, 0x00, 'I',  'E',  'N',  'D',  0xae, 0x42, 0x60, 0x82,
};

static const CySheetColumn columns[] = { { "姓名" }, { "民族" }, { "性别" } };

static CySheet *
add_form (CyBook *book)
{
  CySheet *sheet = cy_book_add_sheet (book, "采集表");

  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));

  return sheet;
}

static void
test_choices (gconstpointer data)
{
  const char *const genders[] = { "男", "女", NULL };
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autoptr (GStrvBuilder) many = g_strv_builder_new ();
  g_auto (GStrv) nations = NULL;
  g_autofree char *form = NULL;
  g_autofree char *workbook = NULL;
  g_autofree char *codes = NULL;
  CySheet         *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, GPOINTER_TO_UINT (data), NULL, NULL);
  sheet = add_form (book);
  for (guint i = 0; i < 56; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u民族", i);

      g_strv_builder_add (many, name);
    }
  nations = g_strv_builder_end (many);
  cy_sheet_set_choices (sheet, 1, (const char *const *) nations);
  cy_sheet_set_choices (sheet, 2, genders);
  cy_sheet_set_comment (sheet, 0, "与身份证一致");
  cy_sheet_set_note (sheet, "须如实填写");
  g_assert_true (cy_sheet_add_blank_rows (sheet, 50, NULL));
  g_assert_true (cy_book_close (book, NULL));

  form = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet1.xml");
  cy_test_assert_contains (form, "sqref=\"B2:B51\"");
  cy_test_assert_contains (form, "<formula1>'Codes'!$A$2:$A$57</formula1>");
  cy_test_assert_contains (form, "sqref=\"C2:C51\"");
  cy_test_assert_contains (form, "<formula1>\"男,女\"</formula1>");
  workbook = cy_test_xlsx_read_part (folder.target, "xl/workbook.xml");
  cy_test_assert_contains (workbook, "name=\"Codes\" sheetId=\"2\" state=\"hidden\"");
  codes = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet2.xml");
  cy_test_assert_contains (codes, "<c r=\"A57\"");
}

static void
test_comment (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *comments = NULL;
  CySheet         *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_CONSTANT_MEMORY, NULL, NULL);
  sheet = add_form (book);
  cy_sheet_set_comment (sheet, 0, "与身份证一致");
  g_assert_true (cy_book_close (book, NULL));

  comments = cy_test_xlsx_read_part (folder.target, "xl/comments1.xml");
  cy_test_assert_contains (comments, "<comment ref=\"A1\"");
  cy_test_assert_contains (comments, "与身份证一致");
}

/* A name with a comma would become two in a list that stands in the rule. */
static void
test_comma (void)
{
  const char *const values[] = { "一, 二", "三", NULL };
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  g_autofree char *form = NULL;
  CySheet         *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, NULL);
  sheet = add_form (book);
  cy_sheet_set_choices (sheet, 0, values);
  g_assert_true (cy_sheet_add_blank_rows (sheet, 1, NULL));
  g_assert_true (cy_book_close (book, NULL));

  form = cy_test_xlsx_read_part (folder.target, "xl/worksheets/sheet1.xml");
  cy_test_assert_contains (form, "<formula1>'Codes'!$A$2:$A$3</formula1>");
}

static void
test_bad_choice (void)
{
  const char *const values[] = { "男", "\xc3\x28,", NULL };
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = NULL;
  CySheet *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, NULL);
  sheet = add_form (book);
  cy_sheet_set_choices (sheet, 0, values);
  g_assert_true (cy_sheet_add_blank_rows (sheet, 1, NULL));
  g_assert_false (cy_book_close (book, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_FAILED);
}

static void
test_picture (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (GBytes) png = g_bytes_new_static (pixel, sizeof pixel);
  g_autoptr (CyBook) book = NULL;
  g_autofree char *list = NULL;
  CySheet         *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, NULL);
  sheet = add_form (book);
  cy_sheet_begin_row (sheet);
  g_assert_true (cy_sheet_insert_png (sheet, 1, png, 100, 100, NULL));
  g_assert_true (cy_sheet_end_row (sheet, NULL));
  g_assert_true (cy_book_close (book, NULL));

  list = cy_test_xlsx_list_parts (folder.target);
  cy_test_assert_contains (list, "xl/media/image1.png\n");
}

static void
test_no_picture (void)
{
  g_auto (CyTestFolder) folder = { NULL };
  g_autoptr (CyBook) book = NULL;
  CySheet *sheet;

  cy_test_folder_init (&folder);
  book = cy_book_new (folder.target, CY_BOOK_DEFAULT, NULL, NULL);
  sheet = add_form (book);
  cy_sheet_begin_row (sheet);
  for (gsize n = 0; n < 24; n++)
    {
      g_autoptr (GBytes) png = g_bytes_new_static (pixel, n);
      g_autoptr (GError) error = NULL;

      g_assert_false (cy_sheet_insert_png (sheet, 1, png, 100, 100, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
    }
  g_assert_true (cy_sheet_end_row (sheet, NULL));
  g_assert_true (cy_book_close (book, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/report/sheet-extra/choices/constant-memory",
                        GUINT_TO_POINTER (CY_BOOK_CONSTANT_MEMORY),
                        test_choices);
  g_test_add_data_func ("/report/sheet-extra/choices/default",
                        GUINT_TO_POINTER (CY_BOOK_DEFAULT),
                        test_choices);
  g_test_add_func ("/report/sheet-extra/comment", test_comment);
  g_test_add_func ("/report/sheet-extra/comma", test_comma);
  g_test_add_func ("/report/sheet-extra/bad-choice", test_bad_choice);
  g_test_add_func ("/report/sheet-extra/picture", test_picture);
  g_test_add_func ("/report/sheet-extra/no-picture", test_no_picture);

  return g_test_run ();
}
