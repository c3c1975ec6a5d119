/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The people of each unit go to the next one, and their postings are linked in one step. */
#include "cy-exchange-round.h"

#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-posting-check.h"
#include "cy-posting.h"
#include "cy-test-exchange.h"

#define LIVING "SELECT count(*) FROM posting WHERE deleted IS NULL"

static void
test_hosts (void)
{
  CyExchangeMove two[] = { { 1, 10, 0 }, { 2, 20, 0 }, { 3, 10, 0 } };
  CyExchangeMove ring[] = { { 1, 10, 0 }, { 2, 20, 0 }, { 3, 30, 0 }, { 4, 0, 7 } };
  CyExchangeMove one[] = { { 1, 10, 5 }, { 2, 10, 5 } };

  cy_exchange_round_set_hosts (two, G_N_ELEMENTS (two));
  g_assert_cmpint (two[0].host, ==, 20);
  g_assert_cmpint (two[1].host, ==, 10);
  g_assert_cmpint (two[2].host, ==, 20);
  cy_exchange_round_set_hosts (ring, G_N_ELEMENTS (ring));
  g_assert_cmpint (ring[0].host, ==, 20);
  g_assert_cmpint (ring[1].host, ==, 30);
  g_assert_cmpint (ring[2].host, ==, 10);
  g_assert_cmpint (ring[3].host, ==, 0);
  cy_exchange_round_set_hosts (one, G_N_ELEMENTS (one));
  g_assert_cmpint (one[0].host, ==, 0);
  cy_exchange_round_set_hosts (NULL, 0);
}

static guint
plan (CyTestExchange *self, CyExchangeMove *moves, guint n, const char *name)
{
  g_autoptr (CyRecord) exchange = cy_record_new (CY_EXCHANGE);
  g_autoptr (CyRecord) posting = cy_record_new (CY_POSTING);
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  g_autoptr (GError) error = NULL;
  CyExchangeRound round = { exchange, posting, moves, n, "安排联动交流" };

  cy_record_set_text (exchange, CY_EXCHANGE_NAME, name);
  cy_record_set_text (posting, CY_POSTING_KIND, "F03");
  cy_record_set_text (posting, CY_POSTING_POST, "村书记助理");
  cy_record_set_int (posting, CY_POSTING_PLANNED_SINCE, 20270101);
  cy_record_set_int (posting, CY_POSTING_PLANNED_UNTIL, 20270630);
  cy_exchange_round_set_hosts (moves, n);
  g_assert_true (cy_exchange_round_plan (self->test.conn, &round, problems, &error));
  g_assert_no_error (error);

  return problems->len;
}

/* Two villages of two townships: both cross regions, and one step takes all of it back. */
static void
test_plan (CyTestExchange *self, gconstpointer data)
{
  gint64         one = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64         other = cy_test_exchange_add_person (self, "李四", 2, "会计");
  CyExchangeMove moves[] = { { one, self->villages[0], 0 }, { other, self->villages[2], 0 } };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (plan (self, moves, 2, "两村互派"), ==, 0);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM posting p JOIN exchange x ON x.id ="
                                  " p.exchange WHERE x.way = 'D01' AND x.date = 20270101"
                                  " AND p.state = 'planned' AND p.cross_region = 1"
                                  " AND p.cross_department = 0"),
                   ==,
                   2);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT unit FROM posting WHERE id = 1"),
                   ==,
                   self->villages[2]);
  /* Both are away then. */
  g_assert_cmpuint (plan (self, moves, 2, "再互派"), >, 0);
  g_assert_cmpint (cy_test_count (&self->test, LIVING), ==, 2);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->test, LIVING), ==, 0);
}

/* What is no exchange is said, and nobody is sent. */
static void
test_problems (CyTestExchange *self, gconstpointer data)
{
  gint64         one = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64         other = cy_test_exchange_add_person (self, "李四", 0, "会计");
  gint64         third = cy_test_exchange_add_person (self, "王五", 1, "会计");
  CyExchangeMove same[] = { { one, self->villages[0], 0 }, { other, self->villages[0], 0 } };
  CyExchangeMove good[] = { { one, self->villages[0], 0 }, { third, self->villages[1], 0 } };

  g_assert_cmpuint (plan (self, same, 2, "同村"), >, 0);
  g_assert_cmpuint (plan (self, good, 1, "一人"), >, 0);
  g_assert_cmpuint (plan (self, good, 2, " "), ==, 1);
  g_assert_cmpint (cy_test_count (&self->test, LIVING), ==, 0);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM exchange"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/exchange-round/hosts", test_hosts);
  cy_test_exchange_case ("/model/exchange-round/plan", test_plan);
  cy_test_exchange_case ("/model/exchange-round/problems", test_problems);

  return g_test_run ();
}
