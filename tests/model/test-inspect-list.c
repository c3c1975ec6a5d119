/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whom an inspection concerns, and how far each is; and what keeps a candidate at that step. */
#include "cy-test-inspect.h"

#include "cy-inspect-list.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-candidate-missing.h"

#define TODAY 20261123

static gint64
add_candidate (CyTest *test, const char *name, const char *step)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, name);
  gint64 id = cy_record_get_id (person);
  gint64 entry = cy_test_add_entry (test, id, CY_POOL_IN_PROGRESS, CY_TIER_COMMITTEE);

  cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STEP, step);
  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_STEP_DATE, 20261102);

  return id;
}

static void
test_states (CyTest *test, gconstpointer data)
{
  g_autoptr (CyInspectList) list = NULL;
  g_autoptr (CyInspectList) none = NULL;
  const CyInspectee *one;

  add_candidate (test, "张三", "4"); /* 1 waits */
  add_candidate (test, "李四", "3"); /* 2 is not there yet */
  add_candidate (test, "王五", "4"); /* 3 under way */
  add_candidate (test, "赵六", "5"); /* 4 done */
  add_candidate (test, "钱七", "7"); /* 5 stale */
  cy_test_add_inspection (test, 3, 20260101, 20260110);
  cy_test_add_inspection (test, 3, 20261101, 0);
  cy_test_add_inspection (test, 4, 20260101, 20260110);
  cy_test_add_inspection (test, 5, 20240101, 20240110);
  list = cy_inspect_list_load (test->conn, 0, 0, TODAY, NULL);
  g_assert_cmpuint (list->people->len, ==, 4);
  g_assert_null (cy_inspect_list_find (list, 2));
  g_assert_cmpuint (cy_inspect_list_find (list, 1)->state, ==, CY_INSPECT_WAITING);
  g_assert_cmpuint (cy_inspect_list_find (list, 3)->state, ==, CY_INSPECT_UNDER_WAY);
  g_assert_cmpuint (cy_inspect_list_find (list, 4)->state, ==, CY_INSPECT_DONE);
  g_assert_cmpuint (cy_inspect_list_find (list, 5)->state, ==, CY_INSPECT_STALE);
  g_assert_cmpint (cy_inspect_list_find (list, 3)->date, ==, 20261101);
  one = g_ptr_array_index (list->people, 0);
  g_assert_cmpint (one->person, ==, 1);
  none = cy_inspect_list_load (test->conn, 99, 0, TODAY, NULL);
  g_assert_cmpuint (none->people->len, ==, 0);
}

static CyMissing
find_missing (CyTest *test, gint64 person, char **words)
{
  g_autoptr (CyShortlist) list = cy_shortlist_load (test->conn, 0, person, TODAY, NULL);
  const CyCandidate *candidate = g_ptr_array_index (list->candidates, 0);
  CyMissing          missing = cy_candidate_find_missing (candidate, list, NULL);

  *words = cy_candidate_dup_missing (candidate, list, missing & CY_MISSING_INSPECTION);

  return missing & CY_MISSING_INSPECTION;
}

static void
test_gate (CyTest *test, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *later = NULL;
  g_autofree char *enough = NULL;

  add_candidate (test, "张三", "4");
  add_candidate (test, "李四", "5");
  g_assert_cmpuint (find_missing (test, 1, &words), ==, CY_MISSING_INSPECTION);
  g_assert_cmpstr (words,
                   ==,
                   "no finished inspection, 0 of 3 methods of inspection, 0 of 10 people heard");
  /* Later steps do not look back. */
  g_assert_cmpuint (find_missing (test, 2, &later), ==, 0);
  cy_test_add_inspection (test, 1, 20260301, 20260310);
  cy_test_add_inspect_record (test, 1, 1, 20260302, "党员 8", 0, NULL);
  cy_test_add_inspect_record (test, 1, 3, 20260302, "同事 1", 0, NULL);
  cy_test_add_inspect_record (test, 1, 5, 20260302, "家属 1", 0, NULL);
  g_assert_cmpuint (find_missing (test, 1, &enough), ==, 0);
  g_assert_cmpstr (enough, ==, "");
}

/* A county whose rule set asks for nothing goes on as before. */
static void
test_no_rule (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) rules = cy_rules_for_year (test->conn, 2026, NULL);
  g_autofree char *words = NULL;

  add_candidate (test, "张三", "4");
  cy_record_set_int (rules, CY_RULES_METHODS_MIN, 0);
  cy_record_unset (rules, CY_RULES_VOICES_MIN);
  cy_test_save (test, rules, "rules");
  g_assert_cmpuint (find_missing (test, 1, &words), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/inspect-list/states", test_states);
  cy_test_case ("/model/inspect-list/gate", test_gate);
  cy_test_case ("/model/inspect-list/no-rule", test_no_rule);

  return g_test_run ();
}
