/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Nobody sits in two courses at the same hour: when enrolling, when sessions are set, and in what
 * stands already. */
#include "cy-check-library.h"
#include "cy-course-clash.h"
#include "cy-course-edit.h"
#include "cy-enrol.h"
#include "cy-error.h"
#include "cy-test-course.h"

#define DAY 20260302

static CyRecord *
make_session (gint64 course, const char *starts, const char *ends)
{
  CyRecord *session = cy_record_new (CY_COURSE_SESSION);

  cy_record_set_int (session, CY_COURSE_SESSION_COURSE, course);
  cy_record_set_int (session, CY_COURSE_SESSION_DATE, DAY);
  cy_record_set_text (session, CY_COURSE_SESSION_STARTS, starts);
  cy_record_set_text (session, CY_COURSE_SESSION_ENDS, ends);
  cy_record_set_int (session, CY_COURSE_SESSION_ONLINE, 0);
  cy_record_set_int (session, CY_COURSE_SESSION_QUANTITY, 20);

  return session;
}

static gint64
add_session (CyTestCourse *test, gint64 course, const char *starts, const char *ends)
{
  g_autoptr (CyRecord) session = make_session (course, starts, ends);

  cy_test_save (&test->test, session, "session");

  return cy_record_get_id (session);
}

static gboolean
enrol (CyTestCourse *test, gint64 course, gint64 person, GError **error)
{
  const CyEnrolment plan = { course, &person, 1, DAY, "enrol" };
  CyEnrolResult     result;

  return cy_enrol_people (test->test.conn, &plan, &result, error);
}

static guint
count_clashes (CyTestCourse *test, gint64 course, gint64 session, const GArray *people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) clashes =
    cy_course_clashes_load (test->test.conn, course, session, people, &error);

  g_assert_no_error (error);

  return clashes->len;
}

/* The hours as people write them; what only touches does not meet. */
static void
test_hours (CyTestCourse *test, gconstpointer data)
{
  static const struct
  {
    const char *starts;
    const char *ends;
    guint       n;
  } cases[] = {
    { "9:00", "11:30", 1 },    { "08:00", "09:00", 0 }, { "11:30", "12:00", 0 },
    { "11：29", "12：00", 1 }, { "10:00", "10:30", 1 }, { "8:00", "24:00", 1 },
    { NULL, NULL, 0 },         { "09:00", NULL, 0 },
  };
  gint64 one = cy_test_course_add (test, "轮训班", DAY, DAY);
  gint64 other = cy_test_course_add (test, "技能班", DAY, DAY);
  gint64 person = cy_test_course_add_person (test, "张三", 0);

  add_session (test, one, "09:00", "11:30");
  cy_test_course_enrol (test, one, person);
  cy_test_course_enrol (test, other, person);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 session = add_session (test, other, cases[i].starts, cases[i].ends);

      g_test_message ("%s", cases[i].starts);
      g_assert_cmpuint (count_clashes (test, other, session, NULL), ==, cases[i].n);
    }
}

static void
test_enrol_refused (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 one = cy_test_course_add (test, "轮训班", DAY, DAY);
  gint64 other = cy_test_course_add (test, "技能班", DAY, DAY);
  gint64 person = cy_test_course_add_person (test, "张三", 0);

  add_session (test, one, "09:00", "11:30");
  add_session (test, other, "11:00", "12:00");
  g_assert_true (enrol (test, one, person, &error));
  g_assert_false (enrol (test, other, person, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "张三"));
  g_assert_nonnull (strstr (error->message, "轮训班"));
  g_assert_nonnull (strstr (error->message, "2026-03-02 09:00–11:30"));
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM enrolment"), ==, 1);
}

/* Who is on leave there can come here, and a course that was cancelled keeps nobody. */
static void
test_free_again (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 one = cy_test_course_add (test, "轮训班", DAY, DAY);
  gint64 other = cy_test_course_add (test, "技能班", DAY, DAY);
  gint64 first = cy_test_course_add_person (test, "张三", 0);
  gint64 second = cy_test_course_add_person (test, "李四", 0);
  gint64 enrolment = cy_test_course_enrol (test, one, first);

  add_session (test, one, "09:00", "11:30");
  add_session (test, other, "09:00", "11:30");
  cy_test_course_enrol (test, one, second);
  cy_test_set (&test->test, CY_ENROLMENT, enrolment, CY_ENROLMENT_STATE, CY_ENROLMENT_ON_LEAVE);
  g_assert_true (enrol (test, other, first, &error));
  g_assert_false (enrol (test, other, second, &error));
  g_clear_error (&error);
  cy_test_set (&test->test, CY_COURSE, one, CY_COURSE_STATE, CY_COURSE_CANCELLED);
  g_assert_true (enrol (test, other, second, &error));
  g_assert_no_error (error);
}

static void
test_session_refused (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 one = cy_test_course_add (test, "轮训班", DAY, DAY);
  gint64 other = cy_test_course_add (test, "技能班", DAY, DAY);
  gint64 person = cy_test_course_add_person (test, "张三", 0);
  g_autoptr (CyRecord) session = make_session (other, "10:00", "12:00");
  g_autoptr (CyRecord) again = make_session (other, "10:00", "12:00");
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();

  add_session (test, one, "09:00", "11:30");
  cy_test_course_enrol (test, one, person);
  cy_test_course_enrol (test, other, person);
  g_assert_false (cy_course_session_save (test->test.conn, session, "session", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "张三"));
  g_clear_error (&error);
  g_ptr_array_add (sessions, again);
  g_assert_false (cy_course_sessions_add (test->test.conn, other, sessions, "sessions", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM course_session"), ==, 1);
}

/* Before anybody is enrolled the same can be asked of those who may come. */
static void
test_people (CyTestCourse *test, gconstpointer data)
{
  gint64 one = cy_test_course_add (test, "轮训班", DAY, DAY);
  gint64 other = cy_test_course_add (test, "技能班", DAY, DAY);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  add_session (test, one, "09:00", "11:30");
  add_session (test, other, "09:00", "11:30");
  g_assert_cmpuint (count_clashes (test, other, 0, people), ==, 0);
  for (guint i = 0; i < 7; i++)
    {
      gint64 person = cy_test_course_add_person (test, "张三", 0);

      if (i > 0)
        cy_test_course_enrol (test, one, person);
      g_array_append_val (people, person);
    }
  g_assert_cmpuint (count_clashes (test, other, 0, people), ==, 6);
  g_assert_cmpuint (count_clashes (test, other, 0, NULL), ==, 0);
}

/* The first names are said, the others counted. */
static void
test_words (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 one = cy_test_course_add (test, "轮训班", DAY, DAY);
  gint64 other = cy_test_course_add (test, "技能班", DAY, DAY);
  g_auto (GStrv) parts = NULL;
  gint64            people[7];
  const CyEnrolment plan = { other, people, 7, DAY, "enrol" };
  CyEnrolResult     result;

  add_session (test, one, "09:00", "11:30");
  add_session (test, other, "09:00", "11:30");
  for (guint i = 0; i < 7; i++)
    {
      people[i] = cy_test_course_add_person (test, "张三", 0);
      cy_test_course_enrol (test, one, people[i]);
    }
  g_assert_false (cy_enrol_people (test->test.conn, &plan, &result, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "2"));
  parts = g_strsplit (error->message, "张三", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 6);
}

/* What came in otherwise is found when the library is checked. */
static void
test_checked (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 one = cy_test_course_add (test, "轮训班", DAY, DAY);
  gint64 other = cy_test_course_add (test, "技能班", DAY, DAY);
  gint64 person = cy_test_course_add_person (test, "张三", 0);
  guint  n = 0;
  g_autoptr (CyCheckReport) report = NULL;

  cy_test_course_add_person (test, "李四", 0);
  add_session (test, one, "9:00", "11:30");
  add_session (test, other, "11:00", "12:00");
  cy_test_course_enrol (test, one, person);
  cy_test_course_enrol (test, other, person);
  report = cy_check_library (test->test.conn, 0, DAY, DAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < report->findings->len; i++)
    {
      const CyFinding *finding = g_ptr_array_index (report->findings, i);

      if (g_strcmp0 (finding->problem->rule->id, "course-twice") != 0)
        continue;
      n++;
      g_assert_cmpint (finding->person, ==, person);
      g_assert_cmpstr (finding->problem->detail, ==, "2026-03-02 09:00 轮训班 / 技能班");
    }
  g_assert_cmpuint (n, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_course_case ("/model/course-clash/hours", test_hours);
  cy_test_course_case ("/model/course-clash/enrol-refused", test_enrol_refused);
  cy_test_course_case ("/model/course-clash/free-again", test_free_again);
  cy_test_course_case ("/model/course-clash/session-refused", test_session_refused);
  cy_test_course_case ("/model/course-clash/people", test_people);
  cy_test_course_case ("/model/course-clash/words", test_words);
  cy_test_course_case ("/model/course-clash/checked", test_checked);

  return g_test_run ();
}
