/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What people write into training ledgers: days, hours, results. */
#include "cy-ledger-values.h"

#include "cy-course.h"

static void
test_days (void)
{
  const struct
  {
    const char *text;
    CyDate      since;
    CyDate      until;
  } good[] = {
    { "2025.3.1-2025.3.5", 20250301, 20250305 },
    { "2025.3.1-3.5", 20250301, 20250305 },
    { "2025年3月1日至5日", 20250301, 20250305 },
    { "2025-03-01至2025-03-05", 20250301, 20250305 },
    { "2025-03-01-2025-03-05", 20250301, 20250305 },
    { "2025-03-01", 20250301, 20250301 },
    { "2025.3.1—3.5", 20250301, 20250305 },
  };
  const char *const bad[] = {
    "", "三月", "2025.3", "2025.3.5-2025.3.1", "2025.3.1-40", "2025.3.1-2.30"
  };
  CyDate since;
  CyDate until;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (cy_ledger_read_days (good[i].text, &since, &until));
      g_assert_cmpint (since, ==, good[i].since);
      g_assert_cmpint (until, ==, good[i].until);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cy_ledger_read_days (bad[i], &since, &until));
}

static void
test_hours (void)
{
  static const struct
  {
    const char *text;
    gint64      quantity;
    gboolean    by_day;
  } good[] = {
    { "8", 80, FALSE },       { "7.5学时", 75, FALSE }, { " 16 课时 ", 160, FALSE },
    { "24小时", 240, FALSE }, { "3天", 30, TRUE },      { "0.5天", 5, TRUE },
  };
  static const char *const bad[] = { "",     "天",    "0",   "-3",  "八学时", "8学分",
                                     "1001", "1e9天", "nan", "inf", "\xff" };
  gint64                   quantity;
  gboolean                 by_day;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i].text);
      g_assert_true (cy_ledger_read_hours (good[i].text, &quantity, &by_day));
      g_assert_cmpint (quantity, ==, good[i].quantity);
      g_assert_cmpint (by_day, ==, good[i].by_day);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (cy_ledger_read_hours (bad[i], &quantity, &by_day));
    }
}

static void
test_result (void)
{
  static const struct
  {
    const char *text;
    const char *result;
    gint64      score;
  } good[] = {
    { "", NULL, -1 },
    { "60", CY_RESULT_PASSED, 600 },
    { "59.9分", CY_RESULT_FAILED, 599 },
    { "合 格", CY_RESULT_PASSED, -1 },
    { "优秀", CY_RESULT_EXCELLENT, -1 },
    { "不合格", CY_RESULT_FAILED, -1 },
  };
  static const char *const bad[] = { "101", "-1", "好", "90/100" };
  const char              *result;
  gint64                   score;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_test_message ("%s", good[i].text);
      g_assert_true (cy_ledger_read_result (good[i].text, &result, &score));
      g_assert_cmpstr (result, ==, good[i].result);
      g_assert_cmpint (score, ==, good[i].score);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (cy_ledger_read_result (bad[i], &result, &score));
    }
}

static void
test_yes (void)
{
  g_assert_true (cy_ledger_is_yes (" 是 "));
  g_assert_true (cy_ledger_is_yes ("Y"));
  g_assert_false (cy_ledger_is_yes (""));
  g_assert_false (cy_ledger_is_yes ("不是"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/ledger-values/days", test_days);
  g_test_add_func ("/exchange/ledger-values/hours", test_hours);
  g_test_add_func ("/exchange/ledger-values/result", test_result);
  g_test_add_func ("/exchange/ledger-values/yes", test_yes);

  return g_test_run ();
}
