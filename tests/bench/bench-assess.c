/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-assess [PEOPLE]: a cycle of 40 indicators and five groups of graders, at most 5,000 people:
 * a million marks, from the file to stored results, in memory, and after one mark was changed. */
#include "cy-assess-run.h"
#include "cy-basis.h"
#include "cy-bench.h"
#include "cy-test-pool.h"

#include "cy-sql.h"
#include "cy-step.h"

#define MOST_PEOPLE 5000
#define TODAY 20261122

/* Goals: from the file to the results against the same sums in one statement; milliseconds; MB. */
#define MOST_RATIO 3.0
#define MOST_MEMORY_MS 300
#define MOST_CELL_MS 16
#define MOST_MB 200

typedef struct
{
  CyTest        test;
  CyAssessBook *book;
  CyAssessMark *mark;
  gint32        last;
} Bench;

#define KEYS "uid,hlc,origin"
#define VALUES "randomblob(16),1,1"
#define N(most) "WITH n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<" most ")"

static const char *const fillings[] = {
  "INSERT INTO assess_scheme(id," KEYS ",year,name,object,rounding,decimals,missing,trim,trim_min,"
  "family) VALUES(1," VALUES ",2026,'方案','reserve','half_up',2,'rescale',1,5,'civil')",
  "INSERT INTO assess_part(id," KEYS ",scheme,name,source,weight)"
  " VALUES(1," VALUES ",1,'年终','yearly',10000)",
  N ("3") " INSERT INTO assess_dimension(id," KEYS ",part,position,name,kind,points)"
          " SELECT i+1," VALUES ",1,i,'维度','weighted',2500 FROM n",
  N ("39") " INSERT INTO assess_indicator(id," KEYS ",dimension,position,name,method,points)"
           " SELECT i+1," VALUES ",1+i/10,i,'指标','points',250 FROM n",
  N ("4") " INSERT INTO assess_group(id," KEYS ",scheme,position,name,weight)"
          " SELECT i+1," VALUES ",1,i,'组',2000 FROM n",
  "INSERT INTO assess_line(" KEYS ",scheme,grade,least) VALUES(" VALUES ",1,'1',9000)",
  "INSERT INTO assess_cycle(id," KEYS ",scheme,year,kind,name,since,until,deadline,state)"
  " VALUES(1," VALUES ",1,2026,'year','年终',20260101,20261231,20261231,'open')",
  N ("4") " INSERT INTO assess_grader(id," KEYS ",cycle,panel,position,name)"
          " SELECT i+1," VALUES ",1,i+1,i,'评分人' FROM n",
  "INSERT INTO assess_entry(" KEYS ",person,cycle,unit)"
  " SELECT " VALUES ",id,1,unit FROM person WHERE deleted IS NULL ORDER BY id",
  "INSERT INTO assess_score(" KEYS ",entry,indicator,grader,mark)"
  " SELECT randomblob(16),1795000000000<<16,1,e.id,i.id,g.id,100+(e.id*31+i.id*7+g.id*13)%150"
  " FROM assess_entry e, assess_indicator i, assess_grader g",
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

/* With another rule than before, so that every result is stored anew. */
static void
run_store (gpointer data)
{
  Bench *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->test.conn, "compute", CY_STEP_NONE, &error);
  CyAssessTally tally;

  if (!cy_sql_run (self->test.conn, "UPDATE assess_scheme SET trim_min=trim_min+1", &error, "") ||
      !cy_assess_run (self->test.conn, 1, TODAY, &tally, &error) || !cy_step_commit (step, &error))
    g_error ("%s", error->message);
  g_assert_cmpuint (tally.n_changed, ==, tally.n_entries);
}

static gboolean
add_sum (CySqlRow *row, gpointer data, GError **error)
{
  *(gint64 *) data += cy_sql_row_get_int (row, 3);

  return TRUE;
}

static void
run_sums (gpointer data)
{
  Bench *self = data;
  g_autoptr (GError) error = NULL;
  gint64 sum = 0;

  if (!cy_sql_each (self->test.conn,
                    "SELECT s.entry,s.indicator,g.panel,sum(s.mark),count(s.mark),max(s.hlc)"
                    " FROM assess_entry e"
                    " JOIN assess_score s ON s.entry=e.id AND s.deleted IS NULL"
                    " JOIN assess_grader g ON g.id=s.grader"
                    " WHERE e.cycle=1 AND e.deleted IS NULL GROUP BY 1,2,3",
                    add_sum,
                    &sum,
                    &error,
                    ""))
    g_error ("%s", error->message);
  g_assert_cmpint (sum, >, 0);
}

static void
run_memory (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < self->book->entries->len; i++)
    cy_assess_compute (self->book, i, self->mark);
}

/* As the grid does it: one mark, and the whole basis of that person in words. */
static void
run_cell (gpointer data)
{
  Bench *self = data;

  cy_assess_book_set_mark (self->book, 7, 3, 1, self->last++ % 250);
  cy_basis_free (cy_basis_new (self->book, NULL, 7));
}

static void
load (Bench *self)
{
  g_autoptr (GError) error = NULL;

  self->book = cy_assess_book_load (self->test.conn, 1, &error);
  if (self->book == NULL)
    g_error ("%s", error->message);
  self->mark = cy_assess_mark_new (self->book);
}

static void
run (guint n_people)
{
  const CyTestPool pool = { 50, 29, MIN (n_people, MOST_PEOPLE), 1 };
  Bench            bench = { 0 };

  cy_test_set_up (&bench.test, NULL);
  cy_test_fill (bench.test.path, &pool);
  fill (&bench);
  load (&bench);
  cy_bench_limit ("computed in memory", run_memory, &bench, MOST_MEMORY_MS);
  cy_bench_limit ("one mark changed", run_cell, &bench, MOST_CELL_MS);
  cy_bench_compare ("from the file to results", run_store, run_sums, &bench, MOST_RATIO);
  cy_bench_print_most ("memory in all", cy_bench_get_mb ("VmHWM"), "MB", MOST_MB);
  cy_assess_mark_free (bench.mark);
  cy_assess_book_unref (bench.book);
  cy_test_tear_down (&bench.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
