/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What all charts share: the empty state, clicks, areas, the spoken summary. */
#include "chart-samples.h"
#include "cy-chart-kind.h"

#define WIDTH 302
#define HEIGHT 222

static CyChartTheme theme;

static void
assert_description (const char *kind, Sample sample, const char *expected)
{
  g_autoptr (CyChart) chart = sample_create_chart (kind, sample);
  g_autofree char *text = cy_chart_describe (chart);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_describe (void)
{
  assert_description ("bar",
                      SAMPLE_TYPICAL,
                      "学历: 研究生 2 人, 大学 13 人, 大专 15 人, 高中、中专 9 人, 初中 2 人");
  assert_description ("bar", SAMPLE_EMPTY, "No data");
  assert_description ("pyramid", SAMPLE_ONE_POINT, "年龄与性别: 男 2, 女 0; 46–50 男 2 人 女 0 人");
  assert_description ("column", SAMPLE_ONE_POINT, "各乡镇入库: 城关镇 书记后备 5 人 两委后备 4 人");
}

static void
test_describe_missing (void)
{
  g_autoptr (CyDataset) dataset = cy_dataset_new ("学时", "学时", 1);
  g_autoptr (CyChart) chart = cy_chart_new ("bar", dataset);
  g_autofree char *text = NULL;

  cy_dataset_set_decimals (dataset, 1);
  cy_dataset_add (dataset, "2025", NULL, (gint64[]){ 418 });
  cy_dataset_add (dataset, "2026", NULL, (gint64[]){ CY_DATASET_MISSING });
  text = cy_chart_describe (chart);
  g_assert_cmpstr (text, ==, "学时: 2025 41.8 学时, 2026 not known");
}

static void
test_describe_many (void)
{
  g_autoptr (CyChart) chart = sample_create_chart ("bar", SAMPLE_MANY);
  g_autofree char *text = cy_chart_describe (chart);

  g_assert_true (g_str_has_suffix (text, ", 28 more"));
}

/* The middle of what a chart says is a point's area is that point. */
static void
test_pick_is_area (void)
{
  for (guint i = 0; i < cy_chart_kind_get_n (); i++)
    {
      const CyChartKind *kind = cy_chart_kind_get (i);
      g_autoptr (CyChart) chart = sample_create_chart (kind->id, SAMPLE_TYPICAL);
      CyDataset *dataset = cy_chart_get_dataset (chart);
      guint      found = 0;

      for (guint point = 0; point < cy_dataset_get_n_points (dataset); point++)
        for (guint series = 0; series < cy_dataset_get_n_series (dataset); series++)
          {
            cairo_rectangle_t area;
            guint             at_series, at_point;

            if (!cy_chart_get_area (chart, series, point, WIDTH, HEIGHT, &theme, &area) ||
                g_str_equal (kind->id, "donut"))
              continue;
            found++;
            g_assert_true (cy_chart_pick (chart,
                                          area.x + area.width / 2,
                                          area.y + area.height / 2,
                                          WIDTH,
                                          HEIGHT,
                                          &theme,
                                          &at_series,
                                          &at_point));
            g_assert_cmpuint (at_point, ==, point);
          }
      if (!g_str_equal (kind->id, "donut"))
        g_assert_cmpuint (found, >=, cy_dataset_get_n_points (dataset));
    }
}

static void
test_pick_bar (void)
{
  g_autoptr (CyChart) chart = sample_create_chart ("bar", SAMPLE_TYPICAL);

  for (guint i = 0; i < 5; i++)
    {
      guint series = 9;
      guint point = 9;

      /* Rows are 38 pixels apart at this size. */
      g_assert_true (
        cy_chart_pick (chart, 80, 38 * i + 19, WIDTH, HEIGHT, &theme, &series, &point));
      g_assert_cmpuint (series, ==, 0);
      g_assert_cmpuint (point, ==, i);
    }
  g_assert_false (cy_chart_pick (chart, 80, 38 * 5 + 5, WIDTH, HEIGHT, &theme, NULL, NULL));
  g_assert_false (cy_chart_pick (chart, -5, 19, WIDTH, HEIGHT, &theme, NULL, NULL));
}

static void
test_pick_pyramid (void)
{
  g_autoptr (CyChart) chart = sample_create_chart ("pyramid", SAMPLE_TYPICAL);
  guint series, point;

  g_assert_true (cy_chart_pick (chart, 130, HEIGHT - 8, WIDTH, HEIGHT, &theme, &series, &point));
  g_assert_cmpuint (series, ==, 0);
  g_assert_cmpuint (point, ==, 5);
  g_assert_true (cy_chart_pick (chart, 170, HEIGHT - 8, WIDTH, HEIGHT, &theme, &series, &point));
  g_assert_cmpuint (series, ==, 1);
}

/* The first sector of the ring begins at twelve o'clock and goes right; the hole is nothing. */
static void
test_pick_donut (void)
{
  g_autoptr (CyChart) chart = sample_create_chart ("donut", SAMPLE_TYPICAL);
  double middle = WIDTH * 0.38 / 2;
  guint  series, point;

  g_assert_true (cy_chart_pick (chart,
                                middle + 6,
                                HEIGHT / 2.0 - middle * 0.8,
                                WIDTH,
                                HEIGHT,
                                &theme,
                                &series,
                                &point));
  g_assert_cmpuint (point, ==, 0);
  g_assert_true (
    cy_chart_pick (chart, middle * 1.8, HEIGHT / 2.0 + 1, WIDTH, HEIGHT, &theme, &series, &point));
  g_assert_cmpuint (point, ==, 1);
  g_assert_false (
    cy_chart_pick (chart, middle, HEIGHT / 2.0, WIDTH, HEIGHT, &theme, &series, &point));
}

static void
test_measure (void)
{
  for (guint i = 0; i < cy_chart_kind_get_n (); i++)
    {
      const char *id = cy_chart_kind_get (i)->id;
      g_autoptr (CyChart) few = sample_create_chart (id, SAMPLE_TYPICAL);
      g_autoptr (CyChart) none = sample_create_chart (id, SAMPLE_EMPTY);

      g_assert_cmpfloat (cy_chart_measure (few, WIDTH, &theme), >, 30);
      g_assert_cmpfloat (cy_chart_measure (none, WIDTH, &theme), >, 30);
    }
}

/* At the height it asks for, a chart of rows shows every row. */
static void
test_measure_is_enough (void)
{
  static const char *const ids[] = { "bar", "pyramid", "funnel", "gauge", "coverage", "box" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (CyChart) chart = sample_create_chart (ids[i], SAMPLE_MANY);
      double            height = cy_chart_measure (chart, WIDTH, &theme);
      gboolean          found = FALSE;
      cairo_rectangle_t area;

      for (guint series = 0; series < 5 && !found; series++)
        found = cy_chart_get_area (chart, series, 39, WIDTH, height, &theme, &area);
      g_assert_true (found);
    }
}

static void
test_new_finalizes (void)
{
  CyDataset *dataset = sample_create ("bar", SAMPLE_TYPICAL);
  CyChart   *chart = cy_chart_new ("bar", dataset);

  cy_chart_set_dataset (chart, NULL);
  g_assert_finalize_object (dataset);
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_chart_theme_init (&theme, CY_CHART_LIGHT, 1);
  g_test_add_func ("/chart/chart/describe/values", test_describe);
  g_test_add_func ("/chart/chart/describe/missing", test_describe_missing);
  g_test_add_func ("/chart/chart/describe/many", test_describe_many);
  g_test_add_func ("/chart/chart/pick/area", test_pick_is_area);
  g_test_add_func ("/chart/chart/pick/bar", test_pick_bar);
  g_test_add_func ("/chart/chart/pick/pyramid", test_pick_pyramid);
  g_test_add_func ("/chart/chart/pick/donut", test_pick_donut);
  g_test_add_func ("/chart/chart/measure/positive", test_measure);
  g_test_add_func ("/chart/chart/measure/enough", test_measure_is_enough);
  g_test_add_func ("/chart/chart/finalize", test_new_finalizes);

  return g_test_run ();
}
