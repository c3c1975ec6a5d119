/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The plans of a unit, the newest first, and who can still join one. */
#include "cy-test-exchange.h"

#include "cy-exchange-list.h"
#include "cy-exchange-plan.h"
#include "cy-pool.h"

static GPtrArray *
list (CyTestExchange *self, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *plans = cy_exchange_list (self->test.conn, scope, &error);

  g_assert_no_error (error);

  return plans;
}

static GPtrArray *
list_free (CyTestExchange *self, gint64 scope)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *people = cy_exchange_list_free (self->test.conn, self->plan, scope, &error);

  g_assert_no_error (error);

  return people;
}

static void
test_plans (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) other = NULL;

  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_UNIT, self->villages[0]);
  all = list (self, 0);
  one = list (self, self->towns[0]);
  other = list (self, self->towns[1]);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (((const CyExchangeListed *) g_ptr_array_index (all, 0))->state, ==, "draft");
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (other->len, ==, 0);
}

static gint64
add_candidate (CyTestExchange *self, const char *name, guint village)
{
  return cy_test_add_candidate (&self->test, name, self->villages[village], CY_TIER_COMMITTEE);
}

/* Who is in it, on the way into the pool, or away in its time cannot. */
static void
test_free (CyTestExchange *self, gconstpointer data)
{
  gint64 away = add_candidate (self, "张三", 0);
  gint64 back = add_candidate (self, "李四", 0);
  gint64 other = add_candidate (self, "王五", 2);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) one = NULL;
  const CyExchangeFree *first;

  cy_test_exchange_add_person (self, "赵六", 0, "会计");
  cy_test_add_entry (&self->test,
                     add_candidate (self, "钱七", 0),
                     CY_POOL_IN_PROGRESS,
                     CY_TIER_COMMITTEE);
  cy_test_exchange_add_posting (self, away, self->villages[1], "F01", 20270131);
  cy_test_exchange_add_posting (self, back, self->villages[1], "F01", 20250630);
  all = list_free (self, 0);
  one = list_free (self, self->towns[1]);
  g_assert_cmpuint (all->len, ==, 2);
  first = g_ptr_array_index (all, 0);
  if (first->person == other)
    first = g_ptr_array_index (all, 1);
  g_assert_cmpint (first->person, ==, back);
  g_assert_cmpuint (first->n_past, ==, 1);
  g_assert_cmpstr (first->town, ==, "青山镇");
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpint (((const CyExchangeFree *) g_ptr_array_index (one, 0))->person, ==, other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_exchange_case ("/model/exchange-list/plans", test_plans);
  cy_test_exchange_case ("/model/exchange-list/free", test_free);

  return g_test_run ();
}
