/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rows of a form: as high as their text, never parted from what they head, beside a picture. */
#include "cy-print-form.h"

#define WIDTH 500
#define HEIGHT 700

static void
add_row (CyPrintForm *form, const char *text, CyPrintRowFlags flags)
{
  const CyPrintCell cells[] = { { "标签", 5, TRUE, TRUE }, { text, 20, FALSE, FALSE } };

  cy_print_form_add_row (form, cells, G_N_ELEMENTS (cells), flags);
}

/* How many pixels are dark in a part of the page. */
static guint
count_ink (CyPrintForm *form, guint page, int left, int top, int right, int bottom)
{
  cairo_surface_t     *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t             *cr = cairo_create (surface);
  const unsigned char *pixels;
  guint                n = 0;

  cy_print_form_draw_page (form, cr, page);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int y = top; y < bottom; y++)
    for (int x = left; x < right; x++)
      n += pixels[y * cairo_image_surface_get_stride (surface) + x] > 64;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return n;
}

static void
test_empty (void)
{
  g_autoptr (CyPrintForm) form = cy_print_form_new ("表");

  g_assert_cmpuint (cy_print_form_paginate (form, WIDTH, HEIGHT), ==, 1);
  g_assert_cmpuint (count_ink (form, 0, 0, 0, WIDTH, 40), >, 0);
  g_assert_cmpuint (count_ink (form, 0, 0, 60, WIDTH, 600), ==, 0);
}

static void
test_long_text (void)
{
  g_autoptr (CyPrintForm) shorter = cy_print_form_new ("表");
  g_autoptr (CyPrintForm) longer = cy_print_form_new ("表");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 30; i++)
    g_string_append (text, "松岭村第三村民小组");
  for (guint i = 0; i < 20; i++)
    {
      add_row (shorter, "松岭村", CY_PRINT_ROW_NONE);
      add_row (longer, text->str, CY_PRINT_ROW_NONE);
    }
  g_assert_cmpuint (cy_print_form_paginate (shorter, WIDTH, HEIGHT), ==, 1);
  g_assert_cmpuint (cy_print_form_paginate (longer, WIDTH, HEIGHT), >, 1);
  /* A text longer than any page ends somewhere. */
  for (guint i = 0; i < 7; i++)
    g_string_append (text, text->str);
  add_row (longer, text->str, CY_PRINT_ROW_NONE);
  g_assert_cmpuint (cy_print_form_paginate (longer, WIDTH, HEIGHT), <, 30);
}

/* A heading goes over to the next page with the rows under it. */
static void
test_heading (void)
{
  for (guint n = 15; n < 30; n++)
    {
      g_autoptr (CyPrintForm) form = cy_print_form_new ("表");
      guint n_pages;

      for (guint i = 0; i < n; i++)
        add_row (form, "甲", CY_PRINT_ROW_NONE);
      n_pages = cy_print_form_paginate (form, WIDTH, HEIGHT);
      cy_print_form_add_heading (form, "简历");
      add_row (form, "乙", CY_PRINT_ROW_KEEP);
      add_row (form, "丙", CY_PRINT_ROW_NONE);
      /* Then all three of them stand there. */
      if (cy_print_form_paginate (form, WIDTH, HEIGHT) > n_pages)
        g_assert_cmpuint (count_ink (form, n_pages, 0, 50, WIDTH, 72), >, 100);
    }
}

static void
test_picture (void)
{
  g_autoptr (CyPrintForm) form = cy_print_form_new ("表");
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 30, 40);
  cairo_t         *cr = cairo_create (picture);
  guint            without;

  cairo_paint (cr);
  cairo_destroy (cr);
  for (guint i = 0; i < 6; i++)
    add_row (form, "甲", CY_PRINT_ROW_BESIDE_PICTURE);
  add_row (form, "乙", CY_PRINT_ROW_NONE);
  cy_print_form_paginate (form, WIDTH, HEIGHT);
  without = count_ink (form, 0, WIDTH - 100, 40, WIDTH, 170);
  g_assert_cmpuint (without, >, 0);
  cy_print_form_set_picture (form, picture);
  cairo_surface_destroy (picture);
  g_assert_cmpuint (count_ink (form, 0, WIDTH - 100, 40, WIDTH, 170), >, without + 5000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/print-form/empty", test_empty);
  g_test_add_func ("/report/print-form/long-text", test_long_text);
  g_test_add_func ("/report/print-form/heading", test_heading);
  g_test_add_func ("/report/print-form/picture", test_picture);

  return g_test_run ();
}
