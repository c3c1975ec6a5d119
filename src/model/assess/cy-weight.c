/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of the weights laboratory: studies and the judgements of experts. */
#include "cy-weight.h"

#include <glib/gi18n.h>

static const CyField weight_study_fields[] = {
  [CY_WEIGHT_STUDY_SCHEME] = { "scheme",
                               N_ ("Assessment scheme"),
                               CY_KIND_REF,
                               CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                               .of = "assess_scheme" },
  [CY_WEIGHT_STUDY_NAME] = { "name",
                             N_ ("Name of the study"),
                             CY_KIND_TEXT,
                             CY_FIELD_REQUIRED,
                             .width = 24 },
  [CY_WEIGHT_STUDY_DATE] = { "date", N_ ("Date"), CY_KIND_DATE, .width = 10 },
  [CY_WEIGHT_STUDY_NOTE] = { "note", N_ ("Remarks"), CY_KIND_LONG_TEXT, .width = 30 },
};

const CyEntity cy_weight_study_entity = {
  .name = "weight_study",
  .title = N_ ("Study of weights"),
  .fields = weight_study_fields,
  .n_fields = CY_WEIGHT_STUDY_N_FIELDS,
  .order = "id",
};

static const CyField weight_judgement_fields[] = {
  [CY_WEIGHT_JUDGEMENT_STUDY] = { "study",
                                  N_ ("Study of weights"),
                                  CY_KIND_REF,
                                  CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                                  .of = "weight_study" },
  [CY_WEIGHT_JUDGEMENT_EXPERT] = { "expert",
                                   N_ ("Expert"),
                                   CY_KIND_TEXT,
                                   CY_FIELD_REQUIRED,
                                   .width = 10 },
  [CY_WEIGHT_JUDGEMENT_PARENT] = { "parent",
                                   N_ ("Under which dimension"),
                                   CY_KIND_REF,
                                   CY_FIELD_HIDDEN,
                                   .of = "assess_dimension" },
  [CY_WEIGHT_JUDGEMENT_THIS] = { "this",
                                 N_ ("First thing compared"),
                                 CY_KIND_INT,
                                 CY_FIELD_REQUIRED | CY_FIELD_HIDDEN },
  [CY_WEIGHT_JUDGEMENT_OTHER] = { "other",
                                  N_ ("Second thing compared"),
                                  CY_KIND_INT,
                                  CY_FIELD_REQUIRED | CY_FIELD_HIDDEN },
  [CY_WEIGHT_JUDGEMENT_RATIO] = { "ratio", N_ ("Judgement, 1/9 to 9"), CY_KIND_INT, .width = 6 },
};

const CyEntity cy_weight_judgement_entity = {
  .name = "weight_judgement",
  .title = N_ ("Judgement of weights"),
  .fields = weight_judgement_fields,
  .n_fields = CY_WEIGHT_JUDGEMENT_N_FIELDS,
  .order = "id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (weight_study_fields) == CY_WEIGHT_STUDY_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (weight_judgement_fields) == CY_WEIGHT_JUDGEMENT_N_FIELDS);
