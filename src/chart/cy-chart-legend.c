/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which colour is what: items that flow over as many lines as they need. */
#include "cy-chart-legend-private.h"

#include "cy-chart-parts-private.h"

#define SWATCH 10.0
#define SWATCH_GAP 6.0
#define ITEM_GAP 16.0

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
