/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ledgers of training: courses made once, hours that come from attendance, and everything that
 * refuses a row, with nothing taken. */
#include "cy-ledger-import.h"

#include "cy-course-hours.h"
#include "cy-error.h"
#include "cy-test-course.h"

#include <string.h>

#define HEAD \
  "年度,主办方,班类型,班名,形式(线下/线上),起止,学时,地点,成绩,派出单位,是否计入年度任务,姓名\n"

static CyLedgerImport *
read_text (CyTestCourse *test, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (&test->test, "台账.csv");
  CyLedgerImport  *import;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  import = cy_ledger_import_read (path, test->test.conn, NULL, &error);
  g_assert_no_error (error);

  return import;
}

static const CyLedgerRow *
nth (const CyLedgerImport *import, guint i)
{
  return g_ptr_array_index (import->rows, i);
}

/* Two people on one course, one of them on a second, online one. */
static void
test_take (CyTestCourse *test, gconstpointer data)
{
  gint64 first = cy_test_course_add_person (test, "张三", 0);
  gint64 second = cy_test_course_add_person (test, "李四", 1);
  g_autoptr (CyLedgerImport) import =
    read_text (test,
               "二〇二五年培训台账\n" HEAD "2025,县委组织部,年度轮训,村干部轮训班,线下,2025.3.1-"
               "2025.3.5,40,县委党校,92,青山镇,是,张三\n"
               "2025,县委组织部,年度轮训,村干部轮训班,线下,2025.3.1-2025.3.5,40学时,县委党校,优秀,"
               "青山镇,是,李四\n"
               "2025,县委组织部,奇怪的类型,网络学习,线上,2025.6.1,6.5,网络,,和平村,否,李四\n"
               ",,,,,,86.5,,,,,合计\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) hours = NULL;
  const CyHoursArgs    args = { 2025, CY_DATE_NONE, 0 };
  const CyCourseHours *sum;

  g_assert_null (import->fault);
  g_assert_cmpuint (import->courses->len, ==, 2);
  g_assert_cmpuint (import->rows->len, ==, 3);
  g_assert_cmpuint (import->n_wrong, ==, 0);
  g_assert_true (cy_ledger_import_can_apply (import));
  g_assert_true (cy_ledger_import_apply (import, test->test.conn, "import", &error));
  g_assert_no_error (error);
  hours = cy_course_hours_load (test->test.conn, &args, &error);
  sum = g_hash_table_lookup (hours, &first);
  g_assert_cmpint (sum->offline, ==, 400);
  g_assert_cmpint (sum->task_offline, ==, 400);
  sum = g_hash_table_lookup (hours, &second);
  g_assert_cmpint (sum->offline, ==, 400);
  g_assert_cmpint (sum->online, ==, 65);
  g_assert_cmpint (sum->task_online, ==, 0);
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM course"), ==, 2);
  g_assert_cmpint (cy_test_count (&test->test, "SELECT max(score) FROM enrolment"), ==, 920);
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM enrolment WHERE result='R02'"),
                   ==,
                   1);
  g_assert_cmpint (cy_test_count (&test->test,
                                  "SELECT count(*) FROM course WHERE note='奇怪的类型'"),
                   ==,
                   1);
}

static void
test_refused (CyTestCourse *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyLedgerImport) import = NULL;

  cy_test_course_add_person (test, "张三", 0);
  cy_test_course_add_person (test, "王五", 0);
  cy_test_course_add_person (test, "王五", 1);
  import =
    read_text (test,
               HEAD "2025,县委,,轮训班,线下,2025.3.1-2025.3.5,40,,,,是,张三\n"
                    "2025,县委,,轮训班,线下,2025.3.1-2025.3.5,40,,,,是,张三\n"   /* twice */
                    "2025,县委,,轮训班,线下,2025.3.1-2025.3.5,30,,,,是,王五\n"   /* other hours */
                    "2025,县委,,轮训班,线下,2025.3.1-2025.3.5,40,,,,是,王五\n"   /* two of them */
                    "2025,县委,,轮训班,线下,2025.3.1-2025.3.5,40,,,,是,外乡人\n" /* unknown */
                    "2025,县委,,轮训班,线下,2025.3.5-2025.3.1,40,,,,是,张三\n"   /* ends before it
                                                                                    begins */
                    "2025,县委,,轮训班,线下,2025.3.1-2025.3.5,很多,,,,是,张三\n" /* no hours */
                    "2025,县委,,,线下,2025.3.1-2025.3.5,40,,,,是,张三\n"         /* no name */
                    "2025,县委,,一天的班,线下,2025.4.1,40,,,,是,张三\n"    /* 40 hours in a day */
                    "2025,县委,,别的班,线下,2025.5.1,4,,好极了,,是,张三\n" /* no result */
                    "2024,县委,,错年的班,线下,2025.5.1,4,,,,是,张三\n");   /* another year */
  g_assert_cmpuint (import->rows->len, ==, 11);
  g_assert_null (nth (import, 0)->error);
  for (guint i = 1; i < import->rows->len; i++)
    g_assert_nonnull (nth (import, i)->error);
  g_assert_cmpuint (import->n_wrong, ==, 10);
  g_assert_nonnull (strstr (nth (import, 1)->error, "Row 2"));
  g_assert_false (cy_ledger_import_can_apply (import));
  g_assert_false (cy_ledger_import_apply (import, test->test.conn, "import", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (&test->test, "SELECT count(*) FROM course"), ==, 0);
}

/* A ledger that was imported is not imported a second time. */
static void
test_again (CyTestCourse *test, gconstpointer data)
{
  const char *const text = HEAD "2025,县委,,轮训班,线下,2025.3.1-2025.3.5,40,,,,是,张三\n";
  g_autoptr (CyLedgerImport) first = NULL;
  g_autoptr (CyLedgerImport) second = NULL;

  cy_test_course_add_person (test, "张三", 0);
  first = read_text (test, text);
  g_assert_true (cy_ledger_import_apply (first, test->test.conn, "import", NULL));
  second = read_text (test, text);
  g_assert_false (cy_ledger_import_can_apply (second));
  g_assert_nonnull (strstr (nth (second, 0)->error, "before"));
}

static void
test_files (CyTestCourse *test, gconstpointer data)
{
  const char *const bad[] = {
    "姓名,成绩\n张三,90\n",            /* no course */
    "姓名,班名\n张三,轮训班\n",        /* no hours */
    "姓名,班名,学时\n张三,轮训班,4\n", /* no days */
    HEAD,                              /* nobody */
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (CyLedgerImport) import = read_text (test, bad[i]);

      g_assert_nonnull (import->fault);
      g_assert_false (cy_ledger_import_can_apply (import));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_course_case ("/exchange/ledger-import/take", test_take);
  cy_test_course_case ("/exchange/ledger-import/refused", test_refused);
  cy_test_course_case ("/exchange/ledger-import/again", test_again);
  cy_test_course_case ("/exchange/ledger-import/files", test_files);

  return g_test_run ();
}
