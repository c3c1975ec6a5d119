/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Personal plans: made from a template for many at once, nobody twice; progress, what is overdue,
 * and reviews that add to each other. */
#include "cy-personal-deed.h"

#include "cy-ability.h"
#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-plan-template.h"
#include "cy-reminder.h"
#include "cy-test-course.h"

#define TODAY 20261123

static gint64
add_templates (CyTestCourse *self)
{
  g_autoptr (GError) error = NULL;
  int n = cy_plan_template_add_shipped (self->test.conn, "examples", &error);

  g_assert_no_error (error);
  g_assert_cmpint (n, ==, 2);

  return cy_test_count (&self->test, "SELECT id FROM plan_template WHERE tier='committee'");
}

static CyPersonalMade
make (CyTestCourse *self, gint64 template, const gint64 *people, guint n, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyPersonalMaking making = { template, 2026, people, n, base_date, 20261231, TRUE, "make" };
  CyPersonalMade   made;

  g_assert_true (cy_personal_plan_make (self->test.conn, &making, &made, &error));
  g_assert_no_error (error);

  return made;
}

static GPtrArray *
load (CyTestCourse *self, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyPersonalPlanArgs args = { .year = 2026, .base_date = base_date };
  GPtrArray         *plans = cy_personal_plan_list_load (self->test.conn, &args, &error);

  g_assert_no_error (error);

  return plans;
}

/* Nobody twice: not who has one, and not who stands twice in the selection. */
static void
test_make (CyTestCourse *self, gconstpointer data)
{
  gint64 people[] = { cy_test_course_add_person (self, "甲", 0),
                      cy_test_course_add_person (self, "乙", 1),
                      0 };
  gint64 template = add_templates (self);
  CyPersonalMade made = make (self, template, people, 1, 20260105);

  g_assert_cmpuint (made.n_made, ==, 1);
  g_assert_null (made.names);
  people[2] = people[1];
  made = make (self, template, people, 3, 20260105);
  g_assert_cmpuint (made.n_made, ==, 1);
  g_assert_cmpuint (made.n_already, ==, 2);
  g_assert_cmpstr (made.names, ==, "甲、乙");
  g_free (made.names);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM growth_plan"), ==, 2);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM growth_plan_step"), ==, 12);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM growth_plan_step WHERE due=20260331"),
                   ==,
                   2);
}

/* Made in September, what had been due from March to August is due by the end of September. */
static void
test_late_start (CyTestCourse *self, gconstpointer data)
{
  gint64 person = cy_test_course_add_person (self, "甲", 0);

  make (self, add_templates (self), &person, 1, 20260910);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM growth_plan_step WHERE due=20260930"),
                   ==,
                   4);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM growth_plan_step WHERE due<20260930"),
                   ==,
                   0);
}

static void
add_ability (CyTestCourse *self, gint64 person, const char *ability, gint64 level)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, ability);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, 20260101);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, "1");
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核材料");
  cy_test_save (&self->test, record, "ability");
}

/* Ability 5 is in no measure for the two committees, 6 is; what is unknown gets none. The mentor of
 * the day goes along. */
static void
test_gaps (CyTestCourse *self, gconstpointer data)
{
  gint64 person = cy_test_course_add_person (self, "甲", 0);
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);
  g_autoptr (CyRecord) pair = cy_record_new (CY_MENTORING);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (CyPersonalFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *gaps = NULL;

  cy_record_set_text (mentor, CY_MENTOR_NAME, "镇导师");
  cy_record_set_text (mentor, CY_MENTOR_KIND, "M02");
  cy_test_save (&self->test, mentor, "mentor");
  cy_record_set_int (pair, CY_MENTORING_PERSON, person);
  cy_record_set_int (pair, CY_MENTORING_MENTOR, cy_record_get_id (mentor));
  cy_record_set_int (pair, CY_MENTORING_SINCE, 20260101);
  cy_test_save (&self->test, pair, "pair");
  add_ability (self, person, "5", 10);
  add_ability (self, person, "6", 10);
  make (self, add_templates (self), &person, 1, 20260205);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM growth_plan_step WHERE ability='5' AND"
                                  " kind='1' AND due=20261130"),
                   ==,
                   1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM growth_plan_step"), ==, 7);
  plans = load (self, TODAY);
  g_assert_cmpstr (((const CyPersonalPlan *) g_ptr_array_index (plans, 0))->mentor, ==, "镇导师");
  file = cy_personal_file_load (self->test.conn,
                                ((const CyPersonalPlan *) g_ptr_array_index (plans, 0))->plan,
                                TODAY,
                                &error);
  g_assert_no_error (error);
  gaps = cy_personal_file_dup_gaps (file);
  g_assert_nonnull (g_strstr_len (gaps, -1, "1.0"));
  g_assert_nonnull (file->template_name);
}

/* Six measures; two are done by July, of which one was finished on the 5th. */
static void
test_progress (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 person = cy_test_course_add_person (self, "甲", 0);
  g_autoptr (GPtrArray) early = NULL;
  g_autoptr (GPtrArray) late = NULL;
  const CyPersonalPlan *plan;

  cy_test_course_add_person (self, "乙", 0);
  make (self, add_templates (self), &person, 1, 20260105);
  for (guint i = 0; i < 2; i++)
    {
      gint64 step = cy_test_count (&self->test,
                                   i == 0 ? "SELECT min(id) FROM growth_plan_step"
                                          : "SELECT min(id)+1 FROM growth_plan_step");

      g_assert_true (cy_measure_finish (self->test.conn,
                                        step,
                                        i == 0 ? 20260320 : 20260705,
                                        "已完成",
                                        "finish",
                                        &error));
    }
  early = load (self, 20260704);
  plan = g_ptr_array_index (early, 0);
  g_assert_cmpuint (plan->n_done, ==, 1);
  g_assert_cmpuint (plan->n_overdue, ==, 2);
  g_assert_cmpint (plan->overdue_since, ==, 20260531);
  g_assert_cmpint (cy_personal_plan_get_percent (plan), ==, 16);
  late = load (self, 20260705);
  plan = g_ptr_array_index (late, 0);
  g_assert_cmpuint (plan->n_done, ==, 2);
  g_assert_cmpuint (plan->n_overdue, ==, 1);
  plan = g_ptr_array_index (late, 1);
  g_assert_cmpint (plan->plan, ==, 0);
  g_assert_cmpint (cy_personal_plan_get_percent (plan), ==, -1);
}

/* Only a month known: not overdue before its end. */
static void
test_month (CyTestCourse *self, gconstpointer data)
{
  gint64 person = cy_test_course_add_person (self, "甲", 0);
  g_autoptr (GPtrArray) within = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (CyRecord) step = NULL;
  gint64 first;

  make (self, add_templates (self), &person, 1, 20260105);
  first = cy_test_count (&self->test, "SELECT min(id) FROM growth_plan_step");
  cy_test_set_int (&self->test, CY_GROWTH_PLAN_STEP, first, CY_GROWTH_PLAN_STEP_DUE, 20260200);
  within = load (self, 20260228);
  g_assert_cmpuint (((const CyPersonalPlan *) g_ptr_array_index (within, 0))->n_overdue, ==, 0);
  after = load (self, 20260301);
  g_assert_cmpuint (((const CyPersonalPlan *) g_ptr_array_index (after, 0))->n_overdue, ==, 1);
  step = cy_mapper_load (self->test.conn, CY_GROWTH_PLAN_STEP, first, NULL);
  g_assert_cmpint (cy_measure_get_state (step, NULL, 20260228), ==, CY_MEASURE_OPEN);
  g_assert_cmpint (cy_measure_get_state (step, NULL, 20260301), ==, CY_MEASURE_OVERDUE);
}

static guint
count_reminders (CyTestCourse *self, CyDate base_date, CyReminderKind kind)
{
  g_autoptr (GError) error = NULL;
  CyStatsArgs args = { 0, base_date, base_date, NULL };
  g_autoptr (CyStats) stats = cy_stats_compute (self->test.conn, &args, NULL, &error);
  g_autoptr (GPtrArray) reminders = cy_reminder_list (self->test.conn, stats, &error);

  g_assert_no_error (error);

  return cy_reminder_count (reminders, kind);
}

/* Reviews add to each other; a plan that is done asks for nothing any more. */
static void
test_review (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64       person = cy_test_course_add_person (self, "甲", 0);
  CyPlanReview review = { 20260630, "进展正常", 20260930, CY_PLAN_ADOPTED, "review" };
  gint64       plan;

  make (self, add_templates (self), &person, 1, 20260105);
  plan = cy_test_count (&self->test, "SELECT id FROM growth_plan");
  g_assert_true (cy_personal_plan_review (self->test.conn, plan, &review, &error));
  g_assert_cmpuint (count_reminders (self, 20260929, CY_REMINDER_PLAN_REVIEW), ==, 0);
  g_assert_cmpuint (count_reminders (self, 20260930, CY_REMINDER_PLAN_REVIEW), ==, 1);
  g_assert_cmpuint (count_reminders (self, 20260331, CY_REMINDER_MEASURE), ==, 0);
  g_assert_cmpuint (count_reminders (self, 20260401, CY_REMINDER_MEASURE), ==, 1);
  review = (CyPlanReview){ 20260930, "目标达成", CY_DATE_NONE, CY_PLAN_DONE, "review" };
  g_assert_true (cy_personal_plan_review (self->test.conn, plan, &review, &error));
  cy_test_assert_text (&self->test,
                       "SELECT review FROM growth_plan",
                       "2026-06-30  进展正常\n2026-09-30  目标达成");
  g_assert_cmpuint (count_reminders (self, 20261001, CY_REMINDER_PLAN_REVIEW), ==, 0);
  g_assert_cmpuint (count_reminders (self, 20261001, CY_REMINDER_MEASURE), ==, 0);
}

/* The examples come once. */
static void
test_templates (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) templates = NULL;
  gint64 template = add_templates (self);
  gint64 person = cy_test_course_add_person (self, "甲", 0);

  g_assert_cmpint (cy_plan_template_add_shipped (self->test.conn, "examples", &error), ==, 0);
  make (self, template, &person, 1, 20260105);
  templates = cy_plan_template_list_load (self->test.conn, &error);
  g_assert_cmpuint (templates->len, ==, 2);
  for (guint i = 0; i < templates->len; i++)
    {
      const CyPlanTemplate *one = g_ptr_array_index (templates, i);

      g_assert_cmpuint (one->n_plans, ==, cy_record_get_id (one->record) == template);
      g_assert_cmpuint (one->steps->len, >=, 6);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_course_case ("/model/personal-plan/make", test_make);
  cy_test_course_case ("/model/personal-plan/late-start", test_late_start);
  cy_test_course_case ("/model/personal-plan/gaps", test_gaps);
  cy_test_course_case ("/model/personal-plan/progress", test_progress);
  cy_test_course_case ("/model/personal-plan/month", test_month);
  cy_test_course_case ("/model/personal-plan/review", test_review);
  cy_test_course_case ("/model/personal-plan/templates", test_templates);

  return g_test_run ();
}
