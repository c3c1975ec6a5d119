/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"
#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Codes of the set pay_convert, in its order. */
typedef enum
{
  CY_PAY_RATIO,
  CY_PAY_BANDS,
  CY_PAY_DEDUCT,
} CyPayConvert;

/**
 * CyPayReason:
 * @CY_PAY_OK: there is an amount
 * @CY_PAY_NO_TOTAL: nobody was marked, or a part is missing
 * @CY_PAY_NO_POST: the formula names posts, and this one is not among them
 * @CY_PAY_NO_GRADE: the formula names grades, and this one is not among them
 * @CY_PAY_NO_BAND: the formula has bands, and none begins at or below the total
 *
 * Why there is no amount.
 */
typedef enum
{
  CY_PAY_OK,
  CY_PAY_NO_TOTAL,
  CY_PAY_NO_POST,
  CY_PAY_NO_GRADE,
  CY_PAY_NO_BAND,
} CyPayReason;

/**
 * CyPayFactor:
 * @post: (nullable): code of post_kind, or
 * @grade: (nullable): code of ZB18
 * @factor: thousandths
 */
typedef struct
{
  char *post;
  char *grade;
  int   factor;
} CyPayFactor;

/**
 * CyPayBand:
 * @least: hundredths of a point, the total from which it holds
 * @amount: fen
 */
typedef struct
{
  int    least;
  gint64 amount;
} CyPayBand;

/**
 * CyPayFormula:
 * @id: of the pay rule
 * @name: its name
 * @base: fen
 * @convert: how the total counts
 * @full: hundredths of a point; the total from which nothing is taken off
 * @per_point: fen taken off for each point below
 * @floor: fen; the least that is paid, 0 for none
 * @step: fen to which amounts are rounded, half up
 * @factors: (element-type CyPayFactor): of posts and grades
 * @bands: (element-type CyPayBand): lowest first
 */
typedef struct
{
  gint64       id;
  char        *name;
  gint64       base;
  CyPayConvert convert;
  int          full;
  gint64       per_point;
  gint64       floor;
  int          step;
  GPtrArray   *factors;
  GArray      *bands;
} CyPayFormula;

/**
 * CyPayAmount:
 * @reason: why there is no amount
 * @earned: fen that the total earns, before the factors
 * @post_factor: thousandths
 * @grade_factor: thousandths
 * @amount: fen to be paid
 * @is_floor: whether it was lifted to the least that is paid
 */
typedef struct
{
  CyPayReason reason;
  gint64      earned;
  int         post_factor;
  int         grade_factor;
  gint64      amount;
  gboolean    is_floor;
} CyPayAmount;

CyPayFormula *cy_pay_formula_make (CyRecord *rule, GPtrArray *factors, GPtrArray *bands);
CyPayFormula *cy_pay_formula_load (CyConn *conn, gint64 rule, GError **error);
void          cy_pay_formula_free (CyPayFormula *self);
CyPayAmount
cy_pay_formula_apply (const CyPayFormula *self, int total, const char *post, const char *grade);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPayFormula, cy_pay_formula_free)

G_END_DECLS
