/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What becomes of the places and values that the rows of a roster bring. */
#include "cy-test-book.h"
#include "cy-test-roster.h"
#include "cy-test-table.h"

/* ---- Places ---- */

static void
test_own_tree (CyTest *test, gconstpointer data)
{
  g_autofree char *tree = NULL;

  cy_test_roster_import (test, cy_test_two_people, CY_IMPORT_FILL);
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

  cy_test_roster_import (test, rows, CY_IMPORT_FILL);
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
  g_autofree char *path = cy_test_roster_save ("place.xlsx", rows);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = cy_test_roster_plan (test, path, options);
  const CyImportPlace *place = cy_import_places_get (cy_import_plan_get_places (plan), 1);

  g_assert_true (place->makes);
  g_assert_cmpint (place->n_rows, ==, 1);
  cy_import_options_decide_place (options, place->key, cy_record_get_id (village));
  g_clear_pointer (&plan, cy_import_plan_free);
  plan = cy_test_roster_plan (test, path, options);
  cy_test_roster_apply (test, plan);
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
  g_autofree char *path = cy_test_roster_save ("default.xlsx", rows);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = NULL;

  options->default_unit = cy_record_get_id (town);
  plan = cy_test_roster_plan (test, path, options);
  cy_test_roster_apply (test, plan);
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

  cy_test_roster_import (test, rows, CY_IMPORT_FILL);
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
  plan = cy_test_roster_plan (test, path, options);
  g_assert_cmpint (cy_import_plan_count (plan).people, ==, 1);
  problem = &g_array_index (cy_import_plan_get_problems (plan), CyImportProblem, 0);
  g_assert_cmpstr (problem->why, ==, CY_WHY_DATE_AMBIGUOUS);
  g_assert_cmpint (problem->row, ==, 3);
  g_assert_cmpint (problem->column, ==, 2);

  cy_import_options_decide_value (options, CY_TARGET_BIRTH, problem->value, "19901000");
  g_clear_pointer (&plan, cy_import_plan_free);
  plan = cy_test_roster_plan (test, path, options);
  g_assert_cmpint (cy_test_roster_apply (test, plan).people, ==, 2);
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
  g_autofree char         *path = cy_test_roster_save ("values.xlsx", rows);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyImportPlan) plan = cy_test_roster_plan (test, path, options);
  g_autofree char *source = NULL;
  GArray          *problems = cy_import_plan_get_problems (plan);

  g_assert_cmpint (problems->len, ==, 1);
  g_assert_cmpstr (g_array_index (problems, CyImportProblem, 0).why, ==, CY_WHY_VALUE_UNKNOWN);
  g_assert_cmpint (cy_import_plan_count (plan).people, ==, 1);
  cy_import_options_decide_value (options, CY_TARGET_SOURCE, "养蜂大王", "02");
  g_clear_pointer (&plan, cy_import_plan_free);
  plan = cy_test_roster_plan (test, path, options);
  g_assert_cmpint (cy_import_plan_get_problems (plan)->len, ==, 0);
  cy_test_roster_apply (test, plan);
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
    g_autoptr (CyImportPlan) plan = cy_test_roster_plan (test, path, NULL);

    g_assert_cmpint (cy_test_roster_apply (test, plan).people, ==, 1);
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
  CyImportCounts    counts = cy_test_roster_import (test, rows, CY_IMPORT_FILL);
  g_autofree char  *once = cy_test_text (test, query);
  g_autofree char  *twice = NULL;

  g_assert_cmpint (counts.people, ==, 3);
  g_assert_cmpstr (once,
                   ==,
                   "张建国 A2优秀共产党员县委20200700, 张建国 A5记功20210000, "
                   "李芳 P2诫勉20220300, 王磊 X9详见档案");
  counts = cy_test_roster_import (test, rows, CY_IMPORT_OVERWRITE);
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

  cy_test_roster_import (test, cy_test_two_people, CY_IMPORT_FILL);
  counts = cy_test_roster_import (test, rows, CY_IMPORT_OVERWRITE);
  g_assert_cmpint (counts.unchanged, ==, 1);
  g_assert_cmpint (counts.refused, ==, 0);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/exchange/import-rows/own-tree", test_own_tree);
  cy_test_case ("/exchange/import-rows/known-tree", test_known_tree);
  cy_test_case ("/exchange/import-rows/decided-place", test_decided_place);
  cy_test_case ("/exchange/import-rows/default-unit", test_default_unit);
  cy_test_case ("/exchange/import-rows/composed", test_composed);
  cy_test_case ("/exchange/import-rows/ambiguous-date", test_ambiguous_date);
  cy_test_case ("/exchange/import-rows/decided-value", test_decided_value);
  cy_test_case ("/exchange/import-rows/parts", test_parts);
  cy_test_case ("/exchange/import-rows/awards", test_awards);
  cy_test_case ("/exchange/import-rows/masked", test_masked);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}
