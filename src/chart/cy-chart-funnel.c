/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Steps of a procedure: how many reached each, who is waiting there, who left. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define BAR_RATIO 0.66
#define BAR_MAX 18.0

/* The numbers at the right give way before the bars get shorter than this part of the width. */
#define BAR_SHARE 0.4

/* Series 0 is the bar, series 1 its waiting part; from 1 on each has a column of numbers. */
enum
{
  SERIES_REACHED,
  SERIES_WAITING,
};

typedef struct
{
  CyCanvas  *canvas;
  CyDataset *dataset;
  CyRows     rows;
  double     label;
  double     gap;
  double     bar;
  double     column;
  guint      n_columns;
  double     max;
} Funnel;

static double
get_column_width (CyCanvas *canvas, CyDataset *dataset)
{
  double width = 0;

  for (guint i = SERIES_WAITING; i < cy_dataset_get_n_series (dataset); i++)
    {
      const char *name = cy_dataset_get_series (dataset, i);

      width = MAX (width, cy_parts_number_width (canvas, dataset, i));
      width = MAX (width, cy_canvas_text_width (canvas, CY_TEXT_LABEL, name));
    }

  return width;
}

static void
funnel_init (Funnel *self, CyCanvas *canvas, CyDataset *dataset, double width)
{
  double left;

  *self = (Funnel){ .canvas = canvas, .dataset = dataset };
  self->gap = cy_canvas_scale (canvas, 10);
  self->max = (double) MAX (1, cy_number_max (dataset));
  self->label = MIN (cy_parts_label_width (canvas, dataset, CY_TEXT_BODY), width * 0.34);
  self->column = get_column_width (canvas, dataset);
  self->n_columns = cy_dataset_get_n_series (dataset) - 1;
  left = self->label + self->gap;
  while (self->n_columns > 0 &&
         width - left - self->n_columns * (self->column + 2 * self->gap) < width * BAR_SHARE)
    self->n_columns--;
  self->bar = MAX (0, width - left - self->n_columns * (self->column + 2 * self->gap));
}

static CyRect
get_cell (const Funnel *self, const CyRect *row, guint column)
{
  double first = row->x + self->label + self->gap + self->bar;

  return (CyRect){
    first + (column + 1) * 2 * self->gap + column * self->column, row->y, self->column, row->height
  };
}

/* Length of the part of a bar that stands for those waiting. */
static double
get_waiting (const Funnel *self, guint point, const CyRect *bar)
{
  if (cy_dataset_get_n_series (self->dataset) <= SERIES_WAITING ||
      cy_dataset_get_value (self->dataset, SERIES_REACHED, point) == CY_DATASET_MISSING)
    return 0;

  return MIN (bar->width,
              self->bar *
                cy_number_length (cy_dataset_get_value (self->dataset, SERIES_WAITING, point)) /
                self->max);
}

/* Inside the part that has gone on where it has room, else behind the bar. */
static void
draw_reached (Funnel *self, guint point, const CyRect *row, const CyRect *bar, guint32 colour)
{
  gint64           value = cy_dataset_get_value (self->dataset, SERIES_REACHED, point);
  g_autofree char *text = cy_number_format (value, cy_dataset_get_decimals (self->dataset));
  double           width = cy_canvas_text_width (self->canvas, CY_TEXT_BOLD, text);
  double           inset = cy_canvas_scale (self->canvas, 8);
  double           right = row->x + self->label + self->gap + self->bar;
  CyRect           box = { bar->x + inset, row->y, bar->width - inset, row->height };

  if (width + 2 * inset <= bar->width - get_waiting (self, point, bar))
    {
      cy_canvas_number (self->canvas, CY_TEXT_BOLD, cy_chart_ink_on (colour), text, &box, 0);
      return;
    }
  box.x = bar->x + bar->width + inset;
  box.width = right - box.x;
  /* Too long for either place: over the bar's end is better than not at all. */
  if (box.width < width)
    box = (CyRect){ bar->x, row->y, self->bar, row->height };
  cy_parts_draw_value (self->canvas, &box, text, 0);
}

static void
draw_waiting (Funnel *self, guint point, const CyRect *bar)
{
  double width = get_waiting (self, point, bar);
  CyRect part = { bar->x + bar->width - width, bar->y, width, bar->height };

  cy_canvas_fill (self->canvas, self->canvas->theme->palette[CY_CHART_OCHRE], &part);
}

static void
draw_bar (Funnel *self, guint point, const CyRect *row)
{
  const CyChartTheme *theme = self->canvas->theme;
  gboolean            last = point + 1 == cy_dataset_get_n_points (self->dataset);
  guint32             colour = theme->palette[last ? CY_CHART_CRIMSON : CY_CHART_PALE];
  gint64              value = cy_dataset_get_value (self->dataset, SERIES_REACHED, point);
  CyRect              cell = { row->x + self->label + self->gap, row->y, self->bar, row->height };
  CyRect bar = cy_layout_thickness (&cell, BAR_RATIO, cy_canvas_scale (self->canvas, BAR_MAX));

  cy_canvas_fill_round (self->canvas, theme->grid, &bar, 3);
  if (value == CY_DATASET_MISSING)
    cy_canvas_hatch (self->canvas, theme->line, &bar);
  bar.width = self->bar * cy_number_length (value) / self->max;
  cy_canvas_fill_round (self->canvas, colour, &bar, 3);
  draw_waiting (self, point, &bar);
  draw_reached (self, point, row, &bar, colour);
}

static void
draw_cells (Funnel *self, guint point, const CyRect *row)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      CyRect           cell = get_cell (self, row, i);
      gint64           value = cy_dataset_get_value (self->dataset, i + 1, point);
      g_autofree char *text = cy_number_format (value, cy_dataset_get_decimals (self->dataset));

      if (i + 1 == SERIES_WAITING)
        cy_parts_draw_value (self->canvas, &cell, text, 1);
      else
        cy_canvas_number (self->canvas, CY_TEXT_BODY, self->canvas->theme->text2, text, &cell, 1);
    }
}

static void
draw_row (Funnel *self, guint point)
{
  CyRect row = cy_rows_get (&self->rows, point);
  CyRect label = { row.x, row.y, self->label, row.height };

  cy_canvas_rule (self->canvas,
                  self->canvas->theme->grid,
                  row.x,
                  row.y,
                  row.x + row.width,
                  row.y,
                  FALSE);
  cy_canvas_text (self->canvas,
                  CY_TEXT_BODY,
                  self->canvas->theme->text,
                  cy_dataset_get_label (self->dataset, point),
                  &label,
                  0);
  draw_bar (self, point, &row);
  draw_cells (self, point, &row);
  cy_canvas_add_hit (self->canvas, SERIES_REACHED, point, &row);
}

/* The legend over the bars and the names over the numbers share one line. */
static void
draw_header (Funnel *self, CyRect *area)
{
  static const CyChartColour colours[] = { CY_CHART_PALE, CY_CHART_OCHRE };
  double                     line = cy_canvas_line_height (self->canvas, CY_TEXT_LABEL);
  double                     left = self->label + self->gap;
  CyRect                     head = { area->x + left, area->y, self->bar, area->height };
  CyRect                     names = { area->x, area->y, area->width, line };
  g_autoptr (GArray) legend = cy_legend_new ();

  for (guint i = 0; i < MIN (2, cy_dataset_get_n_series (self->dataset)); i++)
    cy_legend_add (legend,
                   CY_SWATCH_BOX,
                   self->canvas->theme->palette[colours[i]],
                   cy_dataset_get_series (self->dataset, i));
  /* Over the bars where it takes one line, else from the edge. */
  if (cy_legend_measure (legend, self->canvas, self->bar) > line)
    head = (CyRect){ area->x, area->y, left + self->bar, area->height };
  cy_legend_draw (legend, self->canvas, &head);
  for (guint i = 0; head.y > area->y && i < self->n_columns; i++)
    {
      CyRect cell = get_cell (self, &names, i);

      cy_canvas_text (self->canvas,
                      CY_TEXT_LABEL,
                      self->canvas->theme->muted,
                      cy_dataset_get_series (self->dataset, i + 1),
                      &cell,
                      1);
    }
  area->height -= head.y - area->y;
  area->y = head.y;
}

static void
cy_chart_funnel_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);
  CyRect     area = { 0, 0, width, height };
  Funnel     self;

  funnel_init (&self, canvas, dataset, width);
  if (cy_dataset_get_n_series (dataset) > 1)
    draw_header (&self, &area);
  cy_parts_rows (canvas, &self.rows, &area, cy_dataset_get_n_points (dataset));
  for (guint i = 0; i < self.rows.shown; i++)
    draw_row (&self, i);
  cy_parts_draw_rest (canvas, &self.rows);
}

static double
cy_chart_funnel_measure (CyChart *chart, CyCanvas *canvas, double width)
{
  CyDataset *dataset = cy_chart_get_dataset (chart);

  return cy_parts_measure_rows (canvas,
                                cy_dataset_get_n_points (dataset),
                                cy_dataset_get_n_series (dataset) > 1 ? 1 : 0);
}

CY_CHART_DEFINE (CyChartFunnel, cy_chart_funnel)

static void
cy_chart_funnel_class_init (CyChartFunnelClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_funnel_draw;
  CY_CHART_CLASS (klass)->measure = cy_chart_funnel_measure;
}

const CyChartKind cy_chart_kind_funnel = {
  .id = "funnel",
  .title = N_ ("Steps"),
  .icon = "cy-chart-funnel-symbolic",
  .get_type = cy_chart_funnel_get_type,
};
