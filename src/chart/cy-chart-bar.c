/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Horizontal bars, a row each: name, bar, number and share. Several series lie end to end. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define BAR_RATIO 0.66
#define BAR_MAX 18.0

typedef struct
{
  CyChart   *chart;
  CyCanvas  *canvas;
  CyDataset *dataset;
  CyRows     rows;
  CyBarWants wants;
  gint64     max;
  gint64     whole;
} Bars;

static gint64
find_max (CyDataset *dataset)
{
  gint64 max = cy_number_length (cy_dataset_get_target (dataset));

  for (guint i = 0; i < cy_dataset_get_n_points (dataset); i++)
    max = MAX (max, cy_number_length (cy_number_sum_point (dataset, i)));

  return max;
}

static void
measure_columns (Bars *bars)
{
  guint decimals = cy_dataset_get_decimals (bars->dataset);

  bars->wants.gap = cy_canvas_scale (bars->canvas, 10);
  bars->wants.bar_ratio = CY_BAR_RATIO;
  bars->wants.label = cy_parts_label_width (bars->canvas, bars->dataset, CY_TEXT_BODY);
  for (guint i = 0; i < cy_dataset_get_n_points (bars->dataset); i++)
    {
      gint64           sum = cy_number_sum_point (bars->dataset, i);
      g_autofree char *number = cy_number_format (sum, decimals);
      g_autofree char *share = cy_number_share (sum, bars->whole);

      bars->wants.number =
        MAX (bars->wants.number, cy_canvas_text_width (bars->canvas, CY_TEXT_BOLD, number));
      if (cy_chart_has_shares (bars->chart))
        bars->wants.share =
          MAX (bars->wants.share, cy_canvas_text_width (bars->canvas, CY_TEXT_LABEL, share));
    }
}

static void
bars_init (Bars *bars, CyChart *chart, CyCanvas *canvas)
{
  *bars = (Bars){
    .chart = chart,
    .canvas = canvas,
    .dataset = cy_chart_get_dataset (chart),
  };
  bars->max = find_max (bars->dataset);
  for (guint i = 0; i < cy_dataset_get_n_points (bars->dataset); i++)
    bars->whole =
      cy_number_add (bars->whole, cy_number_length (cy_number_sum_point (bars->dataset, i)));
  measure_columns (bars);
}

static void
draw_bar (Bars *bars, guint point, const CyRect *cell)
{
  const CyChartTheme *theme = bars->canvas->theme;
  CyRect bar = cy_layout_thickness (cell, BAR_RATIO, cy_canvas_scale (bars->canvas, BAR_MAX));
  gint64 sum = cy_number_sum_point (bars->dataset, point);

  if (sum == CY_DATASET_MISSING)
    {
      cy_canvas_hatch (bars->canvas, theme->line, &bar);
      return;
    }
  if (cy_dataset_get_n_series (bars->dataset) > 1)
    {
      cy_parts_draw_segments (bars->canvas, bars->dataset, point, &bar, (double) bars->max);
      return;
    }
  bar.width *= bars->max > 0 ? (double) cy_number_length (sum) / bars->max : 0;
  cy_canvas_fill (bars->canvas,
                  theme->palette[cy_chart_is_highlighted (bars->chart, point) ? CY_CHART_CRIMSON
                                                                              : CY_CHART_PALE],
                  &bar);
}

static void
draw_row (Bars *bars, guint point)
{
  const CyChartTheme *theme = bars->canvas->theme;
  CyRect              row = cy_rows_get (&bars->rows, point);
  gint64              sum = cy_number_sum_point (bars->dataset, point);
  g_autofree char    *number = cy_number_format (sum, cy_dataset_get_decimals (bars->dataset));
  g_autofree char    *share = cy_number_share (sum, bars->whole);
  CyBarColumns        columns;

  cy_layout_bar_columns (&columns, &row, &bars->wants);
  cy_canvas_text (bars->canvas,
                  CY_TEXT_BODY,
                  theme->text,
                  cy_dataset_get_label (bars->dataset, point),
                  &columns.label,
                  0);
  draw_bar (bars, point, &columns.bar);
  cy_parts_draw_value (bars->canvas, &columns.number, number, 1);
  if (columns.share.width > 0)
    cy_canvas_number (bars->canvas, CY_TEXT_LABEL, theme->muted, share, &columns.share, 1);
  cy_canvas_add_hit (bars->canvas, 0, point, &row);
}

/* A tick on every bar; the legend says what it is. */
static void
draw_target (Bars *bars)
{
  gint64       target = cy_dataset_get_target (bars->dataset);
  CyBarColumns columns;

  if (target == CY_DATASET_MISSING || bars->max <= 0)
    return;

  for (guint i = 0; i < bars->rows.shown; i++)
    {
      CyRect row = cy_rows_get (&bars->rows, i);
      CyRect bar;

      cy_layout_bar_columns (&columns, &row, &bars->wants);
      bar = cy_layout_thickness (&columns.bar, BAR_RATIO, cy_canvas_scale (bars->canvas, BAR_MAX));
      cy_canvas_tick (bars->canvas,
                      bar.x + bar.width * ((double) cy_number_length (target) / bars->max),
                      &bar);
    }
}

static void
cy_chart_bar_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyRect area = { 0, 0, width, height };
  g_autoptr (GArray) legend = NULL;
  Bars bars;

  bars_init (&bars, chart, canvas);
  legend = cy_series_legend (bars.dataset, canvas->theme);
  cy_legend_add_target (legend, bars.dataset, CY_SWATCH_TICK, canvas->theme->text);
  cy_legend_draw (legend, canvas, &area);
  cy_parts_rows (canvas, &bars.rows, &area, cy_dataset_get_n_points (bars.dataset));

  for (guint i = 0; i < bars.rows.shown; i++)
    draw_row (&bars, i);
  draw_target (&bars);
  cy_parts_draw_rest (canvas, &bars.rows);
}

static double
cy_chart_bar_measure (CyChart *chart, CyCanvas *canvas, double width)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);

  return cy_parts_measure_rows (canvas,
                                cy_dataset_get_n_points (dataset),
                                cy_dataset_get_n_series (dataset) > 1 ? 1 : 0);
}

CY_CHART_DEFINE (CyChartBar, cy_chart_bar)

static void
cy_chart_bar_class_init (CyChartBarClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_bar_draw;
  CY_CHART_CLASS (klass)->measure = cy_chart_bar_measure;
}

const CyChartKind cy_chart_kind_bar = {
  .id = "bar",
  .title = N_ ("Bars"),
  .icon = "cy-chart-bar-symbolic",
  .get_type = cy_chart_bar_get_type,
};
