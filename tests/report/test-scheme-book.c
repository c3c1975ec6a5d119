/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme goes out as a workbook and comes back unchanged; a rule book of 131 lines is taken as it
 * is; what is wrong is said with sheet, row and column, and nothing is written. */
#include "cy-scheme-book.h"

#include "cy-error.h"
#include "cy-scheme-check.h"
#include "cy-scheme-compare.h"
#include "cy-scheme-import.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test.h"

#include <string.h>

static gint64
make (CyTest *test, guint nth)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  gint64 id = cy_scheme_template_make (test->conn, nth, 2026, 0, &error);

  g_assert_no_error (error);
  g_assert_true (cy_step_commit (step, &error));

  return id;
}

static char *
write_book (CyTest *test, gint64 scheme)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyReportArgs) args = cy_report_args_new ();
  char *path = cy_test_path (test, "方案.xlsx");

  args->about = scheme;
  args->base_date = 20261231;
  g_assert_true (cy_report_run (&cy_report_scheme, test->conn, args, path, &error));
  g_assert_no_error (error);

  return path;
}

static CySchemeImport *
read_book (CyTest *test, const char *path)
{
  g_autoptr (GError) error = NULL;
  CySchemeImport *import = cy_scheme_import_read (path, test->conn, NULL, &error);

  g_assert_no_error (error);

  return import;
}

static gint64
apply (CyTest *test, const CySchemeImport *import)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cy_scheme_import_apply (import, test->conn, 0, "import", &error);

  g_assert_no_error (error);

  return id;
}

static void
assert_same (CyTest *test, gint64 older, gint64 newer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes = cy_scheme_compare_load (test->conn, older, newer, &error);

  g_assert_no_error (error);
  if (changes->len > 0)
    {
      const CySchemeChange *change = g_ptr_array_index (changes, 0);

      g_error ("%s: %s: “%s” “%s”", change->place, change->what, change->before, change->after);
    }
}

static void
test_round (CyTest *test, gconstpointer data)
{
  for (guint i = 0; i < cy_scheme_template_get_n (); i++)
    {
      gint64           id = make (test, i);
      g_autofree char *path = write_book (test, id);
      g_autoptr (CySchemeImport) import = read_book (test, path);

      g_assert_cmpuint (import->lines->len, ==, 0);
      g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM assess_scheme"), ==, 2 * i + 1);
      assert_same (test, id, apply (test, import));
    }
}

/* The rule book, as a workbook like any other: no code knows it. */
static void
test_rule_book (CyTest *test, gconstpointer data)
{
  g_autofree char *source =
    g_test_build_filename (G_TEST_DIST, "..", "data", "schemes", "rule-book.tsv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CySchemeTables) tables = NULL;
  g_autoptr (CySchemeDraft) draft = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (CySchemeImport) import = NULL;
  g_autoptr (CySchemePlan) plan = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "make", CY_STEP_NONE, &error);
  guint  n[CY_N_METHODS] = { 0 };
  gint64 id;

  g_assert_true (g_file_get_contents (source, &text, NULL, &error));
  tables = cy_scheme_tables_new_from_text (text);
  draft = cy_scheme_table_read (tables, &problems);
  g_assert_cmpuint (problems->len, ==, 0);
  id = cy_scheme_draft_save (draft, test->conn, &error);
  g_assert_true (cy_step_commit (step, &error));
  path = write_book (test, id);
  import = read_book (test, path);
  g_assert_cmpuint (import->lines->len, ==, 0);
  g_assert_cmpuint (import->n_indicators, ==, 131);
  plan = cy_scheme_plan_load (test->conn, apply (test, import), &error);
  assert_same (test, id, plan->id);
  g_assert_cmpuint (plan->indicators->len, ==, 131);
  g_assert_cmpuint (plan->dimensions->len, ==, 17);
  for (guint i = 0; i < plan->indicators->len; i++)
    n[cy_plan_indicator (plan, i)->method]++;
  g_assert_cmpuint (n[CY_METHOD_DEDUCT], ==, 86);
  g_assert_cmpuint (n[CY_METHOD_ADD], ==, 38);
  g_assert_cmpuint (n[CY_METHOD_VETO], ==, 7);
}

/* A scheme that does not add up is said where it stands; it may come in and be mended. */
static void
test_faults (CyTest *test, gconstpointer data)
{
  gint64           id = make (test, 0);
  g_autofree char *path = NULL;
  g_autoptr (CySchemeImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (test->conn, "change", CY_STEP_NONE, &error);
  gboolean is_found = FALSE;

  g_assert_true (cy_sql_run (test->conn,
                             "UPDATE assess_indicator SET points=500 WHERE name='廉洁自律' OR "
                             "name='执行上级决策部署'",
                             &error,
                             ""));
  g_assert_true (cy_step_commit (step, &error));
  path = write_book (test, id);
  import = read_book (test, path);
  g_assert_cmpuint (import->n_errors, ==, 0);
  g_assert_cmpuint (import->lines->len, ==, 2);
  for (guint i = 0; i < import->lines->len; i++)
    {
      const CySchemeImportLine *line = g_ptr_array_index (import->lines, i);

      g_assert_cmpstr (line->sheet, ==, "Indicators sheet");
      is_found |= line->row > 2 && strstr (line->text, "25 in all, not 30") != NULL;
    }
  g_assert_true (is_found);
  assert_same (test, id, apply (test, import));
}

/* Not a workbook, one without the sheets, one of somebody who does not mean well. */
static void
test_hostile (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_path (test, "坏.xlsx");
  g_autofree char *plain = cy_test_path (test, "名单.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (CySchemeImport) import = NULL;

  g_assert_true (g_file_set_contents (path, "PK\003\004 not a workbook", -1, &error));
  g_assert_null (cy_scheme_import_read (path, test->conn, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (plain, "姓名,分数\n张三,99\n", -1, &error));
  import = read_book (test, plain);
  g_assert_cmpuint (import->n_errors, ==, 5);
  g_assert_cmpint (cy_scheme_import_apply (import, test->conn, 0, "import", &error), ==, 0);
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM assess_scheme"), ==, 0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/scheme-book/round", test_round);
  cy_test_case ("/report/scheme-book/rule-book", test_rule_book);
  cy_test_case ("/report/scheme-book/faults", test_faults);
  cy_test_case ("/report/scheme-book/hostile", test_hostile);

  return g_test_run ();
}
