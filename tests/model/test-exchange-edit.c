/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done with an exchange plan: who joins it, locks and bars hold, it is adopted in one step
 * that can be undone, and not changed afterwards. */
#include "cy-test-exchange.h"

#include "cy-error.h"
#include "cy-exchange-edit.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-rule.h"
#include "cy-exchange-solve.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-posting.h"

#define STEP "做了一件事"

static void
propose (CyTestExchange *self)
{
  g_autoptr (CyExchangeCase) it = cy_test_exchange_load (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyExchangeAnswer) answer = cy_exchange_solve (it, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (cy_exchange_save (self->test.conn, it, answer, STEP, &error));
  g_assert_no_error (error);
}

static double
get_gap (CyTestExchange *self)
{
  g_autoptr (CyRecord) plan = cy_mapper_load (self->test.conn, CY_EXCHANGE_PLAN, self->plan, NULL);

  return cy_exchange_get_gap (plan);
}

static gint64
get_place (CyTestExchange *self, gint64 row)
{
  g_autoptr (CyRecord) record = cy_mapper_load (self->test.conn, CY_EXCHANGE_PERSON, row, NULL);

  return cy_record_get_int (record, CY_EXCHANGE_PERSON_PLACE);
}

static GArray *
list_one (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, id);

  return ids;
}

static void
test_new (void)
{
  g_autoptr (CyRecord) second = cy_exchange_plan_new (0, 20260315);
  g_autoptr (CyRecord) first = cy_exchange_plan_new (7, 20261123);

  g_assert_cmpint (cy_record_get_int (second, CY_EXCHANGE_PLAN_SINCE), ==, 20260701);
  g_assert_cmpint (cy_record_get_int (second, CY_EXCHANGE_PLAN_UNTIL), ==, 20261231);
  g_assert_cmpint (cy_record_get_int (first, CY_EXCHANGE_PLAN_SINCE), ==, 20270101);
  g_assert_cmpint (cy_record_get_int (first, CY_EXCHANGE_PLAN_UNTIL), ==, 20270630);
  g_assert_cmpint (cy_record_get_int (first, CY_EXCHANGE_PLAN_UNIT), ==, 7);
  g_assert_false (cy_exchange_is_adopted (first));
}

static void
test_people (CyTestExchange *self, gconstpointer data)
{
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64 other = cy_test_add_candidate (&self->test, "李四", self->villages[0], "committee");
  g_autoptr (GArray) people = list_one (person);
  g_autoptr (GArray) rows = list_one (1);
  g_autoptr (GError) error = NULL;
  guint n;

  g_array_append_val (people, other);
  g_array_append_val (people, other);
  g_assert_true (cy_exchange_add_people (self->test.conn, self->plan, people, STEP, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (cy_exchange_remove_people (self->test.conn, self->plan, rows, STEP, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM exchange_person WHERE deleted IS NULL"),
                   ==,
                   1);
}

/* A lock keeps the proof; what could make room for something better takes it away. */
static void
test_locks (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GArray) rows = list_one (1);
  g_autoptr (GError) error = NULL;
  gint64 accounts;
  gint64 fruit;

  cy_test_exchange_add_person (self, "张三", 0, "会计");
  cy_test_exchange_add_person (self, "李四", 0, "果树");
  accounts = cy_test_exchange_add_place (self, 1, "助理", "会计", 1);
  fruit = cy_test_exchange_add_place (self, 2, "助理", "果树", 1);
  g_assert_cmpfloat (get_gap (self), <, 0);
  propose (self);
  g_assert_cmpfloat (get_gap (self), ==, 0);
  g_assert_cmpint (get_place (self, 1), ==, accounts);
  g_assert_true (cy_exchange_lock (self->test.conn, self->plan, rows, TRUE, STEP, &error));
  g_assert_cmpfloat (get_gap (self), ==, 0);
  g_assert_true (cy_exchange_lock (self->test.conn, self->plan, rows, FALSE, STEP, &error));
  g_assert_cmpfloat (get_gap (self), <, 0);
  g_assert_true (cy_exchange_move (self->test.conn, 1, fruit, "本人意愿", STEP, &error));
  g_assert_no_error (error);
  propose (self);
  g_assert_cmpint (get_place (self, 1), ==, fruit);
  g_assert_cmpint (get_place (self, 2), ==, accounts);
  g_assert_true (cy_exchange_move (self->test.conn, 1, 0, "有病", STEP, &error));
  propose (self);
  g_assert_cmpint (get_place (self, 1), ==, 0);
  g_assert_cmpint (get_place (self, 2), ==, fruit);
}

static void
test_bars (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 accounts;
  gint64 fruit;
  g_autoptr (GArray) places = NULL;

  cy_test_exchange_add_person (self, "张三", 0, "会计");
  accounts = cy_test_exchange_add_place (self, 1, "助理", "会计", 1);
  fruit = cy_test_exchange_add_place (self, 2, "助理", "果树", 1);
  g_assert_true (cy_exchange_bar (self->test.conn, 1, accounts, "路远", STEP, &error));
  g_assert_no_error (error);
  propose (self);
  g_assert_cmpint (get_place (self, 1), ==, fruit);
  g_assert_true (cy_exchange_unbar (self->test.conn, 1, STEP, &error));
  propose (self);
  g_assert_cmpint (get_place (self, 1), ==, accounts);
  g_assert_true (cy_exchange_bar (self->test.conn, 1, accounts, "路远", STEP, &error));
  places = list_one (accounts);
  g_assert_true (cy_exchange_remove_places (self->test.conn, self->plan, places, STEP, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_place (self, 1), ==, 0);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM exchange_bar WHERE deleted IS NULL"),
                   ==,
                   0);
}

static void
test_adopt (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = list_one (1);
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64 mentor = cy_test_exchange_add_mentor (self, self->towns[1], 2);
  g_autoptr (CyRecord) posting = NULL;
  guint n;

  g_assert_false (
    cy_exchange_adopt (self->test.conn, self->plan, CY_TEST_EXCHANGE_DAY, STEP, &n, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_test_exchange_add_place (self, 2, "助理", "会计", 1);
  propose (self);
  g_assert_true (
    cy_exchange_adopt (self->test.conn, self->plan, CY_TEST_EXCHANGE_DAY, "采纳", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  posting = cy_mapper_load (self->test.conn, CY_POSTING, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cy_record_get_int (posting, CY_POSTING_PERSON), ==, person);
  g_assert_cmpint (cy_record_get_int (posting, CY_POSTING_UNIT), ==, self->villages[2]);
  g_assert_cmpint (cy_record_get_int (posting, CY_POSTING_MENTOR), ==, mentor);
  g_assert_cmpint (cy_record_get_int (posting, CY_POSTING_PLAN), ==, self->plan);
  g_assert_cmpint (cy_record_get_int (posting, CY_POSTING_PLANNED_SINCE), ==, 20270101);
  g_assert_cmpint (cy_record_get_int (posting, CY_POSTING_CROSS_REGION), ==, 1);
  g_assert_cmpstr (cy_record_get_text (posting, CY_POSTING_STATE), ==, "planned");
  g_assert_false (cy_exchange_lock (self->test.conn, self->plan, rows, TRUE, STEP, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM posting WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_true (cy_exchange_lock (self->test.conn, self->plan, rows, TRUE, STEP, &error));
}

/* Who came under a rule since it was solved is not sent; who is locked there with a reason is. */
static void
test_stale (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = list_one (1);
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  guint  n;

  cy_test_exchange_add_place (self, 2, "助理", "会计", 1);
  propose (self);
  cy_test_exchange_add_posting (self, person, self->villages[1], "F01", 20270131);
  g_assert_false (
    cy_exchange_adopt (self->test.conn, self->plan, CY_TEST_EXCHANGE_DAY, STEP, &n, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_exchange_lock (self->test.conn, self->plan, rows, TRUE, STEP, &error));
  g_assert_true (
    cy_exchange_adopt (self->test.conn, self->plan, CY_TEST_EXCHANGE_DAY, STEP, &n, &error));
  g_assert_no_error (error);
}

/* What came or went while it was being solved is noticed. */
static void
test_meanwhile (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyExchangeCase) it = NULL;
  g_autoptr (CyExchangeAnswer) answer = NULL;

  cy_test_exchange_add_person (self, "张三", 0, "会计");
  it = cy_test_exchange_load (self);
  answer = cy_exchange_solve (it, NULL, NULL, NULL, NULL, &error);
  cy_test_exchange_add_place (self, 2, "助理", "会计", 1);
  g_assert_false (cy_exchange_save (self->test.conn, it, answer, STEP, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_BUSY);
}

static void
test_dates (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) plan =
    cy_mapper_load (self->test.conn, CY_EXCHANGE_PLAN, self->plan, &error);

  cy_record_set_int (plan, CY_EXCHANGE_PLAN_UNTIL, 20260101);
  g_assert_false (cy_exchange_save_record (self->test.conn, plan, STEP, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/exchange-edit/new", test_new);
  cy_test_exchange_case ("/model/exchange-edit/people", test_people);
  cy_test_exchange_case ("/model/exchange-edit/locks", test_locks);
  cy_test_exchange_case ("/model/exchange-edit/bars", test_bars);
  cy_test_exchange_case ("/model/exchange-edit/adopt", test_adopt);
  cy_test_exchange_case ("/model/exchange-edit/stale", test_stale);
  cy_test_exchange_case ("/model/exchange-edit/meanwhile", test_meanwhile);
  cy_test_exchange_case ("/model/exchange-edit/dates", test_dates);

  return g_test_run ();
}
