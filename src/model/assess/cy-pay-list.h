/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-pay-formula.h"

G_BEGIN_DECLS

/**
 * CyPayLine:
 * @entry: id of the person's place in the cycle
 * @person: id of the person
 * @name: of the person
 * @place: (nullable): of the village at the time
 * @town: id of its township, 0 for none
 * @town_name: (nullable): of that
 * @total: thousandths of a point, -1 for none
 * @rank: in the cycle, 0 for none
 * @grade: (nullable): code of ZB18: the decided grade, or why there is none
 * @post: (nullable): code of post_kind on the last day of the period
 * @amount: what the formula gives now, or why nothing
 * @reason: (nullable): why nothing, in words; %NULL when there is an amount
 * @item: id on the stored list, 0 when not there
 * @stored: what stands there
 * @is_stale: whether it came of another formula, post or result than the present ones
 *
 * One person of a pay list.
 */
typedef struct
{
  gint64      entry;
  gint64      person;
  char       *name;
  char       *place;
  gint64      town;
  char       *town_name;
  int         total;
  guint       rank;
  char       *grade;
  char       *post;
  CyPayAmount amount;
  char       *reason;
  gint64      item;
  CyPayAmount stored;
  gboolean    is_stale;
} CyPayLine;

/**
 * CyPayList:
 * @cycle: id of the cycle
 * @state: code of cycle_state
 * @scheme: id of its scheme
 * @formula: (nullable): of the scheme; %NULL before there is one
 * @lines: (element-type CyPayLine): by unit and name
 * @n_payable: how many have an amount by the formula
 * @n_items: how many are on the stored list
 * @n_stale: how many lines of the stored list are not what the formula gives now, or are missing
 * @sum: fen; of the stored list
 */
typedef struct
{
  gint64        cycle;
  char         *state;
  gint64        scheme;
  CyPayFormula *formula;
  GPtrArray    *lines;
  guint         n_payable;
  guint         n_items;
  guint         n_stale;
  gint64        sum;
} CyPayList;

#define CY_TYPE_PAY_LIST (cy_pay_list_get_type ())
GType      cy_pay_list_get_type (void) G_GNUC_CONST;
CyPayList *cy_pay_list_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error);
CyPayList *cy_pay_list_ref (CyPayList *self);
void       cy_pay_list_unref (CyPayList *self);

/**
 * CyPayCount:
 * @n_paid: how many are on the list now
 * @n_left_out: how many have no amount
 * @n_changed: how many lines are new or other than before, or were taken off
 * @sum: fen
 */
typedef struct
{
  guint  n_paid;
  guint  n_left_out;
  guint  n_changed;
  gint64 sum;
} CyPayCount;

gboolean cy_pay_list_make (CyConn     *conn,
                           gint64      cycle,
                           const char *step_name,
                           CyPayCount *count,
                           GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPayList, cy_pay_list_unref)

G_END_DECLS
