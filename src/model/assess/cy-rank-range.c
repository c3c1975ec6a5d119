/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Within which range of one weight the same people come first. */
#include "cy-rank-range.h"

#include <math.h>

#define ALIKE 1e-12

/* A total as a line over the weight: total = at_none + weight × (at_all - at_none), where the other
 * weights keep their proportions. */
typedef struct
{
  guint  row;
  double at_none;
  double at_all;
  double now;
} Line;

static gint
compare_lines (gconstpointer a, gconstpointer b)
{
  const Line *first = a;
  const Line *second = b;

  if (first->now != second->now)
    return first->now < second->now ? 1 : -1;

  return first->row < second->row ? -1 : first->row > second->row;
}

static Line
make_line (const CyMarkTable *table, const double *weights, guint column, guint row)
{
  const double *values = table->values + row * table->n_columns;
  Line          line = { row, 0, values[column], 0 };
  double        others = 0;

  for (guint i = 0; i < table->n_columns; i++)
    if (i != column)
      {
        line.at_none += weights[i] * values[i];
        others += weights[i];
      }
  line.at_none = others > 0 ? line.at_none / others : 0;
  line.now = line.at_none + weights[column] * (line.at_all - line.at_none);

  return line;
}

/* Where the one outside meets the one inside, seen from the weight as it is. */
static void
narrow (CyRankRange *range, const Line *inside, const Line *outside, double weight)
{
  double gap = inside->now - outside->now;
  double slope = (outside->at_all - outside->at_none) - (inside->at_all - inside->at_none);
  double meets;

  if (gap < ALIKE)
    {
      range->is_tied = TRUE;
      return;
    }
  if (fabs (slope) < ALIKE)
    return;
  meets = weight + gap / slope;
  if (slope > 0 && meets < range->high)
    {
      range->high = meets;
      range->overtakes_high = outside->row;
    }
  if (slope < 0 && meets > range->low)
    {
      range->low = meets;
      range->overtakes_low = outside->row;
    }
}

/**
 * cy_rank_range_find:
 * @table: marks, more being better everywhere
 * @weights: (array): one a column, together 1
 * @column: whose weight is moved, the others keeping their proportions
 * @n_first: how many come first: 1 for the first place, the places of 优秀 for the quota line
 * @range: (out caller-allocates): where the same people stay first
 *
 * Totals are lines over the weight, so that the ends are exact: the nearest crossing of somebody
 * inside with somebody outside on either side.
 */
void
cy_rank_range_find (const CyMarkTable *table,
                    const double      *weights,
                    guint              column,
                    guint              n_first,
                    CyRankRange       *range)
{
  g_autoptr (GArray) lines = g_array_sized_new (FALSE, FALSE, sizeof (Line), table->n_rows);

  *range = (CyRankRange){ 0, 1, -1, -1, FALSE };
  for (guint i = 0; i < table->n_rows; i++)
    {
      Line line = make_line (table, weights, column, i);

      g_array_append_val (lines, line);
    }
  g_array_sort (lines, compare_lines);
  for (guint i = 0; i < MIN (n_first, lines->len); i++)
    for (guint j = n_first; j < lines->len; j++)
      narrow (range,
              &g_array_index (lines, Line, i),
              &g_array_index (lines, Line, j),
              weights[column]);
  if (range->is_tied)
    range->low = range->high = weights[column];
}
