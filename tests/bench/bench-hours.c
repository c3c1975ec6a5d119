/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-hours [PEOPLE]: the credit hours of everybody in a year, out of thirty marks a person over
 * two years, and the year of one person. */
#include "cy-bench.h"
#include "cy-hours-detail.h"
#include "cy-hours-sum.h"
#include "cy-test-pool.h"

#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"

#define TODAY 20261122

/* The table of a county of 20,000 people, 600,000 marks. */
#define MOST_MS 300

typedef struct
{
  CyTest    test;
  CyRecord *rules;
  gint64    person;
} Bench;

#define KEYS "uid,hlc,origin"
#define VALUES "randomblob(16),1,1"

/* 60 courses a year, of five sessions each; everybody is on three of each year. */
static const char *const fillings[] = {
  "WITH n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<119)"
  " INSERT INTO course(id," KEYS
  ",year,name,category,form,since,until,count_unit,online,counts,state)"
  " SELECT i+1," VALUES ",2025+i/60,'班'||i,'C0'||(1+i%7),'F0'||(1+i%6),(2025+i/60)*10000+301,"
  "(2025+i/60)*10000+1231,'hour',i%5=0,i%7>0,'running' FROM n",
  "WITH n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<4)"
  " INSERT INTO course_session(" KEYS ",course,date,online,quantity)"
  " SELECT " VALUES ",c.id,c.year*10000+(1+c.id%12)*100+1+i,0,40 FROM course c, n",
  "INSERT INTO enrolment(" KEYS ",person,course,state)"
  " SELECT " VALUES ",p.id,1+60*y.i+(p.id*3+k.i)%60,'1' FROM person p,"
  "(SELECT 0 AS i UNION ALL SELECT 1) y,"
  "(SELECT 0 AS i UNION ALL SELECT 1 UNION ALL SELECT 2) k WHERE p.deleted IS NULL",
  "INSERT INTO attendance(" KEYS ",enrolment,session,mark)"
  " SELECT " VALUES ",e.id,s.id,CASE WHEN (e.id+s.id)%9=0 THEN '3' ELSE '1' END FROM enrolment e"
  " JOIN course_session s ON s.course=e.course",
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

static CyHoursListArgs
make_args (Bench *self, gint64 person)
{
  return (CyHoursListArgs){ .person = person, .base_date = TODAY, .rules = self->rules };
}

static void
run_list (gpointer data)
{
  Bench                *self = data;
  const CyHoursListArgs args = make_args (self, 0);
  g_autoptr (CyHoursList) list = cy_hours_list_load (self->test.conn, &args, NULL);
  g_autoptr (GArray) units = cy_hours_sum_units (list->people);

  g_assert_cmpuint (units->len, >, 0);
  self->person = ((const CyHoursPerson *) g_ptr_array_index (list->people, 0))->person;
}

static void
run_detail (gpointer data)
{
  Bench                *self = data;
  const CyHoursListArgs args = make_args (self, self->person);

  cy_hours_detail_free (cy_hours_detail_load (self->test.conn, &args, NULL));
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
  cy_bench_limit ("hours of everybody", run_list, &bench, MOST_MS);
  cy_bench_limit ("hours of one person", run_detail, &bench, 20);
  g_object_unref (bench.rules);
  cy_test_tear_down (&bench.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
