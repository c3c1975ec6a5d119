/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of taking a training ledger into the library: whole, as one step, or not at all. */
#include "cy-ledger-import.h"

#include "cy-course.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-test-course.h"

#define HEAD "姓名,班名,形式,起止,学时,成绩\n"

static CyLedgerImport *
read_text (CyTestCourse *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (&self->test, "台账.csv");
  CyLedgerImport  *import;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  import = cy_ledger_import_read (path, self->test.conn, NULL, &error);
  g_assert_no_error (error);

  return import;
}

/* Two courses; on the first both, on the second one of them. */
static CyLedgerImport *
read_good (CyTestCourse *self)
{
  CyLedgerImport *import;

  cy_test_course_add_person (self, "张三", 0);
  cy_test_course_add_person (self, "李四", 1);
  import = read_text (self,
                      HEAD "张三,轮训班,线下,2025.3.1-2025.3.5,40,92\n"
                           "李四,轮训班,线下,2025.3.1-2025.3.5,40,\n"
                           "李四,网络班,线上,2025.6.1,6.5,合格\n");
  g_assert_true (cy_ledger_import_can_apply (import));

  return import;
}

static void
assert_counts (CyTestCourse *self, int courses, int enrolments)
{
  const struct
  {
    const char *sql;
    int         n;
  } counts[] = {
    { "SELECT count(*) FROM course WHERE deleted IS NULL", courses },
    { "SELECT count(*) FROM course_session WHERE deleted IS NULL", courses },
    { "SELECT count(*) FROM enrolment WHERE deleted IS NULL", enrolments },
    { "SELECT count(*) FROM attendance WHERE deleted IS NULL", enrolments },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpint (cy_test_count (&self->test, counts[i].sql), ==, counts[i].n);
}

/* One session a course, on its first day, at which everybody was. */
static void
test_rows (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (CyLedgerImport) import = read_good (self);
  g_autoptr (GError) error = NULL;

  assert_counts (self, 0, 0);
  g_assert_true (cy_ledger_import_apply (import, self->test.conn, "导入台账", &error));
  g_assert_no_error (error);
  assert_counts (self, 2, 3);
  cy_test_assert_text (&self->test,
                       "SELECT group_concat(line, ';') FROM (SELECT c.name || ' ' || s.date || ' ' "
                       "|| "
                       "s.online || ' ' || s.quantity AS line FROM course c "
                       "JOIN course_session s ON s.course = c.id ORDER BY c.id)",
                       "轮训班 20250301 0 400;网络班 20250601 1 65");
  cy_test_assert_text (&self->test,
                       "SELECT group_concat(line, ';') FROM (SELECT p.name || ' ' || c.name || ' ' "
                       "|| "
                       "coalesce(e.score, '-') || ' ' || (e.result IS NOT NULL) || ' ' || a.mark "
                       "AS line FROM enrolment e JOIN person p ON p.id = e.person "
                       "JOIN course c ON c.id = e.course "
                       "JOIN course_session s ON s.course = c.id "
                       "JOIN attendance a ON a.enrolment = e.id AND a.session = s.id "
                       "ORDER BY e.id)",
                       "张三 轮训班 920 1 1;李四 轮训班 - 0 1;李四 网络班 - 1 1");
}

/* One step with the name given; what it made goes with it, and comes again. */
static void
test_step (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (CyLedgerImport) import = read_good (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  gint64           n_steps = cy_test_count (&self->test, "SELECT count(*) FROM step");

  g_assert_true (cy_ledger_import_apply (import, self->test.conn, "导入台账", &error));
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  g_assert_true (cy_journal_undo (self->test.conn, &name, &error));
  g_assert_cmpstr (name, ==, "导入台账");
  assert_counts (self, 0, 0);
  g_assert_true (cy_journal_redo (self->test.conn, NULL, &error));
  assert_counts (self, 2, 3);
}

/* Somebody is not there in the last row: what stood above is not written either. */
static void
test_half (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (CyLedgerImport) import = read_good (self);
  g_autoptr (GError) error = NULL;
  gint64 n_steps = cy_test_count (&self->test, "SELECT count(*) FROM step");

  ((CyLedgerRow *) g_ptr_array_index (import->rows, 2))->person = 4711;
  g_assert_false (cy_ledger_import_apply (import, self->test.conn, "导入台账", &error));
  g_assert_nonnull (error);
  assert_counts (self, 0, 0);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM step"), ==, n_steps);
  /* What was read stands as it was, and can be taken once the row is right. */
  g_clear_error (&error);
  ((CyLedgerRow *) g_ptr_array_index (import->rows, 2))->person =
    cy_test_count (&self->test, "SELECT id FROM person WHERE name = '李四'");
  g_assert_true (cy_ledger_import_apply (import, self->test.conn, "导入台账", &error));
  g_assert_no_error (error);
  assert_counts (self, 2, 3);
}

/* One wrong row among good ones keeps all of them out. */
static void
test_wrong (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (CyLedgerImport) import = NULL;
  g_autoptr (GError) error = NULL;
  const CyLedgerRow *row;

  cy_test_course_add_person (self, "张三", 0);
  import = read_text (self,
                      "培训台账\n" HEAD "张三,轮训班,线下,2025.3.1-2025.3.5,40,92\n"
                      "\n外乡人,轮训班,线下,2025.3.1-2025.3.5,40,92\n");
  row = g_ptr_array_index (import->rows, 1);
  g_assert_cmpuint (row->row, ==, 5);
  g_assert_cmpstr (row->name, ==, "外乡人");
  g_assert_nonnull (row->error);
  g_assert_false (cy_ledger_import_apply (import, self->test.conn, "导入台账", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  assert_counts (self, 0, 0);
}

/* A file of nothing, or with a fault of its own. */
static void
test_nothing (CyTestCourse *self, gconstpointer data)
{
  const char *const texts[] = { HEAD, "姓名,成绩\n张三,90\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CyLedgerImport) import = read_text (self, texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (cy_ledger_import_apply (import, self->test.conn, "导入台账", &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      assert_counts (self, 0, 0);
    }
}

/* Four days are not four hours. */
static void
test_units (CyTestCourse *self, gconstpointer data)
{
  g_autoptr (CyLedgerImport) import = NULL;
  g_autoptr (CyLedgerImport) days = NULL;
  g_autoptr (GError) error = NULL;

  cy_test_course_add_person (self, "张三", 0);
  cy_test_course_add_person (self, "李四", 1);
  import = read_text (self,
                      HEAD "张三,轮训班,线下,2025.3.1-2025.3.5,4天,\n"
                           "李四,轮训班,线下,2025.3.1-2025.3.5,4,\n");
  g_assert_cmpuint (import->n_wrong, ==, 1);
  g_assert_nonnull (((const CyLedgerRow *) g_ptr_array_index (import->rows, 1))->error);
  days = read_text (self, HEAD "张三,轮训班,线下,2025.3.1-2025.3.5,4天,\n");
  g_assert_true (cy_ledger_import_apply (days, self->test.conn, "导入台账", &error));
  g_assert_no_error (error);
  cy_test_assert_text (&self->test,
                       "SELECT c.count_unit || ' ' || s.quantity FROM course c "
                       "JOIN course_session s ON s.course = c.id",
                       "day 40");
}

static void
test_make_sessions (void)
{
  g_autoptr (CyRecord) course = cy_record_new (CY_COURSE);
  g_autoptr (GPtrArray) sessions = NULL;

  cy_record_set_int (course, CY_COURSE_SINCE, 20250301);
  cy_record_set_int (course, CY_COURSE_UNTIL, 20250305);
  cy_record_set_int (course, CY_COURSE_ONLINE, 1);
  sessions = cy_ledger_make_sessions (course, 65);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_cmpint (cy_record_get_int (sessions->pdata[0], CY_COURSE_SESSION_DATE), ==, 20250301);
  g_assert_cmpint (cy_record_get_int (sessions->pdata[0], CY_COURSE_SESSION_ONLINE), ==, 1);
  g_assert_cmpint (cy_record_get_int (sessions->pdata[0], CY_COURSE_SESSION_QUANTITY), ==, 65);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_course_case ("/exchange/ledger-apply/rows", test_rows);
  cy_test_course_case ("/exchange/ledger-apply/step", test_step);
  cy_test_course_case ("/exchange/ledger-apply/half", test_half);
  cy_test_course_case ("/exchange/ledger-apply/wrong", test_wrong);
  cy_test_course_case ("/exchange/ledger-apply/nothing", test_nothing);
  cy_test_course_case ("/exchange/ledger-apply/units", test_units);
  g_test_add_func ("/exchange/ledger-apply/make-sessions", test_make_sessions);

  return g_test_run ();
}
