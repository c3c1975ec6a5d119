/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What needs doing comes neither a day too late nor twice. */
#include "cy-test-pool.h"

#include "cy-course.h"
#include "cy-date.h"
#include "cy-follow-up.h"
#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-person-parts.h"
#include "cy-pool.h"
#include "cy-posting.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-posting.h"
#include "cy-test-reminder.h"

#define TODAY 20261122

static GPtrArray *
list (CyTest *test, gint64 base_date)
{
  return cy_test_reminder_list (test, 0, base_date, NULL);
}

static guint
count_at (CyTest *test, gint64 base_date, CyReminderKind kind)
{
  return cy_test_reminder_count (test, 0, base_date, kind);
}

static void
save (CyTest *test, CyRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "save", CY_STEP_NONE, &error);

  g_assert_true (cy_mapper_save (test->conn, record, &error));
  g_assert_true (cy_step_commit (step, &error));
}

/* Born in October 1981, at most 45: over the limit from October 2027 on, warned six months before.
 */
static void
test_age (CyTest *test, gconstpointer data)
{
  gint64 person = cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY);
  g_autoptr (GPtrArray) reminders = NULL;
  const CyReminder *reminder;

  cy_test_set_int (test, CY_PERSON, person, CY_PERSON_BIRTH, 19811003);
  g_assert_cmpuint (count_at (test, 20270331, CY_REMINDER_AGE), ==, 0);
  g_assert_cmpuint (count_at (test, 20270401, CY_REMINDER_AGE), ==, 1);
  reminders = list (test, 20271031);
  reminder = cy_test_reminder_first (reminders, CY_REMINDER_AGE);
  g_assert_cmpint (reminder->person, ==, person);
  g_assert_cmpint (reminder->due, ==, 20271000);
  g_assert_cmpint (reminder->overdue_days, ==, 30);
  g_assert_cmpstr (reminder->text, ==, "aged 46, at most 45");

  cy_test_set (test, CY_PERSON, person, CY_PERSON_SOURCE, "01");
  g_assert_cmpuint (count_at (test, 20271031, CY_REMINDER_AGE), ==, 0);
  g_assert_cmpuint (count_at (test, 20290401, CY_REMINDER_AGE), ==, 1);
}

/* The township's own limit goes before the county's, for its people only, both ways. */
static void
test_age_township (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  gint64 there = cy_test_add_candidate (test, "甲", cy_record_get_id (town), CY_TIER_SECRETARY);
  gint64 here = cy_test_add_candidate (test, "乙", 0, CY_TIER_SECRETARY);
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  g_autoptr (GPtrArray) reminders = NULL;

  cy_test_set_int (test, CY_PERSON, there, CY_PERSON_BIRTH, 19900501);
  cy_test_set_int (test, CY_PERSON, here, CY_PERSON_BIRTH, 19900501);
  g_assert_cmpuint (count_at (test, TODAY, CY_REMINDER_AGE), ==, 0);
  cy_record_set_int (rules, CY_RULES_YEAR, 2026);
  cy_record_set_int (rules, CY_RULES_UNIT, cy_record_get_id (town));
  cy_record_set_int (rules, CY_RULES_AGE_MAX, 35);
  cy_record_set_int (rules, CY_RULES_REMIND_AGE_MONTHS, 6);
  save (test, rules);
  reminders = list (test, TODAY);
  g_assert_cmpuint (cy_reminder_count (reminders, CY_REMINDER_AGE), ==, 1);
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_AGE)->person, ==, there);
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_AGE)->text,
                   ==,
                   "aged 36, at most 35");

  cy_record_set_int (rules, CY_RULES_AGE_MAX, 50);
  save (test, rules);
  cy_test_set_int (test, CY_PERSON, there, CY_PERSON_BIRTH, 19790501);
  g_assert_cmpuint (count_at (test, TODAY, CY_REMINDER_AGE), ==, 0);
}

static void
test_age_exemption (CyTest *test, gconstpointer data)
{
  gint64 person = cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY);
  g_autoptr (CyRecord) exemption = cy_record_new (CY_EXEMPTION);

  cy_test_set_int (test, CY_PERSON, person, CY_PERSON_BIRTH, 19790501);
  g_assert_cmpuint (count_at (test, TODAY, CY_REMINDER_AGE), ==, 1);
  cy_record_set_int (exemption, CY_EXEMPTION_PERSON, person);
  cy_record_set_text (exemption, CY_EXEMPTION_RULE, "age-max");
  cy_record_set_text (exemption, CY_EXEMPTION_REASON, "特别优秀");
  save (test, exemption);
  g_assert_cmpuint (count_at (test, TODAY, CY_REMINDER_AGE), ==, 0);
  g_assert_cmpuint (count_at (test, 20300101, CY_REMINDER_AGE), ==, 1);
}

static void
test_probation (CyTest *test, gconstpointer data)
{
  gint64 person = cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY);
  g_autoptr (GPtrArray) reminders = NULL;

  cy_test_set (test, CY_PERSON, person, CY_PERSON_POLITICAL, "02");
  g_assert_cmpuint (count_at (test, TODAY, CY_REMINDER_PROBATION), ==, 0);
  cy_test_set_int (test, CY_PERSON, person, CY_PERSON_PARTY_DATE, 20251215);
  g_assert_cmpuint (count_at (test, 20261114, CY_REMINDER_PROBATION), ==, 0);
  reminders = list (test, 20261115);
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_PROBATION)->due, ==, 20261215);
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_PROBATION)->overdue_days,
                   ==,
                   -30);
  cy_test_set (test, CY_PERSON, person, CY_PERSON_POLITICAL, "01");
  g_assert_cmpuint (count_at (test, TODAY, CY_REMINDER_PROBATION), ==, 0);
}

static gint64
add_award (CyTest *test, gint64 person, const char *kind, gint64 date)
{
  g_autoptr (CyRecord) award = cy_record_new (CY_AWARD);

  cy_record_set_int (award, CY_AWARD_PERSON, person);
  cy_record_set_text (award, CY_AWARD_KIND, kind);
  cy_record_set_text (award, CY_AWARD_NAME, "某项奖惩");
  cy_record_set_int (award, CY_AWARD_DATE, date);
  save (test, award);

  return cy_record_get_id (award);
}

/* A warning of 20 January 2026 has effect for twelve months. */
static void
test_penalty (CyTest *test, gconstpointer data)
{
  gint64 person = cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY);
  gint64 award = add_award (test, person, "P3", 20260120);

  add_award (test, person, "A1", 20260120);
  add_award (test, person, "P1", 20260120);
  g_assert_cmpuint (count_at (test, 20261120, CY_REMINDER_PENALTY), ==, 0);
  g_assert_cmpuint (count_at (test, 20261121, CY_REMINDER_PENALTY), ==, 1);
  g_assert_cmpuint (count_at (test, 20270120, CY_REMINDER_PENALTY), ==, 1);
  g_assert_cmpuint (count_at (test, 20270121, CY_REMINDER_PENALTY), ==, 0);
  cy_test_set_int (test, CY_AWARD, award, CY_AWARD_UNTIL, 20270320);
  g_assert_cmpuint (count_at (test, 20270121, CY_REMINDER_PENALTY), ==, 1);
  cy_test_set_int (test, CY_AWARD, award, CY_AWARD_REVOKED, 20261001);
  g_assert_cmpuint (count_at (test, 20270121, CY_REMINDER_PENALTY), ==, 0);
}

static void
test_step (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "甲");
  gint64 entry =
    cy_test_add_entry (test, cy_record_get_id (person), CY_POOL_IN_PROGRESS, CY_TIER_SECRETARY);
  g_autoptr (GPtrArray) reminders = NULL;

  g_assert_cmpuint (count_at (test, TODAY, CY_REMINDER_STEP), ==, 0);
  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STEP, "3");
  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_STEP_DATE, 20261001);
  g_assert_cmpuint (count_at (test, 20261031, CY_REMINDER_STEP), ==, 0);
  reminders = list (test, 20261101);
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_STEP)->text,
                   ==,
                   "联审 for 31 days");
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_STEP)->due, ==, 20261031);
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_STEP)->overdue_days, ==, 1);
  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STATE, CY_POOL_IN);
  g_assert_cmpuint (count_at (test, TODAY, CY_REMINDER_STEP), ==, 0);
}

static void
test_village_and_scope (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  g_autoptr (CyRecord) other = cy_test_add_unit (test, "青石镇", "town", 0);
  g_autoptr (CyRecord) village =
    cy_test_add_unit (test, "新民村", "village", cy_record_get_id (town));
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;
  gint64 person = cy_test_add_candidate (test, "甲", cy_record_get_id (town), CY_TIER_SECRETARY);

  cy_test_set_int (test, CY_PERSON, person, CY_PERSON_BIRTH, 19700101);
  all = list (test, TODAY);
  g_assert_cmpuint (cy_reminder_count (all, CY_REMINDER_VILLAGE), ==, 1);
  g_assert_cmpuint (cy_reminder_count (all, CY_REMINDER_AGE), ==, 1);
  g_assert_cmpstr (cy_test_reminder_first (all, CY_REMINDER_VILLAGE)->name, ==, "新民村");
  g_assert_cmpstr (cy_test_reminder_first (all, CY_REMINDER_VILLAGE)->place, ==, "双河镇");
  g_assert_cmpstr (cy_test_reminder_first (all, CY_REMINDER_VILLAGE)->text,
                   ==,
                   "2 due, nobody in the pool");
  g_assert_cmpstr (cy_test_reminder_first (all, CY_REMINDER_AGE)->place, ==, "双河镇");
  here = cy_test_reminder_list (test, cy_record_get_id (town), TODAY, NULL);
  g_assert_cmpuint (here->len, ==, all->len);
  elsewhere = cy_test_reminder_list (test, cy_record_get_id (other), TODAY, NULL);
  g_assert_cmpuint (elsewhere->len, ==, 0);
}

/* ---- Those in the pool ---- */

/* In the pool since 10 January: asked after every three months, the rest once a year. */
static gint64
add_member (CyTest *test)
{
  gint64 person = cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY);
  gint64 entry = cy_test_count (test, "SELECT max(id) FROM pool_entry");

  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_ADMITTED, 20260110);

  return person;
}

static void
test_follow (CyTest *test, gconstpointer data)
{
  gint64 person = add_member (test);
  g_autoptr (CyRecord) note = cy_record_new (CY_FOLLOW_UP);
  g_autoptr (GPtrArray) reminders = NULL;

  g_assert_cmpuint (count_at (test, 20260409, CY_REMINDER_FOLLOW), ==, 0);
  reminders = list (test, 20260411);
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_FOLLOW)->person, ==, person);
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_FOLLOW)->due, ==, 20260410);
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_FOLLOW)->overdue_days, ==, 1);
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_FOLLOW)->text,
                   ==,
                   "nothing was ever noted");
  cy_record_set_int (note, CY_FOLLOW_UP_PERSON, person);
  cy_record_set_text (note, CY_FOLLOW_UP_KIND, CY_FOLLOW_THOUGHT);
  cy_record_set_text (note, CY_FOLLOW_UP_CONTENT, "思想稳定");
  cy_record_set_int (note, CY_FOLLOW_UP_DATE, 20260411);
  save (test, note);
  g_assert_cmpuint (count_at (test, 20260710, CY_REMINDER_FOLLOW), ==, 0);
  g_assert_cmpuint (count_at (test, 20260711, CY_REMINDER_FOLLOW), ==, 1);
}

static void
test_screening (CyTest *test, gconstpointer data)
{
  gint64 person = add_member (test);
  g_autoptr (CyRecord) screening = cy_record_new (CY_SCREENING);
  g_autoptr (GPtrArray) reminders = NULL;

  g_assert_cmpuint (count_at (test, 20270109, CY_REMINDER_SCREENING), ==, 0);
  g_assert_cmpuint (count_at (test, 20270110, CY_REMINDER_SCREENING), ==, 1);
  cy_record_set_int (screening, CY_SCREENING_PERSON, person);
  cy_record_set_int (screening, CY_SCREENING_DATE, 20270110);
  cy_record_set_text (screening, CY_SCREENING_SCREENERS, "王五");
  cy_record_set_text (screening, CY_SCREENING_BASIS, "走访");
  cy_record_set_text (screening, CY_SCREENING_CONCLUSION, CY_SCREENING_FAIL);
  save (test, screening);
  reminders = list (test, 20270111);
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_SCREENING)->text,
                   ==,
                   "not passed, nothing decided yet");
  cy_test_set (test,
               CY_SCREENING,
               cy_record_get_id (screening),
               CY_SCREENING_DECISION,
               CY_DECISION_KEEP);
  g_assert_cmpuint (count_at (test, 20270111, CY_REMINDER_SCREENING), ==, 0);
  g_assert_cmpuint (count_at (test, 20280110, CY_REMINDER_SCREENING), ==, 1);
}

static void
test_adjustment (CyTest *test, gconstpointer data)
{
  gint64 person = add_member (test);
  g_autoptr (CyRecord) adjustment = cy_record_new (CY_ADJUSTMENT);

  g_assert_cmpuint (count_at (test, 20270109, CY_REMINDER_ADJUSTMENT), ==, 0);
  g_assert_cmpuint (count_at (test, 20270110, CY_REMINDER_ADJUSTMENT), ==, 1);
  cy_record_set_int (adjustment, CY_ADJUSTMENT_PERSON, person);
  cy_record_set_int (adjustment, CY_ADJUSTMENT_DATE, 20261201);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_OCCASION, CY_OCCASION_YEARLY);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_KEEP);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_BASIS, "年度研判");
  save (test, adjustment);
  g_assert_cmpuint (count_at (test, 20271130, CY_REMINDER_ADJUSTMENT), ==, 0);
  g_assert_cmpuint (count_at (test, 20271201, CY_REMINDER_ADJUSTMENT), ==, 1);
}

/* ---- Postings and tasks ---- */

/* Thirty days before the end, and until it has ended; or when nobody was sent out in time. */
static void
test_posting (CyTest *test, gconstpointer data)
{
  gint64 person = add_member (test);
  gint64 id =
    cy_test_add_posting (test,
                         &(CyTestPosting){ person, 0, 20260301, 20260828, 20260303, 0, "running" });

  g_assert_cmpuint (count_at (test, 20260301, CY_REMINDER_POSTING), ==, 0);
  g_assert_cmpuint (count_at (test, 20260302, CY_REMINDER_POSTING), ==, 1);
  g_assert_cmpuint (count_at (test, 20260728, CY_REMINDER_POSTING), ==, 0);
  g_assert_cmpuint (count_at (test, 20260729, CY_REMINDER_POSTING), ==, 1);
  cy_test_set_int (test, CY_POSTING, id, CY_POSTING_UNTIL, 20260820);
  cy_test_set (test, CY_POSTING, id, CY_POSTING_STATE, "done");
  g_assert_cmpuint (count_at (test, 20260819, CY_REMINDER_POSTING), ==, 1);
  g_assert_cmpuint (count_at (test, 20260820, CY_REMINDER_POSTING), ==, 0);
}

static void
test_task (CyTest *test, gconstpointer data)
{
  gint64 person = add_member (test);
  g_autoptr (CyRecord) task = cy_record_new (CY_STRETCH_TASK);

  cy_record_set_int (task, CY_STRETCH_TASK_PERSON, person);
  cy_record_set_text (task, CY_STRETCH_TASK_KIND, "K01");
  cy_record_set_text (task, CY_STRETCH_TASK_TITLE, "修水渠");
  cy_record_set_int (task, CY_STRETCH_TASK_GIVEN, 20260301);
  cy_record_set_int (task, CY_STRETCH_TASK_DUE, 20260501);
  cy_record_set_int (task, CY_STRETCH_TASK_DONE, 20260510);
  save (test, task);
  g_assert_cmpuint (count_at (test, 20260501, CY_REMINDER_TASK), ==, 0);
  g_assert_cmpuint (count_at (test, 20260502, CY_REMINDER_TASK), ==, 1);
  g_assert_cmpuint (count_at (test, 20260510, CY_REMINDER_TASK), ==, 0);
}

/* ---- Mentors ---- */

/* Nothing is due where nobody keeps mentors; then each of the three until it is done. */
static void
test_mentoring (CyTest *test, gconstpointer data)
{
  gint64 person = add_member (test);
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);
  g_autoptr (CyRecord) pair = cy_record_new (CY_MENTORING);

  g_assert_cmpuint (count_at (test, 20280110, CY_REMINDER_MENTOR), ==, 0);
  g_assert_cmpuint (count_at (test, 20280110, CY_REMINDER_TALK), ==, 0);
  cy_record_set_text (mentor, CY_MENTOR_NAME, "李镇长");
  cy_record_set_text (mentor, CY_MENTOR_KIND, "M02");
  save (test, mentor);
  g_assert_cmpuint (count_at (test, 20280110, CY_REMINDER_MENTOR), ==, 1);
  g_assert_cmpuint (count_at (test, 20280110, CY_REMINDER_TALK), ==, 1);
  g_assert_cmpuint (count_at (test, 20280110, CY_REMINDER_REPORT), ==, 1);
  cy_record_set_int (pair, CY_MENTORING_PERSON, person);
  cy_record_set_int (pair, CY_MENTORING_MENTOR, cy_record_get_id (mentor));
  cy_record_set_int (pair, CY_MENTORING_SINCE, 20280101);
  save (test, pair);
  g_assert_cmpuint (count_at (test, 20280110, CY_REMINDER_MENTOR), ==, 0);
  g_assert_cmpuint (count_at (test, 20280110, CY_REMINDER_TALK), ==, 1);
}

/* Nobody is told of before there are courses; the last day of the year is when it is due. */
static void
test_hours (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) course = cy_record_new (CY_COURSE);
  g_autoptr (CyRecord) session = cy_record_new (CY_COURSE_SESSION);
  g_autoptr (GPtrArray) reminders = NULL;
  const CyReminder *reminder;
  gint64            person = add_member (test);

  g_assert_cmpuint (count_at (test, 20270630, CY_REMINDER_HOURS), ==, 0);
  cy_record_set_int (course, CY_COURSE_YEAR, 2027);
  cy_record_set_text (course, CY_COURSE_NAME, "年度轮训");
  cy_record_set_int (course, CY_COURSE_SINCE, 20270901);
  cy_record_set_int (course, CY_COURSE_UNTIL, 20270901);
  cy_record_set_text (course, CY_COURSE_COUNT_UNIT, CY_COUNT_BY_HOUR);
  cy_record_set_int (course, CY_COURSE_ONLINE, 0);
  cy_record_set_int (course, CY_COURSE_COUNTS, 1);
  cy_record_set_text (course, CY_COURSE_STATE, CY_COURSE_PLANNED);
  save (test, course);
  cy_record_set_int (session, CY_COURSE_SESSION_COURSE, cy_record_get_id (course));
  cy_record_set_int (session, CY_COURSE_SESSION_DATE, 20270901);
  cy_record_set_int (session, CY_COURSE_SESSION_ONLINE, 0);
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, 80);
  save (test, session);
  g_assert_cmpuint (count_at (test, 20270130, CY_REMINDER_HOURS), ==, 0);
  g_assert_cmpuint (count_at (test, 20270131, CY_REMINDER_HOURS), ==, 1);
  reminders = list (test, 20270630);
  reminder = cy_test_reminder_first (reminders, CY_REMINDER_HOURS);
  g_assert_cmpint (reminder->person, ==, person);
  g_assert_cmpint (reminder->due, ==, 20271231);
  g_assert_cmpstr (reminder->text, ==, "0.0 of 40.0 hours, 20.0 were due");
}

/* ---- Notices and offices ---- */

/* Their records are those of other rooms: what counts here is what stands in the tables. */
static void
insert (CyTest *test, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "insert", CY_STEP_NONE, &error);

  cy_sql_run (test->conn, sql, &error, "");
  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));
}

#define KEYS "uid,hlc,origin"
#define VALUES "randomblob(16),1,1"

static void
test_notice (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  g_autoptr (CyRecord) other = cy_test_add_unit (test, "青石镇", "town", 0);
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;

  cy_test_add_candidate (test, "甲", cy_record_get_id (town), CY_TIER_SECRETARY);
  insert (test,
          "INSERT INTO notice(" KEYS ",name,since,until,days,organ,contact,state) VALUES(" VALUES
          ",'第一批',20261110,20261116,5,'镇党委','党建办','open')");
  insert (test, "INSERT INTO notice_subject(" KEYS ",notice,person) VALUES(" VALUES ",1,1)");
  /* Two days of warning. */
  g_assert_cmpuint (count_at (test, 20261109, CY_REMINDER_NOTICE), ==, 0);
  g_assert_cmpuint (count_at (test, 20261113, CY_REMINDER_NOTICE), ==, 0);
  reminders = list (test, 20261114);
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_NOTICE)->page, ==, "notice");
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_NOTICE)->name, ==, "第一批");
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_NOTICE)->overdue_days, ==, -2);
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_NOTICE)->text,
                   ==,
                   "about 1 person, not closed");
  elsewhere = cy_test_reminder_list (test, cy_record_get_id (other), 20261114, NULL);
  g_assert_cmpuint (cy_reminder_count (elsewhere, CY_REMINDER_NOTICE), ==, 0);
  insert (test, "UPDATE notice SET state='done'");
  g_assert_cmpuint (count_at (test, 20261120, CY_REMINDER_NOTICE), ==, 0);
}

static void
test_reply (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  g_autoptr (CyRecord) other = cy_test_add_unit (test, "青石镇", "town", 0);
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;

  cy_test_add_candidate (test, "甲", cy_record_get_id (town), CY_TIER_SECRETARY);
  insert (test, "INSERT INTO negative_list(" KEYS ",name) VALUES(" VALUES ",'清单')");
  insert (test,
          "INSERT INTO review_round(" KEYS ",name,list,sent,due,state) VALUES(" VALUES
          ",'第一轮',1,20261101,20261120,'open')");
  insert (test, "INSERT INTO review_subject(" KEYS ",round,person) VALUES(" VALUES ",1,1)");
  insert (test, "INSERT INTO review_office(" KEYS ",round,office) VALUES(" VALUES ",1,'court')");
  insert (test,
          "INSERT INTO review_office(" KEYS ",round,office,replied) VALUES(" VALUES
          ",1,'police',20261115)");
  /* Three days of warning; who has answered is left in peace from that day on. */
  g_assert_cmpuint (count_at (test, 20261116, CY_REMINDER_REPLY), ==, 0);
  g_assert_cmpuint (count_at (test, 20261117, CY_REMINDER_REPLY), ==, 1);
  reminders = list (test, 20261121);
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_REPLY)->page, ==, "review");
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_REPLY)->place, ==, "第一轮");
  g_assert_cmpint (cy_test_reminder_first (reminders, CY_REMINDER_REPLY)->overdue_days, ==, 1);
  elsewhere = cy_test_reminder_list (test, cy_record_get_id (other), 20261121, NULL);
  g_assert_cmpuint (cy_reminder_count (elsewhere, CY_REMINDER_REPLY), ==, 0);
  insert (test, "UPDATE review_round SET state='done'");
  g_assert_cmpuint (count_at (test, 20261121, CY_REMINDER_REPLY), ==, 0);
}

/* A rule set that says nothing reminds of nothing. */
static void
test_switched_off (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  gint64 person = cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY);
  g_autoptr (GPtrArray) reminders = NULL;

  cy_test_set_int (test, CY_PERSON, person, CY_PERSON_BIRTH, 19500101);
  cy_test_set (test, CY_PERSON, person, CY_PERSON_POLITICAL, "02");
  cy_test_set_int (test, CY_PERSON, person, CY_PERSON_PARTY_DATE, 20200101);
  add_award (test, person, "P3", 20260120);
  reminders = cy_test_reminder_list (test, 0, TODAY, rules);
  g_assert_cmpuint (reminders->len, ==, 0);
}

static void
test_order (CyTest *test, gconstpointer data)
{
  const CyTestPool county = { 3, 4, 500, 11 };
  g_autoptr (GPtrArray) reminders = NULL;

  cy_test_fill (test->path, &county);
  reminders = list (test, TODAY);
  g_assert_cmpuint (cy_reminder_count (reminders, CY_REMINDER_AGE), >, 10);
  g_assert_cmpuint (cy_reminder_count (reminders, CY_REMINDER_STEP), >, 10);
  for (guint i = 1; i < reminders->len; i++)
    {
      const CyReminder *one = g_ptr_array_index (reminders, i - 1);
      const CyReminder *next = g_ptr_array_index (reminders, i);

      g_assert_true (one->kind < next->kind ||
                     (one->kind == next->kind && one->overdue_days >= next->overdue_days));
      g_assert_nonnull (cy_reminder_kind_get_title (one->kind));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/reminder/age", test_age);
  cy_test_case ("/model/reminder/age-township", test_age_township);
  cy_test_case ("/model/reminder/age-exemption", test_age_exemption);
  cy_test_case ("/model/reminder/probation", test_probation);
  cy_test_case ("/model/reminder/penalty", test_penalty);
  cy_test_case ("/model/reminder/step", test_step);
  cy_test_case ("/model/reminder/village-and-scope", test_village_and_scope);
  cy_test_case ("/model/reminder/follow", test_follow);
  cy_test_case ("/model/reminder/screening", test_screening);
  cy_test_case ("/model/reminder/adjustment", test_adjustment);
  cy_test_case ("/model/reminder/posting", test_posting);
  cy_test_case ("/model/reminder/task", test_task);
  cy_test_case ("/model/reminder/mentoring", test_mentoring);
  cy_test_case ("/model/reminder/hours", test_hours);
  cy_test_case ("/model/reminder/notice", test_notice);
  cy_test_case ("/model/reminder/reply", test_reply);
  cy_test_case ("/model/reminder/switched-off", test_switched_off);
  cy_test_case ("/model/reminder/order", test_order);

  return g_test_run ();
}
