/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of the reminders of marking that ends: from the day of the rule set on, until the last mark
 * is there or the grades are closed. */
#include "cy-test-reminder.h"

#include "cy-cycle-graders.h"
#include "cy-cycle.h"
#include "cy-rules.h"
#include "cy-test-cycle.h"
#include "cy-test-pool.h"

/* Marking until 10 December; the rule set warns fifteen days before. */
#define DEADLINE 20261210
#define FIRST_DAY 20261125

typedef struct
{
  CyTest       test;
  CyTestScheme scheme;
  gint64       towns[2];
  gint64       cycle;
  gint64       entries[2];
} Fixture;

/* Somebody in a village of each of two townships. */
static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) town =
        cy_test_add_unit (&self->test, i == 0 ? "城关镇" : "双河镇", "town", 0);
      g_autoptr (CyRecord) village =
        cy_test_add_unit (&self->test, "新民村", "village", cy_record_get_id (town));

      self->towns[i] = cy_record_get_id (town);
      cy_test_add_candidate (&self->test,
                             i == 0 ? "甲" : "乙",
                             cy_record_get_id (village),
                             "secretary");
    }
  cy_test_add_scheme (&self->test, "reserve", 2026, &self->scheme);
  self->cycle = cy_test_add_cycle (&self->test, self->scheme.id, "year", 20261122);
  cy_test_set_int (&self->test, CY_ASSESS_CYCLE, self->cycle, CY_ASSESS_CYCLE_DEADLINE, DEADLINE);
  cy_test_set_int (&self->test, CY_ASSESS_CYCLE, self->cycle, CY_ASSESS_CYCLE_OPENS, 20261101);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT e.id FROM assess_entry e JOIN person p ON "
                                              "p.id = e.person WHERE p.name = '%s'",
                                              i == 0 ? "甲" : "乙");

      self->entries[i] = cy_test_count (&self->test, sql);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static guint
count_at (Fixture *self, gint64 base_date)
{
  return cy_test_reminder_count (&self->test, 0, base_date, CY_REMINDER_ASSESS);
}

/* Every cell of @nth of those assessed: two indicators of the office, one of the township. */
static void
mark (Fixture *self, guint nth)
{
  static const guint indicators[] = { 0, 1, 0 };
  static const guint graders[] = { 0, 0, 1 };
  g_autoptr (GPtrArray) all = cy_cycle_graders_load (self->test.conn, self->cycle, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (indicators); i++)
    cy_test_mark (&self->test,
                  self->entries[nth],
                  self->scheme.yearly[indicators[i]],
                  ((const CyCycleGrader *) g_ptr_array_index (all, graders[i]))->id,
                  900);
}

static void
test_days (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) reminders = NULL;
  const CyReminder *reminder;

  g_assert_cmpuint (count_at (self, FIRST_DAY - 1), ==, 0);
  g_assert_cmpuint (count_at (self, FIRST_DAY), ==, 1);
  g_assert_cmpuint (count_at (self, DEADLINE), ==, 1);
  reminders = cy_test_reminder_list (&self->test, 0, DEADLINE + 5, NULL);
  reminder = cy_test_reminder_first (reminders, CY_REMINDER_ASSESS);
  g_assert_cmpuint (cy_reminder_count (reminders, CY_REMINDER_ASSESS), ==, 1);
  g_assert_cmpstr (reminder->page, ==, "cycles");
  g_assert_cmpint (reminder->person, ==, 0);
  g_assert_cmpint (reminder->due, ==, DEADLINE);
  g_assert_cmpint (reminder->overdue_days, ==, 5);
  g_assert_cmpstr (reminder->text, ==, "6 of 6 cells not entered, marking ends on 2026-12-10");
  cy_test_assert_text (&self->test, "SELECT name FROM assess_cycle", reminder->name);
}

/* Before marking begins nobody can do anything. */
static void
test_opens (Fixture *self, gconstpointer data)
{
  cy_test_set_int (&self->test, CY_ASSESS_CYCLE, self->cycle, CY_ASSESS_CYCLE_OPENS, 20261205);
  g_assert_cmpuint (count_at (self, 20261204), ==, 0);
  g_assert_cmpuint (count_at (self, 20261205), ==, 1);
  cy_test_set (&self->test, CY_ASSESS_CYCLE, self->cycle, CY_ASSESS_CYCLE_OPENS, NULL);
  g_assert_cmpuint (count_at (self, 20261204), ==, 1);
}

/* With the last mark it goes, with the first one taken back it comes again. */
static void
test_marks (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) reminders = NULL;

  mark (self, 0);
  reminders = cy_test_reminder_list (&self->test, 0, FIRST_DAY, NULL);
  g_assert_cmpstr (cy_test_reminder_first (reminders, CY_REMINDER_ASSESS)->text,
                   ==,
                   "3 of 6 cells not entered, marking ends on 2026-12-10");
  mark (self, 1);
  g_assert_cmpuint (count_at (self, FIRST_DAY), ==, 0);
  cy_test_delete (&self->test,
                  CY_ASSESS_SCORE,
                  cy_test_count (&self->test, "SELECT max(id) FROM assess_score"));
  g_assert_cmpuint (count_at (self, FIRST_DAY), ==, 1);
}

/* Of a township only its own people count, and one with nobody in the cycle has nothing to do. */
static void
test_scope (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) empty = cy_test_add_unit (&self->test, "青山镇", "town", 0);
  const gint64 scopes[] = { self->towns[0], self->towns[1], cy_record_get_id (empty) };
  const guint  before[] = { 1, 1, 0 };
  const guint  after[] = { 0, 1, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    g_assert_cmpuint (cy_test_reminder_count (&self->test,
                                              scopes[i],
                                              FIRST_DAY,
                                              CY_REMINDER_ASSESS),
                      ==,
                      before[i]);
  mark (self, 0);
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    g_assert_cmpuint (cy_test_reminder_count (&self->test,
                                              scopes[i],
                                              FIRST_DAY,
                                              CY_REMINDER_ASSESS),
                      ==,
                      after[i]);
}

/* Who is not graded, has left the list or lies in the recycle bin needs no marks. */
static void
test_people (Fixture *self, gconstpointer data)
{
  mark (self, 0);
  cy_test_set_text (&self->test, CY_ASSESS_ENTRY, self->entries[1], CY_ASSESS_ENTRY_SPECIAL, "6A");
  g_assert_cmpuint (count_at (self, FIRST_DAY), ==, 0);
  cy_test_set (&self->test, CY_ASSESS_ENTRY, self->entries[1], CY_ASSESS_ENTRY_SPECIAL, NULL);
  g_assert_cmpuint (count_at (self, FIRST_DAY), ==, 1);
  cy_test_delete (&self->test,
                  CY_PERSON,
                  cy_test_count (&self->test, "SELECT id FROM person WHERE name = '乙'"));
  g_assert_cmpuint (count_at (self, FIRST_DAY), ==, 0);
}

/* Only an open cycle waits for marks. */
static void
test_states (Fixture *self, gconstpointer data)
{
  static const char *const states[] = { "graded", "published", "locked", "open" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      cy_test_set_text (&self->test,
                        CY_ASSESS_CYCLE,
                        self->cycle,
                        CY_ASSESS_CYCLE_STATE,
                        states[i]);
      g_assert_cmpuint (count_at (self, DEADLINE), ==, i == G_N_ELEMENTS (states) - 1);
    }
  cy_test_delete (&self->test, CY_ASSESS_CYCLE, self->cycle);
  g_assert_cmpuint (count_at (self, DEADLINE), ==, 0);
}

/* The rule set says how long before, or that nobody is to be reminded. */
static void
test_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (self->test.conn, 2026, NULL);
  g_autoptr (GPtrArray) never = NULL;
  g_autoptr (GPtrArray) early = NULL;
  g_autoptr (GPtrArray) same_day = NULL;

  cy_record_set_int (rules, CY_RULES_REMIND_ASSESS_DAYS, 30);
  early = cy_test_reminder_list (&self->test, 0, 20261110, rules);
  g_assert_cmpuint (cy_reminder_count (early, CY_REMINDER_ASSESS), ==, 1);
  cy_record_set_int (rules, CY_RULES_REMIND_ASSESS_DAYS, 0);
  same_day = cy_test_reminder_list (&self->test, 0, DEADLINE - 1, rules);
  g_assert_cmpuint (cy_reminder_count (same_day, CY_REMINDER_ASSESS), ==, 0);
  cy_record_unset (rules, CY_RULES_REMIND_ASSESS_DAYS);
  never = cy_test_reminder_list (&self->test, 0, DEADLINE + 20, rules);
  g_assert_cmpuint (cy_reminder_count (never, CY_REMINDER_ASSESS), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add_case(name, func) \
  g_test_add ("/model/reminder-assess/" name, Fixture, NULL, set_up, func, tear_down)
  add_case ("days", test_days);
  add_case ("opens", test_opens);
  add_case ("marks", test_marks);
  add_case ("scope", test_scope);
  add_case ("people", test_people);
  add_case ("states", test_states);
  add_case ("rules", test_rules);

  return g_test_run ();
}
