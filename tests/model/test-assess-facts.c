/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of what other rooms say of those a cycle assesses: the right one of several, and nothing
 * where there is nothing. */
#include "cy-ability.h"
#include "cy-assess-compute.h"
#include "cy-ballot.h"
#include "cy-cycle.h"
#include "cy-diagnosis.h"
#include "cy-posting.h"
#include "cy-rules.h"
#include "cy-scheme.h"
#include "cy-test-assess.h"
#include "cy-test-ballot.h"
#include "cy-test-course.h"
#include "cy-test-pool.h"

enum
{
  BALLOT,
  HOURS,
  TASKS,
  DIAGNOSIS,
  ABILITY,
  N_INDICATORS
};

typedef struct
{
  gint64 cycle;
  gint64 indicators[N_INDICATORS];
} Case;

static void
set_up (CyTest *self, Case *one)
{
  static const char *const methods[] = { "ballot", "hours", "tasks", "diagnosis", "ability" };
  gint64                   scheme = cy_test_assess_scheme (self);
  gint64 part = cy_test_assess_part (self, scheme, "年终考核", "yearly", 10000);
  gint64 dimension = cy_test_assess_dimension (self, part, "实绩", "weighted", 5000);

  for (guint i = 0; i < N_INDICATORS; i++)
    one->indicators[i] = cy_test_assess_indicator (self, dimension, methods[i], methods[i], 1000);
  cy_test_set_text (self,
                    CY_ASSESS_INDICATOR,
                    one->indicators[BALLOT],
                    CY_ASSESS_INDICATOR_BALLOT,
                    "appraise");
  cy_test_set_text (self,
                    CY_ASSESS_INDICATOR,
                    one->indicators[DIAGNOSIS],
                    CY_ASSESS_INDICATOR_BLOCK,
                    "ask");
  cy_test_set_text (self,
                    CY_ASSESS_INDICATOR,
                    one->indicators[ABILITY],
                    CY_ASSESS_INDICATOR_ABILITY,
                    "2");
  one->cycle = cy_test_assess_cycle (self, scheme, "year");
}

/* Thousandths that the first entry of the cycle has for the indicator at @nth. */
static gint64
get_value (CyTest *self, const Case *one, guint nth, CyAssessWhy *why)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyAssessBook) book = cy_assess_book_load (self->conn, one->cycle, &error);
  g_autoptr (CyAssessMark) mark = NULL;

  g_assert_no_error (error);
  mark = cy_assess_mark_new (book);
  cy_assess_compute (book, 0, mark);
  if (why != NULL)
    *why = mark->indicators[nth].why;

  return mark->indicators[nth].value;
}

static gint64
enter (CyTest *self, const gint64 *votes)
{
  g_autoptr (GError) error = NULL;
  gint64 ballot = cy_test_ballot_add (self, FALSE, 1);

  cy_test_ballot_enter_all (self, ballot, 0, 10, votes, 4, &error);
  cy_test_ballot_enter_all (self, ballot, 1, 20, (gint64[]){ 10, 10, 0, 0 }, 4, &error);
  g_assert_no_error (error);
  g_assert_true (cy_ballot_finish (self->conn, ballot, "完成", &error));
  g_assert_no_error (error);

  return ballot;
}

/* 班子 (5 × 100 + 5 × 80) ÷ 10 = 90 at 60 %, 党员 90 at 40 %: 90 of 100 on 10 points. */
static void
test_ballot (CyTest *self, gconstpointer data)
{
  CyAssessWhy why;
  gint64      ballot;
  Case        one;

  set_up (self, &one);
  ballot = enter (self, (gint64[]){ 5, 5, 0, 0 });
  cy_test_assess_entry (self,
                        one.cycle,
                        cy_test_count (self, "SELECT person FROM ballot_subject"),
                        0);
  g_assert_cmpint (get_value (self, &one, BALLOT, NULL), ==, 9000);
  cy_test_set_int (self, CY_BALLOT, ballot, CY_BALLOT_DATE, 20251231);
  g_assert_cmpint (get_value (self, &one, BALLOT, &why), ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (why, ==, CY_WHY_MISSING);
  cy_test_set_int (self, CY_BALLOT, ballot, CY_BALLOT_DATE, 20261231);
  cy_test_set_int (self, CY_BALLOT, ballot, CY_BALLOT_GROUP_MIN, 1000);
  g_assert_cmpint (get_value (self, &one, BALLOT, &why), ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (why, ==, CY_WHY_HIDDEN);
}

static void
add_task (CyTest *self, gint64 person, gint64 due, gint64 done)
{
  g_autoptr (CyRecord) task = cy_record_new (CY_STRETCH_TASK);

  cy_record_set_int (task, CY_STRETCH_TASK_PERSON, person);
  cy_record_set_text (task, CY_STRETCH_TASK_KIND, "1");
  cy_record_set_text (task, CY_STRETCH_TASK_TITLE, "防汛");
  cy_record_set_int (task, CY_STRETCH_TASK_DUE, due);
  if (done != 0)
    cy_record_set_int (task, CY_STRETCH_TASK_DONE, done);
  cy_test_save (self, task, "task");
}

/* Of three that were due in the period two are done. */
static void
test_tasks (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, "孙雨晴");
  gint64 id = cy_record_get_id (person);
  Case   one;

  set_up (self, &one);
  cy_test_assess_entry (self, one.cycle, id, 0);
  g_assert_cmpint (get_value (self, &one, TASKS, NULL), ==, CY_ASSESS_NO_VALUE);
  add_task (self, id, 20260301, 20260228);
  add_task (self, id, 20260401, 20260501);
  add_task (self, id, 20260901, 0);
  add_task (self, id, 20250901, 20250901);
  g_assert_cmpint (get_value (self, &one, TASKS, NULL), ==, 6667);
}

static void
test_diagnosis (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, "孙雨晴");
  g_autoptr (CyRecord) diagnosis = cy_record_new (CY_DIAGNOSIS);
  Case one;

  set_up (self, &one);
  cy_record_set_int (diagnosis,
                     CY_DIAGNOSIS_ENTRY,
                     cy_test_assess_entry (self, one.cycle, cy_record_get_id (person), 0));
  cy_record_set_int (diagnosis, CY_DIAGNOSIS_LOOK_MARK, 1000);
  cy_record_set_int (diagnosis, CY_DIAGNOSIS_ASK_MARK, 8650);
  cy_record_set_int (diagnosis, CY_DIAGNOSIS_JUDGE_MARK, 9900);
  cy_test_save (self, diagnosis, "diagnosis");
  g_assert_cmpint (get_value (self, &one, DIAGNOSIS, NULL), ==, 8650);
}

/* 3.5 of 5. */
static void
test_ability (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (self, "孙雨晴");
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);
  Case one;

  set_up (self, &one);
  cy_test_assess_entry (self, one.cycle, cy_record_get_id (person), 0);
  g_assert_cmpint (get_value (self, &one, ABILITY, NULL), ==, CY_ASSESS_NO_VALUE);
  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, cy_record_get_id (person));
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, "2");
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, 35);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, 20260501);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, "1");
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核");
  cy_test_save (self, record, "ability");
  g_assert_cmpint (get_value (self, &one, ABILITY, NULL), ==, 7000);
}

/* Ten of forty hours. */
static void
test_hours (CyTestCourse *self, gconstpointer data)
{
  gint64 person = cy_test_course_add_person (self, "唐国栋", 0);
  gint64 course = cy_test_course_add (self, "主体班", 20260301, 20260331);
  gint64 session = cy_test_course_add_session (self, course, 20260302, 100);
  g_autoptr (CyRecord) rules = NULL;
  Case one;

  set_up (&self->test, &one);
  cy_test_assess_entry (&self->test, one.cycle, person, 0);
  g_assert_cmpint (get_value (&self->test, &one, HOURS, NULL), ==, 0);
  cy_test_course_mark (self, cy_test_course_enrol (self, course, person), session, "1");
  rules = cy_rules_for_year (self->test.conn, 2026, NULL);
  g_assert_cmpint (cy_record_get_int (rules, CY_RULES_HOURS_RESERVE), ==, 400);
  g_assert_cmpint (get_value (&self->test, &one, HOURS, NULL), ==, 2500);
}

/* A figure of the village, of the year of the cycle. */
static void
test_figure (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) village = cy_test_add_unit (self, "石碾村", "village", 0);
  g_autoptr (CyRecord) figure = cy_record_new (CY_UNIT_FIGURE);
  gint64 indicator;
  Case   one;

  set_up (self, &one);
  indicator = one.indicators[HOURS];
  cy_test_set_text (self, CY_ASSESS_INDICATOR, indicator, CY_ASSESS_INDICATOR_METHOD, "figure");
  cy_test_set_text (self, CY_ASSESS_INDICATOR, indicator, CY_ASSESS_INDICATOR_FIGURE, "income");
  cy_test_set_text (self, CY_ASSESS_INDICATOR, indicator, CY_ASSESS_INDICATOR_FUNCTION, "linear");
  cy_test_set_int (self, CY_ASSESS_INDICATOR, indicator, CY_ASSESS_INDICATOR_LOW, 100000);
  cy_test_set_int (self, CY_ASSESS_INDICATOR, indicator, CY_ASSESS_INDICATOR_HIGH, 300000);
  cy_test_assess_entry (self, one.cycle, 0, cy_record_get_id (village));
  cy_record_set_int (figure, CY_UNIT_FIGURE_UNIT, cy_record_get_id (village));
  cy_record_set_int (figure, CY_UNIT_FIGURE_YEAR, 2025);
  cy_record_set_text (figure, CY_UNIT_FIGURE_FIGURE, "income");
  cy_record_set_int (figure, CY_UNIT_FIGURE_VALUE, 2500);
  cy_test_save (self, figure, "figure");
  g_assert_cmpint (get_value (self, &one, HOURS, NULL), ==, CY_ASSESS_NO_VALUE);
  cy_record_set_int (figure, CY_UNIT_FIGURE_YEAR, 2026);
  cy_test_save (self, figure, "figure");
  g_assert_cmpint (get_value (self, &one, HOURS, NULL), ==, 7500);
}

/* What is still known of somebody whom the recycle bin holds stands in nobody's way. */
static void
test_recycled (CyTest *self, gconstpointer data)
{
  g_autoptr (CyRecord) diagnosis = cy_record_new (CY_DIAGNOSIS);
  g_autoptr (CyRecord) stays = cy_test_add_person (self, "唐国栋");
  gint64 person;
  Case   one;

  set_up (self, &one);
  enter (self, (gint64[]){ 5, 5, 0, 0 });
  person = cy_test_count (self, "SELECT person FROM ballot_subject");
  cy_record_set_int (diagnosis,
                     CY_DIAGNOSIS_ENTRY,
                     cy_test_assess_entry (self, one.cycle, person, 0));
  cy_record_set_int (diagnosis, CY_DIAGNOSIS_ASK_MARK, 8650);
  cy_test_save (self, diagnosis, "diagnosis");
  add_task (self, person, 20260301, 20260228);
  cy_test_assess_entry (self, one.cycle, cy_record_get_id (stays), 0);
  cy_test_delete (self, CY_PERSON, person);
  g_assert_cmpint (get_value (self, &one, BALLOT, NULL), ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (get_value (self, &one, TASKS, NULL), ==, CY_ASSESS_NO_VALUE);
  g_assert_cmpint (get_value (self, &one, DIAGNOSIS, NULL), ==, CY_ASSESS_NO_VALUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/assess-facts/ballot", test_ballot);
  cy_test_case ("/model/assess-facts/tasks", test_tasks);
  cy_test_case ("/model/assess-facts/diagnosis", test_diagnosis);
  cy_test_case ("/model/assess-facts/ability", test_ability);
  cy_test_course_case ("/model/assess-facts/hours", test_hours);
  cy_test_case ("/model/assess-facts/figure", test_figure);
  cy_test_case ("/model/assess-facts/recycled", test_recycled);

  return g_test_run ();
}
