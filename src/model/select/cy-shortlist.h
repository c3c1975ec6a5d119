/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-eligibility.h"
#include "cy-route.h"
#include "cy-rule-book.h"
#include "cy-workday.h"

G_BEGIN_DECLS

/**
 * CyMissing:
 * @CY_MISSING_RULES: does not fit a rule of the rule set
 * @CY_MISSING_PREVIOUS: a step before has no record that it was passed
 * @CY_MISSING_NOTICE: the public notice is not over
 * @CY_MISSING_DOCUMENT: number of the document
 * @CY_MISSING_CONCLUSION: what came of it
 * @CY_MISSING_DATE: the day is no whole date, to come, or before the step began
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
  CY_MISSING_OBJECTION = 1 << 6,
  CY_MISSING_REVIEW = 1 << 7,
  CY_MISSING_EXAM = 1 << 8,
} CyMissing;

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

/**
 * CyShortlist:
 * @rules: the rule set of the county in the year of @base_date
 * @book: with those of townships
 * @ways: (element-type CyRecord CyWays): routes by rule set, see cy_shortlist_get_route()
 * @calendar: working days
 * @base_date: the day on which ages count
 * @candidates: (element-type CyCandidate): longest in their step first
 * @by_entry: the same by the id of the entry
 *
 * Everybody on the way into the pool, with all that says who may go on. Never changed once loaded.
 */
typedef struct
{
  CyRecord   *rules;
  CyRuleBook *book;
  GHashTable *ways;
  CyWorkdays *calendar;
  CyDate      base_date;
  GPtrArray  *candidates;
  GHashTable *by_entry;
} CyShortlist;

CyShortlist *
cy_shortlist_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error);
CyShortlist       *cy_shortlist_ref (CyShortlist *self);
void               cy_shortlist_unref (CyShortlist *self);
const CyCandidate *cy_shortlist_find (const CyShortlist *self, gint64 entry);
const CyRoute     *cy_shortlist_get_route (const CyShortlist *self, gint64 unit, const char *kind);

CyEligible cy_candidate_get_eligible (const CyCandidate *self);
CyMissing
cy_candidate_find_missing (const CyCandidate *self, const CyShortlist *list, const CyPass *pass);
char *
cy_candidate_dup_missing (const CyCandidate *self, const CyShortlist *list, CyMissing missing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyShortlist, cy_shortlist_unref)

G_END_DECLS
