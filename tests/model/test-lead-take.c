/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One click makes a recommendation out of a lead, once; closing says why; all of it undoes. */
#include "cy-test-lead.h"
#include "cy-test-pool.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-lead-take.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-rules.h"

#define DAY 20261120

static CyTakeCount
take (CyTestLead *self, gint64 id, const char *route, gint64 person)
{
  g_autoptr (GError) error = NULL;
  CyLeads     leads = { &id, 1, "推荐入库" };
  CyTaking    taking = { DAY, "4", NULL, "2026年第二批", route, person };
  CyTakeCount count;

  g_assert_true (cy_leads_take (self->test.conn, &leads, &taking, &count, &error));
  g_assert_no_error (error);

  return count;
}

static void
test_new (CyTestLead *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64      lead = cy_test_lead_add (self, self->village, "张三", "13800000001");
  gint64      n_steps = cy_test_count (&self->test, "SELECT count(*) FROM step");
  CyTakeCount count;

  cy_test_set (&self->test, CY_LEAD, lead, CY_LEAD_SOURCE, "01");
  cy_test_set (&self->test, CY_LEAD, lead, CY_LEAD_EDUCATION, "21");
  cy_test_set (&self->test, CY_LEAD, lead, CY_LEAD_DIRECTION, "01");
  cy_test_set (&self->test, CY_LEAD, lead, CY_LEAD_MATURITY, "1");
  cy_test_set (&self->test, CY_LEAD, lead, CY_LEAD_TAGS, "种养能手");
  n_steps += 5;
  count = take (self, lead, CY_POOL_ROUTE_RECOMMEND, 0);
  g_assert_cmpuint (count.n_taken, ==, 1);
  g_assert_cmpuint (count.n_new, ==, 1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  cy_test_assert_text (&self->test,
                       "SELECT name||phone||source||education FROM person",
                       "张三138000000010121");
  cy_test_assert_text (&self->test,
                       "SELECT "
                       "state||step||step_date||tier||direction||channel||maturity||tags||batch"
                       " FROM pool_entry",
                       "progress120261120secretary0141种养能手2026年第二批");
  cy_test_assert_text (&self->test, "SELECT step||state||since FROM pool_step", "1open20261120");
  cy_test_assert_text (&self->test, "SELECT state||person FROM lead", "taken1");
  /* Only once. */
  count = take (self, lead, CY_POOL_ROUTE_RECOMMEND, 0);
  g_assert_cmpuint (count.n_refused, ==, 1);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  cy_test_assert_text (&self->test, "SELECT state FROM lead WHERE person IS NULL", "open");
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   0);
}

/* Who is on file already is not made a second time; what the record has stays. */
static void
test_known (CyTestLead *self, gconstpointer data)
{
  gint64      lead = cy_test_lead_add (self, self->village, "张三", "13800000001");
  gint64      person = cy_test_lead_add_person (self, self->village, "张三", "13900000009");
  CyTakeCount count;

  cy_test_set (&self->test, CY_LEAD, lead, CY_LEAD_OCCUPATION, "种植大户");
  count = take (self, lead, CY_POOL_ROUTE_RECOMMEND, 0);
  g_assert_cmpuint (count.n_taken, ==, 1);
  g_assert_cmpuint (count.n_new, ==, 0);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT person FROM pool_entry"), ==, person);
  cy_test_assert_text (&self->test, "SELECT phone||occupation FROM person", "13900000009种植大户");
}

static void
test_refused (CyTestLead *self, gconstpointer data)
{
  gint64 lead = cy_test_lead_add (self, self->village, "张三", NULL);
  gint64 one = cy_test_lead_add_person (self, self->village, "张三", NULL);
  gint64 two = cy_test_lead_add_person (self, self->village, "张三", NULL);

  /* Nobody can tell which of the two it is, until somebody says so. */
  g_assert_cmpuint (take (self, lead, CY_POOL_ROUTE_RECOMMEND, 0).n_refused, ==, 1);
  cy_test_add_entry (&self->test, one, CY_POOL_IN, CY_TIER_COMMITTEE);
  g_assert_cmpuint (take (self, lead, CY_POOL_ROUTE_RECOMMEND, one).n_refused, ==, 1);
  g_assert_cmpuint (take (self, lead, CY_POOL_ROUTE_RECOMMEND, two).n_taken, ==, 1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT person FROM lead"), ==, two);
}

static void
test_another (CyTestLead *self, gconstpointer data)
{
  gint64 lead = cy_test_lead_add (self, self->village, "张三", NULL);

  cy_test_lead_add_person (self, self->village, "张三", NULL);
  g_assert_cmpuint (take (self, lead, CY_POOL_ROUTE_RECOMMEND, CY_TAKING_NEW).n_new, ==, 1);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM person"), ==, 2);
}

/* The first step is that of the route which holds in the township. */
static void
test_route (CyTestLead *self, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_YEAR, 2026);
  cy_record_set_int (rules, CY_RULES_UNIT, self->town);
  cy_record_set_text (rules, CY_RULES_STEPS, "初审、公示、备案");
  cy_test_save (&self->test, rules, "rules");
  take (self, cy_test_lead_add (self, self->village, "张三", NULL), CY_POOL_ROUTE_EXAM, 0);
  take (self, cy_test_lead_add (self, self->village, "李四", NULL), CY_POOL_ROUTE_RECOMMEND, 0);
  cy_test_assert_text (&self->test,
                       "SELECT group_concat(route||step,' ') FROM pool_entry",
                       "exam8 recommend2");
}

static void
test_close (CyTestLead *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64  ids[] = { cy_test_lead_add (self, self->village, "张三", NULL),
                    cy_test_lead_add (self, self->village, "李四", NULL) };
  CyLeads leads = { ids, 2, "关闭" };
  guint   n;

  cy_test_set (&self->test, CY_LEAD, ids[1], CY_LEAD_STATE, CY_LEAD_TAKEN);
  g_assert_false (cy_leads_close (self->test.conn, &leads, DAY, "  ", &n, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_leads_close (self->test.conn, &leads, DAY, " 已外出定居 ", &n, &error));
  g_assert_cmpuint (n, ==, 1);
  cy_test_assert_text (&self->test,
                       "SELECT group_concat(state||coalesce(closed||reason,''),' ') FROM lead",
                       "closed20261120已外出定居 taken");
  g_assert_cmpuint (take (self, ids[0], CY_POOL_ROUTE_RECOMMEND, 0).n_refused, ==, 1);
  g_assert_true (cy_leads_reopen (self->test.conn, &leads, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
  cy_test_assert_text (&self->test,
                       "SELECT group_concat(state||coalesce(closed,'')||coalesce(reason,''),' ') "
                       "FROM lead",
                       "open taken");
}

#define add(name, func) \
  g_test_add (name, CyTestLead, NULL, cy_test_lead_set_up, func, cy_test_lead_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/lead-take/new", test_new);
  add ("/model/lead-take/known", test_known);
  add ("/model/lead-take/refused", test_refused);
  add ("/model/lead-take/another", test_another);
  add ("/model/lead-take/route", test_route);
  add ("/model/lead-take/close", test_close);

  return g_test_run ();
}
