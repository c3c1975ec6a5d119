/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One walk over everybody in the pool, as it is or as it was at a day gone by.
 *
 * Today's pool is read from the covering index person_count; SQL's own GROUP BY over it costs
 * several times as much as counting in C. A day gone by asks the dates of the pool entries. */
#include "cy-pool-scan-private.h"

#include "cy-date.h"

#include <string.h>

/**
 * cy_pool_scan_is_past:
 * @base_date: the day the figures are as of
 * @today: the day it is, 0 to ask the clock
 *
 * Returns: whether who was in the pool has to be found out from the entries
 */
gboolean
cy_pool_scan_is_past (gint64 base_date, gint64 today)
{
  return base_date < (today != 0 ? today : cy_date_today ());
}

/**
 * cy_pool_scan:
 * @conn: a connection
 * @base_date: the day the figures are as of
 * @today: the day it is, 0 to ask the clock
 * @states: (array zero-terminated=1): at most %CY_SCAN_MAX_STATES codes of pool_state; of a day
 *   gone by there are only those who were in the pool
 * @func: (scope call): called for everybody, with the columns of #CyScanColumn
 * @data: for @func
 * @error: return location
 *
 * At a day gone by, a person was in the pool who had been admitted and had not left: see
 * the view pool_span for dates that are not known.
 *
 * Returns: whether it ran to its end
 */
gboolean
cy_pool_scan (CyConn            *conn,
              gint64             base_date,
              gint64             today,
              const char *const *states,
              CySqlFunc          func,
              gpointer           data,
              GError           **error)
{
  const char *bound[CY_SCAN_MAX_STATES] = { NULL };

  if (cy_pool_scan_is_past (base_date, today))
    return cy_sql_each (conn,
                        cy_sql_get ("insight/pool-at.sql"),
                        func,
                        data,
                        error,
                        "i",
                        base_date);

  for (guint i = 0; i < CY_SCAN_MAX_STATES && states[i] != NULL; i++)
    bound[i] = states[i];

  return cy_sql_each (conn,
                      cy_sql_get ("insight/pool.sql"),
                      func,
                      data,
                      error,
                      "ttttt",
                      bound[0],
                      bound[1],
                      bound[2],
                      bound[3],
                      bound[4]);
}

/**
 * cy_pool_scan_has_text:
 * @row: a row of a scan
 * @column: a column of text
 * @text: a text
 *
 * Returns: whether @column holds @text
 */
gboolean
cy_pool_scan_has_text (CySqlRow *row, CyScanColumn column, const char *text)
{
  gsize       length;
  const char *value = cy_sql_row_peek_text (row, column, &length);

  return length == strlen (text) && memcmp (value, text, length) == 0;
}
