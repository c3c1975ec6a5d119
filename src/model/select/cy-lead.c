/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field table of a lead. */
#include "cy-lead.h"

#include <glib/gi18n.h>

static const CyField fields[] = {
  [CY_LEAD_UNIT] = { "unit",
                     N_ ("Village"),
                     CY_KIND_REF,
                     CY_FIELD_REQUIRED,
                     .of = "unit",
                     .width = 14 },
  [CY_LEAD_NAME] = { "name", N_ ("Full name"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 10 },
  [CY_LEAD_GENDER] = { "gender", N_ ("Gender"), CY_KIND_CODE, .of = "gender", .width = 5 },
  [CY_LEAD_BIRTH] = { "birth", N_ ("Born"), CY_KIND_DATE, .width = 9 },
  [CY_LEAD_POLITICAL] = { "political",
                          N_ ("Political status"),
                          CY_KIND_CODE,
                          .of = "political",
                          .width = 12 },
  [CY_LEAD_EDUCATION] = { "education",
                          N_ ("Education"),
                          CY_KIND_CODE,
                          .of = "education",
                          .width = 10 },
  [CY_LEAD_PHONE] = { "phone", N_ ("Phone"), CY_KIND_TEXT, CY_FIELD_SENSITIVE, .width = 13 },
  [CY_LEAD_SOURCE] = { "source", N_ ("Source"), CY_KIND_CODE, .of = "source", .width = 16 },
  [CY_LEAD_OCCUPATION] = { "occupation",
                           N_ ("Present post or occupation"),
                           CY_KIND_TEXT,
                           .width = 18 },
  [CY_LEAD_STRENGTHS] = { "strengths", N_ ("Strengths"), CY_KIND_TEXT, .width = 20 },
  [CY_LEAD_FOUND_BY] = { "found_by", N_ ("Found by"), CY_KIND_TEXT, .width = 12 },
  [CY_LEAD_FOUND_DATE] = { "found_date", N_ ("Found on"), CY_KIND_DATE, .width = 10 },
  [CY_LEAD_FOUND_WHERE] = { "found_where", N_ ("Found where"), CY_KIND_TEXT, .width = 16 },
  [CY_LEAD_DIRECTION] = { "direction",
                          N_ ("Direction of cultivation"),
                          CY_KIND_CODE,
                          .of = "direction",
                          .width = 14 },
  [CY_LEAD_MATURITY] = { "maturity", N_ ("Maturity"), CY_KIND_CODE, .of = "maturity", .width = 10 },
  [CY_LEAD_TAGS] = { "tags", N_ ("Own tags"), CY_KIND_TEXT, .width = 14 },
  [CY_LEAD_STATE] = { "state",
                      N_ ("State"),
                      CY_KIND_CODE,
                      CY_FIELD_REQUIRED,
                      .of = "lead_state",
                      .width = 8 },
  [CY_LEAD_CLOSED] = { "closed", N_ ("Closed on"), CY_KIND_DATE, .width = 10 },
  [CY_LEAD_REASON] = { "reason", N_ ("Why it was closed"), CY_KIND_TEXT, .width = 20 },
  [CY_LEAD_PERSON] = { "person",
                       N_ ("Recommended as"),
                       CY_KIND_REF,
                       CY_FIELD_HIDDEN,
                       .of = "person" },
  [CY_LEAD_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_lead_entity = {
  .name = "lead",
  .title = N_ ("Lead"),
  .fields = fields,
  .n_fields = CY_LEAD_N_FIELDS,
  .order = "found_date,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == CY_LEAD_N_FIELDS);
