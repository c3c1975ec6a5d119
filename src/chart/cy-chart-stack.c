/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One bar of 100 %: each point of the first series is a part of it. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"
#include "cy-chart-shares-private.h"

#define BAR 22.0

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  gboolean   shares;
  CyShares   parts;
} Stack;

static char *
create_tail (const Stack *self, guint part)
{
  gint64           value = cy_shares_get_value (&self->parts, part);
  g_autofree char *number = cy_number_format (value, cy_dataset_get_decimals (self->dataset));
  g_autofree char *share = cy_number_share (value, self->parts.whole);

  if (!self->shares || value == CY_DATASET_MISSING)
    return g_steal_pointer (&number);

  return g_strdup_printf ("%s (%s)", number, share);
}

static void
draw_number (const Stack *self, gint64 value, guint32 colour, const CyRect *part)
{
  g_autofree char *text = cy_number_format (value, cy_dataset_get_decimals (self->dataset));

  if (cy_canvas_text_width (self->canvas, CY_TEXT_LABEL_BOLD, text) + 4 <= part->width)
    cy_canvas_number (self->canvas, CY_TEXT_LABEL_BOLD, cy_chart_ink_on (colour), text, part, 0.5);
}

static void
draw_parts (const Stack *self, const CyRect *bar)
{
  const CyChartTheme *theme = self->canvas->theme;
  double              x = bar->x;

  for (guint i = 0; i < self->parts.n; i++)
    {
      gint64  value = cy_shares_get_value (&self->parts, i);
      double  width = bar->width * ((double) cy_number_length (value) / self->parts.whole);
      CyRect  part = { x, bar->y, width - 1, bar->height };
      CyRect  hit = { x, bar->y, width, bar->height };
      guint32 colour = cy_series_colour (theme, i);

      x += width;
      if (part.width <= 0)
        continue;
      cy_parts_draw_series_bar (self->canvas, i, &part);
      if (!cy_series_is_hatched (i))
        draw_number (self, value, colour, &part);
      if (!cy_shares_is_rest (&self->parts, i))
        cy_canvas_add_hit (self->canvas, 0, self->parts.own[i], &hit);
    }
}

static GArray *
create_legend (const Stack *self)
{
  GArray *legend = cy_legend_new ();

  for (guint i = 0; i < self->parts.n; i++)
    {
      g_autofree char *text = cy_shares_create_label (&self->parts, i);
      g_autofree char *tail = create_tail (self, i);

      cy_legend_add_with_tail (legend,
                               cy_series_is_hatched (i) ? CY_SWATCH_HATCH : CY_SWATCH_BOX,
                               cy_series_colour (self->canvas->theme, i),
                               text,
                               tail);
    }

  return legend;
}

static void
stack_init (Stack *self, CyChart *chart, CyCanvas *canvas)
{
  *self = (Stack){ .canvas = canvas, .dataset = cy_chart_get_dataset (chart) };
  self->shares = cy_chart_has_shares (chart);
  cy_shares_init (&self->parts, self->dataset);
}

static void
cy_chart_stack_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyRect area = { 0, 0, width, height };
  CyRect bar = { 0, 0, width, MIN (height, cy_canvas_scale (canvas, BAR)) };
  g_autoptr (GArray) legend = NULL;
  Stack self;

  stack_init (&self, chart, canvas);
  legend = create_legend (&self);
  if (cy_number_sum_series (self.dataset, 0) == CY_DATASET_MISSING)
    cy_canvas_hatch (canvas, canvas->theme->line, &bar);
  else if (self.parts.whole == 0)
    cy_canvas_fill (canvas, canvas->theme->track, &bar);
  else
    draw_parts (&self, &bar);
  cy_rect_take_top (&area, bar.height + cy_canvas_scale (canvas, 8));
  cy_legend_draw_whole (legend, canvas, &area);
}

static double
cy_chart_stack_measure (CyChart *chart, CyCanvas *canvas, double width)
{
  g_autoptr (GArray) legend = NULL;
  Stack self;

  stack_init (&self, chart, canvas);
  legend = create_legend (&self);

  return cy_canvas_scale (canvas, BAR + 8) + cy_legend_measure (legend, canvas, width);
}

CY_CHART_DEFINE (CyChartStack, cy_chart_stack)

static void
cy_chart_stack_class_init (CyChartStackClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_stack_draw;
  CY_CHART_CLASS (klass)->measure = cy_chart_stack_measure;
}

const CyChartKind cy_chart_kind_stack = {
  .id = "stack",
  .title = N_ ("Whole bar"),
  .icon = "cy-chart-stack-symbolic",
  .get_type = cy_chart_stack_get_type,
};
