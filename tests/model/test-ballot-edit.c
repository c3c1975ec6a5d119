/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A ballot from its making to its end: what is refused changes nothing, and all of it undoes. */
#include "cy-ballot-edit.h"

#include "cy-ballot-list.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-test-ballot.h"
#include "cy-test-pool.h"

#define COUNTS                                                                       \
  "SELECT group_concat(t,' ') FROM (SELECT voters||subject||option||':'||votes AS t" \
  " FROM ballot_count WHERE deleted IS NULL ORDER BY voters, subject, option)"

static void
assert_refused (gboolean done, GError **error)
{
  g_assert_false (done);
  g_assert_error (*error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (error);
}

static void
test_create (CyTest *test, gconstpointer data)
{
  gint64 ballot = cy_test_ballot_add (test, FALSE, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (test->conn, ballot, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheet->voters->len, ==, 2);
  g_assert_cmpuint (sheet->subjects->len, ==, 3);
  g_assert_cmpstr (cy_ballot_sheet_get_subject (sheet, 2)->name, ==, "王五");
  g_assert_cmpint (cy_ballot_sheet_get_voters (sheet, 1)->accounts[CY_BALLOT_EXPECTED], ==, 20);
  g_assert_cmpint (cy_ballot_sheet_get_voters (sheet, 0)->accounts[CY_BALLOT_EXPECTED],
                   ==,
                   CY_BALLOT_UNKNOWN);
  g_assert_cmpint (cy_ballot_sheet_get (sheet, 1, 2, 3), ==, CY_BALLOT_UNKNOWN);
  g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  g_assert_null (cy_ballot_sheet_load (test->conn, ballot, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

static void
test_bad_plan (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  gint64             people[] = { cy_record_get_id (person), cy_record_get_id (person) };
  CyBallotVotersPlan voters[] = { { "党员", 60, 1 }, { "群众", 40, 1 } };
  g_autoptr (CyRecord) ballot = cy_record_new (CY_BALLOT);
  CyBallotPlan plan = { ballot, voters, 2, people, 1, "新建" };

  cy_record_set_text (ballot, CY_BALLOT_NAME, "测评");
  cy_record_set_text (ballot, CY_BALLOT_KIND, CY_BALLOT_APPRAISE);
  cy_record_set_text (ballot, CY_BALLOT_STATE, CY_BALLOT_OPEN);
  assert_refused (cy_ballot_create (test->conn, &plan, &error) != 0, &error);
  cy_record_set_text (ballot, CY_BALLOT_OPTIONS, "好、差");
  voters[1].weight = 41;
  assert_refused (cy_ballot_create (test->conn, &plan, &error) != 0, &error);
  voters[1].weight = 40;
  plan.n_people = 2;
  assert_refused (cy_ballot_create (test->conn, &plan, &error) != 0, &error);
  plan.n_people = 0;
  assert_refused (cy_ballot_create (test->conn, &plan, &error) != 0, &error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM ballot"), ==, 0);
  plan.n_people = 1;
  g_assert_cmpint (cy_ballot_create (test->conn, &plan, &error), >, 0);
  g_assert_no_error (error);
}

static void
test_enter (CyTest *test, gconstpointer data)
{
  gint64 ballot = cy_test_ballot_add (test, FALSE, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *cleared = NULL;

  g_assert_true (
    cy_test_ballot_enter_all (test, ballot, 0, 9, (gint64[]){ 6, 2, 1, 0 }, 4, &error));
  g_assert_no_error (error);
  before = cy_test_text (test, COUNTS);
  g_assert_cmpstr (before, ==, "110:0 111:6 112:2 113:1");
  /* Written over, not beside. */
  g_assert_true (cy_test_ballot_enter_all (test, ballot, 0, 9, (gint64[]){ 9 }, 1, &error));
  after = cy_test_text (test, COUNTS);
  g_assert_cmpstr (after, ==, "110:0 111:9 112:2 113:1");
  g_assert_true (cy_test_ballot_enter_all (test,
                                           ballot,
                                           0,
                                           CY_BALLOT_UNKNOWN,
                                           (gint64[]){ 9, -1, -1, -1 },
                                           4,
                                           &error));
  cleared = cy_test_text (test, COUNTS);
  g_assert_cmpstr (cleared, ==, "111:9");
  g_assert_cmpint (cy_test_count (test, "SELECT expected IS NULL FROM ballot_group WHERE id=1"),
                   ==,
                   1);
}

static void
test_bad_cells (CyTest *test, gconstpointer data)
{
  gint64             ballot = cy_test_ballot_add (test, FALSE, 1);
  const CyBallotCell bad[] = {
    { 99, 1, 1, 1 }, { 1, 99, 1, 1 },
    { 1, 1, 4, 1 },  { 1, 0, CY_BALLOT_N_ACCOUNTS, 1 },
    { 1, 1, 1, -2 }, { 1, 1, 1, CY_BALLOT_MAX_COUNT + 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      CyBallotCell cells[] = { { 1, 1, 1, 5 }, bad[i] };

      g_test_message ("%u", i);
      assert_refused (cy_ballot_enter (test->conn, ballot, cells, 2, "录入", &error), &error);
    }
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM ballot_count"), ==, 0);
}

static void
test_finish (CyTest *test, gconstpointer data)
{
  gint64       ballot = cy_test_ballot_add (test, FALSE, 2);
  CyBallotCell cell = { 1, 1, 1, 5 };
  g_autoptr (GError) error = NULL;

  assert_refused (cy_ballot_finish (test->conn, ballot, "完成", &error), &error);
  cy_test_ballot_enter_all (test, ballot, 0, 9, (gint64[]){ 6, 2, 2, 0 }, 4, &error);
  assert_refused (cy_ballot_finish (test->conn, ballot, "完成", &error), &error);
  cy_test_ballot_enter_all (test, ballot, 0, 9, (gint64[]){ 6, 2, 1, 0 }, 4, &error);
  g_assert_true (cy_ballot_finish (test->conn, ballot, "完成", &error));
  assert_refused (cy_ballot_enter (test->conn, ballot, &cell, 1, "录入", &error), &error);
  g_assert_true (cy_ballot_reopen (test->conn, ballot, "重新打开", &error));
  g_assert_true (cy_ballot_enter (test->conn, ballot, &cell, 1, "录入", &error));
}

/* Groups and people change until the first vote; who stays keeps the record. */
static void
test_replan (CyTest *test, gconstpointer data)
{
  static const CyBallotVotersPlan voters[] = { { "党员", 70, 25 }, { "群众", 30, -1 } };
  gint64                          ballot = cy_test_ballot_add (test, FALSE, 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) fourth = cy_test_add_person (test, "周八");
  g_autoptr (CyBallotSheet) before = cy_ballot_sheet_load (test->conn, ballot, NULL);
  g_autoptr (CyBallotSheet) after = NULL;
  gint64 people[] = { cy_ballot_sheet_get_subject (before, 2)->person, cy_record_get_id (fourth) };
  CyBallotPlan plan = { before->ballot, voters, 2, people, 2, "修改" };

  g_assert_true (cy_ballot_replan (test->conn, &plan, &error));
  g_assert_no_error (error);
  after = cy_ballot_sheet_load (test->conn, ballot, &error);
  g_assert_cmpuint (after->voters->len, ==, 2);
  g_assert_cmpuint (after->subjects->len, ==, 2);
  g_assert_cmpint (cy_ballot_sheet_get_voters (after, 0)->id,
                   ==,
                   cy_ballot_sheet_get_voters (before, 1)->id);
  g_assert_cmpint (cy_ballot_sheet_get_voters (after, 0)->weight, ==, 70);
  g_assert_cmpint (cy_ballot_sheet_get_voters (after, 0)->accounts[CY_BALLOT_EXPECTED], ==, 25);
  g_assert_cmpstr (cy_ballot_sheet_get_voters (after, 1)->name, ==, "群众");
  g_assert_cmpint (cy_ballot_sheet_get_subject (after, 0)->id,
                   ==,
                   cy_ballot_sheet_get_subject (before, 2)->id);
  g_assert_cmpstr (cy_ballot_sheet_get_subject (after, 1)->name, ==, "周八");
}

static void
test_replan_counted (CyTest *test, gconstpointer data)
{
  static const CyBallotVotersPlan voters[] = { { "班子", 100, 5 } };
  gint64                          ballot = cy_test_ballot_add (test, FALSE, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (test->conn, ballot, NULL);
  gint64       person = cy_ballot_sheet_get_subject (sheet, 1)->person;
  CyBallotPlan plan = { sheet->ballot, voters, 1, &person, 1, "修改" };

  cy_test_ballot_enter_all (test, ballot, 1, 9, (gint64[]){ 6, 2, 1, 0 }, 4, &error);
  g_assert_no_error (error);
  assert_refused (cy_ballot_replan (test->conn, &plan, &error), &error);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM ballot_group WHERE deleted IS NULL"),
                   ==,
                   2);
  /* Taken back, it may. */
  cy_test_ballot_enter_all (test, ballot, 1, -1, (gint64[]){ -1, -1, -1, -1 }, 4, &error);
  g_assert_true (cy_ballot_replan (test->conn, &plan, &error));
  g_assert_no_error (error);
  g_clear_pointer (&sheet, cy_ballot_sheet_unref);
  sheet = cy_ballot_sheet_load (test->conn, ballot, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheet->subjects->len, ==, 1);
  g_assert_cmpuint (sheet->voters->len, ==, 1);
}

static void
test_change (CyTest *test, gconstpointer data)
{
  gint64 ballot = cy_test_ballot_add (test, FALSE, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (test->conn, ballot, NULL);

  cy_record_set_text (sheet->ballot, CY_BALLOT_OPTIONS, "好、中、差");
  g_assert_true (cy_ballot_change (test->conn, sheet->ballot, "修改", &error));
  cy_record_set_text (sheet->ballot, CY_BALLOT_OPTIONS, "好、差");
  assert_refused (cy_ballot_change (test->conn, sheet->ballot, "修改", &error), &error);
  cy_record_set_text (sheet->ballot, CY_BALLOT_OPTIONS, "好、中、差");
  cy_test_ballot_enter_all (test, ballot, 0, 9, (gint64[]){ 6, 2, 1, 0 }, 4, &error);
  /* Once votes are there, options stay; the rest may change. */
  cy_record_set_text (sheet->ballot, CY_BALLOT_SCRUTINEERS, "赵六");
  g_assert_true (cy_ballot_change (test->conn, sheet->ballot, "修改", &error));
  cy_record_set_text (sheet->ballot, CY_BALLOT_OPTIONS, "差、中、好");
  assert_refused (cy_ballot_change (test->conn, sheet->ballot, "修改", &error), &error);
}

static void
test_list (CyTest *test, gconstpointer data)
{
  g_autoptr (CyRecord) town = cy_test_add_unit (test, "甲乡", "town", 0);
  g_autoptr (CyRecord) village =
    cy_test_add_unit (test, "乙村", "village", cy_record_get_id (town));
  g_autoptr (CyRecord) other = cy_test_add_unit (test, "丙村", "village", cy_record_get_id (town));
  gint64 ballot = cy_test_ballot_add (test, FALSE, 2);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = cy_ballot_list_load (test->conn, 0, &error);
  g_autoptr (GPtrArray) held = NULL;
  g_autoptr (GPtrArray) about = NULL;
  g_autoptr (GPtrArray) none = NULL;

  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (((CyBallotItem *) g_ptr_array_index (all, 0))->n_people, ==, 2);
  g_assert_cmpint (((CyBallotItem *) g_ptr_array_index (all, 0))->expected, ==, 20);
  cy_test_set_int (test, CY_BALLOT, ballot, CY_BALLOT_UNIT, cy_record_get_id (town));
  held = cy_ballot_list_load (test->conn, cy_record_get_id (town), &error);
  g_assert_cmpuint (held->len, ==, 1);
  none = cy_ballot_list_load (test->conn, cy_record_get_id (village), &error);
  g_assert_cmpuint (none->len, ==, 0);
  cy_test_set_int (test, CY_PERSON, 1, CY_PERSON_UNIT, cy_record_get_id (village));
  about = cy_ballot_list_load (test->conn, cy_record_get_id (village), &error);
  g_assert_cmpuint (about->len, ==, 1);
  g_ptr_array_set_size (about, 0);
  g_ptr_array_unref (g_steal_pointer (&about));
  about = cy_ballot_list_load (test->conn, cy_record_get_id (other), &error);
  g_assert_cmpuint (about->len, ==, 0);
}

static void
test_summary (CyTest *test, gconstpointer data)
{
  gint64 ballot = cy_test_ballot_add (test, FALSE, 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *none = cy_ballot_dup_summary (test->conn, 1, &error);
  g_autofree char *line = NULL;
  g_autofree char *few = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  /* Only what is finished. */
  g_assert_cmpstr (none, ==, "");
  cy_test_ballot_enter_all (test, ballot, 0, 46, (gint64[]){ 40, 4, 1, 1 }, 4, &error);
  cy_test_set_int (test, CY_BALLOT_GROUP, 1, CY_BALLOT_GROUP_EXPECTED, 50);
  g_assert_true (cy_ballot_finish (test->conn, ballot, "完成", &error));
  line = cy_ballot_dup_summary (test->conn, 1, &error);
  g_assert_no_error (error);
  /* (4000 + 320) / 45 = 96; 党员 did not vote. */
  g_assert_cmpstr (line,
                   ==,
                   "2026.05.12 民主测评: 70 voters entitled, 46 present, 优秀 40 (87%), "
                   "称职 4 (8.7%), 不称职 1 (2.2%), No opinion 1 (2.2%), score 96.000, "
                   "rank 1 (shared) of 2");
  lines = cy_ballot_list_summaries (test->conn, 2, &error);
  g_assert_cmpuint (lines->len, ==, 1);
  cy_test_set_int (test, CY_BALLOT, ballot, CY_BALLOT_GROUP_MIN, 47);
  few = cy_ballot_dup_summary (test->conn, 1, &error);
  g_assert_nonnull (strstr (few, "too few voters"));
  g_assert_null (strstr (few, "40"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/ballot-edit/create", test_create);
  cy_test_case ("/model/ballot-edit/bad-plan", test_bad_plan);
  cy_test_case ("/model/ballot-edit/enter", test_enter);
  cy_test_case ("/model/ballot-edit/bad-cells", test_bad_cells);
  cy_test_case ("/model/ballot-edit/finish", test_finish);
  cy_test_case ("/model/ballot-edit/change", test_change);
  cy_test_case ("/model/ballot-edit/replan", test_replan);
  cy_test_case ("/model/ballot-edit/replan-counted", test_replan_counted);
  cy_test_case ("/model/ballot-edit/list", test_list);
  cy_test_case ("/model/ballot-edit/summary", test_summary);

  return g_test_run ();
}
