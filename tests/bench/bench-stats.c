/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-stats [PEOPLE]: the figures of the overview against the least that SQLite can do, which is
 * to step once over the same index, in the same run. One line each: figure, floor, ratio. */
#include "cy-test-pool.h"

#include "cy-reminder.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-stats.h"

#include <stdlib.h>

#define TODAY 20261122
#define ROUNDS 7
#define DEFAULT_PEOPLE 100000

typedef struct
{
  CyTest    test;
  CyRecord *rules;
  CyStats  *stats;
  GArray   *ids;
  GArray   *few;
} Bench;

typedef void (*Work) (Bench *self);

static gboolean
step_only (CySqlRow *row, gpointer data, GError **error)
{
  return TRUE;
}

static void
run_floor_pool (Bench *self)
{
  cy_sql_each (self->test.conn,
               cy_sql_get ("insight/pool.sql"),
               step_only,
               NULL,
               NULL,
               "ttttt",
               "in",
               "progress",
               NULL,
               NULL,
               NULL);
}

static void
run_floor_everybody (Bench *self)
{
  cy_sql_each (self->test.conn, cy_sql_get ("insight/everybody.sql"), step_only, NULL, NULL, "");
}

static void
run_floor_entries (Bench *self)
{
  cy_sql_each (self->test.conn,
               "SELECT person,state,admitted,exit_date FROM pool_entry",
               step_only,
               NULL,
               NULL,
               "");
}

static void
run_floor_few (Bench *self)
{
  for (guint i = 0; i < self->few->len; i++)
    cy_sql_each (self->test.conn,
                 cy_sql_get ("insight/person.sql"),
                 step_only,
                 NULL,
                 NULL,
                 "i",
                 g_array_index (self->few, gint64, i));
}

static void
run_stats (Bench *self)
{
  CyStatsArgs args = { .base_date = TODAY, .today = TODAY, .rules = self->rules };

  cy_stats_free (cy_stats_compute (self->test.conn, &args, NULL, NULL));
}

static void
run_past (Bench *self)
{
  CyStatsArgs args = { .base_date = 20241231, .today = TODAY, .rules = self->rules };

  cy_stats_free (cy_stats_compute (self->test.conn, &args, NULL, NULL));
}

static void
run_tree (Bench *self)
{
  cy_unit_tree_free (cy_unit_tree_load (self->test.conn, self->rules, TODAY, TODAY, NULL));
}

static void
run_pipeline (Bench *self)
{
  cy_pipeline_free (cy_pipeline_load (self->test.conn, 0, NULL, TODAY, NULL));
}

static void
run_reminders (Bench *self)
{
  g_ptr_array_unref (cy_reminder_list (self->test.conn, self->stats, NULL));
}

static void
run_ids (Bench *self)
{
  cy_stats_free (cy_stats_of_ids (self->test.conn,
                                  (const gint64 *) self->ids->data,
                                  self->ids->len,
                                  TODAY,
                                  self->rules,
                                  NULL,
                                  NULL));
}

static void
run_few (Bench *self)
{
  cy_stats_free (cy_stats_of_ids (self->test.conn,
                                  (const gint64 *) self->few->data,
                                  self->few->len,
                                  TODAY,
                                  self->rules,
                                  NULL,
                                  NULL));
}

static void
run_group_by (Bench *self)
{
  cy_sql_each (self->test.conn,
               "SELECT count(*) FROM person WHERE deleted IS NULL AND pool_state='in'"
               " GROUP BY gender,political,education,source,birth/100000",
               step_only,
               NULL,
               NULL,
               "");
}

/* The best of several rounds, in microseconds. */
static gint64
measure (Bench *self, Work work)
{
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      work (self);
      best = MIN (best, g_get_monotonic_time () - start);
    }

  return MAX (best, 1);
}

static const struct
{
  const char *name;
  Work        work;
  Work        floor;
} cases[] = {
  { "overview", run_stats, run_floor_pool },
  { "overview of a day gone by", run_past, run_floor_entries },
  { "unit tree", run_tree, run_floor_pool },
  { "pipeline", run_pipeline, run_floor_entries },
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

int
main (int argc, char **argv)
{
  Bench bench = { 0 };

  set_up (&bench, argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : DEFAULT_PEOPLE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 floor = measure (&bench, cases[i].floor);
      gint64 time = measure (&bench, cases[i].work);

      g_print ("%-32s %9.2f ms   floor %8.2f ms   x %.2f\n",
               cases[i].name,
               (double) time / 1000,
               (double) floor / 1000,
               (double) time / (double) floor);
    }
  g_array_unref (bench.ids);
  g_array_unref (bench.few);
  cy_stats_free (bench.stats);
  g_object_unref (bench.rules);
  cy_test_tear_down (&bench.test, NULL);

  return 0;
}
