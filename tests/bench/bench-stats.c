/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-stats [PEOPLE]: the figures of the overview against the least that SQLite can do, which is
 * to step once over the same indexes and fetch what is counted. */
#include "cy-bench.h"
#include "cy-test-pool.h"

#include "cy-reminder.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-stats.h"

#define TODAY 20261122

typedef struct
{
  CyTest    test;
  CyRecord *rules;
  CyStats  *stats;
  GArray   *ids;
  GArray   *few;
} Bench;

/* What the counts look at. */
#define POOL_COLUMNS "tittittttt"

/* @data says what is in the columns: a value that nobody fetches costs SQLite nothing. */
static gboolean
read_row (CySqlRow *row, gpointer data, GError **error)
{
  const char *types = data;
  gsize       length;

  for (guint i = 0; types[i] != '\0'; i++)
    if (types[i] == 'i')
      cy_sql_row_get_int (row, i);
    else
      cy_sql_row_peek_text (row, i, &length);

  return TRUE;
}

static void
scan (Bench *self, const char *sql, const char *types)
{
  cy_sql_each (self->test.conn, sql, read_row, (gpointer) types, NULL, "");
}

static void
run_floor_pool (gpointer data)
{
  Bench *self = data;

  cy_sql_each (self->test.conn,
               cy_sql_get ("insight/pool.sql"),
               read_row,
               POOL_COLUMNS,
               NULL,
               "ttttt",
               "in",
               "progress",
               NULL,
               NULL,
               NULL);
}

static void
run_floor_batches (gpointer data)
{
  scan (data,
        "SELECT batch,state,step,step_date,admitted FROM pool_entry INDEXED BY pool_entry_batch",
        "tttii");
}

static void
run_floor_overview (gpointer data)
{
  run_floor_pool (data);
  run_floor_batches (data);
}

static void
run_floor_everybody (gpointer data)
{
  scan (data, cy_sql_get ("insight/everybody.sql"), POOL_COLUMNS);
}

static void
run_floor_entries (gpointer data)
{
  scan (data, "SELECT person,state,admitted,exit_date FROM pool_entry", "itii");
}

static void
run_floor_few (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < self->few->len; i++)
    cy_sql_each (self->test.conn,
                 cy_sql_get ("insight/person.sql"),
                 read_row,
                 POOL_COLUMNS,
                 NULL,
                 "i",
                 g_array_index (self->few, gint64, i));
}

static void
run_stats (gpointer data)
{
  Bench *self = data;

  CyStatsArgs args = { .base_date = TODAY, .today = TODAY, .rules = self->rules };

  cy_stats_free (cy_stats_compute (self->test.conn, &args, NULL, NULL));
}

static void
run_past (gpointer data)
{
  Bench *self = data;

  CyStatsArgs args = { .base_date = 20241231, .today = TODAY, .rules = self->rules };

  cy_stats_free (cy_stats_compute (self->test.conn, &args, NULL, NULL));
}

static void
run_tree (gpointer data)
{
  Bench *self = data;

  cy_unit_tree_free (cy_unit_tree_load (self->test.conn, self->rules, TODAY, TODAY, NULL));
}

static void
run_pipeline (gpointer data)
{
  Bench *self = data;

  cy_pipeline_free (cy_pipeline_load (self->test.conn, 0, NULL, TODAY, TODAY, NULL));
}

static void
run_reminders (gpointer data)
{
  Bench *self = data;

  g_ptr_array_unref (cy_reminder_list (self->test.conn, self->stats, NULL));
}

static void
run_ids (gpointer data)
{
  Bench *self = data;

  cy_stats_free (cy_stats_of_ids (self->test.conn,
                                  (const gint64 *) self->ids->data,
                                  self->ids->len,
                                  TODAY,
                                  self->rules,
                                  NULL,
                                  NULL));
}

static void
run_few (gpointer data)
{
  Bench *self = data;

  cy_stats_free (cy_stats_of_ids (self->test.conn,
                                  (const gint64 *) self->few->data,
                                  self->few->len,
                                  TODAY,
                                  self->rules,
                                  NULL,
                                  NULL));
}

static void
run_group_by (gpointer data)
{
  Bench *self = data;

  cy_sql_each (self->test.conn,
               "SELECT count(*) FROM person WHERE deleted IS NULL AND pool_state='in'"
               " GROUP BY gender,political,education,source,birth/100000",
               read_row,
               "i",
               NULL,
               "");
}

static const struct
{
  const char *name;
  CyBenchWork work;
  CyBenchWork floor;
  double      most;
} cases[] = {
  { "overview", run_stats, run_floor_overview, 1.5 },
  { "overview of a day gone by", run_past, run_floor_entries },
  { "unit tree", run_tree, run_floor_pool },
  { "pipeline", run_pipeline, run_floor_batches },
  { "reminders", run_reminders, run_floor_entries },
  { "line below a list of everybody", run_ids, run_floor_everybody },
  { "line below a list of 1,000", run_few, run_floor_few },
  { "one GROUP BY of SQL, to compare", run_group_by, run_floor_pool },
};

static void
set_up (Bench *self, guint n_people)
{
  const CyTestPool pool = { 50, 29, n_people, 1 };
  CyStatsArgs      args = { .base_date = TODAY, .today = TODAY };
  gint64           bytes = 0;

  cy_test_set_up (&self->test, NULL);
  cy_test_fill (self->test.path, &pool);
  self->rules = cy_rules_for_year (self->test.conn, 2026, NULL);
  self->stats = cy_stats_compute (self->test.conn, &args, NULL, NULL);
  self->ids = cy_sql_list_ids (self->test.conn, "SELECT id FROM person", NULL, "");
  self->few = cy_sql_list_ids (self->test.conn, "SELECT id FROM person LIMIT 1000", NULL, "");
  if (cy_sql_get_int (self->test.conn,
                      "SELECT sum(pgsize) FROM dbstat WHERE name='person_count'",
                      &bytes,
                      NULL,
                      ""))
    g_print ("%u people, index %.1f MB, %.1f bytes a person\n",
             n_people,
             (double) bytes / 1e6,
             (double) bytes / MAX (n_people, 1));
}

static void
run (guint n_people)
{
  Bench bench = { 0 };

  set_up (&bench, n_people);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cy_bench_compare (cases[i].name, cases[i].work, cases[i].floor, &bench, cases[i].most);
  g_array_unref (bench.ids);
  g_array_unref (bench.few);
  cy_stats_free (bench.stats);
  g_object_unref (bench.rules);
  cy_test_tear_down (&bench.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
