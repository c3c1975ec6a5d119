/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Hours out of attendance: by day and by hour, online apart, made up, missed, and never twice. */
#include "cy-course-hours.h"

#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-stmt-private.h"
#include "cy-step.h"
#include "cy-test-course.h"

static GHashTable *
load (CyTestCourse *test, int year, CyDate until)
{
  g_autoptr (GError) error = NULL;
  const CyHoursArgs args = { year, until, 0 };
  GHashTable       *people = cy_course_hours_load (test->test.conn, &args, &error);

  g_assert_no_error (error);

  return people;
}

static const CyCourseHours *
find (GHashTable *people, gint64 person)
{
  return g_hash_table_lookup (people, &person);
}

static void
test_rounding (void)
{
  g_assert_cmpint (cy_course_hours_of (FALSE, 35, 75), ==, 35);
  g_assert_cmpint (cy_course_hours_of (TRUE, 10, 75), ==, 75);
  g_assert_cmpint (cy_course_hours_of (TRUE, 5, 75), ==, 38); /* 3.75 hours */
  g_assert_cmpint (cy_course_hours_of (TRUE, 15, 80), ==, 120);
  g_assert_cmpint (cy_course_hours_of (TRUE, 120, 0), ==, 900); /* 12 days are 90 hours */
}

/* Twenty-four half days are 90 hours, too, though none of them has 3.75. */
static void
test_half_days (void)
{
  gint64 exact = 0;
  gint64 sum = 0;

  for (guint i = 0; i < 24; i++)
    {
      gint64 hours = cy_course_hours_next (&exact, TRUE, 5, 75);

      g_assert_cmpint (hours, ==, i % 2 == 0 ? 38 : 37);
      sum += hours;
    }
  g_assert_cmpint (sum, ==, 900);
  exact = 0;
  g_assert_cmpint (cy_course_hours_next (&exact, FALSE, 35, 75), ==, 35);
}

/* One person present, one on leave, absent, made up: 3 + 4 + 2 hours, the last online. */
static void
test_marks (CyTestCourse *test, gconstpointer data)
{
  gint64               person = cy_test_course_add_person (test, "张三", 0);
  gint64               other = cy_test_course_add_person (test, "李四", 0);
  gint64               course = cy_test_course_add (test, "年度轮训", 20260301, 20260303);
  gint64               sessions[3];
  gint64               enrolment = cy_test_course_enrol (test, course, person);
  gint64               second = cy_test_course_enrol (test, course, other);
  GHashTable          *people;
  const CyCourseHours *sum;

  for (guint i = 0; i < 3; i++)
    sessions[i] =
      cy_test_course_add_session (test, course, 20260301 + i, ((int[]){ 30, 40, 20 })[i]);
  cy_test_set_int (&test->test, CY_COURSE_SESSION, sessions[2], CY_COURSE_SESSION_ONLINE, 1);
  cy_test_course_mark (test, enrolment, sessions[0], CY_MARK_PRESENT);
  cy_test_course_mark (test, enrolment, sessions[1], CY_MARK_LEAVE);
  cy_test_course_mark (test, enrolment, sessions[2], CY_MARK_MADE_UP);
  cy_test_course_mark (test, second, sessions[0], CY_MARK_ABSENT);
  people = load (test, 2026, CY_DATE_NONE);
  sum = find (people, person);
  g_assert_cmpint (sum->offline, ==, 30);
  g_assert_cmpint (sum->online, ==, 20);
  g_assert_cmpint (sum->task_offline, ==, 30);
  g_assert_cmpint (sum->missed, ==, 40);
  g_assert_cmpuint (sum->n_courses, ==, 1);
  g_assert_cmpuint (sum->n_missed, ==, 1); /* 4 of 9 hours */
  sum = find (people, other);
  g_assert_cmpint (sum->offline + sum->online, ==, 0);
  g_assert_cmpuint (sum->n_courses, ==, 0);
  g_hash_table_unref (people);
}

static void
test_years (CyTestCourse *test, gconstpointer data)
{
  gint64 person = cy_test_course_add_person (test, "张三", 0);
  gint64 old = cy_test_course_add (test, "去年的班", 20251201, 20251201);
  gint64 late = cy_test_course_add (test, "今年的班", 20260601, 20260602);
  gint64 session = cy_test_course_add_session (test, late, 20260602, 20);
  gint64 made_up;
  g_autoptr (GHashTable) all = NULL;
  g_autoptr (GHashTable) early = NULL;
  g_autoptr (GHashTable) none = NULL;

  cy_test_set_int (&test->test, CY_COURSE, old, CY_COURSE_COUNTS, 0);
  cy_test_course_mark (test,
                       cy_test_course_enrol (test, old, person),
                       cy_test_course_add_session (test, old, 20251201, 60),
                       CY_MARK_PRESENT);
  made_up =
    cy_test_course_mark (test, cy_test_course_enrol (test, late, person), session, CY_MARK_MADE_UP);
  cy_test_set_int (&test->test, CY_ATTENDANCE, made_up, CY_ATTENDANCE_MADE_UP, 20260710);
  all = load (test, 0, CY_DATE_NONE);
  g_assert_cmpint (find (all, person)->offline, ==, 80);
  g_assert_cmpint (find (all, person)->task_offline, ==, 20);
  /* On the 1st of July it was missed still. */
  early = load (test, 2026, 20260701);
  g_assert_cmpint (find (early, person)->offline, ==, 0);
  g_assert_cmpint (find (early, person)->missed, ==, 20);
  /* On the 1st of June nobody could have been there. */
  none = load (test, 2026, 20260601);
  g_assert_null (find (none, person));
}

static void
test_by_day (CyTestCourse *test, gconstpointer data)
{
  gint64 person = cy_test_course_add_person (test, "张三", 0);
  gint64 course = cy_test_course_add (test, "集中培训", 20260301, 20260303);
  gint64 session = cy_test_course_add_session (test, course, 20260301, 15);
  g_autoptr (GHashTable) usual = NULL;
  g_autoptr (GHashTable) ruled = NULL;
  g_autoptr (GHashTable) own = NULL;
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  cy_test_set (&test->test, CY_COURSE, course, CY_COURSE_COUNT_UNIT, CY_COUNT_BY_DAY);
  cy_test_course_mark (test, cy_test_course_enrol (test, course, person), session, CY_MARK_PRESENT);
  usual = load (test, 2026, CY_DATE_NONE);
  g_assert_cmpint (find (usual, person)->offline, ==, 113); /* 1.5 × 7.5 = 11.25 */
  cy_record_set_int (rules, CY_RULES_YEAR, 2025);
  cy_record_set_int (rules, CY_RULES_DAY_HOURS, 80);
  cy_test_save (&test->test, rules, "rules");
  ruled = load (test, 2026, CY_DATE_NONE);
  g_assert_cmpint (find (ruled, person)->offline, ==, 120);
  cy_test_set_int (&test->test, CY_COURSE, course, CY_COURSE_DAY_HOURS, 60);
  own = load (test, 2026, CY_DATE_NONE);
  g_assert_cmpint (find (own, person)->offline, ==, 90);
}

/* Enrolled twice, marked twice, called off, deleted, a session of another course. */
static void
test_never_twice (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 person = cy_test_course_add_person (test, "张三", 0);
  gint64 course = cy_test_course_add (test, "年度轮训", 20260301, 20260303);
  gint64 off = cy_test_course_add (test, "取消的班", 20260401, 20260401);
  gint64 session = cy_test_course_add_session (test, course, 20260301, 30);
  gint64 first = cy_test_course_enrol (test, course, person);
  gint64 second = cy_test_course_enrol (test, course, person);
  gint64 gone = cy_test_course_add_session (test, course, 20260302, 30);
  gint64 off_session = cy_test_course_add_session (test, off, 20260401, 40);
  g_autoptr (GHashTable) people = NULL;
  g_autoptr (CyStep) step = NULL;

  cy_test_course_mark (test, first, session, CY_MARK_ABSENT);
  cy_test_course_mark (test, second, session, CY_MARK_PRESENT);
  cy_test_course_mark (test, second, session, CY_MARK_PRESENT);
  cy_test_course_mark (test, first, gone, CY_MARK_PRESENT);
  cy_test_course_mark (test, first, off_session, CY_MARK_PRESENT);
  cy_test_course_mark (test,
                       cy_test_course_enrol (test, off, person),
                       off_session,
                       CY_MARK_PRESENT);
  cy_test_set (&test->test, CY_COURSE, off, CY_COURSE_STATE, CY_COURSE_CANCELLED);
  step = cy_step_begin (test->test.conn, "delete", CY_STEP_NONE, &error);
  cy_mapper_delete (test->test.conn, CY_COURSE_SESSION, gone, &error);
  g_assert_true (cy_step_commit (step, &error));
  people = load (test, 0, CY_DATE_NONE);
  g_assert_cmpint (find (people, person)->offline, ==, 30);
  g_assert_cmpint (find (people, person)->missed, ==, 0);
}

static void
test_missed (void)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  g_assert_false (cy_course_hours_missed_too_much (rules, 100, 100));
  cy_record_set_int (rules, CY_RULES_LEAVE_MAX, 143);
  g_assert_false (cy_course_hours_missed_too_much (rules, 10, 70)); /* one of seven days */
  g_assert_true (cy_course_hours_missed_too_much (rules, 10, 60));
  g_assert_false (cy_course_hours_missed_too_much (rules, 0, 0));
}

static void
test_nobody (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GHashTable) people = load (test, 2026, CY_DATE_NONE);

  g_assert_cmpuint (g_hash_table_size (people), ==, 0);
}

/* Hundreds of thousands of marks are read in the order of their index, without sorting. */
static void
test_plan (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql =
    g_strconcat ("EXPLAIN QUERY PLAN ", cy_sql_get ("cultivate/hours-marks.sql"), NULL);
  g_autoptr (CyStmt) stmt = cy_stmt_new (test->test.conn, sql, &error);
  gboolean is_covered = FALSE;

  g_assert_no_error (error);
  while (cy_stmt_step (stmt, &error) == CY_STMT_ROW)
    {
      const char *line = cy_stmt_get_text (stmt, 3);

      g_assert_null (strstr (line, "TEMP B-TREE"));
      is_covered = is_covered || strstr (line, "COVERING INDEX attendance_enrolment") != NULL;
    }
  g_assert_true (is_covered);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/course-hours/rounding", test_rounding);
  g_test_add_func ("/model/course-hours/half-days", test_half_days);
  g_test_add_func ("/model/course-hours/missed", test_missed);
  cy_test_course_case ("/model/course-hours/marks", test_marks);
  cy_test_course_case ("/model/course-hours/years", test_years);
  cy_test_course_case ("/model/course-hours/by-day", test_by_day);
  cy_test_course_case ("/model/course-hours/never-twice", test_never_twice);
  cy_test_course_case ("/model/course-hours/nobody", test_nobody);
  cy_test_course_case ("/model/course-hours/plan", test_plan);

  return g_test_run ();
}
