/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How the scores of groups spread: least, quartiles, median and greatest, a row each. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define BOX_RATIO 0.56
#define BOX_MAX 16.0

enum
{
  SERIES_MIN,
  SERIES_LOWER,
  SERIES_MEDIAN,
  SERIES_UPPER,
  SERIES_MAX,
  N_SERIES,
};

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  CyRows     rows;
  CyBarWants wants;
  CyAxis     axis;
} Boxes;

static gboolean
is_known (CyDataset *dataset, guint point)
{
  for (guint i = 0; i < N_SERIES; i++)
    if (cy_dataset_get_value (dataset, i, point) == CY_DATASET_MISSING)
      return FALSE;

  return TRUE;
}

/* The axis need not begin at zero: a spread has no length to compare. */
static void
find_axis (Boxes *self, guint max_steps)
{
  gint64 least = CY_DATASET_MISSING;
  gint64 most = 0;

  for (guint i = 0; i < cy_dataset_get_n_points (self->dataset); i++)
    {
      if (!is_known (self->dataset, i))
        continue;
      least = MIN (least, cy_dataset_get_value (self->dataset, SERIES_MIN, i));
      most = MAX (most, cy_dataset_get_value (self->dataset, SERIES_MAX, i));
    }
  if (least == CY_DATASET_MISSING)
    least = 0;
  cy_axis_init_range (&self->axis, least, most, max_steps);
}

static double
get_x (const Boxes *self, const CyRect *place, guint series, guint point)
{
  gint64 value = cy_dataset_get_value (self->dataset, series, point);

  return place->x + place->width * cy_axis_get_position (&self->axis, value);
}

static void
draw_box (Boxes *self, guint point, const CyRect *place)
{
  const CyChartTheme *theme = self->canvas->theme;
  CyRect box = cy_layout_thickness (place, BOX_RATIO, cy_canvas_scale (self->canvas, BOX_MAX));
  double middle = box.y + box.height / 2;
  double lower = get_x (self, place, SERIES_LOWER, point);
  double upper = get_x (self, place, SERIES_UPPER, point);
  double least = get_x (self, place, SERIES_MIN, point);
  double most = get_x (self, place, SERIES_MAX, point);
  double cap = box.height / 4;
  CyRect median = { get_x (self, place, SERIES_MEDIAN, point) - 1, box.y - 1, 3, box.height + 2 };

  cy_canvas_rule (self->canvas, theme->text2, least, middle, most, middle, FALSE);
  cy_canvas_rule (self->canvas, theme->text2, least, middle - cap, least, middle + cap, FALSE);
  cy_canvas_rule (self->canvas, theme->text2, most, middle - cap, most, middle + cap, FALSE);
  box.x = lower;
  box.width = MAX (1, upper - lower);
  cy_canvas_fill (self->canvas, theme->palette[CY_CHART_PALE], &box);
  cy_canvas_fill (self->canvas, theme->palette[CY_CHART_CRIMSON], &median);
}

static void
draw_row (Boxes *self, guint point)
{
  CyRect           row = cy_rows_get (&self->rows, point);
  g_autofree char *number =
    cy_number_format (cy_dataset_get_value (self->dataset, SERIES_MEDIAN, point),
                      cy_dataset_get_decimals (self->dataset));
  CyBarColumns columns;

  cy_layout_bar_columns (&columns, &row, &self->wants);
  cy_canvas_text (self->canvas,
                  CY_TEXT_BODY,
                  self->canvas->theme->text,
                  cy_dataset_get_label (self->dataset, point),
                  &columns.label,
                  0);
  if (is_known (self->dataset, point))
    draw_box (self, point, &columns.bar);
  else
    {
      CyRect bar =
        cy_layout_thickness (&columns.bar, BOX_RATIO, cy_canvas_scale (self->canvas, BOX_MAX));

      cy_canvas_hatch (self->canvas, self->canvas->theme->line, &bar);
    }
  cy_parts_draw_value (self->canvas, &columns.number, number, 1);
  cy_canvas_add_hit (self->canvas, SERIES_MEDIAN, point, &row);
}

/* Ticks run up through the rows; their numbers stand below. */
static void
draw_axis (Boxes *self, const CyRect *strip)
{
  const CyChartTheme *theme = self->canvas->theme;
  CyBarColumns        columns;
  double              room;

  cy_layout_bar_columns (&columns, strip, &self->wants);
  room = columns.bar.width / self->axis.n_steps;
  for (guint i = 0; i <= self->axis.n_steps; i++)
    {
      gint64           tick = cy_axis_get_tick (&self->axis, i);
      g_autofree char *text =
        cy_number_format_short (tick, cy_dataset_get_decimals (self->dataset));
      double width = cy_canvas_text_width (self->canvas, CY_TEXT_CAPTION, text);
      double x = columns.bar.x + room * i;
      CyRect label = { x - width / 2, strip->y, width, strip->height };

      cy_canvas_rule (self->canvas, theme->grid, x, self->rows.area.y, x, strip->y, FALSE);
      if (width + 4 <= room)
        cy_canvas_number (self->canvas, CY_TEXT_CAPTION, theme->muted, text, &label, 0.5);
    }
}

static void
boxes_init (Boxes *self, CyCanvas *canvas, CyDataset *dataset, const CyRect *area)
{
  *self = (Boxes){ .canvas = canvas, .dataset = dataset };
  self->wants.gap = cy_canvas_scale (canvas, 12);
  self->wants.bar_ratio = CY_BAR_RATIO;
  self->wants.label = cy_parts_label_width (canvas, dataset, CY_TEXT_BODY);
  self->wants.number = cy_parts_number_width (canvas, dataset, SERIES_MEDIAN);
  cy_parts_rows (canvas, &self->rows, area, cy_dataset_get_n_points (dataset));
  find_axis (self, (guint) CLAMP (area->width / cy_canvas_scale (canvas, 90), 1, 6));
}

static void
cy_chart_box_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  double     line = cy_canvas_line_height (canvas, CY_TEXT_CAPTION);
  CyRect     area = { 0, 0, width, MAX (line, height - line) };
  CyRect     strip;
  Boxes      self;

  if (cy_dataset_get_n_series (dataset) < N_SERIES)
    {
      cy_chart_draw_sentence (canvas, _ ("No data"), &area);
      return;
    }

  boxes_init (&self, canvas, dataset, &area);
  strip = (CyRect){ 0, self.rows.pitch * self.rows.shown, width, line };
  if (self.rows.rest > 0)
    strip.y += self.rows.line;
  draw_axis (&self, &strip);
  for (guint i = 0; i < self.rows.shown; i++)
    draw_row (&self, i);
  cy_parts_draw_rest (canvas, &self.rows);
}

static double
cy_chart_box_measure (CyChart *chart, CyCanvas *canvas, double width)
{
  return cy_parts_measure_rows (canvas, cy_dataset_get_n_points (cy_chart_get_dataset (chart)), 1);
}

CY_CHART_DEFINE (CyChartBox, cy_chart_box)

static void
cy_chart_box_class_init (CyChartBoxClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_box_draw;
  CY_CHART_CLASS (klass)->measure = cy_chart_box_measure;
}

const CyChartKind cy_chart_kind_box = {
  .id = "box",
  .title = N_ ("Spread"),
  .icon = "cy-chart-box-symbolic",
  .get_type = cy_chart_box_get_type,
};
