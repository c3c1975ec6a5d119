/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of public notices, the people in them and what was objected. */
#include "cy-notice.h"

#include <glib/gi18n.h>

static const CyField notice_fields[] = {
  [CY_NOTICE_NAME] = { "name",
                       N_ ("Name of the notice"),
                       CY_KIND_TEXT,
                       CY_FIELD_REQUIRED,
                       .width = 24 },
  [CY_NOTICE_UNIT] = { "unit", N_ ("Unit"), CY_KIND_REF, .of = "unit", .width = 14 },
  [CY_NOTICE_SINCE] = { "since",
                        N_ ("First day of the notice"),
                        CY_KIND_DATE,
                        CY_FIELD_REQUIRED,
                        .width = 10 },
  [CY_NOTICE_UNTIL] = { "until",
                        N_ ("Last day of the notice"),
                        CY_KIND_DATE,
                        CY_FIELD_HIDDEN,
                        .width = 10 },
  [CY_NOTICE_DAYS] = { "days", N_ ("Working days"), CY_KIND_INT, CY_FIELD_REQUIRED, .width = 6 },
  [CY_NOTICE_PLACES] = { "places", N_ ("Put up at"), CY_KIND_LONG_TEXT, .width = 24 },
  [CY_NOTICE_ORGAN] = { "organ",
                        N_ ("Notice given by"),
                        CY_KIND_TEXT,
                        CY_FIELD_REQUIRED,
                        .width = 18 },
  [CY_NOTICE_CONTACT] = { "contact",
                          N_ ("Telephone of the office"),
                          CY_KIND_TEXT,
                          CY_FIELD_REQUIRED,
                          .width = 16 },
  [CY_NOTICE_WORDING] = { "wording", N_ ("Wording"), CY_KIND_LONG_TEXT, .width = 40 },
  [CY_NOTICE_STATE] = { "state",
                        N_ ("State"),
                        CY_KIND_CODE,
                        CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                        "work_state",
                        .width = 8 },
  [CY_NOTICE_RESULT] = { "result", N_ ("Report on the notice"), CY_KIND_LONG_TEXT, .width = 40 },
  [CY_NOTICE_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_notice_entity = {
  .name = "notice",
  .title = N_ ("Public notice"),
  .fields = notice_fields,
  .n_fields = CY_NOTICE_N_FIELDS,
  .order = "since,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (notice_fields) == CY_NOTICE_N_FIELDS);

static const CyField subject_fields[] = {
  [CY_NOTICE_SUBJECT_NOTICE] = { "notice",
                                 N_ ("Public notice"),
                                 CY_KIND_REF,
                                 CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                                 "notice" },
  [CY_NOTICE_SUBJECT_PERSON] = { "person",
                                 N_ ("Person"),
                                 CY_KIND_REF,
                                 CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                                 "person" },
  [CY_NOTICE_SUBJECT_ENTRY] = { "entry",
                                N_ ("Pool entry"),
                                CY_KIND_REF,
                                CY_FIELD_HIDDEN,
                                "pool_entry" },
  [CY_NOTICE_SUBJECT_POSITION] = { "position",
                                   N_ ("Order number"),
                                   CY_KIND_INT,
                                   CY_FIELD_HIDDEN,
                                   .width = 6 },
};

const CyEntity cy_notice_subject_entity = {
  .name = "notice_subject",
  .title = N_ ("Person on public notice"),
  .fields = subject_fields,
  .n_fields = CY_NOTICE_SUBJECT_N_FIELDS,
  .order = "position,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (subject_fields) == CY_NOTICE_SUBJECT_N_FIELDS);

static const CyField objection_fields[] = {
  [CY_OBJECTION_NOTICE] = { "notice",
                            N_ ("Public notice"),
                            CY_KIND_REF,
                            CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                            "notice" },
  [CY_OBJECTION_PERSON] = { "person", N_ ("About whom"), CY_KIND_REF, CY_FIELD_HIDDEN, "person" },
  [CY_OBJECTION_DATE] = { "date",
                          N_ ("Received on"),
                          CY_KIND_DATE,
                          CY_FIELD_REQUIRED,
                          .width = 10 },
  [CY_OBJECTION_WAY] = { "way",
                         N_ ("Came by"),
                         CY_KIND_CODE,
                         CY_FIELD_REQUIRED,
                         "objection_way",
                         .width = 8 },
  [CY_OBJECTION_IS_SIGNED] = { "is_signed", N_ ("Signed"), CY_KIND_BOOL, .width = 6 },
  [CY_OBJECTION_CONTENT] = { "content",
                             N_ ("What was objected"),
                             CY_KIND_LONG_TEXT,
                             CY_FIELD_REQUIRED | CY_FIELD_SENSITIVE,
                             .width = 40 },
  [CY_OBJECTION_HANDLER] = { "handler", N_ ("Looked into by"), CY_KIND_TEXT, .width = 16 },
  [CY_OBJECTION_ANSWER] = { "answer",
                            N_ ("What was found and answered"),
                            CY_KIND_LONG_TEXT,
                            CY_FIELD_SENSITIVE,
                            .width = 40 },
  [CY_OBJECTION_ANSWERED] = { "answered", N_ ("Answered on"), CY_KIND_DATE, .width = 10 },
  [CY_OBJECTION_OUTCOME] = { "outcome",
                             N_ ("Outcome of the objection"),
                             CY_KIND_CODE,
                             .of = "objection_outcome",
                             .width = 10 },
};

const CyEntity cy_objection_entity = {
  .name = "objection",
  .title = N_ ("Objection"),
  .fields = objection_fields,
  .n_fields = CY_OBJECTION_N_FIELDS,
  .order = "date,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (objection_fields) == CY_OBJECTION_N_FIELDS);
