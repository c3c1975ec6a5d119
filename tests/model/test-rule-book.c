/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A township's rule set goes before the county's, for its villages only and from its year on. */
#include "cy-test.h"

#include "cy-mapper.h"
#include "cy-rule-book.h"
#include "cy-rules.h"
#include "cy-step.h"

typedef struct
{
  CyTest test;
  gint64 county;
  gint64 town;
  gint64 village;
  gint64 other;
} Fixture;

static gint64
add_unit (Fixture *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  return cy_record_get_id (unit);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  self->county = add_unit (self, "甲县", "county", 0);
  self->town = add_unit (self, "甲镇", "town", self->county);
  self->village = add_unit (self, "东村", "village", self->town);
  self->other = add_unit (self, "乙镇", "town", self->county);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static gint64
add_rules (Fixture *self, int year, gint64 unit, int age_max)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);

  cy_record_set_int (rules, CY_RULES_YEAR, year);
  cy_record_set_int (rules, CY_RULES_AGE_MAX, age_max);
  if (unit != 0)
    cy_record_set_int (rules, CY_RULES_UNIT, unit);
  cy_test_save (&self->test, rules, "rules");

  return cy_record_get_id (rules);
}

static void
assert_age (Fixture *self, int year, gint64 unit, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = cy_rules_for_unit (self->test.conn, year, unit, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cy_record_get_int (rules, CY_RULES_AGE_MAX), ==, expected);
}

static void
delete_rules (Fixture *self, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->test.conn, "delete", CY_STEP_NONE, &error);

  g_assert_true (cy_mapper_delete (self->test.conn, CY_RULES, id, &error));
  g_assert_true (cy_step_commit (step, &error));
  g_assert_no_error (error);
}

static void
test_levels (Fixture *self, gconstpointer data)
{
  add_rules (self, 2025, 0, 45);
  add_rules (self, 2026, self->town, 40);
  assert_age (self, 2026, self->village, 40);
  assert_age (self, 2026, self->town, 40);
  assert_age (self, 2026, self->other, 45);
  assert_age (self, 2026, self->county, 45);
  assert_age (self, 2026, 0, 45);
  /* Not before its year, and on until its own next one. */
  assert_age (self, 2025, self->village, 45);
  add_rules (self, 2028, 0, 50);
  assert_age (self, 2029, self->village, 40);
  add_rules (self, 2029, self->town, 38);
  assert_age (self, 2029, self->village, 38);
  assert_age (self, 2028, self->village, 40);
}

static void
test_nearest (Fixture *self, gconstpointer data)
{
  add_rules (self, 2026, self->village, 35);
  add_rules (self, 2026, self->town, 40);
  assert_age (self, 2026, self->village, 35);
  assert_age (self, 2026, self->town, 40);
}

static void
test_deleted (Fixture *self, gconstpointer data)
{
  gint64 id = add_rules (self, 2026, self->town, 40);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRuleBook) book = NULL;
  g_autoptr (GPtrArray) sets = NULL;

  book = cy_rule_book_load (self->test.conn, 2026, &error);
  g_assert_no_error (error);
  sets = cy_rule_book_list (book);
  g_assert_cmpuint (sets->len, ==, 2);
  g_assert_cmpint (cy_record_get_id (cy_rule_book_find_own (book, self->village)), ==, id);
  g_assert_null (cy_rule_book_find_own (book, self->other));
  delete_rules (self, id);
  assert_age (self, 2026, self->village, 45);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/rule-book/levels", test_levels);
  add ("/model/rule-book/nearest", test_nearest);
  add ("/model/rule-book/deleted", test_deleted);

  return g_test_run ();
}
