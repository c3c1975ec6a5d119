/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Before an election: every reserve counts in one village, and who is ready is known by the seat.
 */
#include "cy-election.h"

#include "cy-dataset.h"
#include "cy-pool.h"
#include "cy-test-pool.h"
#include "cy-unit.h"

#define TODAY 20261122

typedef struct
{
  CyTest test;
  gint64 town;
  gint64 villages[2];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) town = NULL;

  cy_test_set_up (&self->test, NULL);
  town = cy_test_add_unit (&self->test, "双河镇", "town", 0);
  self->town = cy_record_get_id (town);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) village =
        cy_test_add_unit (&self->test, i == 0 ? "新民村" : "柳溪村", "village", self->town);

      self->villages[i] = cy_record_get_id (village);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static gint64
add_member (Fixture *self, guint nth, const char *tier, const char *direction, const char *maturity)
{
  gint64 person = cy_test_add_candidate (&self->test, "甲", self->villages[nth], tier);
  gint64 entry = cy_test_count (&self->test, "SELECT max(id) FROM pool_entry");

  cy_test_set (&self->test, CY_ENTRY, entry, CY_ENTRY_DIRECTION, direction);
  cy_test_set (&self->test, CY_ENTRY, entry, CY_ENTRY_MATURITY, maturity);
  cy_test_set_int (&self->test, CY_ENTRY, entry, CY_ENTRY_ADMITTED, 20260110);

  return person;
}

static CyElection *
load (Fixture *self, gint64 scope, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyElection *election = cy_election_load (self->test.conn, scope, base_date, TODAY, NULL, &error);

  g_assert_no_error (error);

  return election;
}

static void
test_counts (Fixture *self, gconstpointer data)
{
  g_autoptr (CyElection) election = NULL;
  g_autofree char         *ready = NULL;
  const CyElectionVillage *village;
  gint64                   woman;

  woman = add_member (self, 0, CY_TIER_SECRETARY, "01", "0");
  cy_test_set (&self->test, CY_PERSON, woman, CY_PERSON_GENDER, "2");
  cy_test_set_int (&self->test, CY_PERSON, woman, CY_PERSON_BIRTH, 19961100);
  add_member (self, 0, CY_TIER_SECRETARY, "01", "1");
  add_member (self, 0, CY_TIER_COMMITTEE, "04", "0");
  add_member (self, 0, CY_TIER_COMMITTEE, NULL, "0");
  cy_test_set_int (&self->test, CY_UNIT, self->villages[0], CY_UNIT_SEATS, 5);
  election = load (self, 0, TODAY);
  g_assert_cmpuint (election->villages->len, ==, 2);
  village = g_ptr_array_index (election->villages, 0);
  g_assert_cmpstr (cy_election_get_unit (election, village)->name, ==, "新民村");
  g_assert_cmpuint (village->secretaries, ==, 2);
  g_assert_cmpuint (village->secretaries_ready, ==, 1);
  g_assert_cmpuint (village->committees, ==, 2);
  g_assert_cmpuint (village->committees_ready, ==, 2);
  g_assert_cmpuint (village->soon, ==, 1);
  g_assert_cmpuint (village->women, ==, 1);
  g_assert_cmpuint (village->seats, ==, 5);
  g_assert_cmpint (cy_election_village_get_average_age (village), ==, 300);
  ready = cy_election_village_dup_ready (village);
  g_assert_cmpstr (ready, ==, "书记 1, 委员 1, no direction 1");
  village = g_ptr_array_index (election->villages, 1);
  g_assert_cmpuint (village->secretaries + village->committees, ==, 0);
  g_assert_cmpint (cy_election_village_get_average_age (village), ==, CY_DATASET_MISSING);
}

static void
test_scope (Fixture *self, gconstpointer data)
{
  g_autoptr (CyElection) one = load (self, self->villages[1], TODAY);
  g_autoptr (CyElection) town = load (self, self->town, TODAY);
  g_autoptr (CyElection) none = load (self, 9999, TODAY);

  g_assert_cmpuint (one->villages->len, ==, 1);
  g_assert_cmpuint (town->villages->len, ==, 2);
  g_assert_cmpuint (none->villages->len, ==, 0);
}

static void
test_past (Fixture *self, gconstpointer data)
{
  g_autoptr (CyElection) before = NULL;
  g_autoptr (CyElection) after = NULL;

  add_member (self, 0, CY_TIER_SECRETARY, "01", "0");
  before = load (self, 0, 20260109);
  after = load (self, 0, 20260110);
  g_assert_cmpuint (((CyElectionVillage *) before->villages->pdata[0])->secretaries, ==, 0);
  g_assert_cmpuint (((CyElectionVillage *) after->villages->pdata[0])->secretaries, ==, 1);
}

/* The villages' counts are those of the unit tree, in a county of many people. */
static void
test_agrees (CyTest *test, gconstpointer data)
{
  const CyTestPool county = { 3, 4, 500, 11 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyElection) election = NULL;

  cy_test_fill (test->path, &county);
  election = cy_election_load (test->conn, 0, TODAY, TODAY, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (election->villages->len, ==, 12);
  for (guint i = 0; i < election->villages->len; i++)
    {
      const CyElectionVillage *village = g_ptr_array_index (election->villages, i);
      const CyUnitNode        *node = cy_election_get_unit (election, village);
      guint                    n_ready = 0;

      g_assert_cmpuint (village->secretaries, ==, node->secretaries);
      g_assert_cmpuint (village->committees, ==, node->committees);
      for (guint j = 0; j < 9; j++)
        n_ready += village->ready_for[j];
      g_assert_cmpuint (n_ready, ==, village->secretaries_ready + village->committees_ready);
    }
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/election/counts", test_counts);
  add ("/model/election/scope", test_scope);
  add ("/model/election/past", test_past);
  cy_test_case ("/model/election/agrees", test_agrees);

  return g_test_run ();
}
