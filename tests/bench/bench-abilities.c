/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-abilities [PEOPLE]: the abilities of everybody at once, and what postings did for them. */
#include "cy-bench.h"
#include "cy-test-pool.h"

#include "cy-ability-list.h"
#include "cy-growth.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"

#define TODAY 20261123

/* For 20,000 people with four records of each of seven abilities. */
#define MOST_MS 1000

typedef struct
{
  CyTest    test;
  CyRecord *rules;
} Bench;

#define KEYS "uid,hlc,origin"
#define VALUES "randomblob(16),1,1"

static const char *const fillings[] = {
  "INSERT INTO ability_record(" KEYS ",person,ability,level,date,source,evidence)"
  " SELECT " VALUES
  ",p.id,a.n,20+(p.id*7+a.n*3+d.n)%30,d.day+p.id%28,d.source,'材料' FROM person p,"
  "(SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5"
  " UNION ALL SELECT 6 UNION ALL SELECT 7) a,"
  "(SELECT 1 AS n,20250101 AS day,'1' AS source UNION ALL SELECT 2,20250701,'2'"
  " UNION ALL SELECT 3,20260101,'1' UNION ALL SELECT 4,20260701,'3') d",
  "INSERT INTO posting(" KEYS ",person,kind,post,planned_since,planned_until,since,until,state)"
  " SELECT " VALUES
  ",id,'F0'||(1+id%8),'村书记助理',20250301,20250901,20250301+id%28,20250901,'done'"
  " FROM person WHERE id%10=0",
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

static void
run_book (gpointer data)
{
  Bench *self = data;
  g_autoptr (CyAbilityBook) book =
    cy_ability_book_load (self->test.conn, self->rules, CY_ABILITY_EVERYBODY, NULL);
  guint sum = 0;

  for (guint i = 0; i < book->people->len; i++)
    for (guint j = 0; j < book->frame->n_kinds; j++)
      sum += cy_ability_book_get (book, g_array_index (book->people, gint64, i), j, TODAY).level;
  g_assert_cmpuint (sum, >, 0);
}

static void
run_list (gpointer data)
{
  Bench        *self = data;
  CyAbilityArgs args = { .base_date = TODAY, .rules = self->rules };
  g_autoptr (CyAbilityList) list = cy_ability_list_load (self->test.conn, &args, NULL);

  g_assert_nonnull (list);
}

static void
run_growth (gpointer data)
{
  Bench       *self = data;
  CyGrowthArgs args = { CY_GROWTH_POSTING, 0, TODAY, self->rules };
  g_autoptr (CyGrowth) growth = cy_growth_load (self->test.conn, &args, NULL, NULL);

  g_assert_nonnull (growth);
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
  cy_bench_limit ("levels of everybody", run_book, &bench, MOST_MS);
  cy_bench_limit ("list of the pool with abilities", run_list, &bench, MOST_MS);
  cy_bench_limit ("growth of a tenth", run_growth, &bench, MOST_MS);
  g_object_unref (bench.rules);
  cy_test_tear_down (&bench.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
