/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assess-book.h"

G_BEGIN_DECLS

/** CY_ASSESS_UNIT: thousandths of a point in a hundredth */
#define CY_ASSESS_UNIT 10

/**
 * CyAssessWhy:
 * @CY_WHY_NONE: nothing is wrong
 * @CY_WHY_MISSING: nobody gave anything
 * @CY_WHY_PARTLY: some groups gave nothing
 * @CY_WHY_RANGE: a mark is below 0 or above full marks
 * @CY_WHY_TWICE: a mark was typed in twice, and not the same
 * @CY_WHY_HIDDEN: too few voters for the result of a ballot
 * @CY_WHY_NO_TARGET: what it is to be divided by is nought
 *
 * Why something has no value, or not the whole one.
 */
typedef enum
{
  CY_WHY_NONE,
  CY_WHY_MISSING,
  CY_WHY_PARTLY,
  CY_WHY_RANGE,
  CY_WHY_TWICE,
  CY_WHY_HIDDEN,
  CY_WHY_NO_TARGET,
} CyAssessWhy;

/**
 * CyAssessGroupMark:
 * @value: mean in thousandths, or %CY_ASSESS_NO_VALUE
 * @n_marks: how many gave a mark
 * @n_cut: how many are left out at either end
 * @sum: of those that are left, hundredths
 * @weight: hundredths of a percent; 0 when the group is not asked
 *
 * What one group says of one indicator.
 */
typedef struct
{
  gint64 value;
  guint  n_marks;
  guint  n_cut;
  gint64 sum;
  int    weight;
} CyAssessGroupMark;

/**
 * CyAssessNode:
 * @value: thousandths, or %CY_ASSESS_NO_VALUE
 * @points: full marks asked for, hundredths
 * @covered: ten-thousandths of @points that are covered
 * @oldest: `YYYYMMDD`, 0 when nothing has a date
 * @why: what is missing
 * @is_capped: whether a cap cut it, or full marks or nothing a share of them
 *
 * A part, a dimension or an indicator of somebody.
 */
typedef struct
{
  gint64      value;
  gint64      points;
  gint64      covered;
  int         oldest;
  CyAssessWhy why;
  gboolean    is_capped;
} CyAssessNode;

/**
 * CyAssessMark:
 * @parts: as many as the plan has
 * @dimensions: likewise; sums of what is there
 * @indicators: likewise
 * @groups: of each indicator as many as the plan has groups
 * @weight: of the parts that count, hundredths of a percent
 * @base: Σ parts × weights, thousandths, or %CY_ASSESS_NO_VALUE
 * @bonus: thousandths on top, after its cap
 * @penalty: thousandths off, after its cap
 * @bonus_raw: before the cap
 * @penalty_raw: before the cap
 * @total: thousandths, or %CY_ASSESS_NO_VALUE
 * @coverage: tenths of a percent, rounded down
 * @oldest: `YYYYMMDD`, 0 when nothing has a date
 * @veto: (nullable): code of veto_effect, the strongest
 * @proposed: (nullable): code of ZB18
 * @why: why there is no total
 * @blocker: index of the indicator that is why, -1 for none
 * @is_below_coverage: whether too little is covered for a grade
 *
 * Everything about one entry. The arrays are made once and used again.
 */
typedef struct
{
  CyAssessNode      *parts;
  CyAssessNode      *dimensions;
  CyAssessNode      *indicators;
  CyAssessGroupMark *groups;
  int                weight;
  gint64             base;
  gint64             bonus;
  gint64             penalty;
  gint64             bonus_raw;
  gint64             penalty_raw;
  gint64             total;
  int                coverage;
  int                oldest;
  const char        *veto;
  const char        *proposed;
  CyAssessWhy        why;
  int                blocker;
  gboolean           is_below_coverage;
  /*< private >*/
  gint32 *sorted;
  guint   n_sorted;
} CyAssessMark;

CyAssessMark *cy_assess_mark_new (const CyAssessBook *book);
void          cy_assess_mark_free (CyAssessMark *self);
void          cy_assess_compute (const CyAssessBook *book, guint entry, CyAssessMark *out);
gboolean      cy_assess_is_broken (CyAssessWhy why);
gboolean      cy_assess_is_part_asked (const CyAssessBook *book, guint part);
void          cy_assess_rank (const CyAssessBook *book, const gint64 *totals, guint *ranks);
const char   *cy_assess_get_lowest_grade (const CySchemePlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyAssessMark, cy_assess_mark_free)

G_END_DECLS
