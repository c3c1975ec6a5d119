/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Cycles are begun once, by dates that can be; locked ones and marked ones stay as they are. */
#include "cy-cycle-deed.h"

#include "cy-cycle-graders.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-step.h"
#include "cy-test-cycle.h"
#include "cy-test-pool.h"

#define TODAY 20261122

typedef struct
{
  CyTest       test;
  CyTestScheme scheme;
  CyStep      *step;
  GError      *error;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) town = NULL;
  g_autoptr (CyRecord) village = NULL;

  cy_test_set_up (&self->test, NULL);
  town = cy_test_add_unit (&self->test, "城关镇", "town", 0);
  village = cy_test_add_unit (&self->test, "新民村", "village", cy_record_get_id (town));
  cy_test_add_candidate (&self->test, "甲", cy_record_get_id (village), "secretary");
  cy_test_add_candidate (&self->test, "乙", cy_record_get_id (village), "committee");
  cy_test_add_scheme (&self->test, "reserve", 2026, &self->scheme);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->step, cy_step_free);
  g_clear_error (&self->error);
  cy_test_tear_down (&self->test, NULL);
}

static void
begin (Fixture *self)
{
  self->step = cy_step_begin (self->test.conn, "办理", CY_STEP_NONE, NULL);
}

static void
commit (Fixture *self)
{
  g_assert_true (cy_step_commit (self->step, NULL));
  g_clear_pointer (&self->step, cy_step_free);
}

static void
assert_refused (Fixture *self, gboolean done)
{
  g_assert_false (done);
  g_assert_error (self->error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&self->error);
}

static void
test_draft (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) second = cy_cycle_draft (self->test.conn, self->scheme.id, "q2", NULL);
  g_autoptr (CyRecord) year = cy_cycle_draft (self->test.conn, self->scheme.id, "year", NULL);

  g_assert_cmpint (cy_record_get_int (second, CY_ASSESS_CYCLE_SINCE), ==, 20260401);
  g_assert_cmpint (cy_record_get_int (second, CY_ASSESS_CYCLE_UNTIL), ==, 20260630);
  g_assert_cmpint (cy_record_get_int (second, CY_ASSESS_CYCLE_DEADLINE), ==, 20260710);
  g_assert_cmpint (cy_record_get_int (year, CY_ASSESS_CYCLE_SINCE), ==, 20260101);
  g_assert_cmpint (cy_record_get_int (year, CY_ASSESS_CYCLE_DEADLINE), ==, 20261210);
  g_assert_true (cy_cycle_check (self->test.conn, year, &self->error));
  cy_record_set_int (year, CY_ASSESS_CYCLE_UNTIL, 20251231);
  assert_refused (self, cy_cycle_check (self->test.conn, year, &self->error));
}

/* The whole year is what is missing of it. */
static void
test_year (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) year = cy_cycle_draft (self->test.conn, self->scheme.id, "year", NULL);
  g_autoptr (GPtrArray) all = cy_cycle_draft_year (self->test.conn, year, NULL);
  g_autoptr (GPtrArray) rest = NULL;

  g_assert_cmpuint (all->len, ==, 5);
  cy_test_add_cycle (&self->test, self->scheme.id, "q2", TODAY);
  rest = cy_cycle_draft_year (self->test.conn, year, NULL);
  g_assert_cmpuint (rest->len, ==, 4);
}

static void
test_once (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) again = cy_cycle_draft (self->test.conn, self->scheme.id, "year", NULL);
  gint64 cycle = cy_test_add_cycle (&self->test, self->scheme.id, "year", TODAY);
  g_autoptr (GPtrArray) graders = cy_cycle_graders_load (self->test.conn, cycle, NULL);

  g_assert_cmpuint (graders->len, ==, 2);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM assess_entry"), ==, 2);
  assert_refused (self, cy_cycle_check (self->test.conn, again, &self->error));
  cy_record_set_text (again, CY_ASSESS_CYCLE_TIER, "secretary");
  g_assert_true (cy_cycle_check (self->test.conn, again, &self->error));
}

static void
test_special (Fixture *self, gconstpointer data)
{
  gint64 entry;

  cy_test_add_cycle (&self->test, self->scheme.id, "year", TODAY);
  entry = cy_test_count (&self->test, "SELECT min(id) FROM assess_entry");
  begin (self);
  assert_refused (self,
                  cy_cycle_set_special (self->test.conn, &entry, 1, "1", "优秀不是", &self->error));
  assert_refused (self, cy_cycle_set_special (self->test.conn, &entry, 1, "5B", "", &self->error));
  g_assert_true (cy_cycle_set_special (self->test.conn, &entry, 1, "5B", "立案调查", &self->error));
  commit (self);
  cy_test_assert_text (&self->test,
                       "SELECT special FROM assess_entry WHERE special IS NOT NULL",
                       "5B");
  begin (self);
  g_assert_true (cy_cycle_set_special (self->test.conn, &entry, 1, NULL, NULL, &self->error));
  commit (self);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM assess_entry WHERE special IS NULL AND "
                                  "reason IS NULL"),
                   ==,
                   2);
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  gint64 cycle = cy_test_add_cycle (&self->test, self->scheme.id, "year", TODAY);
  gint64 entry = cy_test_count (&self->test, "SELECT min(id) FROM assess_entry");
  gint64 other = cy_test_add_cycle (&self->test, self->scheme.id, "q1", TODAY);

  cy_test_mark (&self->test,
                entry,
                self->scheme.yearly[0],
                cy_test_count (&self->test, "SELECT min(id) FROM assess_grader"),
                800);
  begin (self);
  assert_refused (self, cy_cycle_delete (self->test.conn, cycle, &self->error));
  g_assert_true (cy_cycle_delete (self->test.conn, other, &self->error));
  commit (self);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM assess_entry WHERE deleted IS NULL"),
                   ==,
                   2);
}

static void
test_locked (Fixture *self, gconstpointer data)
{
  gint64 cycle = cy_test_add_cycle (&self->test, self->scheme.id, "year", TODAY);
  gint64 entry = cy_test_count (&self->test, "SELECT min(id) FROM assess_entry");
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();

  g_assert_true (cy_cycle_check_open (self->test.conn, cycle, &self->error));
  cy_test_set (&self->test, CY_ASSESS_CYCLE, cycle, CY_ASSESS_CYCLE_STATE, CY_CYCLE_LOCKED);
  begin (self);
  assert_refused (self, cy_cycle_check_open (self->test.conn, cycle, &self->error));
  assert_refused (self, cy_cycle_apply (self->test.conn, cycle, nobody, &self->error));
  assert_refused (self, cy_cycle_delete (self->test.conn, cycle, &self->error));
  assert_refused (self,
                  cy_cycle_set_special (self->test.conn, &entry, 1, "5", "理由", &self->error));
  assert_refused (self,
                  cy_cycle_graders_split (self->test.conn,
                                          cycle,
                                          self->scheme.groups[1],
                                          &self->error));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add_case(name, func) \
  g_test_add ("/model/cycle-deed/" name, Fixture, NULL, set_up, func, tear_down)
  add_case ("draft", test_draft);
  add_case ("year", test_year);
  add_case ("once", test_once);
  add_case ("special", test_special);
  add_case ("delete", test_delete);
  add_case ("locked", test_locked);

  return g_test_run ();
}
