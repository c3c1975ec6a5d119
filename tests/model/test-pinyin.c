/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pinyin of names; every person is invented. */
#include "cy-pinyin.h"

#include <string.h>

static void
test_hard_surnames (void)
{
  static const char *const cases[][2] = {
    { "单雄心", "shan xiong xin" }, { "仇三", "qiu san" },   { "解小明", "xie xiao ming" },
    { "曾国文", "zeng guo wen" },   { "查良", "zha liang" }, { "区大海", "ou da hai" },
    { "盖文", "ge wen" },           { "覃春", "qin chun" },  { "朴明", "piao ming" },
    { "华山", "hua shan" },         { "任平", "ren ping" },  { "缪春", "miao chun" },
    { "乐山", "yue shan" },         { "翟明", "zhai ming" }, { "员文", "yun wen" },
    { "秘春", "bi chun" },          { "折明", "she ming" },  { "繁星", "po xing" },
    { "都明", "du ming" },          { "隗文", "wei wen" },   { "种田", "chong tian" },
    { "祭文", "zhai wen" },         { "车明", "che ming" },  { "冼星", "xian xing" },
    { "召明", "shao ming" },        { "洗文", "xian wen" },  { "黑文", "he wen" },
    { "尹明", "yin ming" },         { "万明", "wan ming" },  { "柏文", "bai wen" },
    { "朝明", "chao ming" },        { "乜文", "nie wen" },   { "佴文", "nai wen" },
    { "宓文", "mi wen" },           { "应明", "ying ming" }, { "谌文", "chen wen" },
    { "郇文", "xun wen" },          { "阚文", "kan wen" },   { "能文", "nai wen" },
    { "句文", "gou wen" },          { "沈文", "shen wen" },  { "逄文", "pang wen" },
    { "瞿文", "qu wen" },           { "庹文", "tuo wen" },   { "费文", "fei wen" },
    { "吕文", "lv wen" },           { "闾文", "lv wen" },    { "郗文", "chi wen" },
    { "强文", "qiang wen" },        { "石文", "shi wen" },   { "薄文", "bo wen" },
    { "牟文", "mu wen" },           { "褚文", "chu wen" },   { "訾文", "zi wen" },
    { "粘文", "nian wen" },         { "妫文", "gui wen" },   { "幺文", "yao wen" },
    { "那文", "na wen" },           { "干文", "gan wen" },   { "卜文", "bu wen" },
    { "藏文", "zang wen" },         { "过文", "guo wen" },   { "宁文", "ning wen" },
    { "钭文", "tou wen" },          { "重文", "chong wen" }, { "贠文", "yun wen" },
    { "炅文", "gui wen" },          { "晁文", "chao wen" },
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (cases) >= 60);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pinyin = cy_pinyin_of_name (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_cmpstr (pinyin, ==, cases[i][1]);
    }
}

static void
test_compound_surnames (void)
{
  static const struct
  {
    const char *name;
    const char *pinyin;
    guint       surname;
  } cases[] = {
    { "欧阳三", "ou yang san", 2 },
    { "尉迟文", "yu chi wen", 2 },
    { "万俟文", "mo qi wen", 2 },
    { "长孙文", "zhang sun wen", 2 },
    { "单于文", "chan yu wen", 2 },
    { "澹台文", "tan tai wen", 2 },
    { "司马文", "si ma wen", 2 },
    { "令狐文", "ling hu wen", 2 },
    { "乐正文", "yue zheng wen", 2 },
    { "宿勤文", "su qin wen", 2 },
    { "吐谷浑文", "tu yu hun wen", 3 },
    { "司马", "si ma", 1 },
    { "单于", "shan yu", 1 },
    { "王司马", "wang si ma", 1 },
    { "", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pinyin = cy_pinyin_of_name (cases[i].name);

      g_assert_cmpstr (pinyin, ==, cases[i].pinyin);
      g_assert_cmpuint (cy_pinyin_surname_length (cases[i].name), ==, cases[i].surname);
    }
}

static void
test_given_names (void)
{
  static const char *const cases[][2] = {
    { "王长生", "wang chang sheng" },
    { "王茜", "wang qian" },
    { "王晟", "wang sheng" },
    { "王单", "wang dan" },
    { "李绿", "li lv" },
    { "李㛃", "li jie" },
    { "王䶮", "wang yan" },
    { "𠮷文", "ji wen" },
    { "买买提·吐尔逊", "mai mai ti tu er xun" },
    { "王John", "wang john" },
    { "\ue001", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *pinyin = cy_pinyin_of_name (cases[i][0]);

      g_assert_cmpstr (pinyin, ==, cases[i][1]);
    }
}

static void
test_initials (void)
{
  g_autofree char *usual = cy_pinyin_initials ("单雄心", NULL);
  g_autofree char *corrected = cy_pinyin_initials ("单雄心", "Dan Xiong  Xin");
  g_autofree char *umlaut = cy_pinyin_initials ("吕", "lü");
  g_autofree char *none = cy_pinyin_initials ("", NULL);

  g_assert_cmpstr (usual, ==, "sxx");
  g_assert_cmpstr (corrected, ==, "dxx");
  g_assert_cmpstr (umlaut, ==, "l");
  g_assert_cmpstr (none, ==, "");
}

static void
test_sort_key (void)
{
  static const char *const order[] = { "安文",   "卜文",   "陈安",   "李安", "李安文",
                                       "李白",   "李文",   "吕文",   "单文", "王文",
                                       "吴二娃", "吴贰娃", "吴耳娃", "曾文", "张文" };

  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *before = cy_pinyin_sort_key (order[i - 1], NULL);
      g_autofree char *after = cy_pinyin_sort_key (order[i], NULL);

      g_test_message ("%s %s", order[i - 1], order[i]);
      if (g_str_has_prefix (order[i], "吴"))
        g_assert_cmpint (strcmp (before, after), !=, 0);
      else
        g_assert_cmpint (strcmp (before, after), <, 0);
    }
}

static void
test_sort_key_corrected (void)
{
  g_autofree char *usual = cy_pinyin_sort_key ("单文", NULL);
  g_autofree char *corrected = cy_pinyin_sort_key ("单文", "dan wen");
  g_autofree char *empty = cy_pinyin_sort_key ("单文", "");
  g_autofree char *broken = cy_pinyin_sort_key ("单文", "\xff");

  g_assert_cmpstr (usual, ==, "shan wen\t单文");
  g_assert_cmpstr (corrected, ==, "dan wen\t单文");
  g_assert_cmpstr (empty, ==, usual);
  g_assert_cmpstr (broken, ==, usual);
}

static void
assert_keys (const char *name, const char *pinyin, const char *const *wanted)
{
  g_auto (GStrv) keys = cy_pinyin_search_keys (name, pinyin);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_test_message ("%s by %s", name, wanted[i]);
      g_assert_true (g_strv_contains ((const char *const *) keys, wanted[i]));
    }
}

static void
test_search_keys (void)
{
  assert_keys ("单雄心",
               NULL,
               (const char *[]){ "单雄心",
                                 "雄心",
                                 "心",
                                 "shanxiongxin",
                                 "danxiongxin",
                                 "chanxiongxin",
                                 "sxx",
                                 "dxx",
                                 "cxx",
                                 NULL });
  assert_keys ("吕绿", NULL, (const char *[]){ "lvlv", "lulu", "ll", NULL });
  assert_keys ("覃文", NULL, (const char *[]){ "qinwen", "tanwen", "qw", "tw", NULL });
  assert_keys ("盖文", NULL, (const char *[]){ "gewen", "gaiwen", NULL });
  assert_keys ("单于文",
               NULL,
               (const char *[]){ "chanyuwen", "shanyuwen", "danyuwen", "cyw", "syw", NULL });
  assert_keys ("买买提·吐尔逊",
               NULL,
               (const char *[]){ "买买提·吐尔逊", "吐尔逊", "maimaitituerxun", "mmttex", NULL });
  assert_keys ("张三", "zang san", (const char *[]){ "zangsan", "zs", "zhangsan", NULL });
}

static void
test_search_keys_bounded (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) keys = cy_pinyin_search_keys ("单单单单单单单单单单单单", NULL);
  guint n = g_strv_length (keys);

  g_assert_cmpuint (n, <=, 12 + 32 * 3);
  for (guint i = 0; i < n; i++)
    g_assert_true (g_hash_table_add (seen, keys[i]));
}

static void
test_long_name (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_auto (GStrv) keys = NULL;
  g_autofree char *pinyin = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (name, "文");
  pinyin = cy_pinyin_of_name (name->str);
  keys = cy_pinyin_search_keys (name->str, NULL);

  g_assert_true (g_str_has_prefix (pinyin, "wen wen wen"));
  g_assert_nonnull (keys[0]);
}

static void
test_finds (void)
{
  g_assert_true (cy_pinyin_finds ("林晓雁", "晓雁"));
  g_assert_true (cy_pinyin_finds ("林晓雁", "lxy"));
  g_assert_true (cy_pinyin_finds ("林晓雁", "LinX"));
  g_assert_true (cy_pinyin_finds ("林晓雁", ""));
  g_assert_true (cy_pinyin_finds (NULL, NULL));
  g_assert_false (cy_pinyin_finds ("林晓雁", "xiaoyan"));
  g_assert_false (cy_pinyin_finds ("林晓雁", "zx"));
  g_assert_false (cy_pinyin_finds (NULL, "lxy"));
  g_assert_false (cy_pinyin_finds ("林晓雁", "1234"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/pinyin/hard-surnames", test_hard_surnames);
  g_test_add_func ("/model/pinyin/compound-surnames", test_compound_surnames);
  g_test_add_func ("/model/pinyin/given-names", test_given_names);
  g_test_add_func ("/model/pinyin/initials", test_initials);
  g_test_add_func ("/model/pinyin/sort-key", test_sort_key);
  g_test_add_func ("/model/pinyin/sort-key-corrected", test_sort_key_corrected);
  g_test_add_func ("/model/pinyin/search-keys", test_search_keys);
  g_test_add_func ("/model/pinyin/search-keys-bounded", test_search_keys_bounded);
  g_test_add_func ("/model/pinyin/long-name", test_long_name);
  g_test_add_func ("/model/pinyin/finds", test_finds);

  return g_test_run ();
}
