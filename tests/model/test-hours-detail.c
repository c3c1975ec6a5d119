/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The year of one person, month by month and course by course, reckoned by hand. */
#include "cy-hours-detail.h"

#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-test-course.h"

static CyRecord *
make_rules (void)
{
  CyRecord *rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_YEAR, 2026);
  cy_record_set_int (rules, CY_RULES_DAY_HOURS, 75);
  cy_record_set_int (rules, CY_RULES_HOURS_RESERVE, 400);
  cy_record_set_int (rules, CY_RULES_HOURS_POST, 560);
  cy_record_set_int (rules, CY_RULES_HOURS_PARTY, 320);
  cy_record_set_int (rules, CY_RULES_ONLINE_MAX, 500);

  return rules;
}

static gint64
add_in_pool (CyTestCourse *test, const char *name, guint village, gint64 admitted)
{
  gint64 person = cy_test_course_add_person (test, name, village);
  g_autoptr (GError) error = NULL;
  gint64 entry = 0;

  g_assert_true (cy_sql_get_int (test->test.conn,
                                 "SELECT id FROM pool_entry WHERE person=?1",
                                 &entry,
                                 &error,
                                 "i",
                                 person));
  cy_test_set (&test->test, CY_ENTRY, entry, CY_ENTRY_STATE, CY_POOL_IN);
  cy_test_set_int (&test->test, CY_ENTRY, entry, CY_ENTRY_ADMITTED, admitted);

  return person;
}

static gint64
add_session (CyTestCourse *test, gint64 course, CyDate date, gint64 hours, gboolean online)
{
  gint64 session = cy_test_course_add_session (test, course, date, hours);

  if (online)
    cy_test_set_int (&test->test, CY_COURSE_SESSION, session, CY_COURSE_SESSION_ONLINE, 1);

  return session;
}

static void
test_detail (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = make_rules ();
  gint64                person = add_in_pool (test, "张三", 0, 20250301);
  gint64                course = cy_test_course_add (test, "年度轮训", 20260302, 20260505);
  gint64                ahead = cy_test_course_add (test, "冬训", 20260901, 20260901);
  gint64                spared = cy_test_course_add (test, "免训的班", 20261001, 20261001);
  gint64                enrolment = cy_test_course_enrol (test, course, person);
  const CyHoursListArgs args = { .person = person, .base_date = 20260715, .rules = rules };
  g_autoptr (CyHoursDetail) detail = NULL;
  const CyHoursCourse *first;

  cy_test_course_mark (test,
                       enrolment,
                       add_session (test, course, 20260302, 120, FALSE),
                       CY_MARK_PRESENT);
  cy_test_course_mark (test,
                       enrolment,
                       add_session (test, course, 20260303, 30, FALSE),
                       CY_MARK_ABSENT);
  cy_test_course_mark (test,
                       enrolment,
                       add_session (test, course, 20260505, 240, TRUE),
                       CY_MARK_PRESENT);
  cy_test_course_enrol (test, ahead, person);
  add_session (test, ahead, 20260901, 100, FALSE);
  add_session (test, spared, 20261001, 100, FALSE);
  cy_test_set (&test->test,
               CY_ENROLMENT,
               cy_test_course_enrol (test, spared, person),
               CY_ENROLMENT_STATE,
               CY_ENROLMENT_EXEMPT);
  detail = cy_hours_detail_load (test->test.conn, &args, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cy_hours_detail_get_person (detail)->counted, ==, 320);
  g_assert_cmpuint (detail->n_months, ==, 7);
  g_assert_cmpint (detail->counted[1], ==, 0);
  g_assert_cmpint (detail->counted[2], ==, 120);
  g_assert_cmpint (detail->counted[4], ==, 320);
  g_assert_cmpint (detail->forecast[7], ==, 320);
  g_assert_cmpint (detail->forecast[8], ==, 420);
  g_assert_cmpint (detail->forecast[11], ==, cy_hours_detail_get_person (detail)->forecast);
  g_assert_cmpint (detail->plan[0], ==, 33);
  g_assert_cmpint (detail->plan[11], ==, 400);
  g_assert_cmpuint (detail->courses->len, ==, 3);
  first = g_ptr_array_index (detail->courses, 0);
  g_assert_cmpstr (first->name, ==, "年度轮训");
  g_assert_cmpint (first->offline, ==, 120);
  g_assert_cmpint (first->online, ==, 240);
  g_assert_cmpint (first->missed, ==, 30);
  g_assert_cmpint (((const CyHoursCourse *) g_ptr_array_index (detail->courses, 1))->planned,
                   ==,
                   100);
  g_assert_true (((const CyHoursCourse *) g_ptr_array_index (detail->courses, 2))->is_exempt);
  g_assert_cmpint (((const CyHoursCourse *) g_ptr_array_index (detail->courses, 2))->planned,
                   ==,
                   0);
}

static void
test_stranger (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const CyHoursListArgs args = { .person = 4711, .base_date = 20260715 };
  g_autoptr (CyHoursDetail) detail = cy_hours_detail_load (test->test.conn, &args, &error);

  g_assert_no_error (error);
  g_assert_null (cy_hours_detail_get_person (detail));
  g_assert_cmpuint (detail->courses->len, ==, 0);
}

/* What was made up is earned on the day on which it was; online hours count up to the limit of the
 * year, whatever the month. */
static void
test_made_up (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = make_rules ();
  gint64                person = add_in_pool (test, "张三", 0, 20250301);
  gint64                course = cy_test_course_add (test, "年度轮训", 20260302, 20260303);
  gint64                enrolment = cy_test_course_enrol (test, course, person);
  const CyHoursListArgs args = { .person = person, .base_date = 20261231, .rules = rules };
  g_autoptr (CyHoursDetail) detail = NULL;
  gint64 mark;

  mark = cy_test_course_mark (test,
                              enrolment,
                              add_session (test, course, 20260302, 60, FALSE),
                              CY_MARK_MADE_UP);
  cy_test_set_int (&test->test, CY_ATTENDANCE, mark, CY_ATTENDANCE_MADE_UP, 20260610);
  cy_test_course_mark (test,
                       enrolment,
                       add_session (test, course, 20260303, 260, TRUE),
                       CY_MARK_PRESENT);
  detail = cy_hours_detail_load (test->test.conn, &args, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (detail->n_months, ==, 12);
  g_assert_cmpint (detail->counted[1], ==, 0);
  g_assert_cmpint (detail->counted[2], ==, 200); /* 20 of 26 online */
  g_assert_cmpint (detail->counted[4], ==, 200);
  g_assert_cmpint (detail->counted[5], ==, 260);
  g_assert_cmpint (detail->counted[11], ==, 260);
  g_assert_cmpint (cy_hours_detail_get_person (detail)->over, ==, 60);
  g_assert_cmpuint (detail->courses->len, ==, 1);
  g_assert_cmpint (((const CyHoursCourse *) g_ptr_array_index (detail->courses, 0))->missed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_course_case ("/model/hours-detail/year", test_detail);
  cy_test_course_case ("/model/hours-detail/stranger", test_stranger);
  cy_test_course_case ("/model/hours-detail/made-up", test_made_up);

  return g_test_run ();
}
