/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Locks, moves and bars hold when it is solved again. */
#include "cy-test-exchange.h"

#include "cy-exchange-edit.h"
#include "cy-exchange-lock.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-solve.h"
#include "cy-mapper.h"

#define STEP "做了一件事"

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

/* A lock keeps the proof; what could make room for something better takes it away. */
static void
test_locks (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GArray) rows = cy_test_exchange_list_one (1);
  g_autoptr (GError) error = NULL;
  gint64 accounts;
  gint64 fruit;

  cy_test_exchange_add_person (self, "张三", 0, "会计");
  cy_test_exchange_add_person (self, "李四", 0, "果树");
  accounts = cy_test_exchange_add_place (self, 1, "助理", "会计", 1);
  fruit = cy_test_exchange_add_place (self, 2, "助理", "果树", 1);
  g_assert_cmpfloat (get_gap (self), <, 0);
  cy_test_exchange_propose (self);
  g_assert_cmpfloat (get_gap (self), ==, 0);
  g_assert_cmpint (get_place (self, 1), ==, accounts);
  g_assert_true (cy_exchange_lock (self->test.conn, self->plan, rows, TRUE, STEP, &error));
  g_assert_cmpfloat (get_gap (self), ==, 0);
  g_assert_true (cy_exchange_lock (self->test.conn, self->plan, rows, FALSE, STEP, &error));
  g_assert_cmpfloat (get_gap (self), <, 0);
  g_assert_true (cy_exchange_move (self->test.conn, 1, fruit, "本人意愿", STEP, &error));
  g_assert_no_error (error);
  cy_test_exchange_propose (self);
  g_assert_cmpint (get_place (self, 1), ==, fruit);
  g_assert_cmpint (get_place (self, 2), ==, accounts);
  g_assert_true (cy_exchange_move (self->test.conn, 1, 0, "有病", STEP, &error));
  cy_test_exchange_propose (self);
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
  cy_test_exchange_propose (self);
  g_assert_cmpint (get_place (self, 1), ==, fruit);
  g_assert_true (cy_exchange_unbar (self->test.conn, 1, STEP, &error));
  cy_test_exchange_propose (self);
  g_assert_cmpint (get_place (self, 1), ==, accounts);
  g_assert_true (cy_exchange_bar (self->test.conn, 1, accounts, "路远", STEP, &error));
  places = cy_test_exchange_list_one (accounts);
  g_assert_true (cy_exchange_remove_places (self->test.conn, self->plan, places, STEP, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_place (self, 1), ==, 0);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM exchange_bar WHERE deleted IS NULL"),
                   ==,
                   0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_exchange_case ("/model/exchange-lock/locks", test_locks);
  cy_test_exchange_case ("/model/exchange-lock/bars", test_bars);

  return g_test_run ();
}
