/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The numbers of any list of people, for the line below it. */
#include "cy-dataset.h"
#include "cy-tally-private.h"

#include <glib/gi18n.h>

/* Rows between two looks at the cancellable. */
#define ROWS_PER_LOOK 4096

/* A list that holds this part of all ids or more is read by one scan, else row by row. */
#define SCAN_PART 16

/* One bit an id: beyond this, ids come from somewhere else and are looked up. */
#define MAX_BITS (G_GINT64_CONSTANT (1) << 28)

typedef struct
{
  CyStats      *stats;
  int           young_age;
  const guint8 *bits;
  gint64        n_bits;
  guint         n_seen;
  GCancellable *cancellable;
} Scan;

static gboolean
is_listed (const Scan *scan, gint64 id)
{
  return scan->bits == NULL ||
         (id >= 0 && id < scan->n_bits && (scan->bits[id / 8] & 1 << id % 8) != 0);
}

static gboolean
count_listed (CySqlRow *row, gpointer data, GError **error)
{
  Scan *scan = data;

  if (is_listed (scan, cy_sql_row_get_int (row, CY_SCAN_ID)))
    cy_tally_count (scan->stats->total,
                    scan->stats->classes,
                    row,
                    scan->stats->base_date,
                    scan->young_age);

  return ++scan->n_seen % ROWS_PER_LOOK != 0 ||
         !g_cancellable_set_error_if_cancelled (scan->cancellable, error);
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
  Scan     scan = { 0 };
  gboolean counted;

  if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !(self = cy_stats_new (conn, base_date, rules, error)) ||
      !cy_sql_get_int (conn, "SELECT max(id) FROM person", &max, error, ""))
    return NULL;

  scan.stats = self;
  scan.young_age = cy_stats_get_young_age (self);
  scan.cancellable = cancellable;
  if (max < MAX_BITS && (gint64) n_ids >= max / SCAN_PART)
    counted = count_by_scan (conn, &scan, ids, n_ids, max, error);
  else
    counted = count_each (conn, &scan, ids, n_ids, error);

  return counted ? g_steal_pointer (&self) : NULL;
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
