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

static double
get_total (const Line *line, double weight)
{
  return line->at_none + weight * (line->at_all - line->at_none);
}

/* Who inside stands lowest at a weight, and who outside highest. */
static void
find_nearest (const GArray *lines,
              guint         n_first,
              double        weight,
              const Line  **inside,
              const Line  **outside)
{
  *inside = &g_array_index (lines, Line, 0);
  *outside = &g_array_index (lines, Line, n_first);
  for (guint i = 1; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (i < n_first && get_total (line, weight) < get_total (*inside, weight))
        *inside = line;
      if (i > n_first && get_total (line, weight) > get_total (*outside, weight))
        *outside = line;
    }
}

/* The lead of the lowest inside over the highest outside is concave in the weight. Where two who
 * have changed places by @end meet, the lead is no more than nothing, so that each meeting is at or
 * beyond the first one, and nearer than the last: it takes a few rounds over everybody (Newton's
 * method, which ends on lines). */
static int
find_meeting (const GArray *lines, guint n_first, double weight, double end, double *at)
{
  int row = -1;

  for (*at = end;;)
    {
      const Line *inside;
      const Line *outside;
      double      lead;
      double      meets;

      find_nearest (lines, n_first, *at, &inside, &outside);
      lead = get_total (inside, *at) - get_total (outside, *at);
      if (lead > -ALIKE)
        return row;
      meets = weight +
              (*at - weight) * (inside->now - outside->now) / (inside->now - outside->now - lead);
      if (fabs (meets - *at) < ALIKE)
        return row;
      row = (int) outside->row;
      *at = meets;
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
  if (n_first == 0 || n_first >= lines->len)
    return;
  range->is_tied =
    g_array_index (lines, Line, n_first - 1).now - g_array_index (lines, Line, n_first).now < ALIKE;
  if (range->is_tied)
    {
      range->low = range->high = weights[column];
      return;
    }
  range->overtakes_low = find_meeting (lines, n_first, weights[column], 0, &range->low);
  range->overtakes_high = find_meeting (lines, n_first, weights[column], 1, &range->high);
}
