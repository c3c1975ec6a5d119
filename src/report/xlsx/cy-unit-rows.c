/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the rows of a table by units are, and who is counted in each. */
#include "cy-unit-rows.h"

#include <glib/gi18n.h>

struct _CyUnitRows
{
  CyStats *stats; /* of what was asked for: its total is the table's */
  CyStats
         *below_top; /* of the one unit that everything belongs to, when everything was asked for */
  GArray *rows;      /* of CyStatsRow, borrowed */
  int     top;       /* place of the unit that the rows lie below, or -1 */
};

/* The only unit without a superior; -1 when there are several or none. */
static int
find_only_top (const CyUnitTree *tree)
{
  int top = -1;

  for (guint i = 0; i < cy_unit_tree_get_n (tree); i++)
    if (cy_unit_tree_get (tree, i)->parent < 0)
      {
        if (top >= 0)
          return -1;
        top = (int) i;
      }

  return top;
}

static CyStats *
compute (CyConn *conn, const CyReportArgs *args, gint64 scope, GError **error)
{
  CyStatsArgs stats_args = { .scope = scope, .base_date = args->base_date };

  return cy_stats_compute (conn, &stats_args, args->cancellable, error);
}

static void
add_rows (CyUnitRows *self, const CyStats *stats)
{
  for (guint i = 0; i < stats->n_rows; i++)
    g_array_append_val (self->rows, stats->rows[i]);
}

/* Everything that a county has is shown by its townships, not in one row. */
static gboolean
load_below_top (CyUnitRows *self, CyConn *conn, const CyReportArgs *args, GError **error)
{
  const CyUnitNode *top = cy_unit_tree_get (self->stats->tree, (guint) self->top);

  self->below_top = compute (conn, args, top->id, error);
  if (self->below_top == NULL)
    return FALSE;
  add_rows (self, self->below_top);
  for (guint i = 0; i < self->stats->n_rows; i++)
    if (self->stats->rows[i].place < 0)
      g_array_append_val (self->rows, self->stats->rows[i]);

  return TRUE;
}

/**
 * cy_unit_rows_load:
 * @conn: a connection
 * @args: complete arguments
 * @error: as for cy_stats_compute()
 *
 * Returns: (transfer full): a row each for what lies directly below the scope; for people who
 *   belong to the scope itself, and for those who belong nowhere, only where there are such people
 */
CyUnitRows *
cy_unit_rows_load (CyConn *conn, const CyReportArgs *args, GError **error)
{
  g_autoptr (CyUnitRows) self = g_new0 (CyUnitRows, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (CyStatsRow));
  self->stats = compute (conn, args, args->scope, error);
  if (self->stats == NULL)
    return NULL;

  self->top = args->scope != 0 ? cy_unit_tree_find (self->stats->tree, args->scope)
                               : find_only_top (self->stats->tree);
  if (args->scope == 0 && self->top >= 0)
    return load_below_top (self, conn, args, error) ? g_steal_pointer (&self) : NULL;
  add_rows (self, self->stats);

  return g_steal_pointer (&self);
}

void
cy_unit_rows_free (CyUnitRows *self)
{
  g_clear_pointer (&self->stats, cy_stats_free);
  g_clear_pointer (&self->below_top, cy_stats_free);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * cy_unit_rows_get_stats:
 * @self: rows
 *
 * Returns: (transfer none): the statistics of everybody in the table
 */
const CyStats *
cy_unit_rows_get_stats (const CyUnitRows *self)
{
  return self->stats;
}

guint
cy_unit_rows_get_n (const CyUnitRows *self)
{
  return self->rows->len;
}

/**
 * cy_unit_rows_get_title:
 * @self: rows
 *
 * Returns: the heading above the names, translated
 */
const char *
cy_unit_rows_get_title (const CyUnitRows *self)
{
  gboolean has_village = FALSE;
  gboolean has_other = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CyUnitNode *node = cy_unit_rows_get_node (self, i);

      if (node == NULL || cy_unit_rows_is_own (self, i))
        continue;
      has_village |= node->is_village;
      has_other |= !node->is_village;
    }
  if (has_village && !has_other)
    return _ ("Village (community)");

  return has_village ? _ ("Unit") : _ ("Township");
}

/**
 * cy_unit_rows_dup_name:
 * @self: rows
 * @nth: which row
 *
 * Returns: (transfer full): what the row is called
 */
char *
cy_unit_rows_dup_name (const CyUnitRows *self, guint nth)
{
  const CyUnitNode *node = cy_unit_rows_get_node (self, nth);

  if (node == NULL)
    return g_strdup (_ ("No unit"));
  if (cy_unit_rows_is_own (self, nth) && !node->is_village)
    /* Translators: people who belong to a township itself and to none of its villages. */
    return g_strdup_printf (_ ("%s itself"), node->name);

  return g_strdup (node->name);
}

const CyTally *
cy_unit_rows_get_tally (const CyUnitRows *self, guint nth)
{
  return g_array_index (self->rows, CyStatsRow, nth).tally;
}

/**
 * cy_unit_rows_get_node:
 * @self: rows
 * @nth: which row
 *
 * Returns: (transfer none) (nullable): the unit; %NULL for people who belong to none
 */
const CyUnitNode *
cy_unit_rows_get_node (const CyUnitRows *self, guint nth)
{
  int place = g_array_index (self->rows, CyStatsRow, nth).place;

  return place >= 0 ? cy_unit_tree_get (self->stats->tree, (guint) place) : NULL;
}

/**
 * cy_unit_rows_is_own:
 * @self: rows
 * @nth: which row
 *
 * Returns: whether the row has the people of the scope itself, without those below
 */
gboolean
cy_unit_rows_is_own (const CyUnitRows *self, guint nth)
{
  int place = g_array_index (self->rows, CyStatsRow, nth).place;

  return place >= 0 && place == self->top;
}
