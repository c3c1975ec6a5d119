/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-classes.h"
#include "cy-pipeline.h"
#include "cy-unit-tree.h"

G_BEGIN_DECLS

/**
 * CyTally:
 * @people: how many
 * @young: of these, at most as old as the rule set's young_age
 * @n_ages: of these, whose age is known
 * @age_sum: of those, in whole years
 * @counts: by dimension, one number a class and one behind them for what is not known
 * @age_gender: number of each age band times three: men, women, not known
 *
 * What was counted of one group of people.
 */
typedef struct
{
  guint  people;
  guint  young;
  guint  n_ages;
  gint64 age_sum;
  guint *counts[CY_N_DIMENSIONS];
  guint *age_gender;
} CyTally;

/**
 * CyStatsRow:
 * @place: of the unit in the tree; -1 for those who belong to no unit
 * @tally: the people there: of everything below, or, for the unit that the statistics are of,
 *   of that unit itself
 *
 * One row of the structure table (结构分析表).
 */
typedef struct
{
  int      place;
  CyTally *tally;
} CyStatsRow;

/**
 * CyStatsArgs:
 * @scope: id of a unit, 0 for everything
 * @base_date: the day every figure is as of, YYYYMMDD
 * @today: the day it is, 0 to ask the clock
 * @rules: (nullable): the rule set, else that of the year of @base_date
 * @states: (nullable) (array zero-terminated=1): at most three codes of pool_state to count
 *   people of, those in the pool when %NULL; of a day gone by always those
 * @batch: (nullable): batch of the pipeline, else the newest
 */
typedef struct
{
  gint64             scope;
  gint64             base_date;
  gint64             today;
  CyRecord          *rules;
  const char *const *states;
  const char        *batch;
} CyStatsArgs;

/**
 * CyStats:
 * @scope: as asked for
 * @base_date: as asked for
 * @is_past: whether membership was found out from the entries: nobody knows then who was on the
 *   way into the pool, and the numbers in progress are 0 for want of knowledge
 * @rules: the rule set
 * @people_key: (nullable): what cy_query_apply_key() finds everybody counted by, whatever the
 *   scope; %NULL from cy_stats_of_ids()
 * @classes: by dimension
 * @total: everybody counted
 * @rows: one each for what lies directly below the scope, in the order of the tree, with the
 *   scope itself first when it has people of its own, and those without a unit last
 * @n_rows: length of @rows
 * @tree: all units with their numbers, whatever the scope; %NULL from cy_stats_of_ids()
 * @sum: the numbers of the scope, see cy_unit_tree_sum()
 * @pipeline: the batch as of the base date; %NULL from cy_stats_of_ids()
 *
 * Everything that the overview and the structure table show.
 */
typedef struct
{
  gint64      scope;
  gint64      base_date;
  gboolean    is_past;
  CyRecord   *rules;
  char       *people_key;
  CyClasses  *classes[CY_N_DIMENSIONS];
  CyTally    *total;
  CyStatsRow *rows;
  guint       n_rows;
  CyUnitTree *tree;
  CyUnitNode  sum;
  CyPipeline *pipeline;
} CyStats;

CyStats *
cy_stats_compute (CyConn *conn, const CyStatsArgs *args, GCancellable *cancellable, GError **error);
CyStats *cy_stats_of_ids (CyConn       *conn,
                          const gint64 *ids,
                          guint         n_ids,
                          gint64        base_date,
                          CyRecord     *rules,
                          GCancellable *cancellable,
                          GError      **error);
GPtrArray      *
cy_stats_split_sources (const CyStats *stats, CyConn *conn, gint64 today, GError **error);
void cy_stats_free (CyStats *self);

guint  cy_tally_get_women (const CyTally *self);
guint  cy_tally_get_party (const CyTally *self);
guint  cy_tally_get_college (const CyTally *self);
guint  cy_tally_get_minority (const CyStats *stats, const CyTally *self);
gint64 cy_tally_get_average_age (const CyTally *self);
char  *cy_stats_dup_summary (const CyStats *self);
char  *cy_stats_dup_key (const CyStats *self, const char *key);
char  *cy_stats_dup_unit_key (const CyStats *self, gint64 unit);
int    cy_stats_get_young_age (const CyStats *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyStats, cy_stats_free)

G_END_DECLS
