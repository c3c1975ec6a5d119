/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Codes of the set indicator_method, in its order. */
typedef enum
{
  CY_METHOD_POINTS,
  CY_METHOD_GRADE,
  CY_METHOD_DEDUCT,
  CY_METHOD_ADD,
  CY_METHOD_BALLOT,
  CY_METHOD_FIGURE,
  CY_METHOD_HOURS,
  CY_METHOD_TASKS,
  CY_METHOD_DIAGNOSIS,
  CY_METHOD_ABILITY,
  CY_METHOD_VETO,
  CY_N_METHODS
} CyMethod;

/* Codes of the set dimension_kind, in its order. */
typedef enum
{
  CY_DIMENSION_WEIGHTED,
  CY_DIMENSION_EXTRA,
  CY_DIMENSION_VETO,
} CyDimensionKind;

/* Codes of the set rounding_rule, in its order. */
typedef enum
{
  CY_ROUND_HALF_UP,
  CY_ROUND_HALF_EVEN,
  CY_ROUND_UP,
  CY_ROUND_DOWN,
} CyRound;

/* Codes of the set missing_rule, in its order. */
typedef enum
{
  CY_MISSING_RESCALE,
  CY_MISSING_ZERO,
  CY_MISSING_FLAG,
} CyMissing;

/**
 * CyPlanBand:
 * @id: of the band
 * @name: (nullable): the grade word
 * @value: ten-thousandths; the value from which it holds
 * @points: hundredths of a point that it earns
 */
typedef struct
{
  gint64 id;
  char  *name;
  gint64 value;
  int    points;
} CyPlanBand;

/**
 * CyPlanGroup:
 * @id: of the grader group
 * @name: its name
 * @weight: hundredths of a percent
 */
typedef struct
{
  gint64 id;
  char  *name;
  int    weight;
} CyPlanGroup;

/**
 * CyPlanLine:
 * @id: of the grade line
 * @grade: code of ZB18
 * @least: hundredths of a point, the total from which it is proposed
 */
typedef struct
{
  gint64 id;
  char  *grade;
  int    least;
} CyPlanLine;

/** CY_PLAN_GROUP_LOST: the group of an indicator whose graders were removed */
#define CY_PLAN_GROUP_LOST (-2)

/**
 * CyPlanIndicator:
 * @id: of the indicator
 * @name: its name
 * @dimension: index of its dimension in the plan
 * @method: how it is marked
 * @points: hundredths; full marks
 * @group: index of the only group that marks it, -1 for all, %CY_PLAN_GROUP_LOST for one that was
 *   removed, with which the scheme cannot be run
 * @step: hundredths; what a note counts each time where it says no points of its own, 0 for none
 * @least: hundredths; the least a note may count each time, 0 for no such limit
 * @most: hundredths; the most, 0 for no such limit
 * @cap: hundredths; what all notes together count at most, 0 for no such limit
 * @multiplier: hundredths; 0 for once
 * @effect: (nullable): code of veto_effect
 * @figure: (nullable): code of village_figure
 * @function: (nullable): code of score_function
 * @less_is_better: the direction
 * @low: ten-thousandths; the value that earns nothing
 * @high: ten-thousandths; the value that earns all points
 * @ballot: (nullable): code of ballot_kind
 * @ability: (nullable): code of an ability
 * @block: (nullable): code of diagnosis_block
 * @evidence: (nullable): what is asked for
 * @basis: (nullable): the clause it stands on
 * @bands: (element-type CyPlanBand): in their order
 */
typedef struct
{
  gint64     id;
  char      *name;
  guint      dimension;
  CyMethod   method;
  int        points;
  int        group;
  int        step;
  int        least;
  int        most;
  int        cap;
  int        multiplier;
  char      *effect;
  char      *figure;
  char      *function;
  gboolean   less_is_better;
  gint64     low;
  gint64     high;
  char      *ballot;
  char      *ability;
  char      *block;
  char      *evidence;
  char      *basis;
  GPtrArray *bands;
} CyPlanIndicator;

/**
 * CyPlanDimension:
 * @id: of the dimension
 * @name: its name
 * @part: index of its part in the plan
 * @kind: whether its points count, come on top, or veto
 * @points: hundredths
 * @first: index of its first indicator in the plan
 * @n_indicators: how many it has, one after the other
 */
typedef struct
{
  gint64          id;
  char           *name;
  guint           part;
  CyDimensionKind kind;
  int             points;
  guint           first;
  guint           n_indicators;
} CyPlanDimension;

/**
 * CyPlanPart:
 * @id: of the part
 * @name: its name
 * @is_routine: whether it is marked in the quarters of the year, and the year-end takes their mean
 * @weight: hundredths of a percent
 */
typedef struct
{
  gint64   id;
  char    *name;
  gboolean is_routine;
  int      weight;
} CyPlanPart;

/**
 * CySchemePlan:
 * @id: of the scheme
 * @year: its year
 * @name: its name
 * @object: code of assess_object
 * @frozen: `YYYYMMDD` of the first mark, 0 while it may be changed
 * @rounding: how every division is rounded
 * @decimals: of a total, 0 to 3
 * @missing: what becomes of a group or an indicator that nobody marked
 * @coverage_min: percent of the points that must be covered for a grade, 0 for any
 * @trim: how many marks are left out at either end
 * @trim_min: from how many marks on they are
 * @bonus_cap: hundredths, 0 for no cap
 * @penalty_cap: hundredths, 0 for no cap
 * @family: code of grade_family
 * @quota: tenths of a percent, 0 for none
 * @quota_approved: tenths of a percent with approval, 0 for none
 * @quota_rounding: (nullable): code of quota_rounding
 * @quota_scope: (nullable): code of quota_scope
 * @routine_good_max: tenths of a percent, 0 for none
 * @parts: (element-type CyPlanPart): in their order
 * @dimensions: (element-type CyPlanDimension): in the order of their parts
 * @indicators: (element-type CyPlanIndicator): in the order of their dimensions
 * @groups: (element-type CyPlanGroup): in their order
 * @lines: (element-type CyPlanLine): highest first
 *
 * A scheme as it is computed with and drawn: read whole, never changed afterwards.
 */
typedef struct
{
  gint64     id;
  int        year;
  char      *name;
  char      *object;
  gint64     frozen;
  CyRound    rounding;
  int        decimals;
  CyMissing  missing;
  int        coverage_min;
  int        trim;
  int        trim_min;
  int        bonus_cap;
  int        penalty_cap;
  char      *family;
  int        quota;
  int        quota_approved;
  char      *quota_rounding;
  char      *quota_scope;
  int        routine_good_max;
  GPtrArray *parts;
  GPtrArray *dimensions;
  GPtrArray *indicators;
  GPtrArray *groups;
  GPtrArray *lines;
} CySchemePlan;

#define CY_TYPE_SCHEME_PLAN (cy_scheme_plan_get_type ())
GType         cy_scheme_plan_get_type (void) G_GNUC_CONST;
CySchemePlan *cy_scheme_plan_load (CyConn *conn, gint64 scheme, GError **error);
CySchemePlan *cy_scheme_plan_ref (CySchemePlan *self);
void          cy_scheme_plan_unref (CySchemePlan *self);
int           cy_scheme_plan_find_indicator (const CySchemePlan *self, gint64 id);
gboolean      cy_scheme_plan_is_asked (const CySchemePlan *self, guint indicator, const char *kind);

#define cy_plan_part(plan, nth) ((const CyPlanPart *) g_ptr_array_index ((plan)->parts, nth))
#define cy_plan_dimension(plan, nth) \
  ((const CyPlanDimension *) g_ptr_array_index ((plan)->dimensions, nth))
#define cy_plan_indicator(plan, nth) \
  ((const CyPlanIndicator *) g_ptr_array_index ((plan)->indicators, nth))
#define cy_plan_line(plan, nth) ((const CyPlanLine *) g_ptr_array_index ((plan)->lines, nth))
#define cy_plan_group(plan, nth) ((const CyPlanGroup *) g_ptr_array_index ((plan)->groups, nth))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CySchemePlan, cy_scheme_plan_unref)

G_END_DECLS
