/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of mentors, whom they guide, their talks, and the quarterly reports. */
#include "cy-mentoring.h"

#include <glib/gi18n.h>

static const CyField mentor_fields[] = {
  [CY_MENTOR_NAME] = { "name", N_ ("Mentor name"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 10 },
  [CY_MENTOR_KIND] = { "kind",
                       N_ ("Mentor level"),
                       CY_KIND_CODE,
                       CY_FIELD_REQUIRED,
                       .of = "mentor_kind",
                       .width = 16 },
  [CY_MENTOR_UNIT] = { "unit", N_ ("Unit of the mentor"), CY_KIND_REF, .of = "unit", .width = 16 },
  [CY_MENTOR_ORGAN] = { "organ", N_ ("Organ of the mentor"), CY_KIND_TEXT, .width = 18 },
  [CY_MENTOR_POST] = { "post", N_ ("Post of the mentor"), CY_KIND_TEXT, .width = 14 },
  [CY_MENTOR_PERSON] = { "person", N_ ("Person"), CY_KIND_REF, CY_FIELD_HIDDEN, .of = "person" },
  [CY_MENTOR_SPECIALTY] = { "specialty",
                            N_ ("Specialty of the mentor"),
                            CY_KIND_TEXT,
                            .width = 18 },
  [CY_MENTOR_PHONE] = { "phone",
                        N_ ("Mentor phone"),
                        CY_KIND_TEXT,
                        CY_FIELD_SENSITIVE,
                        .width = 12 },
  [CY_MENTOR_CAPACITY] = { "capacity", N_ ("Guides at most"), CY_KIND_INT, .width = 6 },
  [CY_MENTOR_LEFT] = { "left", N_ ("No longer a mentor since"), CY_KIND_DATE, .width = 10 },
  [CY_MENTOR_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_mentor_entity = {
  .name = "mentor",
  .title = N_ ("Mentor"),
  .fields = mentor_fields,
  .n_fields = CY_MENTOR_N_FIELDS,
  .order = "name,id",
};

static const CyField mentoring_fields[] = {
  [CY_MENTORING_PERSON] = { "person",
                            N_ ("Person"),
                            CY_KIND_REF,
                            CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                            .of = "person" },
  [CY_MENTORING_MENTOR] = { "mentor",
                            N_ ("Mentor"),
                            CY_KIND_REF,
                            CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                            .of = "mentor" },
  [CY_MENTORING_SINCE] = { "since",
                           N_ ("Paired on"),
                           CY_KIND_DATE,
                           CY_FIELD_REQUIRED,
                           .width = 10 },
  [CY_MENTORING_UNTIL] = { "until", N_ ("Pairing ended on"), CY_KIND_DATE, .width = 10 },
  [CY_MENTORING_AGREEMENT] = { "agreement", N_ ("Agreement number"), CY_KIND_TEXT, .width = 16 },
  [CY_MENTORING_GOALS] = { "goals", N_ ("Guidance goals"), CY_KIND_LONG_TEXT, .width = 30 },
  [CY_MENTORING_END_REASON] = { "end_reason",
                                N_ ("Why the pairing ended"),
                                CY_KIND_TEXT,
                                .width = 18 },
  [CY_MENTORING_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_mentoring_entity = {
  .name = "mentoring",
  .title = N_ ("Mentoring"),
  .fields = mentoring_fields,
  .n_fields = CY_MENTORING_N_FIELDS,
  .order = "since,id",
};

static const CyField talk_fields[] = {
  [CY_TALK_PERSON] = { "person",
                       N_ ("Person"),
                       CY_KIND_REF,
                       CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                       .of = "person" },
  [CY_TALK_MENTORING] = { "mentoring",
                          N_ ("Mentoring"),
                          CY_KIND_REF,
                          CY_FIELD_HIDDEN,
                          .of = "mentoring" },
  [CY_TALK_DATE] = { "date",
                     N_ ("Date of the talk"),
                     CY_KIND_DATE,
                     CY_FIELD_REQUIRED,
                     .width = 10 },
  [CY_TALK_KIND] = { "kind",
                     N_ ("Kind of talk"),
                     CY_KIND_CODE,
                     .of = "mentor_action",
                     .width = 12 },
  [CY_TALK_TALKER] = { "talker", N_ ("Who talked"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 10 },
  [CY_TALK_PLACE] = { "place", N_ ("Place of the talk"), CY_KIND_TEXT, .width = 14 },
  [CY_TALK_CONTENT] = { "content",
                        N_ ("Content of the talk"),
                        CY_KIND_LONG_TEXT,
                        CY_FIELD_SENSITIVE,
                        .width = 40 },
  [CY_TALK_RESPONSE] = { "response",
                         N_ ("What was agreed"),
                         CY_KIND_LONG_TEXT,
                         CY_FIELD_SENSITIVE,
                         .width = 30 },
  [CY_TALK_NEXT_DATE] = { "next_date", N_ ("Next talk on"), CY_KIND_DATE, .width = 10 },
  [CY_TALK_RECORDER] = { "recorder", N_ ("Recorded by"), CY_KIND_TEXT, .width = 10 },
};

const CyEntity cy_talk_entity = {
  .name = "talk",
  .title = N_ ("Talk"),
  .fields = talk_fields,
  .n_fields = CY_TALK_N_FIELDS,
  .order = "date,id",
};

static const CyField quarter_report_fields[] = {
  [CY_QUARTER_REPORT_PERSON] = { "person",
                                 N_ ("Person"),
                                 CY_KIND_REF,
                                 CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                                 .of = "person" },
  [CY_QUARTER_REPORT_MENTORING] = { "mentoring",
                                    N_ ("Mentoring"),
                                    CY_KIND_REF,
                                    CY_FIELD_HIDDEN,
                                    .of = "mentoring" },
  [CY_QUARTER_REPORT_PLAN] = { "plan",
                               N_ ("Personal growth plan"),
                               CY_KIND_REF,
                               CY_FIELD_HIDDEN,
                               .of = "growth_plan" },
  [CY_QUARTER_REPORT_YEAR] = { "year", N_ ("Year"), CY_KIND_INT, CY_FIELD_REQUIRED, .width = 6 },
  [CY_QUARTER_REPORT_QUARTER] = { "quarter",
                                  N_ ("Quarter"),
                                  CY_KIND_INT,
                                  CY_FIELD_REQUIRED,
                                  .width = 4 },
  [CY_QUARTER_REPORT_DATE] = { "date",
                               N_ ("Handed in on"),
                               CY_KIND_DATE,
                               CY_FIELD_REQUIRED,
                               .width = 10 },
  [CY_QUARTER_REPORT_CONTENT] = { "content",
                                  N_ ("Content of the report"),
                                  CY_KIND_LONG_TEXT,
                                  CY_FIELD_SENSITIVE,
                                  .width = 40 },
  [CY_QUARTER_REPORT_READER] = { "reader", N_ ("Read by"), CY_KIND_TEXT, .width = 10 },
  [CY_QUARTER_REPORT_COMMENT] = { "comment",
                                  N_ ("Comment of the reader"),
                                  CY_KIND_LONG_TEXT,
                                  .width = 30 },
};

const CyEntity cy_quarter_report_entity = {
  .name = "quarter_report",
  .title = N_ ("Quarterly report"),
  .fields = quarter_report_fields,
  .n_fields = CY_QUARTER_REPORT_N_FIELDS,
  .order = "year,quarter,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (mentor_fields) == CY_MENTOR_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (mentoring_fields) == CY_MENTORING_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (talk_fields) == CY_TALK_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (quarter_report_fields) == CY_QUARTER_REPORT_N_FIELDS);
