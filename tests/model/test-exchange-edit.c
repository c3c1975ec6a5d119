/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who joins an exchange plan, and what it may not be. */
#include "cy-test-exchange.h"

#include "cy-error.h"
#include "cy-exchange-edit.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-solve.h"
#include "cy-mapper.h"

#define STEP "做了一件事"

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
  g_autoptr (GArray) people = cy_test_exchange_list_one (person);
  g_autoptr (GArray) rows = cy_test_exchange_list_one (1);
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
  cy_test_exchange_case ("/model/exchange-edit/meanwhile", test_meanwhile);
  cy_test_exchange_case ("/model/exchange-edit/dates", test_dates);

  return g_test_run ();
}
