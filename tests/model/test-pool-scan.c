/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Scans read one index and nothing else, and find who was in the pool at a day gone by. */
#include "cy-test-pool.h"

#include "cy-pool-scan-private.h"
#include "cy-pool.h"
#include "cy-stmt-private.h"

#define TODAY 20261122

static void
assert_plan (CyTest *test, const char *file, const char *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", cy_sql_get (file), NULL);
  g_autoptr (CyStmt) stmt = cy_stmt_new (test->conn, sql, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cy_stmt_step (stmt, &error), ==, CY_STMT_ROW);
  if (strstr (cy_stmt_get_text (stmt, 3), plan) == NULL)
    g_error ("%s: %s, not %s", file, cy_stmt_get_text (stmt, 3), plan);
}

static void
test_plans (CyTest *test, gconstpointer data)
{
  assert_plan (test,
               "insight/pool.sql",
               "SEARCH person USING COVERING INDEX person_count (pool_state=?)");
  assert_plan (test, "insight/everybody.sql", "SCAN person USING COVERING INDEX person_count");
  assert_plan (test, "insight/person.sql", "USING INTEGER PRIMARY KEY");
}

static gboolean
note_tier (CySqlRow *row, gpointer data, GError **error)
{
  GString *found = data;

  g_string_append_printf (found,
                          "%s%" G_GINT64_FORMAT ":%s",
                          found->len > 0 ? " " : "",
                          cy_sql_row_get_int (row, CY_SCAN_ID),
                          cy_sql_row_get_text (row, CY_SCAN_TIER));

  return TRUE;
}

static void
assert_at (CyTest *test, gint64 base_date, const char *expected)
{
  const char *states[] = { CY_POOL_IN, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_true (cy_pool_scan (test->conn, base_date, TODAY, states, note_tier, found, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_past (CyTest *test, gconstpointer data)
{
  gint64 person = cy_test_add_candidate (test, "甲", 0, CY_TIER_COMMITTEE);
  gint64 first = cy_test_count (test, "SELECT max(id) FROM pool_entry");
  gint64 second;

  cy_test_set (test, CY_ENTRY, first, CY_ENTRY_STATE, CY_POOL_OUT);
  cy_test_set_int (test, CY_ENTRY, first, CY_ENTRY_ADMITTED, 20230510);
  cy_test_set_int (test, CY_ENTRY, first, CY_ENTRY_EXIT_DATE, 20240301);
  second = cy_test_add_entry (test, person, CY_POOL_IN, CY_TIER_SECRETARY);
  cy_test_set_int (test, CY_ENTRY, second, CY_ENTRY_ADMITTED, 20250600);

  assert_at (test, 20230509, "");
  assert_at (test, 20230510, "1:committee");
  assert_at (test, 20240229, "1:committee");
  assert_at (test, 20240301, "");
  assert_at (test, 20250531, "");
  assert_at (test, 20250601, "1:secretary");
  assert_at (test, TODAY, "1:secretary");
}

static void
test_past_without_dates (CyTest *test, gconstpointer data)
{
  gint64 left;

  cy_test_add_candidate (test, "甲", 0, CY_TIER_COMMITTEE);
  cy_test_add_candidate (test, "乙", 0, CY_TIER_COMMITTEE);
  left = cy_test_count (test, "SELECT max(id) FROM pool_entry");
  cy_test_set (test, CY_ENTRY, left, CY_ENTRY_STATE, CY_POOL_USED);
  assert_at (test, 20200101, "1:committee");
}

/* Today's pool does not ask for dates: it is what the entries say now. */
static void
test_future (CyTest *test, gconstpointer data)
{
  gint64 entry;

  cy_test_add_candidate (test, "甲", 0, CY_TIER_COMMITTEE);
  entry = cy_test_count (test, "SELECT max(id) FROM pool_entry");
  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_ADMITTED, 20270101);
  assert_at (test, TODAY, "1:committee");
  assert_at (test, 20301231, "1:committee");
  assert_at (test, 20261121, "");
}

static void
test_clock (CyTest *test, gconstpointer data)
{
  g_assert_true (cy_pool_scan_is_past (20200101, 0));
  g_assert_false (cy_pool_scan_is_past (21991231, 0));
  g_assert_false (cy_pool_scan_is_past (TODAY, TODAY));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/pool-scan/plans", test_plans);
  cy_test_case ("/model/pool-scan/past", test_past);
  cy_test_case ("/model/pool-scan/past-without-dates", test_past_without_dates);
  cy_test_case ("/model/pool-scan/future", test_future);
  cy_test_case ("/model/pool-scan/clock", test_clock);

  return g_test_run ();
}
