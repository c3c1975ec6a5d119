/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Voices are the numbers that stand there, and a name that stands twice is one person. */
#include "cy-inspect-group.h"

static void
test_heard (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_clear;
    gint64      n;
  } cases[] = {
    { NULL, TRUE, 0 },
    { "", TRUE, 0 },
    { "党员 5、村民代表 8、邻居 3", TRUE, 16 },
    { "党员5名，村民代表8人；邻居3户", TRUE, 16 },
    { "５名党员, 合作社社员１２", TRUE, 17 },
    { "12", TRUE, 12 },
    { "党员 5、", TRUE, 5 },
    { "党员 5、邻居", FALSE, 5 },
    { "党员五名", FALSE, 0 },
    { "党员 5 至 8", FALSE, 0 },
    { "党员 0", FALSE, 0 },
    { "党员 99999", FALSE, 0 },
    { "党员 99999999999999999999999999", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 n;

      g_test_message ("%s", cases[i].text);
      g_assert_true (cy_heard_count (cases[i].text, &n) == cases[i].is_clear);
      g_assert_cmpint (n, ==, cases[i].n);
    }
}

static void
test_group (void)
{
  static const struct
  {
    const char *leader;
    const char *members;
    guint       n;
  } cases[] = {
    { NULL, NULL, 0 },        { "赵一", NULL, 1 },         { "赵一", " ", 1 },
    { "赵一", "赵一", 1 },    { "赵一", "钱二、孙三", 3 }, { "赵一", "钱二 孙三，钱二", 3 },
    { NULL, "钱二/孙三", 2 }, { "", "钱二", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cy_group_count (cases[i].leader, cases[i].members), ==, cases[i].n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/inspect-group/heard", test_heard);
  g_test_add_func ("/model/inspect-group/group", test_group);

  return g_test_run ();
}
