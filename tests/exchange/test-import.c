/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters from the file to the library and back. */
#include "cy-import-apply.h"

#include "cy-journal.h"
#include "cy-test-book.h"
#include "cy-test-table.h"
#include "cy-test.h"

#include <string.h>

static CyImportPlan *
plan_file (CyTest *test, const char *path, const CyImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_source_free);
  g_autoptr (CyImportOptions) own = options == NULL ? cy_import_options_new () : NULL;
  CyImportSource *source = cy_import_source_open (path, test->conn, NULL, &error);
  CyImportPlan   *plan;

  g_assert_no_error (error);
  g_ptr_array_add (sources, source);
  plan =
    cy_import_plan_new (sources, options ? options : own, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return plan;
}

static CyImportCounts
apply (CyTest *test, CyImportPlan *plan)
{
  g_autoptr (GError) error = NULL;
  CyImportCounts counts;

  cy_import_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error);
  g_assert_no_error (error);

  return counts;
}

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
  plan = plan_file (test, path, NULL);
  assert_layout (plan, json);
  assert_refused (plan, json);
  counts = cy_import_plan_count (plan);
  g_assert_cmpint (counts.people, ==, atoi (people));
  counts = apply (test, plan);
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

static char *
save_rows (const char *name, const char *const *rows)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("花名册");

  for (guint i = 0; rows[i] != NULL; i++)
    cy_test_table_set_row (table, i, rows[i]);

  return cy_test_table_save (name, table);
}

static CyImportCounts
import_rows (CyTest *test, const char *const *rows, CyImportMode mode)
{
  g_autofree char *path = save_rows ("rows.xlsx", rows);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = NULL;

  options->mode = mode;
  plan = plan_file (test, path, options);

  return apply (test, plan);
}

static const char *const two_people[] = {
  "云岭县村级后备干部花名册",
  "乡镇|村|姓名|性别|民族|身份证号|政治面貌|学历|联系电话",
  "双河镇|新民村|张建国|男|汉|520599199003120019|党员|本科|13900000001",
  "双河镇|青山村|李芳|女|彝|520599199105170025|群众|大专|13900000002",
  NULL,
};

static void
test_twice (CyTest *test, gconstpointer data)
{
  CyImportCounts counts = import_rows (test, two_people, CY_IMPORT_FILL);
  gint64         steps;

  g_assert_cmpint (counts.people, ==, 2);
  steps = cy_test_count (test, "SELECT count(*) FROM step");
  for (CyImportMode mode = CY_IMPORT_FILL; mode <= CY_IMPORT_SKIP; mode++)
    {
      counts = import_rows (test, two_people, mode);
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
  const gint64     first = import_rows (test, two_people, CY_IMPORT_FILL).step;
  const gint64     second = import_rows (test, more, CY_IMPORT_FILL).step;
  g_autofree char *all = find_of_import (test, first);
  g_autofree char *touched = find_of_import (test, second);

  g_assert_cmpint (first, ==, 1);
  g_assert_cmpint (second, ==, 2);
  g_assert_cmpstr (all, ==, "张建国 李芳");
  g_assert_cmpstr (touched, ==, "张建国 王磊");
  g_assert_cmpint (import_rows (test, more, CY_IMPORT_FILL).step, ==, 0);
}

static void
test_undo (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  import_rows (test, two_people, CY_IMPORT_FILL);
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

  import_rows (test, two_people, CY_IMPORT_FILL);
  counts = import_rows (test, other_phone, CY_IMPORT_SKIP);
  g_assert_cmpint (counts.unchanged, ==, 1);
  kept = cy_test_text (test, query);
  g_assert_cmpstr (kept, ==, "13900000001-");
  counts = import_rows (test, other_phone, CY_IMPORT_FILL);
  g_assert_cmpint (counts.updated, ==, 1);
  filled = cy_test_text (test, query);
  g_assert_cmpstr (filled, ==, "13900000001贵州云岭");
  counts = import_rows (test, other_phone, CY_IMPORT_OVERWRITE);
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
  g_autofree char *path = save_rows ("diff.xlsx", other_phone);
  g_autoptr (CyImportPlan) plan = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  const CyImportChange *change;
  g_autofree char      *old_text = NULL;
  g_autofree char      *new_text = NULL;

  import_rows (test, two_people, CY_IMPORT_FILL);
  plan = plan_file (test, path, NULL);
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
  CyImportCounts counts = import_rows (test, namesakes, CY_IMPORT_FILL);

  g_assert_cmpint (counts.people, ==, 3);
  counts = import_rows (test, which_one, CY_IMPORT_FILL);
  g_assert_cmpint (counts.updated, ==, 1);
  where = cy_test_text (test,
                        "SELECT u.name FROM person p JOIN unit u ON u.id=p.unit"
                        " WHERE p.native_place='贵州云岭'");
  g_assert_cmpstr (where, ==, "青山村");

  path = save_rows ("unclear.xlsx", nobody_knows);
  plan = plan_file (test, path, NULL);
  g_assert_cmpint (cy_import_plan_count (plan).unclear, ==, 1);
  candidates = cy_import_plan_list_candidates (plan, test->conn, 0, &error);
  g_assert_cmpint (candidates->len, ==, 2);
  g_assert_true (
    cy_import_plan_set_person (plan, test->conn, 0, g_array_index (candidates, gint64, 0), &error));
  g_assert_cmpint (apply (test, plan).updated, ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 3);
}

static void
test_other_number (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = { "姓名|身份证号", "张建国|520599199003150031", NULL };
  CyImportCounts           counts;

  import_rows (test, two_people, CY_IMPORT_FILL);
  counts = import_rows (test, rows, CY_IMPORT_FILL);
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
  plan = plan_file (test, path, NULL);
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

/* ---- Places ---- */

static void
test_own_tree (CyTest *test, gconstpointer data)
{
  g_autofree char *tree = NULL;

  import_rows (test, two_people, CY_IMPORT_FILL);
  tree = cy_test_text (test,
                       "SELECT group_concat(kind||' '||name||' '||pending, ', ') FROM"
                       " (SELECT * FROM unit ORDER BY ord)");
  g_assert_cmpstr (tree, ==, "county 云岭县 1, town 双河镇 1, village 新民村 1, village 青山村 1");
}

static void
test_known_tree (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = {
    "乡镇|村|姓名|出生年月",    "双河|新民村委会|张伟|1990.03", "双河镇|新民社区|张芳|1990.04",
    "双河镇|青山|李丽|1990.05", "双河镇|青山村|李敏|1990.06",   NULL
  };
  g_autoptr (CyRecord) county = cy_test_add_unit (test, "云岭县", "county", 0);
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) village =
    cy_test_add_unit (test, "新民村", "village", cy_record_get_id (town));
  g_autofree char *tree = NULL;

  import_rows (test, rows, CY_IMPORT_FILL);
  tree = cy_test_text (test,
                       "SELECT group_concat(name||' '||pending, ', ') FROM (SELECT * FROM unit"
                       " ORDER BY id)");
  g_assert_cmpstr (tree, ==, "云岭县 0, 双河镇 0, 新民村 0, 新民社区 1, 青山 1");
  g_assert_cmpint (cy_test_count (test, "SELECT unit FROM person WHERE name='张伟'"),
                   ==,
                   cy_record_get_id (village));
}

static void
test_decided_place (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = { "乡镇|村|姓名|出生年月", "双河镇|新明村|张伟|1990.03", NULL };
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  g_autoptr (CyRecord) village =
    cy_test_add_unit (test, "新民村", "village", cy_record_get_id (town));
  g_autofree char *path = save_rows ("place.xlsx", rows);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = plan_file (test, path, options);
  const CyImportPlace *place = cy_import_places_get (cy_import_plan_get_places (plan), 1);

  g_assert_true (place->makes);
  g_assert_cmpint (place->n_rows, ==, 1);
  cy_import_options_decide_place (options, place->key, cy_record_get_id (village));
  g_clear_pointer (&plan, cy_import_plan_free);
  plan = plan_file (test, path, options);
  apply (test, plan);
  g_assert_cmpint (cy_test_count (test, "SELECT unit FROM person"), ==, cy_record_get_id (village));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM unit"), ==, 2);
}

static void
test_default_unit (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = {
    "姓名|出生年月|所在村", "张伟|1990.03|新民村", "李敏|1991.03|", NULL
  };
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "双河镇", "town", 0);
  g_autofree char *path = save_rows ("default.xlsx", rows);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = NULL;

  options->default_unit = cy_record_get_id (town);
  plan = plan_file (test, path, options);
  apply (test, plan);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT u.parent FROM person p JOIN unit u ON u.id=p.unit"
                                  " WHERE p.name='张伟'"),
                   ==,
                   options->default_unit);
  g_assert_cmpint (cy_test_count (test, "SELECT unit FROM person WHERE name='李敏'"),
                   ==,
                   options->default_unit);
}

/* ---- Values ---- */

static void
test_composed (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = {
    "村|姓名|性别/民族|出生年月|籍贯|政治面貌|学历学位|毕业院校及专业|所在村及职务",
    "|张伟（男）|彝/男|1990.05（34岁）|籍贯 "
    "贵州毕节|中共党员（2019.06）|大学/法学学士|贵州大学法学|双河镇新民村党支部委员",
    "|李芳|女，汉|1991年3月|贵州毕节|入党积极分子|函授本科|贵州民族大学 会计|双河镇青山村文书",
    NULL,
  };
  g_autofree char  *first = NULL;
  g_autofree char  *second = NULL;
  static const char query[] =
    "SELECT p.gender||' '||ethnic||' '||birth||' '||native_place||' '||coalesce(political,'-')||' '"
    "||coalesce(party_date,'-')||' '||coalesce(party_stage,'-')||' '||coalesce(e.mode,'-')||' '"
    "||e.level||' '||coalesce(e.degree,'-')||' '||e.school||' '||e.major||' '||u.name||' '"
    "||p.occupation FROM person p JOIN education e ON e.person=p.id JOIN unit u ON u.id=p.unit"
    " WHERE p.name='%s'";
  g_autofree char *of_first = g_strdup_printf (query, "张伟");
  g_autofree char *of_second = g_strdup_printf (query, "李芳");

  import_rows (test, rows, CY_IMPORT_FILL);
  first = cy_test_text (test, of_first);
  g_assert_cmpstr (first,
                   ==,
                   "1 07 19900500 贵州毕节 01 20190600 - - 21 403 贵州大学 法学 新民村 党支部委员");
  second = cy_test_text (test, of_second);
  g_assert_cmpstr (second, ==, "2 01 19910300 贵州毕节 - - 2 2 21 - 贵州民族大学 会计 青山村 文书");
}

static void
test_ambiguous_date (CyTest *test, gconstpointer data)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("花名册");
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = NULL;
  g_autofree char       *path = NULL;
  const CyImportProblem *problem;

  cy_test_table_set_row (table, 0, "姓名|出生年月|身份证号");
  cy_test_table_set_row (table, 1, "张伟||520599199010120017");
  cy_test_table_set_number (table, 1, 1, "1990.1");
  cy_test_table_set_row (table, 2, "李芳");
  cy_test_table_set_number (table, 2, 1, "1990.1");
  path = cy_test_table_save ("dates.xlsx", table);
  plan = plan_file (test, path, options);
  g_assert_cmpint (cy_import_plan_count (plan).people, ==, 1);
  problem = &g_array_index (cy_import_plan_get_problems (plan), CyImportProblem, 0);
  g_assert_cmpstr (problem->why, ==, CY_WHY_DATE_AMBIGUOUS);
  g_assert_cmpint (problem->row, ==, 3);
  g_assert_cmpint (problem->column, ==, 2);

  cy_import_options_decide_value (options, CY_TARGET_BIRTH, problem->value, "19901000");
  g_clear_pointer (&plan, cy_import_plan_free);
  plan = plan_file (test, path, options);
  g_assert_cmpint (apply (test, plan).people, ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT birth FROM person WHERE name='李芳'"),
                   ==,
                   19901000);
  g_assert_cmpint (cy_test_count (test, "SELECT birth FROM person WHERE name='张伟'"),
                   ==,
                   19901012);
}

static void
test_decided_value (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = { "姓名|出生年月|来源", "张伟|1990.05|养蜂大王", NULL };
  g_autofree char         *path = save_rows ("values.xlsx", rows);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = plan_file (test, path, options);
  g_autofree char *source = NULL;
  GArray          *problems = cy_import_plan_get_problems (plan);

  g_assert_cmpint (problems->len, ==, 1);
  g_assert_cmpstr (g_array_index (problems, CyImportProblem, 0).why, ==, CY_WHY_VALUE_UNKNOWN);
  g_assert_cmpint (cy_import_plan_count (plan).people, ==, 1);
  cy_import_options_decide_value (options, CY_TARGET_SOURCE, "养蜂大王", "02");
  g_clear_pointer (&plan, cy_import_plan_free);
  plan = plan_file (test, path, options);
  g_assert_cmpint (cy_import_plan_get_problems (plan)->len, ==, 0);
  apply (test, plan);
  source = cy_test_text (test, "SELECT source FROM person");
  g_assert_cmpstr (source, ==, "02");
}

static void
test_parts (CyTest *test, gconstpointer data)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("登记");
  g_autofree char *path = NULL;
  g_autofree char *family = NULL;
  g_autofree char *study = NULL;
  g_autofree char *resume = NULL;

  cy_test_table_set_row (table, 0, "姓名|出生年月|全日制教育||在职教育||家庭成员||||简历");
  cy_test_table_set_row (table, 1, "||学历|毕业院校|学历|毕业院校|称谓|姓名|称谓|姓名|");
  cy_test_table_merge (table, 0, 2, 0, 3);
  cy_test_table_merge (table, 0, 4, 0, 5);
  cy_test_table_merge (table, 0, 6, 0, 9);
  cy_test_table_set_row (table,
                         2,
                         "张伟|1990.05|大专|贵州大学|大学|贵州民族大学|妻子|李芳|儿子|张小伟|2010."
                         "07--2015.06  新民村务工\n（其间：2012.09--2014.07 夜校学习）\n2015.06--  "
                         "       新民村村民小组长");
  path = cy_test_table_save ("parts.xlsx", table);
  {
    g_autoptr (CyImportPlan) plan = plan_file (test, path, NULL);

    g_assert_cmpint (apply (test, plan).people, ==, 1);
  }
  family = cy_test_text (test, "SELECT group_concat(relation||name, ',') FROM family");
  g_assert_cmpstr (family, ==, "12李芳,20张小伟");
  study =
    cy_test_text (test, "SELECT group_concat(mode||level||school||is_highest, ',') FROM education");
  g_assert_cmpstr (study, ==, "122贵州大学0,221贵州民族大学1");
  resume = cy_test_text (test,
                         "SELECT group_concat(since||'-'||coalesce(until,'')||text||"
                         "coalesce(meanwhile,''), ',') FROM resume");
  g_assert_cmpstr (resume,
                   ==,
                   "20100700-20150600新民村务工（其间：2012.09--2014.07 夜校学习）,"
                   "20150600-新民村村民小组长");
}

/* Told as text, kept as records; the same file again brings nothing new. */
static void
test_awards (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = {
    "姓名|出生年月|奖惩情况|处分",
    "张建国|1990.03|2020.07 被县委评为“优秀共产党员”；2021年记功|无",
    "李芳|1991.05|无|2022.03 诫勉",
    "王磊|1993.08|详见档案|",
    NULL,
  };
  static const char query[] = "SELECT group_concat(name||' '||t,', ') FROM (SELECT p.name,"
                              " a.kind||a.name||coalesce(a.organ,'')||coalesce(a.date,'') t"
                              " FROM award a JOIN person p ON p.id=a.person ORDER BY a.id)";
  CyImportCounts    counts = import_rows (test, rows, CY_IMPORT_FILL);
  g_autofree char  *once = cy_test_text (test, query);
  g_autofree char  *twice = NULL;

  g_assert_cmpint (counts.people, ==, 3);
  g_assert_cmpstr (once,
                   ==,
                   "张建国 A2优秀共产党员县委20200700, 张建国 A5记功20210000, "
                   "李芳 P2诫勉20220300, 王磊 X9详见档案");
  counts = import_rows (test, rows, CY_IMPORT_OVERWRITE);
  g_assert_cmpint (counts.unchanged, ==, 3);
  twice = cy_test_text (test, query);
  g_assert_cmpstr (twice, ==, once);
}

static void
test_masked (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = { "姓名|出生年月|身份证号|联系电话",
                                      "张建国|1990.03|520599********0013|139****0001",
                                      NULL };
  CyImportCounts           counts;

  import_rows (test, two_people, CY_IMPORT_FILL);
  counts = import_rows (test, rows, CY_IMPORT_OVERWRITE);
  g_assert_cmpint (counts.unchanged, ==, 1);
  g_assert_cmpint (counts.refused, ==, 0);
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
  g_autofree char *path = save_rows ("refused.xlsx", rows);
  g_autoptr (CyImportPlan) plan = plan_file (test, path, NULL);
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
  g_autofree char *one = save_rows ("one.xlsx", two_people);
  g_autofree char *two = save_rows ("two.xlsx", two_people);
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
  plan = plan_file (test, path, NULL);
  g_assert_true (
    ((CyImportSource *) g_ptr_array_index (cy_import_plan_get_sources (plan), 0))->is_form);
  apply (test, plan);
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
  cy_test_case ("/exchange/import/own-tree", test_own_tree);
  cy_test_case ("/exchange/import/known-tree", test_known_tree);
  cy_test_case ("/exchange/import/decided-place", test_decided_place);
  cy_test_case ("/exchange/import/default-unit", test_default_unit);
  cy_test_case ("/exchange/import/composed", test_composed);
  cy_test_case ("/exchange/import/ambiguous-date", test_ambiguous_date);
  cy_test_case ("/exchange/import/decided-value", test_decided_value);
  cy_test_case ("/exchange/import/parts", test_parts);
  cy_test_case ("/exchange/import/awards", test_awards);
  cy_test_case ("/exchange/import/masked", test_masked);
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
