/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The papers and groups of voters that are usual in the field. */
#include "cy-ballot-template.h"

#include "cy-ballot-sheet.h"
#include "cy-rules.h"

static const CyBallotTemplate templates[] = {
  { CY_BALLOT_APPRAISE, "优秀、称职、基本称职、不称职", "100、80、60、0" },
  { CY_BALLOT_APPRAISE, "好、较好、一般、差", "100、80、60、0" },
  { CY_BALLOT_RECOMMEND, "同意、不同意", "100、0" },
};

static const CyBallotVotersPlan usual_voters[] = {
  { "班子", 30, CY_BALLOT_UNKNOWN },
  { "党员", 30, CY_BALLOT_UNKNOWN },
  { "村民代表", 30, CY_BALLOT_UNKNOWN },
  { "群众", 10, CY_BALLOT_UNKNOWN },
};

/**
 * cy_ballot_list_templates:
 * @n: (out): how many
 *
 * Returns: (array length=n): papers to begin with, the usual one first
 */
const CyBallotTemplate *
cy_ballot_list_templates (guint *n)
{
  *n = G_N_ELEMENTS (templates);

  return templates;
}

/**
 * cy_ballot_list_usual_voters:
 * @n: (out): how many
 *
 * Returns: (array length=n): groups to begin with; their weights make 100 %
 */
const CyBallotVotersPlan *
cy_ballot_list_usual_voters (guint *n)
{
  *n = G_N_ELEMENTS (usual_voters);

  return usual_voters;
}

/**
 * cy_ballot_make:
 * @template: the paper
 * @rules: the rule set of the year, for attendance and the least group
 *
 * Returns: (transfer full): a ballot under way, without a name and a day
 */
CyRecord *
cy_ballot_make (const CyBallotTemplate *template, CyRecord *rules)
{
  CyRecord *ballot = cy_record_new (CY_BALLOT);

  cy_record_set_text (ballot, CY_BALLOT_KIND, template->kind);
  cy_record_set_text (ballot, CY_BALLOT_OPTIONS, template->options);
  cy_record_set_text (ballot, CY_BALLOT_SCORES, template->scores);
  cy_record_set (ballot, CY_BALLOT_FLOOR, cy_record_get (rules, CY_RULES_BALLOT_FLOOR));
  cy_record_set (ballot, CY_BALLOT_GROUP_MIN, cy_record_get (rules, CY_RULES_BALLOT_GROUP_MIN));
  cy_record_set_text (ballot, CY_BALLOT_MISSING, CY_BALLOT_RESCALE);
  cy_record_set_text (ballot, CY_BALLOT_STATE, CY_BALLOT_OPEN);

  return ballot;
}
