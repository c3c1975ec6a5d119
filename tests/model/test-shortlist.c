/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is on the way into the pool, and what each lacks, in words. */
#include "cy-test-pool.h"

#include "cy-pool-step.h"
#include "cy-person-parts.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-candidate-missing.h"

#define TODAY 20261122

static gint64
add_candidate (CyTest *test, const char *step, gint64 since)
{
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64 entry =
    cy_test_add_entry (test, cy_record_get_id (person), CY_POOL_IN_PROGRESS, CY_TIER_COMMITTEE);

  if (step != NULL)
    cy_test_set (test, CY_ENTRY, entry, CY_ENTRY_STEP, step);
  cy_test_set_int (test, CY_ENTRY, entry, CY_ENTRY_STEP_DATE, since);

  return entry;
}

static void
add_record (CyTest *test, gint64 entry, const char *step, const char *state, const char *document)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_POOL_STEP);

  cy_record_set_int (record, CY_POOL_STEP_PERSON, entry);
  cy_record_set_int (record, CY_POOL_STEP_ENTRY, entry);
  cy_record_set_text (record, CY_POOL_STEP_STEP, step);
  cy_record_set_text (record, CY_POOL_STEP_STATE, state);
  cy_record_set_text (record, CY_POOL_STEP_DOCUMENT, document);
  cy_test_save (test, record, "record");
}

static CyMissing
find_missing (CyTest *test, gint64 entry, const CyPass *pass)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShortlist) list = cy_shortlist_load (test->conn, 0, 0, TODAY, &error);

  g_assert_no_error (error);

  return cy_candidate_find_missing (cy_shortlist_find (list, entry), list, pass);
}

static void
test_first (CyTest *test, gconstpointer data)
{
  gint64 entry = add_candidate (test, NULL, 20261102);
  CyPass pass = { .date = 20261101 };

  g_assert_cmpuint (find_missing (test, entry, NULL), ==, CY_MISSING_NOTHING);
  g_assert_cmpuint (find_missing (test, entry, &pass), ==, CY_MISSING_DATE);
  pass.date = 20261123;
  g_assert_cmpuint (find_missing (test, entry, &pass), ==, CY_MISSING_DATE);
  pass.date = 20261122;
  g_assert_cmpuint (find_missing (test, entry, &pass), ==, CY_MISSING_NOTHING);
}

static void
test_records (CyTest *test, gconstpointer data)
{
  gint64    entry = add_candidate (test, "3", 20261102);
  CyMissing rules = CY_MISSING_RULES; /* nothing is known of the person */
  CyPass    pass = { .date = TODAY, .conclusion = "无异议" };

  g_assert_cmpuint (find_missing (test, entry, NULL),
                    ==,
                    rules | CY_MISSING_PREVIOUS | CY_MISSING_DOCUMENT | CY_MISSING_CONCLUSION);
  add_record (test, entry, "1", CY_STEP_PASSED, NULL);
  add_record (test, entry, "2", CY_STEP_PASSED, NULL);
  add_record (test, entry, "3", CY_STEP_OPEN, "甲组〔2026〕1号");
  g_assert_cmpuint (find_missing (test, entry, NULL), ==, rules | CY_MISSING_CONCLUSION);
  g_assert_cmpuint (find_missing (test, entry, &pass), ==, rules);
  /* A step that was sent back is not passed, whatever was before. */
  add_record (test, entry, "2", CY_STEP_BACK, NULL);
  g_assert_cmpuint (find_missing (test, entry, &pass), ==, rules | CY_MISSING_PREVIOUS);
}

static void
test_words (CyTest *test, gconstpointer data)
{
  gint64 entry = add_candidate (test, "6", 20261118);
  g_autoptr (CyShortlist) list = NULL;
  g_autofree char *words = NULL;

  cy_test_set_int (test, CY_PERSON, 1, CY_PERSON_BIRTH, 19790500);
  list = cy_shortlist_load (test->conn, 0, 1, TODAY, NULL);
  words = cy_candidate_dup_missing (cy_shortlist_find (list, entry),
                                    list,
                                    CY_MISSING_RULES | CY_MISSING_PREVIOUS | CY_MISSING_NOTICE |
                                      CY_MISSING_DOCUMENT);
  g_assert_cmpstr (words,
                   ==,
                   "Does not fit: Oldest age (aged 47, at most 45), Not known: Least education "
                   "(not "
                   "known; fill it in on the person's page), no record of the step 推荐, public "
                   "notice until 2026-11-24, no document number");
}

static void
test_whom (CyTest *test, gconstpointer data)
{
  g_autoptr (CyShortlist) list = NULL;
  g_autoptr (CyShortlist) none = NULL;

  add_candidate (test, "1", 20261102);
  add_candidate (test, "1", 20261101);
  cy_test_set (test, CY_ENTRY, add_candidate (test, "7", 20261101), CY_ENTRY_STATE, CY_POOL_IN);
  list = cy_shortlist_load (test->conn, 0, 0, TODAY, NULL);
  g_assert_cmpuint (list->candidates->len, ==, 2);
  /* Longest in the step first. */
  g_assert_cmpint (((CyCandidate *) g_ptr_array_index (list->candidates, 0))->entry, ==, 2);
  g_assert_null (cy_shortlist_find (list, 3));
  none = cy_shortlist_load (test->conn, 99, 0, TODAY, NULL);
  g_assert_cmpuint (none->candidates->len, ==, 0);
}

/* The rules and the way of the township go before the county's, for its people only. */
static void
test_township (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) county = cy_test_add_unit (test, "甲县", "county", 0);
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "甲镇", "town", cy_record_get_id (county));
  g_autoptr (CyRecord) rules = cy_record_new (CY_RULES);
  gint64 own = add_candidate (test, "2", 20261102);
  gint64 other = add_candidate (test, "2", 20261102);
  g_autoptr (CyShortlist) list = NULL;

  cy_test_set_int (test, CY_PERSON, own, CY_PERSON_UNIT, cy_record_get_id (town));
  cy_record_set_int (rules, CY_RULES_YEAR, 2026);
  cy_record_set_int (rules, CY_RULES_UNIT, cy_record_get_id (town));
  cy_record_set_text (rules, CY_RULES_STEPS, "初审、备案");
  cy_test_save (test, rules, "rules");
  list = cy_shortlist_load (test->conn, 0, 0, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cy_shortlist_find (list, own)->route->n_steps, ==, 2);
  g_assert_cmpuint (cy_shortlist_find (list, other)->route->n_steps, ==, 7);
  /* Its rule set asks for nothing of the person. */
  g_assert_cmpuint (find_missing (test, own, NULL), ==, CY_MISSING_NOTHING);
  g_assert_true (find_missing (test, other, NULL) & CY_MISSING_RULES);
  g_assert_cmpuint (cy_shortlist_get_route (list, cy_record_get_id (town), "exam")->n_steps, ==, 6);
  g_assert_cmpuint (cy_shortlist_get_route (list, 0, NULL)->n_steps, ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/shortlist/first", test_first);
  cy_test_case ("/model/shortlist/records", test_records);
  cy_test_case ("/model/shortlist/words", test_words);
  cy_test_case ("/model/shortlist/whom", test_whom);
  cy_test_case ("/model/shortlist/township", test_township);

  return g_test_run ();
}
