/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Cells stand where they were put; text gets smaller until it fits, and shows when it does not. */
#include "cy-print-sheet.h"

#include "cy-test-paper.h"

#include <string.h>

#define MM (72 / 25.4)

static CyPrintSheet *
make (const char *text, CyPrintSheetFlags flags)
{
  CyPrintSheet *sheet = cy_print_sheet_new ();

  cy_print_sheet_add_page (sheet);
  cy_print_sheet_add_cell (sheet,
                           &(CyPrintSheetCell){ .x = 30 * MM,
                                                .y = 40 * MM,
                                                .width = 50 * MM,
                                                .height = 20 * MM,
                                                .text = text,
                                                .size = 14,
                                                .flags = flags | CY_PRINT_SHEET_RULED });

  return sheet;
}

static void
test_place (void)
{
  static const double height[] = { 20 };
  static const double width[] = { 50 };
  g_autoptr (CyPrintSheet) sheet = make ("松岭村", CY_PRINT_SHEET_NONE);

  cy_test_paper_assert_lines (sheet, 0, 30.3, FALSE, 40, height, 1);
  cy_test_paper_assert_lines (sheet, 0, 40.3, TRUE, 30, width, 1);
}

/* A text that fits is whole; one that never will ends in an ellipsis. */
static void
test_shrinks (void)
{
  g_autoptr (GString) longer = g_string_new (NULL);
  g_autoptr (CyPrintSheet) fits = NULL;
  g_autoptr (CyPrintSheet) cut = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *part = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append (longer, "松岭村");
  g_string_append (longer, "末");
  fits = make (longer->str, CY_PRINT_SHEET_NONE);
  whole = cy_test_paper_read (fits, "-layout");
  for (guint i = 0; i < 200; i++)
    g_string_append (longer, "松岭村");
  g_string_append (longer, "尾");
  cut = make (longer->str, CY_PRINT_SHEET_NONE);
  part = cy_test_paper_read (cut, "-layout");
  if (whole == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  g_assert_nonnull (strstr (whole, "末"));
  g_assert_null (strstr (whole, "…"));
  g_assert_null (strstr (part, "尾"));
  g_assert_nonnull (strstr (part, "…"));
}

static void
test_wrap (void)
{
  g_auto (GStrv) one = cy_print_sheet_wrap ("松岭村", 12, 12 * 3.5);
  g_auto (GStrv) two = cy_print_sheet_wrap ("松岭村委会", 12, 12 * 3.5);
  g_auto (GStrv) none = cy_print_sheet_wrap ("", 12, 100);

  g_assert_cmpuint (g_strv_length (one), ==, 1);
  g_assert_cmpuint (g_strv_length (two), ==, 2);
  g_assert_cmpstr (two[0], ==, "松岭村");
  g_assert_cmpstr (two[1], ==, "委会");
  g_assert_cmpuint (g_strv_length (none), ==, 1);
}

static void
test_pages (void)
{
  g_autoptr (CyPrintSheet) sheet = make ("一", CY_PRINT_SHEET_UPRIGHT);
  g_autoptr (GArray) first = NULL;
  g_autoptr (GArray) second = NULL;

  cy_print_sheet_add_page (sheet);
  g_assert_cmpuint (cy_print_sheet_get_n_pages (sheet), ==, 2);
  first = cy_test_paper_lines (sheet, 0, 30.3, FALSE);
  second = cy_test_paper_lines (sheet, 1, 30.3, FALSE);
  g_assert_cmpuint (first->len, ==, 2);
  g_assert_cmpuint (second->len, ==, 0);
}

/* A portrait is as high as its cell, and as narrow as it is. */
static void
test_picture (void)
{
  g_autoptr (CyPrintSheet) sheet = make (NULL, CY_PRINT_SHEET_PICTURE);
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 30, 40);
  cairo_surface_t *page = cairo_image_surface_create (CAIRO_FORMAT_A8, 595, 842);
  cairo_t         *cr = cairo_create (page);
  const guchar    *data;
  int              stride;

  cy_print_sheet_set_picture (sheet, picture);
  cairo_translate (cr, 48, 48);
  cy_print_sheet_draw_page (sheet, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (page);
  data = cairo_image_surface_get_data (page);
  stride = cairo_image_surface_get_stride (page);
  g_assert_cmpint (data[(int) (50 * MM) * stride + (int) (55 * MM)], >, 200);
  g_assert_cmpint (data[(int) (50 * MM) * stride + (int) (35 * MM)], ==, 0);
  cairo_surface_destroy (page);
  cairo_surface_destroy (picture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/print-sheet/place", test_place);
  g_test_add_func ("/report/print-sheet/shrinks", test_shrinks);
  g_test_add_func ("/report/print-sheet/wrap", test_wrap);
  g_test_add_func ("/report/print-sheet/pages", test_pages);
  g_test_add_func ("/report/print-sheet/picture", test_picture);

  return g_test_run ();
}
