/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-shortlist.h"

G_BEGIN_DECLS

/**
 * CyMissing:
 * @CY_MISSING_RULES: does not fit a rule of the rule set
 * @CY_MISSING_PREVIOUS: a step before has no record that it was passed
 * @CY_MISSING_NOTICE: the public notice is not over
 * @CY_MISSING_DOCUMENT: number of the document
 * @CY_MISSING_CONCLUSION: what came of it
 * @CY_MISSING_DATE: the day is no whole date, to come, or before the step began
 * @CY_MISSING_INSPECTION: inspected by too few methods, too few heard, or not finished
 * @CY_MISSING_OBJECTION: what was objected to the public notice has no outcome
 * @CY_MISSING_REVIEW: the joint review has not ended, or not well
 * @CY_MISSING_EXAM: not chosen in the open examination, or not marked yet
 *
 * What keeps a candidate from passing the present step.
 */
typedef enum
{
  CY_MISSING_NOTHING = 0,
  CY_MISSING_RULES = 1 << 0,
  CY_MISSING_PREVIOUS = 1 << 1,
  CY_MISSING_NOTICE = 1 << 2,
  CY_MISSING_DOCUMENT = 1 << 3,
  CY_MISSING_CONCLUSION = 1 << 4,
  CY_MISSING_DATE = 1 << 5,
  CY_MISSING_INSPECTION = 1 << 9,
  CY_MISSING_OBJECTION = 1 << 6,
  CY_MISSING_REVIEW = 1 << 7,
  CY_MISSING_EXAM = 1 << 8,
} CyMissing;

/**
 * CyPass:
 * @date: on which the step was passed
 * @organ: (nullable): by whom; like the next two for those whose record does not say so yet
 * @document: (nullable): number of the document
 * @conclusion: (nullable): what came of it
 *
 * How a step is passed.
 */
typedef struct
{
  CyDate      date;
  const char *organ;
  const char *document;
  const char *conclusion;
} CyPass;

CyMissing
cy_candidate_find_missing (const CyCandidate *self, const CyShortlist *list, const CyPass *pass);
char *
cy_candidate_dup_missing (const CyCandidate *self, const CyShortlist *list, CyMissing missing);

G_END_DECLS
