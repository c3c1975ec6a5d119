/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables of ballots, their voters, the people voted on, counts and papers. */
#include "cy-ballot.h"

#include <glib/gi18n.h>

#define OF_BALLOT                                                                               \
  {                                                                                             \
    "ballot", N_ ("Ballot"), CY_KIND_REF, CY_FIELD_REQUIRED | CY_FIELD_OWNER | CY_FIELD_HIDDEN, \
      "ballot"                                                                                  \
  }
#define OF_VOTERS                                                                       \
  {                                                                                     \
    "voters", N_ ("Group of voters"), CY_KIND_REF, CY_FIELD_REQUIRED | CY_FIELD_HIDDEN, \
      "ballot_group"                                                                    \
  }

static const CyField ballot_fields[] = {
  [CY_BALLOT_NAME] = { "name",
                       N_ ("Name of the ballot"),
                       CY_KIND_TEXT,
                       CY_FIELD_REQUIRED,
                       .width = 30 },
  [CY_BALLOT_KIND] = { "kind",
                       N_ ("Kind of ballot"),
                       CY_KIND_CODE,
                       CY_FIELD_REQUIRED,
                       "ballot_kind",
                       .width = 10 },
  [CY_BALLOT_DATE] = { "date", N_ ("Day of the ballot"), CY_KIND_DATE, .width = 10 },
  [CY_BALLOT_PLACE] = { "place", N_ ("Place of the ballot"), CY_KIND_TEXT, .width = 18 },
  [CY_BALLOT_UNIT] = { "unit", N_ ("Unit"), CY_KIND_REF, .of = "unit", .width = 16 },
  [CY_BALLOT_ORGAN] = { "organ", N_ ("Held by"), CY_KIND_TEXT, .width = 18 },
  [CY_BALLOT_OPTIONS] = { "options",
                          N_ ("Options to tick"),
                          CY_KIND_TEXT,
                          CY_FIELD_REQUIRED,
                          .width = 30 },
  [CY_BALLOT_SCORES] = { "scores", N_ ("Score of each option"), CY_KIND_TEXT, .width = 20 },
  [CY_BALLOT_FLOOR] = { "floor",
                        N_ ("Voters present of those entitled at least, %"),
                        CY_KIND_FIXED,
                        .decimals = 1,
                        .width = 6 },
  [CY_BALLOT_GROUP_MIN] = { "group_min",
                            N_ ("Voters of a group at least before its result is shown"),
                            CY_KIND_INT,
                            .width = 6 },
  [CY_BALLOT_TRIM] = { "trim",
                       N_ ("Papers left out at either end, %"),
                       CY_KIND_FIXED,
                       .decimals = 1,
                       .width = 6 },
  [CY_BALLOT_MISSING] = { "missing",
                          N_ ("When a group did not vote"),
                          CY_KIND_CODE,
                          .of = "ballot_missing",
                          .width = 16 },
  [CY_BALLOT_ON_PAPER] = { "on_paper", N_ ("Papers typed in twice"), CY_KIND_BOOL, .width = 6 },
  [CY_BALLOT_STATE] = { "state",
                        N_ ("Progress of the ballot"),
                        CY_KIND_CODE,
                        CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                        "work_state",
                        .width = 8 },
  [CY_BALLOT_SCRUTINEERS] = { "scrutineers", N_ ("Scrutineers"), CY_KIND_TEXT, .width = 16 },
  [CY_BALLOT_COUNTERS] = { "counters", N_ ("Counters"), CY_KIND_TEXT, .width = 16 },
  [CY_BALLOT_NOTE] = { "note", N_ ("Remarks"), CY_KIND_TEXT, .width = 20 },
};

const CyEntity cy_ballot_entity = {
  .name = "ballot",
  .title = N_ ("Ballot"),
  .fields = ballot_fields,
  .n_fields = CY_BALLOT_N_FIELDS,
  .order = "date DESC,id DESC",
};

static const CyField group_fields[] = {
  [CY_BALLOT_GROUP_BALLOT] = OF_BALLOT,
  [CY_BALLOT_GROUP_POSITION] = { "position",
                                 N_ ("Order number"),
                                 CY_KIND_INT,
                                 CY_FIELD_HIDDEN,
                                 .width = 6 },
  [CY_BALLOT_GROUP_NAME] = { "name",
                             N_ ("Group of voters"),
                             CY_KIND_TEXT,
                             CY_FIELD_REQUIRED,
                             .width = 12 },
  [CY_BALLOT_GROUP_WEIGHT] = { "weight", N_ ("Weight, %"), CY_KIND_INT, .width = 6 },
  [CY_BALLOT_GROUP_EXPECTED] = { "expected", N_ ("Voters entitled"), CY_KIND_INT, .width = 6 },
  [CY_BALLOT_GROUP_PRESENT] = { "present", N_ ("Voters present"), CY_KIND_INT, .width = 6 },
  [CY_BALLOT_GROUP_ISSUED] = { "issued", N_ ("Papers issued"), CY_KIND_INT, .width = 6 },
  [CY_BALLOT_GROUP_RETURNED] = { "returned", N_ ("Papers returned"), CY_KIND_INT, .width = 6 },
  [CY_BALLOT_GROUP_VALID] = { "valid", N_ ("Valid papers"), CY_KIND_INT, .width = 6 },
  [CY_BALLOT_GROUP_SPOILED] = { "spoiled", N_ ("Spoiled papers"), CY_KIND_INT, .width = 6 },
};

const CyEntity cy_ballot_group_entity = {
  .name = "ballot_group",
  .title = N_ ("Group of voters"),
  .fields = group_fields,
  .n_fields = CY_BALLOT_GROUP_N_FIELDS,
  .order = "position,id",
};

static const CyField subject_fields[] = {
  [CY_BALLOT_SUBJECT_BALLOT] = OF_BALLOT,
  [CY_BALLOT_SUBJECT_PERSON] = { "person",
                                 N_ ("Person"),
                                 CY_KIND_REF,
                                 CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                                 "person" },
  [CY_BALLOT_SUBJECT_ENTRY] = { "entry",
                                N_ ("Pool entry"),
                                CY_KIND_REF,
                                CY_FIELD_HIDDEN,
                                "pool_entry" },
  [CY_BALLOT_SUBJECT_POSITION] = { "position",
                                   N_ ("Order number"),
                                   CY_KIND_INT,
                                   CY_FIELD_HIDDEN,
                                   .width = 6 },
};

const CyEntity cy_ballot_subject_entity = {
  .name = "ballot_subject",
  .title = N_ ("Person voted on"),
  .fields = subject_fields,
  .n_fields = CY_BALLOT_SUBJECT_N_FIELDS,
  .order = "position,id",
};

static const CyField count_fields[] = {
  [CY_BALLOT_COUNT_BALLOT] = OF_BALLOT,
  [CY_BALLOT_COUNT_VOTERS] = OF_VOTERS,
  [CY_BALLOT_COUNT_SUBJECT] = { "subject",
                                N_ ("Person voted on"),
                                CY_KIND_REF,
                                CY_FIELD_REQUIRED | CY_FIELD_HIDDEN,
                                "ballot_subject" },
  [CY_BALLOT_COUNT_OPTION] = { "option",
                               N_ ("Option"),
                               CY_KIND_INT,
                               CY_FIELD_REQUIRED,
                               .width = 6 },
  [CY_BALLOT_COUNT_VOTES] = { "votes", N_ ("Votes"), CY_KIND_INT, .width = 6 },
};

const CyEntity cy_ballot_count_entity = {
  .name = "ballot_count",
  .title = N_ ("Count of votes"),
  .fields = count_fields,
  .n_fields = CY_BALLOT_COUNT_N_FIELDS,
  .order = "id",
};

static const CyField paper_fields[] = {
  [CY_BALLOT_PAPER_BALLOT] = OF_BALLOT,
  [CY_BALLOT_PAPER_VOTERS] = OF_VOTERS,
  [CY_BALLOT_PAPER_PASS] = { "pass", N_ ("Pass"), CY_KIND_INT, CY_FIELD_REQUIRED, .width = 6 },
  [CY_BALLOT_PAPER_NUMBER] = { "number",
                               N_ ("Number of the paper"),
                               CY_KIND_INT,
                               CY_FIELD_REQUIRED,
                               .width = 6 },
  [CY_BALLOT_PAPER_MARKS] = { "marks", N_ ("Ticks"), CY_KIND_TEXT, .width = 20 },
  [CY_BALLOT_PAPER_SPOILED] = { "spoiled", N_ ("Spoiled"), CY_KIND_BOOL, .width = 6 },
};

const CyEntity cy_ballot_paper_entity = {
  .name = "ballot_paper",
  .title = N_ ("Ballot paper"),
  .fields = paper_fields,
  .n_fields = CY_BALLOT_PAPER_N_FIELDS,
  .order = "number,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (ballot_fields) == CY_BALLOT_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (group_fields) == CY_BALLOT_GROUP_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (subject_fields) == CY_BALLOT_SUBJECT_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (count_fields) == CY_BALLOT_COUNT_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (paper_fields) == CY_BALLOT_PAPER_N_FIELDS);
