/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What happened in the pool between two days: how many were used, how many left otherwise. */
#include "cy-election.h"
#include "cy-share.h"
#include "cy-sql.h"

#define N_COUNTS 7

/**
 * cy_pool_period_count:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @from: the first day
 * @until: the last one
 * @period: (out): what was counted
 * @error: return location
 *
 * A stay counts as one in the pool as cy_pool_is_admitted() says; one whose first day is not known
 * was there all along.
 *
 * Returns: whether it could be counted
 */
gboolean
cy_pool_period_count (CyConn       *conn,
                      gint64        scope,
                      CyDate        from,
                      CyDate        until,
                      CyPoolPeriod *period,
                      GError      **error)
{
  CyValue  values[N_COUNTS] = { 0 };
  gboolean found = FALSE;

  if (!cy_sql_get_values (conn,
                          cy_sql_get ("insight/period.sql"),
                          values,
                          N_COUNTS,
                          &found,
                          error,
                          "iii",
                          scope,
                          from,
                          until))
    return FALSE;
  *period = (CyPoolPeriod){ values[0].number, values[1].number, values[2].number, values[3].number,
                            values[4].number, values[5].number, values[6].number };

  return TRUE;
}

/**
 * cy_pool_period_get_ever:
 * @self: what was counted
 *
 * Returns: how many were ever in the pool in the period
 */
gint64
cy_pool_period_get_ever (const CyPoolPeriod *self)
{
  return self->at_start + self->admitted;
}

/**
 * cy_pool_period_get_use_rate:
 * @self: what was counted
 *
 * 使用率: used ÷ ever in the pool in the period.
 *
 * Returns: in tenths of a percent, or %CY_DATASET_MISSING when nobody was in the pool
 */
gint64
cy_pool_period_get_use_rate (const CyPoolPeriod *self)
{
  return cy_share_permille (self->used, cy_pool_period_get_ever (self));
}

/**
 * cy_pool_period_get_adjustment_rate:
 * @self: what was counted
 *
 * 调整率: left without being used ÷ ever in the pool in the period.
 *
 * Returns: in tenths of a percent, or %CY_DATASET_MISSING when nobody was in the pool
 */
gint64
cy_pool_period_get_adjustment_rate (const CyPoolPeriod *self)
{
  return cy_share_permille (self->out, cy_pool_period_get_ever (self));
}
