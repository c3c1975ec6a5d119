/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Lines over years, with a marker of its own shape for each series. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define MARKER 3.5
#define LINE_WIDTH 2.0
#define N_SHAPES 4
#define HIT 16.0

/* From the last marker to its number. */
#define END_GAP 8.0

/* Pale lines would be lost on the ground. */
static const CyChartColour line_colours[] = { CY_CHART_CRIMSON,
                                              CY_CHART_STEEL,
                                              CY_CHART_OCHRE,
                                              CY_CHART_SLATE };

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  CyFrame    frame;
  double     pitch;
  double     right;
} Lines;

static void
find_range (CyDataset *dataset, gint64 *min, gint64 *max)
{
  *min = 0;
  *max = MAX (cy_number_max (dataset), cy_number_length (cy_dataset_get_target (dataset)));
  for (guint i = 0; i < cy_dataset_get_n_series (dataset); i++)
    for (guint j = 0; j < cy_dataset_get_n_points (dataset); j++)
      *min = MIN (*min, cy_dataset_get_value (dataset, i, j));
}

static guint32
get_colour (const Lines *self, guint series)
{
  return self->canvas->theme->palette[line_colours[series % G_N_ELEMENTS (line_colours)]];
}

/* Width of the numbers at the right ends of several lines. */
static double
get_ends_width (const Lines *self, double width)
{
  guint  n = cy_dataset_get_n_series (self->dataset);
  double right = 0;

  for (guint i = 0; n > 1 && !self->frame.is_thumbnail && i < n; i++)
    right = MAX (right, cy_parts_number_width (self->canvas, self->dataset, i));

  return right > 0 ? MIN (right + cy_canvas_scale (self->canvas, END_GAP), width * 0.3) : 0;
}

static void
lines_init (Lines *self, CyCanvas *canvas, CyDataset *dataset, CyRect area)
{
  guint  n_points = cy_dataset_get_n_points (dataset);
  gint64 min, max;
  double width;

  *self = (Lines){ .canvas = canvas, .dataset = dataset };
  find_range (dataset, &min, &max);
  cy_parts_frame (canvas, dataset, &area, min, max, &self->frame);
  self->right = get_ends_width (self, area.width);
  width = self->frame.plot.width;
  /* The half place behind the last point is room for its number, too. */
  self->frame.plot.width = MAX (1, MIN (width, (width - self->right) / (1 - 0.5 / n_points)));
  self->frame.strip.width = self->frame.plot.width;
  self->pitch = self->frame.plot.width / n_points;
}

static double
get_x (const Lines *self, guint point)
{
  return self->frame.plot.x + self->pitch * (point + 0.5);
}

static double
get_y (const Lines *self, gint64 value)
{
  return self->frame.plot.y +
         self->frame.plot.height * (1 - cy_axis_get_position (&self->frame.axis, value));
}

static void
draw_marker (const Lines *self, guint series, double x, double y)
{
  cairo_t *cr = self->canvas->cr;
  double   r = cy_canvas_scale (self->canvas, MARKER);

  cairo_new_path (cr);
  switch (series % N_SHAPES)
    {
    case 1:
      cairo_rectangle (cr, x - r, y - r, 2 * r, 2 * r);
      break;
    case 2:
      cairo_move_to (cr, x, y - r * 1.3);
      cairo_line_to (cr, x + r * 1.3, y + r);
      cairo_line_to (cr, x - r * 1.3, y + r);
      break;
    case 3:
      cairo_move_to (cr, x, y - r * 1.4);
      cairo_line_to (cr, x + r * 1.4, y);
      cairo_line_to (cr, x, y + r * 1.4);
      cairo_line_to (cr, x - r * 1.4, y);
      break;
    default:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    }
  cairo_close_path (cr);
  cy_canvas_colour (self->canvas, self->canvas->theme->surface);
  cairo_set_line_width (cr, 3);
  cairo_stroke_preserve (cr);
  cy_canvas_colour (self->canvas, get_colour (self, series));
  /* The second round of shapes is hollow. */
  if (series < N_SHAPES)
    cairo_fill (cr);
  else
    {
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
}

/* A missing year leaves a gap: a line across it would claim a value. */
static void
draw_series (const Lines *self, guint series)
{
  static const double dashes[] = { 6, 3 };
  cairo_t            *cr = self->canvas->cr;
  gboolean            connected = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i < cy_dataset_get_n_points (self->dataset); i++)
    {
      gint64 value = cy_dataset_get_value (self->dataset, series, i);

      if (value == CY_DATASET_MISSING)
        {
          connected = FALSE;
          continue;
        }
      if (connected)
        cairo_line_to (cr, get_x (self, i), get_y (self, value));
      else
        cairo_move_to (cr, get_x (self, i), get_y (self, value));
      connected = TRUE;
    }
  cy_canvas_colour (self->canvas, get_colour (self, series));
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, dashes, series >= G_N_ELEMENTS (line_colours) ? 2 : 0, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* Without a neighbour there is no line to be seen. */
static gboolean
stands_alone (const Lines *self, guint series, guint point)
{
  guint    n = cy_dataset_get_n_points (self->dataset);
  gboolean before =
    point > 0 && cy_dataset_get_value (self->dataset, series, point - 1) != CY_DATASET_MISSING;
  gboolean after =
    point + 1 < n && cy_dataset_get_value (self->dataset, series, point + 1) != CY_DATASET_MISSING;

  return !before && !after;
}

/* Crowded markers would hide their line: only the last one is left then. */
static void
draw_markers (const Lines *self, guint series)
{
  double   marker = cy_canvas_scale (self->canvas, MARKER);
  double   hit = MAX (HIT, 2 * marker);
  guint    n = cy_dataset_get_n_points (self->dataset);
  gboolean crowded = self->pitch < 4 * marker;

  for (guint i = 0; i < cy_dataset_get_n_points (self->dataset); i++)
    {
      gint64 value = cy_dataset_get_value (self->dataset, series, i);
      double x = get_x (self, i);
      double y = get_y (self, value == CY_DATASET_MISSING ? 0 : value);
      CyRect box = { x - hit / 2, y - hit / 2, hit, hit };

      if (value == CY_DATASET_MISSING)
        continue;
      cy_canvas_add_hit (self->canvas, series, i, &box);
      if (!crowded || i + 1 == n || stands_alone (self, series, i))
        draw_marker (self, series, x, y);
    }
}

/* One line carries a number at each point, where they have room. */
static void
draw_numbers (const Lines *self)
{
  double line = cy_canvas_line_height (self->canvas, CY_TEXT_BOLD);

  if (cy_parts_number_width (self->canvas, self->dataset, 0) + 2 > self->pitch)
    return;

  for (guint i = 0; i < cy_dataset_get_n_points (self->dataset); i++)
    {
      gint64           value = cy_dataset_get_value (self->dataset, 0, i);
      g_autofree char *text = cy_number_format (value, cy_dataset_get_decimals (self->dataset));
      CyRect           box = { get_x (self, i) - self->pitch / 2, 0, self->pitch, line };

      box.y = value == CY_DATASET_MISSING
                ? self->frame.plot.y - line
                : get_y (self, value) - line - cy_canvas_scale (self->canvas, MARKER + 0.5);
      cy_parts_draw_number_on (self->canvas, self->canvas->theme->surface, &box, text, 0.5);
    }
}

static void
draw_gaps (const Lines *self)
{
  for (guint i = 0; i < cy_dataset_get_n_points (self->dataset); i++)
    {
      CyRect band = { get_x (self, i) - self->pitch * 0.3,
                      self->frame.plot.y,
                      self->pitch * 0.6,
                      self->frame.plot.height };

      if (cy_number_sum_point (self->dataset, i) == CY_DATASET_MISSING)
        cy_canvas_hatch (self->canvas, self->canvas->theme->line, &band);
    }
}

typedef struct
{
  double y;
  guint  series;
} End;

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  const End *left = a;
  const End *right = b;

  return left->y < right->y ? -1 : left->y > right->y;
}

/* Several lines carry their latest number at the right end, pushed apart. */
static void
draw_ends (const Lines *self)
{
  guint              n = cy_dataset_get_n_series (self->dataset);
  guint              last = cy_dataset_get_n_points (self->dataset) - 1;
  double             line = cy_canvas_line_height (self->canvas, CY_TEXT_BOLD);
  g_autofree End    *ends = g_new0 (End, n);
  g_autofree double *centres = g_new0 (double, n);
  guint              room = (guint) ((self->frame.plot.height + line) / line);

  for (guint i = 0; i < n; i++)
    {
      gint64 value = cy_dataset_get_value (self->dataset, i, last);

      ends[i] = (End){ get_y (self, value == CY_DATASET_MISSING ? 0 : value), i };
    }
  qsort (ends, n, sizeof *ends, compare_ends);
  n = MIN (n, room);
  for (guint i = 0; i < n; i++)
    centres[i] = ends[i].y;
  cy_layout_spread (centres,
                    n,
                    line,
                    self->frame.plot.y - line / 2,
                    self->frame.plot.y + self->frame.plot.height + line / 2);

  for (guint i = 0; i < n; i++)
    {
      CyRect           box = { get_x (self, last) + cy_canvas_scale (self->canvas, END_GAP),
                               centres[i] - line / 2,
                               self->right - cy_canvas_scale (self->canvas, END_GAP),
                               line };
      gint64           value = cy_dataset_get_value (self->dataset, ends[i].series, last);
      g_autofree char *text = cy_number_format (value, cy_dataset_get_decimals (self->dataset));

      cy_parts_draw_number_on (self->canvas, self->canvas->theme->surface, &box, text, 0);
    }
}

static void
draw_target (const Lines *self)
{
  gint64 target = cy_dataset_get_target (self->dataset);
  double y = get_y (self, target == CY_DATASET_MISSING ? 0 : target);

  if (target != CY_DATASET_MISSING)
    cy_canvas_rule (self->canvas,
                    self->canvas->theme->text2,
                    self->frame.plot.x,
                    y,
                    self->frame.plot.x + self->frame.plot.width,
                    y,
                    TRUE);
}

static GArray *
create_legend (const Lines *self)
{
  GArray *legend = cy_legend_new ();
  guint   n = cy_dataset_get_n_series (self->dataset);

  for (guint i = 0; n > 1 && i < n; i++)
    cy_legend_add (legend,
                   i < N_SHAPES ? CY_SWATCH_BOX : CY_SWATCH_RING,
                   get_colour (self, i),
                   cy_dataset_get_series (self->dataset, i));
  cy_legend_add_target (legend, self->dataset, CY_SWATCH_DASH, self->canvas->theme->text2);

  return legend;
}

static void
cy_chart_line_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  Lines      self = { .canvas = canvas, .dataset = dataset };
  CyRect     area = { 0, 0, width, height };
  g_autoptr (GArray) legend = create_legend (&self);

  cy_legend_draw (legend, canvas, &area);
  lines_init (&self, canvas, dataset, area);
  cy_parts_draw_axis_y (canvas,
                        &self.frame.axis,
                        cy_dataset_get_decimals (dataset),
                        &self.frame.plot,
                        0);
  draw_gaps (&self);
  draw_target (&self);
  for (guint i = 0; i < cy_dataset_get_n_series (dataset); i++)
    draw_series (&self, i);
  for (guint i = 0; i < cy_dataset_get_n_series (dataset); i++)
    draw_markers (&self, i);
  if (cy_dataset_get_n_series (dataset) == 1 && !self.frame.is_thumbnail)
    draw_numbers (&self);
  else if (self.right > 0)
    draw_ends (&self);
  cy_parts_draw_axis_x (canvas, dataset, &self.frame.strip, 0);
}

CY_CHART_DEFINE (CyChartLine, cy_chart_line)

static void
cy_chart_line_class_init (CyChartLineClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_line_draw;
}

const CyChartKind cy_chart_kind_line = {
  .id = "line",
  .title = N_ ("Trend"),
  .icon = "cy-chart-line-symbolic",
  .get_type = cy_chart_line_get_type,
};
