/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every number of every indicator finds its people; orders, notes and thresholds are right. */
#include "cy-test-pool.h"

#include "cy-indicator-key.h"
#include "cy-indicator.h"
#include "cy-person-list.h"
#include "cy-rules.h"

#define TODAY 20261122

static const CyTestPool county = { 3, 5, 600, 41 };

static CyStats *
compute (CyTest *test, gint64 scope, CyRecord *rules)
{
  g_autoptr (GError) error = NULL;
  CyStatsArgs args = { .scope = scope, .base_date = TODAY, .today = TODAY, .rules = rules };
  CyStats    *stats = cy_stats_compute (test->conn, &args, NULL, &error);

  g_assert_no_error (error);

  return stats;
}

static CyDataset *
make (const CyStats *stats, const char *id)
{
  return cy_indicator_compute (cy_indicator_find (id), stats);
}

static guint
count_people (CyTest *test, const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (GArray) ids = NULL;

  cy_query_set_base_date (query, TODAY);
  g_assert_true (cy_query_apply_key (query, key));
  ids = cy_query_list_ids (query, test->conn, &error);
  g_assert_no_error (error);

  return ids->len;
}

static void
test_table (CyTest *test, gconstpointer data)
{
  g_autoptr (CyStats) stats = compute (test, 0, NULL);

  g_assert_null (cy_indicator_find ("no such"));
  for (guint i = 0; i < cy_indicator_get_n (); i++)
    {
      const CyIndicator *indicator = cy_indicator_get (i);
      g_autoptr (CyDataset) dataset = cy_indicator_compute (indicator, stats);

      g_assert_true (cy_indicator_find (indicator->id) == indicator);
      g_assert_nonnull (cy_dataset_get_title (dataset));
      for (guint j = 0; j < cy_dataset_get_n_series (dataset); j++)
        {
          g_assert_nonnull (cy_dataset_get_series (dataset, j));
          g_assert_cmpint (cy_dataset_get_total (dataset, j), ==, 0);
        }
    }
}

static void
test_keys (CyTest *test, gconstpointer data)
{
  const char *const ids[] = { "education", "source", "party",    "gender",
                              "age",       "tier",   "maturity", "ethnic" };
  g_autoptr (CyStats) stats = NULL;

  cy_test_fill (test->path, &county);
  stats = compute (test, 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (CyDataset) dataset = make (stats, ids[i]);

      g_assert_cmpint (cy_dataset_get_total (dataset, 0), ==, stats->total->people);
      for (guint j = 0; j < cy_dataset_get_n_points (dataset); j++)
        g_assert_cmpint (count_people (test, cy_dataset_get_key (dataset, j)),
                         ==,
                         cy_dataset_get_value (dataset, 0, j));
    }
}

static void
test_units (CyTest *test, gconstpointer data)
{
  g_autoptr (CyStats) stats = NULL;
  g_autoptr (CyDataset) units = NULL;
  g_autoptr (CyDataset) coverage = NULL;

  cy_test_fill (test->path, &county);
  stats = compute (test, 1, NULL);
  units = make (stats, "units");
  coverage = make (stats, "coverage");
  g_assert_cmpuint (cy_dataset_get_n_points (units), ==, 3);
  g_assert_cmpuint (cy_dataset_get_n_points (coverage), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      gint64 villages = 0;

      g_assert_cmpint (count_people (test, cy_dataset_get_key (units, i)),
                       ==,
                       cy_dataset_get_value (units, 0, i));
      for (guint j = 0; j < 3; j++)
        villages += cy_dataset_get_value (coverage, j, i);
      g_assert_cmpint (villages, ==, 5);
    }
  g_assert_cmpint (cy_dataset_get_total (coverage, 2), ==, stats->sum.coverage[CY_COVERAGE_BLANK]);
}

/* The largest first, the rest and the unknown behind. */
static void
test_ranked (CyTest *test, gconstpointer data)
{
  g_autoptr (CyStats) stats = NULL;
  g_autoptr (CyDataset) sources = NULL;
  guint n;

  cy_test_fill (test->path, &county);
  stats = compute (test, 0, NULL);
  sources = make (stats, "source");
  n = cy_dataset_get_n_points (sources);
  g_assert_cmpstr (cy_dataset_get_label (sources, n - 1), ==, "Not known");
  g_assert_cmpstr (cy_dataset_get_label (sources, n - 2), ==, "其他");
  for (guint i = 0; i + 3 < n; i++)
    g_assert_cmpint (cy_dataset_get_value (sources, 0, i),
                     >=,
                     cy_dataset_get_value (sources, 0, i + 1));
}

static void
test_pyramid (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2026, &error);
  const CyIndicator *pyramid = cy_indicator_find ("age-gender");
  g_autoptr (CyStats) stats = NULL;
  g_autoptr (CyDataset) dataset = NULL;

  cy_test_fill (test->path, &county);
  stats = compute (test, 0, rules);
  dataset = cy_indicator_compute (pyramid, stats);
  g_assert_cmpstr (cy_dataset_get_series (dataset, 0), ==, "男");
  g_assert_cmpstr (cy_dataset_get_label (dataset, 0), ==, "≥ 51");
  g_assert_cmpstr (cy_dataset_get_label (dataset, 6), ==, "≤ 25");
  g_assert_cmpstr (cy_dataset_get_label (dataset, cy_indicator_get_divider (pyramid, stats)),
                   ==,
                   "36–40");
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (cy_dataset_get_value (dataset, 0, i) + cy_dataset_get_value (dataset, 1, i),
                     <=,
                     count_people (test, cy_dataset_get_key (dataset, i)));
  g_assert_cmpint (cy_dataset_get_total (dataset, 1),
                   <=,
                   (gint64) cy_tally_get_women (stats->total));
  g_assert_cmpuint (cy_indicator_get_divider (cy_indicator_find ("age"), stats), ==, G_MAXUINT);
}

static void
test_divider_inside_band (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2026, &error);
  const CyIndicator *pyramid = cy_indicator_find ("age-gender");
  g_autoptr (CyStats) stats = NULL;
  g_autoptr (CyStats) oldest = NULL;

  cy_record_set_int (rules, CY_RULES_YOUNG_AGE, 33);
  stats = compute (test, 0, rules);
  g_assert_cmpuint (cy_indicator_get_divider (pyramid, stats), ==, G_MAXUINT);
  cy_record_set_int (rules, CY_RULES_YOUNG_AGE, 50);
  oldest = compute (test, 0, rules);
  g_assert_cmpuint (cy_indicator_get_divider (pyramid, oldest), ==, G_MAXUINT);
}

static void
test_highlight (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2026, &error);
  const CyIndicator *education = cy_indicator_find ("education");
  g_autoptr (CyStats) stats = compute (test, 0, rules);

  g_assert_cmpuint (cy_indicator_get_highlight (education, stats), ==, 3);
  g_assert_cmpuint (cy_indicator_get_highlight (cy_indicator_find ("source"), stats), ==, 0);
  cy_record_unset (rules, CY_RULES_TARGET_EDUCATION);
  g_assert_cmpuint (cy_indicator_get_highlight (education, stats), ==, 0);
}

static void
test_of_ids (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  const gint64 ids[] = { 3, 4, 5, 6, 7 };
  g_autoptr (CyStats) stats = NULL;

  cy_test_fill (test->path, &county);
  stats = cy_stats_of_ids (test->conn, ids, G_N_ELEMENTS (ids), TODAY, NULL, NULL, &error);
  for (guint i = 0; i < cy_indicator_get_n (); i++)
    {
      g_autoptr (CyDataset) dataset = cy_indicator_compute (cy_indicator_get (i), stats);

      if (cy_dataset_get_n_points (dataset) > 0)
        g_assert_null (cy_dataset_get_key (dataset, 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/indicator/table", test_table);
  cy_test_case ("/model/indicator/keys", test_keys);
  cy_test_case ("/model/indicator/units", test_units);
  cy_test_case ("/model/indicator/ranked", test_ranked);
  cy_test_case ("/model/indicator/pyramid", test_pyramid);
  cy_test_case ("/model/indicator/divider-inside-band", test_divider_inside_band);
  cy_test_case ("/model/indicator/highlight", test_highlight);
  cy_test_case ("/model/indicator/of-ids", test_of_ids);

  return g_test_run ();
}
