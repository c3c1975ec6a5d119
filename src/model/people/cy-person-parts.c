/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of what belongs to a person: study, résumé, family, awards, posts, documents. */
#include "cy-person-parts.h"

#include <glib/gi18n.h>

#define OWNER                                                                                   \
  {                                                                                             \
    "person", N_ ("Person"), CY_KIND_REF, CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN, \
      "person"                                                                                  \
  }

static const CyField education_fields[] = {
  [CY_EDUCATION_PERSON] = OWNER,
  [CY_EDUCATION_MODE] = { "mode",
                          N_ ("Kind of study"),
                          CY_KIND_CODE,
                          .of = "education_mode",
                          .width = 8,
                          .a_code = "A0837" },
  [CY_EDUCATION_LEVEL] = { "level",
                           N_ ("Education"),
                           CY_KIND_CODE,
                           .of = "education",
                           .width = 12,
                           .a_code = "A0801B",
                           .lrmx = "XueLi" },
  [CY_EDUCATION_DEGREE] = { "degree",
                            N_ ("Degree"),
                            CY_KIND_CODE,
                            .of = "degree",
                            .width = 14,
                            .a_code = "A0901B",
                            .lrmx = "XueWei" },
  [CY_EDUCATION_SCHOOL] = { "school", N_ ("School"), CY_KIND_TEXT, .width = 20, .a_code = "A0814" },
  [CY_EDUCATION_MAJOR] = { "major", N_ ("Major"), CY_KIND_TEXT, .width = 16, .a_code = "A0824" },
  [CY_EDUCATION_START] = { "since", N_ ("Entry"), CY_KIND_DATE, .width = 9, .a_code = "A0804" },
  [CY_EDUCATION_END] = { "until", N_ ("Graduation"), CY_KIND_DATE, .width = 9, .a_code = "A0807" },
  [CY_EDUCATION_DEGREE_DATE] = { "degree_date",
                                 N_ ("Degree conferred"),
                                 CY_KIND_DATE,
                                 .width = 9,
                                 .a_code = "A0904" },
  [CY_EDUCATION_IS_HIGHEST] = { "is_highest",
                                N_ ("Highest education"),
                                CY_KIND_BOOL,
                                .width = 6,
                                .a_code = "A0834" },
  [CY_EDUCATION_IS_HIGHEST_DEGREE] = { "is_highest_degree",
                                       N_ ("Highest degree"),
                                       CY_KIND_BOOL,
                                       .width = 6,
                                       .a_code = "A0914" },
};

const CyEntity cy_education_entity = {
  .name = "education",
  .title = N_ ("Education and degrees"),
  .fields = education_fields,
  .n_fields = CY_EDUCATION_N_FIELDS,
  .order = "since,id",
};

static const CyField resume_fields[] = {
  [CY_RESUME_PERSON] = OWNER,
  [CY_RESUME_START] = { "since", N_ ("From"), CY_KIND_DATE, CY_FIELD_REQUIRED, .width = 9 },
  [CY_RESUME_END] = { "until", N_ ("To"), CY_KIND_DATE, .width = 9 },
  [CY_RESUME_TEXT] = { "text",
                       N_ ("Unit and post"),
                       CY_KIND_TEXT,
                       CY_FIELD_REQUIRED,
                       .width = 40,
                       .a_code = "A1701",
                       .lrmx = "JianLi" },
  [CY_RESUME_MEANWHILE] = { "meanwhile", N_ ("Meanwhile"), CY_KIND_TEXT, .width = 30 },
};

const CyEntity cy_resume_entity = {
  .name = "resume",
  .title = N_ ("Résumé"),
  .fields = resume_fields,
  .n_fields = CY_RESUME_N_FIELDS,
  .order = "since,id",
};

static const CyField family_fields[] = {
  [CY_FAMILY_PERSON] = OWNER,
  [CY_FAMILY_RELATION] = { "relation",
                           N_ ("Relation"),
                           CY_KIND_CODE,
                           .of = "kinship",
                           .width = 8,
                           .a_code = "A3604B",
                           .lrmx = "ChengWei" },
  [CY_FAMILY_NAME] = { "name",
                       N_ ("Full name"),
                       CY_KIND_TEXT,
                       .width = 10,
                       .a_code = "A3601",
                       .lrmx = "XingMing" },
  [CY_FAMILY_BIRTH] = { "birth",
                        N_ ("Born"),
                        CY_KIND_DATE,
                        .width = 9,
                        .a_code = "A3607",
                        .lrmx = "ChuShengRiQi" },
  [CY_FAMILY_POLITICAL] = { "political",
                            N_ ("Political status"),
                            CY_KIND_CODE,
                            .of = "political",
                            .width = 12,
                            .a_code = "A3627",
                            .lrmx = "ZhengZhiMianMao" },
  [CY_FAMILY_WORK] = { "work",
                       N_ ("Unit and post"),
                       CY_KIND_TEXT,
                       .width = 28,
                       .a_code = "A3611",
                       .lrmx = "GongZuoDanWeiJiZhiWu" },
  [CY_FAMILY_STATE] = { "state",
                        N_ ("Present state"),
                        CY_KIND_CODE,
                        .of = "kin_state",
                        .width = 8,
                        .a_code = "A3641" },
  [CY_FAMILY_ID_NUMBER] = { "id_number",
                            N_ ("ID number"),
                            CY_KIND_TEXT,
                            CY_FIELD_SENSITIVE,
                            .width = 20 },
  [CY_FAMILY_POSITION] = { "position",
                           N_ ("Order number"),
                           CY_KIND_INT,
                           CY_FIELD_HIDDEN,
                           .width = 6,
                           .a_code = "A3647" },
};

const CyEntity cy_family_entity = {
  .name = "family",
  .title = N_ ("Family"),
  .fields = family_fields,
  .n_fields = CY_FAMILY_N_FIELDS,
  .order = "position,id",
};

static const CyField award_fields[] = {
  [CY_AWARD_PERSON] = OWNER,
  [CY_AWARD_KIND] = { "kind",
                      N_ ("Reward or penalty"),
                      CY_KIND_CODE,
                      CY_FIELD_REQUIRED,
                      "award_kind",
                      .width = 10,
                      .a_code = "A14Z201" },
  [CY_AWARD_NAME] = { "name",
                      N_ ("Name of reward or penalty"),
                      CY_KIND_TEXT,
                      CY_FIELD_REQUIRED,
                      .width = 24,
                      .a_code = "A14Z204A" },
  [CY_AWARD_ORGAN] = { "organ",
                       N_ ("Approved by"),
                       CY_KIND_TEXT,
                       .width = 20,
                       .a_code = "A14Z214A" },
  [CY_AWARD_DATE] = { "date", N_ ("Approved on"), CY_KIND_DATE, .width = 10, .a_code = "A14Z211" },
  [CY_AWARD_UNTIL] = { "until", N_ ("In effect until"), CY_KIND_DATE, .width = 10 },
  [CY_AWARD_REVOKED] = { "revoked",
                         N_ ("Revoked on"),
                         CY_KIND_DATE,
                         .width = 10,
                         .a_code = "A14Z227" },
  [CY_AWARD_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 24 },
};

const CyEntity cy_award_entity = {
  .name = "award",
  .title = N_ ("Rewards and penalties"),
  .fields = award_fields,
  .n_fields = CY_AWARD_N_FIELDS,
  .order = "date,id",
};

static const CyField post_fields[] = {
  [CY_POST_PERSON] = OWNER,
  [CY_POST_UNIT] = { "unit",
                     N_ ("Unit"),
                     CY_KIND_REF,
                     CY_FIELD_REQUIRED,
                     "unit",
                     .width = 16,
                     .a_code = "A0201B" },
  [CY_POST_TITLE] = { "title",
                      N_ ("Post"),
                      CY_KIND_CODE,
                      CY_FIELD_REQUIRED,
                      "post_kind",
                      .width = 14,
                      .a_code = "A0215B" },
  [CY_POST_IS_MAIN] = { "is_main", N_ ("Main post"), CY_KIND_BOOL, .width = 6 },
  [CY_POST_START] = { "since", N_ ("From"), CY_KIND_DATE, .width = 9, .a_code = "A0243" },
  [CY_POST_END] = { "until", N_ ("To"), CY_KIND_DATE, .width = 9, .a_code = "A0265" },
  [CY_POST_TERM] = { "term", N_ ("Term"), CY_KIND_TEXT, .width = 10 },
  [CY_POST_COEFFICIENT] = { "coefficient",
                            N_ ("Post coefficient"),
                            CY_KIND_FIXED,
                            .decimals = 2,
                            .width = 8 },
  [CY_POST_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_post_entity = {
  .name = "post",
  .title = N_ ("Posts held"),
  .fields = post_fields,
  .n_fields = CY_POST_N_FIELDS,
  .order = "since,id",
};

static const CyField exemption_fields[] = {
  [CY_EXEMPTION_PERSON] = OWNER,
  [CY_EXEMPTION_RULE] = { "rule", N_ ("Rule"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 16 },
  [CY_EXEMPTION_REASON] = { "reason", N_ ("Reason"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 30 },
  [CY_EXEMPTION_BASIS] = { "basis", N_ ("Basis"), CY_KIND_TEXT, .width = 30 },
};

const CyEntity cy_exemption_entity = {
  .name = "exemption",
  .title = N_ ("Recorded exceptions"),
  .fields = exemption_fields,
  .n_fields = CY_EXEMPTION_N_FIELDS,
};

static const CyField attachment_fields[] = {
  [CY_ATTACHMENT_PERSON] = OWNER,
  [CY_ATTACHMENT_CLASS] = { "class",
                            N_ ("Class of document"),
                            CY_KIND_CODE,
                            CY_FIELD_REQUIRED,
                            "attachment_class",
                            .width = 14 },
  [CY_ATTACHMENT_TITLE] = { "title", N_ ("Title"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 30 },
  [CY_ATTACHMENT_DATE] = { "date", N_ ("Date"), CY_KIND_DATE, .width = 10 },
  [CY_ATTACHMENT_PAGES] = { "pages", N_ ("Pages"), CY_KIND_INT, .width = 6 },
  [CY_ATTACHMENT_FILE_NAME] = { "file_name", N_ ("File name"), CY_KIND_TEXT, .width = 24 },
  [CY_ATTACHMENT_CONTENT] = { "content",
                              N_ ("Content"),
                              CY_KIND_DIGEST,
                              CY_FIELD_HIDDEN,
                              .width = 10 },
  [CY_ATTACHMENT_RECORD] = { "inspection_record",
                             N_ ("Record of an inspection"),
                             CY_KIND_REF,
                             CY_FIELD_HIDDEN,
                             "inspection_record" },
  [CY_ATTACHMENT_STEP] = { "pool_step",
                           N_ ("Step of the pool entry"),
                           CY_KIND_REF,
                           CY_FIELD_HIDDEN,
                           "pool_step" },
};

const CyEntity cy_attachment_entity = {
  .name = "attachment",
  .title = N_ ("Documents"),
  .fields = attachment_fields,
  .n_fields = CY_ATTACHMENT_N_FIELDS,
  .order = "class,date,id",
};

static const CyField form_element_fields[] = {
  [CY_FORM_ELEMENT_PERSON] = OWNER,
  [CY_FORM_ELEMENT_NAME] = { "name",
                             N_ ("Element"),
                             CY_KIND_TEXT,
                             CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                             .width = 20 },
  [CY_FORM_ELEMENT_FOLLOWS] = { "follows",
                                N_ ("Behind the element"),
                                CY_KIND_TEXT,
                                CY_FIELD_HIDDEN,
                                .width = 20 },
  [CY_FORM_ELEMENT_TEXT] = { "text",
                             N_ ("As it stands in the file"),
                             CY_KIND_LONG_TEXT,
                             CY_FIELD_HIDDEN,
                             .width = 30 },
  [CY_FORM_ELEMENT_WRITTEN] = { "written",
                                N_ ("As it would be written"),
                                CY_KIND_LONG_TEXT,
                                CY_FIELD_HIDDEN,
                                .width = 30 },
  [CY_FORM_ELEMENT_POSITION] = { "position",
                                 N_ ("Order number"),
                                 CY_KIND_INT,
                                 CY_FIELD_HIDDEN,
                                 .width = 6 },
};

const CyEntity cy_form_element_entity = {
  .name = "form_element",
  .title = N_ ("Kept from the form file"),
  .fields = form_element_fields,
  .n_fields = CY_FORM_ELEMENT_N_FIELDS,
  .order = "position,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (education_fields) == CY_EDUCATION_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (resume_fields) == CY_RESUME_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (family_fields) == CY_FAMILY_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (award_fields) == CY_AWARD_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (post_fields) == CY_POST_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (exemption_fields) == CY_EXEMPTION_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (attachment_fields) == CY_ATTACHMENT_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (form_element_fields) == CY_FORM_ELEMENT_N_FIELDS);
