/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of what is heard of people in the pool, their screenings and adjustments. */
#include "cy-follow-up.h"

#include <glib/gi18n.h>

#define OWNER                                                                                   \
  {                                                                                             \
    "person", N_ ("Person"), CY_KIND_REF, CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN, \
      "person"                                                                                  \
  }

static const CyField follow_up_fields[] = {
  [CY_FOLLOW_UP_PERSON] = OWNER,
  [CY_FOLLOW_UP_KIND] = { "kind",
                          N_ ("Kind of news"),
                          CY_KIND_CODE,
                          CY_FIELD_REQUIRED,
                          "follow_kind",
                          .width = 8 },
  [CY_FOLLOW_UP_DATE] = { "date", N_ ("Heard on"), CY_KIND_DATE, CY_FIELD_REQUIRED, .width = 10 },
  [CY_FOLLOW_UP_CONTENT] = { "content", N_ ("What was heard"), CY_KIND_LONG_TEXT, .width = 30 },
  [CY_FOLLOW_UP_WHEREABOUTS] = { "whereabouts",
                                 N_ ("Whereabouts"),
                                 CY_KIND_CODE,
                                 .of = "whereabouts",
                                 .width = 10 },
  [CY_FOLLOW_UP_PLACE] = { "place", N_ ("Where exactly"), CY_KIND_TEXT, .width = 14 },
  [CY_FOLLOW_UP_EMPLOYMENT] = { "employment",
                                N_ ("Employment"),
                                CY_KIND_CODE,
                                .of = "employment",
                                .width = 10 },
  [CY_FOLLOW_UP_SOURCE] = { "source", N_ ("Heard from"), CY_KIND_TEXT, .width = 14 },
  [CY_FOLLOW_UP_RECORDER] = { "recorder", N_ ("Noted by"), CY_KIND_TEXT, .width = 10 },
  [CY_FOLLOW_UP_NEXT] = { "next_date", N_ ("Next time"), CY_KIND_DATE, .width = 10 },
};

const CyEntity cy_follow_up_entity = {
  .name = "follow_up",
  .title = N_ ("Follow-up note"),
  .fields = follow_up_fields,
  .n_fields = CY_FOLLOW_UP_N_FIELDS,
  .order = "date,id",
};

static const CyField screening_fields[] = {
  [CY_SCREENING_PERSON] = OWNER,
  [CY_SCREENING_DATE] = { "date",
                          N_ ("Screened on"),
                          CY_KIND_DATE,
                          CY_FIELD_REQUIRED,
                          .width = 10 },
  [CY_SCREENING_SCREENERS] = { "screeners",
                               N_ ("Names of the screeners"),
                               CY_KIND_TEXT,
                               CY_FIELD_REQUIRED,
                               .width = 16 },
  [CY_SCREENING_BASIS] = { "basis",
                           N_ ("Basis of the conclusion"),
                           CY_KIND_LONG_TEXT,
                           CY_FIELD_REQUIRED,
                           .width = 24 },
  [CY_SCREENING_CONCLUSION] = { "conclusion",
                                N_ ("Conclusion of the screening"),
                                CY_KIND_CODE,
                                CY_FIELD_REQUIRED,
                                "screening_result",
                                .width = 8 },
  [CY_SCREENING_MEASURE] = { "measure", N_ ("What followed"), CY_KIND_LONG_TEXT, .width = 20 },
  /* Decided by an action of its own, which asks for all that a decision needs. */
  [CY_SCREENING_DECISION] = { "decision",
                              N_ ("Decision"),
                              CY_KIND_CODE,
                              CY_FIELD_HIDDEN,
                              "screening_decision",
                              .width = 8 },
  [CY_SCREENING_DECISION_BASIS] = { "decision_basis",
                                    N_ ("Basis of the decision"),
                                    CY_KIND_TEXT,
                                    CY_FIELD_HIDDEN,
                                    .width = 24 },
  [CY_SCREENING_DECISION_ORGAN] = { "decision_organ",
                                    N_ ("Deciding organ"),
                                    CY_KIND_TEXT,
                                    CY_FIELD_HIDDEN,
                                    .width = 14 },
  [CY_SCREENING_DECIDED] = { "decided",
                             N_ ("Decided on"),
                             CY_KIND_DATE,
                             CY_FIELD_HIDDEN,
                             .width = 10 },
};

const CyEntity cy_screening_entity = {
  .name = "screening",
  .title = N_ ("Political screening"),
  .fields = screening_fields,
  .n_fields = CY_SCREENING_N_FIELDS,
  .order = "date,id",
};

static const CyField adjustment_fields[] = {
  [CY_ADJUSTMENT_PERSON] = OWNER,
  [CY_ADJUSTMENT_ENTRY] = { "entry",
                            N_ ("Pool entry"),
                            CY_KIND_REF,
                            CY_FIELD_HIDDEN,
                            "pool_entry" },
  [CY_ADJUSTMENT_YEAR] = { "year", N_ ("Year"), CY_KIND_INT, .width = 6 },
  [CY_ADJUSTMENT_DATE] = { "date",
                           N_ ("Adjusted on"),
                           CY_KIND_DATE,
                           CY_FIELD_REQUIRED,
                           .width = 10 },
  [CY_ADJUSTMENT_OCCASION] = { "occasion",
                               N_ ("Occasion"),
                               CY_KIND_CODE,
                               CY_FIELD_REQUIRED,
                               "adjust_occasion",
                               .width = 10 },
  [CY_ADJUSTMENT_OUTCOME] = { "outcome",
                              N_ ("Outcome of the adjustment"),
                              CY_KIND_CODE,
                              CY_FIELD_REQUIRED,
                              "adjust_outcome",
                              .width = 10 },
  [CY_ADJUSTMENT_TIER] = { "tier", N_ ("New tier"), CY_KIND_CODE, .of = "tier", .width = 10 },
  [CY_ADJUSTMENT_BASIS] = { "basis",
                            N_ ("Basis of the adjustment"),
                            CY_KIND_TEXT,
                            CY_FIELD_REQUIRED,
                            .width = 24 },
  [CY_ADJUSTMENT_ORGAN] = { "organ", N_ ("Meeting that approved it"), CY_KIND_TEXT, .width = 16 },
  [CY_ADJUSTMENT_DOCUMENT] = { "document", N_ ("Document number"), CY_KIND_TEXT, .width = 18 },
  [CY_ADJUSTMENT_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_adjustment_entity = {
  .name = "adjustment",
  .title = N_ ("Adjustment of the pool"),
  .fields = adjustment_fields,
  .n_fields = CY_ADJUSTMENT_N_FIELDS,
  .order = "date,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (follow_up_fields) == CY_FOLLOW_UP_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (screening_fields) == CY_SCREENING_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (adjustment_fields) == CY_ADJUSTMENT_N_FIELDS);

static gboolean
is_newer (CyRecord *note, CyRecord *other)
{
  gint64 one = cy_record_get_int (note, CY_FOLLOW_UP_DATE);
  gint64 two = cy_record_get_int (other, CY_FOLLOW_UP_DATE);

  return one != two ? one > two : cy_record_get_id (note) > cy_record_get_id (other);
}

/**
 * cy_follow_find_newest:
 * @notes: (element-type CyRecord): follow-up notes of one person
 * @kind: code of the set follow_kind
 * @base_date: nothing that was heard later counts
 *
 * Returns: (nullable) (transfer none): what holds now: the newest note of @kind, of one day the
 *   one that was written last
 */
CyRecord *
cy_follow_find_newest (GPtrArray *notes, const char *kind, CyDate base_date)
{
  CyRecord *newest = NULL;

  for (guint i = 0; i < notes->len; i++)
    {
      CyRecord *note = g_ptr_array_index (notes, i);

      if (g_strcmp0 (cy_record_get_text (note, CY_FOLLOW_UP_KIND), kind) == 0 &&
          cy_record_get_int (note, CY_FOLLOW_UP_DATE) <= base_date &&
          (newest == NULL || is_newer (note, newest)))
        newest = note;
    }

  return newest;
}
