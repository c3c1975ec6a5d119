/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whom a pasted list means, and who of it cannot come. */
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

/* Whatever is pasted means nobody, and breaks nothing. */
static void
test_hostile (CyTestCourse *test, gconstpointer data)
{
  gint64            course = cy_test_course_add (test, "轮训班", 20260301, 20260303);
  g_autofree char  *many = g_strnfill (100000, 'x');
  const char *const texts[] = {
    many, "\xe5\xbc", "'; DROP TABLE person; --", "||||||||||||", "、、，,;；", "%s%n", "\t\v\r",
  };

  cy_test_course_add_person (test, "张三", 0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) lines = read_list (test, course, texts[i]);

      for (guint k = 0; k < lines->len; k++)
        g_assert_cmpint (cy_enrol_line_get_person (nth (lines, k)), ==, 0);
      g_assert_false (cy_enrol_lines_are_clear (lines));
    }
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM person"), ==, 1);
}

static gint64
add_morning (CyTestCourse *test, const char *name)
{
  gint64 course = cy_test_course_add (test, name, 20260301, 20260303);
  gint64 session = cy_test_course_add_session (test, course, 20260301, 30);

  cy_test_set (&test->test, CY_COURSE_SESSION, session, CY_COURSE_SESSION_STARTS, "9:00");
  cy_test_set (&test->test, CY_COURSE_SESSION, session, CY_COURSE_SESSION_ENDS, "11:30");

  return course;
}

/* Who sits elsewhere at the hour is said in his or her line, and the list is not taken. */
static void
test_clash (CyTestCourse *test, gconstpointer data)
{
  gint64 course = add_morning (test, "轮训班");
  gint64 other = add_morning (test, "技能班");
  gint64 busy = cy_test_course_add_person (test, "张三", 0);
  g_autoptr (GPtrArray) lines = NULL;
  const CyEnrolCandidate *candidate;

  cy_test_course_add_person (test, "李四", 0);
  cy_test_course_enrol (test, other, busy);
  lines = read_list (test, course, "李四\n张三");
  g_assert_true (cy_enrol_line_is_clear (nth (lines, 0)));
  g_assert_false (cy_enrol_line_is_clear (nth (lines, 1)));
  candidate = g_ptr_array_index (nth (lines, 1)->candidates, 0);
  g_assert_nonnull (strstr (candidate->clash, "技能班"));
  g_assert_false (cy_enrol_lines_are_clear (lines));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_course_case ("/model/enrol-paste/names", test_names);
  cy_test_course_case ("/model/enrol-paste/twins", test_twins);
  cy_test_course_case ("/model/enrol-paste/unknown", test_unknown);
  cy_test_course_case ("/model/enrol-paste/hostile", test_hostile);
  cy_test_course_case ("/model/enrol-paste/clash", test_clash);

  return g_test_run ();
}
