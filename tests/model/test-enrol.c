/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Nobody is enrolled twice, and who takes part can be withdrawn. */
#include "cy-enrol.h"
#include "cy-test-course.h"

static GPtrArray *
read_list (CyTestCourse *test, gint64 course, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GPtrArray *read;

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "|", -1));
  read = cy_enrol_paste_read (test->test.conn, course, rows, &error);
  g_assert_no_error (error);

  return read;
}

static const CyEnrolLine *
nth (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static void
test_enrol (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64        course = cy_test_course_add (test, "轮训班", 20260301, 20260303);
  gint64        people[] = { cy_test_course_add_person (test, "张三", 0),
                             cy_test_course_add_person (test, "李四", 0),
                             cy_test_course_add_person (test, "王五", 1),
                             0 };
  CyEnrolment   plan = { course, people, 4, 20260220, "enrol" };
  CyEnrolResult result;
  g_autoptr (GPtrArray) lines = NULL;

  people[3] = people[0];
  cy_test_set_int (&test->test, CY_COURSE, course, CY_COURSE_CAPACITY, 2);
  cy_test_course_enrol (test, course, people[1]);
  g_assert_true (cy_enrol_people (test->test.conn, &plan, &result, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result.n_added, ==, 2);
  g_assert_cmpuint (result.n_already, ==, 2);
  g_assert_cmpuint (result.n_over, ==, 1);
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM enrolment"), ==, 3);
  lines = read_list (test, course, "张三");
  g_assert_true (
    ((CyEnrolCandidate *) g_ptr_array_index (nth (lines, 0)->candidates, 0))->is_enrolled);
}

/* Somebody who does not exist: none of the others is enrolled. */
static void
test_refused (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64        course = cy_test_course_add (test, "轮训班", 20260301, 20260303);
  gint64        people[] = { cy_test_course_add_person (test, "张三", 0), 99999 };
  CyEnrolment   plan = { course, people, 2, 20260220, "enrol" };
  CyEnrolResult result;

  g_assert_false (cy_enrol_people (test->test.conn, &plan, &result, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM enrolment"), ==, 0);
}

static void
test_unit (CyTestCourse *test, gconstpointer data)
{
  gint64 first = cy_test_course_add_person (test, "张三", 0);
  g_autoptr (GArray) town = NULL;
  g_autoptr (GArray) village = NULL;

  cy_test_course_add_person (test, "李四", 1);
  g_object_unref (cy_test_add_person (&test->test, "外人"));
  town = cy_enrol_list_unit (test->test.conn, test->town, NULL);
  village = cy_enrol_list_unit (test->test.conn, test->villages[0], NULL);
  g_assert_cmpuint (town->len, ==, 2);
  g_assert_cmpuint (village->len, ==, 1);
  g_assert_cmpint (g_array_index (village, gint64, 0), ==, first);
}

static void
test_withdraw (CyTestCourse *test, gconstpointer data)
{
  gint64 course = cy_test_course_add (test, "轮训班", 20260301, 20260303);
  gint64 person = cy_test_course_add_person (test, "张三", 0);
  gint64 enrolment = cy_test_course_enrol (test, course, person);

  g_assert_true (cy_enrol_withdraw (test->test.conn, enrolment, "withdraw", NULL));
  g_assert_cmpint (cy_test_count (&test->test,
                                  "SELECT count(*) FROM enrolment WHERE deleted IS NULL"),
                   ==,
                   0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_course_case ("/model/enrol/enrol", test_enrol);
  cy_test_course_case ("/model/enrol/refused", test_refused);
  cy_test_course_case ("/model/enrol/unit", test_unit);
  cy_test_course_case ("/model/enrol/withdraw", test_withdraw);

  return g_test_run ();
}
