/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pieces that several kinds of charts are put together from: legends, rows, axes, segments. */
#include "cy-chart-parts-private.h"

#include <math.h>

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"

#define SWATCH 10.0
#define SWATCH_GAP 6.0
#define ITEM_GAP 16.0
#define ROW_MAX 38.0
#define ROW_GOOD 28.0

/* A legend never takes more than this part of a chart's height. */
#define LEGEND_SHARE 0.4

static void
item_clear (gpointer data)
{
  CyLegendItem *item = data;

  g_free (item->text);
  g_free (item->tail);
}

static void
draw_swatch (CyCanvas *canvas, const CyLegendItem *item, const CyRect *cell)
{
  double size = cy_canvas_scale (canvas, SWATCH);
  double middle = cell->y + cell->height / 2;
  CyRect box = { cell->x, middle - size / 2, size, size };

  switch (item->swatch)
    {
    case CY_SWATCH_DASH:
      cy_canvas_rule (canvas, item->colour, box.x, middle, box.x + size, middle, TRUE);
      break;
    case CY_SWATCH_RING:
      cairo_new_sub_path (canvas->cr);
      cairo_arc (canvas->cr, box.x + size / 2, middle, size / 2 - 1.5, 0, 2 * G_PI);
      cairo_set_line_width (canvas->cr, 1.5);
      cy_canvas_colour (canvas, item->colour);
      cairo_stroke (canvas->cr);
      break;
    case CY_SWATCH_TICK:
      box = (CyRect){ box.x + size / 2 - 1, box.y - 1, 2, size + 2 };
      cy_canvas_fill (canvas, item->colour, &box);
      break;
    case CY_SWATCH_HATCH:
      cy_canvas_fill (canvas, item->colour, &box);
      cy_canvas_hatch (canvas, canvas->theme->surface, &box);
      break;
    case CY_SWATCH_BOX:
    default:
      cy_canvas_fill (canvas, item->colour, &box);
      break;
    }
}

static void
draw_item (CyCanvas *canvas, const CyLegendItem *item, const CyRect *cell)
{
  double inset = cy_canvas_scale (canvas, SWATCH + SWATCH_GAP);
  CyRect text = { cell->x + inset, cell->y, MAX (0, cell->width - inset), cell->height };

  draw_swatch (canvas, item, cell);
  cy_canvas_text_with_tail (canvas,
                            CY_TEXT_LABEL,
                            canvas->theme->text2,
                            item->text,
                            item->tail,
                            &text);
}

GArray *
cy_legend_new (void)
{
  GArray *legend = g_array_new (FALSE, FALSE, sizeof (CyLegendItem));

  g_array_set_clear_func (legend, item_clear);

  return legend;
}

void
cy_legend_add (GArray *legend, CySwatch swatch, guint32 colour, const char *text)
{
  cy_legend_add_with_tail (legend, swatch, colour, text, NULL);
}

/* @tail, (nullable), is the number behind the text, which is never cut. */
void
cy_legend_add_with_tail (GArray     *legend,
                         CySwatch    swatch,
                         guint32     colour,
                         const char *text,
                         const char *tail)
{
  CyLegendItem item = { g_strdup (text), g_strdup (tail), colour, swatch };

  g_array_append_val (legend, item);
}

/* Names the dataset's target, where it has one. */
void
cy_legend_add_target (GArray *legend, CyDataset *dataset, CySwatch swatch, guint32 colour)
{
  g_autofree char *text = cy_parts_name_target (dataset, cy_dataset_get_target (dataset));

  if (text != NULL)
    cy_legend_add (legend, swatch, colour, text);
}

/* Places the items; returns the height they take. */
static double
layout_legend (GArray *legend, CyCanvas *canvas, const CyRect *area, CyRect *cells)
{
  g_autofree double *widths = g_new0 (double, legend->len);

  for (guint i = 0; i < legend->len; i++)
    {
      const CyLegendItem *item = &g_array_index (legend, CyLegendItem, i);

      widths[i] = cy_canvas_scale (canvas, SWATCH + SWATCH_GAP) +
                  cy_canvas_tailed_width (canvas, CY_TEXT_LABEL, item->text, item->tail);
    }

  return cy_layout_flow (cells,
                         widths,
                         legend->len,
                         area,
                         cy_canvas_line_height (canvas, CY_TEXT_LABEL),
                         cy_canvas_scale (canvas, ITEM_GAP));
}

/**
 * cy_legend_draw:
 * @legend: items
 * @canvas: where
 * @area: (inout): the chart; the legend is cut from its top
 *
 * A legend that would take more than a fair part of the height is left out: at that size the
 * picture is a thumbnail.
 */
void
cy_legend_draw (GArray *legend, CyCanvas *canvas, CyRect *area)
{
  g_autofree CyRect *cells = g_new0 (CyRect, legend->len);
  double             height = layout_legend (legend, canvas, area, cells);

  if (legend->len == 0 || height > area->height * LEGEND_SHARE)
    return;

  for (guint i = 0; i < legend->len; i++)
    draw_item (canvas, &g_array_index (legend, CyLegendItem, i), &cells[i]);
  cy_rect_take_top (area, height + cy_canvas_scale (canvas, 8));
}

/* Every item that has room in @area, whatever that leaves. */
void
cy_legend_draw_whole (GArray *legend, CyCanvas *canvas, const CyRect *area)
{
  g_autofree CyRect *cells = g_new0 (CyRect, legend->len);

  layout_legend (legend, canvas, area, cells);
  for (guint i = 0; i < legend->len; i++)
    if (cells[i].y + cells[i].height <= area->y + area->height + 1)
      draw_item (canvas, &g_array_index (legend, CyLegendItem, i), &cells[i]);
}

double
cy_legend_measure (GArray *legend, CyCanvas *canvas, double width)
{
  g_autofree CyRect *cells = g_new0 (CyRect, legend->len);
  CyRect             area = { 0, 0, width, 0 };

  return layout_legend (legend, canvas, &area, cells);
}

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

/* The series by name and colour; empty for a single one, which needs none. */
GArray *
cy_series_legend (CyDataset *dataset, const CyChartTheme *theme)
{
  GArray *legend = cy_legend_new ();
  guint   n = cy_dataset_get_n_series (dataset);

  for (guint i = 0; n > 1 && i < n; i++)
    cy_legend_add (legend,
                   cy_series_is_hatched (i) ? CY_SWATCH_HATCH : CY_SWATCH_BOX,
                   cy_series_colour (theme, i),
                   cy_dataset_get_series (dataset, i));

  return legend;
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
