/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rule sets by year, and the codes that users add. */
#include "cy-rules.h"

#include "cy-mapper.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define VETERAN "01" /* of the set source */

static const CyField rules_fields[] = {
  [CY_RULES_YEAR] = { "year", N_ ("Year"), CY_KIND_INT, CY_FIELD_REQUIRED, .width = 6 },
  [CY_RULES_NAME] = { "name", N_ ("Name of the rule set"), CY_KIND_TEXT, .width = 24 },
  [CY_RULES_QUOTA_SECRETARY] = { "quota_secretary",
                                 N_ ("Secretary reserves per village"),
                                 CY_KIND_INT,
                                 .width = 6 },
  [CY_RULES_QUOTA_COMMITTEE] = { "quota_committee",
                                 N_ ("Committee reserves per village"),
                                 CY_KIND_INT,
                                 .width = 6 },
  [CY_RULES_AGE_MIN] = { "age_min", N_ ("Youngest age"), CY_KIND_INT, .width = 6 },
  [CY_RULES_AGE_MAX] = { "age_max", N_ ("Oldest age"), CY_KIND_INT, .width = 6 },
  [CY_RULES_AGE_MAX_OUTSTANDING] = { "age_max_outstanding",
                                     N_ ("Oldest age, outstanding people"),
                                     CY_KIND_INT,
                                     .width = 6 },
  [CY_RULES_AGE_EXTRA_VETERAN] = { "age_extra_veteran",
                                   N_ ("Extra years for veterans"),
                                   CY_KIND_INT,
                                   .width = 6 },
  [CY_RULES_EDUCATION_MIN] = { "education_min",
                               N_ ("Least education"),
                               CY_KIND_CODE,
                               .of = "education",
                               .width = 12 },
  [CY_RULES_PARTY_REQUIRED] = { "party_required",
                                N_ ("Party members only"),
                                CY_KIND_BOOL,
                                .width = 6 },
  [CY_RULES_YOUNG_AGE] = { "young_age", N_ ("Young means at most"), CY_KIND_INT, .width = 6 },
  [CY_RULES_TARGET_YOUNG] = { "target_young",
                              N_ ("Share of young people due, %"),
                              CY_KIND_FIXED,
                              .decimals = 1,
                              .width = 6 },
  [CY_RULES_TARGET_WOMEN] = { "target_women",
                              N_ ("Share of women due, %"),
                              CY_KIND_FIXED,
                              .decimals = 1,
                              .width = 6 },
  [CY_RULES_TARGET_PARTY] = { "target_party",
                              N_ ("Share of Party members due, %"),
                              CY_KIND_FIXED,
                              .decimals = 1,
                              .width = 6 },
  [CY_RULES_TARGET_EDUCATION] = { "target_education",
                                  N_ ("Share with college or above due, %"),
                                  CY_KIND_FIXED,
                                  .decimals = 1,
                                  .width = 6 },
  [CY_RULES_AGE_BANDS] = { "age_bands",
                           N_ ("Upper ends of the age bands"),
                           CY_KIND_TEXT,
                           .width = 20 },
  [CY_RULES_REMIND_AGE_MONTHS] = { "remind_age_months",
                                   N_ ("Months of warning before the oldest age"),
                                   CY_KIND_INT,
                                   .width = 6 },
  [CY_RULES_REMIND_PROBATION_MONTHS] = { "remind_probation_months",
                                         N_ ("Months as a probationary Party member before a "
                                             "reminder"),
                                         CY_KIND_INT,
                                         .width = 6 },
  [CY_RULES_REMIND_PENALTY_DAYS] = { "remind_penalty_days",
                                     N_ ("Days of warning before a penalty ends"),
                                     CY_KIND_INT,
                                     .width = 6 },
  [CY_RULES_REMIND_STEP_DAYS] = { "remind_step_days",
                                  N_ ("Days in one step before a reminder"),
                                  CY_KIND_INT,
                                  .width = 6 },
  [CY_RULES_STEPS] = { "steps", N_ ("Steps required, in order"), CY_KIND_TEXT, .width = 40 },
  [CY_RULES_STEPS_DOCUMENT] = { "steps_document",
                                N_ ("Steps that need a document number"),
                                CY_KIND_TEXT,
                                .width = 24 },
  [CY_RULES_STEPS_CONCLUSION] = { "steps_conclusion",
                                  N_ ("Steps that need a conclusion"),
                                  CY_KIND_TEXT,
                                  .width = 24 },
  [CY_RULES_NOTICE_DAYS] = { "notice_days",
                             N_ ("Working days of public notice"),
                             CY_KIND_INT,
                             .width = 6 },
  [CY_RULES_UNIT] = { "unit",
                      N_ ("Township that it holds for"),
                      CY_KIND_REF,
                      .of = "unit",
                      .width = 16 },
  [CY_RULES_STEPS_EXAM] = { "steps_exam",
                            N_ ("Steps required after an examination, in order"),
                            CY_KIND_TEXT,
                            .width = 40 },
  [CY_RULES_EXAM_WRITTEN] = { "exam_written",
                              N_ ("Weight of the written test, %"),
                              CY_KIND_INT,
                              .width = 6 },
  [CY_RULES_EXAM_INTERVIEW] = { "exam_interview",
                                N_ ("Weight of the interview, %"),
                                CY_KIND_INT,
                                .width = 6 },
  [CY_RULES_EXAM_RATIO] = { "exam_ratio",
                            N_ ("Applicants per place at least"),
                            CY_KIND_INT,
                            .width = 6 },
  [CY_RULES_REVIEW_MONTHS] = { "review_months",
                               N_ ("Months between two adjustments of the pool"),
                               CY_KIND_INT,
                               .width = 6 },
  [CY_RULES_METHODS_MIN] = { "methods_min",
                             N_ ("Methods of inspection at least"),
                             CY_KIND_INT,
                             .width = 6 },
  [CY_RULES_VOICES_MIN] = { "voices_min", N_ ("People heard at least"), CY_KIND_INT, .width = 6 },
  [CY_RULES_INSPECT_MONTHS] = { "inspect_months",
                                N_ ("Months that an inspection counts as fresh"),
                                CY_KIND_INT,
                                .width = 6 },
  [CY_RULES_BALLOT_FLOOR] = { "ballot_floor",
                              N_ ("Voters present of those entitled at least, %"),
                              CY_KIND_FIXED,
                              .decimals = 1,
                              .width = 6 },
  [CY_RULES_BALLOT_GROUP_MIN] = { "ballot_group_min",
                                  N_ ("Voters of a group at least before its result is shown"),
                                  CY_KIND_INT,
                                  .width = 6 },
  [CY_RULES_FOLLOW_MONTHS] = { "follow_months",
                               N_ ("Months between two follow-ups"),
                               CY_KIND_INT,
                               .width = 6 },
  [CY_RULES_SCREEN_MONTHS] = { "screen_months",
                               N_ ("Months between two political screenings"),
                               CY_KIND_INT,
                               .width = 6 },
  [CY_RULES_REMIND_REPLY_DAYS] = { "remind_reply_days",
                                   N_ ("Days of warning before a reply of an office is due"),
                                   CY_KIND_INT,
                                   .width = 6 },
  [CY_RULES_REMIND_NOTICE_DAYS] = { "remind_notice_days",
                                    N_ ("Days of warning before a public notice ends"),
                                    CY_KIND_INT,
                                    .width = 6 },
  [CY_RULES_DAY_HOURS] = { "day_hours",
                           N_ ("Credit hours of a day"),
                           CY_KIND_FIXED,
                           .decimals = 1,
                           .width = 6 },
  [CY_RULES_DAY_LIMIT] = { "day_limit",
                           N_ ("Credit hours of a day at most"),
                           CY_KIND_FIXED,
                           .decimals = 1,
                           .width = 6 },
  [CY_RULES_HOURS_RESERVE] = { "hours_reserve",
                               N_ ("Hours a year for reserves"),
                               CY_KIND_FIXED,
                               .decimals = 1,
                               .width = 6 },
  [CY_RULES_HOURS_POST] = { "hours_post",
                            N_ ("Hours a year for village cadres"),
                            CY_KIND_FIXED,
                            .decimals = 1,
                            .width = 6 },
  [CY_RULES_HOURS_PARTY] = { "hours_party",
                             N_ ("Hours a year for Party members"),
                             CY_KIND_FIXED,
                             .decimals = 1,
                             .width = 6 },
  [CY_RULES_ONLINE_MAX] = { "online_max",
                            N_ ("Share of the hours that may be online, %"),
                            CY_KIND_FIXED,
                            .decimals = 1,
                            .width = 6 },
  [CY_RULES_LEAVE_MAX] = { "leave_max",
                           N_ ("Share of a course that may be missed, %"),
                           CY_KIND_FIXED,
                           .decimals = 1,
                           .width = 6 },
  [CY_RULES_MENTOR_MONTHS] = { "mentor_months",
                               N_ ("Months to a first mentor"),
                               CY_KIND_INT,
                               .width = 6 },
  [CY_RULES_MENTOR_LOAD] = { "mentor_load",
                             N_ ("People to a mentor at most"),
                             CY_KIND_INT,
                             .width = 6 },
  [CY_RULES_TALK_MONTHS] = { "talk_months",
                             N_ ("Months between two talks"),
                             CY_KIND_INT,
                             .width = 6 },
  [CY_RULES_REPORT_MONTHS] = { "report_months",
                               N_ ("Months between two written reports"),
                               CY_KIND_INT,
                               .width = 6 },
  [CY_RULES_POSTING_DAYS] = { "posting_days",
                              N_ ("Days that a posting lasts at least"),
                              CY_KIND_INT,
                              .width = 6 },
  [CY_RULES_REMIND_POSTING_DAYS] = { "remind_posting_days",
                                     N_ ("Days of warning before a posting ends"),
                                     CY_KIND_INT,
                                     .width = 6 },
  [CY_RULES_ABILITY_MONTHS] = { "ability_months",
                                N_ ("Months that an ability record counts"),
                                CY_KIND_INT,
                                .width = 6 },
  [CY_RULES_ABILITY_RULE] = { "ability_rule",
                              N_ ("How the current level is found"),
                              CY_KIND_CODE,
                              .of = "ability_rule",
                              .width = 24 },
  [CY_RULES_POOR_YEARS] = { "poor_years",
                            N_ ("Years running of poor results before an action is proposed"),
                            CY_KIND_INT,
                            .width = 6 },
  [CY_RULES_REMIND_ASSESS_DAYS] = { "remind_assess_days",
                                    N_ ("Days of warning before marking ends"),
                                    CY_KIND_INT,
                                    .width = 6 },
};

const CyEntity cy_rules_entity = {
  .name = "rules",
  .title = N_ ("Rule set"),
  .fields = rules_fields,
  .n_fields = CY_RULES_N_FIELDS,
  .order = "year,id",
};

static const CyField own_code_fields[] = {
  [CY_OWN_CODE_SET] = { "code_set",
                        N_ ("Code table"),
                        CY_KIND_TEXT,
                        CY_FIELD_REQUIRED,
                        .width = 14 },
  [CY_OWN_CODE_CODE] = { "code", N_ ("Code"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 10 },
  [CY_OWN_CODE_NAME] = { "name", N_ ("Name"), CY_KIND_TEXT, CY_FIELD_REQUIRED, .width = 20 },
  [CY_OWN_CODE_POSITION] = { "position", N_ ("Order number"), CY_KIND_INT, .width = 6 },
};

const CyEntity cy_own_code_entity = {
  .name = "own_code",
  .title = N_ ("Own code"),
  .fields = own_code_fields,
  .n_fields = CY_OWN_CODE_N_FIELDS,
  .order = "code_set,position,code",
};

G_STATIC_ASSERT (G_N_ELEMENTS (rules_fields) == CY_RULES_N_FIELDS);
G_STATIC_ASSERT (G_N_ELEMENTS (own_code_fields) == CY_OWN_CODE_N_FIELDS);

/* Example values from published local rules; every library can have its own. */
static CyRecord *
make_example (int year)
{
  CyRecord *rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_YEAR, year);
  cy_record_set_int (rules, CY_RULES_QUOTA_SECRETARY, 1);
  cy_record_set_int (rules, CY_RULES_QUOTA_COMMITTEE, 1);
  cy_record_set_int (rules, CY_RULES_AGE_MIN, 18);
  cy_record_set_int (rules, CY_RULES_AGE_MAX, 45);
  cy_record_set_int (rules, CY_RULES_AGE_MAX_OUTSTANDING, 50);
  cy_record_set_int (rules, CY_RULES_AGE_EXTRA_VETERAN, 2);
  cy_record_set_text (rules, CY_RULES_EDUCATION_MIN, "61");
  cy_record_set_int (rules, CY_RULES_YOUNG_AGE, 35);
  cy_record_set_int (rules, CY_RULES_TARGET_YOUNG, 500);
  cy_record_set_int (rules, CY_RULES_TARGET_WOMEN, 250);
  cy_record_set_int (rules, CY_RULES_TARGET_PARTY, 600);
  cy_record_set_int (rules, CY_RULES_TARGET_EDUCATION, 700);
  cy_record_set_text (rules, CY_RULES_AGE_BANDS, "25,30,35,40,45,50");
  cy_record_set_int (rules, CY_RULES_REMIND_AGE_MONTHS, 6);
  cy_record_set_int (rules, CY_RULES_REMIND_PROBATION_MONTHS, 11);
  cy_record_set_int (rules, CY_RULES_REMIND_PENALTY_DAYS, 60);
  cy_record_set_int (rules, CY_RULES_REMIND_STEP_DAYS, 30);
  cy_record_set_text (rules, CY_RULES_STEPS, "推荐、初审、联审、考察、研究、公示、备案");
  cy_record_set_text (rules, CY_RULES_STEPS_DOCUMENT, "联审、研究、备案");
  cy_record_set_text (rules, CY_RULES_STEPS_CONCLUSION, "初审、联审、考察、研究、公示");
  cy_record_set_int (rules, CY_RULES_NOTICE_DAYS, 5);
  cy_record_set_text (rules, CY_RULES_STEPS_EXAM, "报名、笔试面试、联审、考察、公示、备案");
  cy_record_set_int (rules, CY_RULES_EXAM_WRITTEN, 60);
  cy_record_set_int (rules, CY_RULES_EXAM_INTERVIEW, 40);
  cy_record_set_int (rules, CY_RULES_EXAM_RATIO, 3);
  cy_record_set_int (rules, CY_RULES_REVIEW_MONTHS, 12);
  cy_record_set_int (rules, CY_RULES_METHODS_MIN, 3);
  cy_record_set_int (rules, CY_RULES_VOICES_MIN, 10);
  cy_record_set_int (rules, CY_RULES_INSPECT_MONTHS, 12);
  cy_record_set_int (rules, CY_RULES_BALLOT_FLOOR, 667);
  cy_record_set_int (rules, CY_RULES_BALLOT_GROUP_MIN, 5);
  cy_record_set_int (rules, CY_RULES_FOLLOW_MONTHS, 3);
  cy_record_set_int (rules, CY_RULES_SCREEN_MONTHS, 12);
  cy_record_set_int (rules, CY_RULES_REMIND_REPLY_DAYS, 3);
  cy_record_set_int (rules, CY_RULES_REMIND_NOTICE_DAYS, 2);
  cy_record_set_int (rules, CY_RULES_DAY_HOURS, 75);
  cy_record_set_int (rules, CY_RULES_DAY_LIMIT, 100);
  cy_record_set_int (rules, CY_RULES_HOURS_RESERVE, 400);
  cy_record_set_int (rules, CY_RULES_HOURS_POST, 560);
  cy_record_set_int (rules, CY_RULES_HOURS_PARTY, 320);
  cy_record_set_int (rules, CY_RULES_ONLINE_MAX, 500);
  cy_record_set_int (rules, CY_RULES_LEAVE_MAX, 143);
  cy_record_set_int (rules, CY_RULES_MENTOR_MONTHS, 1);
  cy_record_set_int (rules, CY_RULES_MENTOR_LOAD, 5);
  cy_record_set_int (rules, CY_RULES_TALK_MONTHS, 6);
  cy_record_set_int (rules, CY_RULES_REPORT_MONTHS, 3);
  cy_record_set_int (rules, CY_RULES_POSTING_DAYS, 30);
  cy_record_set_int (rules, CY_RULES_REMIND_POSTING_DAYS, 30);
  cy_record_set_int (rules, CY_RULES_ABILITY_MONTHS, 24);
  cy_record_set_text (rules, CY_RULES_ABILITY_RULE, "2");
  cy_record_set_int (rules, CY_RULES_POOR_YEARS, 2);
  cy_record_set_int (rules, CY_RULES_REMIND_ASSESS_DAYS, 15);

  return rules;
}

/**
 * cy_rules_for_year:
 * @conn: a connection
 * @year: a year
 * @error: return location
 *
 * Returns: (transfer full): the rule set of @year, else of the nearest year before, else the
 *   example that ships with the program, which has no id
 */
CyRecord *
cy_rules_for_year (CyConn *conn, int year, GError **error)
{
  gint64 id = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT id FROM rules WHERE year<=? AND unit IS NULL AND deleted IS NULL"
                       " ORDER BY year DESC, id LIMIT 1",
                       &id,
                       error,
                       "i",
                       (gint64) year))
    return NULL;

  return id != 0 ? cy_mapper_load (conn, CY_RULES, id, error) : make_example (year);
}

/* ---- What a rule set can say ---- */

#define MAX_AGE 120

/* Wide enough for every rule that makes sense, narrow enough to catch a slip of the finger. */
static const struct
{
  guint field;
  int   min;
  int   max;
} ranges[] = {
  { CY_RULES_YEAR, 1949, 2999 },
  { CY_RULES_QUOTA_SECRETARY, 0, 99 },
  { CY_RULES_QUOTA_COMMITTEE, 0, 99 },
  { CY_RULES_AGE_MIN, 14, MAX_AGE },
  { CY_RULES_AGE_MAX, 14, MAX_AGE },
  { CY_RULES_AGE_MAX_OUTSTANDING, 14, MAX_AGE },
  { CY_RULES_AGE_EXTRA_VETERAN, 0, 30 },
  { CY_RULES_YOUNG_AGE, 14, MAX_AGE },
  { CY_RULES_TARGET_YOUNG, 0, 100 },
  { CY_RULES_TARGET_WOMEN, 0, 100 },
  { CY_RULES_TARGET_PARTY, 0, 100 },
  { CY_RULES_TARGET_EDUCATION, 0, 100 },
  { CY_RULES_REMIND_AGE_MONTHS, 0, 120 },
  { CY_RULES_REMIND_PROBATION_MONTHS, 0, 120 },
  { CY_RULES_REMIND_PENALTY_DAYS, 0, 3650 },
  { CY_RULES_REMIND_STEP_DAYS, 0, 3650 },
  { CY_RULES_NOTICE_DAYS, 0, 365 },
  { CY_RULES_EXAM_WRITTEN, 0, 100 },
  { CY_RULES_EXAM_INTERVIEW, 0, 100 },
  { CY_RULES_EXAM_RATIO, 1, 99 },
  { CY_RULES_REVIEW_MONTHS, 1, 120 },
  { CY_RULES_METHODS_MIN, 0, 5 },
  { CY_RULES_VOICES_MIN, 0, 999 },
  { CY_RULES_INSPECT_MONTHS, 1, 120 },
  { CY_RULES_BALLOT_FLOOR, 0, 100 },
  { CY_RULES_BALLOT_GROUP_MIN, 0, 999 },
  { CY_RULES_FOLLOW_MONTHS, 1, 120 },
  { CY_RULES_SCREEN_MONTHS, 1, 120 },
  { CY_RULES_REMIND_REPLY_DAYS, 0, 365 },
  { CY_RULES_REMIND_NOTICE_DAYS, 0, 365 },
  { CY_RULES_DAY_HOURS, 1, 24 },
  { CY_RULES_DAY_LIMIT, 1, 24 },
  { CY_RULES_HOURS_RESERVE, 0, 1000 },
  { CY_RULES_HOURS_POST, 0, 1000 },
  { CY_RULES_HOURS_PARTY, 0, 1000 },
  { CY_RULES_ONLINE_MAX, 0, 100 },
  { CY_RULES_LEAVE_MAX, 0, 100 },
  { CY_RULES_MENTOR_MONTHS, 1, 60 },
  { CY_RULES_MENTOR_LOAD, 1, 99 },
  { CY_RULES_TALK_MONTHS, 1, 60 },
  { CY_RULES_REPORT_MONTHS, 1, 60 },
  { CY_RULES_POSTING_DAYS, 1, 1095 },
  { CY_RULES_REMIND_POSTING_DAYS, 0, 365 },
  { CY_RULES_ABILITY_MONTHS, 1, 120 },
  { CY_RULES_POOR_YEARS, 1, 10 },
  { CY_RULES_REMIND_ASSESS_DAYS, 0, 365 },
};

/* The first is never less than the second, where both are set. */
static const guint orders[][2] = {
  { CY_RULES_AGE_MAX, CY_RULES_AGE_MIN },
  { CY_RULES_AGE_MAX_OUTSTANDING, CY_RULES_AGE_MAX },
  { CY_RULES_YOUNG_AGE, CY_RULES_AGE_MIN },
  { CY_RULES_DAY_LIMIT, CY_RULES_DAY_HOURS },
};

/* As CyClasses reads it: whole numbers between commas, each greater than the one before. */
static gboolean
are_bands (const char *text)
{
  g_auto (GStrv) ends = g_strsplit (text, ",", -1);
  guint64 last = 0;

  for (guint i = 0; ends[i] != NULL; i++)
    {
      guint64 end;

      if (!g_ascii_string_to_unsigned (g_strstrip (ends[i]), 10, last + 1, MAX_AGE, &end, NULL))
        return FALSE;
      last = end;
    }

  return TRUE;
}

static gboolean
find_out_of_range (CyRecord *rules, guint field, CyRulesFault *fault)
{
  gint64 unit = rules_fields[field].decimals == 1 ? 10 : 1;
  gint64 value = cy_record_get_int (rules, field);

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (ranges[i].field == field && (value < ranges[i].min * unit || value > ranges[i].max * unit))
      {
        *fault = (CyRulesFault){ CY_RULES_OUT_OF_RANGE, ranges[i].min, ranges[i].max, 0 };
        return TRUE;
      }

  return FALSE;
}

/* Both parts of an open examination make the whole; one alone is the whole. */
static gboolean
is_bad_weight (CyRecord *rules, guint field)
{
  return (field == CY_RULES_EXAM_WRITTEN || field == CY_RULES_EXAM_INTERVIEW) &&
         cy_record_get_int (rules, CY_RULES_EXAM_WRITTEN) +
             cy_record_get_int (rules, CY_RULES_EXAM_INTERVIEW) !=
           100;
}

/**
 * cy_rules_get_oldest_age:
 * @rules: a rule set with a greatest age
 * @source: (nullable): code of the set source: where a person comes from
 *
 * Veterans may be some years older, as in the local rules of
 * data/codes/pool_rules_local_examples.tsv.
 *
 * Returns: years that such a person may be old
 */
int
cy_rules_get_oldest_age (CyRecord *rules, const char *source)
{
  int oldest = (int) cy_record_get_int (rules, CY_RULES_AGE_MAX);

  if (g_strcmp0 (source, VETERAN) == 0)
    oldest += (int) cy_record_get_int (rules, CY_RULES_AGE_EXTRA_VETERAN);

  return oldest;
}

/**
 * cy_rules_check_field:
 * @rules: a rule set
 * @field: index of one of its fields
 *
 * Returns: why the value of @field cannot be meant; a field without a value sets no rule
 */
CyRulesFault
cy_rules_check_field (CyRecord *rules, guint field)
{
  CyRulesFault fault = { CY_RULES_SOUND, 0, 0, 0 };

  if (!cy_record_has (rules, field) || find_out_of_range (rules, field, &fault))
    return fault;
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i][0] == field && cy_record_has (rules, orders[i][1]) &&
        cy_record_get_int (rules, field) < cy_record_get_int (rules, orders[i][1]))
      return (CyRulesFault){ CY_RULES_BELOW, 0, 0, orders[i][1] };
  if (is_bad_weight (rules, field))
    fault.kind = CY_RULES_BAD_WEIGHTS;
  if (field == CY_RULES_AGE_BANDS && !are_bands (cy_record_get_text (rules, field)))
    fault.kind = CY_RULES_BAD_BANDS;

  return fault;
}
