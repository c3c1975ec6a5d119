/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The numbers of the overview and of the structure table. */
#include "cy-stats.h"

#include "cy-date.h"
#include "cy-error.h"
#include "cy-indicator-key.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-tally-private.h"
#include "cy-unit-tree-private.h"

/* Rows between two looks at the cancellable. */
#define ROWS_PER_LOOK 4096

typedef struct
{
  CyStats           *stats;
  const char *const *states;
  int               *row_of_place; /* index of the row a unit's people count in, -1 outside */
  int                young_age;
  guint              n_seen;
  GCancellable      *cancellable;
} Scan;

static const char *const default_states[] = { CY_POOL_IN, NULL };

static gboolean
go_on (Scan *scan, GError **error)
{
  return ++scan->n_seen % ROWS_PER_LOOK != 0 ||
         !g_cancellable_set_error_if_cancelled (scan->cancellable, error);
}

/* Numbers without people yet. */
CyStats *
cy_stats_new (CyConn *conn, gint64 base_date, CyRecord *rules, GError **error)
{
  g_autoptr (CyStats) self = g_new0 (CyStats, 1);

  self->base_date = base_date;
  self->rules = rules != NULL ? g_object_ref (rules)
                              : cy_rules_for_year (conn, cy_date_get_year (base_date), error);
  if (self->rules == NULL)
    return NULL;
  for (guint i = 0; i < CY_N_DIMENSIONS; i++)
    self->classes[i] = cy_classes_new (i, self->rules);
  self->total = cy_tally_new (self->classes);

  return g_steal_pointer (&self);
}

/* ---- Rows ---- */

static void
append_row (CyStats *self, int place)
{
  self->rows[self->n_rows].place = place;
  self->rows[self->n_rows].tally = cy_tally_new (self->classes);
  self->n_rows++;
}

/* A row for the scope itself, for each unit directly below, and for those without a unit. */
static void
create_rows (CyStats *self, Scan *scan, int top)
{
  guint n = cy_unit_tree_get_n (self->tree);
  int   end = top >= 0 ? cy_unit_tree_get (self->tree, (guint) top)->last : (int) n - 1;

  self->rows = g_new0 (CyStatsRow, n + 1);
  scan->row_of_place = g_new (int, n + 1);
  for (guint i = 0; i <= n; i++)
    scan->row_of_place[i] = -1;
  for (int i = MAX (top, 0); i <= end; i++)
    {
      int parent = cy_unit_tree_get (self->tree, (guint) i)->parent;

      if (i == top || parent == top)
        {
          scan->row_of_place[i] = (int) self->n_rows;
          append_row (self, i);
        }
      else
        scan->row_of_place[i] = scan->row_of_place[parent];
    }
  if (self->scope == 0)
    {
      scan->row_of_place[n] = (int) self->n_rows;
      append_row (self, -1);
    }
}

/* Rows of people that belong to no unit below the scope stay only when there are such people. */
static void
drop_empty_rows (CyStats *self, int top)
{
  guint kept = 0;

  for (guint i = 0; i < self->n_rows; i++)
    {
      CyStatsRow row = self->rows[i];

      if (row.tally->people == 0 && (row.place == top || row.place < 0))
        cy_tally_free (row.tally);
      else
        self->rows[kept++] = row;
    }
  self->n_rows = kept;
}

/* ---- The pool ---- */

static gboolean
has_state (const Scan *scan, CySqlRow *row)
{
  for (guint i = 0; scan->states[i] != NULL; i++)
    if (cy_pool_scan_has_text (row, CY_SCAN_STATE, scan->states[i]))
      return TRUE;

  return FALSE;
}

static gboolean
count_pool (CySqlRow *row, gpointer data, GError **error)
{
  Scan    *scan = data;
  CyStats *self = scan->stats;
  int      place = cy_unit_tree_count (self->tree, row);
  guint    slot = place >= 0 ? (guint) place : cy_unit_tree_get_n (self->tree);

  if (scan->row_of_place[slot] >= 0 && has_state (scan, row))
    cy_tally_count (self->rows[scan->row_of_place[slot]].tally,
                    self->classes,
                    row,
                    self->base_date,
                    scan->young_age);

  return go_on (scan, error);
}

/* What the tree shows is always read too. */
static gboolean
scan_pool (CyConn *conn, Scan *scan, const CyStatsArgs *args, GError **error)
{
  const char *all[CY_SCAN_MAX_STATES + 1] = { CY_POOL_IN, CY_POOL_IN_PROGRESS, NULL };

  scan->states = args->states != NULL && !scan->stats->is_past ? args->states : default_states;
  for (guint i = 0; scan->states[i] != NULL && i + 2 < CY_SCAN_MAX_STATES; i++)
    all[i + 2] = scan->states[i];
  scan->stats->people_key = cy_indicator_key_new ("state", CY_IS_ONE_OF, scan->states);

  return cy_pool_scan (conn, args->base_date, args->today, all, count_pool, scan, error);
}

static void
finish (CyStats *self, int top)
{
  cy_unit_tree_roll_up (self->tree);
  cy_unit_tree_sum (self->tree, self->scope, &self->sum);
  for (guint i = 0; i < self->n_rows; i++)
    cy_tally_add (self->total, self->rows[i].tally, self->classes);
  drop_empty_rows (self, top);
}

static gboolean
compute (CyStats           *self,
         CyConn            *conn,
         const CyStatsArgs *args,
         GCancellable      *cancellable,
         GError           **error)
{
  Scan     scan = { .stats = self, .cancellable = cancellable };
  int      top;
  gboolean scanned;

  scan.young_age = cy_stats_get_young_age (self);
  self->tree = cy_unit_tree_load_units (conn, self->rules, self->base_date, error);
  if (self->tree == NULL)
    return FALSE;
  top = cy_unit_tree_find (self->tree, self->scope);
  if (self->scope != 0 && top < 0)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "No unit %" G_GINT64_FORMAT, self->scope);
      return FALSE;
    }
  create_rows (self, &scan, top);
  scanned = scan_pool (conn, &scan, args, error);
  g_free (scan.row_of_place);
  if (!scanned)
    return FALSE;
  finish (self, top);

  return TRUE;
}

/**
 * cy_stats_compute:
 * @conn: a connection
 * @args: what to count
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Counts everybody in one scan of the index person_count. When @args->base_date lies before
 * today, who was in the pool is found out from the entries, which takes longer; what people are
 * (education, Party, unit) is as it is known now, only their age goes back.
 *
 * Returns: (transfer full): the numbers
 */
CyStats *
cy_stats_compute (CyConn *conn, const CyStatsArgs *args, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyStats) self = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !(self = cy_stats_new (conn, args->base_date, args->rules, error)))
    return NULL;

  self->scope = args->scope;
  self->is_past = cy_pool_scan_is_past (args->base_date, args->today);
  if (!compute (self, conn, args, cancellable, error))
    return NULL;
  self->pipeline =
    cy_pipeline_load (conn, args->scope, args->batch, args->base_date, args->today, error);

  return self->pipeline != NULL ? g_steal_pointer (&self) : NULL;
}

void
cy_stats_free (CyStats *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    cy_tally_free (self->rows[i].tally);
  g_free (self->rows);
  for (guint i = 0; i < CY_N_DIMENSIONS; i++)
    g_clear_pointer (&self->classes[i], cy_classes_free);
  g_clear_pointer (&self->total, cy_tally_free);
  g_clear_pointer (&self->tree, cy_unit_tree_free);
  g_clear_pointer (&self->pipeline, cy_pipeline_free);
  g_clear_object (&self->rules);
  g_free (self->people_key);
  g_free (self);
}

/**
 * cy_stats_dup_key:
 * @self: numbers
 * @key: of some of the people counted
 *
 * Returns: (nullable) (transfer full): @key for those counted only; %NULL from cy_stats_of_ids()
 */
char *
cy_stats_dup_key (const CyStats *self, const char *key)
{
  return self->people_key != NULL ? cy_indicator_key_join (self->people_key, key) : NULL;
}

/**
 * cy_stats_dup_unit_key:
 * @self: numbers
 * @unit: id of a unit
 *
 * Returns: (nullable) (transfer full): the key of those counted at or below @unit
 */
char *
cy_stats_dup_unit_key (const CyStats *self, gint64 unit)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, unit);
  const char      *values[] = { id, NULL };
  g_autofree char *scope = cy_indicator_key_new ("scope", CY_IS_ONE_OF, values);

  return cy_stats_dup_key (self, scope);
}

/**
 * cy_stats_get_young_age:
 * @self: numbers
 *
 * Returns: the oldest age that the rule set calls young
 */
int
cy_stats_get_young_age (const CyStats *self)
{
  return (int) cy_record_get_int (self->rules, CY_RULES_YOUNG_AGE);
}
