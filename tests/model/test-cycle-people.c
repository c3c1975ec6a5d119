/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is in a cycle: those there all the time, and each case of joining, leaving and moving. */
#include "cy-cycle-people.h"

#include "cy-cycle-deed.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-pool.h"
#include "cy-step.h"
#include "cy-test-cycle.h"
#include "cy-test-pool.h"

#define TODAY 20261122

typedef struct
{
  CyTest       test;
  CyTestScheme scheme;
  gint64       town;
  gint64       villages[2];
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) town = NULL;

  cy_test_set_up (&self->test, NULL);
  town = cy_test_add_unit (&self->test, "城关镇", "town", 0);
  self->town = cy_record_get_id (town);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) village =
        cy_test_add_unit (&self->test, i == 0 ? "新民村" : "青山村", "village", self->town);

      self->villages[i] = cy_record_get_id (village);
    }
  cy_test_add_scheme (&self->test, data != NULL ? data : "reserve", 2026, &self->scheme);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static gint64
add_reserve (Fixture *self, const char *name, const char *state, gint64 admitted, gint64 exit_date)
{
  gint64 person = cy_test_add_candidate (&self->test, name, self->villages[0], "secretary");
  g_autofree char *sql =
    g_strdup_printf ("SELECT max(id) FROM pool_entry WHERE person=%" G_GINT64_FORMAT, person);
  gint64 entry = cy_test_count (&self->test, sql);

  cy_test_set (&self->test, CY_ENTRY, entry, CY_ENTRY_STATE, state);
  cy_test_set_int (&self->test, CY_ENTRY, entry, CY_ENTRY_ADMITTED, admitted);
  if (exit_date != 0)
    cy_test_set_int (&self->test, CY_ENTRY, entry, CY_ENTRY_EXIT_DATE, exit_date);

  return person;
}

static void
add_post (Fixture *self, gint64 person, gint64 unit, gint64 since, gint64 until)
{
  g_autoptr (CyRecord) post = cy_record_new (CY_POST);

  cy_record_set_int (post, CY_POST_PERSON, person);
  cy_record_set_int (post, CY_POST_UNIT, unit);
  cy_record_set_text (post, CY_POST_TITLE, "02");
  cy_record_set_int (post, CY_POST_START, since);
  if (until != 0)
    cy_record_set_int (post, CY_POST_END, until);
  cy_test_save (&self->test, post, "任职");
}

static GPtrArray *
load (Fixture *self, gint64 unit, const char *moved)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) cycle = cy_cycle_draft (self->test.conn, self->scheme.id, "year", &error);
  GPtrArray *people;

  if (unit != 0)
    cy_record_set_int (cycle, CY_ASSESS_CYCLE_UNIT, unit);
  if (moved != NULL)
    cy_record_set_text (cycle, CY_ASSESS_CYCLE_MOVED, moved);
  people = cy_cycle_people_load (self->test.conn, cycle, TODAY, &error);
  g_assert_no_error (error);

  return people;
}

static const CyCyclePerson *
find (GPtrArray *people, const char *name)
{
  for (guint i = 0; i < people->len; i++)
    if (g_str_equal (((const CyCyclePerson *) g_ptr_array_index (people, i))->name, name))
      return g_ptr_array_index (people, i);

  return NULL;
}

static void
assert_case (GPtrArray *people, const char *name, CyCycleCase why, CyCycleTake take)
{
  const CyCyclePerson *person = find (people, name);

  g_assert_nonnull (person);
  g_assert_cmpint (person->why, ==, why);
  g_assert_cmpint (person->take, ==, take);
  g_assert_cmpint (person->words != NULL, ==, why != CY_CASE_WHOLE);
}

/* July to December are six months; August to December are five. */
static void
test_reserve (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = NULL;

  add_reserve (self, "全年", "in", 20250301, 0);
  add_reserve (self, "七月", "in", 20260731, 0);
  add_reserve (self, "八月", "in", 20260801, 0);
  add_reserve (self, "出库", "out", 20250301, 20260520);
  add_reserve (self, "早已", "out", 20240301, 20251231);
  add_reserve (self, "在办", "progress", 0, 0);
  people = load (self, 0, NULL);
  g_assert_cmpuint (people->len, ==, 4);
  assert_case (people, "全年", CY_CASE_WHOLE, CY_TAKE_GRADED);
  assert_case (people, "七月", CY_CASE_JOINED, CY_TAKE_GRADED);
  assert_case (people, "八月", CY_CASE_SHORT, CY_TAKE_SPECIAL);
  assert_case (people, "出库", CY_CASE_LEFT, CY_TAKE_OUT);
  g_assert_cmpint (find (people, "八月")->months, ==, 5);
  g_assert_cmpuint (cy_cycle_people_count (people, CY_TAKE_GRADED), ==, 2);
}

/* The unit decides by the whole tree below it. */
static void
test_unit (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (GPtrArray) elsewhere = NULL;
  g_autoptr (GPtrArray) below = NULL;

  add_reserve (self, "全年", "in", 20250301, 0);
  here = load (self, self->villages[0], NULL);
  elsewhere = load (self, self->villages[1], NULL);
  below = load (self, self->town, NULL);
  g_assert_cmpuint (here->len, ==, 1);
  g_assert_cmpuint (elsewhere->len, ==, 0);
  g_assert_cmpuint (below->len, ==, 1);
}

/* Five months there and seven here, in two stretches: the longest is counted over both. */
static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) record = cy_test_add_person (&self->test, "调动");
  gint64 person = cy_record_get_id (record);
  g_autoptr (GPtrArray) longest = NULL;
  g_autoptr (GPtrArray) present = NULL;

  add_post (self, person, self->villages[0], 20240101, 20260331);
  add_post (self, person, self->villages[1], 20260401, 20260831);
  add_post (self, person, self->villages[0], 20260901, 20261031);
  add_post (self, person, self->villages[1], 20261101, 0);
  longest = load (self, 0, "longest");
  present = load (self, 0, "present");
  g_assert_cmpuint (longest->len, ==, 1);
  assert_case (longest, "调动", CY_CASE_MOVED, CY_TAKE_GRADED);
  g_assert_cmpint (find (longest, "调动")->unit, ==, self->villages[1]);
  g_assert_cmpint (find (present, "调动")->unit, ==, self->villages[1]);
}

static void
test_moved_rule (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (&self->test, "调动");
  g_autoptr (CyRecord) gone = cy_test_add_person (&self->test, "离任");
  g_autoptr (GPtrArray) longest = NULL;
  g_autoptr (GPtrArray) present = NULL;

  add_post (self, cy_record_get_id (person), self->villages[0], 20240101, 20260831);
  add_post (self, cy_record_get_id (person), self->villages[1], 20260901, 0);
  add_post (self, cy_record_get_id (gone), self->villages[1], 20240101, 20260930);
  longest = load (self, 0, "longest");
  present = load (self, 0, "present");
  g_assert_cmpint (find (longest, "调动")->unit, ==, self->villages[0]);
  g_assert_cmpint (find (present, "调动")->unit, ==, self->villages[1]);
  assert_case (present, "离任", CY_CASE_LEFT, CY_TAKE_OUT);
}

static void
test_team (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = load (self, 0, NULL);

  g_assert_cmpuint (people->len, ==, 2);
  g_assert_cmpint (find (people, "青山村")->person, ==, 0);
  g_assert_cmpint (find (people, "青山村")->unit, ==, self->villages[1]);
}

/* A joiner, a leaver and one who moved are proposed, each with a reason; nobody else is. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  gint64 moves;
  gint64 id;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) cycle = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (CyStep) step = NULL;

  add_reserve (self, "留下", "in", 20250301, 0);
  add_reserve (self, "离开", "in", 20250301, 0);
  moves = add_reserve (self, "调走", "in", 20250301, 0);
  id = cy_test_add_cycle (&self->test, self->scheme.id, "year", TODAY);
  cycle = cy_mapper_load (self->test.conn, CY_ASSESS_CYCLE, id, NULL);
  none = cy_cycle_changes_load (self->test.conn, cycle, TODAY, &error);
  g_assert_cmpuint (none->len, ==, 0);
  cy_test_set_int (&self->test, CY_PERSON, moves, CY_PERSON_UNIT, self->villages[1]);
  cy_test_set (&self->test,
               CY_ENTRY,
               cy_test_count (&self->test, "SELECT min(id)+1 FROM pool_entry"),
               CY_ENTRY_STATE,
               "rejected");
  add_reserve (self, "新进", "in", 20260401, 0);
  changes = cy_cycle_changes_load (self->test.conn, cycle, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 3);
  assert_case (changes, "新进", CY_CASE_JOINED, CY_TAKE_GRADED);
  assert_case (changes, "离开", CY_CASE_GONE, CY_TAKE_OUT);
  g_assert_cmpint (find (changes, "调走")->unit_before, ==, self->villages[0]);
  g_assert_cmpint (find (changes, "调走")->unit, ==, self->villages[1]);
  step = cy_step_begin (self->test.conn, "更新名单", CY_STEP_NONE, &error);
  g_assert_true (cy_cycle_apply (self->test.conn, id, changes, &error));
  g_assert_true (cy_step_commit (step, &error));
  after = cy_cycle_changes_load (self->test.conn, cycle, TODAY, &error);
  g_assert_cmpuint (after->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add_case(name, object, func) \
  g_test_add ("/model/cycle-people/" name, Fixture, object, set_up, func, tear_down)
  add_case ("reserve", "reserve", test_reserve);
  add_case ("unit", "reserve", test_unit);
  add_case ("moved", "post", test_moved);
  add_case ("moved-rule", "post", test_moved_rule);
  add_case ("team", "team", test_team);
  add_case ("changes", "reserve", test_changes);

  return g_test_run ();
}
