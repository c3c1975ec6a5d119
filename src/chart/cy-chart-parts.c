/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pieces that several kinds of charts are put together from: rows, axes, segments, targets. */
#include "cy-chart-parts-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define ROW_MAX 38.0
#define ROW_GOOD 28.0

/* Lines of text a chart with axes must be high to have any. */
#define PLOT_LINES 4

guint32
cy_series_colour (const CyChartTheme *theme, guint series)
{
  return theme->palette[series % CY_CHART_N_COLOURS];
}

/* From the sixth series on colours return, hatched; the fifth is hatched by the palette's rule. */
gboolean
cy_series_is_hatched (guint series)
{
  return series >= CY_CHART_SLATE;
}

double
cy_parts_label_width (CyCanvas *canvas, CyDataset *dataset, CyTextStyle style)
{
  double width = 0;

  for (guint i = 0; i < cy_dataset_get_n_points (dataset); i++)
    width = MAX (width, cy_canvas_text_width (canvas, style, cy_dataset_get_label (dataset, i)));

  return width;
}

/* The widest number of a series, in the bold face that values are written in. */
double
cy_parts_number_width (CyCanvas *canvas, CyDataset *dataset, guint series)
{
  double width = 0;

  for (guint i = 0; i < cy_dataset_get_n_points (dataset); i++)
    {
      g_autofree char *text = cy_number_format (cy_dataset_get_value (dataset, series, i),
                                                cy_dataset_get_decimals (dataset));

      width = MAX (width, cy_canvas_text_width (canvas, CY_TEXT_BOLD, text));
    }

  return width;
}

void
cy_parts_rows (CyCanvas *canvas, CyRows *rows, const CyRect *area, guint n)
{
  cy_layout_rows (rows,
                  area,
                  n,
                  cy_canvas_line_height (canvas, CY_TEXT_BOLD),
                  cy_canvas_scale (canvas, ROW_MAX),
                  cy_canvas_line_height (canvas, CY_TEXT_LABEL));
}

/* Says how many rows had no room. */
void
cy_parts_draw_rest (CyCanvas *canvas, const CyRows *rows)
{
  g_autofree char *text = NULL;
  CyRect           row;

  if (rows->rest == 0)
    return;

  text = g_strdup_printf (ngettext ("%u more", "%u more", rows->rest), rows->rest);
  row = cy_rows_get_rest (rows);
  cy_canvas_text (canvas, CY_TEXT_LABEL, canvas->theme->muted, text, &row, 0);
}

void
cy_parts_draw_value (CyCanvas *canvas, const CyRect *rect, const char *number, double align)
{
  gboolean missing = g_str_equal (number, CY_NUMBER_DASH);

  cy_canvas_number (canvas,
                    missing ? CY_TEXT_BODY : CY_TEXT_BOLD,
                    missing ? canvas->theme->muted : canvas->theme->text,
                    number,
                    rect,
                    align);
}

/* Returns: (transfer full) (nullable): the target in words, %NULL when there is none */
char *
cy_parts_name_target (CyDataset *dataset, gint64 target)
{
  g_autofree char *number = cy_number_format_short (target, cy_dataset_get_decimals (dataset));
  const char      *unit = cy_dataset_get_unit (dataset);

  if (target == CY_DATASET_MISSING)
    return NULL;

  /* Translators: a number and its unit, such as 目标 40 学时 */
  return g_strdup_printf (_ ("target %s%s%s"),
                          number,
                          unit == NULL || *unit == '%' ? "" : " ",
                          unit != NULL ? unit : "");
}

/* A number on a patch of its ground, so that a line behind it does not cross it out. */
void
cy_parts_draw_number_on (CyCanvas     *canvas,
                         guint32       ground,
                         const CyRect *rect,
                         const char   *number,
                         double        align)
{
  double width = cy_canvas_text_width (canvas, CY_TEXT_BOLD, number) + 4;
  CyRect patch = {
    rect->x - 2 + (rect->width + 4 - width) * align, rect->y + 1, width, rect->height - 2
  };

  if (width - 4 <= rect->width)
    cy_canvas_fill (canvas, ground, &patch);
  cy_parts_draw_value (canvas, rect, number, align);
}

void
cy_parts_draw_series_bar (CyCanvas *canvas, guint series, const CyRect *rect)
{
  cy_canvas_fill (canvas, cy_series_colour (canvas->theme, series), rect);
  if (cy_series_is_hatched (series))
    cy_canvas_hatch (canvas, canvas->theme->surface, rect);
}

/* The number inside a segment, where it has room. */
static void
draw_segment_number (CyCanvas     *canvas,
                     CyDataset    *dataset,
                     gint64        value,
                     const CyRect *rect,
                     guint32       colour,
                     gboolean      hatched)
{
  g_autofree char *text = cy_number_format (value, cy_dataset_get_decimals (dataset));

  if (value == 0 || hatched ||
      cy_canvas_text_width (canvas, CY_TEXT_LABEL_BOLD, text) + 4 > rect->width)
    return;

  cy_canvas_number (canvas, CY_TEXT_LABEL_BOLD, cy_chart_ink_on (colour), text, rect, 0.5);
}

/**
 * cy_parts_draw_segments:
 * @canvas: where
 * @dataset: whose series are laid end to end
 * @point: which point
 * @bar: the whole length
 * @max: value of the whole length
 *
 * A gap in the colour of the ground parts the segments, so that they stay apart in any print.
 */
void
cy_parts_draw_segments (CyCanvas     *canvas,
                        CyDataset    *dataset,
                        guint         point,
                        const CyRect *bar,
                        double        max)
{
  double x = bar->x;

  for (guint i = 0; i < cy_dataset_get_n_series (dataset); i++)
    {
      gint64  value = cy_dataset_get_value (dataset, i, point);
      double  width = max > 0 ? bar->width * MIN (1, (double) cy_number_length (value) / max) : 0;
      CyRect  rect = { x, bar->y, MIN (width, bar->x + bar->width - x) - 1, bar->height };
      guint32 colour = cy_series_colour (canvas->theme, i);

      cy_parts_draw_series_bar (canvas, i, &rect);
      if (rect.width > 0)
        draw_segment_number (canvas, dataset, value, &rect, colour, cy_series_is_hatched (i));
      x += width;
    }
}

/* Height of @n comfortable rows and some lines above them. */
double
cy_parts_measure_rows (CyCanvas *canvas, guint n, guint n_headers)
{
  return n * cy_canvas_scale (canvas, ROW_GOOD) +
         n_headers * (cy_canvas_line_height (canvas, CY_TEXT_LABEL) + cy_canvas_scale (canvas, 8));
}

/**
 * cy_parts_frame:
 * @canvas: where
 * @dataset: what is shown
 * @area: the chart without its legend
 * @min: the least value
 * @max: the greatest value
 * @frame: (out caller-allocates): plot, strip of names below it, axis
 *
 * Cuts room for the numbers above the points, the names below and the axis at the left. A chart
 * too low for words is all plot.
 */
void
cy_parts_frame (CyCanvas     *canvas,
                CyDataset    *dataset,
                const CyRect *area,
                gint64        min,
                gint64        max,
                CyFrame      *frame)
{
  double           line = cy_canvas_line_height (canvas, CY_TEXT_LABEL);
  double           bold = cy_canvas_line_height (canvas, CY_TEXT_BOLD);
  double           height = area->height - bold - 1.5 * line;
  g_autofree char *end = NULL;
  double           left;

  *frame = (CyFrame){ .plot = *area, .is_thumbnail = area->height < PLOT_LINES * line };
  if (frame->is_thumbnail)
    {
      cy_axis_init (&frame->axis, min, max, 1);
      return;
    }

  cy_axis_init (&frame->axis, min, max, (guint) CLAMP (height / (2.2 * line), 1, 5));
  end = cy_number_format_short (frame->axis.max, cy_dataset_get_decimals (dataset));
  left = cy_canvas_text_width (canvas, CY_TEXT_CAPTION, end) + cy_canvas_scale (canvas, 6);
  left = MIN (left, area->width * 0.4);
  frame->plot = (CyRect){ area->x + left, area->y + bold, area->width - left, height };
  frame->strip =
    (CyRect){ frame->plot.x, frame->plot.y + height + line / 2, frame->plot.width, line };
}

/* Rules across the plot and their numbers, right-aligned between @left and the plot. */
void
cy_parts_draw_axis_y (CyCanvas     *canvas,
                      const CyAxis *axis,
                      guint         decimals,
                      const CyRect *plot,
                      double        left)
{
  const CyChartTheme *theme = canvas->theme;
  double              line = cy_canvas_line_height (canvas, CY_TEXT_CAPTION);
  double              gap = cy_canvas_scale (canvas, 6);
  guint every = cy_layout_every (axis->n_steps + 1, plot->height / axis->n_steps, line);

  for (guint i = 0; i <= axis->n_steps; i += every)
    {
      gint64           tick = cy_axis_get_tick (axis, i);
      g_autofree char *text = cy_number_format_short (tick, decimals);
      double           y = plot->y + plot->height * (1 - cy_axis_get_position (axis, tick));
      CyRect           label = { left, y - line / 2, MAX (0, plot->x - gap - left), line };

      cy_canvas_rule (canvas,
                      tick == 0 ? theme->line : theme->grid,
                      plot->x,
                      y,
                      plot->x + plot->width,
                      y,
                      FALSE);
      cy_canvas_number (canvas, CY_TEXT_CAPTION, theme->muted, text, &label, 1);
    }
}

/* The name of one point in the middle of its place, or as near as the ends of the strip allow. */
static void
draw_axis_label (CyCanvas *canvas, const char *text, double centre, const CyRect *cell)
{
  double width = MIN (cy_canvas_text_width (canvas, CY_TEXT_LABEL, text), cell->width);
  CyRect box = {
    CLAMP (centre - width / 2, cell->x, cell->x + cell->width - width), cell->y, width, cell->height
  };

  cy_canvas_text (canvas, CY_TEXT_LABEL, canvas->theme->text2, text, &box, 0);
}

/* Names of the points under a plot, every so manieth when they are too many; they may reach to
 * @left, under the numbers of the axis. */
void
cy_parts_draw_axis_x (CyCanvas *canvas, CyDataset *dataset, const CyRect *strip, double left)
{
  guint  n = cy_dataset_get_n_points (dataset);
  double pitch = strip->width / n;
  double gap = cy_canvas_scale (canvas, 6);
  double want = cy_parts_label_width (canvas, dataset, CY_TEXT_LABEL) + gap;
  /* Long names are rather cut than skipped: five characters still tell most of them apart. */
  double enough = 5 * cy_canvas_text_width (canvas, CY_TEXT_LABEL, "国") + gap;
  guint  every = cy_layout_every (n, pitch, MIN (want, enough));

  for (guint i = 0; i < n; i += every)
    {
      double centre = strip->x + pitch * (i + 0.5);
      double from = MAX (left, centre - pitch * every / 2 + gap / 2);
      double to = MIN (strip->x + strip->width, centre + pitch * every / 2 - gap / 2);
      CyRect cell = { from, strip->y, MAX (0, to - from), strip->height };

      draw_axis_label (canvas, cy_dataset_get_label (dataset, i), centre, &cell);
    }
}
