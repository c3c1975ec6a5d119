/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of the joint review: negative lists, rounds, offices, subjects, replies. */
#include "cy-review.h"

#include <glib/gi18n.h>

#define PART (CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN)

static const CyField list_fields[] = {
  [CY_NEGATIVE_LIST_NAME] = { "name", N_ ("Name"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 24 },
  [CY_NEGATIVE_LIST_DOCUMENT] = { "document", N_ ("Document number"), CY_KIND_TEXT, .width = 18 },
  [CY_NEGATIVE_LIST_DATE] = { "date", N_ ("In force from"), CY_KIND_DATE, .width = 10 },
  [CY_NEGATIVE_LIST_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

static const CyField item_fields[] = {
  [CY_NEGATIVE_ITEM_LIST] = { "list", N_ ("Negative list"), CY_KIND_REF, PART, "negative_list" },
  [CY_NEGATIVE_ITEM_NUMBER] = { "number", N_ ("No."), CY_KIND_INT, .width = 4 },
  [CY_NEGATIVE_ITEM_TEXT] = { "text",
                              N_ ("Condition"),
                              CY_KIND_TEXT,
                              CY_FIELD_REQUIRED,
                              .width = 40 },
  [CY_NEGATIVE_ITEM_SEVERITY] = { "severity",
                                  N_ ("Severity"),
                                  CY_KIND_CODE,
                                  CY_FIELD_REQUIRED,
                                  "severity",
                                  .width = 8 },
  [CY_NEGATIVE_ITEM_LOOK_BACK] = { "look_back", N_ ("Look-back"), CY_KIND_TEXT, .width = 12 },
  [CY_NEGATIVE_ITEM_MONTHS] = { "months", N_ ("Look-back in months"), CY_KIND_INT, .width = 6 },
  [CY_NEGATIVE_ITEM_OFFICES] = { "offices", N_ ("Offices asked"), CY_KIND_TEXT, .width = 20 },
};

static const CyField round_fields[] = {
  [CY_REVIEW_ROUND_NAME] = { "name",
                             N_ ("Name of the round"),
                             CY_KIND_TEXT,
                             CY_FIELD_REQUIRED,
                             .width = 24 },
  [CY_REVIEW_ROUND_LIST] = { "list",
                             N_ ("Negative list"),
                             CY_KIND_REF,
                             CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                             "negative_list" },
  [CY_REVIEW_ROUND_SENT] = { "sent", N_ ("Sent on"), CY_KIND_DATE, .width = 10 },
  [CY_REVIEW_ROUND_DUE] = { "due", N_ ("Answers due on"), CY_KIND_DATE, .width = 10 },
  [CY_REVIEW_ROUND_STATE] = { "state",
                              N_ ("State"),
                              CY_KIND_CODE,
                              CY_FIELD_REQUIRED,
                              "work_state",
                              .width = 8 },
  [CY_REVIEW_ROUND_DOCUMENT] = { "document", N_ ("Document number"), CY_KIND_TEXT, .width = 18 },
  [CY_REVIEW_ROUND_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

static const CyField office_fields[] = {
  [CY_REVIEW_OFFICE_ROUND] = { "round",
                               N_ ("Round of joint review"),
                               CY_KIND_REF,
                               PART,
                               "review_round" },
  [CY_REVIEW_OFFICE_OFFICE] = { "office",
                                N_ ("Office"),
                                CY_KIND_CODE,
                                CY_FIELD_REQUIRED,
                                "office",
                                .width = 12 },
  [CY_REVIEW_OFFICE_SENT] = { "sent", N_ ("Sent on"), CY_KIND_DATE, .width = 10 },
  [CY_REVIEW_OFFICE_DUE] = { "due", N_ ("Answers due on"), CY_KIND_DATE, .width = 10 },
  [CY_REVIEW_OFFICE_REPLIED] = { "replied", N_ ("Replied on"), CY_KIND_DATE, .width = 10 },
  [CY_REVIEW_OFFICE_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

static const CyField subject_fields[] = {
  [CY_REVIEW_SUBJECT_ROUND] = { "round",
                                N_ ("Round of joint review"),
                                CY_KIND_REF,
                                CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                                "review_round" },
  [CY_REVIEW_SUBJECT_PERSON] = { "person", N_ ("Person"), CY_KIND_REF, PART, "person" },
  [CY_REVIEW_SUBJECT_ENTRY] = { "entry",
                                N_ ("Pool entry"),
                                CY_KIND_REF,
                                CY_FIELD_HIDDEN,
                                "pool_entry" },
  [CY_REVIEW_SUBJECT_CONCLUSION] = { "conclusion",
                                     N_ ("Conclusion"),
                                     CY_KIND_CODE,
                                     CY_FIELD_NONE,
                                     "review_conclusion",
                                     .width = 8 },
  [CY_REVIEW_SUBJECT_DATE] = { "date", N_ ("Concluded on"), CY_KIND_DATE, .width = 10 },
  [CY_REVIEW_SUBJECT_REASON] = { "reason",
                                 N_ ("Reason"),
                                 CY_KIND_TEXT,
                                 CY_FIELD_SENSITIVE,
                                 .width = 24 },
  [CY_REVIEW_SUBJECT_TOLD] = { "told", N_ ("Township told on"), CY_KIND_DATE, .width = 10 },
};

static const CyField reply_fields[] = {
  [CY_REVIEW_REPLY_SUBJECT] = { "subject",
                                N_ ("Person reviewed"),
                                CY_KIND_REF,
                                PART,
                                "review_subject" },
  [CY_REVIEW_REPLY_OFFICE] = { "office",
                               N_ ("Office"),
                               CY_KIND_CODE,
                               CY_FIELD_REQUIRED,
                               "office",
                               .width = 12 },
  [CY_REVIEW_REPLY_ANSWER] = { "answer",
                               N_ ("Answer"),
                               CY_KIND_CODE,
                               CY_FIELD_REQUIRED,
                               "review_answer",
                               .width = 8 },
  [CY_REVIEW_REPLY_ITEM] = { "item",
                             N_ ("Condition"),
                             CY_KIND_REF,
                             CY_FIELD_HIDDEN | CY_FIELD_SENSITIVE,
                             "negative_item" },
  [CY_REVIEW_REPLY_FINDING] = { "finding",
                                N_ ("Finding"),
                                CY_KIND_TEXT,
                                CY_FIELD_SENSITIVE,
                                .width = 24 },
  [CY_REVIEW_REPLY_DATE] = { "date", N_ ("Replied on"), CY_KIND_DATE, .width = 10 },
};

const CyEntity cy_negative_list_entity = {
  .name = "negative_list",
  .title = N_ ("Negative list"),
  .fields = list_fields,
  .n_fields = CY_NEGATIVE_LIST_N_FIELDS,
  .order = "id",
};

const CyEntity cy_negative_item_entity = {
  .name = "negative_item",
  .title = N_ ("Condition of the negative list"),
  .fields = item_fields,
  .n_fields = CY_NEGATIVE_ITEM_N_FIELDS,
  .order = "number,id",
};

const CyEntity cy_review_round_entity = {
  .name = "review_round",
  .title = N_ ("Round of joint review"),
  .fields = round_fields,
  .n_fields = CY_REVIEW_ROUND_N_FIELDS,
  .order = "id",
};

const CyEntity cy_review_office_entity = {
  .name = "review_office",
  .title = N_ ("Office of the joint review"),
  .fields = office_fields,
  .n_fields = CY_REVIEW_OFFICE_N_FIELDS,
  .order = "id",
};

const CyEntity cy_review_subject_entity = {
  .name = "review_subject",
  .title = N_ ("Joint review"),
  .fields = subject_fields,
  .n_fields = CY_REVIEW_SUBJECT_N_FIELDS,
  .order = "id",
};

const CyEntity cy_review_reply_entity = {
  .name = "review_reply",
  .title = N_ ("Reply of an office"),
  .fields = reply_fields,
  .n_fields = CY_REVIEW_REPLY_N_FIELDS,
  .order = "id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (list_fields) == CY_NEGATIVE_LIST_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (item_fields) == CY_NEGATIVE_ITEM_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (round_fields) == CY_REVIEW_ROUND_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (office_fields) == CY_REVIEW_OFFICE_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (subject_fields) == CY_REVIEW_SUBJECT_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (reply_fields) == CY_REVIEW_REPLY_N_FIELDS);
