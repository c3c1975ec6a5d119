/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-eligibility.h"
#include "cy-route.h"

G_BEGIN_DECLS

/**
 * CyCandidate:
 * @entry: id of the pool entry
 * @person: id of the person
 * @unit: id of the village, 0 when not known
 * @place: (nullable): its name
 * @town: (nullable): name of the unit above
 * @step: code of the present step
 * @step_date: since when
 * @gender: (nullable): code
 * @birth: see #CyEligible, as the next four
 * @passed: (nullable): codes of the steps that were passed, parted by blanks
 * @record: id of the record of the present step, 0 when there is none
 * @since: when the step began, by its record or else by the entry
 * @notice: id of the newest public notice that names the candidate, 0 for none
 * @notice_until: its last day
 * @n_objections: objections to it, about the candidate or nobody in particular, without an outcome
 * @is_reviewed: whether a round of joint review is or was about the candidate
 * @verdict: (nullable): its conclusion, of the set review_conclusion
 * @silent: (nullable): codes of the offices that have not answered, parted by blanks
 * @outcome: (nullable): of the open examination, code of the set exam_outcome
 * @is_marked: whether there is a total of the open examination
 * @rules: (transfer none): the rule set that holds where the candidate belongs
 * @route: (transfer none): the way into the pool that it lays down for the candidate
 *
 * Somebody on the way into the pool.
 */
typedef struct
{
  gint64         entry;
  gint64         person;
  char          *name;
  gint64         unit;
  char          *place;
  char          *town;
  char          *tier;
  char          *batch;
  char          *step;
  gint64         step_date;
  char          *gender;
  gint64         birth;
  char          *source;
  char          *political;
  char          *education;
  char          *exemptions;
  char          *passed;
  gint64         record;
  gint64         since;
  char          *organ;
  char          *document;
  char          *conclusion;
  char          *outcome;
  gboolean       is_marked;
  CyRecord      *rules;
  const CyRoute *route;
  gboolean       is_reviewed;
  char          *verdict;
  char          *silent;
  gint64         notice;
  CyDate         notice_until;
  guint          n_objections;
} CyCandidate;

void       cy_candidate_free (CyCandidate *self);
CyEligible cy_candidate_get_eligible (const CyCandidate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCandidate, cy_candidate_free)

G_END_DECLS
