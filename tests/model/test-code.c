/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Code sets: what is compiled in, what is found by a word, what a library adds. */
#include "cy-code.h"

#include <string.h>

typedef struct
{
  const char *set;
  const char *text;
  const char *code;
  int         confidence;
} FindCase;

static void
test_sets (void)
{
  static const struct
  {
    const char *set;
    guint       n;
    gboolean    national;
  } cases[] = {
    { "gender", 4, TRUE },
    { "marital", 8, TRUE },
    { "health", 4, TRUE },
    { "ethnic", 58, TRUE },
    { "political", 13, TRUE },
    { "education", 26, TRUE },
    { "gbt4658", 40, TRUE },
    { "degree", 56, TRUE },
    { "province", 34, TRUE },
    { "zb18", 14, TRUE },
    { "exit_reason", 14, FALSE },
    { "negative", 22, FALSE },
    { "source", 10, FALSE },
    { "tier", 2, FALSE },
    { "step", 9, FALSE },
    { "channel", 4, FALSE },
    { "maturity", 3, FALSE },
    { "pool_state", 5, FALSE },
    { "party_stage", 3, FALSE },
    { "attachment_class", 10, FALSE },
    { "unit_kind", 7, FALSE },
    { "tempering_type", 8, FALSE },
    { "training_category", 7, FALSE },
    { "exchange_axis", 4, FALSE },
    { "inspect_method", 5, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CyCodeSet *set = cy_code_set_get (cases[i].set);

      g_test_message ("%s", cases[i].set);
      g_assert_nonnull (set);
      g_assert_cmpuint (cy_code_set_get_n_codes (set), ==, cases[i].n);
      g_assert_true (cy_code_set_is_national (set) == cases[i].national);
    }
  g_assert_cmpstr (cy_code_set_get_standard (cy_code_set_get ("ethnic")), ==, "GB/T 3304-1991");
  g_assert_null (cy_code_set_get_standard (cy_code_set_get ("source")));
  g_assert_null (cy_code_set_get ("nothing"));
  g_assert_null (cy_code_set_get (NULL));
}

static void
test_every_entry (void)
{
  for (guint i = 0; i < cy_code_get_n_sets (); i++)
    {
      CyCodeSet *set = cy_code_get_nth_set (i);

      g_assert_true (cy_code_set_get (cy_code_set_get_id (set)) == set);
      g_assert_cmpstr (cy_code_set_get_title (set), !=, "");
      for (guint j = 0; j < cy_code_set_get_n_codes (set); j++)
        {
          const CyCode *code = cy_code_set_get_nth (set, j);
          int           confidence;

          g_assert_true (cy_code_lookup (set, code->code) == code);
          g_assert_cmpstr (code->name, !=, "");
          g_assert_cmpstr (code->short_name, !=, "");
          g_assert_nonnull (cy_code_find (set, code->name, &confidence));
          g_assert_cmpint (confidence, ==, 100);
        }
      g_assert_null (cy_code_set_get_nth (set, cy_code_set_get_n_codes (set)));
    }
}

static void
test_source_begins (void)
{
  CyCodeSet *set = cy_code_set_get ("source");

  g_assert_cmpstr (cy_code_set_get_nth (set, 0)->name, ==, "退役军人");
  g_assert_cmpstr (cy_code_set_get_nth (set, 1)->name, ==, "农村致富带头人");
  g_assert_cmpstr (cy_code_set_get_nth (set, 2)->name, ==, "未就业大学毕业生");
}

static void
test_find (void)
{
  static const FindCase cases[] = {
    { "political", "党员", "01", 95 },
    { "political", "中共党员", "01", 100 },
    { "political", "中国共产党党员", "01", 100 },
    { "political", "预备党员", "02", 95 },
    { "political", "团员", "03", 95 },
    { "political", "群众", "13", 100 },
    { "political", "无党派", "12", 95 },
    { "political", "01", "01", 100 },
    { "political", " 中共 党员 ", "01", 100 },
    { "political", "中共预备党员（2024年）", "02", 60 },
    { "political", "不知道", NULL, 0 },
    { "education", "本科", "21", 95 },
    { "education", "大学本科", "21", 95 },
    { "education", "大学", "21", 100 },
    { "education", "全日制本科", "21", 95 },
    { "education", "大专", "22", 100 },
    { "education", "专科", "22", 95 },
    { "education", "大学专科", "22", 95 },
    { "education", "高中", "61", 95 },
    { "education", "中专", "41", 95 },
    { "education", "初中", "71", 100 },
    { "education", "小学", "81", 100 },
    { "education", "研究生", "12", 95 },
    { "education", "硕士", "12", 95 },
    { "education", "硕士研究生", "12", 100 },
    { "education", "博士", "11", 95 },
    { "education", "省委党校大专", "2D", 95 },
    { "education", "省（区、市）委党校大专", "2D", 100 },
    { "education", "2d", NULL, 0 },
    { "education", "2D", "2D", 100 },
    { "education", "大学本科毕业证", "21", 60 },
    { "education", "高中(中专)", NULL, 0 },
    { "ethnic", "汉", "01", 90 },
    { "ethnic", "汉族", "01", 100 },
    { "ethnic", "彝", "07", 90 },
    { "ethnic", "仡佬", "37", 90 },
    { "ethnic", "蒙古", "02", 90 },
    { "ethnic", "维吾尔族", "05", 100 },
    { "gender", "男", "1", 100 },
    { "gender", "男性", "1", 100 },
    { "gender", "m", "1", 95 },
    { "gender", "M", "1", 95 },
    { "gender", "Ｆ", "2", 95 },
    { "gender", "女", "2", 100 },
    { "health", "健康", "1", 100 },
    { "health", "良好", "1", 95 },
    { "province", "贵州", "52", 100 },
    { "province", "贵州省", "52", 100 },
    { "kinship", "丈夫", "11", 95 },
    { "kinship", "配偶", "10", 100 },
    { "kinship", "父亲", "51", 100 },
    { "kinship", "长子", "22", 100 },
    { "source", "退伍军人", "01", 95 },
    { "source", "致富带头人", "02", 100 },
    { "tier", "书记后备", "secretary", 100 },
    { "tier", "村两委后备", "committee", 95 },
    { "gender", "", NULL, 0 },
    { "gender", "   ", NULL, 0 },
    { "gender", "\xff", NULL, 0 },
    { "gender", NULL, NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int           confidence;
      const CyCode *code =
        cy_code_find (cy_code_set_get (cases[i].set), cases[i].text, &confidence);

      g_test_message ("%s %u", cases[i].set, i);
      g_assert_cmpstr (code != NULL ? code->code : NULL, ==, cases[i].code);
      g_assert_cmpint (confidence, ==, cases[i].confidence);
    }
  g_assert_null (cy_code_find (NULL, "男", NULL));
}

static void
test_cells (void)
{
  CyCodeSet    *set = cy_code_set_get ("political");
  const CyCode *code = cy_code_lookup (set, "02");

  g_assert_cmpstr (cy_code_set_get_cell (set, code, "is_cpc"), ==, "1");
  g_assert_cmpstr (cy_code_set_get_cell (set, code, "stat_group"), ==, "中共党员");
  g_assert_cmpstr (cy_code_set_get_cell (set, code, "nothing"), ==, "");
  g_assert_cmpstr (cy_code_set_get_cell (set, NULL, "is_cpc"), ==, "");
  g_assert_cmpstr (cy_code_get_cell ("post_kind", "02", "committee"), ==, "1");
  g_assert_cmpstr (cy_code_get_cell ("post_kind", "02", "coefficient"), ==, "90");
  g_assert_cmpstr (cy_code_get_cell ("post_kind", "02", "nothing"), ==, "");
  g_assert_cmpstr (cy_code_get_cell ("post_kind", "none", "committee"), ==, "");
  g_assert_cmpstr (cy_code_get_cell ("post_kind", NULL, "committee"), ==, "");
  g_assert_cmpstr (cy_code_get_cell ("nothing", "02", "committee"), ==, "");
}

static void
test_names (void)
{
  g_assert_cmpstr (cy_code_get_name ("ethnic", "07"), ==, "彝族");
  g_assert_cmpstr (cy_code_get_short_name ("political", "03"), ==, "共青团员");
  g_assert_cmpstr (cy_code_get_short_name ("education", "22"), ==, "大专");
  g_assert_cmpstr (cy_code_get_name ("ethnic", "77"), ==, "77");
  g_assert_cmpstr (cy_code_get_name ("nothing", "1"), ==, "1");
  g_assert_null (cy_code_get_name ("ethnic", NULL));
}

static void
test_own (void)
{
  CyCodeSet    *set = cy_code_set_get ("source");
  guint         n = cy_code_set_get_n_codes (set);
  const CyCode *code;

  g_assert_true (cy_code_set_add_own (set, "50", "返乡大学生"));
  g_assert_cmpuint (cy_code_set_get_n_codes (set), ==, n + 1);
  code = cy_code_lookup (set, "50");
  g_assert_cmpstr (code->name, ==, "返乡大学生");
  g_assert_true (cy_code_set_get_nth (set, n) == code);
  g_assert_true (cy_code_find (set, "返乡大学生", NULL) == code);
  g_assert_cmpstr (cy_code_set_get_cell (set, code, "code"), ==, "");

  g_assert_true (cy_code_set_add_own (set, "50", "返乡毕业生"));
  g_assert_cmpuint (cy_code_set_get_n_codes (set), ==, n + 1);
  g_assert_cmpstr (cy_code_lookup (set, "50")->name, ==, "返乡毕业生");
  g_assert_cmpstr (code->name, ==, "返乡大学生");

  cy_code_set_forget_own (set);
  g_assert_cmpuint (cy_code_set_get_n_codes (set), ==, n);
  g_assert_null (cy_code_lookup (set, "50"));
  g_assert_cmpstr (code->name, ==, "返乡大学生");
}

static void
test_own_refused (void)
{
  g_assert_false (cy_code_set_add_own (cy_code_set_get ("ethnic"), "99", "新族"));
  g_assert_false (cy_code_set_add_own (cy_code_set_get ("source"), "01", "别名"));
  g_assert_false (cy_code_set_add_own (cy_code_set_get ("source"), "", "无码"));
  g_assert_false (cy_code_set_add_own (cy_code_set_get ("source"), "60", ""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/code/sets", test_sets);
  g_test_add_func ("/model/code/every-entry", test_every_entry);
  g_test_add_func ("/model/code/source-begins", test_source_begins);
  g_test_add_func ("/model/code/find", test_find);
  g_test_add_func ("/model/code/cells", test_cells);
  g_test_add_func ("/model/code/names", test_names);
  g_test_add_func ("/model/code/own", test_own);
  g_test_add_func ("/model/code/own-refused", test_own_refused);

  return g_test_run ();
}
