/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A sign-in sheet has everybody who takes part, with room to sign. */
#include "cy-print-sign-in.h"

#include "cy-test-course.h"
#include "cy-test-paper.h"

#include <string.h>

#define MANY 60

static CyPrintSheet *
make (CyTestCourse *test, gint64 course)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyCourseFile) file = cy_course_file_load (test->test.conn, course, 20260301, &error);

  g_assert_no_error (error);

  return cy_print_sign_in_new (file);
}

static void
test_names (CyTestCourse *test, gconstpointer data)
{
  gint64 course = cy_test_course_add (test, "年度轮训班", 20260301, 20260303);
  g_autoptr (CyPrintSheet) sheet = NULL;
  g_autofree char *text = NULL;

  cy_test_course_enrol (test, course, cy_test_course_add_person (test, "张三", 0));
  cy_test_course_enrol (test, course, cy_test_course_add_person (test, "李四", 1));
  sheet = make (test, course);
  text = cy_test_paper_read (sheet, "-layout");
  g_assert_nonnull (strstr (text, "年度轮训班"));
  g_assert_nonnull (strstr (text, "张三"));
  g_assert_nonnull (strstr (text, "青山镇"));
  g_assert_nonnull (strstr (text, "2026年3月3日"));
  g_assert_cmpuint (cy_print_sheet_get_n_pages (sheet), ==, 1);
}

static void
test_pages (CyTestCourse *test, gconstpointer data)
{
  gint64 course = cy_test_course_add (test, "年度轮训班", 20260301, 20260301);
  g_autoptr (CyPrintSheet) none = make (test, course);
  g_autoptr (CyPrintSheet) many = NULL;

  g_assert_cmpuint (cy_print_sheet_get_n_pages (none), ==, 1);
  for (guint i = 0; i < MANY; i++)
    cy_test_course_enrol (test, course, cy_test_course_add_person (test, "张三", i % 2));
  many = make (test, course);
  g_assert_cmpuint (cy_print_sheet_get_n_pages (many), >, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_course_case ("/report/print-sign-in/names", test_names);
  cy_test_course_case ("/report/print-sign-in/pages", test_pages);

  return g_test_run ();
}
