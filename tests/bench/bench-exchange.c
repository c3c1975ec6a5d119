/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-exchange: how long an exchange plan of 300 people and 120 places takes to a gap that is
 * proven to be small, and how soon a stop is heeded. The county is the same whatever number of
 * people is asked for, as it is the plan that counts. */
#include "cy-bench.h"
#include "cy-test.h"

#include "cy-demo.h"
#include "cy-exchange-edit.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-solve.h"
#include "cy-exchange-why.h"
#include "cy-mentoring.h"
#include "cy-posting.h"
#include "cy-sql.h"
#include "cy-step.h"

#include "cy-mapper.h"

#define TODAY 20261122
#define RANDOM_STATE 1
#define N_PEOPLE 300
#define N_PLACES 120
#define COUNTY 4000

static const char *const needs[] = { "会计", "农学", "法律", "计算机", "畜牧兽医", "园艺", NULL };
static const char *const abilities[] = { "1", "2", "3", "4", "5", "6", "7" };
static const char *const posts[] = { "村党组织书记助理", "村委会主任助理", "文书", "妇联主席助理" };

static void
save (CyConn *conn, CyRecord *record)
{
  g_autoptr (GError) error = NULL;

  if (!cy_mapper_save (conn, record, &error))
    g_error ("%s", error->message);
}

static void
add_mentor (CyConn *conn, gint64 unit, guint nth)
{
  g_autoptr (CyRecord) mentor = cy_record_new (CY_MENTOR);
  g_autofree char *name = g_strdup_printf ("导师%u", nth);

  cy_record_set_text (mentor, CY_MENTOR_NAME, name);
  cy_record_set_text (mentor, CY_MENTOR_KIND, "M02");
  cy_record_set_int (mentor, CY_MENTOR_UNIT, unit);
  cy_record_set_int (mentor, CY_MENTOR_CAPACITY, 3);
  save (conn, mentor);
}

static void
add_place (CyConn *conn, gint64 plan, gint64 unit, guint nth)
{
  g_autoptr (CyRecord) place = cy_exchange_place_new (plan, nth + 1);

  cy_record_set_int (place, CY_EXCHANGE_PLACE_UNIT, unit);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_POST, posts[nth % G_N_ELEMENTS (posts)]);
  cy_record_set_int (place, CY_EXCHANGE_PLACE_CAPACITY, 2 + nth % 3);
  cy_record_set_int (place, CY_EXCHANGE_PLACE_HARD, nth % 4 == 0);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_SPECIALTY, needs[nth % G_N_ELEMENTS (needs)]);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_ABILITY, abilities[nth % G_N_ELEMENTS (abilities)]);
  save (conn, place);
  add_mentor (conn, unit, nth);
}

static gint64
make_plan (CyConn *conn)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "plan", CY_STEP_NONE, NULL);
  g_autoptr (CyRecord) plan = cy_exchange_plan_new (0, TODAY);
  g_autoptr (GArray) people =
    cy_sql_list_ids (conn,
                     "SELECT id FROM person WHERE pool_state = 'in' ORDER BY id LIMIT ?1",
                     NULL,
                     "i",
                     (gint64) N_PEOPLE);
  g_autoptr (GArray) villages =
    cy_sql_list_ids (conn,
                     "SELECT id FROM unit WHERE kind = 'village' ORDER BY id DESC LIMIT ?1",
                     NULL,
                     "i",
                     (gint64) N_PLACES);
  guint n;

  save (conn, plan);
  for (guint i = 0; i < N_PLACES; i++)
    add_place (conn,
               cy_record_get_id (plan),
               g_array_index (villages, gint64, i % villages->len),
               i);
  cy_exchange_add_people (conn, cy_record_get_id (plan), people, "plan", &n, NULL);
  cy_step_commit (step, NULL);

  return cy_record_get_id (plan);
}

static CyExchangeCase *
load (CyConn *conn, gint64 plan)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  CyExchangeCase *it = cy_exchange_case_load (conn, plan, TODAY, &error);

  if (it == NULL)
    g_error ("%s", error->message);
  g_print ("%u people, %u places, %u seats, %u kin\n",
           it->people->len,
           it->places->len,
           cy_exchange_case_count_seats (it),
           it->kin->len);
  cy_bench_print_most ("reading and rating",
                       (double) (g_get_monotonic_time () - start) / 1000,
                       "ms",
                       1000);

  return it;
}

static void
first_cb (const CyAssignResult *so_far, gpointer data)
{
  gint64 start = *(gint64 *) data;

  cy_bench_print_most ("first answer",
                       (double) (g_get_monotonic_time () - start) / 1000,
                       "ms",
                       2000);
  cy_bench_print_most ("its gap", 100 * cy_assign_get_gap (so_far->value, so_far->bound), "%", 1);
}

/* What a table says of everybody. */
static void
measure_words (const CyExchangeCase *it, const int *places)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < it->people->len; i++)
    {
      g_autofree char *next = cy_exchange_case_dup_runner_up (it, places, i);
      g_autofree char *faults = places[i] >= 0
                                  ? cy_exchange_case_dup_faults (it, places, i, (guint) places[i])
                                  : cy_exchange_case_dup_obstacle (it, places, i);
    }
  cy_bench_print_most ("its words", (double) (g_get_monotonic_time () - start) / 1000, "ms", 100);
}

static void
measure_solve (const CyExchangeCase *it)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CyExchangeAnswer) answer = cy_exchange_solve (it, NULL, first_cb, &start, NULL, NULL);

  cy_bench_print_most ("solved", answer->duration, "ms", 5000);
  cy_bench_print_most ("proven gap",
                       100 * cy_assign_get_gap (answer->result->value, answer->result->bound),
                       "%",
                       1);
  g_print ("%u placed, %s\n",
           answer->result->n_placed,
           answer->result->by_program ? "exact solver asked" : "start alone");
  measure_words (it, answer->result->places);
}

typedef struct
{
  GCancellable *cancellable;
  gulong        after;
  gint64        when;
} Stop;

static gpointer
stop (gpointer data)
{
  Stop *self = data;

  g_usleep (self->after);
  self->when = g_get_monotonic_time ();
  g_cancellable_cancel (self->cancellable);

  return NULL;
}

/* At several moments, so that the start and the exact solver are both met; the worst counts. */
static void
measure_stop (const CyExchangeCase *it)
{
  double worst = 0;

  for (guint i = 1; i <= 10; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Stop              self = { cancellable, i * 30000, 0 };
      GThread          *thread = g_thread_new ("stop", stop, &self);
      CyExchangeAnswer *answer = cy_exchange_solve (it, NULL, NULL, NULL, cancellable, NULL);
      gint64            end = g_get_monotonic_time ();

      g_thread_join (thread);
      if (answer == NULL)
        worst = MAX (worst, (double) (end - self.when) / 1000);
      else
        cy_exchange_answer_free (answer);
    }
  cy_bench_print_most ("stopped after", worst, "ms", 200);
}

static void
run (guint n_people)
{
  CyTest test;
  gint64 plan;
  g_autoptr (CyExchangeCase) it = NULL;

  cy_test_set_up (&test, NULL);
  cy_demo_fill (test.conn, "demo", COUNTY, RANDOM_STATE, TODAY, NULL, NULL, NULL, NULL);
  plan = make_plan (test.conn);
  it = load (test.conn, plan);
  measure_solve (it);
  measure_stop (it);
  cy_test_tear_down (&test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
