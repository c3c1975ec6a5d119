/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Measures linked to courses and postings: progress follows what came of these. */
#include "cy-measure-link.h"

#include "cy-personal-deed.h"
#include "cy-posting.h"
#include "cy-test-course.h"

#define TODAY 20261123

typedef struct
{
  CyTestCourse course;
  gint64       person;
  gint64       plan;
  gint64       measures[2];
  gint64 class;
  gint64 posting;
} Fixture;

static gint64
add_measure (Fixture *self, const char *kind, CyDate due)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_GROWTH_PLAN_STEP);

  cy_record_set_int (record, CY_GROWTH_PLAN_STEP_PLAN, self->plan);
  cy_record_set_text (record, CY_GROWTH_PLAN_STEP_KIND, kind);
  cy_record_set_text (record, CY_GROWTH_PLAN_STEP_CONTENT, "措施");
  cy_record_set_int (record, CY_GROWTH_PLAN_STEP_DUE, due);
  cy_test_save (&self->course.test, record, "measure");

  return cy_record_get_id (record);
}

static gint64
add_posting (Fixture *self)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_POSTING);

  cy_record_set_int (record, CY_POSTING_PERSON, self->person);
  cy_record_set_text (record, CY_POSTING_KIND, "F01");
  cy_record_set_int (record, CY_POSTING_UNIT, self->course.villages[1]);
  cy_record_set_text (record, CY_POSTING_POST, "信访办干事");
  cy_record_set_int (record, CY_POSTING_PLANNED_SINCE, 20260301);
  cy_record_set_int (record, CY_POSTING_PLANNED_UNTIL, 20260831);
  cy_record_set_text (record, CY_POSTING_STATE, "running");
  cy_record_set_int (record, CY_POSTING_HARD, 0);
  cy_record_set_int (record, CY_POSTING_CROSS_REGION, 0);
  cy_record_set_int (record, CY_POSTING_CROSS_TRADE, 0);
  cy_record_set_int (record, CY_POSTING_CROSS_DEPARTMENT, 0);
  cy_record_set_int (record, CY_POSTING_CROSS_SYSTEM, 0);
  cy_record_set_int (record, CY_POSTING_CROSSINGS_SET, 0);
  cy_test_save (&self->course.test, record, "posting");

  return cy_record_get_id (record);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) plan = cy_record_new (CY_GROWTH_PLAN);

  cy_test_course_set_up (&self->course, NULL);
  self->person = cy_test_course_add_person (&self->course, "甲", 0);
  cy_record_set_int (plan, CY_GROWTH_PLAN_PERSON, self->person);
  cy_record_set_int (plan, CY_GROWTH_PLAN_YEAR, 2026);
  cy_record_set_text (plan, CY_GROWTH_PLAN_TARGET_POST, "副书记");
  cy_record_set_text (plan, CY_GROWTH_PLAN_STATE, CY_PLAN_ADOPTED);
  cy_test_save (&self->course.test, plan, "plan");
  self->plan = cy_record_get_id (plan);
  self->measures[0] = add_measure (self, CY_MEASURE_TRAINING, 20260630);
  self->measures[1] = add_measure (self, CY_MEASURE_POSTING, 20260930);
  self->class = cy_test_course_add (&self->course, "轮训班", 20260501, 20260503);
  self->posting = add_posting (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_course_tear_down (&self->course, NULL);
}

static void
link_to (Fixture *self, guint nth, gint64 course, gint64 posting)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    cy_measure_link (self->course.test.conn, self->measures[nth], course, posting, "link", &error));
  g_assert_no_error (error);
}

/* How many measures are done and overdue on the day. */
static void
assert_progress (Fixture *self, CyDate day, guint n_done, guint n_overdue)
{
  g_autoptr (GError) error = NULL;
  CyPersonalPlanArgs args = { .year = 2026, .base_date = day };
  g_autoptr (GPtrArray) plans = cy_personal_plan_list_load (self->course.test.conn, &args, &error);
  const CyPersonalPlan *plan;

  g_assert_no_error (error);
  plan = g_ptr_array_index (plans, 0);
  g_assert_cmpuint (plan->n_steps, ==, 2);
  g_assert_cmpuint (plan->n_done, ==, n_done);
  g_assert_cmpuint (plan->n_overdue, ==, n_overdue);
}

static CyMeasureState
get_state (Fixture *self, guint nth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPersonalFile) file =
    cy_personal_file_load (self->course.test.conn, self->plan, TODAY, &error);
  CyRecord *step;

  g_assert_no_error (error);
  step = g_ptr_array_index (file->steps, nth);

  return cy_measure_get_state (step,
                               cy_measure_links_find (file->links, cy_record_get_id (step)),
                               TODAY);
}

/* Taking part is not enough: only a result of the course does it, from its last day on. */
static void
test_course (Fixture *self, gconstpointer data)
{
  gint64 enrolment = cy_test_course_enrol (&self->course, self->class, self->person);

  link_to (self, 0, self->class, 0);
  assert_progress (self, TODAY, 0, 2);
  g_assert_cmpint (get_state (self, 0), ==, CY_MEASURE_OVERDUE);
  cy_test_set (&self->course.test, CY_ENROLMENT, enrolment, CY_ENROLMENT_RESULT, CY_RESULT_FAILED);
  assert_progress (self, TODAY, 0, 2);
  cy_test_set (&self->course.test, CY_ENROLMENT, enrolment, CY_ENROLMENT_RESULT, CY_RESULT_PASSED);
  assert_progress (self, TODAY, 1, 1);
  assert_progress (self, 20260502, 0, 0);
  assert_progress (self, 20260503, 1, 0);
  g_assert_cmpint (get_state (self, 0), ==, CY_MEASURE_DONE);
  link_to (self, 0, 0, 0);
  assert_progress (self, TODAY, 0, 2);
}

static void
test_posting (Fixture *self, gconstpointer data)
{
  CyTest *test = &self->course.test;

  link_to (self, 1, 0, self->posting);
  assert_progress (self, TODAY, 0, 2);
  cy_test_set_int (test, CY_POSTING, self->posting, CY_POSTING_UNTIL, 20260831);
  cy_test_set (test, CY_POSTING, self->posting, CY_POSTING_STATE, "stopped");
  assert_progress (self, TODAY, 0, 2);
  cy_test_set (test, CY_POSTING, self->posting, CY_POSTING_STATE, "done");
  assert_progress (self, TODAY, 1, 1);
  g_assert_cmpint (get_state (self, 1), ==, CY_MEASURE_DONE);
}

/* What somebody wrote down goes before what follows; what was deleted links nothing. */
static void
test_own_day (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64  enrolment = cy_test_course_enrol (&self->course, self->class, self->person);
  CyConn *conn = self->course.test.conn;

  cy_test_set (&self->course.test, CY_ENROLMENT, enrolment, CY_ENROLMENT_RESULT, CY_RESULT_PASSED);
  link_to (self, 0, self->class, 0);
  g_assert_true (cy_measure_finish (conn, self->measures[0], 20260601, "已完成", "finish", &error));
  assert_progress (self, 20260531, 0, 0);
  assert_progress (self, 20260601, 1, 0);
  g_assert_true (cy_measure_delete (conn, self->measures[0], "delete", &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->course.test,
                                  "SELECT count(*) FROM growth_plan_step WHERE deleted IS NULL"),
                   ==,
                   1);
  g_assert_cmpint (cy_test_count (&self->course.test,
                                  "SELECT count(*) FROM growth_plan WHERE deleted IS NULL"),
                   ==,
                   1);
}

/* Courses of the person and those to come; not those that are over or cancelled without them. */
static void
test_choices (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 to_come = cy_test_course_add (&self->course, "年终班", 20261201, 20261203);
  gint64 cancelled = cy_test_course_add (&self->course, "停办班", 20261205, 20261206);
  g_autoptr (GPtrArray) choices = NULL;
  const CyMeasureLink *link;

  cy_test_set (&self->course.test, CY_COURSE, cancelled, CY_COURSE_STATE, CY_COURSE_CANCELLED);
  choices = cy_measure_choices_load (self->course.test.conn, self->measures[0], TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (choices->len, ==, 2);
  link = g_ptr_array_index (choices, 0);
  g_assert_cmpint (link->course, ==, to_come);
  link = g_ptr_array_index (choices, 1);
  g_assert_cmpint (link->posting, ==, self->posting);
  g_assert_cmpstr (cy_measure_link_get_state (link), ==, "锻炼中");
  g_clear_pointer (&choices, g_ptr_array_unref);
  cy_test_course_enrol (&self->course, self->class, self->person);
  choices = cy_measure_choices_load (self->course.test.conn, self->measures[0], TODAY, &error);
  g_assert_cmpuint (choices->len, ==, 3);
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_case ("/model/measure-link/course", test_course);
  add_case ("/model/measure-link/posting", test_posting);
  add_case ("/model/measure-link/own-day", test_own_day);
  add_case ("/model/measure-link/choices", test_choices);

  return g_test_run ();
}
