/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What went in and what came out of the pool in a period always adds up. */
#include "cy-dataset.h"
#include "cy-date.h"
#include "cy-election.h"
#include "cy-follow-up.h"
#include "cy-pool.h"
#include "cy-test-pool.h"

#define FROM 20260101
#define UNTIL 20261231

static void
add_stay (CyTest *test, const char *state, CyDate came, CyDate went)
{
  gint64 person = cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY);
  gint64 entry = cy_test_count (test, "SELECT max(id) FROM pool_entry");

  g_assert_cmpint (person, >, 0);
  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STATE, state);
  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STEP, "7");
  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_ADMITTED, came);
  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_EXIT_DATE, went);
}

static CyPoolPeriod
count (CyTest *test, CyDate from, CyDate until)
{
  g_autoptr (GError) error = NULL;
  CyPoolPeriod period;

  cy_pool_period_count (test->conn, 0, from, until, &period, &error);
  g_assert_no_error (error);
  g_assert_cmpint (period.at_start + period.admitted, ==, period.used + period.out + period.at_end);
  g_assert_cmpint (cy_pool_period_get_ever (&period), ==, period.at_start + period.admitted);

  return period;
}

/* As one town published it: 18 in the pool, 5 entered the committees, 6 were cleared out. */
static void
test_rates (CyTest *test, gconstpointer data)
{
  CyPoolPeriod period;

  for (guint i = 0; i < 7; i++)
    add_stay (test, CY_POOL_IN, i < 4 ? 20250301 : 20260301, 0);
  for (guint i = 0; i < 5; i++)
    add_stay (test, CY_POOL_USED, 20250301, 20260601);
  for (guint i = 0; i < 6; i++)
    add_stay (test, CY_POOL_OUT, 20260201, UNTIL);
  period = count (test, FROM, UNTIL);
  g_assert_cmpint (period.at_start, ==, 9);
  g_assert_cmpint (period.admitted, ==, 9);
  g_assert_cmpint (period.at_end, ==, 7);
  g_assert_cmpint (cy_pool_period_get_ever (&period), ==, 18);
  g_assert_cmpint (cy_pool_period_get_use_rate (&period), ==, 278);
  g_assert_cmpint (cy_pool_period_get_adjustment_rate (&period), ==, 333);
}

static void
test_edges (CyTest *test, gconstpointer data)
{
  CyPoolPeriod period;

  add_stay (test, CY_POOL_USED, 20250301, 20251231); /* before */
  add_stay (test, CY_POOL_USED, 20250301, FROM);
  add_stay (test, CY_POOL_OUT, UNTIL, UNTIL);
  add_stay (test, CY_POOL_IN, 20270101, 0);         /* after */
  add_stay (test, CY_POOL_OUT, 20250301, 20270101); /* was still there */
  add_stay (test, CY_POOL_IN, 0, 0);                /* there all along */
  add_stay (test, CY_POOL_OUT, 20250301, 20260700); /* in July */
  add_stay (test, CY_POOL_OUT, 20250301, 0);        /* nobody knows when */
  period = count (test, FROM, UNTIL);
  g_assert_cmpint (period.used, ==, 1);
  g_assert_cmpint (period.out, ==, 2);
  g_assert_cmpint (period.at_end, ==, 2);
  g_assert_cmpint (period.admitted, ==, 1);
  g_assert_cmpint (period.undated, ==, 1);
}

/* Who left on the way was never in the pool. */
static void
test_on_the_way (CyTest *test, gconstpointer data)
{
  gint64       entry;
  CyPoolPeriod period;

  add_stay (test, CY_POOL_OUT, 0, 20260601);
  entry = cy_test_count (test, "SELECT max(id) FROM pool_entry");
  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STEP, "3");
  add_stay (test, CY_POOL_IN_PROGRESS, 0, 0);
  period = count (test, FROM, UNTIL);
  g_assert_cmpint (cy_pool_period_get_ever (&period), ==, 0);
  g_assert_cmpint (cy_pool_period_get_use_rate (&period), ==, CY_DATASET_MISSING);
}

static void
test_reviewed (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) adjustment = cy_record_new (CY_ADJUSTMENT);

  add_stay (test, CY_POOL_IN, 20250301, 0);
  cy_record_set_int (adjustment, CY_ADJUSTMENT_PERSON, 1);
  cy_record_set_int (adjustment, CY_ADJUSTMENT_DATE, FROM);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_OCCASION, CY_OCCASION_YEARLY);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_KEEP);
  cy_record_set_text (adjustment, CY_ADJUSTMENT_BASIS, "年度研判");
  cy_test_save (test, adjustment, "adjustment");
  g_assert_cmpint (count (test, FROM, UNTIL).reviewed, ==, 1);
  g_assert_cmpint (count (test, 20270101, 20271231).reviewed, ==, 0);
}

/* It adds up month after month in a county of many people. */
static void
test_identity (CyTest *test, gconstpointer data)
{
  const CyTestPool county = { 3, 4, 800, 5 };
  gint64           at_end = -1;

  cy_test_fill (test->path, &county);
  for (CyDate month = 20240101; month < 20270101; month = cy_date_add_months (month, 1))
    {
      CyDate       last = cy_date_add_days (cy_date_add_months (month, 1), -1);
      CyPoolPeriod period = count (test, month, last);

      g_assert_true (at_end < 0 || period.at_start == at_end);
      at_end = period.at_end;
    }
  g_assert_cmpint (at_end, >, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/pool-period/rates", test_rates);
  cy_test_case ("/model/pool-period/edges", test_edges);
  cy_test_case ("/model/pool-period/on-the-way", test_on_the_way);
  cy_test_case ("/model/pool-period/reviewed", test_reviewed);
  cy_test_case ("/model/pool-period/identity", test_identity);

  return g_test_run ();
}
