/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is on the list of abilities, and how complete and fresh what is known of them is. */
#include "cy-ability-list.h"

#include "cy-ability.h"
#include "cy-pool.h"
#include "cy-test-pool.h"

#define TODAY 20261123

typedef struct
{
  CyTest test;
  gint64 member;
  gint64 second;
  gint64 guest;
} Fixture;

static gint64
add_member (Fixture *self, const char *name)
{
  gint64 person = cy_test_add_candidate (&self->test, name, 0, CY_TIER_SECRETARY);
  gint64 entry = cy_test_count (&self->test, "SELECT max(id) FROM pool_entry");

  cy_test_set (&self->test, CY_ENTRY, entry, CY_ENTRY_STATE, CY_POOL_IN);
  cy_test_set_int (&self->test, CY_ENTRY, entry, CY_ENTRY_ADMITTED, 20250110);

  return person;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) guest = NULL;

  cy_test_set_up (&self->test, NULL);
  self->member = add_member (self, "甲");
  self->second = add_member (self, "乙");
  guest = cy_test_add_person (&self->test, "丙");
  self->guest = cy_record_get_id (guest);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static void
judge (Fixture *self, gint64 person, const char *ability, CyDate date, gint64 level, const char *by)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, ability);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, date);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, by);
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "材料");
  cy_test_save (&self->test, record, "judge");
}

static void
judge_potential (Fixture *self, gint64 person, CyDate date, const char *grade)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_POTENTIAL);

  cy_record_set_int (record, CY_POTENTIAL_PERSON, person);
  cy_record_set_int (record, CY_POTENTIAL_DATE, date);
  cy_record_set_text (record, CY_POTENTIAL_GRADE, grade);
  cy_record_set_text (record, CY_POTENTIAL_JUDGES, "王五、赵六");
  cy_record_set_text (record, CY_POTENTIAL_BASIS, "材料");
  cy_test_save (&self->test, record, "judge");
}

static CyAbilityList *
load (Fixture *self, gint64 person, CyDate base_date)
{
  g_autoptr (GError) error = NULL;
  CyAbilityArgs  args = { 0, person, base_date, base_date < TODAY, NULL };
  CyAbilityList *list = cy_ability_list_load (self->test.conn, &args, &error);

  g_assert_no_error (error);

  return list;
}

static void
test_members (Fixture *self, gconstpointer data)
{
  g_autoptr (CyAbilityList) list = NULL;
  const CyAbilityPerson *person;
  guint                  n;

  judge (self, self->member, "1", 20260601, 35, "1");
  judge (self, self->member, "1", 20260701, 40, "2");
  judge (self, self->member, "2", 20260801, 45, "2");
  judge (self, self->member, "3", 20240101, 45, "9");
  judge (self, self->second, "1", 20260601, 31, "1");
  judge_potential (self, self->member, 20260301, "2");
  judge_potential (self, self->member, 20260901, "1");
  list = load (self, 0, TODAY);
  g_assert_cmpuint (list->people->len, ==, 2);
  g_assert_null (cy_ability_list_find (list, self->guest));
  person = cy_ability_list_find (list, self->member);
  g_assert_cmpuint (person->n_fresh, ==, 2);
  g_assert_cmpuint (person->n_sources, ==, 2);
  g_assert_cmpuint (person->n_stale, ==, 1);
  g_assert_cmpuint (person->n_short, ==, 1); /* 3.75 → 3.8, below 4.0 */
  g_assert_cmpint (person->newest, ==, 20260801);
  g_assert_cmpstr (person->grade, ==, "1");
  g_assert_cmpint (person->judged, ==, 20260901);
  /* 3.8 and 3.1: 3.45, rounded to 3.5; nobody knows anything of the seventh */
  g_assert_cmpuint (cy_ability_list_get_mean (list, 0, &n), ==, 35);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (cy_ability_list_get_mean (list, 6, &n), ==, 0);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_past (Fixture *self, gconstpointer data)
{
  g_autoptr (CyAbilityList) list = NULL;
  g_autoptr (CyAbilityList) earlier = NULL;
  const CyAbilityPerson *person;

  judge (self, self->member, "1", 20250601, 35, "1");
  judge (self, self->member, "1", 20260701, 40, "1");
  judge_potential (self, self->member, 20260901, "1");
  list = load (self, 0, 20251231);
  person = cy_ability_list_find (list, self->member);
  g_assert_cmpint (person->potential, ==, 0);
  g_assert_cmpuint (cy_ability_list_get (list, self->member, 0, 20251231).level, ==, 35);
  g_assert_cmpuint (cy_ability_list_get (list, self->member, 0, TODAY).level, ==, 40);
  earlier = load (self, 0, 20250109);
  g_assert_cmpuint (earlier->people->len, ==, 0);
}

static void
test_one (Fixture *self, gconstpointer data)
{
  g_autoptr (CyAbilityList) list = load (self, self->guest, TODAY);
  const CyAbilityPerson *person = cy_ability_list_find (list, self->guest);

  g_assert_cmpuint (list->people->len, ==, 1);
  g_assert_nonnull (person);
  g_assert_null (person->tier);
  g_assert_cmpuint (person->n_fresh, ==, 0);
  g_assert_cmpint (person->newest, ==, CY_DATE_NONE);
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/model/ability-list/members", test_members);
  add_case ("/model/ability-list/past", test_past);
  add_case ("/model/ability-list/one", test_one);

  return g_test_run ();
}
