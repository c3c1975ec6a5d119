/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How satisfied participants were: shares, and never more answers than people. */
#include "cy-course-feedback.h"
#include "cy-error.h"
#include "cy-test-course.h"

#define TODAY 20260305

/* Four people take part. */
static gint64
make_course (CyTestCourse *test)
{
  const char *const names[] = { "安一", "白二", "陈三", "丁四" };
  gint64            course = cy_test_course_add (test, "轮训班", 20260301, 20260303);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    cy_test_course_enrol (test, course, cy_test_course_add_person (test, names[i], 0));

  return course;
}

static CyCourseFile *
load (CyTestCourse *test, gint64 course)
{
  g_autoptr (GError) error = NULL;
  CyCourseFile *file = cy_course_file_load (test->test.conn, course, TODAY, &error);

  g_assert_no_error (error);

  return file;
}

static void
test_share (void)
{
  const gint64 none[CY_FEEDBACK_N_ANSWERS] = { 0, 0, 0, 0 };
  const gint64 poor[CY_FEEDBACK_N_ANSWERS] = { 0, 0, 0, 3 };
  const gint64 third[CY_FEEDBACK_N_ANSWERS] = { 1, 0, 1, 1 };

  g_assert_cmpint (cy_course_feedback_get_share (none), ==, -1);
  g_assert_cmpint (cy_course_feedback_get_share (poor), ==, 0);
  g_assert_cmpint (cy_course_feedback_get_share (third), ==, 333);
}

static void
test_write (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 course = make_course (test);
  g_autoptr (CyCourseFile) file = load (test, course);
  CyCourseFeedback feedback = { "1", { 2, 1, 0, 0 } };

  g_assert_cmpint (cy_course_feedback_get_whole (file), ==, -1);
  g_assert_true (cy_course_feedback_write (test->test.conn, file, &feedback, "say", &error));
  g_clear_pointer (&file, cy_course_file_unref);
  file = load (test, course);
  g_assert_cmpint (cy_course_feedback_get_whole (file), ==, 1000);
  feedback = (CyCourseFeedback){ "1", { 1, 1, 1, 0 } };
  g_assert_true (cy_course_feedback_write (test->test.conn, file, &feedback, "say", &error));
  g_clear_pointer (&file, cy_course_file_unref);
  file = load (test, course);
  g_assert_cmpuint (file->feedback->len, ==, 1);
  g_assert_cmpint (cy_course_feedback_get_whole (file), ==, 667);
  feedback.answers[3] = 2; /* five answers of four people */
  g_assert_false (cy_course_feedback_write (test->test.conn, file, &feedback, "say", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

/* Numbers that nobody counted. */
static void
test_hostile (CyTestCourse *test, gconstpointer data)
{
  static const gint64 bad[][CY_FEEDBACK_N_ANSWERS] = {
    { -1, 0, 0, 0 },
    { G_MAXINT64, G_MAXINT64, 1, 1 },
    { G_MININT64, 5, 0, 0 },
  };
  g_autoptr (CyCourseFile) file = load (test, make_course (test));

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      CyCourseFeedback feedback = { "1", { bad[i][0], bad[i][1], bad[i][2], bad[i][3] } };

      g_assert_false (cy_course_feedback_write (test->test.conn, file, &feedback, "say", &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
    }
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM course_feedback"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/course-feedback/share", test_share);
  cy_test_course_case ("/model/course-feedback/write", test_write);
  cy_test_course_case ("/model/course-feedback/hostile", test_hostile);

  return g_test_run ();
}
