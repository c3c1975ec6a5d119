/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whom a pasted list means, and that nobody is enrolled twice. */
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
choose (CyEnrolLine *line, gint64 person)
{
  for (line->chosen = 0; cy_enrol_line_get_person (line) != person;)
    line->chosen++;
}

static void
test_names (CyTestCourse *test, gconstpointer data)
{
  gint64 course = cy_test_course_add (test, "轮训班", 20260301, 20260303);
  gint64 first = cy_test_course_add_person (test, "张三", 0);
  gint64 second = cy_test_course_add_person (test, "李四", 1);
  g_autoptr (GPtrArray) lines = NULL;

  cy_test_set (&test->test, CY_PERSON, second, CY_PERSON_ID_NUMBER, "11010119950312003X");
  lines = read_list (test, course, "序号|姓名\n1|张　三\n2|11010119950312003x\n\n张三，李四");
  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpint (cy_enrol_line_get_person (nth (lines, 0)), ==, first);
  g_assert_cmpint (cy_enrol_line_get_person (nth (lines, 1)), ==, second);
  g_assert_cmpuint (nth (lines, 2)->same_as, ==, 1);
  g_assert_cmpuint (nth (lines, 3)->same_as, ==, 2);
  g_assert_true (cy_enrol_lines_are_clear (lines));
}

static void
test_twins (CyTestCourse *test, gconstpointer data)
{
  gint64 course = cy_test_course_add (test, "轮训班", 20260301, 20260303);
  gint64 first = cy_test_course_add_person (test, "张三", 0);
  gint64 second = cy_test_course_add_person (test, "张三", 1);
  g_autoptr (GPtrArray) lines =
    read_list (test, course, "张三\n张三|和平村\n新民村 张三\n张三|青山镇");

  g_assert_cmpuint (lines->len, ==, 4);
  g_assert_cmpuint (nth (lines, 0)->candidates->len, ==, 2);
  g_assert_cmpint (nth (lines, 0)->chosen, ==, -1);
  g_assert_null (nth (lines, 0)->error);
  g_assert_cmpint (cy_enrol_line_get_person (nth (lines, 1)), ==, second);
  g_assert_cmpint (cy_enrol_line_get_person (nth (lines, 2)), ==, first);
  g_assert_cmpuint (nth (lines, 3)->candidates->len, ==, 2);
  g_assert_false (cy_enrol_lines_are_clear (lines));
  choose (g_ptr_array_index (lines, 0), second);
  choose (g_ptr_array_index (lines, 3), first);
  cy_enrol_lines_settle (lines);
  g_assert_true (cy_enrol_lines_are_clear (lines));
  g_assert_cmpuint (nth (lines, 1)->same_as, ==, 1);
}

static void
test_unknown (CyTestCourse *test, gconstpointer data)
{
  gint64 course = cy_test_course_add (test, "轮训班", 20260301, 20260303);
  g_autoptr (GPtrArray) lines = NULL;

  cy_test_course_add_person (test, "张三", 0);
  lines = read_list (test, course, "王五\n张三|和平村\n12345\n11010119950312003X\n\xff");
  for (guint i = 0; i < lines->len; i++)
    {
      g_assert_cmpint (cy_enrol_line_get_person (nth (lines, i)), ==, 0);
      g_assert_nonnull (nth (lines, i)->error);
    }
  g_assert_false (cy_enrol_lines_are_clear (lines));
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = read_list (test, course, "");
  g_assert_cmpuint (lines->len, ==, 0);
  g_assert_false (cy_enrol_lines_are_clear (lines));
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
  cy_test_course_case ("/model/enrol/names", test_names);
  cy_test_course_case ("/model/enrol/twins", test_twins);
  cy_test_course_case ("/model/enrol/unknown", test_unknown);
  cy_test_course_case ("/model/enrol/enrol", test_enrol);
  cy_test_course_case ("/model/enrol/refused", test_refused);
  cy_test_course_case ("/model/enrol/unit", test_unit);
  cy_test_course_case ("/model/enrol/withdraw", test_withdraw);

  return g_test_run ();
}
