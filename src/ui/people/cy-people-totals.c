/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The line below the table: those in the pool are counted, the others are named apart. */
#include "cy-people-totals.h"

#include "cy-dataset.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-stats.h"

#include <glib/gi18n.h>

typedef struct
{
  GArray       *ids;
  gint64        base_date;
  CyRecord     *rules;
  GCancellable *cancellable;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_array_unref (request->ids);
  g_clear_object (&request->rules);
  g_clear_object (&request->cancellable);
  g_free (request);
}

static void
totals_free (gpointer data)
{
  cy_people_totals_free (data);
}

/* Parts the listed people: @in_pool gets those in the pool; @waiting are on the way into it. */
static gboolean
part (CyConn *conn, const GArray *ids, GArray *in_pool, guint *waiting, GError **error)
{
  g_autoptr (GArray) in = cy_sql_list_ids (conn,
                                           "SELECT id FROM person WHERE pool_state=?"
                                           " AND deleted IS NULL",
                                           error,
                                           "t",
                                           CY_POOL_IN);
  g_autoptr (GArray) on_way = in != NULL
                                ? cy_sql_list_ids (conn,
                                                   "SELECT id FROM person WHERE pool_state=?"
                                                   " AND deleted IS NULL",
                                                   error,
                                                   "t",
                                                   CY_POOL_IN_PROGRESS)
                                : NULL;
  g_autoptr (GHashTable) kinds = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (on_way == NULL)
    return FALSE;
  for (guint i = 0; i < in->len; i++)
    g_hash_table_insert (kinds, &g_array_index (in, gint64, i), GINT_TO_POINTER (1));
  for (guint i = 0; i < on_way->len; i++)
    g_hash_table_insert (kinds, &g_array_index (on_way, gint64, i), GINT_TO_POINTER (2));
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      int    kind = GPOINTER_TO_INT (g_hash_table_lookup (kinds, &id));

      if (kind == 1)
        g_array_append_val (in_pool, id);
      else if (kind == 2)
        (*waiting)++;
    }

  return TRUE;
}

static char *
describe (const CyStats *stats)
{
  gint64           average = cy_tally_get_average_age (stats->total);
  g_autofree char *age =
    average == CY_DATASET_MISSING
      ? g_strdup ("—")
      : g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, average / 10, average % 10);

  /* Translators: the line below the table of people: all, women, Party members, the age that young
   * means and how many are at most so old, with college or above, average age. Keep the tags. */
  return g_strdup_printf (_ ("<b>%u</b> people, of these <b>%u</b> women, <b>%u</b> Party members, "
                             "up to %d years old <b>%u</b>, college or above <b>%u</b>, "
                             "average age <b>%s</b>"),
                          stats->total->people,
                          cy_tally_get_women (stats->total),
                          cy_tally_get_party (stats->total),
                          cy_stats_get_young_age (stats),
                          stats->total->young,
                          cy_tally_get_college (stats->total),
                          age);
}

static char *
describe_rest (guint waiting, guint others)
{
  GString *text = g_string_new (NULL);

  if (waiting > 0)
    g_string_append_printf (text, _ ("and %u in progress"), waiting);
  if (others > 0)
    {
      g_string_append (text, waiting > 0 ? _ (", ") : "");
      g_string_append_printf (text, _ ("and %u not in the pool"), others);
    }

  return g_string_free (text, FALSE);
}

static gpointer
count (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;
  g_autoptr (GArray) in_pool = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyStats) stats = NULL;
  const GArray   *counted = in_pool;
  guint           waiting = 0;
  CyPeopleTotals *totals;

  if (!part (conn, request->ids, in_pool, &waiting, error))
    return NULL;
  /* Where nobody is in the pool, those who are listed are what is meant. */
  if (in_pool->len == 0)
    counted = request->ids;
  stats = cy_stats_of_ids (conn,
                           (const gint64 *) counted->data,
                           counted->len,
                           request->base_date,
                           request->rules,
                           request->cancellable,
                           error);
  if (stats == NULL)
    return NULL;

  totals = g_new0 (CyPeopleTotals, 1);
  totals->start = describe (stats);
  if (counted == in_pool)
    totals->end = describe_rest (waiting, request->ids->len - in_pool->len - waiting);

  return totals;
}

/**
 * cy_people_totals_count:
 * @session: a session
 * @ids: (array length=n_ids): whom
 * @n_ids: how many
 * @cancellable: (nullable): to stop it
 * @callback: when it is done
 * @user_data: for @callback
 *
 * Counts on the reading thread.
 */
void
cy_people_totals_count (CySession          *session,
                        const gint64       *ids,
                        guint               n_ids,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  CyRecord *rules = cy_session_get_rules (session);
  Request  *request = g_new0 (Request, 1);

  request->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (n_ids > 0)
    g_array_append_vals (request->ids, ids, n_ids);
  request->base_date = cy_session_get_base_date (session);
  request->rules = rules != NULL ? cy_record_copy (rules) : NULL;
  request->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  cy_session_read (session,
                   count,
                   request,
                   request_free,
                   totals_free,
                   cancellable,
                   callback,
                   user_data);
}

/**
 * cy_people_totals_count_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): the words of the line
 */
CyPeopleTotals *
cy_people_totals_count_finish (GAsyncResult *result, GError **error)
{
  return cy_session_finish (result, error);
}

void
cy_people_totals_free (CyPeopleTotals *self)
{
  g_free (self->start);
  g_free (self->end);
  g_free (self);
}
