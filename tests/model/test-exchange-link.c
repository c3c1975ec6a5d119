/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is an exchange between two units or more, and what is none. */
#include "cy-exchange-link.h"

#include "cy-posting-check.h"
#include "cy-posting.h"
#include "cy-test-pool.h"
#include "cy-test-posting.h"

#define check(way, ...)                                       \
  cy_exchange_find_problem (way,                              \
                            (CyExchangeLeg[]){ __VA_ARGS__ }, \
                            G_N_ELEMENTS (((CyExchangeLeg[]){ __VA_ARGS__ })))

static void
test_two (void)
{
  g_assert_null (check (CY_EXCHANGE_WAY_TWO, { 1, 2 }, { 2, 1 }));
  g_assert_null (check (CY_EXCHANGE_WAY_TWO, { 1, 2 }, { 1, 2 }, { 2, 1 }));
  g_assert_nonnull (check (CY_EXCHANGE_WAY_TWO, { 1, 2 }));
  g_assert_nonnull (check (CY_EXCHANGE_WAY_TWO, { 1, 2 }, { 1, 2 }));
  g_assert_nonnull (check (CY_EXCHANGE_WAY_TWO, { 1, 2 }, { 2, 3 }, { 3, 1 }));
  g_assert_nonnull (check (CY_EXCHANGE_WAY_TWO, { 0, 2 }, { 2, 1 }));
  g_assert_nonnull (check (CY_EXCHANGE_WAY_TWO, { 1, 2 }, { 2, 0 }));
  g_assert_nonnull (check (NULL, { 1, 2 }, { 2, 1 }));
}

static void
test_many (void)
{
  g_assert_null (check (CY_EXCHANGE_WAY_MANY, { 1, 2 }, { 2, 3 }, { 3, 1 }));
  g_assert_null (check (CY_EXCHANGE_WAY_MANY, { 1, 2 }, { 2, 1 }, { 2, 3 }, { 3, 2 }));
  g_assert_nonnull (check (CY_EXCHANGE_WAY_MANY, { 1, 2 }, { 2, 1 }));
  g_assert_nonnull (check (CY_EXCHANGE_WAY_MANY, { 1, 2 }, { 2, 3 }));
  g_assert_nonnull (check (CY_EXCHANGE_WAY_MANY, { 1, 2 }, { 2, 1 }, { 3, 4 }, { 4, 3 }));
  g_assert_cmpstr (cy_exchange_guess_way ((CyExchangeLeg[]){ { 1, 2 }, { 2, 1 } }, 2),
                   ==,
                   CY_EXCHANGE_WAY_TWO);
  g_assert_cmpstr (cy_exchange_guess_way ((CyExchangeLeg[]){ { 1, 2 }, { 2, 3 } }, 2),
                   ==,
                   CY_EXCHANGE_WAY_MANY);
}

static void
link_up (CyTest *test, const gint64 *ids, guint n, const char *name, GPtrArray *problems)
{
  g_autoptr (CyRecord) exchange = cy_record_new (CY_EXCHANGE);
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (problems, 0);
  cy_record_set_text (exchange, CY_EXCHANGE_NAME, name);
  cy_record_set_text (exchange, CY_EXCHANGE_WAY, CY_EXCHANGE_WAY_TWO);
  g_assert_true (cy_exchange_link (test->conn, exchange, ids, n, "交流", problems, &error));
  g_assert_no_error (error);
}

static void
test_link (CyTest *test, gconstpointer data)
{
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  g_autoptr (CyRecord) one = cy_test_add_unit (test, "新民村", "village", 0);
  g_autoptr (CyRecord) two = cy_test_add_unit (test, "青山村", "village", 0);
  gint64 units[] = { cy_record_get_id (one), cy_record_get_id (two) };
  gint64 people[2];
  gint64 ids[2];

  for (guint i = 0; i < 2; i++)
    {
      people[i] = cy_test_add_candidate (test, i == 0 ? "甲" : "乙", units[i], "secretary");
      ids[i] = cy_test_add_posting (test,
                                    &(CyTestPosting){
                                      people[i], units[1 - i], 20261201, 20270228, 0, 0, NULL });
    }
  link_up (test, ids, 1, "互派", problems);
  g_assert_cmpuint (problems->len, ==, 1);
  link_up (test, ids, 2, " ", problems);
  g_assert_cmpuint (problems->len, ==, 1);
  link_up (test, (gint64[]){ ids[0], ids[0] }, 2, "互派", problems);
  g_assert_cmpuint (problems->len, >=, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM exchange"), ==, 0);
  link_up (test, ids, 2, "互派", problems);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpint (
    cy_test_count (test, "SELECT count(*) FROM posting p JOIN exchange x ON x.id = p.exchange"),
    ==,
    2);
  link_up (test, ids, 2, "再次", problems);
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_true (cy_exchange_dissolve (test->conn, 1, "解除", NULL));
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM posting WHERE exchange IS NULL"),
                   ==,
                   2);
  cy_test_set (test, CY_POSTING, ids[0], CY_POSTING_STATE, "stopped");
  link_up (test, ids, 2, "再次", problems);
  g_assert_cmpuint (problems->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/exchange-link/two", test_two);
  g_test_add_func ("/model/exchange-link/many", test_many);
  cy_test_case ("/model/exchange-link/link", test_link);

  return g_test_run ();
}
