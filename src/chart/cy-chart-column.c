/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Upright columns, side by side or one on the other, with their axis. */
#include "cy-chart-parts-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

/* Part of its place a group of columns fills, and the widest a single column gets. */
#define GROUP_RATIO 0.68
#define COLUMN_MAX 34.0

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  gboolean   stacked;
  CyFrame    frame;
  double     pitch;
  double     column;
  double     room;
  gboolean   writing;
} Columns;

static void
find_range (CyDataset *dataset, gboolean stacked, gint64 *min, gint64 *max)
{
  gint64 target = cy_dataset_get_target (dataset);

  *min = 0;
  *max = cy_number_length (target);
  for (guint i = 0; i < cy_dataset_get_n_points (dataset); i++)
    {
      if (stacked)
        *max = MAX (*max, cy_number_length (cy_number_sum_point (dataset, i)));
      for (guint j = 0; !stacked && j < cy_dataset_get_n_series (dataset); j++)
        {
          gint64 value = cy_dataset_get_value (dataset, j, i);

          *max = MAX (*max, cy_number_length (value));
          *min = MIN (*min, value);
        }
    }
}

static void
columns_init (Columns *self, CyCanvas *canvas, CyDataset *dataset, gboolean stacked, CyRect area)
{
  guint  bars = stacked ? 1 : cy_dataset_get_n_series (dataset);
  gint64 min, max;

  *self = (Columns){ .canvas = canvas, .dataset = dataset, .stacked = stacked };
  find_range (dataset, stacked, &min, &max);
  cy_parts_frame (canvas, dataset, &area, min, max, &self->frame);
  self->pitch = self->frame.plot.width / cy_dataset_get_n_points (dataset);
  self->column = MIN (self->pitch * GROUP_RATIO / bars, cy_canvas_scale (canvas, COLUMN_MAX));
}

static double
get_y (const Columns *self, gint64 value)
{
  return self->frame.plot.y +
         self->frame.plot.height * (1 - cy_axis_get_position (&self->frame.axis, value));
}

/* From the base line to the value, whichever is above. */
static CyRect
get_column (const Columns *self, guint series, guint point)
{
  gint64 value = cy_dataset_get_value (self->dataset, series, point);
  guint  n = cy_dataset_get_n_series (self->dataset);
  double centre = self->frame.plot.x + self->pitch * (point + 0.5);
  double x = centre + self->column * (series - n / 2.0);
  double zero = get_y (self, 0);
  double end = get_y (self, value == CY_DATASET_MISSING ? 0 : value);

  return (CyRect){ x, MIN (zero, end), self->column - (n > 1 ? 1 : 0), fabs (zero - end) };
}

static gboolean
numbers_fit (Columns *self, double room)
{
  double width = 0;

  for (guint i = 0; i < cy_dataset_get_n_series (self->dataset); i++)
    width = MAX (width, cy_parts_number_width (self->canvas, self->dataset, i));

  return width + 2 <= room;
}

static void
write_number (Columns *self, gint64 value, const CyRect *column)
{
  double           room = self->room;
  double           line = cy_canvas_line_height (self->canvas, CY_TEXT_BOLD);
  CyRect           above = { column->x + (column->width - room) / 2, column->y - line, room, line };
  g_autofree char *text = cy_number_format (value, cy_dataset_get_decimals (self->dataset));

  cy_parts_draw_number_on (self->canvas, self->canvas->theme->surface, &above, text, 0.5);
}

static void
draw_missing (Columns *self, const CyRect *column)
{
  CyRect tall = { column->x, self->frame.plot.y, column->width, self->frame.plot.height };

  if (self->writing)
    write_number (self, CY_DATASET_MISSING, &tall);
  else
    cy_canvas_hatch (self->canvas, self->canvas->theme->line, &tall);
}

static void
draw_column (Columns *self, guint series, guint point)
{
  gint64 value = cy_dataset_get_value (self->dataset, series, point);
  CyRect column = get_column (self, series, point);
  CyRect hit = { column.x, self->frame.plot.y, column.width, self->frame.plot.height };

  if (!self->writing)
    cy_canvas_add_hit (self->canvas, series, point, &hit);
  if (value == CY_DATASET_MISSING)
    draw_missing (self, &column);
  else if (self->writing)
    write_number (self, value, &column);
  else
    cy_parts_draw_series_bar (self->canvas, series, &column);
}

static void
draw_group (Columns *self, guint point)
{
  for (guint i = 0; i < cy_dataset_get_n_series (self->dataset); i++)
    draw_column (self, i, point);
}

static void
write_part (Columns *self, guint series, guint point, const CyRect *part)
{
  double           line = cy_canvas_line_height (self->canvas, CY_TEXT_LABEL);
  guint32          colour = cy_series_colour (self->canvas->theme, series);
  g_autofree char *text = cy_number_format (cy_dataset_get_value (self->dataset, series, point),
                                            cy_dataset_get_decimals (self->dataset));
  double           width = cy_canvas_text_width (self->canvas, CY_TEXT_LABEL, text);
  CyRect           patch = { part->x + (part->width - width) / 2 - 2,
                             part->y + (part->height - line) / 2 + 1,
                             width + 4,
                             line - 2 };

  if (cy_series_is_hatched (series) || part->height < line || width + 4 > part->width)
    return;

  cy_canvas_fill (self->canvas, colour, &patch);
  cy_canvas_number (self->canvas, CY_TEXT_LABEL, cy_chart_ink_on (colour), text, part, 0.5);
}

static void
draw_part (Columns *self, guint series, guint point, const CyRect *part)
{
  if (part->height <= 0)
    return;

  if (self->writing)
    {
      write_part (self, series, point, part);
      return;
    }
  cy_parts_draw_series_bar (self->canvas, series, part);
  cy_canvas_add_hit (self->canvas, series, point, part);
}

static void
draw_stack (Columns *self, guint point)
{
  double x = self->frame.plot.x + self->pitch * (point + 0.5) - self->column / 2;
  gint64 sum = 0;
  CyRect top = { x, get_y (self, 0), self->column, 0 };

  if (cy_number_sum_point (self->dataset, point) == CY_DATASET_MISSING)
    {
      draw_missing (self, &top);
      return;
    }

  for (guint i = 0; i < cy_dataset_get_n_series (self->dataset); i++)
    {
      gint64 value = cy_dataset_get_value (self->dataset, i, point);
      double below = get_y (self, sum);
      CyRect part;

      sum = cy_number_add (sum, cy_number_length (value));
      top.y = get_y (self, sum);
      part = (CyRect){ x, top.y, self->column, below - top.y - 1 };
      draw_part (self, i, point, &part);
    }
  if (self->writing)
    write_number (self, sum, &top);
}

/* Columns first, numbers last, so that the target's line crosses out none of them. */
static void
draw_points (Columns *self, gboolean writing)
{
  self->writing = writing;
  for (guint i = 0; i < cy_dataset_get_n_points (self->dataset); i++)
    {
      if (self->stacked)
        draw_stack (self, i);
      else
        draw_group (self, i);
    }
}

static void
draw_target (Columns *self)
{
  gint64 target = cy_dataset_get_target (self->dataset);
  double y;

  if (target == CY_DATASET_MISSING)
    return;

  y = get_y (self, target);
  cy_canvas_rule (self->canvas,
                  self->canvas->theme->text,
                  self->frame.plot.x,
                  y,
                  self->frame.plot.x + self->frame.plot.width,
                  y,
                  TRUE);
}

static void
draw_columns (CyChart *chart, CyCanvas *canvas, double width, double height, gboolean stacked)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  CyRect     area = { 0, 0, width, height };
  g_autoptr (GArray) legend = cy_series_legend (dataset, canvas->theme);
  Columns self;
  double  room;

  cy_legend_add_target (legend, dataset, CY_SWATCH_DASH, canvas->theme->text);
  cy_legend_draw (legend, canvas, &area);
  columns_init (&self, canvas, dataset, stacked, area);
  cy_parts_draw_axis_y (canvas,
                        &self.frame.axis,
                        cy_dataset_get_decimals (dataset),
                        &self.frame.plot,
                        0);

  room = stacked || cy_dataset_get_n_series (dataset) == 1 ? self.pitch : self.column;
  self.room = !self.frame.is_thumbnail && numbers_fit (&self, room) ? room : 0;
  draw_points (&self, FALSE);
  draw_target (&self);
  draw_points (&self, TRUE);

  cy_parts_draw_axis_x (canvas, dataset, &self.frame.strip, 0);
}

static void
cy_chart_column_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  draw_columns (chart, canvas, width, height, FALSE);
}

static void
cy_chart_column_stacked_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  draw_columns (chart, canvas, width, height, TRUE);
}

CY_CHART_DEFINE (CyChartColumn, cy_chart_column)
CY_CHART_DEFINE (CyChartColumnStacked, cy_chart_column_stacked)

static void
cy_chart_column_class_init (CyChartColumnClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_column_draw;
}

static void
cy_chart_column_stacked_class_init (CyChartColumnStackedClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_column_stacked_draw;
}

const CyChartKind cy_chart_kind_column = {
  .id = "column",
  .title = N_ ("Columns"),
  .icon = "cy-chart-column-symbolic",
  .get_type = cy_chart_column_get_type,
};

const CyChartKind cy_chart_kind_column_stacked = {
  .id = "column-stacked",
  .title = N_ ("Stacked columns"),
  .icon = "cy-chart-column-stacked-symbolic",
  .get_type = cy_chart_column_stacked_get_type,
};
