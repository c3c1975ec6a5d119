/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A ring of shares with its total in the middle and a list of numbers beside it. */
#include "cy-chart-parts-private.h"

#include <glib/gi18n.h>

#include "cy-chart-number-private.h"
#include "cy-chart-shares-private.h"

#define HOLE 0.62
#define RING_SHARE 0.38
#define RING_LEAST 0.2
#define SWATCH_INSET 16.0
#define TOP (-G_PI / 2)

typedef struct
{
  CyCanvas  *canvas;
  CyChart   *chart;
  CyDataset *dataset;
  CyShares   shares;
} Donut;

static void
draw_sector (Donut *self, const CyHit *sector, guint32 colour, gboolean hatched)
{
  cairo_t *cr = self->canvas->cr;
  CyRect   box = {
      sector->x - sector->outer, sector->y - sector->outer, 2 * sector->outer, 2 * sector->outer
  };

  cairo_new_path (cr);
  cairo_arc (cr, sector->x, sector->y, sector->outer, sector->from, sector->to);
  cairo_arc_negative (cr, sector->x, sector->y, sector->inner, sector->to, sector->from);
  cairo_close_path (cr);
  cy_canvas_colour (self->canvas, colour);
  cairo_fill_preserve (cr);
  if (hatched)
    {
      cairo_save (cr);
      cairo_clip_preserve (cr);
      cairo_new_path (cr);
      cy_canvas_hatch (self->canvas, self->canvas->theme->surface, &box);
      cairo_restore (cr);
      return;
    }
  cairo_set_line_width (cr, 1.5);
  cy_canvas_colour (self->canvas, self->canvas->theme->surface);
  cairo_stroke (cr);
}

static void
draw_ring (Donut *self, double x, double y, double radius)
{
  double angle = TOP;
  CyHit  ring = { .x = x, .y = y, .inner = radius * HOLE, .outer = radius };

  ring.from = TOP;
  ring.to = TOP + 2 * G_PI;
  if (self->shares.whole <= 0)
    draw_sector (self, &ring, self->canvas->theme->track, FALSE);

  for (guint i = 0; self->shares.whole > 0 && i < self->shares.n; i++)
    {
      gint64 part = cy_number_length (cy_shares_get_value (&self->shares, i));

      ring.point = self->shares.own[i];
      ring.from = angle;
      ring.to = angle + 2 * G_PI * ((double) part / self->shares.whole);
      angle = ring.to;
      if (part == 0)
        continue;
      draw_sector (self,
                   &ring,
                   cy_series_colour (self->canvas->theme, i),
                   cy_series_is_hatched (i));
      if (!cy_shares_is_rest (&self->shares, i))
        cy_canvas_add_sector (self->canvas, &ring);
    }
}

static void
draw_total (Donut *self, double x, double y, double radius)
{
  guint            decimals = cy_dataset_get_decimals (self->dataset);
  gint64           sum = cy_number_sum_series (self->dataset, 0);
  g_autofree char *text = cy_number_format (sum, decimals);
  double           line = cy_canvas_line_height (self->canvas, CY_TEXT_FIGURE);
  double           small = cy_canvas_line_height (self->canvas, CY_TEXT_CAPTION);
  double           width = 2 * radius * HOLE * 0.84;
  CyRect           box = { x - width / 2, y - (line + small * 0.9) / 2, width, line };

  if (line + small > 2 * radius * HOLE || !cy_chart_has_shares (self->chart))
    return;

  if (cy_canvas_text_width (self->canvas, CY_TEXT_FIGURE, text) > width)
    cy_canvas_number (self->canvas, CY_TEXT_LABEL_BOLD, self->canvas->theme->text, text, &box, 0.5);
  else
    cy_canvas_number (self->canvas, CY_TEXT_FIGURE, self->canvas->theme->text, text, &box, 0.5);
  box.y += line;
  box.height = small;
  cy_canvas_text (self->canvas,
                  CY_TEXT_CAPTION,
                  self->canvas->theme->muted,
                  cy_dataset_get_unit (self->dataset),
                  &box,
                  0.5);
}

static void
draw_swatch (Donut *self, guint part, const CyRect *cell)
{
  double size = cy_canvas_scale (self->canvas, 10);
  CyRect box = { cell->x, cell->y + (cell->height - size) / 2, size, size };

  if (cy_shares_get_value (&self->shares, part) == CY_DATASET_MISSING)
    {
      cy_canvas_hatch (self->canvas, self->canvas->theme->muted, &box);
      return;
    }
  cy_canvas_fill (self->canvas, cy_series_colour (self->canvas->theme, part), &box);
  if (cy_series_is_hatched (part))
    cy_canvas_hatch (self->canvas, self->canvas->theme->surface, &box);
}

static void
draw_list_row (Donut *self, guint part, const CyRect *row, const CyBarWants *wants)
{
  const CyChartTheme *theme = self->canvas->theme;
  double              inset = cy_canvas_scale (self->canvas, SWATCH_INSET);
  CyRect              inner = { row->x + inset, row->y, MAX (0, row->width - inset), row->height };
  gint64              value = cy_shares_get_value (&self->shares, part);
  g_autofree char    *label = cy_shares_create_label (&self->shares, part);
  g_autofree char    *number = cy_number_format (value, cy_dataset_get_decimals (self->dataset));
  g_autofree char    *share = cy_number_share (value, self->shares.whole);
  CyBarColumns        columns;

  cy_layout_bar_columns (&columns, &inner, wants);
  columns.label.width += columns.bar.width;
  draw_swatch (self, part, row);
  cy_canvas_text (self->canvas, CY_TEXT_BODY, theme->text, label, &columns.label, 0);
  cy_parts_draw_value (self->canvas, &columns.number, number, 1);
  if (columns.share.width > 0)
    cy_canvas_number (self->canvas, CY_TEXT_LABEL, theme->muted, share, &columns.share, 1);
  if (!cy_shares_is_rest (&self->shares, part))
    cy_canvas_add_hit (self->canvas, 0, self->shares.own[part], row);
}

static void
measure_list (Donut *self, CyBarWants *wants)
{
  *wants = (CyBarWants){ .gap = cy_canvas_scale (self->canvas, 10) };
  for (guint i = 0; i < self->shares.n; i++)
    {
      gint64           value = cy_shares_get_value (&self->shares, i);
      g_autofree char *label = cy_shares_create_label (&self->shares, i);
      g_autofree char *number = cy_number_format (value, cy_dataset_get_decimals (self->dataset));
      g_autofree char *share = cy_number_share (value, self->shares.whole);

      wants->label = MAX (wants->label, cy_canvas_text_width (self->canvas, CY_TEXT_BODY, label));
      wants->number =
        MAX (wants->number, cy_canvas_text_width (self->canvas, CY_TEXT_BOLD, number));
      if (cy_chart_has_shares (self->chart))
        wants->share =
          MAX (wants->share, cy_canvas_text_width (self->canvas, CY_TEXT_LABEL, share));
    }
}

static void
draw_list (Donut *self, const CyRect *area)
{
  double     good = cy_canvas_scale (self->canvas, 26);
  CyRect     middle = *area;
  CyBarWants wants;
  CyRows     rows;

  measure_list (self, &wants);
  middle.height = MIN (area->height, good * self->shares.n);
  middle.y += (area->height - middle.height) / 2;
  cy_layout_rows (&rows,
                  &middle,
                  self->shares.n,
                  cy_canvas_line_height (self->canvas, CY_TEXT_BOLD),
                  good,
                  cy_canvas_line_height (self->canvas, CY_TEXT_LABEL));
  for (guint i = 0; i < rows.shown; i++)
    {
      CyRect row = cy_rows_get (&rows, i);

      draw_list_row (self, i, &row, &wants);
    }
  cy_parts_draw_rest (self->canvas, &rows);
}

/* The ring shrinks before the names in its list are cut. */
static double
get_ring_size (Donut *self, double width, double height, double gap)
{
  double     inset = cy_canvas_scale (self->canvas, SWATCH_INSET);
  CyBarWants wants;
  double     list;

  measure_list (self, &wants);
  list = inset + wants.label + wants.number + 2 * wants.gap;

  return MIN (height, CLAMP (width - gap - list, width * RING_LEAST, width * RING_SHARE));
}

/* The ring beside its list, or above it where the chart is taller than wide. */
static void
cy_chart_donut_draw (CyChart *chart, CyCanvas *canvas, double width, double height)
{
  double gap = cy_canvas_scale (canvas, 14);
  CyRect area = { 0, 0, width, height };
  Donut  self;
  double size;

  self = (Donut){ canvas, chart, cy_chart_get_dataset (chart), { 0 } };
  cy_shares_init (&self.shares, self.dataset);
  if (width >= height)
    {
      size = get_ring_size (&self, width, height, gap);
      area.x = size + gap;
      area.width = MAX (0, width - area.x);
      draw_ring (&self, size / 2, height / 2, size / 2 - 1);
      draw_total (&self, size / 2, height / 2, size / 2 - 1);
    }
  else
    {
      size = MIN (width, height * 0.5);
      area.y = size + gap;
      area.height = MAX (0, height - area.y);
      draw_ring (&self, width / 2, size / 2, size / 2 - 1);
      draw_total (&self, width / 2, size / 2, size / 2 - 1);
    }
  draw_list (&self, &area);
}

CY_CHART_DEFINE (CyChartDonut, cy_chart_donut)

static void
cy_chart_donut_class_init (CyChartDonutClass *klass)
{
  CY_CHART_CLASS (klass)->draw = cy_chart_donut_draw;
}

const CyChartKind cy_chart_kind_donut = {
  .id = "donut",
  .title = N_ ("Ring"),
  .icon = "cy-chart-donut-symbolic",
  .get_type = cy_chart_donut_get_type,
};
