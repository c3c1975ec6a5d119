/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The numbers of the overview, the structure table and the line below a list. */
#include "cy-stats.h"

#include "cy-dataset.h"
#include "cy-date.h"
#include "cy-error.h"
#include "cy-indicator-key.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-tally-private.h"
#include "cy-unit-tree-private.h"

#include <glib/gi18n.h>

/* Rows between two looks at the cancellable. */
#define ROWS_PER_LOOK 4096

/* A list that holds this part of all ids or more is read by one scan, else row by row. */
#define SCAN_PART 16

/* One bit an id: beyond this, ids come from somewhere else and are looked up. */
#define MAX_BITS (G_GINT64_CONSTANT (1) << 28)

typedef struct
{
  CyStats           *stats;
  const char *const *states;
  int               *row_of_place; /* index of the row a unit's people count in, -1 outside */
  int                young_age;
  const guint8      *bits;
  gint64             n_bits;
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

static CyStats *
create (CyConn *conn, gint64 base_date, CyRecord *rules, GError **error)
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

static void
scan_init (Scan *scan, CyStats *stats, GCancellable *cancellable)
{
  *scan = (Scan){ .stats = stats, .cancellable = cancellable };
  scan->young_age = cy_stats_get_young_age (stats);
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
  Scan     scan;
  int      top;
  gboolean scanned;

  scan_init (&scan, self, cancellable);
  self->tree = cy_unit_tree_load_units (conn, self->rules, error);
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
      !(self = create (conn, args->base_date, args->rules, error)))
    return NULL;

  self->scope = args->scope;
  self->is_past = cy_pool_scan_is_past (args->base_date, args->today);
  if (!compute (self, conn, args, cancellable, error))
    return NULL;
  self->pipeline = cy_pipeline_load (conn, args->scope, args->batch, args->base_date, error);

  return self->pipeline != NULL ? g_steal_pointer (&self) : NULL;
}

/* ---- Any list of people ---- */

static gboolean
count_listed (CySqlRow *row, gpointer data, GError **error)
{
  Scan  *scan = data;
  gint64 id;

  if (scan->bits != NULL)
    {
      id = cy_sql_row_get_int (row, CY_SCAN_ID);
      if (id < 0 || id >= scan->n_bits || !(scan->bits[id / 8] & 1 << id % 8))
        return go_on (scan, error);
    }
  cy_tally_count (scan->stats->total,
                  scan->stats->classes,
                  row,
                  scan->stats->base_date,
                  scan->young_age);

  return go_on (scan, error);
}

static gboolean
count_each (CyConn *conn, Scan *scan, const gint64 *ids, guint n_ids, GError **error)
{
  for (guint i = 0; i < n_ids; i++)
    if (!cy_sql_each (conn,
                      cy_sql_get ("insight/person.sql"),
                      count_listed,
                      scan,
                      error,
                      "i",
                      ids[i]))
      return FALSE;

  return TRUE;
}

static gboolean
count_by_scan (CyConn *conn, Scan *scan, const gint64 *ids, guint n_ids, gint64 max, GError **error)
{
  g_autofree guint8 *bits = g_malloc0 (max / 8 + 1);

  for (guint i = 0; i < n_ids; i++)
    if (ids[i] >= 0 && ids[i] <= max)
      bits[ids[i] / 8] |= (guint8) (1 << ids[i] % 8);
  scan->bits = bits;
  scan->n_bits = max + 1;

  return cy_sql_each (conn, cy_sql_get ("insight/everybody.sql"), count_listed, scan, error, "");
}

/**
 * cy_stats_of_ids:
 * @conn: a connection
 * @ids: (array length=n_ids): of people, each once; those deleted are not counted
 * @n_ids: how many
 * @base_date: the day ages are as of
 * @rules: (nullable): the rule set, else that of the year of @base_date
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Returns: (transfer full): numbers with a @total only: no rows, tree or pipeline
 */
CyStats *
cy_stats_of_ids (CyConn       *conn,
                 const gint64 *ids,
                 guint         n_ids,
                 gint64        base_date,
                 CyRecord     *rules,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (CyStats) self = NULL;
  gint64   max = 0;
  Scan     scan;
  gboolean counted;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !(self = create (conn, base_date, rules, error)) ||
      !cy_sql_get_int (conn, "SELECT max(id) FROM person", &max, error, ""))
    return NULL;

  scan_init (&scan, self, cancellable);
  if (max < MAX_BITS && (gint64) n_ids >= max / SCAN_PART)
    counted = count_by_scan (conn, &scan, ids, n_ids, max, error);
  else
    counted = count_each (conn, &scan, ids, n_ids, error);

  return counted ? g_steal_pointer (&self) : NULL;
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
 * cy_stats_dup_summary:
 * @self: numbers
 *
 * Returns: (transfer full): the line below a list of people, translated: how many, of these how
 *   many women, Party members, young and with college, and the average age
 */
char *
cy_stats_dup_summary (const CyStats *self)
{
  const CyTally   *tally = self->total;
  gint64           average = cy_tally_get_average_age (tally);
  g_autofree char *age =
    average == CY_DATASET_MISSING
      ? g_strdup ("—")
      : g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, average / 10, average % 10);

  /* Translators: the line below a list of people: all, women, Party members, the age that young
   * means and how many are at most so old, with college or above, average age. */
  return g_strdup_printf (_ ("%u people, of these %u women, %u Party members, %d or younger %u, "
                             "college or above %u, average age %s"),
                          tally->people,
                          cy_tally_get_women (tally),
                          cy_tally_get_party (tally),
                          cy_stats_get_young_age (self),
                          tally->young,
                          cy_tally_get_college (tally),
                          age);
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
