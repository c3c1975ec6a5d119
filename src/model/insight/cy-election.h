/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-unit-tree.h"

G_BEGIN_DECLS

/* Of the set maturity, whose codes are the years until somebody is ready. */
#define CY_MATURITY_NOW "0"
#define CY_MATURITY_ONE_YEAR "1"

/**
 * CyElectionVillage:
 * @place: of the village in the tree
 * @seats: of its two committees, 0 when not known
 * @incumbents: people who hold a post of the two committees there now
 * @secretaries: secretary reserves in the pool
 * @secretaries_ready: of these, ready now (成熟度 现在可用)
 * @committees: committee reserves in the pool
 * @committees_ready: of these, ready now
 * @soon: people of both tiers who are ready within one year, and not yet
 * @women: of both tiers
 * @n_ages: whose age is known
 * @age_sum: of these, in whole years
 * @ready_for: by the place of the code in the set direction, people who are ready now; behind them
 *   those without a direction
 *
 * How a village stands before an election.
 */
typedef struct
{
  guint  place;
  guint  seats;
  guint  incumbents;
  guint  secretaries;
  guint  secretaries_ready;
  guint  committees;
  guint  committees_ready;
  guint  soon;
  guint  women;
  guint  n_ages;
  guint  age_sum;
  guint *ready_for;
} CyElectionVillage;

/**
 * CyElection:
 * @tree: all units, as of the base date
 * @villages: (element-type CyElectionVillage): of the scope, in the order of the tree
 * @scope: id of a unit, 0 for everything
 * @base_date: the day that everything is as of
 *
 * Who is ready for which seat, village by village (换届).
 */
typedef struct
{
  CyUnitTree *tree;
  GPtrArray  *villages;
  gint64      scope;
  CyDate      base_date;
} CyElection;

/**
 * CyPoolPeriod:
 * @at_start: stays in the pool that had begun before the first day and had not ended
 * @admitted: stays that began in the period
 * @used: stays that ended in it for a reason that counts as 使用
 * @out: stays that ended in it for another reason
 * @at_end: stays that had not ended by the last day
 * @undated: stays that ended on a day nobody knows: in none of the others
 * @reviewed: people of whom an adjustment is on record in the period
 *
 * What happened in the pool between two days. Always @at_start + @admitted = @used + @out +
 * @at_end, which is how many were ever in the pool in the period.
 */
typedef struct
{
  gint64 at_start;
  gint64 admitted;
  gint64 used;
  gint64 out;
  gint64 at_end;
  gint64 undated;
  gint64 reviewed;
} CyPoolPeriod;

CyElection *cy_election_load (CyConn   *conn,
                              gint64    scope,
                              CyDate    base_date,
                              CyDate    today,
                              CyRecord *rules,
                              GError  **error);
void        cy_election_free (CyElection *self);

const CyUnitNode *cy_election_get_unit (const CyElection *self, const CyElectionVillage *village);
char             *cy_election_village_dup_ready (const CyElectionVillage *village);
gint64            cy_election_village_get_average_age (const CyElectionVillage *village);

gboolean cy_pool_period_count (CyConn       *conn,
                               gint64        scope,
                               CyDate        from,
                               CyDate        until,
                               CyPoolPeriod *period,
                               GError      **error);
gint64   cy_pool_period_get_ever (const CyPoolPeriod *self);
gint64   cy_pool_period_get_use_rate (const CyPoolPeriod *self);
gint64   cy_pool_period_get_adjustment_rate (const CyPoolPeriod *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyElection, cy_election_free)

G_END_DECLS
