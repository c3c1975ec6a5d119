/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of an open examination and of the marks in it. */
#include "cy-exam.h"

#include <glib/gi18n.h>

static const CyField exam_fields[] = {
  [CY_EXAM_NAME] = { "name", N_ ("Name"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 24 },
  [CY_EXAM_YEAR] = { "year", N_ ("Year"), CY_KIND_INT, .width = 6 },
  [CY_EXAM_UNIT] = { "unit", N_ ("For the unit"), CY_KIND_REF, .of = "unit", .width = 16 },
  [CY_EXAM_DATE] = { "date", N_ ("Held on"), CY_KIND_DATE, .width = 10 },
  [CY_EXAM_ORGAN] = { "organ", N_ ("Held by"), CY_KIND_TEXT, .width = 18 },
  [CY_EXAM_DOCUMENT] = { "document", N_ ("Document number"), CY_KIND_TEXT, .width = 18 },
  [CY_EXAM_PLACES] = { "places", N_ ("Places"), CY_KIND_INT, .width = 6 },
  [CY_EXAM_WRITTEN] = { "written", N_ ("Weight of the written test, %"), CY_KIND_INT, .width = 6 },
  [CY_EXAM_INTERVIEW] = { "interview", N_ ("Weight of the interview, %"), CY_KIND_INT, .width = 6 },
  [CY_EXAM_RATIO] = { "ratio", N_ ("Applicants per place at least"), CY_KIND_INT, .width = 6 },
  [CY_EXAM_STATE] = { "state",
                      N_ ("State"),
                      CY_KIND_CODE,
                      CY_FIELD_REQUIRED,
                      .of = "work_state",
                      .width = 8 },
  [CY_EXAM_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_exam_entity = {
  .name = "exam",
  .title = N_ ("Open examination"),
  .fields = exam_fields,
  .n_fields = CY_EXAM_N_FIELDS,
  .order = "year,id",
};

static const CyField mark_fields[] = {
  [CY_EXAM_MARK_EXAM] = { "exam",
                          N_ ("Open examination"),
                          CY_KIND_REF,
                          CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                          .of = "exam" },
  [CY_EXAM_MARK_PERSON] = { "person",
                            N_ ("Person"),
                            CY_KIND_REF,
                            CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN,
                            .of = "person" },
  [CY_EXAM_MARK_ENTRY] = { "entry",
                           N_ ("Pool entry"),
                           CY_KIND_REF,
                           CY_FIELD_HIDDEN,
                           .of = "pool_entry" },
  [CY_EXAM_MARK_WRITTEN] = { "written",
                             N_ ("Written test"),
                             CY_KIND_FIXED,
                             .decimals = 2,
                             .width = 8 },
  [CY_EXAM_MARK_INTERVIEW] = { "interview",
                               N_ ("Interview"),
                               CY_KIND_FIXED,
                               .decimals = 2,
                               .width = 8 },
  [CY_EXAM_MARK_TOTAL] = { "total", N_ ("Total mark"), CY_KIND_FIXED, .decimals = 2, .width = 8 },
  [CY_EXAM_MARK_RANK] = { "rank", N_ ("Place"), CY_KIND_INT, .width = 6 },
  [CY_EXAM_MARK_OUTCOME] = { "outcome",
                             N_ ("Result"),
                             CY_KIND_CODE,
                             .of = "exam_outcome",
                             .width = 10 },
  [CY_EXAM_MARK_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_exam_mark_entity = {
  .name = "exam_mark",
  .title = N_ ("Marks of an open examination"),
  .fields = mark_fields,
  .n_fields = CY_EXAM_MARK_N_FIELDS,
  .order = "exam,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (exam_fields) == CY_EXAM_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (mark_fields) == CY_EXAM_MARK_N_FIELDS);
