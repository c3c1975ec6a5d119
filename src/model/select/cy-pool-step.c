/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field table of a step of a pool entry. */
#include "cy-pool-step.h"

#include <glib/gi18n.h>

static const CyField fields[] = {
  [CY_POOL_STEP_PERSON] = { "person",
                            N_ ("Person"),
                            CY_KIND_REF,
                            CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                            "person" },
  [CY_POOL_STEP_ENTRY] = { "entry",
                           N_ ("Pool entry"),
                           CY_KIND_REF,
                           CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                           "pool_entry" },
  [CY_POOL_STEP_STEP] = { "step",
                          N_ ("Step"),
                          CY_KIND_CODE,
                          CY_FIELD_REQUIRED,
                          "step",
                          .width = 10 },
  [CY_POOL_STEP_STATE] = { "state",
                           N_ ("Outcome"),
                           CY_KIND_CODE,
                           CY_FIELD_REQUIRED,
                           "step_state",
                           .width = 8 },
  [CY_POOL_STEP_SINCE] = { "since", N_ ("Begun on"), CY_KIND_DATE, .width = 10 },
  [CY_POOL_STEP_DATE] = { "date", N_ ("Ended on"), CY_KIND_DATE, .width = 10 },
  [CY_POOL_STEP_ORGAN] = { "organ", N_ ("Handled by"), CY_KIND_TEXT, .width = 16 },
  [CY_POOL_STEP_DOCUMENT] = { "document", N_ ("Document number"), CY_KIND_TEXT, .width = 18 },
  [CY_POOL_STEP_CONCLUSION] = { "conclusion", N_ ("Conclusion"), CY_KIND_TEXT, .width = 20 },
  [CY_POOL_STEP_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_pool_step_entity = {
  .name = "pool_step",
  .title = N_ ("Step of the pool entry"),
  .fields = fields,
  .n_fields = CY_POOL_STEP_N_FIELDS,
  .order = "entry,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == CY_POOL_STEP_N_FIELDS);
