/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-quota.h"
#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/**
 * CyGradeBar:
 * @CY_GRADE_FREE: may have the best grade
 * @CY_GRADE_BARRED_PENALTY: a penalty was in effect within the period
 * @CY_GRADE_BARRED_VETO: a confirmed note vetoes it
 */
typedef enum
{
  CY_GRADE_FREE,
  CY_GRADE_BARRED_PENALTY,
  CY_GRADE_BARRED_VETO,
} CyGradeBar;

/**
 * CyGradePerson:
 * @entry: id in the cycle
 * @person: id, 0 for a village team
 * @result: id of the stored result, 0 for none
 * @name: of the person or the village
 * @unit: id of the unit at the time, 0 when not known
 * @place: (nullable): its name
 * @unit_kind: (nullable): code of the kind of unit
 * @town: id of the township, 0 for none
 * @town_name: (nullable): its name
 * @is_seen: whether it is below the scope
 * @special: (nullable): code of ZB18 without a grade: stays in the list and leaves the base
 * @reason: (nullable): why, in words
 * @total: thousandths; -1 without one
 * @bonus: thousandths
 * @rank: by total, 0 for none
 * @coverage: tenths of a percent
 * @oldest: `YYYYMMDD`, 0 when nothing has a date
 * @veto: (nullable): code of veto_effect
 * @proposed: (nullable): code of ZB18 by the lines of the scheme
 * @grade: (nullable): as it stands
 * @first: (nullable): the grade before the first change, %NULL when nothing was changed
 * @n_changes: how often the grade was changed
 * @is_decided: whether people decided it, so that no rule may change it
 * @n_appeals: appeals that are not answered
 * @n_closed: appeals that are
 * @bar: whether they may have the best grade
 * @penalty: (nullable): the penalty that bars
 * @penalty_until: the day its effect ends, 0 when not known
 * @pool: whose places it is about
 * @standing: where they stand
 */
typedef struct
{
  gint64          entry;
  gint64          person;
  gint64          result;
  char           *name;
  gint64          unit;
  char           *place;
  char           *unit_kind;
  gint64          town;
  char           *town_name;
  gboolean        is_seen;
  char           *special;
  char           *reason;
  int             total;
  int             bonus;
  guint           rank;
  int             coverage;
  int             oldest;
  char           *veto;
  char           *proposed;
  char           *grade;
  char           *first;
  guint           n_changes;
  gboolean        is_decided;
  guint           n_appeals;
  guint           n_closed;
  CyGradeBar      bar;
  char           *penalty;
  CyDate          penalty_until;
  gint64          pool;
  CyQuotaStanding standing;
} CyGradePerson;

/**
 * CyGradePool:
 * @quota: places and who has them by totals
 * @name: of the township or kind of unit, or of the county
 * @n_excellent: how many have the best grade as it stands
 */
typedef struct
{
  CyQuotaPool quota;
  char       *name;
  guint       n_excellent;
} CyGradePool;

/**
 * CyGradeSum:
 * @n_people: how many are in the list
 * @n_special: how many of them have no grade by rule
 * @n_base: how many are to be graded
 * @n_places: how many may be excellent
 * @n_excellent: how many are, as it stands
 * @n_tied: how many stand at the line for what is left and have no grade yet
 * @n_graded: how many of the base have a grade
 * @n_totals: how many of the base have a total
 * @n_appeals: appeals that are not answered
 */
typedef struct
{
  guint n_people;
  guint n_special;
  guint n_base;
  guint n_places;
  guint n_excellent;
  guint n_tied;
  guint n_graded;
  guint n_totals;
  guint n_appeals;
} CyGradeSum;

/**
 * CyGradeList:
 * @cycle: id
 * @scheme: id
 * @name: of the cycle
 * @year: assessed
 * @kind: code of cycle_kind
 * @state: code of cycle_state
 * @object: code of assess_object
 * @family: code of grade_family
 * @scope: code of quota_scope
 * @since: first day of the period
 * @until: last day
 * @share: tenths of a percent that may be excellent; 0 for no limit
 * @ceiling: the most with approval, tenths of a percent, 0 for none
 * @approved_share: what was approved, tenths of a percent, 0 for nothing
 * @approval: (nullable): the document
 * @published: `YYYYMMDD`, 0 for not yet
 * @appeal_until: `YYYYMMDD`, 0 for none
 * @n_lines: how many grade lines the scheme has
 * @rounding: of a part of a place
 * @people: (element-type CyGradePerson): in the order of units and names
 * @pools: (element-type CyGradePool): by their number
 * @sum: of all pools
 *
 * A cycle as its grades are decided: everybody, who stands where, and why not higher.
 */
typedef struct
{
  gint64          cycle;
  gint64          scheme;
  char           *name;
  int             year;
  char           *kind;
  char           *state;
  char           *object;
  char           *family;
  char           *scope;
  CyDate          since;
  CyDate          until;
  int             share;
  int             ceiling;
  int             approved_share;
  char           *approval;
  CyDate          published;
  CyDate          appeal_until;
  guint           n_lines;
  CyQuotaRounding rounding;
  GPtrArray      *people;
  GPtrArray      *pools;
  CyGradeSum      sum;
} CyGradeList;

#define CY_TYPE_GRADE_LIST (cy_grade_list_get_type ())
GType                cy_grade_list_get_type (void) G_GNUC_CONST;
CyGradeList         *cy_grade_list_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error);
CyGradeList         *cy_grade_list_ref (CyGradeList *self);
void                 cy_grade_list_unref (CyGradeList *self);
const CyGradePerson *cy_grade_list_find (const CyGradeList *self, gint64 entry);
const CyGradePool   *cy_grade_list_find_pool (const CyGradeList *self, gint64 pool);
gboolean             cy_grade_list_has_quota (const CyGradeList *self);
gboolean             cy_grade_person_counts (const CyGradePerson *self);

#define cy_grade_list_person(list, nth) \
  ((const CyGradePerson *) g_ptr_array_index ((list)->people, nth))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyGradeList, cy_grade_list_unref)

G_END_DECLS
