/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Those listed as having left are those counted as having left. */
#include "cy-exit-list.h"

#include "cy-election.h"
#include "cy-test-pool.h"

static void
test_agrees (CyTest *test, gconstpointer data)
{
  const CyTestPool county = { 3, 4, 800, 5 };
  gint64           all = 0;

  cy_test_fill (test->path, &county);
  for (CyDate month = 20230101; month < 20270101; month = cy_date_add_months (month, 3))
    {
      CyDate last = cy_date_add_days (cy_date_add_months (month, 3), -1);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) list = cy_exit_list_load (test->conn, 0, month, last, &error);
      CyPoolPeriod period;
      gint64       used = 0;

      g_assert_true (cy_pool_period_count (test->conn, 0, month, last, &period, &error));
      for (guint i = 0; i < list->len; i++)
        {
          const CyExited *exited = g_ptr_array_index (list, i);

          used += exited->is_used;
          g_assert_cmpint (exited->left / 10000, ==, cy_date_get_year (month));
        }
      g_assert_cmpint (used, ==, period.used);
      g_assert_cmpint (list->len - used, ==, period.out);
      all += list->len;
    }
  g_assert_cmpint (all, >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/exit-list/agrees", test_agrees);

  return g_test_run ();
}
