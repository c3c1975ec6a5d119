/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The unit tree adds up, and says which villages have nobody or too few. */
#include "cy-test-pool.h"

#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-step.h"
#include "cy-unit-tree.h"
#include "cy-unit.h"

#define TODAY 20261122

typedef struct
{
  gint64 county;
  gint64 towns[2];
  gint64 villages[4];
} County;

static gint64
add_unit (CyTest *test, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (test, name, kind, parent);

  return cy_record_get_id (unit);
}

/* Two townships with two villages each; the last one is a community. */
static void
add_county (CyTest *test, County *county)
{
  county->county = add_unit (test, "云岭县", "county", 0);
  county->towns[0] = add_unit (test, "城关镇", "town", county->county);
  county->towns[1] = add_unit (test, "云溪乡", "township", county->county);
  county->villages[0] = add_unit (test, "东村", "village", county->towns[0]);
  county->villages[1] = add_unit (test, "西村", "village", county->towns[0]);
  county->villages[2] = add_unit (test, "南村", "village", county->towns[1]);
  county->villages[3] = add_unit (test, "北街社区", "community", county->towns[1]);
}

static CyUnitTree *
load (CyTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2026, &error);
  CyUnitTree *tree = cy_unit_tree_load (test->conn, rules, TODAY, TODAY, &error);

  g_assert_no_error (error);

  return tree;
}

static const CyUnitNode *
get (CyUnitTree *tree, gint64 id)
{
  int place = cy_unit_tree_find (tree, id);

  g_assert_cmpint (place, >=, 0);

  return cy_unit_tree_get (tree, (guint) place);
}

static void
test_empty (CyTest *test, gconstpointer data)
{
  g_autoptr (CyUnitTree) tree = load (test);
  CyUnitNode sum;

  cy_unit_tree_sum (tree, 0, &sum);
  g_assert_cmpuint (cy_unit_tree_get_n (tree), ==, 0);
  g_assert_cmpuint (sum.in_pool, ==, 0);
  g_assert_cmpuint (sum.quota, ==, 0);
  g_assert_cmpint (cy_unit_tree_find (tree, 1), ==, -1);
}

static void
test_shape (CyTest *test, gconstpointer data)
{
  g_autoptr (CyUnitTree) tree = NULL;
  County county;

  add_county (test, &county);
  tree = load (test);
  g_assert_cmpuint (cy_unit_tree_get_n (tree), ==, 7);
  g_assert_cmpint (cy_unit_tree_find (tree, county.county), ==, 0);
  g_assert_cmpint (get (tree, county.county)->last, ==, 6);
  g_assert_cmpint (get (tree, county.county)->parent, ==, -1);
  for (guint i = 0; i < 2; i++)
    {
      const CyUnitNode *town = get (tree, county.towns[i]);

      g_assert_cmpuint (town->depth, ==, 1);
      g_assert_cmpint (town->parent, ==, 0);
      g_assert_cmpint (town->last, ==, cy_unit_tree_find (tree, town->id) + 2);
    }
  g_assert_true (get (tree, county.villages[3])->is_village);
  g_assert_cmpuint (get (tree, county.villages[3])->depth, ==, 2);
}

static void
test_sums (CyTest *test, gconstpointer data)
{
  g_autoptr (CyUnitTree) tree = NULL;
  County     county;
  CyUnitNode sum;
  gint64     waiting;

  add_county (test, &county);
  cy_test_add_candidate (test, "甲", county.villages[0], CY_TIER_SECRETARY);
  cy_test_add_candidate (test, "乙", county.villages[0], CY_TIER_COMMITTEE);
  cy_test_add_candidate (test, "丙", county.villages[3], CY_TIER_SECRETARY);
  cy_test_add_candidate (test, "丁", 0, CY_TIER_COMMITTEE);
  waiting = cy_test_add_candidate (test, "戊", county.villages[1], CY_TIER_COMMITTEE);
  cy_test_add_entry (test, waiting, CY_POOL_IN_PROGRESS, CY_TIER_SECRETARY);

  tree = load (test);
  g_assert_cmpuint (get (tree, county.towns[0])->in_pool, ==, 2);
  g_assert_cmpuint (get (tree, county.towns[0])->quota, ==, 4);
  g_assert_cmpuint (get (tree, county.towns[0])->in_progress, ==, 1);
  g_assert_cmpuint (get (tree, county.county)->in_pool, ==, 3);
  g_assert_cmpuint (get (tree, county.county)->secretaries, ==, 2);
  g_assert_cmpuint (get (tree, county.county)->committees, ==, 1);
  g_assert_cmpuint (get (tree, county.county)->coverage[CY_COVERAGE_BLANK], ==, 2);
  g_assert_cmpuint (get (tree, county.county)->coverage[CY_COVERAGE_SHORT], ==, 1);
  g_assert_cmpuint (get (tree, county.county)->coverage[CY_COVERAGE_FULL], ==, 1);
  g_assert_cmpuint (get (tree, county.county)->covered, ==, 2);
  g_assert_cmpuint (get (tree, county.county)->built, ==, 3);
  g_assert_cmpuint (get (tree, county.county)->built_covered, ==, 1);
  g_assert_cmpuint (cy_unit_tree_get_unplaced (tree), ==, 1);
  cy_unit_tree_sum (tree, 0, &sum);
  g_assert_cmpuint (sum.in_pool, ==, 4);
  cy_unit_tree_sum (tree, county.towns[1], &sum);
  g_assert_cmpuint (sum.in_pool, ==, 1);
  g_assert_cmpuint (sum.quota, ==, 4);
}

static void
test_lists (CyTest *test, gconstpointer data)
{
  g_autoptr (CyUnitTree) tree = NULL;
  g_autoptr (GArray) blank = NULL;
  g_autoptr (GArray) below = NULL;
  g_autoptr (GArray) nowhere = NULL;
  County county;

  add_county (test, &county);
  cy_test_add_candidate (test, "甲", county.villages[0], CY_TIER_SECRETARY);
  tree = load (test);
  blank = cy_unit_tree_list (tree, 0, CY_COVERAGE_BLANK);
  g_assert_cmpuint (blank->len, ==, 3);
  below = cy_unit_tree_list (tree, county.towns[0], CY_COVERAGE_BLANK);
  g_assert_cmpuint (below->len, ==, 1);
  g_assert_cmpstr (cy_unit_tree_get (tree, g_array_index (below, guint, 0))->name, ==, "西村");
  nowhere = cy_unit_tree_list (tree, 999, CY_COVERAGE_BLANK);
  g_assert_cmpuint (nowhere->len, ==, 0);
  g_assert_cmpint (cy_unit_tree_get_coverage (tree,
                                              (guint) cy_unit_tree_find (tree, county.villages[0])),
                   ==,
                   CY_COVERAGE_SHORT);
  g_assert_cmpint (cy_unit_tree_get_coverage (tree, 0), ==, CY_COVERAGE_NONE);
}

static void
test_quotas (CyTest *test, gconstpointer data)
{
  g_autoptr (CyUnitTree) tree = NULL;
  County county;

  add_county (test, &county);
  cy_test_set_int (test, CY_UNIT, county.villages[0], CY_UNIT_QUOTA, 5);
  cy_test_set_int (test, CY_UNIT, county.villages[1], CY_UNIT_QUOTA, 0);
  cy_test_set_int (test, CY_UNIT, county.towns[1], CY_UNIT_QUOTA, 9);
  tree = load (test);
  g_assert_cmpuint (get (tree, county.towns[0])->quota, ==, 5);
  g_assert_cmpuint (get (tree, county.towns[1])->quota, ==, 9);
  g_assert_cmpuint (get (tree, county.county)->quota, ==, 14);
  g_assert_cmpuint (get (tree, county.towns[0])->coverage[CY_COVERAGE_FULL], ==, 1);
}

static void
test_deleted_unit (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyUnitTree) tree = NULL;
  County  county;
  CyStep *step;

  add_county (test, &county);
  cy_test_add_candidate (test, "甲", county.villages[0], CY_TIER_SECRETARY);
  step = cy_step_begin (test->conn, "delete", CY_STEP_NONE, &error);
  g_assert_true (cy_mapper_delete (test->conn, CY_UNIT, county.villages[0], &error));
  g_assert_true (cy_step_commit (step, &error));
  cy_step_free (step);
  tree = load (test);
  g_assert_cmpint (cy_unit_tree_find (tree, county.villages[0]), ==, -1);
  g_assert_cmpuint (cy_unit_tree_get_unplaced (tree), ==, 1);
}

/* Two units that are each other's superior: neither hangs, nothing is lost, nothing loops. */
static void
test_circle (CyTest *test, gconstpointer data)
{
  g_autoptr (CyUnitTree) tree = NULL;
  County county;

  add_county (test, &county);
  cy_test_set_int (test, CY_UNIT, county.county, CY_UNIT_PARENT, county.towns[0]);
  tree = load (test);
  g_assert_cmpuint (cy_unit_tree_get_n (tree), ==, 7);
}

/* A township's own rule set says how many are due in its villages. */
static void
test_rules (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  g_autoptr (CyUnitTree) tree = NULL;
  County county;

  add_county (test, &county);
  cy_record_set_int (rules, CY_RULES_YEAR, 2026);
  cy_record_set_int (rules, CY_RULES_UNIT, county.towns[0]);
  cy_record_set_int (rules, CY_RULES_QUOTA_SECRETARY, 3);
  cy_record_set_int (rules, CY_RULES_QUOTA_COMMITTEE, 2);
  cy_test_save (test, rules, "rules");
  tree = load (test);
  g_assert_cmpuint (get (tree, county.villages[0])->quota, ==, 5);
  g_assert_cmpuint (get (tree, county.villages[2])->quota, ==, 2);
  g_assert_cmpuint (get (tree, county.county)->quota, ==, 14);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/unit-tree/empty", test_empty);
  cy_test_case ("/model/unit-tree/shape", test_shape);
  cy_test_case ("/model/unit-tree/sums", test_sums);
  cy_test_case ("/model/unit-tree/lists", test_lists);
  cy_test_case ("/model/unit-tree/quotas", test_quotas);
  cy_test_case ("/model/unit-tree/deleted-unit", test_deleted_unit);
  cy_test_case ("/model/unit-tree/circle", test_circle);
  cy_test_case ("/model/unit-tree/rules", test_rules);

  return g_test_run ();
}
