/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A plan is adopted in one step that can be undone, and not changed afterwards. */
#include "cy-test-exchange.h"

#include "cy-error.h"
#include "cy-exchange-adopt.h"
#include "cy-exchange-lock.h"
#include "cy-exchange-plan.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-posting.h"

#define STEP "做了一件事"

static void
test_adopt (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = cy_test_exchange_list_one (1);
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64 mentor = cy_test_exchange_add_mentor (self, self->towns[1], 2);
  g_autoptr (CyRecord) posting = NULL;
  guint n;

  g_assert_false (
    cy_exchange_adopt (self->test.conn, self->plan, CY_TEST_EXCHANGE_DAY, STEP, &n, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  cy_test_exchange_add_place (self, 2, "助理", "会计", 1);
  cy_test_exchange_propose (self);
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

static void
add_unit_place (CyTestExchange *self, gint64 unit, const char *host, const char *trade)
{
  gint64 place = cy_test_exchange_add_place (self, 0, "助理", NULL, 1);

  if (unit != 0)
    cy_test_set_int (&self->test, CY_EXCHANGE_PLACE, place, CY_EXCHANGE_PLACE_UNIT, unit);
  else
    cy_test_set (&self->test, CY_EXCHANGE_PLACE, place, CY_EXCHANGE_PLACE_UNIT, NULL);
  cy_test_set_text (&self->test, CY_EXCHANGE_PLACE, place, CY_EXCHANGE_PLACE_HOST, host);
  cy_test_set_text (&self->test, CY_EXCHANGE_PLACE, place, CY_EXCHANGE_PLACE_TRADE, trade);
}

/* What a plan says is crossed is what the posting would say by itself: a village outside the tree
 * is a village, and a unit of another kind has no trade of its own. */
static void
test_crossings (CyTestExchange *self, gconstpointer data)
{
  static const CyCrossings expected[] = {
    CY_CROSSING_NONE,
    CY_CROSSING_REGION,
    CY_CROSSING_REGION | CY_CROSSING_TRADE | CY_CROSSING_DEPARTMENT,
    CY_CROSSING_DEPARTMENT,
    CY_CROSSING_TRADE | CY_CROSSING_DEPARTMENT | CY_CROSSING_SYSTEM,
  };
  g_autoptr (CyRecord) other =
    cy_test_add_unit (&self->test, "果业合作社", "other", self->towns[0]);
  g_autoptr (GError) error = NULL;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    cy_test_exchange_add_person (self, "张三", 0, "会计");
  cy_test_exchange_add_place (self, 1, "助理", NULL, 1);
  add_unit_place (self, 0, "邻县某村", "7");
  add_unit_place (self, 0, "某果业公司", "1");
  add_unit_place (self, cy_record_get_id (other), NULL, NULL);
  add_unit_place (self, self->towns[0], NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    cy_test_set_int (&self->test, CY_EXCHANGE_PERSON, i + 1, CY_EXCHANGE_PERSON_PLACE, i + 1);
  g_assert_true (
    cy_exchange_adopt (self->test.conn, self->plan, CY_TEST_EXCHANGE_DAY, STEP, &n, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (CyRecord) posting = cy_mapper_load (self->test.conn, CY_POSTING, i + 1, &error);
      CyCrossings found;

      g_assert_no_error (error);
      g_assert_true (cy_crossings_find (self->test.conn, posting, &found, &error));
      g_assert_cmpuint (cy_crossings_get (posting), ==, expected[i]);
      g_assert_cmpuint (found, ==, expected[i]);
    }
}

/* Who came under a rule since it was solved is not sent; who is locked there with a reason is. */
static void
test_stale (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = cy_test_exchange_list_one (1);
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  guint  n;

  cy_test_exchange_add_place (self, 2, "助理", "会计", 1);
  cy_test_exchange_propose (self);
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

/* Also when other steps came after it; not once somebody has left. */
static void
test_take_back (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  guint  n;

  cy_test_exchange_add_place (self, 2, "助理", "会计", 1);
  cy_test_exchange_propose (self);
  g_assert_false (cy_exchange_take_back (self->test.conn, self->plan, STEP, &n, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  for (guint i = 1; i <= 2; i++)
    {
      g_assert_true (
        cy_exchange_adopt (self->test.conn, self->plan, CY_TEST_EXCHANGE_DAY, STEP, &n, &error));
      g_assert_no_error (error);
      cy_test_set_text (&self->test, CY_PERSON, person, CY_PERSON_SPECIALTY, "会计、电商");
      if (i == 1)
        g_assert_true (cy_exchange_take_back (self->test.conn, self->plan, STEP, &n, &error));
      g_assert_cmpuint (n, ==, 1);
      g_assert_cmpint (cy_test_count (&self->test,
                                      "SELECT count(*) FROM exchange_person x"
                                      " JOIN posting p ON p.id = x.posting AND p.deleted IS NULL"),
                       ==,
                       i - 1);
    }
  cy_test_set_text (&self->test, CY_POSTING, 2, CY_POSTING_STATE, "running");
  g_assert_false (cy_exchange_take_back (self->test.conn, self->plan, STEP, &n, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM posting WHERE deleted IS NULL"),
                   ==,
                   1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_exchange_case ("/model/exchange-adopt/adopt", test_adopt);
  cy_test_exchange_case ("/model/exchange-adopt/crossings", test_crossings);
  cy_test_exchange_case ("/model/exchange-adopt/stale", test_stale);
  cy_test_exchange_case ("/model/exchange-adopt/take-back", test_take_back);

  return g_test_run ();
}
