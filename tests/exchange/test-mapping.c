/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What columns are taken for, by word and by content; what is remembered. */
#include "cy-mapping.h"

#include "cy-test-book.h"
#include "cy-test-table.h"
#include "cy-test.h"

typedef struct
{
  CyLayout  *layout;
  CyMapping *mapping;
} Guess;

static Guess
guess (const char *const *rows)
{
  g_autoptr (CyTestTable) table = cy_test_table_new ("Sheet1");
  g_autofree char *path = NULL;
  g_autoptr (CyWorkbook) book = NULL;
  g_autoptr (CyGrid) grid = NULL;
  Guess result;

  for (guint i = 0; rows[i] != NULL; i++)
    cy_test_table_set_row (table, i, rows[i]);
  path = cy_test_table_save ("mapping.xlsx", table);
  book = cy_workbook_open (path, NULL, NULL);
  grid = cy_grid_load (book, 0, CY_LAYOUT_ROWS, NULL, NULL);
  result.layout = cy_layout_find (grid, "Sheet1");
  g_assert_nonnull (result.layout);
  result.mapping = cy_mapping_guess (result.layout, grid);

  return result;
}

static void
guess_clear (Guess *self)
{
  cy_layout_free (self->layout);
  cy_mapping_free (self->mapping);
}

static void
assert_targets (const char *const *rows, const char *wanted)
{
  Guess            result = guess (rows);
  g_autofree char *text = cy_mapping_to_text (result.mapping);

  g_assert_cmpstr (text, ==, wanted);
  guess_clear (&result);
}

static void
test_words (void)
{
  static const char *const rows[] = {
    "序号|所在乡镇|村（社区）|姓  "
    "名|出生\n年月|公民身份号码*|文化程度|毕业院校及专业|拟任职务|入库时间",
    "1|双河镇|新民村|张伟|1990.05|520599199003120015|大专|贵州大学法学|书记|2026.03",
    NULL
  };

  assert_targets (
    rows, "serial township village name birth id_number level school_major direction admitted");
}

static void
test_groups (void)
{
  static const char *const rows[] = { "姓名|全日制教育||在职教育||家庭成员|||",
                                      "|学历|毕业院校|学历|专业|称谓|姓名|称谓|姓名",
                                      "张伟|大专|贵州大学|大学|法学|妻子|李芳|儿子|张小伟",
                                      NULL };
  Guess                    result = guess (rows);
  g_autofree char         *text = cy_mapping_to_text (result.mapping);

  g_assert_cmpstr (text,
                   ==,
                   "name full_level full_school part_level part_major kin_relation kin_name "
                   "kin_relation kin_name");
  g_assert_cmpint (cy_mapping_get (result.mapping, 6)->block, ==, 0);
  g_assert_cmpint (cy_mapping_get (result.mapping, 8)->block, ==, 1);
  guess_clear (&result);
}

static void
test_one_word_groups (void)
{
  static const char *const rows[] = { "姓名|全日制学历|全日制毕业院校|在职学历|身份证号",
                                      "张伟|大专|贵州大学|大学|520599199003120015",
                                      NULL };

  assert_targets (rows, "name full_level full_school part_level id_number");
}

static void
test_content (void)
{
  static const char *const rows[] = { "甲|乙|丙|丁|戊|己",
                                      "张伟|男|520599199003120015|13900000001|彝族|新民村",
                                      "李芳|女|520599199105170026|13900000002|汉族|青山村",
                                      NULL };

  assert_targets (rows, "name gender id_number phone ethnic village");
}

static void
test_content_against_word (void)
{
  static const char *const tiers[] = {
    "姓名|出生年月|类别", "张伟|1990.05|书记后备", "李芳|1991.03|两委后备", NULL
  };
  static const char *const posts[] = { "姓名|出生年月|工作单位及职务",
                                       "张伟|1990.05|双河镇新民村党支部委员",
                                       NULL };
  static const char *const employers[] = { "姓名|出生年月|单位",
                                           "张伟|1990.05|云岭建筑公司",
                                           NULL };

  assert_targets (tiers, "name birth tier");
  assert_targets (posts, "name birth place_post");
  assert_targets (employers, "name birth occupation");
}

static void
test_twice (void)
{
  static const char *const rows[] = { "姓名|联系电话|出生年月|联系电话",
                                      "张伟|13900000001|1990.05|13900000002",
                                      NULL };

  assert_targets (rows, "name phone birth none");
}

static void
test_correct (void)
{
  static const char *const rows[] = { "姓名|出生年月|特长|备注", "张伟|1990.05|养蜂|无", NULL };
  Guess                    result = guess (rows);
  g_autofree char *text = NULL;

  cy_mapping_set (result.mapping, 3, CY_TARGET_SPECIALTY, 100);
  text = cy_mapping_to_text (result.mapping);
  g_assert_cmpstr (text, ==, "name birth none specialty");
  g_assert_false (cy_mapping_from_text (result.mapping, "name birth"));
  g_assert_true (cy_mapping_from_text (result.mapping, "name birth note nonsense"));
  g_assert_cmpint (cy_mapping_find (result.mapping, CY_TARGET_NOTE), ==, 2);
  g_assert_cmpint (cy_mapping_get (result.mapping, 3)->target, ==, CY_TARGET_NONE);
  guess_clear (&result);
}

static void
test_remember (CyTest *test, gconstpointer data)
{
  static const char *const rows[] = { "姓名|出生年月|情况", "张伟|1990.05|养蜂", NULL };
  g_autoptr (GError) error = NULL;
  Guess first = guess (rows);
  Guess second = guess (rows);

  g_assert_false (cy_mapping_has (first.mapping, CY_TARGET_SPECIALTY));
  cy_mapping_set (first.mapping, 2, CY_TARGET_SPECIALTY, 100);
  g_assert_true (cy_mapping_remember (first.mapping, test->conn, first.layout, &error));
  g_assert_no_error (error);
  g_assert_true (cy_mapping_recall (second.mapping, test->conn, second.layout, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_mapping_find (second.mapping, CY_TARGET_SPECIALTY), ==, 2);
  guess_clear (&first);
  guess_clear (&second);
}

static void
test_ids (void)
{
  for (guint i = 0; i < CY_TARGET_N; i++)
    {
      g_assert_cmpint (cy_target_from_id (cy_target_get_id (i)), ==, i);
      g_assert_nonnull (cy_target_get_title (i));
    }
  g_assert_cmpint (cy_target_from_id ("nonsense"), ==, CY_TARGET_NONE);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/mapping/words", test_words);
  g_test_add_func ("/exchange/mapping/groups", test_groups);
  g_test_add_func ("/exchange/mapping/one-word-groups", test_one_word_groups);
  g_test_add_func ("/exchange/mapping/content", test_content);
  g_test_add_func ("/exchange/mapping/content-against-word", test_content_against_word);
  g_test_add_func ("/exchange/mapping/twice", test_twice);
  g_test_add_func ("/exchange/mapping/correct", test_correct);
  g_test_add_func ("/exchange/mapping/ids", test_ids);
  cy_test_case ("/exchange/mapping/remember", test_remember);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}
