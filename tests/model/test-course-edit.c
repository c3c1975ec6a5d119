/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Courses and sessions saved, refused at the field, planned day by day, and deleted with their
 * marks. */
#include "cy-course-edit.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-test-course.h"

static CyRecord *
load (CyTestCourse *test, const CyEntity *entity, gint64 id)
{
  return cy_mapper_load (test->test.conn, entity, id, NULL);
}

static void
assert_refused_at (GError **error, const char *field)
{
  g_assert_error (*error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpstr (cy_error_get_place (*error)->field, ==, field);
  g_clear_error (error);
}

static void
test_course (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->test.conn, 2026, NULL);
  g_autoptr (CyRecord) course = cy_course_new (rules, 20260310, test->town);

  g_assert_cmpint (cy_record_get_int (course, CY_COURSE_DAY_HOURS), ==, 75);
  cy_record_set_text (course, CY_COURSE_NAME, "村干部轮训班");
  cy_record_set_int (course, CY_COURSE_UNTIL, 20260309);
  g_assert_false (cy_course_save (test->test.conn, course, "new", &error));
  assert_refused_at (&error, "until");
  cy_record_set_int (course, CY_COURSE_UNTIL, 20260311);
  g_assert_true (cy_course_save (test->test.conn, course, "new", &error));
  g_assert_no_error (error);
  /* A session must not be left outside when the days change. */
  cy_test_course_add_session (test, cy_record_get_id (course), 20260311, 30);
  cy_record_set_int (course, CY_COURSE_UNTIL, 20260310);
  g_assert_false (cy_course_save (test->test.conn, course, "change", &error));
  assert_refused_at (&error, "date");
}

static void
test_session (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 course = cy_test_course_add (test, "轮训班", 20260310, 20260311);
  gint64 id = cy_test_course_add_session (test, course, 20260310, 60);
  g_autoptr (CyRecord) session = load (test, CY_COURSE_SESSION, id);
  g_autoptr (CyRecord) other = cy_record_new (CY_COURSE_SESSION);

  cy_record_set_int (other, CY_COURSE_SESSION_COURSE, course);
  cy_record_set_int (other, CY_COURSE_SESSION_DATE, 20260310);
  cy_record_set_int (other, CY_COURSE_SESSION_ONLINE, 0);
  cy_record_set_int (other, CY_COURSE_SESSION_QUANTITY, 50);
  g_assert_false (cy_course_session_save (test->test.conn, other, "new", &error));
  assert_refused_at (&error, "quantity"); /* 11 hours */
  cy_record_set_int (other, CY_COURSE_SESSION_DATE, 20260312);
  g_assert_false (cy_course_session_save (test->test.conn, other, "new", &error));
  assert_refused_at (&error, "date");
  cy_record_set_int (other, CY_COURSE_SESSION_DATE, 20260311);
  g_assert_true (cy_course_session_save (test->test.conn, other, "new", &error));
  /* It does not meet itself. */
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, 100);
  g_assert_true (cy_course_session_save (test->test.conn, session, "change", &error));
  g_assert_no_error (error);
}

static void
test_delete (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 course = cy_test_course_add (test, "轮训班", 20260310, 20260311);
  gint64 session = cy_test_course_add_session (test, course, 20260310, 60);
  gint64 enrolment =
    cy_test_course_enrol (test, course, cy_test_course_add_person (test, "张三", 0));

  cy_test_course_mark (test, enrolment, session, CY_MARK_PRESENT);
  g_assert_cmpint (cy_course_session_count_marks (test->test.conn, session, &error), ==, 1);
  g_assert_true (cy_course_session_delete (test->test.conn, session, "delete", &error));
  g_assert_cmpint (cy_test_count (&test->test,
                                  "SELECT count(*) FROM attendance WHERE deleted IS NULL"),
                   ==,
                   0);
}

static void
test_plan (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cy_test_course_add (test, "轮训班", 20260306, 20260310); /* from a Friday */
  g_autoptr (CyRecord) course = load (test, CY_COURSE, id);
  g_autoptr (GPtrArray) every = cy_course_plan_sessions (course, 60, FALSE);
  g_autoptr (GPtrArray) week = cy_course_plan_sessions (course, 60, TRUE);

  g_assert_cmpuint (every->len, ==, 5);
  g_assert_cmpuint (week->len, ==, 3);
  g_assert_true (cy_course_sessions_add (test->test.conn, id, week, "plan", &error));
  g_assert_no_error (error);
  /* A second time they would make days of 12 hours: none is added. */
  g_clear_pointer (&week, g_ptr_array_unref);
  week = cy_course_plan_sessions (course, 60, TRUE);
  g_assert_false (cy_course_sessions_add (test->test.conn, id, week, "plan", &error));
  assert_refused_at (&error, "quantity");
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM course_session"), ==, 3);
  cy_record_set_int (course, CY_COURSE_UNTIL, 20261231);
  g_clear_pointer (&week, g_ptr_array_unref);
  week = cy_course_plan_sessions (course, 60, TRUE);
  g_assert_cmpuint (week->len, ==, 0);
}

static void
test_state (CyTestCourse *test, gconstpointer data)
{
  gint64           course = cy_test_course_add (test, "轮训班", 20260310, 20260311);
  g_autofree char *state = NULL;

  g_assert_true (cy_course_set_state (test->test.conn, course, CY_COURSE_DONE, "done", NULL));
  state = cy_test_text (&test->test, "SELECT state FROM course");
  g_assert_cmpstr (state, ==, CY_COURSE_DONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_course_case ("/model/course-edit/course", test_course);
  cy_test_course_case ("/model/course-edit/session", test_session);
  cy_test_course_case ("/model/course-edit/delete", test_delete);
  cy_test_course_case ("/model/course-edit/plan", test_plan);
  cy_test_course_case ("/model/course-edit/state", test_state);

  return g_test_run ();
}
