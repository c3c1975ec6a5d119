/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Nobody leaves the pool without what the table of reasons asks for. */
#include "cy-pool-exit.h"

#include "cy-code.h"

static gboolean
is_good (const CyPoolExit *exit)
{
  g_autofree char *problem = cy_pool_exit_dup_problem (exit);

  return problem == NULL;
}

/* The column `used` decides, whatever the code looks like. */
static void
test_used (void)
{
  CyCodeSet *set = cy_code_set_get ("exit_reason");
  guint      n_used = 0;

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);
      gboolean      used = cy_exit_reason_is_used (code->code);

      g_assert_cmpint (used, ==, code->code[0] == 'U');
      n_used += used;
    }
  g_assert_cmpuint (n_used, ==, 5);
  g_assert_false (cy_exit_reason_is_used ("no such"));
  g_assert_false (cy_exit_reason_is_used (NULL));
}

static void
test_document (void)
{
  g_assert_cmpstr (cy_exit_reason_get_document ("U2"), ==, "选举结果");
  g_assert_cmpstr (cy_exit_reason_get_document ("X8"), ==, "党委研究记录");
  g_assert_null (cy_exit_reason_get_document ("X1"));
  g_assert_null (cy_exit_reason_get_document ("no such"));
}

static void
test_problems (void)
{
  const CyPoolExit good = { "U1", 20261101, "新民村", "选举", "镇党委", "任〔2026〕3号" };
  CyPoolExit       exit = good;

  g_assert_true (is_good (&exit));
  exit.reason = NULL;
  g_assert_false (is_good (&exit));
  exit.reason = "Z9";
  g_assert_false (is_good (&exit));
  exit = good;
  exit.date = 20261100;
  g_assert_false (is_good (&exit));
  exit = good;
  exit.basis = "　";
  g_assert_false (is_good (&exit));
  exit = good;
  exit.destination = NULL;
  g_assert_false (is_good (&exit));
  exit = good;
  exit.document = NULL;
  g_assert_false (is_good (&exit));
  /* Too old: needs neither a paper nor a place to go to. */
  exit = (CyPoolExit){ "X1", 20261101, NULL, "年满四十五周岁", NULL, NULL };
  g_assert_true (is_good (&exit));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/pool-exit/used", test_used);
  g_test_add_func ("/model/pool-exit/document", test_document);
  g_test_add_func ("/model/pool-exit/problems", test_problems);

  return g_test_run ();
}
