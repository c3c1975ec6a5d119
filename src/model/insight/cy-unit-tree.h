/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyCoverage:
 * @CY_COVERAGE_NONE: not a village
 * @CY_COVERAGE_BLANK: 空白村, nobody in the pool though somebody is due
 * @CY_COVERAGE_SHORT: 未配足, fewer than are due
 * @CY_COVERAGE_FULL: 配足
 *
 * How far a village has the candidates that are due.
 */
typedef enum
{
  CY_COVERAGE_NONE,
  CY_COVERAGE_BLANK,
  CY_COVERAGE_SHORT,
  CY_COVERAGE_FULL,
  CY_COVERAGE_N,
} CyCoverage;

/**
 * CyUnitNode:
 * @id: of the unit
 * @parent: place of the superior, -1 for none
 * @last: place of the last unit below, its own when there is none
 * @depth: 0 for a unit without a superior
 * @name: the full name
 * @short_name: (nullable): the name where there is little room
 * @code: (nullable): 12 digits
 * @kind: code of unit_kind
 * @is_village: whether it is a village or a community
 * @is_pending: to be checked
 * @is_hard: hard village
 * @is_weak: weak and lax village
 * @quota: how many are due
 * @in_pool: how many are in the pool
 * @secretaries: of these, secretary reserves
 * @committees: of these, committee reserves
 * @in_progress: how many are on the way into it
 * @coverage: villages at or below by #CyCoverage
 * @covered: villages (communities too) at or below that have a secretary reserve
 * @built: villages proper (建制村, no communities) at or below
 * @built_covered: of @built, those that have a secretary reserve: the figure of the yearly
 *   intra-party statistics (有党组织书记后备人选的建制村)
 *
 * One unit. All numbers are of the unit and everything below it. A unit's own quota stands for
 * everything below it; a village without one has what the rule set says.
 */
typedef struct
{
  gint64   id;
  int      parent;
  int      last;
  guint    depth;
  char    *name;
  char    *short_name;
  char    *code;
  char    *kind;
  gboolean is_village;
  gboolean is_pending;
  gboolean is_hard;
  gboolean is_weak;
  guint    quota;
  guint    in_pool;
  guint    secretaries;
  guint    committees;
  guint    in_progress;
  guint    coverage[CY_COVERAGE_N];
  guint    covered;
  guint    built;
  guint    built_covered;
} CyUnitNode;

typedef struct _CyUnitTree CyUnitTree;

CyUnitTree *
cy_unit_tree_load (CyConn *conn, CyRecord *rules, gint64 base_date, gint64 today, GError **error);
void cy_unit_tree_free (CyUnitTree *self);

guint             cy_unit_tree_get_n (const CyUnitTree *self);
const CyUnitNode *cy_unit_tree_get (const CyUnitTree *self, guint place);
int               cy_unit_tree_find (const CyUnitTree *self, gint64 id);
CyCoverage        cy_unit_tree_get_coverage (const CyUnitTree *self, guint place);
GArray           *cy_unit_tree_list (const CyUnitTree *self, gint64 scope, CyCoverage coverage);
guint             cy_unit_tree_get_unplaced (const CyUnitTree *self);
void              cy_unit_tree_sum (const CyUnitTree *self, gint64 scope, CyUnitNode *sum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyUnitTree, cy_unit_tree_free)

G_END_DECLS
