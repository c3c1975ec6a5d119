/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyBallotTemplate:
 * @kind: code of the set ballot_kind
 * @options: as they stand on the paper
 * @scores: of each
 */
typedef struct
{
  const char *kind;
  const char *options;
  const char *scores;
} CyBallotTemplate;

/**
 * CyBallotVotersPlan:
 * @name: of a group of voters
 * @weight: in percent
 * @expected: how many are entitled, or %CY_BALLOT_UNKNOWN
 */
typedef struct
{
  const char *name;
  gint64      weight;
  gint64      expected;
} CyBallotVotersPlan;

const CyBallotTemplate   *cy_ballot_list_templates (guint *n);
const CyBallotVotersPlan *cy_ballot_list_usual_voters (guint *n);
CyRecord                 *cy_ballot_make (const CyBallotTemplate *template, CyRecord *rules);

G_END_DECLS
