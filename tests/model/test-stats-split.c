/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The sources together are everybody who was counted. */
#include "cy-stats.h"
#include "cy-test-pool.h"

#define TODAY 20261122

static void
check (CyTest *test, gint64 scope, gint64 base_date)
{
  g_autoptr (GError) error = NULL;
  CyStatsArgs args = { .scope = scope, .base_date = base_date, .today = TODAY };
  g_autoptr (CyStats) stats = cy_stats_compute (test->conn, &args, NULL, &error);
  g_autoptr (GPtrArray) tallies = cy_stats_split_sources (stats, test->conn, TODAY, &error);
  guint people = 0;
  guint women = 0;
  guint party = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < tallies->len; i++)
    {
      const CyTally *tally = g_ptr_array_index (tallies, i);

      people += tally->people;
      women += cy_tally_get_women (tally);
      party += cy_tally_get_party (tally);
      g_assert_cmpuint (tally->people, ==, stats->total->counts[CY_DIMENSION_SOURCE][i]);
    }
  g_assert_cmpuint (people, ==, stats->total->people);
  g_assert_cmpuint (women, ==, cy_tally_get_women (stats->total));
  g_assert_cmpuint (party, ==, cy_tally_get_party (stats->total));
}

static void
test_total (CyTest *test, gconstpointer data)
{
  const CyTestPool county = { 3, 4, 600, 7 };
  gint64           town;

  cy_test_fill (test->path, &county);
  town = cy_test_count (test, "SELECT min(id) FROM unit WHERE kind='town'");
  check (test, 0, TODAY);
  check (test, town, TODAY);
  check (test, 0, 20250101);
  check (test, town, 20250101);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/stats-split/total", test_total);

  return g_test_run ();
}
