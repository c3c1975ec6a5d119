/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What every value of a rule set is for, and in what it is counted. */
#include "cy-rules-hints.h"

#include "cy-rules.h"

#include <glib/gi18n.h>

static const char *const hints[CY_RULES_N_FIELDS] = {
  [CY_RULES_YEAR] = N_ ("From this year on, until the next rule set."),
  [CY_RULES_NAME] = N_ ("To tell rule sets apart."),
  [CY_RULES_QUOTA_SECRETARY] =
    N_ ("People in every village who are kept ready to become its secretary."),
  [CY_RULES_QUOTA_COMMITTEE] =
    N_ ("People in every village who are kept ready for its two committees."),
  [CY_RULES_UNIT] = N_ ("Empty: holds for the whole county."),
  [CY_RULES_AGE_MIN] = N_ ("Full years on the base date; younger people are not fit."),
  [CY_RULES_AGE_MAX] = N_ ("Full years on the base date; older people are not fit."),
  [CY_RULES_AGE_MAX_OUTSTANDING] = N_ ("Full years; for those recorded as outstanding."),
  [CY_RULES_AGE_EXTRA_VETERAN] = N_ ("Years added to the oldest age for retired soldiers."),
  [CY_RULES_EDUCATION_MIN] = N_ ("The lowest education that is accepted."),
  [CY_RULES_STEPS] =
    N_ ("Names of steps between commas; a candidate goes through them in this order."),
  [CY_RULES_STEPS_DOCUMENT] = N_ ("These are not left without a document number."),
  [CY_RULES_STEPS_CONCLUSION] = N_ ("These are not left without a conclusion."),
  [CY_RULES_NOTICE_DAYS] = N_ ("Working days by the calendar; holidays do not count."),
  [CY_RULES_STEPS_EXAM] = N_ ("For those who come in by an open examination."),
  [CY_RULES_EXAM_WRITTEN] = N_ ("Both weights together are 100 %."),
  [CY_RULES_EXAM_INTERVIEW] = N_ ("Percent of the total."),
  [CY_RULES_EXAM_RATIO] = N_ ("Applicants per place; with fewer an examination is not held."),
  [CY_RULES_METHODS_MIN] = N_ ("How many of the five methods at least."),
  [CY_RULES_VOICES_MIN] = N_ ("People heard in all methods together."),
  [CY_RULES_INSPECT_MONTHS] = N_ ("Months; an older inspection does not count."),
  [CY_RULES_BALLOT_FLOOR] = N_ ("Percent of those entitled; with fewer a ballot is void."),
  [CY_RULES_BALLOT_GROUP_MIN] =
    N_ ("Voters; the result of a smaller group stays hidden, as it would give them away."),
  [CY_RULES_REVIEW_MONTHS] = N_ ("Months; the reminder comes when they have passed."),
  [CY_RULES_FOLLOW_MONTHS] = N_ ("Months; the next follow-up is due after them."),
  [CY_RULES_SCREEN_MONTHS] = N_ ("Months; the next screening is due after them."),
  [CY_RULES_YOUNG_AGE] = N_ ("Full years; who is no older counts as young."),
  [CY_RULES_TARGET_YOUNG] = N_ ("Percent of the people in the pool that are young."),
  [CY_RULES_TARGET_WOMEN] = N_ ("Percent of the people in the pool that are women."),
  [CY_RULES_TARGET_PARTY] = N_ ("Percent of the people in the pool that are Party members."),
  [CY_RULES_TARGET_EDUCATION] = N_ ("Percent of the people in the pool with a college degree."),
  [CY_RULES_AGE_BANDS] = N_ ("Full years that rise, between commas; statistics are split there."),
  [CY_RULES_REMIND_AGE_MONTHS] = N_ ("Months before somebody becomes too old."),
  [CY_RULES_REMIND_PROBATION_MONTHS] = N_ ("Months; then it is time to think of full membership."),
  [CY_RULES_REMIND_PENALTY_DAYS] = N_ ("Days before the effects of a penalty end."),
  [CY_RULES_REMIND_STEP_DAYS] = N_ ("Days; who stays longer at one step stands in the reminders."),
  [CY_RULES_REMIND_REPLY_DAYS] = N_ ("Days before an office has to answer."),
  [CY_RULES_REMIND_NOTICE_DAYS] = N_ ("Days before a public notice ends."),
  [CY_RULES_DAY_HOURS] =
    N_ ("Credit hours that one full day counts for; 12 days a year are 90 hours."),
  [CY_RULES_DAY_LIMIT] = N_ ("More credit hours on one day are taken for a slip."),
  [CY_RULES_HOURS_RESERVE] = N_ ("Credit hours a year for everybody in the pool; 0 for no task."),
  [CY_RULES_HOURS_POST] = N_ ("Credit hours a year for those who hold a village post; the highest "
                              "that fits a person counts."),
  [CY_RULES_HOURS_PARTY] = N_ ("Credit hours a year for Party members."),
  [CY_RULES_ONLINE_MAX] = N_ ("Percent of the yearly task that online hours may fill."),
  [CY_RULES_LEAVE_MAX] =
    N_ ("Percent of the hours of a course; who misses more does not complete it (1/7 is 14.3)."),
  [CY_RULES_MENTOR_MONTHS] = N_ ("Months after the admission by which there has to be a mentor."),
  [CY_RULES_MENTOR_LOAD] = N_ ("People; a mentor may have a number of their own."),
  [CY_RULES_TALK_MONTHS] =
    N_ ("Months; the next talk is due after them, unless a talk names a day."),
  [CY_RULES_REPORT_MONTHS] = N_ ("Months; the next written report is due after them."),
  [CY_RULES_POSTING_DAYS] = N_ ("Days; a shorter posting needs a remark that says why."),
  [CY_RULES_ABILITY_MONTHS] = N_ ("Months; older records are shown and do not count."),
  [CY_RULES_ABILITY_RULE] = N_ ("Which records the current level of an ability is taken from."),
  [CY_RULES_REMIND_POSTING_DAYS] = N_ ("Days before a posting ends."),
  [CY_RULES_POOR_YEARS] = N_ (
    "Years; after so many years running the program proposes to look at somebody. People decide."),
  [CY_RULES_REMIND_ASSESS_DAYS] = N_ ("Days before the marks of an assessment are due."),
};

/**
 * cy_rules_hint_get:
 * @field: index of a field of a rule set
 *
 * Returns: (transfer none) (nullable): a translated sentence, for values whose name does not say it
 */
const char *
cy_rules_hint_get (guint field)
{
  return hints[field] != NULL ? _ (hints[field]) : NULL;
}
