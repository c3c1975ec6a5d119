/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Where the parts of a chart lie: pure functions from sizes to rectangles. */
#include "cy-chart-layout-private.h"

#include <math.h>

/* The largest part of a row for its number. */
#define NUMBER_SHARE 0.45

/* Two text boxes may touch by this much: a rounding error, not an overlap. */
#define TOUCH 0.5

/**
 * cy_layout_rows:
 * @self: (out caller-allocates): the rows
 * @area: where they lie, from its top
 * @n: how many there are, at least 1
 * @min: the least height of one
 * @max: the greatest height of one
 * @line: the height of the line for those without room
 *
 * One row is always shown.
 */
void
cy_layout_rows (CyRows *self, const CyRect *area, guint n, double min, double max, double line)
{
  double room = floor (area->height / min + 1e-6);
  double height = area->height;

  self->area = *area;
  self->line = line;
  self->shown = n;
  if (n > room)
    {
      height -= line;
      self->shown = (guint) CLAMP (floor (height / min + 1e-6), 1, n);
    }
  self->rest = n - self->shown;
  self->pitch = CLAMP (height / self->shown, min, max);
}

CyRect
cy_rows_get (const CyRows *self, guint row)
{
  return (CyRect){ self->area.x, self->area.y + self->pitch * row, self->area.width, self->pitch };
}

/* Where the line below the rows goes; without height when it has no room. */
CyRect
cy_rows_get_rest (const CyRows *self)
{
  double y = self->area.y + self->pitch * self->shown;
  double room = self->area.y + self->area.height - y;

  return (CyRect){ self->area.x, y, self->area.width, room + 1 >= self->line ? self->line : 0 };
}

/**
 * cy_layout_bar_columns:
 * @self: (out caller-allocates): the parts of one row, each as high as the row
 * @row: the row
 * @wants: widths asked for
 *
 * When room is short the share goes first, then the bar shrinks to its part of the row, then the
 * label gives way; the number is last.
 */
void
cy_layout_bar_columns (CyBarColumns *self, const CyRect *row, const CyBarWants *wants)
{
  double label_gap = wants->label > 0 ? wants->gap : 0;
  double number_gap = wants->number > 0 ? wants->gap : 0;
  double share = wants->share > 0 ? wants->share + wants->gap : 0;
  double number = MIN (wants->number, row->width * NUMBER_SHARE);
  double rest = row->width - number - number_gap - label_gap;
  double label;
  double bar;

  if (wants->label + share + row->width * wants->bar_ratio > rest)
    share = 0;
  label = MAX (0, MIN (wants->label, rest - share - row->width * wants->bar_ratio));
  bar = MAX (0, rest - share - label);

  self->label = (CyRect){ row->x, row->y, label, row->height };
  self->bar = (CyRect){ row->x + label + label_gap, row->y, bar, row->height };
  self->number = (CyRect){ self->bar.x + bar + number_gap, row->y, number, row->height };
  self->share = (CyRect){ self->number.x + number + (share > 0 ? wants->gap : 0),
                          row->y,
                          share > 0 ? wants->share : 0,
                          row->height };
}

/* The bar inside a row: @ratio of its height, at most @max, in the middle. */
CyRect
cy_layout_thickness (const CyRect *cell, double ratio, double max)
{
  double height = MIN (cell->height * ratio, max);

  return (CyRect){ cell->x, cell->y + (cell->height - height) / 2, cell->width, height };
}

/**
 * cy_layout_flow:
 * @items: (out): rectangles of the items
 * @widths: their widths
 * @n: how many
 * @area: where they flow from left to right, then down
 * @height: of one line
 * @gap: between items of a line
 *
 * Returns: the height used; an item wider than the area gets its whole width and no more
 */
double
cy_layout_flow (CyRect       *items,
                const double *widths,
                guint         n,
                const CyRect *area,
                double        height,
                double        gap)
{
  double x = 0;
  double y = 0;

  for (guint i = 0; i < n; i++)
    {
      double width = MIN (widths[i], area->width);

      if (x > 0 && x + width > area->width)
        {
          x = 0;
          y += height;
        }
      items[i] = (CyRect){ area->x + x, area->y + y, width, height };
      x += width + gap;
    }

  return n > 0 ? y + height : 0;
}

/**
 * cy_layout_spread:
 * @centres: (inout): wanted centres of labels, rising
 * @n: how many
 * @height: of a label
 * @top: upper bound of the first label
 * @bottom: lower bound of the last label
 *
 * Pushes labels apart until none lies over another. They only leave [@top, @bottom] at its end
 * and only when there is not room for all.
 */
void
cy_layout_spread (double *centres, guint n, double height, double top, double bottom)
{
  double limit = bottom + height / 2;

  for (guint i = n; i-- > 0;)
    {
      centres[i] = MIN (centres[i], limit - height);
      limit = centres[i];
    }

  limit = top - height / 2;
  for (guint i = 0; i < n; i++)
    {
      centres[i] = MAX (centres[i], limit + height);
      limit = centres[i];
    }
}

/* Every how manieth label of an axis is written so that labels of @width stay apart at @pitch. */
guint
cy_layout_every (guint n, double pitch, double width)
{
  double every = pitch > 0 ? ceil (width / pitch - 1e-6) : n;

  return (guint) CLAMP (every, 1, MAX (n, 1));
}

gboolean
cy_rect_contains (const CyRect *rect, double x, double y)
{
  return x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height;
}

gboolean
cy_rect_overlaps (const CyRect *a, const CyRect *b)
{
  return a->x + TOUCH < b->x + b->width && b->x + TOUCH < a->x + a->width &&
         a->y + TOUCH < b->y + b->height && b->y + TOUCH < a->y + a->height;
}

/* The same rectangle with its edges on whole pixels, so that bars are crisp; never empty. */
CyRect
cy_rect_snap (const CyRect *rect)
{
  double x = round (rect->x);
  double y = round (rect->y);

  return (CyRect){
    x, y, MAX (1, round (rect->x + rect->width) - x), MAX (1, round (rect->y + rect->height) - y)
  };
}

/* Cuts @height from the top of @rect and returns that part. */
CyRect
cy_rect_take_top (CyRect *rect, double height)
{
  CyRect top = { rect->x, rect->y, rect->width, MIN (height, rect->height) };

  rect->y += top.height;
  rect->height -= top.height;

  return top;
}
