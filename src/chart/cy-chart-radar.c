/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Abilities on a star of axes against the level required. */
#include "cy-chart-parts-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define N_RINGS 4
#define LABEL_SHARE 0.36

/* Cosine below which an axis counts as upright. */
#define STRAIGHT 0.01

/* Height to width at which the star and its names are in balance. */
#define RATIO 0.75
#define POINT 2.6
#define HIT 18.0

enum
{
  SERIES_VALUE,
  SERIES_REQUIRED,
};

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  guint      n;
  double     x;
  double     y;
  double     radius;
  double     max;
} Radar;

static double
get_angle (const Radar *self, guint point)
{
  return 2 * G_PI * point / self->n - G_PI / 2;
}

static gint64
get_value (const Radar *self, guint series, guint point)
{
  if (series >= cy_dataset_get_n_series (self->dataset))
    return CY_DATASET_MISSING;

  return cy_dataset_get_value (self->dataset, series, point);
}

static gboolean
falls_short (const Radar *self, guint point)
{
  gint64 value = get_value (self, SERIES_VALUE, point);
  gint64 required = get_value (self, SERIES_REQUIRED, point);

  return value != CY_DATASET_MISSING && required != CY_DATASET_MISSING && value < required;
}

static void
get_position (const Radar *self, guint point, double ratio, double *x, double *y)
{
  double angle = get_angle (self, point);

  *x = self->x + cos (angle) * self->radius * ratio;
  *y = self->y + sin (angle) * self->radius * ratio;
}

static double
get_ratio (const Radar *self, gint64 value)
{
  return CLAMP ((double) cy_number_length (value) / self->max, 0, 1);
}

static char *
create_number (const Radar *self, guint point)
{
  return cy_number_format (get_value (self, SERIES_VALUE, point),
                           cy_dataset_get_decimals (self->dataset));
}

static CyTextStyle
get_label_style (const Radar *self, guint point)
{
  return falls_short (self, point) ? CY_TEXT_LABEL_BOLD : CY_TEXT_LABEL;
}

/* Where the name of an axis lies: beside its end, on the far side from the centre. */
static CyRect
get_label_box (const Radar *self, guint point, double limit)
{
  g_autofree char *number = create_number (self, point);
  double           width = cy_canvas_tailed_width (self->canvas,
                                         get_label_style (self, point),
                                         cy_dataset_get_label (self->dataset, point),
                                         number);
  double           height = cy_canvas_line_height (self->canvas, CY_TEXT_LABEL);
  double           gap = cy_canvas_scale (self->canvas, 5);
  double           angle = get_angle (self, point);
  double           x = self->x + cos (angle) * (self->radius + gap);
  double           y = self->y + sin (angle) * (self->radius + gap);

  width = MIN (width, limit);
  x -= width * (1 - cos (angle)) / 2;
  /* Names of the two axes at the foot must not meet in the middle. */
  if (cos (angle) > STRAIGHT)
    x = MAX (x, self->x + gap);
  else if (cos (angle) < -STRAIGHT)
    x = MIN (x, self->x - gap - width);

  return (CyRect){ x, y - height * (1 - sin (angle)) / 2, width, height };
}

/* The largest radius at which every name stays inside. */
static void
fit_radius (Radar *self, const CyRect *area)
{
  double limit = area->width * LABEL_SHARE;
  double line = cy_canvas_line_height (self->canvas, CY_TEXT_LABEL);

  self->x = area->x + area->width / 2;
  self->y = area->y + area->height / 2;
  self->radius = MIN (area->width, area->height) / 2 - 2;
  for (guint i = 0; i < self->n; i++)
    {
      CyRect box = get_label_box (self, i, limit);
      double over = MAX (area->x - box.x, box.x + box.width - area->x - area->width);
      double above = MAX (area->y - box.y, box.y + box.height - area->y - area->height);
      double sideways = fabs (cos (get_angle (self, i)));
      double upright = fabs (sin (get_angle (self, i)));

      if (over > 0 && sideways > STRAIGHT)
        self->radius -= over / sideways;
      if (above > 0 && upright > STRAIGHT)
        self->radius -= above / upright;
    }
  self->radius = MAX (self->radius, MIN (line, MIN (area->width, area->height) / 2 - 2));
}

static void
trace_ring (const Radar *self, double ratio)
{
  double x, y;

  cairo_new_path (self->canvas->cr);
  for (guint i = 0; i < self->n; i++)
    {
      get_position (self, i, ratio, &x, &y);
      cairo_line_to (self->canvas->cr, x, y);
    }
  cairo_close_path (self->canvas->cr);
}

static void
draw_web (const Radar *self)
{
  cairo_t *cr = self->canvas->cr;
  double   x, y;

  cairo_set_line_width (cr, 1);
  cy_canvas_colour (self->canvas, self->canvas->theme->track);
  for (guint i = 1; i <= N_RINGS; i++)
    {
      trace_ring (self, (double) i / N_RINGS);
      cairo_stroke (cr);
    }
  for (guint i = 0; i < self->n; i++)
    {
      get_position (self, i, 1, &x, &y);
      cairo_move_to (cr, self->x, self->y);
      cairo_line_to (cr, x, y);
      cairo_stroke (cr);
    }
}

/* The wedge around an axis nothing is known of. */
static void
draw_missing (const Radar *self)
{
  cairo_t *cr = self->canvas->cr;
  double   wedge = MIN (G_PI / self->n * 0.5, G_PI / 10);
  CyRect   box = {
      self->x - self->radius, self->y - self->radius, 2 * self->radius, 2 * self->radius
  };

  for (guint i = 0; i < self->n; i++)
    {
      double angle = get_angle (self, i);

      if (get_value (self, SERIES_VALUE, i) != CY_DATASET_MISSING)
        continue;
      cairo_save (cr);
      cairo_move_to (cr, self->x, self->y);
      cairo_arc (cr, self->x, self->y, self->radius, angle - wedge, angle + wedge);
      cairo_close_path (cr);
      cairo_clip (cr);
      cy_canvas_hatch (self->canvas, self->canvas->theme->quiet, &box);
      cairo_restore (cr);
    }
}

static gboolean
is_complete (const Radar *self, guint series)
{
  for (guint i = 0; i < self->n; i++)
    if (get_value (self, series, i) == CY_DATASET_MISSING)
      return FALSE;

  return TRUE;
}

/* A closed line where all is known, else what connects neighbours. */
static void
trace_series (const Radar *self, guint series)
{
  gboolean connected = FALSE;
  double   x, y;

  cairo_new_path (self->canvas->cr);
  for (guint i = 0; i <= self->n; i++)
    {
      gint64 value = get_value (self, series, i % self->n);

      if (value != CY_DATASET_MISSING)
        {
          get_position (self, i % self->n, get_ratio (self, value), &x, &y);
          if (connected)
            cairo_line_to (self->canvas->cr, x, y);
          else
            cairo_move_to (self->canvas->cr, x, y);
        }
      connected = value != CY_DATASET_MISSING;
    }
}

static void
draw_series (const Radar *self, guint series, guint32 colour, double width, gboolean dashed)
{
  static const double dashes[] = { 4, 3 };
  cairo_t            *cr = self->canvas->cr;

  trace_series (self, series);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, dashes, dashed ? 2 : 0, 0);
  cairo_set_line_width (cr, width);
  cy_canvas_colour (self->canvas, colour);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
fill_values (const Radar *self, guint32 colour)
{
  if (!is_complete (self, SERIES_VALUE) || self->n < 3)
    return;

  trace_series (self, SERIES_VALUE);
  cairo_set_source_rgba (self->canvas->cr,
                         (colour >> 16 & 0xff) / 255.0,
                         (colour >> 8 & 0xff) / 255.0,
                         (colour & 0xff) / 255.0,
                         0.15);
  cairo_fill (self->canvas->cr);
}

/* What falls short is hollow: it must be seen without colour too. */
static void
draw_points (const Radar *self, guint32 colour)
{
  cairo_t *cr = self->canvas->cr;
  double   r = cy_canvas_scale (self->canvas, POINT);
  double   x, y;

  for (guint i = 0; i < self->n; i++)
    {
      gint64 value = get_value (self, SERIES_VALUE, i);
      CyRect hit;

      if (value == CY_DATASET_MISSING)
        continue;
      get_position (self, i, get_ratio (self, value), &x, &y);
      hit = (CyRect){ x - HIT / 2, y - HIT / 2, HIT, HIT };
      cairo_new_path (cr);
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      cy_canvas_colour (self->canvas,
                        falls_short (self, i) ? self->canvas->theme->surface : colour);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1.5);
      cy_canvas_colour (self->canvas, colour);
      cairo_stroke (cr);
      cy_canvas_add_hit (self->canvas, SERIES_VALUE, i, &hit);
    }
}

static gboolean
is_free (GArray *taken, const CyRect *box)
{
  for (guint i = 0; i < taken->len; i++)
    if (cy_rect_overlaps (&g_array_index (taken, CyRect, i), box))
      return FALSE;

  return TRUE;
}

/* What falls short is named first, the others where room is left. */
static void
draw_labels (const Radar *self, double limit, gboolean shortfalls)
{
  const CyChartTheme *theme = self->canvas->theme;

  for (guint i = 0; i < self->n; i++)
    {
      CyRect           box = get_label_box (self, i, limit);
      g_autofree char *number = create_number (self, i);

      if (falls_short (self, i) != shortfalls || !is_free (self->canvas->texts, &box))
        continue;
      cy_canvas_text_with_tail (self->canvas,
                                get_label_style (self, i),
                                shortfalls ? theme->warn : theme->text2,
                                cy_dataset_get_label (self->dataset, i),
                                number,
                                &box);
      cy_canvas_add_hit (self->canvas, SERIES_VALUE, i, &box);
    }
}

static GArray *
create_legend (const Radar *self, guint32 colour)
{
  const CyChartTheme *theme = self->canvas->theme;
  GArray             *legend = cy_legend_new ();
  guint               n = cy_dataset_get_n_series (self->dataset);
  gboolean            any = FALSE;

  for (guint i = 0; n > 1 && i < n; i++)
    cy_legend_add (legend,
                   i == SERIES_REQUIRED ? CY_SWATCH_DASH : CY_SWATCH_BOX,
                   i == SERIES_VALUE      ? colour
                   : i == SERIES_REQUIRED ? theme->text2
                                          : cy_series_colour (theme, i - 1),
                   cy_dataset_get_series (self->dataset, i));
  for (guint i = 0; i < self->n; i++)
    any |= falls_short (self, i);
  if (any)
    cy_legend_add (legend, CY_SWATCH_RING, colour, _ ("below the level"));

  return legend;
}

static void
cy_chart_radar_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  Radar      self = { .canvas = canvas, .dataset = dataset };
  CyRect     area = { 0, 0, width, height };
  guint32    colour = canvas->theme->palette[CY_CHART_CRIMSON];
  g_autoptr (GArray) legend = NULL;
  CyAxis axis;

  self.n = cy_dataset_get_n_points (dataset);
  legend = create_legend (&self, colour);
  cy_legend_draw (legend, canvas, &area);
  cy_axis_init (&axis, 0, cy_number_max (dataset), N_RINGS + 1);
  self.max = (double) (cy_dataset_get_target (dataset) != CY_DATASET_MISSING
                         ? MAX (1, cy_dataset_get_target (dataset))
                         : axis.max);
  fit_radius (&self, &area);

  draw_web (&self);
  draw_missing (&self);
  fill_values (&self, colour);
  for (guint i = SERIES_REQUIRED + 1; i < cy_dataset_get_n_series (dataset); i++)
    draw_series (&self, i, cy_series_colour (canvas->theme, i - 1), 1.5, FALSE);
  draw_series (&self, SERIES_VALUE, colour, 1.8, FALSE);
  draw_series (&self, SERIES_REQUIRED, canvas->theme->text2, 1.2, TRUE);
  draw_points (&self, colour);
  draw_labels (&self, width * LABEL_SHARE, TRUE);
  draw_labels (&self, width * LABEL_SHARE, FALSE);
}

/* Names at the sides stand one above the other and want a line and a half each. */
static double
cy_chart_radar_measure (CyChart *chart, CyCanvas *canvas, double width)
{
  double line = cy_canvas_line_height (canvas, CY_TEXT_LABEL);
  guint  per_side = cy_dataset_get_n_points (cy_chart_get_dataset (chart)) / 2 + 3;

  return MAX (width * RATIO, per_side * line * 2);
}

CY_CHART_DEFINE (CyChartRadar, cy_chart_radar)

static void
cy_chart_radar_class_init (CyChartRadarClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_radar_draw;
  CY_CHART_CLASS (klass)->measure = cy_chart_radar_measure;
}

const CyChartKind cy_chart_kind_radar = {
  .id = "radar",
  .title = N_ ("Radar"),
  .icon = "cy-chart-radar-symbolic",
  .get_type = cy_chart_radar_get_type,
};
