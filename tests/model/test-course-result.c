/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Results that attendance speaks for, certificates in their series, and what was said of a course.
 */
#include "cy-course-list.h"
#include "cy-course-result.h"
#include "cy-error.h"
#include "cy-test-course.h"

#define TODAY 20260310

/* Seven hours: 安一 all there, 白二 missed one hour (1/7), 陈三 two, 邓四 not marked once. */
static gint64
make_course (CyTestCourse *test)
{
  const char *const names[] = { "安一", "白二", "陈三", "邓四" };
  const char *const marks[] = { "1111111", "1111112", "1111133", "111111 " };
  gint64            course = cy_test_course_add (test, "轮训班", 20260301, 20260307);
  gint64            sessions[7];

  for (guint i = 0; i < 7; i++)
    sessions[i] = cy_test_course_add_session (test, course, 20260301 + i, 10);
  for (guint i = 0; i < 4; i++)
    {
      gint64 person = cy_test_course_add_person (test, names[i], 0);
      gint64 enrolment = cy_test_course_enrol (test, course, person);

      for (guint j = 0; j < 7; j++)
        if (marks[i][j] != ' ')
          cy_test_course_mark (test, enrolment, sessions[j], (char[]){ marks[i][j], '\0' });
    }

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
test_propose (CyTestCourse *test, gconstpointer data)
{
  gint64 course = make_course (test);
  g_autoptr (CyCourseFile) file = load (test, course);
  g_autoptr (CyCourseFile) after = NULL;
  CyRecord *record = cy_course_file_get_person (file, 0)->enrolment;
  guint     n;

  g_assert_cmpstr (cy_course_result_propose (file, 0), ==, CY_RESULT_PASSED);
  g_assert_cmpstr (cy_course_result_propose (file, 1), ==, CY_RESULT_PASSED);
  g_assert_cmpstr (cy_course_result_propose (file, 2), ==, CY_RESULT_FAILED);
  g_assert_null (cy_course_result_propose (file, 3));
  cy_record_set_text (record, CY_ENROLMENT_STATE, CY_ENROLMENT_LEFT);
  g_assert_cmpstr (cy_course_result_propose (file, 0), ==, CY_RESULT_GONE);
  cy_record_set_text (record, CY_ENROLMENT_STATE, CY_ENROLMENT_EXEMPT);
  g_assert_null (cy_course_result_propose (file, 0));
  /* What somebody decided stays. */
  cy_test_set (&test->test,
               CY_ENROLMENT,
               cy_record_get_id (cy_course_file_get_person (file, 1)->enrolment),
               CY_ENROLMENT_RESULT,
               CY_RESULT_EXCELLENT);
  g_assert_true (
    cy_course_results_propose_all (test->test.conn, course, TODAY, "propose", &n, NULL));
  g_assert_cmpuint (n, ==, 2);
  after = load (test, course);
  g_assert_cmpstr (cy_record_get_text (cy_course_file_get_person (after, 1)->enrolment,
                                       CY_ENROLMENT_RESULT),
                   ==,
                   CY_RESULT_EXCELLENT);
}

static void
test_verdicts (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 course = make_course (test);
  g_autoptr (CyCourseFile) file = load (test, course);
  CyCourseVerdict verdicts[] = {
    { cy_record_get_id (cy_course_file_get_person (file, 0)->enrolment), CY_RESULT_PASSED, 885 },
    { cy_record_get_id (cy_course_file_get_person (file, 1)->enrolment), NULL, 1001 },
  };

  g_assert_false (cy_course_results_write (test->test.conn, verdicts, 2, "results", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (&test->test,
                                  "SELECT count(*) FROM enrolment WHERE result IS NOT NULL"),
                   ==,
                   0);
  verdicts[1].score = -1;
  g_assert_true (cy_course_results_write (test->test.conn, verdicts, 2, "results", NULL));
  g_assert_cmpint (cy_test_count (&test->test, "SELECT max(score) FROM enrolment"), ==, 885);
}

static void
test_certificates (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64         course = make_course (test);
  CyCertificates plan = { "培字〔2026〕", 1, 3, "号", TODAY };
  guint          n;
  g_autoptr (CyCourseFile) file = NULL;

  cy_test_set_int (&test->test, CY_COURSE, course, CY_COURSE_CERTIFICATE_MONTHS, 12);
  cy_course_results_propose_all (test->test.conn, course, TODAY, "propose", &n, NULL);
  file = load (test, course);
  g_assert_cmpuint (cy_certificates_count_due (file), ==, 2);
  /* One of the series was given elsewhere, others look like it. */
  cy_test_set (&test->test,
               CY_ENROLMENT,
               cy_record_get_id (cy_course_file_get_person (file, 3)->enrolment),
               CY_ENROLMENT_CERTIFICATE_NUMBER,
               "培字〔2026〕041号");
  cy_test_set (&test->test,
               CY_ENROLMENT,
               cy_record_get_id (cy_course_file_get_person (file, 2)->enrolment),
               CY_ENROLMENT_CERTIFICATE_NUMBER,
               "培字〔2025〕977号");
  g_assert_true (cy_certificates_find_next (test->test.conn, &plan, &error));
  g_assert_cmpint (plan.first, ==, 42);
  plan.first = 40;
  g_assert_false (
    cy_certificates_issue (test->test.conn, course, &plan, "issue", &n, &error)); /* meets 041 */
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_cmpint (cy_test_count (&test->test,
                                  "SELECT count(*) FROM enrolment"
                                  " WHERE certificate_number IS NOT NULL"),
                   ==,
                   2);
  plan.first = 42;
  g_assert_true (cy_certificates_issue (test->test.conn, course, &plan, "issue", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  g_clear_pointer (&file, cy_course_file_unref);
  file = load (test, course);
  g_assert_cmpstr (cy_record_get_text (cy_course_file_get_person (file, 1)->enrolment,
                                       CY_ENROLMENT_CERTIFICATE_NUMBER),
                   ==,
                   "培字〔2026〕043号");
  g_assert_cmpint (cy_record_get_int (cy_course_file_get_person (file, 1)->enrolment,
                                      CY_ENROLMENT_CERTIFICATE_UNTIL),
                   ==,
                   20270309);
  /* A second time there is nobody left. */
  plan.first = 44;
  g_assert_true (cy_certificates_issue (test->test.conn, course, &plan, "issue", &n, &error));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_too_early (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyCertificates plan = { "A", 1, 4, "", 20260306 };
  guint          n;

  g_assert_false (
    cy_certificates_issue (test->test.conn, make_course (test), &plan, "issue", &n, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

static void
test_list (CyTestCourse *test, gconstpointer data)
{
  gint64 course = make_course (test);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) village = NULL;
  g_autoptr (GPtrArray) other = NULL;
  g_autoptr (GArray) years = cy_course_list_years (test->test.conn, NULL);
  CyCourseArgs        args = { 0, 2026, 20260303, "轮训" };
  const CyCourseItem *item;

  cy_test_course_add (test, "前年的班", 20240301, 20240301);
  all = cy_course_list_load (test->test.conn, &args, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  item = g_ptr_array_index (all, 0);
  g_assert_cmpint (item->id, ==, course);
  g_assert_cmpint (item->hours, ==, 70);
  g_assert_cmpuint (item->n_sessions, ==, 7);
  g_assert_cmpuint (item->n_held, ==, 3);
  g_assert_cmpuint (item->n_people, ==, 4);
  args.search = "没有";
  none = cy_course_list_load (test->test.conn, &args, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  args = (CyCourseArgs){ test->villages[0], 0, TODAY, NULL };
  village = cy_course_list_load (test->test.conn, &args, NULL);
  g_assert_cmpuint (village->len, ==, 1); /* by its participants */
  args.scope = test->villages[1];
  other = cy_course_list_load (test->test.conn, &args, NULL);
  g_assert_cmpuint (other->len, ==, 0);
  g_assert_cmpuint (years->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_course_case ("/model/course-result/propose", test_propose);
  cy_test_course_case ("/model/course-result/verdicts", test_verdicts);
  cy_test_course_case ("/model/course-result/certificates", test_certificates);
  cy_test_course_case ("/model/course-result/too-early", test_too_early);
  cy_test_course_case ("/model/course-result/list", test_list);

  return g_test_run ();
}
