/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of the reminders of what was agreed when a result was used: from the days of warning on,
 * until it is done. */
#include "cy-test-reminder.h"

#include "cy-outcome.h"
#include "cy-rules.h"
#include "cy-test-outcome.h"
#include "cy-test-pool.h"

/* Due on 1 June; the rule set warns fifteen days before. */
#define DUE 20260601
#define FIRST_DAY 20260517

typedef struct
{
  CyTest test;
  gint64 towns[2];
  gint64 person;
  gint64 action;
} Fixture;

/* Somebody was reminded of last year's result, and is to be talked to again. */
static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) action = cy_record_new (CY_RESULT_ACTION);

  cy_test_set_up (&self->test, NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyRecord) town =
        cy_test_add_unit (&self->test, i == 0 ? "城关镇" : "双河镇", "town", 0);

      self->towns[i] = cy_record_get_id (town);
    }
  self->person = cy_test_add_candidate (&self->test, "甲一", self->towns[0], "secretary");
  cy_record_set_int (action, CY_RESULT_ACTION_PERSON, self->person);
  cy_record_set_int (action,
                     CY_RESULT_ACTION_CYCLE,
                     cy_test_add_year (&self->test, 2025, "locked"));
  cy_record_set_int (action, CY_RESULT_ACTION_DATE, 20260105);
  cy_record_set_text (action, CY_RESULT_ACTION_OUTCOME, "remind");
  cy_record_set_text (action, CY_RESULT_ACTION_BASIS, "2025年基本称职");
  cy_record_set_text (action, CY_RESULT_ACTION_AUTHORISER, "县委组织部部务会");
  cy_record_set_text (action, CY_RESULT_ACTION_FOLLOW_UP, "再次谈话");
  cy_record_set_int (action, CY_RESULT_ACTION_DUE, DUE);
  cy_test_save (&self->test, action, "运用");
  self->action = cy_record_get_id (action);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static guint
count_at (Fixture *self, gint64 base_date)
{
  return cy_test_reminder_count (&self->test, 0, base_date, CY_REMINDER_OUTCOME);
}

static void
test_days (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) reminders = NULL;
  const CyReminder *reminder;

  g_assert_cmpuint (count_at (self, FIRST_DAY - 1), ==, 0);
  g_assert_cmpuint (count_at (self, FIRST_DAY), ==, 1);
  g_assert_cmpuint (count_at (self, DUE), ==, 1);
  reminders = cy_test_reminder_list (&self->test, 0, 20260611, NULL);
  reminder = cy_test_reminder_first (reminders, CY_REMINDER_OUTCOME);
  g_assert_cmpuint (cy_reminder_count (reminders, CY_REMINDER_OUTCOME), ==, 1);
  g_assert_cmpint (reminder->person, ==, self->person);
  g_assert_cmpint (reminder->unit, ==, self->towns[0]);
  g_assert_cmpstr (reminder->name, ==, "甲一");
  g_assert_cmpstr (reminder->place, ==, "城关镇");
  g_assert_cmpstr (reminder->text, ==, "再次谈话");
  g_assert_cmpint (reminder->due, ==, DUE);
  g_assert_cmpint (reminder->overdue_days, ==, 10);
}

/* Done is done from its day on; on an earlier day it was not. */
static void
test_done (Fixture *self, gconstpointer data)
{
  cy_test_set_int (&self->test, CY_RESULT_ACTION, self->action, CY_RESULT_ACTION_DONE, 20260520);
  g_assert_cmpuint (count_at (self, 20260519), ==, 1);
  g_assert_cmpuint (count_at (self, 20260520), ==, 0);
  g_assert_cmpuint (count_at (self, 20270101), ==, 0);
}

/* Where no day was agreed nothing is late. */
static void
test_no_day (Fixture *self, gconstpointer data)
{
  cy_test_set (&self->test, CY_RESULT_ACTION, self->action, CY_RESULT_ACTION_DUE, NULL);
  g_assert_cmpuint (count_at (self, 20270101), ==, 0);
}

/* A county of last week does not know what is decided today. */
static void
test_later (Fixture *self, gconstpointer data)
{
  cy_test_set_int (&self->test, CY_RESULT_ACTION, self->action, CY_RESULT_ACTION_DATE, 20260525);
  g_assert_cmpuint (count_at (self, 20260524), ==, 0);
  g_assert_cmpuint (count_at (self, 20260525), ==, 1);
}

static void
test_scope (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    g_assert_cmpuint (cy_test_reminder_count (&self->test,
                                              self->towns[i],
                                              DUE,
                                              CY_REMINDER_OUTCOME),
                      ==,
                      i == 0);
}

/* An action or a person in the recycle bin asks for nothing. */
static void
test_deleted (Fixture *self, gconstpointer data)
{
  cy_test_delete (&self->test, CY_PERSON, self->person);
  g_assert_cmpuint (count_at (self, DUE), ==, 0);
}

static void
test_deleted_action (Fixture *self, gconstpointer data)
{
  cy_test_delete (&self->test, CY_RESULT_ACTION, self->action);
  g_assert_cmpuint (count_at (self, DUE), ==, 0);
}

/* The rule set says how long before, or that nobody is to be reminded. */
static void
test_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (self->test.conn, 2026, NULL);
  g_autoptr (GPtrArray) early = NULL;
  g_autoptr (GPtrArray) same_day = NULL;
  g_autoptr (GPtrArray) never = NULL;

  cy_record_set_int (rules, CY_RULES_REMIND_ASSESS_DAYS, 60);
  early = cy_test_reminder_list (&self->test, 0, 20260402, rules);
  g_assert_cmpuint (cy_reminder_count (early, CY_REMINDER_OUTCOME), ==, 1);
  cy_record_set_int (rules, CY_RULES_REMIND_ASSESS_DAYS, 0);
  same_day = cy_test_reminder_list (&self->test, 0, 20260531, rules);
  g_assert_cmpuint (cy_reminder_count (same_day, CY_REMINDER_OUTCOME), ==, 0);
  cy_record_unset (rules, CY_RULES_REMIND_ASSESS_DAYS);
  never = cy_test_reminder_list (&self->test, 0, 20260701, rules);
  g_assert_cmpuint (cy_reminder_count (never, CY_REMINDER_OUTCOME), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add_case(name, func) \
  g_test_add ("/model/reminder-outcome/" name, Fixture, NULL, set_up, func, tear_down)
  add_case ("days", test_days);
  add_case ("done", test_done);
  add_case ("no-day", test_no_day);
  add_case ("later", test_later);
  add_case ("scope", test_scope);
  add_case ("deleted", test_deleted);
  add_case ("deleted-action", test_deleted_action);
  add_case ("rules", test_rules);

  return g_test_run ();
}
