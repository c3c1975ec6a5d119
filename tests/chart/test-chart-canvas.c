/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Text is cut at the end or left out, numbers are whole, bars lie on pixels. */
#include "cy-chart-canvas-private.h"

typedef struct
{
  CyChartTheme     theme;
  cairo_surface_t *surface;
  CyCanvas        *canvas;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  cairo_t *cr;

  cy_chart_theme_init (&self->theme, CY_CHART_LIGHT, 1);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 200, 100);
  cr = cairo_create (self->surface);
  self->canvas = cy_canvas_new (cr, &self->theme);
  cairo_destroy (cr);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_canvas_free (self->canvas);
  cairo_surface_destroy (self->surface);
}

static guint32
get_pixel (Fixture *self, int x, int y)
{
  const unsigned char *data;

  cairo_surface_flush (self->surface);
  data = cairo_image_surface_get_data (self->surface);

  return *(const guint32 *) (data + y * cairo_image_surface_get_stride (self->surface) + x * 4);
}

static void
test_text_fits (Fixture *self, gconstpointer data)
{
  CyRect rect = { 10, 10, 150, 30 };
  CyRect box;

  cy_canvas_text (self->canvas, CY_TEXT_BODY, 0, "返乡大学生", &rect, 1);
  g_assert_cmpuint (self->canvas->texts->len, ==, 1);
  box = g_array_index (self->canvas->texts, CyRect, 0);
  g_assert_cmpfloat_with_epsilon (box.x + box.width, 160, 0.01);
  g_assert_cmpfloat_with_epsilon (box.width, 5 * 13, 1);
}

static void
test_text_cut (Fixture *self, gconstpointer data)
{
  CyRect rect = { 10, 10, 40, 30 };
  CyRect thin = { 10, 10, 8, 30 };
  CyRect flat = { 10, 10, 100, 8 };

  cy_canvas_text (self->canvas, CY_TEXT_BODY, 0, "合作社带头人", &rect, 0);
  g_assert_cmpuint (self->canvas->texts->len, ==, 1);
  g_assert_cmpfloat (g_array_index (self->canvas->texts, CyRect, 0).width, <=, 40.01);
  cy_canvas_text (self->canvas, CY_TEXT_BODY, 0, "合作社带头人", &thin, 0);
  cy_canvas_text (self->canvas, CY_TEXT_BODY, 0, "合作社带头人", &flat, 0);
  g_assert_cmpuint (self->canvas->texts->len, ==, 1);
}

/* 1234 must not become 12…: that would be another number. */
static void
test_number_whole (Fixture *self, gconstpointer data)
{
  CyRect rect = { 10, 10, 20, 30 };
  double ellipsis = cy_canvas_text_width (self->canvas, CY_TEXT_BOLD, "…");

  cy_canvas_number (self->canvas, CY_TEXT_BOLD, 0, "1234567", &rect, 0);
  g_assert_cmpuint (self->canvas->texts->len, ==, 1);
  g_assert_cmpfloat (g_array_index (self->canvas->texts, CyRect, 0).width, <=, ellipsis);
}

static void
test_tail (Fixture *self, gconstpointer data)
{
  CyRect rect = { 0, 0, 70, 30 };
  CyRect head, tail;

  cy_canvas_text_with_tail (self->canvas, CY_TEXT_LABEL, 0, "应急处突能力", "70", &rect);
  g_assert_cmpuint (self->canvas->texts->len, ==, 2);
  head = g_array_index (self->canvas->texts, CyRect, 0);
  tail = g_array_index (self->canvas->texts, CyRect, 1);
  g_assert_false (cy_rect_overlaps (&head, &tail));
  g_assert_cmpfloat (tail.x + tail.width, <=, 71);
  g_assert_cmpfloat_with_epsilon (tail.width,
                                  cy_canvas_text_width (self->canvas, CY_TEXT_LABEL, "70"),
                                  1);
}

static void
test_fill_is_crisp (Fixture *self, gconstpointer data)
{
  CyRect rect = { 20.3, 20.3, 10, 10 };

  cy_canvas_fill (self->canvas, 0x8f1a1d, &rect);
  g_assert_cmphex (get_pixel (self, 20, 20), ==, 0xff8f1a1d);
  g_assert_cmphex (get_pixel (self, 29, 29), ==, 0xff8f1a1d);
  g_assert_cmphex (get_pixel (self, 19, 20), ==, 0);
  g_assert_cmphex (get_pixel (self, 30, 20), ==, 0);
}

static void
test_hatch_stays_inside (Fixture *self, gconstpointer data)
{
  CyRect rect = { 50, 50, 30, 20 };
  guint  inked = 0;

  cy_canvas_hatch (self->canvas, 0x69717d, &rect);
  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 200; x++)
      {
        if (get_pixel (self, x, y) == 0)
          continue;
        g_assert_true (cy_rect_contains (&rect, x, y));
        inked++;
      }
  g_assert_cmpuint (inked, >, 60);
  g_assert_cmpuint (inked, <, 500);
}

static void
test_tick_halo (Fixture *self, gconstpointer data)
{
  CyRect bar = { 0, 40, 200, 10 };

  cy_canvas_fill (self->canvas, 0x3f78ad, &bar);
  cy_canvas_tick (self->canvas, 100, &bar);
  g_assert_cmphex (get_pixel (self, 100, 45), ==, 0xff000000 | self->theme.text);
  g_assert_cmphex (get_pixel (self, 97, 45), ==, 0xffffffff);
  g_assert_cmphex (get_pixel (self, 95, 45), ==, 0xff3f78ad);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/chart/canvas/text/fits", test_text_fits);
  ADD ("/chart/canvas/text/cut", test_text_cut);
  ADD ("/chart/canvas/number/whole", test_number_whole);
  ADD ("/chart/canvas/tail", test_tail);
  ADD ("/chart/canvas/fill/crisp", test_fill_is_crisp);
  ADD ("/chart/canvas/hatch/inside", test_hatch_stays_inside);
  ADD ("/chart/canvas/tick/halo", test_tick_halo);
#undef ADD

  return g_test_run ();
}
