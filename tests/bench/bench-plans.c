/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-plans [PEOPLE]: so many people, each with a plan of seven measures, every other linked to a
 * course, and three judged abilities: the list of plans, the next course for a selection of all of
 * them, who may be enrolled, and who would sit in two courses at once. */
#include "cy-bench.h"

#include "cy-bench-people.h"
#include "cy-course-clash.h"
#include "cy-enrol-choice.h"
#include "cy-next-course.h"
#include "cy-personal-plan.h"
#include "cy-sql.h"

#include <sqlite3.h>

#define TODAY 20261120
#define N_COURSES 200
#define N_SESSIONS 10
#define NEXT 1

#define LIST_MS 1000
#define NEXT_MS 1000
#define CHOICES_MS 1000
#define CLASHES_MS 500

typedef struct
{
  CyTest  test;
  GArray *people;
} Bench;

#define KEYS "uid,hlc,origin"
#define VALUES "randomblob(16),1,1"
#define COUNT(n) "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<" #n ")"

/* Past the journal. Half of the courses are to come, their sessions in the mornings of ten days. */
static const char *const fillings[] = {
  COUNT (200) " INSERT INTO course(id," KEYS ",year,name,since,until,count_unit,state,counts,"
              "ability,capacity) SELECT i," VALUES ",2026,'班次'||i,20261201,20261212,'hour',"
              "iif(i<=100,'planned','done'),1,1+i%7,500 FROM n",
  COUNT (10) " INSERT INTO course_session(" KEYS ",course,date,starts,ends,quantity)"
             " SELECT " VALUES ",c.id,20261200+i,iif(c.id%2,'09:00','14:30'),"
             "iif(c.id%2,'12:00','17:30'),30 FROM course c, n",
  "INSERT INTO enrolment(" KEYS ",person,course,state,result)"
  " SELECT " VALUES ",p.id,101+p.id%100,'1',iif(p.id%3,'R01',NULL) FROM person p",
  "INSERT INTO growth_plan(" KEYS ",person,year,target_post,state)"
  " SELECT " VALUES ",id,2026,'副书记','adopted' FROM person",
  COUNT (7) " INSERT INTO growth_plan_step(" KEYS ",plan,position,kind,content,due,done,course)"
            " SELECT " VALUES ",g.id,i,'1','措施',20260100+i*100+28,iif(i<3,20260301,NULL),"
            "iif(i%2,101+g.person%100,NULL) FROM growth_plan g, n",
  COUNT (3) " INSERT INTO ability_record(" KEYS ",person,ability,level,date,source,evidence)"
            " SELECT " VALUES ",p.id,i,15+(p.id*7+i*3)%30,20260901,'1','材料' FROM person p, n",
  "ANALYZE",
};

static void
fill (Bench *self)
{
  sqlite3 *db;
  char    *message = NULL;

  g_clear_pointer (&self->test.conn, cy_conn_free);
  g_assert_cmpint (sqlite3_open_v2 (self->test.path, &db, SQLITE_OPEN_READWRITE, NULL),
                   ==,
                   SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    if (sqlite3_exec (db, fillings[i], NULL, NULL, &message) != SQLITE_OK)
      g_error ("%s", message);
  sqlite3_close (db);
  cy_test_reopen (&self->test);
  self->people =
    cy_sql_list_ids (self->test.conn, "SELECT id FROM person WHERE deleted IS NULL", NULL, "");
}

static void
run_list (gpointer data)
{
  Bench                   *self = data;
  const CyPersonalPlanArgs args = { .year = 2026, .base_date = TODAY };
  g_autoptr (GPtrArray) plans = cy_personal_plan_list_load (self->test.conn, &args, NULL);

  g_assert_cmpuint (plans->len, >, 0);
}

static void
run_next (gpointer data)
{
  Bench           *self = data;
  const CyNextArgs args = { 0, self->people, TODAY };
  g_autoptr (CyNextCourses) next = cy_next_courses_load (self->test.conn, &args, NULL);

  g_assert_cmpuint (next->people->len, ==, self->people->len);
}

static void
run_choices (gpointer data)
{
  Bench *self = data;
  g_autoptr (CyEnrolChoices) choices =
    cy_enrol_choices_load (self->test.conn, NEXT, 0, TODAY, NULL);

  g_assert_cmpuint (choices->people->len, >, 0);
}

static void
run_clashes (gpointer data)
{
  Bench *self = data;
  g_autoptr (GPtrArray) clashes =
    cy_course_clashes_load (self->test.conn, NEXT, 0, self->people, NULL);

  g_assert_cmpuint (clashes->len, >, 0);
}

static void
run (guint n_people)
{
  Bench self = { 0 };

  cy_test_set_up (&self.test, NULL);
  cy_bench_people_fill (&self.test, n_people);
  fill (&self);
  cy_bench_limit ("list of personal plans", run_list, &self, LIST_MS);
  cy_bench_limit ("next course for all", run_next, &self, NEXT_MS);
  cy_bench_limit ("who may be enrolled", run_choices, &self, CHOICES_MS);
  cy_bench_limit ("who sits in two courses", run_clashes, &self, CLASHES_MS);
  g_array_unref (self.people);
  cy_test_tear_down (&self.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
