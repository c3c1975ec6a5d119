/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Values against their targets, a row each; with an earlier value, before above after. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define TRACK 8.0
#define TRACK_GAP 3.0
#define PERCENT 100

/* Series 1 overrides the dataset's target for its point. */
enum
{
  SERIES_VALUE,
  SERIES_TARGET,
  SERIES_BEFORE,
};

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  gint64     before;
  gint64     value;
  gint64     target;
  gboolean   has_before;
  double     max;
} Gauge;

static gint64
get_value (CyDataset *dataset, guint series, guint point)
{
  if (series >= cy_dataset_get_n_series (dataset))
    return CY_DATASET_MISSING;

  return cy_dataset_get_value (dataset, series, point);
}

/* The end of the scale: 100 of a percentage, else the next round number. */
static double
find_max (const Gauge *self)
{
  gint64 max = MAX (cy_number_length (self->value), cy_number_length (self->target));
  gint64 hundred = PERCENT;
  CyAxis axis;

  max = MAX (max, cy_number_length (self->before));
  for (guint i = 0; i < MIN (cy_dataset_get_decimals (self->dataset), 6); i++)
    hundred *= 10;
  if (g_strcmp0 (cy_dataset_get_unit (self->dataset), "%") == 0 && max <= hundred)
    return (double) hundred;
  cy_axis_init (&axis, 0, max, 5);

  return (double) axis.max;
}

static void
gauge_init (Gauge *self, CyCanvas *canvas, CyDataset *dataset, guint point)
{
  *self = (Gauge){ .canvas = canvas, .dataset = dataset };
  self->value = get_value (dataset, SERIES_VALUE, point);
  self->target = get_value (dataset, SERIES_TARGET, point);
  self->before = get_value (dataset, SERIES_BEFORE, point);
  self->has_before = cy_dataset_get_n_series (dataset) > SERIES_BEFORE;
  if (self->target == CY_DATASET_MISSING)
    self->target = cy_dataset_get_target (dataset);
  self->max = find_max (self);
}

static guint32
get_colour (const Gauge *self)
{
  const guint32 *palette = self->canvas->theme->palette;

  if (self->has_before || self->target == CY_DATASET_MISSING)
    return palette[CY_CHART_CRIMSON];

  return palette[self->value >= self->target ? CY_CHART_STEEL : CY_CHART_OCHRE];
}

static void
draw_track (const Gauge *self, const CyRect *track, gint64 value, guint32 colour)
{
  double radius = track->height / 2;
  CyRect bar = *track;

  cy_canvas_fill_round (self->canvas, self->canvas->theme->track, track, radius);
  if (value == CY_DATASET_MISSING)
    cy_canvas_hatch (self->canvas, self->canvas->theme->quiet, track);
  bar.width *= CLAMP (cy_number_length (value) / self->max, 0, 1);
  cy_canvas_fill_round (self->canvas, colour, &bar, radius);
}

static char *
create_number (const Gauge *self)
{
  g_autofree char *value = cy_number_with_unit (self->dataset, self->value);
  g_autofree char *before =
    cy_number_format (self->before, cy_dataset_get_decimals (self->dataset));

  return self->has_before ? g_strdup_printf ("%s → %s", before, value) : g_steal_pointer (&value);
}

/* Name and target at the left, the value at the right, the value first when room is short. */
static void
draw_words (const Gauge *self, const char *label, const CyRect *line)
{
  const CyChartTheme *theme = self->canvas->theme;
  g_autofree char    *number = create_number (self);
  g_autofree char    *target = cy_parts_name_target (self->dataset, self->target);
  double              gap = cy_canvas_scale (self->canvas, 8);
  double right = MIN (cy_canvas_text_width (self->canvas, CY_TEXT_BOLD, number), line->width * 0.6);
  double left = cy_canvas_text_width (self->canvas, CY_TEXT_BODY, label);
  CyRect name = { line->x, line->y, line->width - right - gap, line->height };
  CyRect middle = { line->x + left + gap, line->y, 0, line->height };
  CyRect value = { line->x + line->width - right, line->y, right, line->height };

  name.width = MAX (0, MIN (name.width, left));
  middle.width = MAX (0, value.x - gap - middle.x);
  cy_canvas_text (self->canvas, CY_TEXT_BODY, theme->text, label, &name, 0);
  if (target != NULL &&
      cy_canvas_text_width (self->canvas, CY_TEXT_CAPTION, target) <= middle.width)
    cy_canvas_text (self->canvas, CY_TEXT_CAPTION, theme->muted, target, &middle, 0);
  cy_parts_draw_value (self->canvas, &value, number, 1);
}

static void
draw_tracks (const Gauge *self, const CyRect *below)
{
  double thickness = MIN (cy_canvas_scale (self->canvas, TRACK), below->height / 2.5);
  CyRect track = { below->x, below->y, below->width, thickness };
  CyRect all = track;

  if (self->has_before)
    {
      draw_track (self, &track, self->before, self->canvas->theme->quiet);
      track.y += thickness + cy_canvas_scale (self->canvas, TRACK_GAP);
      all.height = track.y + thickness - all.y;
    }
  draw_track (self, &track, self->value, get_colour (self));
  if (self->target != CY_DATASET_MISSING)
    cy_canvas_tick (self->canvas,
                    all.x + all.width * MIN (1, cy_number_length (self->target) / self->max),
                    &all);
}

static double
get_row_height (CyCanvas *canvas, CyDataset *dataset)
{
  guint tracks = cy_dataset_get_n_series (dataset) > SERIES_BEFORE ? 2 : 1;

  return cy_canvas_line_height (canvas, CY_TEXT_BOLD) +
         cy_canvas_scale (canvas, 6 + tracks * (TRACK + TRACK_GAP));
}

static void
draw_row (CyCanvas *canvas, CyDataset *dataset, const CyRect *row, guint point)
{
  double line = cy_canvas_line_height (canvas, CY_TEXT_BOLD);
  double block = get_row_height (canvas, dataset) - cy_canvas_scale (canvas, 2);
  CyRect inner = *row;
  CyRect words;
  Gauge  self;

  gauge_init (&self, canvas, dataset, point);
  inner.y += MAX (0, (row->height - block) / 2);
  words = cy_rect_take_top (&inner, line);
  cy_rect_take_top (&inner, MIN (cy_canvas_scale (canvas, 5), inner.height / 4));
  draw_words (&self, cy_dataset_get_label (dataset, point), &words);
  draw_tracks (&self, &inner);
  cy_canvas_add_hit (canvas, SERIES_VALUE, point, row);
}

static GArray *
create_legend (CyDataset *dataset, const CyChartTheme *theme)
{
  GArray *legend = cy_legend_new ();

  if (cy_dataset_get_n_series (dataset) > SERIES_BEFORE)
    {
      cy_legend_add (legend,
                     CY_SWATCH_BOX,
                     theme->quiet,
                     cy_dataset_get_series (dataset, SERIES_BEFORE));
      cy_legend_add (legend,
                     CY_SWATCH_BOX,
                     theme->palette[CY_CHART_CRIMSON],
                     cy_dataset_get_series (dataset, SERIES_VALUE));
    }

  return legend;
}

static void
cy_chart_gauge_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  CyRect     area = { 0, 0, width, height };
  double     good = get_row_height (canvas, dataset);
  g_autoptr (GArray) legend = create_legend (dataset, canvas->theme);
  CyRows rows;

  cy_legend_draw (legend, canvas, &area);
  cy_layout_rows (&rows,
                  &area,
                  cy_dataset_get_n_points (dataset),
                  good,
                  good * 1.6,
                  cy_canvas_line_height (canvas, CY_TEXT_LABEL));
  for (guint i = 0; i < rows.shown; i++)
    {
      CyRect row = cy_rows_get (&rows, i);

      draw_row (canvas, dataset, &row, i);
    }
  cy_parts_draw_rest (canvas, &rows);
}

static double
cy_chart_gauge_measure (CyChart *chart, CyCanvas *canvas, double width)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  double     rows = cy_dataset_get_n_points (dataset) * get_row_height (canvas, dataset) * 1.25;

  return rows + (cy_dataset_get_n_series (dataset) > SERIES_BEFORE
                   ? cy_parts_measure_rows (canvas, 0, 1)
                   : 0);
}

CY_CHART_DEFINE (CyChartGauge, cy_chart_gauge)

static void
cy_chart_gauge_class_init (CyChartGaugeClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_gauge_draw;
  CY_CHART_CLASS (klass)->measure = cy_chart_gauge_measure;
}

const CyChartKind cy_chart_kind_gauge = {
  .id = "gauge",
  .title = N_ ("Gauge"),
  .icon = "cy-chart-gauge-symbolic",
  .get_type = cy_chart_gauge_get_type,
};
