/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Yearly plans: sums and progress as of a day, another year, approval, and courses made of items.
 */
#include "cy-unit-plan.h"

#include "cy-course-edit.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-test-course.h"
#include "cy-unit-plan-deed.h"

#define TODAY 20261123

static gint64
add_plan (CyTestCourse *self, gint64 unit, gint64 budget)
{
  g_autoptr (CyRecord) plan = cy_record_new (CY_TRAINING_PLAN);

  cy_record_set_int (plan, CY_TRAINING_PLAN_YEAR, 2026);
  cy_record_set_int (plan, CY_TRAINING_PLAN_UNIT, unit);
  cy_record_set_text (plan, CY_TRAINING_PLAN_NAME, "青山镇2026年培训计划");
  if (budget > 0)
    cy_record_set_int (plan, CY_TRAINING_PLAN_BUDGET, budget);
  cy_record_set_text (plan, CY_TRAINING_PLAN_STATE, CY_PLAN_ADOPTED);
  cy_test_save (&self->test, plan, "plan");

  return cy_record_get_id (plan);
}

static gint64
add_item (CyTestCourse *self, gint64 plan, const char *name, int month, gint64 budget)
{
  g_autoptr (CyRecord) item = cy_record_new (CY_TRAINING_PLAN_ITEM);

  cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_PLAN, plan);
  cy_record_set_text (item, CY_TRAINING_PLAN_ITEM_NAME, name);
  cy_record_set_text (item, CY_TRAINING_PLAN_ITEM_ABILITY, "6");
  if (month > 0)
    cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_MONTH, month);
  cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_PLACES, 30);
  cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_HOURS, 240);
  cy_record_set_int (item, CY_TRAINING_PLAN_ITEM_BUDGET, budget);
  cy_test_save (&self->test, item, "item");

  return cy_record_get_id (item);
}

static gint64
add_course (CyTestCourse *self, gint64 item, const char *state, CyDate since, CyDate until)
{
  gint64 course = cy_test_course_add (self, "班", since, until);

  cy_test_set_int (&self->test, CY_COURSE, course, CY_COURSE_ITEM, item);
  cy_test_set (&self->test, CY_COURSE, course, CY_COURSE_STATE, state);

  return course;
}

static GPtrArray *
load (CyTestCourse *self, gint64 scope, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyUnitPlanArgs args = { scope, 2026, base_date };
  GPtrArray     *plans = cy_unit_plan_list_load (self->test.conn, &args, &error);

  g_assert_no_error (error);

  return plans;
}

static const CyPlanItem *
get_item (GPtrArray *plans, guint nth)
{
  return g_ptr_array_index (((const CyUnitPlan *) g_ptr_array_index (plans, 0))->items, nth);
}

/* A course of March, 8 and 4 hours on two days, two people: before, in the middle, and afterwards.
 */
static void
test_progress (CyTestCourse *self, gconstpointer data)
{
  gint64 plan = add_plan (self, self->town, 0);
  gint64 item = add_item (self, plan, "治理", 3, 0);
  gint64 course = add_course (self, item, CY_COURSE_DONE, 20260310, 20260311);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) within = NULL;
  g_autoptr (GPtrArray) after = NULL;

  cy_test_course_add_session (self, course, 20260310, 80);
  cy_test_course_add_session (self, course, 20260311, 40);
  for (guint i = 0; i < 2; i++)
    cy_test_course_enrol (self, course, cy_test_course_add_person (self, "甲", i));
  before = load (self, 0, 20260309);
  g_assert_cmpint (get_item (before, 0)->state, ==, CY_PLAN_ITEM_ARRANGED);
  g_assert_cmpint (get_item (before, 0)->held_hours, ==, 0);
  within = load (self, 0, 20260310);
  g_assert_cmpint (get_item (within, 0)->state, ==, CY_PLAN_ITEM_RUNNING);
  g_assert_cmpint (get_item (within, 0)->held_hours, ==, 80);
  after = load (self, 0, 20260311);
  g_assert_cmpint (get_item (after, 0)->state, ==, CY_PLAN_ITEM_HELD);
  g_assert_cmpint (get_item (after, 0)->held_hours, ==, 120);
  g_assert_cmpuint (get_item (after, 0)->n_people, ==, 2);
}

/* An item is late from the first day of the next month on; never in a draft, never without a month.
 */
static void
test_late (CyTestCourse *self, gconstpointer data)
{
  gint64 plan = add_plan (self, self->town, 0);
  g_autoptr (GPtrArray) last = NULL;
  g_autoptr (GPtrArray) next = NULL;
  g_autoptr (GPtrArray) draft = NULL;
  gint64 item = add_item (self, plan, "三月", 3, 0);

  add_item (self, plan, "未定", 0, 0);
  add_course (self, item, CY_COURSE_CANCELLED, 20260310, 20260311);
  last = load (self, 0, 20260331);
  g_assert_cmpint (get_item (last, 0)->state, ==, CY_PLAN_ITEM_OPEN);
  next = load (self, 0, 20260401);
  g_assert_cmpint (get_item (next, 0)->state, ==, CY_PLAN_ITEM_LATE);
  g_assert_cmpuint (((const CyUnitPlan *) g_ptr_array_index (next, 0))->n_states[CY_PLAN_ITEM_LATE],
                    ==,
                    1);
  cy_test_set (&self->test, CY_TRAINING_PLAN, plan, CY_TRAINING_PLAN_STATE, CY_PLAN_DRAFT);
  draft = load (self, 0, 20260401);
  g_assert_cmpint (get_item (draft, 0)->state, ==, CY_PLAN_ITEM_OPEN);
}

/* 300 and 250 yuan of 500: 50 too many; exactly 550 is not too many; no budget is no limit. */
static void
test_budget (CyTestCourse *self, gconstpointer data)
{
  gint64 plan = add_plan (self, self->town, 50000);
  g_autoptr (GPtrArray) over = NULL;
  g_autoptr (GPtrArray) even = NULL;
  const CyUnitPlan *first;

  add_item (self, plan, "甲班", 3, 30000);
  add_item (self, plan, "乙班", 4, 25000);
  over = load (self, 0, TODAY);
  first = g_ptr_array_index (over, 0);
  g_assert_cmpint (first->item_budget, ==, 55000);
  g_assert_cmpint (cy_unit_plan_get_over (first), ==, 5000);
  g_assert_cmpuint (first->places, ==, 60);
  g_assert_cmpint (first->hours, ==, 480);
  cy_test_set_int (&self->test, CY_TRAINING_PLAN, plan, CY_TRAINING_PLAN_BUDGET, 55000);
  even = load (self, 0, TODAY);
  g_assert_cmpint (cy_unit_plan_get_over (g_ptr_array_index (even, 0)), ==, 0);
  g_assert_true (cy_unit_plan_fits (g_ptr_array_index (even, 0), "乙班"));
  g_assert_false (cy_unit_plan_fits (g_ptr_array_index (even, 0), "丙班"));
}

static void
test_scope (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (GPtrArray) above = NULL;
  g_autoptr (GPtrArray) below = NULL;

  add_plan (self, self->town, 0);
  above = load (self, self->town, TODAY);
  g_assert_cmpuint (above->len, ==, 1);
  g_assert_cmpuint (((const CyUnitPlan *) g_ptr_array_index (above, 0))->items->len, ==, 0);
  below = load (self, self->villages[0], TODAY);
  g_assert_cmpuint (below->len, ==, 0);
}

/* The items go along, approval and courses do not; a second time it is refused. */
static void
test_copy (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan = add_plan (self, self->town, 50000);
  gint64 copy;

  add_course (self, add_item (self, plan, "甲班", 3, 30000), CY_COURSE_DONE, 20260310, 20260311);
  cy_test_set_int (&self->test, CY_TRAINING_PLAN, plan, CY_TRAINING_PLAN_APPROVED, 20260101);
  copy = cy_unit_plan_copy (self->test.conn, plan, 2027, "copy", &error);
  g_assert_no_error (error);
  g_assert_cmpint (copy, !=, plan);
  cy_test_assert_text (&self->test,
                       "SELECT p.name||p.state||coalesce(p.approved,'')||p.budget||i.name||i.month"
                       " FROM training_plan p JOIN training_plan_item i ON i.plan=p.id"
                       " WHERE p.year=2027",
                       "青山镇2027年培训计划draft50000甲班3");
  g_assert_cmpint (cy_unit_plan_copy (self->test.conn, plan, 2027, "copy", &error), ==, 0);
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

static void
test_adopt (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64         plan = add_plan (self, self->town, 0);
  CyPlanApproval approval = { 20260120, "青党发〔2026〕3号", "adopt" };

  g_assert_false (cy_unit_plan_adopt (self->test.conn, plan, &approval, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  add_item (self, plan, "甲班", 3, 0);
  g_assert_true (cy_unit_plan_adopt (self->test.conn, plan, &approval, &error));
  cy_test_assert_text (&self->test,
                       "SELECT state||approved||document FROM training_plan",
                       "adopted20260120青党发〔2026〕3号");
}

/* 24 hours are three days of eight; the month has begun, so it begins today. */
static void
test_course (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 plan = add_plan (self, self->town, 0);
  gint64 item = add_item (self, plan, "治理班", 11, 0);
  g_autoptr (CyRecord) course = cy_plan_item_make_course (self->test.conn, item, TODAY, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cy_record_get_int (course, CY_COURSE_SINCE), ==, TODAY);
  g_assert_cmpint (cy_record_get_int (course, CY_COURSE_CAPACITY), ==, 30);
  g_assert_cmpstr (cy_record_get_text (course, CY_COURSE_ABILITY), ==, "6");
  g_assert_cmpint (cy_record_get_int (course, CY_COURSE_UNIT), ==, self->town);
  g_assert_true (cy_course_save (self->test.conn, course, "course", &error));
  g_assert_false (cy_unit_plan_delete (self->test.conn, plan, "delete", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_object (&course);
  course = cy_plan_item_make_course (self->test.conn,
                                     add_item (self, plan, "十二月班", 12, 0),
                                     TODAY,
                                     &error);
  g_assert_cmpint (cy_record_get_int (course, CY_COURSE_SINCE), ==, 20261201);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_course_case ("/model/unit-plan/progress", test_progress);
  cy_test_course_case ("/model/unit-plan/late", test_late);
  cy_test_course_case ("/model/unit-plan/budget", test_budget);
  cy_test_course_case ("/model/unit-plan/scope", test_scope);
  cy_test_course_case ("/model/unit-plan/copy", test_copy);
  cy_test_course_case ("/model/unit-plan/adopt", test_adopt);
  cy_test_course_case ("/model/unit-plan/course", test_course);

  return g_test_run ();
}
