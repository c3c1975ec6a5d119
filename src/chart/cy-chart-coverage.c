/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Villages of each township by coverage, one cell a village: full, short, empty. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define CELL 14.0
#define CELL_MIN 5.0
#define CELL_GAP 2.0

enum
{
  SERIES_FULL,
  SERIES_SHORT,
  SERIES_EMPTY,
  N_SERIES,
};

static const CyChartColour colours[N_SERIES] = { CY_CHART_PALE, CY_CHART_OCHRE, CY_CHART_CRIMSON };

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  CyRows     rows;
  CyBarWants wants;
  gint64     max;
  double     cell;
} Coverage;

static guint
count_series (CyDataset *dataset)
{
  return MIN (N_SERIES, cy_dataset_get_n_series (dataset));
}

static gint64
get_villages (CyDataset *dataset, guint point)
{
  gint64 sum = CY_DATASET_MISSING;

  for (guint i = 0; i < count_series (dataset); i++)
    sum = cy_number_add (sum, cy_dataset_get_value (dataset, i, point));

  return sum;
}

/* How many villages are full, of all. */
static char *
create_number (CyDataset *dataset, guint point)
{
  guint            decimals = cy_dataset_get_decimals (dataset);
  gint64           villages = get_villages (dataset, point);
  g_autofree char *all = cy_number_format (villages, decimals);
  g_autofree char *full =
    cy_number_format (cy_number_length (cy_dataset_get_value (dataset, SERIES_FULL, point)),
                      decimals);

  return villages == CY_DATASET_MISSING ? g_steal_pointer (&all)
                                        : g_strdup_printf ("%s/%s", full, all);
}

static void
coverage_init (Coverage *self, CyCanvas *canvas, CyDataset *dataset, const CyRect *area)
{
  CyBarColumns columns;
  CyRect       row;

  *self = (Coverage){ .canvas = canvas, .dataset = dataset, .max = 1 };
  self->wants.gap = cy_canvas_scale (canvas, 10);
  self->wants.bar_ratio = CY_BAR_RATIO;
  self->wants.label = cy_parts_label_width (canvas, dataset, CY_TEXT_BODY);
  for (guint i = 0; i < cy_dataset_get_n_points (dataset); i++)
    {
      g_autofree char *number = create_number (dataset, i);

      self->max = MAX (self->max, cy_number_length (get_villages (dataset, i)));
      self->wants.number =
        MAX (self->wants.number, cy_canvas_text_width (canvas, CY_TEXT_BOLD, number));
    }
  cy_parts_rows (canvas, &self->rows, area, cy_dataset_get_n_points (dataset));
  row = cy_rows_get (&self->rows, 0);
  cy_layout_bar_columns (&columns, &row, &self->wants);
  self->cell =
    MIN (columns.bar.width / (double) self->max, cy_canvas_scale (canvas, CELL + CELL_GAP));
}

/* A run of villages of one state: cells while each can be seen, else one bar. */
static void
draw_run (Coverage *self, CyRect run, gint64 n, guint32 colour)
{
  if (self->cell < CELL_MIN)
    {
      run.width = MAX (0, run.width - 1);
      cy_canvas_fill (self->canvas, colour, &run);
      return;
    }

  for (gint64 i = 0; i < n; i++)
    {
      CyRect cell = { run.x + self->cell * i, run.y, self->cell - CELL_GAP, run.height };

      cy_canvas_fill (self->canvas, colour, &cell);
    }
}

static void
draw_strip (Coverage *self, guint point, const CyRect *place)
{
  CyRect strip = cy_layout_thickness (place, 0.66, cy_canvas_scale (self->canvas, CELL));
  double x = strip.x;

  if (get_villages (self->dataset, point) == CY_DATASET_MISSING)
    {
      cy_canvas_hatch (self->canvas, self->canvas->theme->line, &strip);
      return;
    }

  for (guint i = 0; i < count_series (self->dataset); i++)
    {
      gint64 n = cy_number_length (cy_dataset_get_value (self->dataset, i, point));
      CyRect run = { x, strip.y, self->cell * n, strip.height };

      draw_run (self, run, n, self->canvas->theme->palette[colours[i]]);
      if (n > 0)
        cy_canvas_add_hit (self->canvas, i, point, &run);
      x += run.width;
    }
}

static void
draw_row (Coverage *self, guint point)
{
  CyRect           row = cy_rows_get (&self->rows, point);
  g_autofree char *number = create_number (self->dataset, point);
  CyBarColumns     columns;

  cy_layout_bar_columns (&columns, &row, &self->wants);
  cy_canvas_add_hit (self->canvas, SERIES_FULL, point, &row);
  cy_canvas_text (self->canvas,
                  CY_TEXT_BODY,
                  self->canvas->theme->text,
                  cy_dataset_get_label (self->dataset, point),
                  &columns.label,
                  0);
  draw_strip (self, point, &columns.bar);
  cy_parts_draw_value (self->canvas, &columns.number, number, 1);
}

static GArray *
create_legend (CyDataset *dataset, const CyChartTheme *theme)
{
  GArray *legend = cy_legend_new ();

  for (guint i = 0; i < count_series (dataset); i++)
    {
      const char      *name = cy_dataset_get_series (dataset, i);
      g_autofree char *total =
        cy_number_format (cy_number_sum_series (dataset, i), cy_dataset_get_decimals (dataset));
      g_autofree char *text = g_strdup_printf ("%s %s", name != NULL ? name : "", total);

      cy_legend_add (legend, CY_SWATCH_BOX, theme->palette[colours[i]], g_strstrip (text));
    }

  return legend;
}

static void
cy_chart_coverage_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  CyRect     area = { 0, 0, width, height };
  g_autoptr (GArray) legend = create_legend (dataset, canvas->theme);
  Coverage self;

  cy_legend_draw (legend, canvas, &area);
  coverage_init (&self, canvas, dataset, &area);
  for (guint i = 0; i < self.rows.shown; i++)
    draw_row (&self, i);
  cy_parts_draw_rest (canvas, &self.rows);
}

static double
cy_chart_coverage_measure (CyChart *chart, CyCanvas *canvas, double width)
{
  return cy_parts_measure_rows (canvas, cy_dataset_get_n_points (cy_chart_get_dataset (chart)), 1);
}

CY_CHART_DEFINE (CyChartCoverage, cy_chart_coverage)

static void
cy_chart_coverage_class_init (CyChartCoverageClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_coverage_draw;
  CY_CHART_CLASS (klass)->measure = cy_chart_coverage_measure;
}

const CyChartKind cy_chart_kind_coverage = {
  .id = "coverage",
  .title = N_ ("Coverage of villages"),
  .icon = "cy-chart-coverage-symbolic",
  .get_type = cy_chart_coverage_get_type,
};
