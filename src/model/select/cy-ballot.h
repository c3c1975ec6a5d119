/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

/** CY_BALLOT: one meeting at which people were voted on, 民主推荐 or 民主测评 */
extern const CyEntity cy_ballot_entity;
#define CY_BALLOT (&cy_ballot_entity)

enum
{
  CY_BALLOT_NAME,
  CY_BALLOT_KIND,
  CY_BALLOT_DATE,
  CY_BALLOT_PLACE,
  CY_BALLOT_UNIT,
  CY_BALLOT_ORGAN,
  CY_BALLOT_OPTIONS,
  CY_BALLOT_SCORES,
  CY_BALLOT_FLOOR,
  CY_BALLOT_GROUP_MIN,
  CY_BALLOT_TRIM,
  CY_BALLOT_MISSING,
  CY_BALLOT_ON_PAPER,
  CY_BALLOT_STATE,
  CY_BALLOT_SCRUTINEERS,
  CY_BALLOT_COUNTERS,
  CY_BALLOT_NOTE,
  CY_BALLOT_N_FIELDS
};

/** CY_BALLOT_GROUP: a kind of voters with its weight and the account of its papers */
extern const CyEntity cy_ballot_group_entity;
#define CY_BALLOT_GROUP (&cy_ballot_group_entity)

enum
{
  CY_BALLOT_GROUP_BALLOT,
  CY_BALLOT_GROUP_POSITION,
  CY_BALLOT_GROUP_NAME,
  CY_BALLOT_GROUP_WEIGHT,
  CY_BALLOT_GROUP_EXPECTED,
  CY_BALLOT_GROUP_PRESENT,
  CY_BALLOT_GROUP_ISSUED,
  CY_BALLOT_GROUP_RETURNED,
  CY_BALLOT_GROUP_VALID,
  CY_BALLOT_GROUP_SPOILED,
  CY_BALLOT_GROUP_N_FIELDS
};

/** CY_BALLOT_SUBJECT: somebody voted on */
extern const CyEntity cy_ballot_subject_entity;
#define CY_BALLOT_SUBJECT (&cy_ballot_subject_entity)

enum
{
  CY_BALLOT_SUBJECT_BALLOT,
  CY_BALLOT_SUBJECT_PERSON,
  CY_BALLOT_SUBJECT_ENTRY,
  CY_BALLOT_SUBJECT_POSITION,
  CY_BALLOT_SUBJECT_N_FIELDS
};

/** CY_BALLOT_COUNT: how many of a group chose an option for somebody; option 0 is no opinion */
extern const CyEntity cy_ballot_count_entity;
#define CY_BALLOT_COUNT (&cy_ballot_count_entity)

enum
{
  CY_BALLOT_COUNT_BALLOT,
  CY_BALLOT_COUNT_VOTERS,
  CY_BALLOT_COUNT_SUBJECT,
  CY_BALLOT_COUNT_OPTION,
  CY_BALLOT_COUNT_VOTES,
  CY_BALLOT_COUNT_N_FIELDS
};

/** CY_BALLOT_PAPER: what one paper says, typed in the first or the second pass */
extern const CyEntity cy_ballot_paper_entity;
#define CY_BALLOT_PAPER (&cy_ballot_paper_entity)

enum
{
  CY_BALLOT_PAPER_BALLOT,
  CY_BALLOT_PAPER_VOTERS,
  CY_BALLOT_PAPER_PASS,
  CY_BALLOT_PAPER_NUMBER,
  CY_BALLOT_PAPER_MARKS,
  CY_BALLOT_PAPER_SPOILED,
  CY_BALLOT_PAPER_N_FIELDS
};

/* Codes of the set ballot_kind. */
#define CY_BALLOT_RECOMMEND "recommend"
#define CY_BALLOT_APPRAISE "appraise"

/* Codes of the set ballot_missing. */
#define CY_BALLOT_RESCALE "rescale"
#define CY_BALLOT_VOID "void"

/* Codes of the set work_state. */
#define CY_BALLOT_OPEN "open"
#define CY_BALLOT_DONE "done"

G_END_DECLS
