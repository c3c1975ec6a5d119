/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of pay: the formula of a scheme, its factors and bands, and what was computed. */
#include "cy-pay.h"

#include <glib/gi18n.h>

static const CyField pay_rule_fields[] = {
  [CY_PAY_RULE_SCHEME] = { "scheme",
                           N_ ("Assessment scheme"),
                           CY_KIND_REF,
                           CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                           .of = "assess_scheme" },
  [CY_PAY_RULE_NAME] = { "name",
                         N_ ("Name of the formula"),
                         CY_KIND_TEXT,
                         CY_FIELD_REQUIRED,
                         .width = 20 },
  [CY_PAY_RULE_BASE] = { "base",
                         N_ ("Base amount, yuan"),
                         CY_KIND_FIXED,
                         CY_FIELD_REQUIRED,
                         .decimals = 2,
                         .width = 12 },
  [CY_PAY_RULE_CONVERT] = { "convert",
                            N_ ("How the total counts"),
                            CY_KIND_CODE,
                            CY_FIELD_REQUIRED,
                            .of = "pay_convert",
                            .width = 12 },
  [CY_PAY_RULE_FULL_AT] = { "full_at",
                            N_ ("Total that earns the full amount"),
                            CY_KIND_FIXED,
                            .decimals = 2,
                            .width = 8 },
  [CY_PAY_RULE_PER_POINT] = { "per_point",
                              N_ ("Yuan off per point"),
                              CY_KIND_FIXED,
                              .decimals = 2,
                              .width = 8 },
  [CY_PAY_RULE_FLOOR] = { "floor",
                          N_ ("Amount at least, yuan"),
                          CY_KIND_FIXED,
                          .decimals = 2,
                          .width = 10 },
  [CY_PAY_RULE_ROUNDING] = { "rounding",
                             N_ ("Amounts rounded to"),
                             CY_KIND_CODE,
                             CY_FIELD_REQUIRED,
                             .of = "pay_rounding",
                             .width = 10 },
};

const CyEntity cy_pay_rule_entity = {
  .name = "pay_rule",
  .title = N_ ("Pay formula"),
  .fields = pay_rule_fields,
  .n_fields = CY_PAY_RULE_N_FIELDS,
  .order = "id",
};

static const CyField pay_factor_fields[] = {
  [CY_PAY_FACTOR_RULE] = { "rule",
                           N_ ("Pay formula"),
                           CY_KIND_REF,
                           CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                           .of = "pay_rule" },
  [CY_PAY_FACTOR_POSITION] = { "position",
                               N_ ("Order number"),
                               CY_KIND_INT,
                               CY_FIELD_HIDDEN,
                               .width = 6 },
  [CY_PAY_FACTOR_POST] = { "post", N_ ("Post"), CY_KIND_CODE, .of = "post_kind", .width = 14 },
  [CY_PAY_FACTOR_GRADE] = { "grade",
                            N_ ("Assessed grade"),
                            CY_KIND_CODE,
                            .of = "zb18",
                            .width = 10 },
  [CY_PAY_FACTOR_FACTOR] = { "factor",
                             N_ ("Factor"),
                             CY_KIND_FIXED,
                             CY_FIELD_REQUIRED,
                             .decimals = 3,
                             .width = 8 },
};

const CyEntity cy_pay_factor_entity = {
  .name = "pay_factor",
  .title = N_ ("Pay factor"),
  .fields = pay_factor_fields,
  .n_fields = CY_PAY_FACTOR_N_FIELDS,
  .order = "position,id",
};

static const CyField pay_band_fields[] = {
  [CY_PAY_BAND_RULE] = { "rule",
                         N_ ("Pay formula"),
                         CY_KIND_REF,
                         CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                         .of = "pay_rule" },
  [CY_PAY_BAND_LEAST] = { "least",
                          N_ ("Total from which it holds"),
                          CY_KIND_FIXED,
                          CY_FIELD_REQUIRED,
                          .decimals = 2,
                          .width = 8 },
  [CY_PAY_BAND_AMOUNT] = { "amount",
                           N_ ("Amount, yuan"),
                           CY_KIND_FIXED,
                           CY_FIELD_REQUIRED,
                           .decimals = 2,
                           .width = 12 },
};

const CyEntity cy_pay_band_entity = {
  .name = "pay_band",
  .title = N_ ("Pay band"),
  .fields = pay_band_fields,
  .n_fields = CY_PAY_BAND_N_FIELDS,
  .order = "least,id",
};

static const CyField pay_item_fields[] = {
  [CY_PAY_ITEM_ENTRY] = { "entry",
                          N_ ("Person assessed"),
                          CY_KIND_REF,
                          CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                          .of = "assess_entry" },
  [CY_PAY_ITEM_RULE] = { "rule",
                         N_ ("Pay formula"),
                         CY_KIND_REF,
                         CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                         .of = "pay_rule" },
  [CY_PAY_ITEM_POST] = { "post", N_ ("Post"), CY_KIND_CODE, .of = "post_kind", .width = 14 },
  [CY_PAY_ITEM_POST_FACTOR] = { "post_factor",
                                N_ ("Factor of the post"),
                                CY_KIND_FIXED,
                                .decimals = 3,
                                .width = 8 },
  [CY_PAY_ITEM_GRADE_FACTOR] = { "grade_factor",
                                 N_ ("Factor of the grade"),
                                 CY_KIND_FIXED,
                                 .decimals = 3,
                                 .width = 8 },
  [CY_PAY_ITEM_EARNED] = { "earned",
                           N_ ("Amount earned by the total, yuan"),
                           CY_KIND_FIXED,
                           .decimals = 2,
                           .width = 12 },
  [CY_PAY_ITEM_AMOUNT] = { "amount",
                           N_ ("Amount, yuan"),
                           CY_KIND_FIXED,
                           CY_FIELD_REQUIRED,
                           .decimals = 2,
                           .width = 12 },
  [CY_PAY_ITEM_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_pay_item_entity = {
  .name = "pay_item",
  .title = N_ ("Pay"),
  .fields = pay_item_fields,
  .n_fields = CY_PAY_ITEM_N_FIELDS,
  .order = "id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (pay_rule_fields) == CY_PAY_RULE_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (pay_factor_fields) == CY_PAY_FACTOR_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (pay_band_fields) == CY_PAY_BAND_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (pay_item_fields) == CY_PAY_ITEM_N_FIELDS);
