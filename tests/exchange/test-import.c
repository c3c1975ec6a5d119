/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters from the file to the library and back. */
#include "cy-import-apply.h"

#include "cy-journal.h"
#include "cy-test-book.h"
#include "cy-test-roster.h"
#include "cy-test-table.h"
#include "cy-test.h"

#include <string.h>

/* ---- The samples ---- */

static char *
find_number (const char *json, const char *name)
{
  g_autofree char *pattern = g_strdup_printf ("\"%s\": (\"?)([^,\"\\n]+)\\1", name);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, json, 0, &match) ? g_match_info_fetch (match, 2) : NULL;
}

static void
assert_refused (CyImportPlan *plan, const char *json)
{
  g_autoptr (GRegex) regex = g_regex_new ("\"row\": (\\d+),\\s*\"why\": \"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) wanted = g_string_new (NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  GArray *problems = cy_import_plan_get_problems (plan);

  for (g_regex_match (regex, json, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *row = g_match_info_fetch (match, 1);
      g_autofree char *why = g_match_info_fetch (match, 2);

      g_string_append_printf (wanted, "%s %s\n", row, why);
    }
  for (guint i = 0; i < problems->len; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);

      if (problem->refuses)
        g_string_append_printf (found, "%u %s\n", problem->row, problem->why);
      else
        g_test_message ("row %u column %u %s: %s %s",
                        problem->row,
                        problem->column,
                        cy_target_get_id (problem->target),
                        problem->value,
                        problem->why);
    }
  g_assert_cmpstr (found->str, ==, wanted->str);
}

static void
assert_layout (CyImportPlan *plan, const char *json)
{
  const CyImportSource *source = g_ptr_array_index (cy_import_plan_get_sources (plan), 0);
  const CyLayout       *layout = ((CyImportSheet *) g_ptr_array_index (source->sheets, 0))->layout;
  g_autofree char      *sheets = find_number (json, "sheets");
  g_autofree char      *encoding = find_number (json, "encoding");
  const char           *rows = strstr (json, "header_rows");

  if (sheets != NULL)
    g_assert_cmpint (cy_import_source_count_used (source), ==, atoi (sheets));
  if (encoding != NULL)
    g_assert_cmpstr (cy_workbook_get_encoding (source->book), ==, encoding);
  if (rows == NULL)
    return;
  for (guint i = 0; i < layout->n_header_rows; i++)
    {
      rows = strpbrk (rows, "0123456789]");
      g_assert_cmpint (atoi (rows), ==, layout->header_row + i + 1);
      rows += strspn (rows, "0123456789");
    }
  g_assert_cmpint (*strpbrk (rows, "0123456789]"), ==, ']');
}

static void
check_sample (CyTest *test, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rosters", name, NULL);
  g_autofree char *expect = g_strconcat (path, ".expect.json", NULL);
  g_autofree char *json = NULL;
  g_autofree char *people = NULL;
  g_autoptr (CyImportPlan) plan = NULL;
  CyImportCounts counts;

  g_assert_true (g_file_get_contents (expect, &json, NULL, NULL));
  people = find_number (json, "people");
  plan = cy_test_roster_plan (test, path, NULL);
  assert_layout (plan, json);
  assert_refused (plan, json);
  counts = cy_import_plan_count (plan);
  g_assert_cmpint (counts.people, ==, atoi (people));
  counts = cy_test_roster_apply (test, plan);
  g_assert_cmpint (counts.people, ==, atoi (people));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, atoi (people));
}

static void
test_sample_csv (CyTest *test, gconstpointer data)
{
  check_sample (test, "名单-GB18030.csv");
}

static void
test_sample_villages (CyTest *test, gconstpointer data)
{
  check_sample (test, "名单-一村一表.xlsx");
}

static void
test_sample_roster (CyTest *test, gconstpointer data)
{
  check_sample (test, "花名册-规范.xlsx");
}

static void
test_sample_form (CyTest *test, gconstpointer data)
{
  check_sample (test, "采集表-两行表头.xlsx");
}

/* ---- What is done with what is there ---- */

static void
test_twice (CyTest *test, gconstpointer data)
{
  CyImportCounts counts = cy_test_roster_import (test, cy_test_two_people, CY_IMPORT_FILL);
  gint64         steps;

  g_assert_cmpint (counts.people, ==, 2);
  steps = cy_test_count (test, "SELECT count(*) FROM step");
  for (CyImportMode mode = CY_IMPORT_FILL; mode <= CY_IMPORT_SKIP; mode++)
    {
      counts = cy_test_roster_import (test, cy_test_two_people, mode);
      g_assert_cmpint (counts.people, ==, 0);
      g_assert_cmpint (counts.updated, ==, 0);
      g_assert_cmpint (counts.unchanged, ==, 2);
    }
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, steps);
}

static char *
find_of_import (CyTest *test, gint64 step)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT group_concat(p.name,' ') FROM import_person i"
                     " JOIN person p ON p.id=i.person WHERE i.step=%" G_GINT64_FORMAT,
                     step);

  return cy_test_text (test, sql);
}

/* Whom the import has added or changed can be found by its step, the others cannot. */
static void
test_touched (CyTest *test, gconstpointer data)
{
  static const char *const more[] = {
    "乡镇|村|姓名|出生年月|联系电话|备注",
    "双河镇|新民村|张建国|1990.03||不变的人不在其中",
    "双河镇|青山村|李芳|1991.05|13900000002|",
    "双河镇|青山村|王磊|1993.08||",
    NULL,
  };
  const gint64     first = cy_test_roster_import (test, cy_test_two_people, CY_IMPORT_FILL).step;
  const gint64     second = cy_test_roster_import (test, more, CY_IMPORT_FILL).step;
  g_autofree char *all = find_of_import (test, first);
  g_autofree char *touched = find_of_import (test, second);

  g_assert_cmpint (first, ==, 1);
  g_assert_cmpint (second, ==, 2);
  g_assert_cmpstr (all, ==, "张建国 李芳");
  g_assert_cmpstr (touched, ==, "张建国 王磊");
  g_assert_cmpint (cy_test_roster_import (test, more, CY_IMPORT_FILL).step, ==, 0);
}

static void
test_undo (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  cy_test_roster_import (test, cy_test_two_people, CY_IMPORT_FILL);
  g_assert_true (cy_journal_undo (test->conn, &name, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, "import");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM unit WHERE deleted IS NULL"), ==, 0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM pool_entry WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_true (cy_journal_redo (test->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   2);
}

static const char *const other_phone[] = {
  "姓名|出生年月|联系电话|籍贯|备注",
  "张建国|1990.03|13911111111|贵州云岭|新",
  NULL,
};

static void
test_modes (CyTest *test, gconstpointer data)
{
  static const char query[] = "SELECT phone||coalesce(native_place,'-') FROM person"
                              " WHERE name='张建国'";
  CyImportCounts    counts;
  g_autofree char  *kept = NULL;
  g_autofree char  *filled = NULL;
  g_autofree char  *over = NULL;

  cy_test_roster_import (test, cy_test_two_people, CY_IMPORT_FILL);
  counts = cy_test_roster_import (test, other_phone, CY_IMPORT_SKIP);
  g_assert_cmpint (counts.unchanged, ==, 1);
  kept = cy_test_text (test, query);
  g_assert_cmpstr (kept, ==, "13900000001-");
  counts = cy_test_roster_import (test, other_phone, CY_IMPORT_FILL);
  g_assert_cmpint (counts.updated, ==, 1);
  filled = cy_test_text (test, query);
  g_assert_cmpstr (filled, ==, "13900000001贵州云岭");
  counts = cy_test_roster_import (test, other_phone, CY_IMPORT_OVERWRITE);
  g_assert_cmpint (counts.updated, ==, 1);
  over = cy_test_text (test, query);
  g_assert_cmpstr (over, ==, "13911111111贵州云岭");
  g_assert_cmpint (cy_test_count (test, "SELECT birth FROM person WHERE name='张建国'"),
                   ==,
                   19900312);
}

static void
test_diff (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_roster_save ("diff.xlsx", other_phone);
  g_autoptr (CyImportPlan) plan = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  const CyImportChange *change;
  g_autofree char      *old_text = NULL;
  g_autofree char      *new_text = NULL;

  cy_test_roster_import (test, cy_test_two_people, CY_IMPORT_FILL);
  plan = cy_test_roster_plan (test, path, NULL);
  g_assert_cmpint (cy_import_plan_get_item (plan, 0)->state, ==, CY_IMPORT_ROW_KNOWN);
  changes = cy_import_plan_diff (plan, test->conn, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (changes->len, ==, 3);
  for (guint i = 0; i < changes->len; i++)
    {
      change = &g_array_index (changes, CyImportChange, i);
      if (change->field != CY_PERSON_PHONE)
        continue;
      old_text = cy_import_change_dup_old (change);
      new_text = cy_import_change_dup_new (change);
      g_assert_false (change->applies);
    }
  g_assert_cmpstr (old_text, ==, "13900000001");
  g_assert_cmpstr (new_text, ==, "13911111111");
  g_assert_true (cy_import_plan_set_mode (plan, test->conn, 0, CY_IMPORT_OVERWRITE, &error));
  g_assert_cmpint (cy_import_plan_get_item (plan, 0)->n_changes, ==, 3);
}

static const char *const namesakes[] = {
  "村|姓名|出生年月|学历",
  "新民村|王伟|1988.05|大专",
  "青山村|王伟|1988.05|高中",
  "红旗村|王伟|1991.07|高中",
  NULL,
};

static const char *const which_one[] = { "村|姓名|出生年月|籍贯",
                                         "青山村|王伟|1988.05|贵州云岭",
                                         NULL };
static const char *const nobody_knows[] = { "姓名|出生年月|籍贯", "王伟|1988.05|贵州毕节", NULL };

static void
test_namesakes (CyTest *test, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *where = NULL;
  g_autoptr (CyImportPlan) plan = NULL;
  g_autoptr (GArray) candidates = NULL;
  g_autoptr (GError) error = NULL;
  CyImportCounts counts = cy_test_roster_import (test, namesakes, CY_IMPORT_FILL);

  g_assert_cmpint (counts.people, ==, 3);
  counts = cy_test_roster_import (test, which_one, CY_IMPORT_FILL);
  g_assert_cmpint (counts.updated, ==, 1);
  where = cy_test_text (test,
                        "SELECT u.name FROM person p JOIN unit u ON u.id=p.unit"
                        " WHERE p.native_place='贵州云岭'");
  g_assert_cmpstr (where, ==, "青山村");

  path = cy_test_roster_save ("unclear.xlsx", nobody_knows);
  plan = cy_test_roster_plan (test, path, NULL);
  g_assert_cmpint (cy_import_plan_count (plan).unclear, ==, 1);
  candidates = cy_import_plan_list_candidates (plan, test->conn, 0, &error);
  g_assert_cmpint (candidates->len, ==, 2);
  g_assert_true (
    cy_import_plan_set_person (plan, test->conn, 0, g_array_index (candidates, gint64, 0), &error));
  g_assert_cmpint (cy_test_roster_apply (test, plan).updated, ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 3);
}

static void
test_other_number (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = { "姓名|身份证号", "张建国|520599199003150031", NULL };
  CyImportCounts           counts;

  cy_test_roster_import (test, cy_test_two_people, CY_IMPORT_FILL);
  counts = cy_test_roster_import (test, rows, CY_IMPORT_FILL);
  g_assert_cmpint (counts.people + counts.refused, ==, 1);
  g_assert_cmpint (counts.updated, ==, 0);
}

static void
cancel_cb (double fraction, gpointer data)
{
  if (fraction > 0.4)
    g_cancellable_cancel (data);
}

static void
test_cancel (CyTest *test, gconstpointer data)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("花名册");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CyImportPlan) plan = NULL;
  g_autofree char *path = NULL;
  CyImportCounts   counts;

  cy_test_table_set_row (table, 0, "村|姓名|出生年月");
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *row = g_strdup_printf ("新民村|王建国|%u.%02u", 1970 + i / 12, 1 + i % 12);

      cy_test_table_set_row (table, i + 1, row);
    }
  path = cy_test_table_save ("many.xlsx", table);
  plan = cy_test_roster_plan (test, path, NULL);
  g_assert_false (cy_import_apply (plan,
                                   test->conn,
                                   "import",
                                   cancel_cb,
                                   cancellable,
                                   cancellable,
                                   &counts,
                                   &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM unit"), ==, 0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 0);
}

/* ---- Refused ---- */

static gboolean
refused_cb (const CyImportRefused *refused, gpointer data, GError **error)
{
  g_string_append_printf (data, "%u:%u", refused->row, refused->n_cells);
  for (guint i = 0; i < refused->n_problems; i++)
    g_string_append_printf (data, " %s@%u", refused->problems[i].why, refused->problems[i].column);
  g_string_append_c (data, '\n');

  return TRUE;
}

static void
test_refused (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = {
    "花名册",
    "姓名|性别|身份证号",
    "张伟|男|520599199003120019",
    "李芳|男|520599199105170025",
    "|女|520599199105170025",
    "王敏|女|52059919910517002",
    NULL,
  };
  g_autofree char *path = cy_test_roster_save ("refused.xlsx", rows);
  g_autoptr (CyImportPlan) plan = cy_test_roster_plan (test, path, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (cy_import_plan_each_refused (plan, refused_cb, text, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (text->str,
                   ==,
                   "0:1\n0:3\n4:3 sex-disagrees-with-id@2\n5:2 name-form@0\n6:3 id-form@3\n");
}

static void
test_two_files (CyTest *test, gconstpointer data)
{
  g_autofree char *one = cy_test_roster_save ("one.xlsx", cy_test_two_people);
  g_autofree char *two = cy_test_roster_save ("two.xlsx", cy_test_two_people);
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_source_free);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (sources, cy_import_source_open (one, NULL, NULL, &error));
  g_ptr_array_add (sources, cy_import_source_open (two, NULL, NULL, &error));
  g_assert_no_error (error);
  plan = cy_import_plan_new (sources, options, test->conn, NULL, NULL, NULL, &error);
  g_assert_cmpint (cy_import_plan_count (plan).people, ==, 2);
  g_assert_cmpint (cy_import_plan_count (plan).refused, ==, 2);
  g_assert_cmpint (g_array_index (cy_import_plan_get_problems (plan), CyImportProblem, 0).file,
                   ==,
                   1);
}

static void
test_not_a_workbook (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_file_new ("bad.xlsx", "PK\003\004garbage", 11);
  g_autoptr (GError) error = NULL;

  g_assert_null (cy_import_source_open (path, test->conn, NULL, &error));
  g_assert_nonnull (error);
}

static void
test_form (CyTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_test_table_free);
  CyTestTable     *list = cy_test_table_new ("采集表");
  CyTestTable     *form = cy_test_table_new (CY_IMPORT_FORM_SHEET);
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  g_autoptr (CyImportPlan) plan = NULL;

  g_ptr_array_add (tables, list);
  g_ptr_array_add (tables, form);
  cy_test_table_hide (form);
  cy_test_table_set_row (list, 0, "序号|甲栏|乙栏|丙栏|丁栏");
  cy_test_table_set_row (list, 1, "1|张伟|贵州毕节|贵州云岭|1990.05.03");
  cy_test_table_set_number (list, 1, 0, "1");
  cy_test_table_set_row (form, 0, "ordinal|name|native_place|birth_place|birth");
  cy_test_table_set_row (form, 2, "chuyan-form|1|1|采集表");
  path = cy_test_tables_save ("form.xlsx", tables);
  plan = cy_test_roster_plan (test, path, NULL);
  g_assert_true (
    ((CyImportSource *) g_ptr_array_index (cy_import_plan_get_sources (plan), 0))->is_form);
  cy_test_roster_apply (test, plan);
  found = cy_test_text (test, "SELECT name||native_place||birth_place||birth FROM person");
  g_assert_cmpstr (found, ==, "张伟贵州毕节贵州云岭19900503");
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/import/twice", test_twice);
  cy_test_case ("/exchange/import/undo", test_undo);
  cy_test_case ("/exchange/import/touched", test_touched);
  cy_test_case ("/exchange/import/modes", test_modes);
  cy_test_case ("/exchange/import/diff", test_diff);
  cy_test_case ("/exchange/import/namesakes", test_namesakes);
  cy_test_case ("/exchange/import/other-number", test_other_number);
  cy_test_case ("/exchange/import/cancel", test_cancel);
  cy_test_case ("/exchange/import/refused", test_refused);
  cy_test_case ("/exchange/import/two-files", test_two_files);
  cy_test_case ("/exchange/import/not-a-workbook", test_not_a_workbook);
  cy_test_case ("/exchange/import/form", test_form);
  cy_test_case ("/exchange/import/sample-csv", test_sample_csv);
  cy_test_case ("/exchange/import/sample-villages", test_sample_villages);
  cy_test_case ("/exchange/import/sample-roster", test_sample_roster);
  cy_test_case ("/exchange/import/sample-form", test_sample_form);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}
