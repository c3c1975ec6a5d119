/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a candidate means for the village and the pool is counted, and keeps nobody back. */
#include "cy-test-pool.h"

#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-standing.h"

#define TODAY 20261122

typedef struct
{
  CyTest test;
  gint64 village;
  gint64 entry;
} Fixture;

static gint64
add_person (Fixture *self, const char *state, const char *gender, gint64 birth)
{
  gint64 person = cy_test_add_candidate (&self->test, "张三", self->village, CY_TIER_COMMITTEE);

  cy_test_set (&self->test, CY_PERSON, person, CY_PERSON_GENDER, gender);
  cy_test_set_int (&self->test, CY_PERSON, person, CY_PERSON_BIRTH, birth);

  return cy_test_add_entry (&self->test, person, state, CY_TIER_COMMITTEE);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) village = NULL;

  cy_test_set_up (&self->test, NULL);
  village = cy_test_add_unit (&self->test, "东村", "village", 0);
  self->village = cy_record_get_id (village);
  self->entry = add_person (self, CY_POOL_IN_PROGRESS, "2", 19800300);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static GPtrArray *
list_standings (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShortlist) list = cy_shortlist_load (self->test.conn, 0, 0, TODAY, &error);
  const CyCandidate *candidate = cy_shortlist_find (list, self->entry);
  GPtrArray         *found;

  g_assert_no_error (error);
  found = cy_standing_list (self->test.conn, candidate, TODAY, TODAY, &error);
  g_assert_no_error (error);

  return found;
}

static void
assert_standing (GPtrArray *list, guint nth, const char *reason, gboolean is_good)
{
  const CyStanding *standing = g_ptr_array_index (list, nth);

  g_assert_cmpstr (standing->reason, ==, reason);
  g_assert_cmpint (standing->is_good, ==, is_good);
}

/* The example asks for one committee reserve a village, and for shares of four kinds. */
static void
test_village (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) before = list_standings (self);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (before->len, ==, 5);
  assert_standing (before, 0, "0 of 1 due in the village are in the pool", TRUE);
  add_person (self, CY_POOL_IN, "1", 19950300);
  after = list_standings (self);
  assert_standing (after, 0, "1 of 1 due in the village are in the pool", FALSE);
}

static void
test_shares (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) list = NULL;

  add_person (self, CY_POOL_IN, "1", 19950300);
  add_person (self, CY_POOL_IN, "1", 19750300);
  add_person (self, CY_POOL_IN, "1", 19750300);
  list = list_standings (self);
  /* One of three is young, half is due; the candidate is 46. */
  assert_standing (list, 1, "33.3% of the pool, 50% due; would not be one of them", FALSE);
  assert_standing (list, 2, "0% of the pool, 25% due; would be one of them", TRUE);
}

/* Without a rule nothing is said. */
static void
test_none (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  g_autoptr (GPtrArray) list = NULL;

  cy_record_set_int (rules, CY_RULES_YEAR, 2026);
  cy_test_save (&self->test, rules, "rules");
  list = list_standings (self);
  g_assert_cmpuint (list->len, ==, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/standing/village", test_village);
  add ("/model/standing/shares", test_shares);
  add ("/model/standing/none", test_none);

  return g_test_run ();
}
