/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_PAY_RULE: how an amount comes of a base, a post, a total and a grade */
extern const CyEntity cy_pay_rule_entity;
#define CY_PAY_RULE (&cy_pay_rule_entity)

enum
{
  CY_PAY_RULE_SCHEME,
  CY_PAY_RULE_NAME,
  CY_PAY_RULE_BASE,
  CY_PAY_RULE_CONVERT,
  CY_PAY_RULE_FULL_AT,
  CY_PAY_RULE_PER_POINT,
  CY_PAY_RULE_FLOOR,
  CY_PAY_RULE_ROUNDING,
  CY_PAY_RULE_N_FIELDS
};

/** CY_PAY_FACTOR: what a post or a grade multiplies the amount by */
extern const CyEntity cy_pay_factor_entity;
#define CY_PAY_FACTOR (&cy_pay_factor_entity)

enum
{
  CY_PAY_FACTOR_RULE,
  CY_PAY_FACTOR_POSITION,
  CY_PAY_FACTOR_POST,
  CY_PAY_FACTOR_GRADE,
  CY_PAY_FACTOR_FACTOR,
  CY_PAY_FACTOR_N_FIELDS
};

/** CY_PAY_BAND: the amount that a total from a line upwards earns */
extern const CyEntity cy_pay_band_entity;
#define CY_PAY_BAND (&cy_pay_band_entity)

enum
{
  CY_PAY_BAND_RULE,
  CY_PAY_BAND_LEAST,
  CY_PAY_BAND_AMOUNT,
  CY_PAY_BAND_N_FIELDS
};

/** CY_PAY_ITEM: what one person is to be paid on a result, and how it came about */
extern const CyEntity cy_pay_item_entity;
#define CY_PAY_ITEM (&cy_pay_item_entity)

enum
{
  CY_PAY_ITEM_ENTRY,
  CY_PAY_ITEM_RULE,
  CY_PAY_ITEM_POST,
  CY_PAY_ITEM_POST_FACTOR,
  CY_PAY_ITEM_GRADE_FACTOR,
  CY_PAY_ITEM_EARNED,
  CY_PAY_ITEM_AMOUNT,
  CY_PAY_ITEM_NOTE,
  CY_PAY_ITEM_N_FIELDS
};

G_END_DECLS
