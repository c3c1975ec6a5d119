/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Counting in C says what SQL says, for today, a day gone by, a scope and a list. */
#include "cy-test-pool.h"

#include "cy-dataset.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-stats.h"

#include <string.h>

#define TODAY 20261122

/* Its people carry nulls, unknown codes, no unit, no birth, and some are deleted. */
static const CyTestPool county = { 4, 6, 700, 20261122 };

/* Age at the day ?: years by the month, as appointment forms count. */
#define AGE "(%d/10000-birth/10000-(birth/100%%100>0 AND %d/100%%100<birth/100%%100))"

static CyStats *
compute_states (CyTest *test, gint64 scope, gint64 base_date, const char *const *states)
{
  g_autoptr (GError) error = NULL;
  CyStatsArgs args = { scope, base_date, TODAY, .states = states };
  CyStats    *stats = cy_stats_compute (test->conn, &args, NULL, &error);

  g_assert_no_error (error);

  return stats;
}

static CyStats *
compute (CyTest *test, gint64 scope, gint64 base_date)
{
  return compute_states (test, scope, base_date, NULL);
}

static gint64
count (CyTest *test, const char *members, const char *condition)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM (%s) WHERE %s", members, condition);

  return cy_test_count (test, sql);
}

static gint64
count_ages (CyTest *test, const char *members, gint64 base_date, int from, int to)
{
  g_autofree char *condition = g_strdup_printf ("birth>0 AND " AGE " BETWEEN %d AND %d",
                                                (int) base_date,
                                                (int) base_date,
                                                from,
                                                to);

  return count (test, members, condition);
}

static void
assert_codes (CyTest        *test,
              const CyStats *stats,
              const CyTally *tally,
              const char    *members,
              CyDimension    dimension,
              const char    *column)
{
  guint   n = cy_classes_get_n (stats->classes[dimension]);
  guint64 sum = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = cy_classes_dup_key (stats->classes[dimension], i);
      g_auto (GStrv) codes = g_strsplit (key, "|", -1);
      g_autofree char *list = g_strjoinv ("','", codes + 2);
      g_autofree char *condition = g_strdup_printf ("%s IN ('%s')", column, list);

      g_assert_cmpuint (tally->counts[dimension][i], ==, count (test, members, condition));
      sum += tally->counts[dimension][i];
    }
  g_assert_cmpuint (sum + tally->counts[dimension][n], ==, tally->people);
}

static void
assert_ages (CyTest *test, const CyStats *stats, const CyTally *tally, const char *members)
{
  const int        ends[] = { 0, 25, 30, 35, 40, 45, 50, 150 };
  g_autofree char *sql = g_strdup_printf ("SELECT CAST(round(sum(" AGE
                                          ")*10.0/count(*)) AS INTEGER) FROM (%s) WHERE birth>0",
                                          (int) stats->base_date,
                                          (int) stats->base_date,
                                          members);

  for (guint i = 0; i + 1 < G_N_ELEMENTS (ends); i++)
    g_assert_cmpuint (tally->counts[CY_DIMENSION_AGE][i],
                      ==,
                      count_ages (test,
                                  members,
                                  stats->base_date,
                                  i > 0 ? ends[i] + 1 : 0,
                                  ends[i + 1]));
  g_assert_cmpuint (tally->young, ==, count_ages (test, members, stats->base_date, 0, 35));
  if (tally->n_ages > 0)
    g_assert_cmpint (cy_tally_get_average_age (tally), ==, cy_test_count (test, sql));
}

static void
assert_tally (CyTest *test, const CyStats *stats, const CyTally *tally, const char *members)
{
  g_assert_cmpuint (tally->people, ==, count (test, members, "1"));
  assert_codes (test, stats, tally, members, CY_DIMENSION_GENDER, "gender");
  assert_codes (test, stats, tally, members, CY_DIMENSION_EDUCATION, "education");
  assert_codes (test, stats, tally, members, CY_DIMENSION_PARTY, "political");
  assert_codes (test, stats, tally, members, CY_DIMENSION_SOURCE, "source");
  assert_codes (test, stats, tally, members, CY_DIMENSION_ETHNIC, "ethnic");
  assert_codes (test, stats, tally, members, CY_DIMENSION_TIER, "tier");
  assert_codes (test, stats, tally, members, CY_DIMENSION_MATURITY, "maturity");
  assert_ages (test, stats, tally, members);
  g_assert_cmpuint (cy_tally_get_women (tally), ==, count (test, members, "gender='2'"));
  g_assert_cmpuint (cy_tally_get_party (tally),
                    ==,
                    count (test, members, "political IN ('01','02')"));
  g_assert_cmpuint (cy_tally_get_college (tally),
                    ==,
                    count (test, members, "education IN ('11','21','22','2C')"));
  g_assert_cmpuint (cy_tally_get_minority (stats, tally), ==, count (test, members, "ethnic>'01'"));
}

#define IN_POOL "SELECT * FROM person WHERE deleted IS NULL AND pool_state='in'"

static void
test_everything (CyTest *test, gconstpointer data)
{
  g_autoptr (CyStats) stats = NULL;

  cy_test_fill (test->path, &county);
  stats = compute (test, 0, TODAY);
  g_assert_false (stats->is_past);
  g_assert_cmpuint (stats->total->people, >, 200);
  assert_tally (test, stats, stats->total, IN_POOL);
  g_assert_cmpuint (stats->sum.in_pool, ==, stats->total->people);
  g_assert_cmpuint (stats->sum.in_progress,
                    ==,
                    cy_test_count (test,
                                   "SELECT count(*) FROM person JOIN unit u ON u.id=unit WHERE"
                                   " person.deleted IS NULL AND pool_state='progress'"));
}

/* Each township is a row; so are the county's own people and those without a unit. */
static void
test_rows (CyTest *test, gconstpointer data)
{
  g_autoptr (CyStats) stats = NULL;
  guint people = 0;

  cy_test_fill (test->path, &county);
  stats = compute (test, 1, TODAY);
  g_assert_cmpuint (stats->n_rows, ==, 5);
  for (guint i = 0; i < stats->n_rows; i++)
    {
      const CyUnitNode *node = cy_unit_tree_get (stats->tree, (guint) stats->rows[i].place);
      g_autofree char  *members = g_strdup_printf (IN_POOL " AND unit BETWEEN %d AND %d",
                                                  (int) node->id,
                                                  node->id == 1 ? 1 : (int) node->id + 6);

      assert_tally (test, stats, stats->rows[i].tally, members);
      if (node->id != 1)
        g_assert_cmpuint (node->in_pool, ==, stats->rows[i].tally->people);
      people += stats->rows[i].tally->people;
    }
  g_assert_cmpuint (people, ==, stats->total->people);
  assert_tally (test, stats, stats->total, IN_POOL " AND unit IS NOT NULL");
}

static void
test_scope (CyTest *test, gconstpointer data)
{
  g_autoptr (CyStats) town = NULL;
  g_autoptr (CyStats) village = NULL;
  g_autoptr (CyStats) all = NULL;

  cy_test_fill (test->path, &county);
  town = compute (test, 9, TODAY);
  assert_tally (test, town, town->total, IN_POOL " AND unit BETWEEN 9 AND 15");
  g_assert_cmpuint (town->sum.in_pool, ==, town->total->people);
  village = compute (test, 11, TODAY);
  assert_tally (test, village, village->total, IN_POOL " AND unit=11");

  /* The tree is the whole one, whatever the scope. */
  all = compute (test, 0, TODAY);
  for (guint i = 0; i < cy_unit_tree_get_n (all->tree); i++)
    g_assert_cmpuint (cy_unit_tree_get (all->tree, i)->in_pool,
                      ==,
                      cy_unit_tree_get (village->tree, i)->in_pool);
  g_assert_cmpint (all->rows[all->n_rows - 1].place, ==, -1);
}

static void
test_states (CyTest *test, gconstpointer data)
{
  const char *states[] = { CY_POOL_IN_PROGRESS, CY_POOL_USED, NULL };
  g_autoptr (CyStats) stats = NULL;

  cy_test_fill (test->path, &county);
  stats = compute_states (test, 0, TODAY, states);
  assert_tally (test,
                stats,
                stats->total,
                "SELECT * FROM person WHERE deleted IS NULL AND pool_state IN ('progress','used')");
  g_assert_cmpuint (stats->sum.in_pool, ==, count (test, IN_POOL, "1"));
  g_assert_cmpstr (stats->people_key, ==, "state|one-of|progress|used");
}

static void
test_past (CyTest *test, gconstpointer data)
{
  const gint64 dates[] = { 20211231, 20240615, 20251231 };

  cy_test_fill (test->path, &county);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (CyStats) stats = compute (test, 0, dates[i]);
      g_autofree char *members = g_strdup_printf (
        "SELECT p.id,p.unit,p.gender,p.birth,p.political,p.education,p.source,p.ethnic,e.tier,"
        "e.maturity FROM person p JOIN pool_entry e ON e.person=p.id WHERE p.deleted IS NULL AND"
        " (e.admitted IS NULL OR e.admitted<=%d) AND (e.state='in' OR (e.state IN ('out','used')"
        " AND e.exit_date>%d))",
        (int) dates[i],
        (int) dates[i]);

      g_assert_true (stats->is_past);
      g_assert_cmpuint (stats->total->people, >, 20);
      assert_tally (test, stats, stats->total, members);
      g_assert_cmpuint (stats->sum.in_pool, ==, stats->total->people);
      g_assert_cmpuint (stats->sum.in_progress, ==, 0);
    }
}

static void
assert_ids (CyTest *test, const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strconcat ("SELECT id FROM person WHERE ", where, NULL);
  g_autofree char *members =
    g_strconcat ("SELECT * FROM person WHERE deleted IS NULL AND (", where, ")", NULL);
  g_autoptr (GArray) ids = cy_sql_list_ids (test->conn, sql, &error, "");
  g_autoptr (CyStats) stats =
    cy_stats_of_ids (test->conn, (const gint64 *) ids->data, ids->len, TODAY, NULL, NULL, &error);

  g_assert_no_error (error);
  assert_tally (test, stats, stats->total, members);
}

/* By one scan, and one by one: with people who were never in the pool. */
static void
test_of_ids (CyTest *test, gconstpointer data)
{
  cy_test_fill (test->path, &county);
  assert_ids (test, "1");
  assert_ids (test, "id%3=0");
  assert_ids (test, "id%40=7");
  assert_ids (test, "id=12");
  assert_ids (test, "0");
}

static void
test_of_strange_ids (CyTest *test, gconstpointer data)
{
  const gint64 ids[] = { -5, 0, 1, 9999, G_MAXINT64, G_MININT64 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStats) stats = NULL;

  cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY);
  stats = cy_stats_of_ids (test->conn, ids, G_N_ELEMENTS (ids), TODAY, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stats->total->people, ==, 1);
  g_assert_null (stats->people_key);
}

static void
test_summary (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 ids[] = { cy_test_add_candidate (test, "甲", 0, CY_TIER_SECRETARY),
                   cy_test_add_candidate (test, "乙", 0, CY_TIER_COMMITTEE),
                   cy_test_add_candidate (test, "丙", 0, CY_TIER_COMMITTEE) };
  g_autoptr (CyStats) stats = NULL;
  g_autoptr (CyStats) nobody = NULL;
  g_autofree char *line = NULL;
  g_autofree char *empty = NULL;

  cy_test_set (test, CY_PERSON, ids[0], CY_PERSON_GENDER, "2");
  cy_test_set (test, CY_PERSON, ids[0], CY_PERSON_POLITICAL, "02");
  cy_test_set_int (test, CY_PERSON, ids[0], CY_PERSON_BIRTH, 19911122);
  cy_test_set_int (test, CY_PERSON, ids[1], CY_PERSON_BIRTH, 19901200);
  cy_test_set_int (test, CY_PERSON, ids[2], CY_PERSON_BIRTH, 19900000);
  stats = cy_stats_of_ids (test->conn, ids, 3, TODAY, NULL, NULL, &error);
  line = cy_stats_dup_summary (stats);
  /* 35, 35 (December has not come) and 36. */
  g_assert_cmpstr (line,
                   ==,
                   "3 people, of these 1 women, 1 Party members, 35 or younger 2,"
                   " college or above 0, average age 35.3");
  nobody = cy_stats_of_ids (test->conn, ids, 0, TODAY, NULL, NULL, &error);
  empty = cy_stats_dup_summary (nobody);
  g_assert_true (g_str_has_suffix (empty, "average age —"));
}

static void
test_empty_library (CyTest *test, gconstpointer data)
{
  g_autoptr (CyStats) stats = compute (test, 0, TODAY);

  g_assert_cmpuint (stats->total->people, ==, 0);
  g_assert_cmpuint (stats->n_rows, ==, 0);
  g_assert_cmpint (cy_tally_get_average_age (stats->total), ==, CY_DATASET_MISSING);
}

static void
test_refused (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  CyStatsArgs args = { .scope = 77, .base_date = TODAY, .today = TODAY };

  g_assert_null (cy_stats_compute (test->conn, &args, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  args.scope = 0;
  g_cancellable_cancel (cancellable);
  g_assert_null (cy_stats_compute (test->conn, &args, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (cy_stats_of_ids (test->conn, NULL, 0, TODAY, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/stats/everything", test_everything);
  cy_test_case ("/model/stats/rows", test_rows);
  cy_test_case ("/model/stats/scope", test_scope);
  cy_test_case ("/model/stats/states", test_states);
  cy_test_case ("/model/stats/past", test_past);
  cy_test_case ("/model/stats/of-ids", test_of_ids);
  cy_test_case ("/model/stats/of-strange-ids", test_of_strange_ids);
  cy_test_case ("/model/stats/summary", test_summary);
  cy_test_case ("/model/stats/empty-library", test_empty_library);
  cy_test_case ("/model/stats/refused", test_refused);

  return g_test_run ();
}
