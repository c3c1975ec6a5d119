/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Age by sex: bars to both sides of the age groups. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define BAR_RATIO 0.8
#define BAR_MAX 20.0

/* A bar shorter than this part of the width says nothing: words give way to bars then. */
#define BAR_LEAST 0.08
#define SIDES 2

/* Men at the left in steel, women at the right in crimson: never red against green. */
static const CyChartColour side_colours[SIDES] = { CY_CHART_STEEL, CY_CHART_CRIMSON };

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  CyRows     rows;
  double     label;
  double     number;
  double     gap;
  double     bar;
  double     max;
} Pyramid;

static guint
count_sides (CyDataset *dataset)
{
  return MIN (SIDES, cy_dataset_get_n_series (dataset));
}

static void
pyramid_init (Pyramid *self, CyCanvas *canvas, CyDataset *dataset, const CyRect *area)
{
  double label = cy_parts_label_width (canvas, dataset, CY_TEXT_LABEL);

  *self = (Pyramid){ .canvas = canvas, .dataset = dataset };
  self->gap = cy_canvas_scale (canvas, 6);
  for (guint i = 0; i < count_sides (dataset); i++)
    self->number = MAX (self->number, cy_parts_number_width (canvas, dataset, i));
  self->number = MIN (self->number, area->width * 0.2);
  self->label = MIN (label, area->width * 0.34);
  self->bar = (area->width - self->label) / SIDES - self->number - 2 * self->gap;
  if (self->bar < area->width * BAR_LEAST)
    {
      self->label = self->number = 0;
      self->gap = 1;
      self->bar = MAX (0, area->width / SIDES - self->gap);
    }
  self->max = (double) MAX (1, cy_number_max (dataset));
  cy_parts_rows (canvas, &self->rows, area, cy_dataset_get_n_points (dataset));
}

/* The place of one side's bar at full length; the left one grows to the left. */
static CyRect
get_side (const Pyramid *self, const CyRect *row, guint side)
{
  double half = self->label / 2 + self->gap;
  double centre = row->x + row->width / 2;
  CyRect cell = {
    side == 0 ? centre - half - self->bar : centre + half, row->y, self->bar, row->height
  };

  return cy_layout_thickness (&cell, BAR_RATIO, cy_canvas_scale (self->canvas, BAR_MAX));
}

static void
draw_side (Pyramid *self, guint side, guint point)
{
  CyRect row = cy_rows_get (&self->rows, point);
  CyRect bar = get_side (self, &row, side);
  CyRect hit = { side == 0 ? row.x : row.x + row.width / 2, row.y, row.width / 2, row.height };
  gint64 value = cy_dataset_get_value (self->dataset, side, point);
  double length = self->bar * cy_number_length (value) / self->max;
  g_autofree char *text = cy_number_format (value, cy_dataset_get_decimals (self->dataset));
  CyRect           number = { 0, row.y, self->number, row.height };

  cy_canvas_add_hit (self->canvas, side, point, &hit);
  if (value == CY_DATASET_MISSING)
    {
      cy_canvas_hatch (self->canvas, self->canvas->theme->line, &bar);
      length = self->bar;
    }
  if (side == 0)
    bar.x += bar.width - length;
  bar.width = length;
  if (value != CY_DATASET_MISSING)
    cy_canvas_fill (self->canvas, self->canvas->theme->palette[side_colours[side]], &bar);
  number.x = side == 0 ? bar.x - self->gap - number.width : bar.x + bar.width + self->gap;
  cy_parts_draw_value (self->canvas, &number, text, side == 0 ? 1 : 0);
}

static void
draw_label (Pyramid *self, guint point)
{
  CyRect row = cy_rows_get (&self->rows, point);
  CyRect label = { row.x + (row.width - self->label) / 2, row.y, self->label, row.height };

  cy_canvas_text (self->canvas,
                  CY_TEXT_LABEL,
                  self->canvas->theme->text2,
                  cy_dataset_get_label (self->dataset, point),
                  &label,
                  0.5);
}

static void
draw_divider (Pyramid *self, guint after)
{
  double y = self->rows.area.y + self->rows.pitch * (after + 1.0);

  if (after != CY_CHART_NO_DIVIDER && after + 1 < self->rows.shown)
    cy_canvas_rule (self->canvas,
                    self->canvas->theme->text2,
                    self->rows.area.x,
                    y,
                    self->rows.area.x + self->rows.area.width,
                    y,
                    TRUE);
}

/* Where no name parts the sides, a line does. */
static void
draw_spine (Pyramid *self)
{
  const CyRect *area = &self->rows.area;
  double        x = area->x + area->width / 2;

  cy_canvas_rule (self->canvas,
                  self->canvas->theme->line,
                  x,
                  area->y,
                  x,
                  area->y + area->height,
                  FALSE);
}

static GArray *
create_legend (CyDataset *dataset, const CyChartTheme *theme)
{
  GArray *legend = cy_legend_new ();

  for (guint i = 0; i < count_sides (dataset); i++)
    {
      const char      *name = cy_dataset_get_series (dataset, i);
      g_autofree char *total =
        cy_number_format (cy_number_sum_series (dataset, i), cy_dataset_get_decimals (dataset));
      g_autofree char *text = g_strdup_printf ("%s %s", name != NULL ? name : "", total);

      cy_legend_add (legend, CY_SWATCH_BOX, theme->palette[side_colours[i]], g_strstrip (text));
    }

  return legend;
}

static void
cy_chart_pyramid_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  CyRect     area = { 0, 0, width, height };
  g_autoptr (GArray) legend = create_legend (dataset, canvas->theme);
  Pyramid self;

  cy_legend_draw (legend, canvas, &area);
  pyramid_init (&self, canvas, dataset, &area);
  for (guint i = 0; i < self.rows.shown; i++)
    {
      draw_label (&self, i);
      for (guint j = 0; j < count_sides (dataset); j++)
        draw_side (&self, j, i);
    }
  if (self.label <= 0)
    draw_spine (&self);
  draw_divider (&self, cy_chart_get_divider (chart));
  cy_parts_draw_rest (canvas, &self.rows);
}

/* The sum of each sex is what is asked first. */
static char *
cy_chart_pyramid_describe (CyChart *chart)
{
  CyDataset       *dataset = cy_chart_get_dataset (chart);
  GString         *line = g_string_new (NULL);
  g_autofree char *groups = CY_CHART_CLASS (g_type_class_peek (CY_TYPE_CHART))->describe (chart);

  for (guint i = 0; i < cy_dataset_get_n_series (dataset); i++)
    {
      const char      *name = cy_dataset_get_series (dataset, i);
      g_autofree char *total =
        cy_number_format (cy_number_sum_series (dataset, i), cy_dataset_get_decimals (dataset));

      g_string_append_printf (line,
                              "%s%s %s",
                              i > 0 ? _ (", ") : "",
                              name != NULL ? name : "",
                              total);
    }
  g_string_append_printf (line, "%s%s", _ ("; "), groups);

  return g_string_free (line, FALSE);
}

static double
cy_chart_pyramid_measure (CyChart *chart, CyCanvas *canvas, double width)
{
  return cy_parts_measure_rows (canvas, cy_dataset_get_n_points (cy_chart_get_dataset (chart)), 1);
}

CY_CHART_DEFINE (CyChartPyramid, cy_chart_pyramid)

static void
cy_chart_pyramid_class_init (CyChartPyramidClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_pyramid_draw;
  CY_CHART_CLASS (klass)->describe = cy_chart_pyramid_describe;
  CY_CHART_CLASS (klass)->measure = cy_chart_pyramid_measure;
}

const CyChartKind cy_chart_kind_pyramid = {
  .id = "pyramid",
  .title = N_ ("Age pyramid"),
  .icon = "cy-chart-pyramid-symbolic",
  .get_type = cy_chart_pyramid_get_type,
};
