/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rounds: whom they are about, once each; who may be added until when; when they close. */
#include "cy-test-review.h"

#include "cy-error.h"
#include "cy-journal.h"
#include "cy-negative.h"
#include "cy-pool.h"

#define IN_ROUND "SELECT count(*) FROM review_subject WHERE deleted IS NULL"

static const CyReviewRoundInfo *
get_info (GPtrArray *rounds)
{
  return g_ptr_array_index (rounds, 0);
}

static GPtrArray *
load (CyTest *test, CyDate date)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rounds = cy_review_rounds_load (test->conn, date, &error);

  g_assert_no_error (error);

  return rounds;
}

static void
test_progress (CyTest *test, gconstpointer data)
{
  gint64 round = cy_test_review_begin (test, "3 4 1");
  g_autoptr (GPtrArray) before = load (test, CY_TEST_REVIEW_DUE);
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (get_info (before)->n_people, ==, CY_TEST_REVIEW_N);
  g_assert_cmpuint (get_info (before)->n_offices, ==, 3);
  g_assert_cmpuint (get_info (before)->n_overdue, ==, 0);
  for (guint i = 0; i < CY_TEST_REVIEW_N; i++)
    cy_test_review_answer (test, round, "4", i, 0, NULL);
  cy_test_review_answer (test, round, "3", 0, 0, NULL);
  after = load (test, CY_TEST_REVIEW_DUE + 1);
  g_assert_cmpuint (get_info (after)->n_replied, ==, 1);
  g_assert_cmpuint (get_info (after)->n_overdue, ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT replied FROM review_office WHERE office='4'"),
                   ==,
                   20261110);
  g_assert_cmpint (cy_test_count (test, "SELECT replied IS NULL FROM review_office WHERE office=3"),
                   ==,
                   1);
}

/* Nobody is in a round twice, nor in two open ones by default. */
static void
test_once (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) waiting = NULL;
  gint64       round = cy_test_review_begin (test, "3");
  const gint64 again[] = { 1, 1, 2 };
  guint        n_added;

  g_assert_true (cy_review_round_add_people (test->conn, round, again, 3, "add", &n_added, &error));
  g_assert_cmpuint (n_added, ==, 0);
  waiting = cy_review_find_waiting (test->conn, 0, &error);
  g_assert_cmpuint (waiting->len, ==, 0);
  g_array_unref (waiting);
  cy_test_review_add (test, "孙七", NULL, 0);
  waiting = cy_review_find_waiting (test->conn, 0, &error);
  g_assert_cmpuint (waiting->len, ==, 1);
  g_array_append_vals (waiting, waiting->data, 1);
  g_assert_true (cy_review_round_add_people (test->conn,
                                             round,
                                             (const gint64 *) waiting->data,
                                             2,
                                             "add",
                                             &n_added,
                                             &error));
  g_assert_cmpuint (n_added, ==, 1);
  g_assert_cmpint (cy_test_count (test, IN_ROUND), ==, CY_TEST_REVIEW_N + 1);
  cy_journal_undo (test->conn, NULL, &error);
  g_assert_cmpint (cy_test_count (test, IN_ROUND), ==, CY_TEST_REVIEW_N);
}

static void
test_answered (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64       round = cy_test_review_begin (test, "3");
  const gint64 first = 1;
  gint64       entry = cy_test_review_add (test, "孙七", NULL, 0);
  guint        n_added;

  g_assert_true (cy_review_round_remove_people (test->conn, round, &first, 1, "remove", &error));
  g_assert_cmpint (cy_test_count (test, IN_ROUND), ==, CY_TEST_REVIEW_N - 1);
  cy_test_review_answer (test, round, "3", 0, 0, NULL);
  g_assert_false (
    cy_review_round_add_people (test->conn, round, &entry, 1, "add", &n_added, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (cy_review_round_remove_people (test->conn, round, &first, 1, "remove", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

static void
assert_refused (CyTest *test, const CyReviewPlan *plan)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (cy_review_round_create (test->conn, plan, "round", &error), ==, 0);
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM review_round"), ==, 0);
}

static void
test_plans (CyTest *test, gconstpointer data)
{
  const char *const offices[] = { "3", NULL };
  const char *const none[] = { NULL };
  gint64            entry = cy_test_review_add (test, "孙七", NULL, 0);
  CyReviewPlan      plan = {
         .name = "第一批",
         .list = cy_negative_get_newest (test->conn, "list", NULL),
         .offices = none,
         .entries = &entry,
         .n_entries = 1,
  };

  assert_refused (test, &plan);
  plan.offices = offices;
  plan.sent = 20261110;
  plan.due = 20261109;
  assert_refused (test, &plan);
  plan.due = 20261111;
  plan.n_entries = 0;
  assert_refused (test, &plan);
  /* Who stands elsewhere is not looked at here. */
  plan.n_entries = 1;
  cy_test_set_text (test, CY_ENTRY, entry, CY_ENTRY_STEP, "2");
  assert_refused (test, &plan);
  cy_test_set_text (test, CY_ENTRY, entry, CY_ENTRY_STEP, CY_POOL_REVIEW_STEP);
  plan.list = 0;
  assert_refused (test, &plan);
}

static void
test_close (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64          round = cy_test_review_begin (test, "3");
  gint64          subjects[] = { 1, 2, 3, 4, 5 };
  CyReviewVerdict verdict = { round, subjects, 5, CY_CONCLUSION_DEFER, 20261120, "待查", "end" };
  g_autoptr (GArray) waiting = NULL;
  guint n_done;
  guint n_refused;

  g_assert_false (cy_review_round_close (test->conn, round, "close", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (cy_review_conclude (test->conn, &verdict, &n_done, &n_refused, &error));
  g_assert_true (cy_review_round_close (test->conn, round, "close", &error));
  g_assert_no_error (error);
  g_assert_false (cy_review_conclude (test->conn, &verdict, &n_done, &n_refused, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);
  /* Who was put off waits for the next round. */
  waiting = cy_review_find_waiting (test->conn, 0, &error);
  g_assert_cmpuint (waiting->len, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/review-round/progress", test_progress);
  cy_test_case ("/model/review-round/once", test_once);
  cy_test_case ("/model/review-round/answered", test_answered);
  cy_test_case ("/model/review-round/plans", test_plans);
  cy_test_case ("/model/review-round/close", test_close);

  return g_test_run ();
}
