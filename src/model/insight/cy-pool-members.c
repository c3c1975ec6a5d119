/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is in the pool on a day, by the same scan that statistics count, so that a roster never
 * disagrees with a table. */
#include "cy-pool-members.h"

#include "cy-pool-scan-private.h"
#include "cy-pool.h"

#include <stdlib.h>

typedef struct
{
  GArray     *members;
  const char *tier;
} Collect;

static gboolean
collect (CySqlRow *row, gpointer data, GError **error)
{
  Collect     *self = data;
  CyPoolMember member = {
    .id = cy_sql_row_get_int (row, CY_SCAN_ID),
    .unit = cy_sql_row_get_int (row, CY_SCAN_UNIT),
  };

  if (self->tier == NULL || cy_pool_scan_has_text (row, CY_SCAN_TIER, self->tier))
    g_array_append_val (self->members, member);

  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 one = ((const CyPoolMember *) a)->id;
  gint64 other = ((const CyPoolMember *) b)->id;

  return (one > other) - (one < other);
}

/**
 * cy_pool_list_members:
 * @conn: a connection
 * @base_date: the day, YYYYMMDD
 * @today: the day it is, 0 to ask the clock
 * @tier: (nullable): code of the set tier, %NULL for both
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyPoolMember): who is in the pool that day, by id
 */
GArray *
cy_pool_list_members (CyConn     *conn,
                      gint64      base_date,
                      gint64      today,
                      const char *tier,
                      GError    **error)
{
  static const char *const in_pool[] = { CY_POOL_IN, NULL };
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (CyPoolMember));
  Collect self = { members, tier };

  if (!cy_pool_scan (conn, base_date, today, in_pool, collect, &self, error))
    return NULL;
  g_array_sort (members, compare);

  return g_steal_pointer (&members);
}

/**
 * cy_pool_members_have:
 * @members: (element-type CyPoolMember): from cy_pool_list_members()
 * @id: of a person
 *
 * Returns: whether that person is one of @members
 */
gboolean
cy_pool_members_have (const GArray *members, gint64 id)
{
  CyPoolMember key = { .id = id };

  return members->len > 0 &&
         bsearch (&key, members->data, members->len, sizeof (CyPoolMember), compare) != NULL;
}

/**
 * cy_pool_count_used:
 * @conn: a connection
 * @unit: those of this unit and below
 * @base_date: the day, YYYYMMDD
 * @tier: code of the set tier
 * @used: (out): how many reserves of @tier had left the pool for a post by that day; an entry
 *   without the day counts
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean
cy_pool_count_used (CyConn     *conn,
                    gint64      unit,
                    gint64      base_date,
                    const char *tier,
                    gint64     *used,
                    GError    **error)
{
  return cy_sql_get_int (conn,
                         cy_sql_get ("insight/used.sql"),
                         used,
                         error,
                         "iit",
                         unit,
                         base_date,
                         tier);
}
