/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What all charts share: the dataset, clipping, the empty state, clicks and the spoken summary. */
#include "cy-chart-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

/* A summary is listened to: beyond this many points it says how many more there are. */
#define SPOKEN_POINTS 12

/* Height to width of a chart that fills whatever it is given. */
#define DEFAULT_RATIO 0.62

typedef struct
{
  CyDataset *dataset;
  guint      highlight_first;
  guint      highlight_n;
  guint      divider;
  gboolean   shares;
} CyChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CyChart, cy_chart, G_TYPE_OBJECT)

static gboolean
is_empty (CyChart *self)
{
  CyDataset *dataset = cy_chart_get_dataset (self);

  return dataset == NULL || cy_dataset_get_n_points (dataset) == 0;
}

/* A canvas that measures and remembers but leaves no mark. */
static CyCanvas *
create_blind_canvas (const CyChartTheme *theme)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t         *cr = cairo_create (surface);
  CyCanvas        *canvas;

  cairo_rectangle (cr, 0, 0, 0, 0);
  cairo_clip (cr);
  canvas = cy_canvas_new (cr, theme);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return canvas;
}

static gboolean
sector_contains (const CyHit *hit, double x, double y)
{
  double distance = hypot (x - hit->x, y - hit->y);
  double angle = atan2 (y - hit->y, x - hit->x);

  while (angle < hit->from)
    angle += 2 * G_PI;

  return distance >= hit->inner && distance < hit->outer && angle < hit->to;
}

static gboolean
hit_contains (const CyHit *hit, double x, double y)
{
  if (hit->is_sector)
    return sector_contains (hit, x, y);

  return cy_rect_contains (&hit->box, x, y);
}

static void
append_value (GString *line, CyDataset *dataset, guint series, guint point)
{
  gint64           value = cy_dataset_get_value (dataset, series, point);
  g_autofree char *number = cy_number_with_unit (dataset, value);
  const char      *name = cy_dataset_get_series (dataset, series);

  if (cy_dataset_get_n_series (dataset) > 1 && name != NULL)
    g_string_append_printf (line, " %s", name);
  g_string_append_printf (line, " %s", value == CY_DATASET_MISSING ? _ ("not known") : number);
}

static char *
cy_chart_real_describe (CyChart *self)
{
  CyDataset *dataset = cy_chart_get_dataset (self);
  GString   *line = g_string_new (NULL);
  guint      n = cy_dataset_get_n_points (dataset);

  for (guint i = 0; i < MIN (n, SPOKEN_POINTS); i++)
    {
      if (i > 0)
        g_string_append (line, _ (", "));
      g_string_append (line, cy_dataset_get_label (dataset, i));
      for (guint j = 0; j < cy_dataset_get_n_series (dataset); j++)
        append_value (line, dataset, j, i);
    }
  if (n > SPOKEN_POINTS)
    {
      g_string_append (line, _ (", "));
      g_string_append_printf (line,
                              ngettext ("%u more", "%u more", n - SPOKEN_POINTS),
                              n - SPOKEN_POINTS);
    }

  return g_string_free (line, FALSE);
}

static double
cy_chart_real_measure (CyChart *self, CyCanvas *canvas, double width)
{
  return ceil (width * DEFAULT_RATIO);
}

static void
cy_chart_finalize (GObject *object)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (CY_CHART (object));

  g_clear_object (&priv->dataset);

  G_OBJECT_CLASS (cy_chart_parent_class)->finalize (object);
}

static void
cy_chart_class_init (CyChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_chart_finalize;
  klass->describe = cy_chart_real_describe;
  klass->measure = cy_chart_real_measure;
}

static void
cy_chart_init (CyChart *self)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);

  priv->divider = CY_CHART_NO_DIVIDER;
  priv->shares = TRUE;
}

/**
 * cy_chart_set_dataset:
 * @self: a chart
 * @dataset: (nullable): what it shows; it must not change afterwards
 */
void
cy_chart_set_dataset (CyChart *self, CyDataset *dataset)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);

  g_return_if_fail (CY_IS_CHART (self));

  g_set_object (&priv->dataset, dataset);
}

/**
 * cy_chart_get_dataset:
 * @self: a chart
 *
 * Returns: (transfer none) (nullable): what it shows
 */
CyDataset *
cy_chart_get_dataset (CyChart *self)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);

  g_return_val_if_fail (CY_IS_CHART (self), NULL);

  return priv->dataset;
}

/**
 * cy_chart_set_highlight:
 * @self: a chart
 * @first: first point of those that reach a threshold, such as the degrees from 大专 up
 * @n_points: how many; 0 to go by the dataset's target, where it has one
 *
 * Bars of these points are crimson, the others pale.
 */
void
cy_chart_set_highlight (CyChart *self, guint first, guint n_points)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);

  g_return_if_fail (CY_IS_CHART (self));

  priv->highlight_first = first;
  priv->highlight_n = n_points;
}

/**
 * cy_chart_set_divider:
 * @self: a chart
 * @after: the point behind which a dashed line divides, such as the age group that ends at 35;
 *   %G_MAXUINT for none
 */
void
cy_chart_set_divider (CyChart *self, guint after)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);

  g_return_if_fail (CY_IS_CHART (self));

  priv->divider = after;
}

/**
 * cy_chart_set_shares:
 * @self: a chart
 * @shares: whether the points are parts of a whole, so that percentages mean something; %TRUE at
 *   first
 */
void
cy_chart_set_shares (CyChart *self, gboolean shares)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);

  g_return_if_fail (CY_IS_CHART (self));

  priv->shares = shares;
}

gboolean
cy_chart_is_highlighted (CyChart *self, guint point)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);
  gint64          target = cy_dataset_get_target (priv->dataset);
  gint64          value = cy_dataset_get_value (priv->dataset, 0, point);

  if (priv->highlight_n > 0)
    return point >= priv->highlight_first && point - priv->highlight_first < priv->highlight_n;

  return target != CY_DATASET_MISSING && value != CY_DATASET_MISSING && value >= target;
}

guint
cy_chart_get_divider (CyChart *self)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);

  return priv->divider;
}

/* Shares of percentages would be shares of shares. */
gboolean
cy_chart_has_shares (CyChart *self)
{
  CyChartPrivate *priv = cy_chart_get_instance_private (self);
  const char     *unit = cy_dataset_get_unit (priv->dataset);

  return priv->shares && g_strcmp0 (unit, "%") != 0;
}

/* One muted sentence in the middle. */
void
cy_chart_draw_sentence (CyCanvas *canvas, const char *text, const CyRect *area)
{
  cy_canvas_text (canvas, CY_TEXT_BODY, canvas->theme->muted, text, area, 0.5);
}

void
cy_chart_draw_on (CyChart *self, CyCanvas *canvas, double width, double height)
{
  CyRect area = { 0, 0, width, height };

  if (is_empty (self))
    cy_chart_draw_sentence (canvas, _ ("No data"), &area);
  else
    CY_CHART_GET_CLASS (self)->draw (self, canvas, width, height);
}

/**
 * cy_chart_draw:
 * @self: a chart
 * @cr: where; the top left corner is at its origin
 * @width: in pixels of 1/96 inch
 * @height: in pixels of 1/96 inch
 * @theme: colours and text size
 *
 * Draws the chart without a ground, and nothing outside its size. The state of @cr is kept.
 */
void
cy_chart_draw (CyChart *self, cairo_t *cr, double width, double height, const CyChartTheme *theme)
{
  g_autoptr (CyCanvas) canvas = NULL;

  g_return_if_fail (CY_IS_CHART (self));
  g_return_if_fail (cr != NULL && theme != NULL);
  g_return_if_fail (width > 0 && height > 0);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  cairo_new_path (cr);
  canvas = cy_canvas_new (cr, theme);
  cy_chart_draw_on (self, canvas, width, height);
  cairo_restore (cr);
}

/**
 * cy_chart_pick:
 * @self: a chart
 * @x: from the left edge
 * @y: from the top edge
 * @width: the chart was drawn with
 * @height: the chart was drawn with
 * @theme: the chart was drawn with
 * @series: (out) (optional): series of the dataset
 * @point: (out) (optional): point of the dataset
 *
 * Returns: whether something that stands for a point lies there
 */
gboolean
cy_chart_pick (CyChart            *self,
               double              x,
               double              y,
               double              width,
               double              height,
               const CyChartTheme *theme,
               guint              *series,
               guint              *point)
{
  g_autoptr (CyCanvas) canvas = NULL;

  g_return_val_if_fail (CY_IS_CHART (self), FALSE);

  canvas = create_blind_canvas (theme);
  cy_chart_draw_on (self, canvas, width, height);

  /* What was drawn last lies on top. */
  for (guint i = canvas->hits->len; i-- > 0;)
    {
      const CyHit *hit = &g_array_index (canvas->hits, CyHit, i);

      if (!hit_contains (hit, x, y))
        continue;
      if (series != NULL)
        *series = hit->series;
      if (point != NULL)
        *point = hit->point;
      return TRUE;
    }

  return FALSE;
}

/**
 * cy_chart_get_area:
 * @self: a chart
 * @series: a series
 * @point: a point
 * @width: the chart is drawn with
 * @height: the chart is drawn with
 * @theme: the chart is drawn with
 * @area: (out caller-allocates): the box that takes clicks for it, for a focus ring or a tip
 *
 * Returns: whether the chart shows that point by itself
 */
gboolean
cy_chart_get_area (CyChart            *self,
                   guint               series,
                   guint               point,
                   double              width,
                   double              height,
                   const CyChartTheme *theme,
                   cairo_rectangle_t  *area)
{
  g_autoptr (CyCanvas) canvas = NULL;

  g_return_val_if_fail (CY_IS_CHART (self), FALSE);

  canvas = create_blind_canvas (theme);
  cy_chart_draw_on (self, canvas, width, height);

  for (guint i = 0; i < canvas->hits->len; i++)
    {
      const CyHit *hit = &g_array_index (canvas->hits, CyHit, i);

      if (hit->series == series && hit->point == point)
        {
          *area = hit->box;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * cy_chart_measure:
 * @self: a chart
 * @width: it will have
 * @theme: it will have
 *
 * Returns: the height at which every point has room, in pixels
 */
double
cy_chart_measure (CyChart *self, double width, const CyChartTheme *theme)
{
  g_autoptr (CyCanvas) canvas = NULL;

  g_return_val_if_fail (CY_IS_CHART (self), 0);

  canvas = create_blind_canvas (theme);
  if (is_empty (self))
    return ceil (3 * cy_canvas_line_height (canvas, CY_TEXT_BODY));

  return ceil (CY_CHART_GET_CLASS (self)->measure (self, canvas, width));
}

/**
 * cy_chart_describe:
 * @self: a chart
 *
 * Returns: (transfer full): one line that says what the chart shows, for assistive technology
 */
char *
cy_chart_describe (CyChart *self)
{
  g_autofree char *points = NULL;
  const char      *title;

  g_return_val_if_fail (CY_IS_CHART (self), NULL);

  if (is_empty (self))
    return g_strdup (_ ("No data"));

  points = CY_CHART_GET_CLASS (self)->describe (self);
  title = cy_dataset_get_title (cy_chart_get_dataset (self));
  if (title == NULL || *title == '\0')
    return g_steal_pointer (&points);

  /* Translators: title of a chart: its values */
  return g_strdup_printf (_ ("%s: %s"), title, points);
}
