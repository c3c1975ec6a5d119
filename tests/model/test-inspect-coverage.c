/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Methods, voices and age of what is known; what the rule set misses; where methods disagree. */
#include "cy-test-inspect.h"

#include "cy-inspect-coverage.h"
#include "cy-rules.h"

#define TODAY 20261123

typedef struct
{
  CyTest      test;
  CyRecord   *rules;
  GHashTable *loaded;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  g_object_unref (cy_test_add_person (&self->test, "张三"));
  self->rules = cy_rules_for_year (self->test.conn, 2026, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->loaded, g_hash_table_unref);
  g_clear_object (&self->rules);
  cy_test_tear_down (&self->test, NULL);
}

static const CyInspectCoverage *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  gint64 person = 1;

  g_clear_pointer (&self->loaded, g_hash_table_unref);
  self->loaded = cy_inspect_coverage_load (self->test.conn, 0, 0, self->rules, TODAY, &error);
  g_assert_no_error (error);

  return g_hash_table_lookup (self->loaded, &person);
}

static void
assert_lack (Fixture *self, CyLack lack, const char *words)
{
  const CyInspectCoverage *coverage = load (self);
  g_autofree char         *text = cy_inspect_coverage_dup_lack (coverage, self->rules, lack);

  g_assert_cmpuint (cy_inspect_coverage_find_lack (coverage, self->rules), ==, lack);
  g_assert_cmpstr (text, ==, words);
}

static void
test_counts (Fixture *self, gconstpointer data)
{
  const CyInspectCoverage *coverage;

  g_assert_null (load (self));
  cy_test_add_inspect_record (&self->test, 1, 1, 20260301, "党员 5、村民代表 8", 900, "1");
  cy_test_add_inspect_record (&self->test, 1, 1, 20260302, "村民 4", 0, NULL);
  cy_test_add_inspect_record (&self->test, 1, 5, 20260310, "家属 2", 0, NULL);
  coverage = load (self);
  g_assert_cmpuint (coverage->n_methods, ==, 2);
  g_assert_cmpuint (coverage->n_records, ==, 3);
  g_assert_cmpint (coverage->n_voices, ==, 19);
  g_assert_cmpint (coverage->methods[0].n_voices, ==, 17);
  g_assert_cmpuint (coverage->methods[0].n_records, ==, 2);
  g_assert_cmpuint (coverage->methods[1].freshness, ==, CY_FRESHNESS_NONE);
  g_assert_cmpint (coverage->newest, ==, 20260310);
  g_assert_cmpint (coverage->months, ==, 8);
}

/* What is too old is seen and does not count; the day on which it is a year old is too late. */
static void
test_freshness (Fixture *self, gconstpointer data)
{
  const CyInspectCoverage *coverage;

  cy_test_add_inspect_record (&self->test, 1, 1, 20251123, "党员 5", 0, NULL);
  cy_test_add_inspect_record (&self->test, 1, 2, 20251124, "党员 7", 0, NULL);
  cy_test_add_inspect_record (&self->test, 1, 3, 20261124, "党员 9", 0, NULL);
  coverage = load (self);
  g_assert_cmpuint (coverage->methods[0].freshness, ==, CY_FRESHNESS_STALE);
  g_assert_cmpuint (coverage->methods[1].freshness, ==, CY_FRESHNESS_FRESH);
  g_assert_cmpuint (coverage->methods[2].freshness, ==, CY_FRESHNESS_NONE);
  g_assert_cmpuint (coverage->n_methods, ==, 1);
  g_assert_cmpint (coverage->n_voices, ==, 7);
  g_assert_cmpuint (coverage->freshness, ==, CY_FRESHNESS_FRESH);
  /* Without a limit all of it counts. */
  cy_record_unset (self->rules, CY_RULES_INSPECT_MONTHS);
  g_assert_cmpint (load (self)->n_voices, ==, 12);
}

static void
test_lack (Fixture *self, gconstpointer data)
{
  gint64 inspection;

  assert_lack (self,
               CY_LACKS_FINISH | CY_LACKS_METHODS | CY_LACKS_VOICES,
               "no finished inspection, 0 of 3 methods of inspection, 0 of 10 people heard");
  cy_test_add_inspect_record (&self->test, 1, 1, 20260301, "党员 5", 0, NULL);
  cy_test_add_inspect_record (&self->test, 1, 2, 20260301, "党员 4", 0, NULL);
  inspection = cy_test_add_inspection (&self->test, 1, 20260301, 20260310);
  assert_lack (self,
               CY_LACKS_METHODS | CY_LACKS_VOICES,
               "2 of 3 methods of inspection, 9 of 10 people heard");
  cy_test_add_inspect_record (&self->test, 1, 5, 20260302, "家属 1", 0, NULL);
  assert_lack (self, CY_LACKS_NOTHING, "");
  cy_test_set_int (&self->test, CY_INSPECTION, inspection, CY_INSPECTION_DONE, 20250310);
  assert_lack (self, CY_LACKS_FINISH, "the inspection is out of date");
}

/* A rule set that asks for nothing leaves everybody in peace. */
static void
test_no_rule (Fixture *self, gconstpointer data)
{
  cy_record_unset (self->rules, CY_RULES_METHODS_MIN);
  cy_record_set_int (self->rules, CY_RULES_VOICES_MIN, 0);
  assert_lack (self, CY_LACKS_NOTHING, "");
  cy_record_set_int (self->rules, CY_RULES_VOICES_MIN, 1);
  assert_lack (self,
               CY_LACKS_FINISH | CY_LACKS_VOICES,
               "no finished inspection, 0 of 1 people heard");
}

static void
test_disagreements (Fixture *self, gconstpointer data)
{
  const CyInspectCoverage *coverage;
  const CyDisagreement    *found;

  /* One grade or 14.9 points apart is no disagreement. */
  cy_test_add_inspect_record (&self->test, 1, 1, 20260301, "党员 5", 900, "1");
  cy_test_add_inspect_record (&self->test, 1, 2, 20260301, "党员 5", 751, "2");
  g_assert_cmpuint (load (self)->disagreements->len, ==, 0);
  cy_test_add_inspect_record (&self->test, 1, 5, 20260302, "家属 1", 750, "3");
  coverage = load (self);
  g_assert_cmpuint (coverage->disagreements->len, ==, 1);
  found = &g_array_index (coverage->disagreements, CyDisagreement, 0);
  g_assert_cmpuint (found->methods[0], ==, 0);
  g_assert_cmpuint (found->methods[1], ==, 4);
  g_assert_cmpint (found->grades, ==, 2);
  g_assert_cmpint (found->mark, ==, 150);
  g_assert_cmpint (found->records[0], ==, 1);
  g_assert_cmpint (found->records[1], ==, 3);
  /* A second, kinder record of the method does not smooth it over. */
  cy_test_add_inspect_record (&self->test, 1, 5, 20260305, "家属 1", 900, "1");
  coverage = load (self);
  g_assert_cmpuint (coverage->disagreements->len, ==, 1);
  g_assert_cmpint (g_array_index (coverage->disagreements, CyDisagreement, 0).grades, ==, 2);
}

/* What is out of date contradicts nobody, and a method without mark or grade has no opinion. */
static void
test_no_opinion (Fixture *self, gconstpointer data)
{
  cy_test_add_inspect_record (&self->test, 1, 1, 20260301, "党员 5", 950, "1");
  cy_test_add_inspect_record (&self->test, 1, 5, 20240301, "家属 1", 400, "4");
  cy_test_add_inspect_record (&self->test, 1, 4, 20260301, "家属 1", 0, NULL);
  g_assert_cmpuint (load (self)->disagreements->len, ==, 0);
}

static void
test_whom (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) none = NULL;
  g_autoptr (CyRecord) other = cy_test_add_person (&self->test, "李四");

  cy_test_add_inspect_record (&self->test, 2, 1, 20260301, "党员 5", 0, NULL);
  cy_test_add_inspect_record (&self->test, 1, 1, 20260301, "党员 3", 0, NULL);
  cy_test_add_inspect_record (&self->test, 2, 2, 20260301, "党员 5", 0, NULL);
  g_assert_cmpint (load (self)->n_voices, ==, 3);
  g_assert_cmpuint (g_hash_table_size (self->loaded), ==, 2);
  none = cy_inspect_coverage_load (self->test.conn, 99, 0, self->rules, TODAY, NULL);
  g_assert_cmpuint (g_hash_table_size (none), ==, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/inspect-coverage/counts", test_counts);
  add ("/model/inspect-coverage/freshness", test_freshness);
  add ("/model/inspect-coverage/lack", test_lack);
  add ("/model/inspect-coverage/no-rule", test_no_rule);
  add ("/model/inspect-coverage/disagreements", test_disagreements);
  add ("/model/inspect-coverage/no-opinion", test_no_opinion);
  add ("/model/inspect-coverage/whom", test_whom);

  return g_test_run ();
}
