/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every kind of chart bears every dataset at every size: drawn, inside its bounds, legible. */
#include "chart-samples.h"
#include "cy-chart-private.h"

#define MARGIN 20

static const struct
{
  int    width;
  int    height;
  double text_scale;
} sizes[] = {
  { 302, 222, 1 }, { 302, 222, 2 },   { 60, 40, 1 }, { 60, 40, 2 },
  { 640, 320, 1 }, { 200, 480, 1.5 }, { 1, 1, 1 },
};

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (data + y * cairo_image_surface_get_stride (surface) + x * 4);
}

static cairo_surface_t *
draw (CyChart *chart, int width, int height, const CyChartTheme *theme)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width + 2 * MARGIN, height + 2 * MARGIN);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, MARGIN, MARGIN);
  cy_chart_draw (chart, cr, width, height, theme);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

/* Returns how many pixels are painted inside; none may be outside. */
static guint
count_painted (cairo_surface_t *surface, int width, int height)
{
  CyRect inside = { MARGIN, MARGIN, width, height };
  guint  painted = 0;

  for (int y = 0; y < height + 2 * MARGIN; y++)
    for (int x = 0; x < width + 2 * MARGIN; x++)
      {
        if (get_pixel (surface, x, y) == 0)
          continue;
        g_assert_true (cy_rect_contains (&inside, x, y));
        painted++;
      }

  return painted;
}

static void
assert_no_overlap (CyChart            *chart,
                   int                 width,
                   int                 height,
                   const CyChartTheme *theme,
                   const char         *what)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t         *cr = cairo_create (surface);
  CyCanvas        *canvas = cy_canvas_new (cr, theme);

  cy_chart_draw_on (chart, canvas, width, height);
  for (guint i = 0; i < canvas->texts->len; i++)
    for (guint j = i + 1; j < canvas->texts->len; j++)
      {
        const CyRect *a = &g_array_index (canvas->texts, CyRect, i);
        const CyRect *b = &g_array_index (canvas->texts, CyRect, j);

        /* Line boxes of Han fonts have air of their own: a fifth of a line is no overlap. */
        CyRect tight = { b->x, b->y + b->height * 0.1, b->width, b->height * 0.8 };

        if (cy_rect_overlaps (a, &tight))
          g_error ("%s at %d by %d, text %g: %g,%g %gx%g over %g,%g %gx%g",
                   what,
                   width,
                   height,
                   theme->text_scale,
                   a->x,
                   a->y,
                   a->width,
                   a->height,
                   b->x,
                   b->y,
                   b->width,
                   b->height);
      }
  cy_canvas_free (canvas);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_kind (gconstpointer data)
{
  const CyChartKind *kind = data;

  for (Sample sample = 0; sample < N_SAMPLES; sample++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        g_autoptr (CyChart) chart = sample_create_chart (kind->id, sample);
        g_autofree char *what = g_strdup_printf ("%s/%s", kind->id, sample_get_name (sample));
        CyChartTheme     theme;
        cairo_surface_t *surface;

        cy_chart_theme_init (&theme, i % 3, sizes[i].text_scale);
        surface = draw (chart, sizes[i].width, sizes[i].height, &theme);
        if (count_painted (surface, sizes[i].width, sizes[i].height) == 0 && sizes[i].width >= 60 &&
            !(sample == SAMPLE_EMPTY && sizes[i].height < 60 * sizes[i].text_scale))
          g_error ("%s paints nothing at size %u", what, i);
        cairo_surface_destroy (surface);
        assert_no_overlap (chart, sizes[i].width, sizes[i].height, &theme, what);
      }
}

/* One series where several are expected, and the other way round. */
static void
test_odd_series (void)
{
  for (guint i = 0; i < cy_chart_kind_get_n (); i++)
    for (guint n = 1; n <= 8; n++)
      {
        g_autoptr (CyDataset) dataset = cy_dataset_new ("t", "人", n);
        g_autoptr (CyChart) chart = cy_chart_new (cy_chart_kind_get (i)->id, dataset);
        gint64           values[8] = { 5, 4, 3, 2, 1, 6, 7, 8 };
        CyChartTheme     theme;
        cairo_surface_t *surface;

        cy_dataset_add (dataset, "甲", NULL, values);
        cy_dataset_add (dataset, "乙", NULL, values);
        cy_chart_theme_init (&theme, CY_CHART_LIGHT, 1);
        surface = draw (chart, 302, 222, &theme);
        g_assert_cmpuint (count_painted (surface, 302, 222), >, 50);
        cairo_surface_destroy (surface);
      }
}

static guint
count_colour (cairo_surface_t *surface, guint32 colour)
{
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += get_pixel (surface, x, y) == (0xff000000 | colour);

  return n;
}

/* 大专 has 15 people and is highlighted, 初中 has 2 and is not. */
static void
test_bar_colours (void)
{
  g_autoptr (CyChart) chart = sample_create_chart ("bar", SAMPLE_TYPICAL);
  CyChartTheme     theme;
  cairo_surface_t *surface;

  cy_chart_theme_init (&theme, CY_CHART_LIGHT, 1);
  surface = draw (chart, 302, 222, &theme);
  g_assert_cmphex (get_pixel (surface, MARGIN + 80, MARGIN + 38 * 2 + 19), ==, 0xff8f1a1d);
  g_assert_cmphex (get_pixel (surface, MARGIN + 80, MARGIN + 38 * 4 + 19), ==, 0xffcdd4dd);
  g_assert_cmphex (get_pixel (surface, MARGIN + 150, MARGIN + 38 * 4 + 19), ==, 0);
  cairo_surface_destroy (surface);
}

/* Without a range of its own, the target decides what is highlighted. */
static void
test_bar_target (void)
{
  g_autoptr (CyDataset) dataset = cy_dataset_new ("t", "人", 1);
  g_autoptr (CyChart) chart = cy_chart_new ("bar", dataset);
  CyChartTheme     theme;
  cairo_surface_t *surface;

  cy_chart_theme_init (&theme, CY_CHART_LIGHT, 1);
  cy_dataset_set_target (dataset, 10);
  cy_dataset_add (dataset, "甲", NULL, (gint64[]){ 9 });
  surface = draw (chart, 302, 60, &theme);
  g_assert_cmpuint (count_colour (surface, 0x8f1a1d), ==, 0);
  g_assert_cmpuint (count_colour (surface, 0xcdd4dd), >, 500);
  cairo_surface_destroy (surface);
  cy_dataset_add (dataset, "乙", NULL, (gint64[]){ 10 });
  surface = draw (chart, 302, 120, &theme);
  g_assert_cmpuint (count_colour (surface, 0x8f1a1d), >, 500);
  cairo_surface_destroy (surface);
}

/* A missing value is hatched, a zero is empty: they must never look alike. */
static void
test_missing_is_not_zero (void)
{
  for (guint i = 0; i < cy_chart_kind_get_n (); i++)
    {
      const char *id = cy_chart_kind_get (i)->id;
      g_autoptr (CyChart) zero = sample_create_chart (id, SAMPLE_ZEROS);
      g_autoptr (CyChart) missing = sample_create_chart (id, SAMPLE_MISSING);
      CyChartTheme     theme;
      cairo_surface_t *a, *b;
      guint            differ = 0;

      cy_chart_theme_init (&theme, CY_CHART_PRINT, 1);
      a = draw (zero, 302, 222, &theme);
      b = draw (missing, 302, 222, &theme);
      for (int y = MARGIN; y < 222 + MARGIN; y++)
        for (int x = MARGIN; x < 302 + MARGIN; x++)
          differ += get_pixel (a, x, y) != get_pixel (b, x, y);
      g_assert_cmpuint (differ, >, 200);
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
    }
}

/* The line of a pyramid lies behind the third group: 35 and under are below it. */
static void
test_pyramid_divider (void)
{
  g_autoptr (CyDataset) dataset = sample_create ("pyramid", SAMPLE_TYPICAL);
  g_autoptr (CyChart) plain = cy_chart_new ("pyramid", dataset);
  g_autoptr (CyChart) divided = sample_create_chart ("pyramid", SAMPLE_TYPICAL);
  CyChartTheme      theme;
  cairo_surface_t  *a, *b;
  cairo_rectangle_t above, below;

  cy_chart_theme_init (&theme, CY_CHART_LIGHT, 1);
  g_assert_true (cy_chart_get_area (plain, 0, 2, 302, 222, &theme, &above));
  g_assert_true (cy_chart_get_area (plain, 0, 3, 302, 222, &theme, &below));
  a = draw (plain, 302, 222, &theme);
  b = draw (divided, 302, 222, &theme);
  for (int y = MARGIN; y < 222 + MARGIN; y++)
    for (int x = MARGIN; x < 302 + MARGIN; x++)
      if (get_pixel (a, x, y) != get_pixel (b, x, y))
        g_assert_cmpfloat (ABS (y - MARGIN - below.y), <=, 1.5);
  g_assert_cmpfloat_with_epsilon (above.y + above.height, below.y, 0.01);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

/* Below the level: a hollow point and the legend's ring, only where somebody falls short. */
static void
test_radar_shortfall (void)
{
  static const gint64 short_of[] = { 60, 75 };
  static const gint64 meets[] = { 90, 75 };
  guint               dark[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyDataset) dataset = cy_dataset_new ("t", "分", 2);
      g_autoptr (CyChart) chart = cy_chart_new ("radar", dataset);
      CyChartTheme     theme;
      cairo_surface_t *surface;

      cy_chart_theme_init (&theme, CY_CHART_LIGHT, 1);
      theme.warn = 0x00ff00;
      cy_dataset_set_target (dataset, 100);
      for (guint j = 0; j < 5; j++)
        cy_dataset_add (dataset, "政治", NULL, i == 0 && j == 2 ? short_of : meets);
      surface = draw (chart, 302, 222, &theme);
      dark[i] = count_colour (surface, theme.warn);
      cairo_surface_destroy (surface);
    }
  g_assert_cmpuint (dark[0], >, 20);
  g_assert_cmpuint (dark[1], ==, 0);
}

static void
test_registry (void)
{
  for (guint i = 0; i < cy_chart_kind_get_n (); i++)
    {
      const CyChartKind *kind = cy_chart_kind_get (i);

      g_assert_true (cy_chart_kind_find (kind->id) == kind);
      g_assert_true (g_type_is_a (kind->get_type (), CY_TYPE_CHART));
      g_assert_true (g_str_has_suffix (kind->icon, "-symbolic"));
      g_assert_cmpstr (kind->title, !=, "");
    }
  g_assert_null (cy_chart_kind_find ("pie"));
}

static gpointer
draw_often (gpointer data)
{
  const char *id = data;
  g_autoptr (CyChart) chart = sample_create_chart (id, SAMPLE_TYPICAL);
  CyChartTheme theme;
  guint        painted = 0;

  cy_chart_theme_init (&theme, CY_CHART_LIGHT, 1);
  for (guint i = 0; i < 20; i++)
    {
      cairo_surface_t *surface = draw (chart, 302, 222, &theme);
      guint            now = count_painted (surface, 302, 222);

      g_assert_true (i == 0 || now == painted);
      painted = now;
      cairo_surface_destroy (surface);
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("draw", draw_often, (gpointer) cy_chart_kind_get (i)->id);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < cy_chart_kind_get_n (); i++)
    {
      const CyChartKind *kind = cy_chart_kind_get (i);
      g_autofree char   *path = g_strconcat ("/chart/kinds/bears-all/", kind->id, NULL);

      g_test_add_data_func (path, kind, test_kind);
    }
  g_test_add_func ("/chart/kinds/odd-series", test_odd_series);
  g_test_add_func ("/chart/kinds/bar/colours", test_bar_colours);
  g_test_add_func ("/chart/kinds/bar/target", test_bar_target);
  g_test_add_func ("/chart/kinds/missing-is-not-zero", test_missing_is_not_zero);
  g_test_add_func ("/chart/kinds/pyramid/divider", test_pyramid_divider);
  g_test_add_func ("/chart/kinds/radar/shortfall", test_radar_shortfall);
  g_test_add_func ("/chart/kinds/registry", test_registry);
  g_test_add_func ("/chart/kinds/threads", test_threads);

  return g_test_run ();
}
