/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field table of what was decided about kin. */
#include "cy-kin-check.h"

#include <glib/gi18n.h>

static const CyField fields[] = {
  [CY_KIN_CHECK_PERSON] = { "person",
                            N_ ("Person"),
                            CY_KIND_REF,
                            CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                            "person" },
  [CY_KIN_CHECK_OTHER] = { "other", N_ ("Relative"), CY_KIND_REF, CY_FIELD_HIDDEN, "person" },
  [CY_KIN_CHECK_RELATION] = { "relation",
                              N_ ("Kinship"),
                              CY_KIND_TEXT,
                              CY_FIELD_HIDDEN,
                              .width = 20 },
  [CY_KIN_CHECK_VERDICT] = { "verdict",
                             N_ ("Conclusion"),
                             CY_KIND_CODE,
                             CY_FIELD_REQUIRED,
                             "kin_verdict",
                             .width = 10 },
  [CY_KIN_CHECK_BASIS] = { "basis", N_ ("Basis"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 30 },
  [CY_KIN_CHECK_DATE] = { "date",
                          N_ ("Verified on"),
                          CY_KIND_DATE,
                          CY_FIELD_REQUIRED,
                          .width = 10 },
  [CY_KIN_CHECK_ORGAN] = { "organ",
                           N_ ("Verified by"),
                           CY_KIND_TEXT,
                           CY_FIELD_REQUIRED,
                           .width = 16 },
};

const CyEntity cy_kin_check_entity = {
  .name = "kin_check",
  .title = N_ ("Conclusion about kin"),
  .fields = fields,
  .n_fields = CY_KIN_CHECK_N_FIELDS,
  .order = "date,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == CY_KIN_CHECK_N_FIELDS);
