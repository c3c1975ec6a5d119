/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The people of the statistics once more, parted by one dimension. */
#include "cy-pool.h"
#include "cy-tally-private.h"

typedef struct
{
  const CyStats *stats;
  CyClasses     *classes;
  CyScanColumn   column;
  GPtrArray     *tallies;
  int            top;
  int            last;
} Split;

/* Who belongs nowhere counts where everything does. */
static gboolean
is_inside (const Split *self, CySqlRow *row)
{
  int place;

  if (self->stats->scope == 0)
    return TRUE;
  place = cy_unit_tree_find (self->stats->tree, cy_sql_row_get_int (row, CY_SCAN_UNIT));

  return place >= self->top && place <= self->last;
}

static gboolean
count (CySqlRow *row, gpointer data, GError **error)
{
  const Split *self = data;
  gsize        length;
  const char  *code = cy_sql_row_peek_text (row, self->column, &length);

  if (is_inside (self, row))
    cy_tally_count (g_ptr_array_index (self->tallies,
                                       cy_classes_find (self->classes, code, length)),
                    self->stats->classes,
                    row,
                    self->stats->base_date,
                    cy_stats_get_young_age (self->stats));

  return TRUE;
}

/**
 * cy_stats_split_sources:
 * @stats: from cy_stats_compute() of those in the pool
 * @conn: a connection
 * @today: the day it is, 0 to ask the clock
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyTally): of each class of the dimension source, and last
 *   of those whose source is not known; together they are the total of @stats
 */
GPtrArray *
cy_stats_split_sources (const CyStats *stats, CyConn *conn, gint64 today, GError **error)
{
  static const char *const in_pool[] = { CY_POOL_IN, NULL };
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_tally_free);
  int   top = cy_unit_tree_find (stats->tree, stats->scope);
  Split split = { stats,
                  stats->classes[CY_DIMENSION_SOURCE],
                  CY_SCAN_SOURCE,
                  tallies,
                  top,
                  top >= 0 ? cy_unit_tree_get (stats->tree, (guint) top)->last : -1 };

  for (guint i = 0; i <= cy_classes_get_n (split.classes); i++)
    g_ptr_array_add (tallies, cy_tally_new (stats->classes));

  return cy_pool_scan (conn, stats->base_date, today, in_pool, count, &split, error)
           ? g_steal_pointer (&tallies)
           : NULL;
}
