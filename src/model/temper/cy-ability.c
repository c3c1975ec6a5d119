/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of the ability framework, records of abilities, and judgements of potential. */
#include "cy-ability.h"

#include <glib/gi18n.h>

static const CyField ability_level_fields[] = {
  [CY_ABILITY_LEVEL_ABILITY] = { "ability",
                                 N_ ("Ability meant"),
                                 CY_KIND_CODE,
                                 CY_FIELD_REQUIRED,
                                 .of = "ability",
                                 .width = 12 },
  [CY_ABILITY_LEVEL_LEVEL] = { "level",
                               N_ ("Level of the standard"),
                               CY_KIND_INT,
                               CY_FIELD_REQUIRED,
                               .width = 6 },
  [CY_ABILITY_LEVEL_WORDS] = { "words",
                               N_ ("Description of the level"),
                               CY_KIND_LONG_TEXT,
                               CY_FIELD_REQUIRED,
                               .width = 40 },
};

const CyEntity cy_ability_level_entity = {
  .name = "ability_level",
  .title = N_ ("Ability level"),
  .fields = ability_level_fields,
  .n_fields = CY_ABILITY_LEVEL_N_FIELDS,
  .order = "ability,level",
};

static const CyField ability_need_fields[] = {
  [CY_ABILITY_NEED_TIER] = { "tier",
                             N_ ("Target tier"),
                             CY_KIND_CODE,
                             CY_FIELD_REQUIRED,
                             .of = "tier",
                             .width = 10 },
  [CY_ABILITY_NEED_ABILITY] = { "ability",
                                N_ ("Ability meant"),
                                CY_KIND_CODE,
                                CY_FIELD_REQUIRED,
                                .of = "ability",
                                .width = 12 },
  [CY_ABILITY_NEED_LEVEL] = { "level",
                              N_ ("Required level"),
                              CY_KIND_FIXED,
                              CY_FIELD_REQUIRED,
                              .decimals = 1,
                              .width = 6 },
};

const CyEntity cy_ability_need_entity = {
  .name = "ability_need",
  .title = N_ ("Required ability level"),
  .fields = ability_need_fields,
  .n_fields = CY_ABILITY_NEED_N_FIELDS,
  .order = "tier,ability",
};

static const CyField ability_record_fields[] = {
  [CY_ABILITY_RECORD_PERSON] = { "person",
                                 N_ ("Person"),
                                 CY_KIND_REF,
                                 CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                                 .of = "person" },
  [CY_ABILITY_RECORD_ABILITY] = { "ability",
                                  N_ ("Ability meant"),
                                  CY_KIND_CODE,
                                  CY_FIELD_REQUIRED,
                                  .of = "ability",
                                  .width = 12 },
  [CY_ABILITY_RECORD_LEVEL] = { "level",
                                N_ ("Level found"),
                                CY_KIND_FIXED,
                                CY_FIELD_REQUIRED,
                                .decimals = 1,
                                .width = 6 },
  [CY_ABILITY_RECORD_DATE] = { "date",
                               N_ ("Date of the finding"),
                               CY_KIND_DATE,
                               CY_FIELD_REQUIRED,
                               .width = 10 },
  [CY_ABILITY_RECORD_SOURCE] = { "source",
                                 N_ ("Source of the finding"),
                                 CY_KIND_CODE,
                                 CY_FIELD_REQUIRED,
                                 .of = "ability_source",
                                 .width = 12 },
  [CY_ABILITY_RECORD_EVIDENCE] = { "evidence",
                                   N_ ("Evidence of the finding"),
                                   CY_KIND_LONG_TEXT,
                                   CY_FIELD_REQUIRED,
                                   .width = 40 },
  [CY_ABILITY_RECORD_RECORDER] = { "recorder", N_ ("Judged by"), CY_KIND_TEXT, .width = 12 },
  [CY_ABILITY_RECORD_POSTING] = { "posting",
                                  N_ ("Posting"),
                                  CY_KIND_REF,
                                  CY_FIELD_HIDDEN,
                                  .of = "posting" },
  [CY_ABILITY_RECORD_ENROLMENT] = { "enrolment",
                                    N_ ("Enrolment"),
                                    CY_KIND_REF,
                                    CY_FIELD_HIDDEN,
                                    .of = "enrolment" },
  [CY_ABILITY_RECORD_CORRECTS] = { "corrects",
                                   N_ ("Record that it corrects"),
                                   CY_KIND_REF,
                                   CY_FIELD_HIDDEN,
                                   .of = "ability_record" },
  [CY_ABILITY_RECORD_REASON] = { "reason",
                                 N_ ("Reason of the correction"),
                                 CY_KIND_TEXT,
                                 .width = 20 },
};

const CyEntity cy_ability_record_entity = {
  .name = "ability_record",
  .title = N_ ("Ability record"),
  .fields = ability_record_fields,
  .n_fields = CY_ABILITY_RECORD_N_FIELDS,
  .order = "date,id",
  .is_lasting = TRUE,
};

static const CyField potential_fields[] = {
  [CY_POTENTIAL_PERSON] = { "person",
                            N_ ("Person"),
                            CY_KIND_REF,
                            CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                            .of = "person" },
  [CY_POTENTIAL_DATE] = { "date",
                          N_ ("Date of the judgement"),
                          CY_KIND_DATE,
                          CY_FIELD_REQUIRED,
                          .width = 10 },
  [CY_POTENTIAL_GRADE] = { "grade",
                           N_ ("Potential grade"),
                           CY_KIND_CODE,
                           CY_FIELD_REQUIRED,
                           .of = "potential_grade",
                           .width = 8 },
  [CY_POTENTIAL_DIRECTION] = { "direction", N_ ("Suited to"), CY_KIND_TEXT, .width = 18 },
  [CY_POTENTIAL_JUDGES] = { "judges",
                            N_ ("Judged by (names)"),
                            CY_KIND_TEXT,
                            CY_FIELD_REQUIRED,
                            .width = 20 },
  [CY_POTENTIAL_BASIS] = { "basis",
                           N_ ("Basis of the judgement"),
                           CY_KIND_LONG_TEXT,
                           CY_FIELD_REQUIRED,
                           .width = 40 },
};

const CyEntity cy_potential_entity = {
  .name = "potential",
  .title = N_ ("Potential"),
  .fields = potential_fields,
  .n_fields = CY_POTENTIAL_N_FIELDS,
  .order = "date,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (ability_level_fields) == CY_ABILITY_LEVEL_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (ability_need_fields) == CY_ABILITY_NEED_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (ability_record_fields) == CY_ABILITY_RECORD_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (potential_fields) == CY_POTENTIAL_N_FIELDS);
