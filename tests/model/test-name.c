/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Names: written form, rules, printed form. */
#include "cy-name.h"

static void
test_normalise (void)
{
  static const char *const cases[][2] = {
    { "张三", "张三" },
    { "张 三", "张三" },
    { "张  三", "张三" },
    { "张\u3000三", "张三" },
    { "\u3000张三 ", "张三" },
    { "张\u00a0三\n", "张三" },
    { "张\u200b三\ufeff", "张三" },
    { "买买提·吐尔逊", "买买提·吐尔逊" },
    { "买买提•吐尔逊", "买买提·吐尔逊" },
    { "买买提・吐尔逊", "买买提·吐尔逊" },
    { "买买提･吐尔逊", "买买提·吐尔逊" },
    { "买买提‧吐尔逊", "买买提·吐尔逊" },
    { "买买提．吐尔逊", "买买提·吐尔逊" },
    { "买买提.吐尔逊", "买买提·吐尔逊" },
    { "买买提。吐尔逊", "买买提·吐尔逊" },
    { "买买提⋅吐尔逊", "买买提·吐尔逊" },
    { "买买提●吐尔逊", "买买提·吐尔逊" },
    { "买买提 · 吐尔逊", "买买提·吐尔逊" },
    { "陈\uf954", "陈凜" },
    { "葛\U000e0100三", "葛三" },
    { "𠮷野", "𠮷野" },
    { "Ｊｏｈｎ  Smith", "John Smith" },
    { "王 John", "王John" },
    { "", "" },
    { " ", "" },
    { "\xff", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = cy_name_normalise (cases[i][0]);
      g_autofree char *again = cy_name_normalise (name);

      g_assert_cmpstr (name, ==, cases[i][1]);
      g_assert_cmpstr (again, ==, name);
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char    *name;
    CyNameProblems problems;
  } cases[] = {
    { "张三", CY_NAME_FINE },
    { "欧阳三丰", CY_NAME_FINE },
    { "买买提·吐尔逊", CY_NAME_FINE },
    { "𠮷䶮", CY_NAME_FINE },
    { "\U00020bb7\U0002b820", CY_NAME_FINE },
    { "〇三", CY_NAME_FINE },
    { "一二三四五六七八九十一二三四五六七八", CY_NAME_FINE },
    { "一二三四五六七八九十一二三四五六七八九", CY_NAME_FORM },
    { "张", CY_NAME_FORM },
    { "", CY_NAME_FORM },
    { NULL, CY_NAME_FORM },
    { "\xff\xfe", CY_NAME_FORM },
    { "张3", CY_NAME_FORM },
    { "张三（大）", CY_NAME_FORM },
    { "John", CY_NAME_FORM },
    { "⺁三", CY_NAME_FORM },
    { "·张三", CY_NAME_DOT },
    { "张三·", CY_NAME_DOT },
    { "买·提··逊", CY_NAME_DOT },
    { "买买提•吐尔逊", CY_NAME_DOT },
    { "张 三", CY_NAME_BLANK },
    { "张三 ", CY_NAME_BLANK },
    { "张\u3000三", CY_NAME_BLANK },
    { "张\ue001", CY_NAME_PRIVATE },
    { "张\U000f0001三", CY_NAME_PRIVATE },
    { " ·", CY_NAME_BLANK | CY_NAME_DOT },
    { "张 A", CY_NAME_BLANK | CY_NAME_FORM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cy_name_check (cases[i].name), ==, cases[i].problems);
}

static void
test_rule (void)
{
  g_assert_cmpstr (cy_name_problem_get_rule (CY_NAME_FORM), ==, "name-form");
  g_assert_cmpstr (cy_name_problem_get_rule (CY_NAME_DOT), ==, "name-dot");
  g_assert_cmpstr (cy_name_problem_get_rule (CY_NAME_BLANK), ==, "name-blank");
  g_assert_cmpstr (cy_name_problem_get_rule (CY_NAME_PRIVATE), ==, "name-private-use");
  g_assert_null (cy_name_problem_get_rule (CY_NAME_FINE));
  g_assert_null (cy_name_problem_get_rule (CY_NAME_FORM | CY_NAME_DOT));
}

static void
test_pad (void)
{
  static const char *const cases[][2] = {
    { "张三", "张\u3000三" },
    { "𠮷三", "𠮷\u3000三" },
    { "张三丰", "张三丰" },
    { "张", "张" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *padded = cy_name_pad (cases[i][0]);
      g_autofree char *stored = cy_name_normalise (padded);

      g_assert_cmpstr (padded, ==, cases[i][1]);
      g_assert_cmpstr (stored, ==, cases[i][0]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/name/normalise", test_normalise);
  g_test_add_func ("/model/name/check", test_check);
  g_test_add_func ("/model/name/rule", test_rule);
  g_test_add_func ("/model/name/pad", test_pad);

  return g_test_run ();
}
