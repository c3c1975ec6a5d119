/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rewards and penalties as offices write them. */
#include "cy-award-text.h"

#include <glib.h>

/* kind, date, organ, name and note of every entry. */
static char *
tell (const char *text, CyAwardColumn column)
{
  g_autoptr (GArray) items = cy_award_text_parse (text, column);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const CyAwardItem *item = &g_array_index (items, CyAwardItem, i);

      g_string_append_printf (told, "%s%s %d", i > 0 ? " / " : "", item->kind, (int) item->date);
      if (item->organ != NULL)
        g_string_append_printf (told, " [%s]", item->organ);
      g_string_append_printf (told, " %s", item->name);
      if (item->note != NULL)
        g_string_append_printf (told, " {%s}", item->note);
    }

  return g_string_free (told, FALSE);
}

typedef struct
{
  CyAwardColumn column;
  const char   *text;
  const char   *expected;
} Case;

static void
check (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *told = tell (cases[i].text, cases[i].column);

      g_assert_cmpstr (told, ==, cases[i].expected);
    }
}

static void
test_nothing (void)
{
  static const char *const texts[] = {
    "",
    "无",
    " 无 ",
    "没有",
    "未受过处分",
    "无奖惩",
    "无。",
    "暂无奖惩",
    "未受过任何处分",
    "无；\n无",
    "无违纪违法记录",
    "—",
    "未受到党纪、政务处分",
    "没有受过处分",
    "从未受过奖惩",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *told = tell (texts[i], CY_AWARD_COLUMN_BOTH);

      g_assert_cmpstr (told, ==, "");
    }
}

static void
test_rewards (void)
{
  static const Case cases[] = {
    { CY_AWARD_COLUMN_BOTH, "2020.07 被县委评为“优秀共产党员”", "A2 20200700 [县委] 优秀共产党员" },
    { CY_AWARD_COLUMN_BOTH, "2019年7月获县级先进个人", "A1 20190700 县级先进个人" },
    { CY_AWARD_COLUMN_BOTH,
      "2021年5月，荣获云岭县委授予的优秀党员",
      "A2 20210500 [云岭县委] 优秀党员" },
    { CY_AWARD_COLUMN_BOTH,
      "2018年6月30日被双河镇党委授予“优秀党务工作者”称号",
      "A3 20180630 [双河镇党委] 优秀党务工作者" },
    { CY_AWARD_COLUMN_BOTH, "县级劳动模范（2017年）", "A4 20170000 县级劳动模范" },
    { CY_AWARD_COLUMN_BOTH, "2021年度考核优秀", "A9 20210000 2021年度考核优秀" },
    { CY_AWARD_COLUMN_BOTH,
      "2018-2020年连续三年被评为优秀党员",
      "A2 0 2018-2020年连续三年被评为优秀党员" },
    { CY_AWARD_COLUMN_BOTH, "无偿献血先进个人", "A1 0 无偿献血先进个人" },
    { CY_AWARD_COLUMN_BOTH,
      "2020.07，经中共云岭县委批准，优秀共产党员",
      "A2 20200700 [中共云岭县委] 优秀共产党员" },
    { CY_AWARD_COLUMN_BOTH, "经批准，先进个人", "A1 0 经批准，先进个人" },
    { CY_AWARD_COLUMN_BOTH, "202007 嘉奖", "A6 20200700 嘉奖" },
    { CY_AWARD_COLUMN_BOTH, "无处分，获县级优秀党员", "A2 0 县级优秀党员" },
    { CY_AWARD_COLUMN_BOTH, "获县级优秀党员，未受处分", "A2 0 县级优秀党员" },
    { CY_AWARD_COLUMN_BOTH, "平时表现好 未受处分", "X9 0 平时表现好 未受处分" },
    { CY_AWARD_COLUMN_REWARDS, "致富带头人", "A9 0 致富带头人" },
    { CY_AWARD_COLUMN_REWARDS, "获奖三次", "A9 0 获奖三次" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_penalties (void)
{
  static const Case cases[] = {
    { CY_AWARD_COLUMN_BOTH,
      "2022.03因违反工作纪律受到党内警告处分",
      "P3 20220300 党内警告处分 {因违反工作纪律受到党内警告处分}" },
    { CY_AWARD_COLUMN_BOTH, "2016年5月受到党内严重警告", "P4 20160500 党内严重警告" },
    { CY_AWARD_COLUMN_BOTH, "2015.01 诫勉谈话", "P2 20150100 诫勉谈话" },
    { CY_AWARD_COLUMN_PENALTIES, "2015.01 责令检查", "P9 20150100 责令检查" },
    { CY_AWARD_COLUMN_PENALTIES, "否", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_several (void)
{
  static const Case cases[] = {
    { CY_AWARD_COLUMN_BOTH,
      "1.2019.07获先进个人；2.2021.03 记功。\n3、2022年 诫勉",
      "A1 20190700 先进个人 / A5 20210300 记功 / P2 20220000 诫勉" },
    { CY_AWARD_COLUMN_BOTH,
      "2019年获嘉奖，2020年获县级优秀党员、先进个人",
      "A6 20190000 嘉奖 / A2 20200000 县级优秀党员、先进个人" },
    { CY_AWARD_COLUMN_BOTH,
      "2019年7月、2020年7月被评为优秀党员",
      "A2 20190700 2020年7月被评为优秀党员" },
    { CY_AWARD_COLUMN_BOTH, "①先进个人②2020年记功", "A1 0 先进个人 / A5 20200000 记功" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

/* Neither said nor known: kept as it stands, as nobody's merit and nobody's fault. */
static void
test_unclear (void)
{
  static const Case cases[] = {
    { CY_AWARD_COLUMN_BOTH, "详见档案", "X9 0 详见档案" },
    { CY_AWARD_COLUMN_BOTH, "2020.07", "X9 20200700 2020.07" },
    { CY_AWARD_COLUMN_BOTH, "2020.13 某事", "X9 0 2020.13 某事" },
    { CY_AWARD_COLUMN_BOTH, "（“", "X9 0 （“" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/award-text/nothing", test_nothing);
  g_test_add_func ("/exchange/award-text/rewards", test_rewards);
  g_test_add_func ("/exchange/award-text/penalties", test_penalties);
  g_test_add_func ("/exchange/award-text/several", test_several);
  g_test_add_func ("/exchange/award-text/unclear", test_unclear);

  return g_test_run ();
}
