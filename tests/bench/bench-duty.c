/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-duty [PEOPLE]: what is asked of everybody at once: completeness of the file, rules of the
 * way into the pool, and reminders. */
#include "cy-bench.h"
#include "cy-test-pool.h"

#include "cy-election.h"
#include "cy-follow-list.h"
#include "cy-reminder.h"
#include "cy-rules.h"
#include "cy-candidate-missing.h"
#include "cy-sql.h"
#include "cy-stats.h"
#include "cy-step.h"

#define TODAY 20261122

/* All three together, for 20,000 people. */
#define MOST_MS 1000

typedef struct
{
  CyTest    test;
  CyRecord *rules;
} Bench;

#define KEYS "uid,hlc,origin"
#define VALUES "randomblob(16),1,1"

/* What a pool that is looked after holds: news of three kinds, a screening, an adjustment, papers.
 */
static const char *const fillings[] = {
  "INSERT INTO follow_up(" KEYS ",person,kind,date,content,whereabouts,employment)"
  " SELECT " VALUES ",p.id,k.kind,20260101+(p.id*7+k.kind*31)%10*100+p.id%28,'思想稳定','village',"
  "'farm' FROM person p,(SELECT '1' AS kind UNION ALL SELECT '2' UNION ALL SELECT '3') k",
  "INSERT INTO screening(" KEYS ",person,date,screeners,basis,conclusion)"
  " SELECT " VALUES ",id,20251001+id%12*100,'王五、赵六','走访','pass' FROM person",
  "INSERT INTO adjustment(" KEYS ",person,date,occasion,outcome,basis)"
  " SELECT " VALUES ",id,20251101+id%12*100,'yearly','keep','年度研判' FROM person",
  "INSERT INTO attachment(" KEYS ",person,class,title)"
  " SELECT " VALUES ",p.id,CAST(1+(p.id+k.nth)%10 AS TEXT),'材料' FROM person p,"
  "(SELECT 1 AS nth UNION ALL SELECT 2 UNION ALL SELECT 4 UNION ALL SELECT 7) k",
};

static void
fill (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->test.conn, "fill", CY_STEP_BULK, &error);

  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    if (!cy_sql_run (self->test.conn, fillings[i], &error, ""))
      g_error ("%s", error->message);
  if (!cy_step_commit (step, &error))
    g_error ("%s", error->message);
}

static gboolean
add_up (CySqlRow *row, gpointer data, GError **error)
{
  *(gint64 *) data += cy_sql_row_get_int (row, 0);

  return TRUE;
}

/* As the column of the list of people counts it. */
static void
run_completeness (gpointer data)
{
  Bench *self = data;
  gint64 sum = 0;

  cy_sql_each (self->test.conn,
               "SELECT (SELECT count(DISTINCT d.class) FROM attachment d WHERE d.person=p.id"
               " AND d.deleted IS NULL) FROM person p WHERE p.deleted IS NULL",
               add_up,
               &sum,
               NULL,
               "");
  g_assert_cmpint (sum, >, 0);
}

static void
run_rules (gpointer data)
{
  Bench *self = data;
  g_autoptr (CyShortlist) list = cy_shortlist_load (self->test.conn, 0, 0, TODAY, NULL);

  for (guint i = 0; i < list->candidates->len; i++)
    cy_candidate_find_missing (g_ptr_array_index (list->candidates, i), list, NULL);
}

static void
run_reminders (gpointer data)
{
  Bench      *self = data;
  CyStatsArgs args = { .base_date = TODAY, .today = TODAY, .rules = self->rules };
  g_autoptr (CyStats) stats = cy_stats_compute (self->test.conn, &args, NULL, NULL);

  g_ptr_array_unref (cy_reminder_list (self->test.conn, stats, NULL));
}

static void
run_all (gpointer data)
{
  run_completeness (data);
  run_rules (data);
  run_reminders (data);
}

static void
run_followed (gpointer data)
{
  Bench       *self = data;
  CyFollowArgs args = { .base_date = TODAY, .rules = self->rules };

  cy_follow_list_unref (cy_follow_list_load (self->test.conn, &args, NULL));
}

static void
run_election (gpointer data)
{
  Bench       *self = data;
  CyPoolPeriod period;

  cy_election_free (cy_election_load (self->test.conn, 0, TODAY, TODAY, self->rules, NULL));
  cy_pool_period_count (self->test.conn, 0, 20260101, TODAY, &period, NULL);
}

static void
run (guint n_people)
{
  const CyTestPool pool = { 50, 29, n_people, 1 };
  Bench            bench = { 0 };

  cy_test_set_up (&bench.test, NULL);
  cy_test_fill (bench.test.path, &pool);
  fill (&bench);
  bench.rules = cy_rules_for_year (bench.test.conn, 2026, NULL);
  cy_bench_limit ("completeness", run_completeness, &bench, MOST_MS);
  cy_bench_limit ("rules", run_rules, &bench, MOST_MS);
  cy_bench_limit ("reminders", run_reminders, &bench, MOST_MS);
  cy_bench_limit ("all three", run_all, &bench, MOST_MS);
  cy_bench_limit ("follow-up of the pool", run_followed, &bench, MOST_MS);
  cy_bench_limit ("election by village", run_election, &bench, MOST_MS);
  g_object_unref (bench.rules);
  cy_test_tear_down (&bench.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
