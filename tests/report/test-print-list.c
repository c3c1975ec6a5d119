/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#include "cy-print-list.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#define WIDTH 500.0
#define HEIGHT 700.0

static const CyPrintColumn columns[] = {
  { "序号", 5, TRUE },
  { "姓名", 10, FALSE },
  { "村", 14, FALSE },
};

static CyPrintList *
make_list (guint n, const char *village)
{
  CyPrintList *list = cy_print_list_new ("人才库", columns, G_N_ELEMENTS (columns));

  cy_print_list_set_lines (list, "云岭县", "截至 2026 年 11 月 22 日");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char  *number = g_strdup_printf ("%u", i + 1);
      const char *const texts[] = { number, "林晓雁", village, NULL };

      cy_print_list_add_row (list, texts);
    }

  return list;
}

/* How many pixels are dark in a band of the page. */
static guint
count_ink (CyPrintList *list, guint page, int from, int to)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_A8, (int) WIDTH, (int) HEIGHT);
  cairo_t             *cr = cairo_create (surface);
  const unsigned char *pixels;
  guint                n = 0;

  cy_print_list_draw_page (list, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int y = from; y < to; y++)
    for (int x = 0; x < (int) WIDTH; x++)
      n += pixels[y * cairo_image_surface_get_stride (surface) + x] > 128;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return n;
}

static void
test_empty (void)
{
  g_autoptr (CyPrintList) list = make_list (0, NULL);

  g_assert_cmpuint (cy_print_list_paginate (list, WIDTH, HEIGHT), ==, 1);
  g_assert_cmpuint (count_ink (list, 0, 0, 60), >, 0);
  /* Below the header nothing stands but the number of the page. */
  g_assert_cmpuint (count_ink (list, 0, 100, 600), ==, 0);
  g_assert_cmpuint (count_ink (list, 0, 680, 700), >, 0);
}

static void
test_pages (void)
{
  g_autoptr (CyPrintList) few = make_list (10, "松岭村");
  g_autoptr (CyPrintList) many = make_list (100, "松岭村");
  guint n = cy_print_list_paginate (many, WIDTH, HEIGHT);

  g_assert_cmpuint (cy_print_list_paginate (few, WIDTH, HEIGHT), ==, 1);
  g_assert_cmpuint (n, >, 2);
  /* The rows of every page have their header, and stay above the foot. */
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (count_ink (many, i, 0, 20), >, 0);
      g_assert_cmpuint (count_ink (many, i, 690, 700), <, 500);
    }
}

static void
test_long_text (void)
{
  g_autoptr (CyPrintList) shorter = make_list (60, "松岭村");
  g_autoptr (CyPrintList) longer =
    make_list (60, "长岭彝族苗族仡佬族乡大民社区第三村民小组新村移民安置点二期工程东侧");

  g_assert_cmpuint (cy_print_list_paginate (longer, WIDTH, HEIGHT),
                    >,
                    cy_print_list_paginate (shorter, WIDTH, HEIGHT));
}

static void
test_orientation (void)
{
  const CyPrintColumn wide[] = { { "甲", 60, FALSE }, { "乙", 60, FALSE } };
  g_autoptr (CyPrintList) upright = make_list (0, NULL);
  g_autoptr (CyPrintList) lying = cy_print_list_new ("人才库", wide, G_N_ELEMENTS (wide));

  g_assert_false (cy_print_list_is_wide (upright));
  g_assert_true (cy_print_list_is_wide (lying));
}

static void
test_pdf (void)
{
  g_autoptr (CyPrintList) list = make_list (100, "松岭村");
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "list.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "list.pdf", NULL);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (cy_print_list_write_pdf (list, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_true (g_str_has_prefix (text, "%PDF-"));
  g_unlink (path);

  g_assert_false (cy_print_list_write_pdf (list, nowhere, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/print-list/empty", test_empty);
  g_test_add_func ("/report/print-list/pages", test_pages);
  g_test_add_func ("/report/print-list/long-text", test_long_text);
  g_test_add_func ("/report/print-list/orientation", test_orientation);
  g_test_add_func ("/report/print-list/pdf", test_pdf);

  return g_test_run ();
}
