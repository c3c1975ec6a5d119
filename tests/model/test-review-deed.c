/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Answers and conclusions: who may pass, what an answer withdraws, and what the board says. */
#include "cy-test-review.h"

#include "cy-advance.h"
#include "cy-error.h"
#include "cy-journal.h"

static void
assert_matrix (CyTest *test, gint64 round, const char *expected)
{
  g_autofree char *text = cy_test_review_print (test, round);

  g_assert_cmpstr (text, ==, expected);
}

static guint
conclude (CyTest *test, gint64 round, const char *conclusion, const char *reason)
{
  g_autoptr (GError) error = NULL;
  gint64          subjects[] = { 1, 2, 3, 4, 5 };
  CyReviewVerdict verdict = { round, subjects, 5, conclusion, 20261118, reason, "conclude" };
  guint           n_done;
  guint           n_refused;

  cy_review_conclude (test->conn, &verdict, &n_done, &n_refused, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_done + n_refused, ==, 5);

  return n_done;
}

static void
test_matrix (CyTest *test, gconstpointer data)
{
  gint64 round = cy_test_review_begin (test, "3 4");

  assert_matrix (test, round, "3 ooooo! 4 ooooo!");
  cy_test_review_answer (test, round, "3", 0, 0, NULL);
  cy_test_review_answer (test, round, "3", 1, 5, "2025 年因赌博受罚");
  for (guint i = 0; i < CY_TEST_REVIEW_N; i++)
    cy_test_review_answer (test, round, "4", i, 0, NULL);
  assert_matrix (test, round, "3 -xooo! 4 -----");
  /* One office, one answer: a later one takes its place. */
  cy_test_review_answer (test, round, "3", 1, 0, NULL);
  assert_matrix (test, round, "3 --ooo! 4 -----");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM review_reply"), ==, 7);
}

/* 1 is clear, 2 has what bars, 3 what only speaks against, 4 a finding in words, 5 one silence. */
static gint64
begin_mixed (CyTest *test)
{
  gint64 round = cy_test_review_begin (test, "6 3");

  for (guint i = 0; i < CY_TEST_REVIEW_N; i++)
    if (i != 1)
      cy_test_review_answer (test, round, "3", i, 0, NULL);
  cy_test_review_answer (test, round, "3", 1, 6, NULL);
  cy_test_review_answer (test, round, "6", 0, 0, NULL);
  cy_test_review_answer (test, round, "6", 1, 0, NULL);
  cy_test_review_answer (test, round, "6", 2, 9, NULL);
  cy_test_review_answer (test, round, "6", 3, 0, "另有情况");

  return round;
}

static void
test_obstacles (CyTest *test, gconstpointer data)
{
  gint64 round = begin_mixed (test);
  g_autoptr (CyReviewMatrix) matrix = cy_test_review_load (test, round);
  g_autofree char       *words = NULL;
  const CyReviewObstacle expected[] = {
    CY_REVIEW_NO_OBSTACLE, CY_REVIEW_BARRED | CY_REVIEW_NO_REASON,
    CY_REVIEW_NO_REASON,   CY_REVIEW_NO_REASON,
    CY_REVIEW_NO_ANSWER,
  };

  for (guint i = 0; i < CY_TEST_REVIEW_N; i++)
    {
      g_assert_cmpuint (cy_review_matrix_find_obstacle (matrix, i, CY_CONCLUSION_PASS, "　 "),
                        ==,
                        expected[i]);
      g_assert_cmpuint (cy_review_matrix_find_obstacle (matrix, i, CY_CONCLUSION_FAIL, NULL),
                        ==,
                        CY_REVIEW_NO_REASON);
      g_assert_cmpuint (cy_review_matrix_find_obstacle (matrix, i, CY_CONCLUSION_DEFER, "待查"),
                        ==,
                        0);
    }
  words = cy_review_matrix_dup_obstacle (matrix, 1, expected[1]);
  g_assert_cmpstr (words, ==, "barred by what was found by: 公安局, a reason is needed");
  g_clear_pointer (&words, g_free);
  words = cy_review_matrix_dup_obstacle (matrix, 4, expected[4]);
  g_assert_cmpstr (words, ==, "no answer yet: 信访局");
}

static void
test_conclude (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64       round = begin_mixed (test);
  const gint64 subjects[] = { 1, 2 };
  guint        n_told;

  g_assert_cmpuint (conclude (test, round, CY_CONCLUSION_PASS, NULL), ==, 1);
  g_assert_cmpuint (conclude (test, round, CY_CONCLUSION_PASS, "已核实"), ==, 3);
  g_assert_true (
    cy_review_tell_townships (test->conn, subjects, 2, 20261119, "tell", &n_told, &error));
  g_assert_cmpuint (n_told, ==, 1);
  /* The same answer once more withdraws nothing, another does. */
  cy_test_review_answer (test, round, "6", 0, 0, NULL);
  g_assert_cmpint (cy_test_count (test, "SELECT told FROM review_subject WHERE id=1"),
                   ==,
                   20261119);
  cy_test_review_answer (test, round, "6", 0, 9, NULL);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT conclusion IS NULL AND told IS NULL FROM review_subject"),
                   ==,
                   1);
  cy_journal_undo (test->conn, NULL, &error);
  g_assert_cmpint (cy_test_count (test, "SELECT told FROM review_subject WHERE id=1"),
                   ==,
                   20261119);
}

/* All or nothing. */
static void
test_bad_answers (CyTest *test, gconstpointer data)
{
  gint64              round = cy_test_review_begin (test, "3");
  const CyReviewReply bad[] = {
    { 99, CY_ANSWER_CLEAR, 0, NULL, 20261110 }, { 2, "maybe", 0, NULL, 20261110 },
    { 2, CY_ANSWER_FOUND, 0, NULL, 20261110 },  { 2, CY_ANSWER_CLEAR, 5, NULL, 20261110 },
    { 2, CY_ANSWER_FOUND, 9, NULL, 20261110 }, /* of another office */
    { 2, CY_ANSWER_FOUND, 999, "x", 20261110 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      CyReviewReply   both[] = { { 1, CY_ANSWER_CLEAR, 0, NULL, 20261110 }, bad[i] };
      CyReviewReplies replies = { round, "3", both, 2, "answer" };
      CyReviewTaken   taken;

      g_assert_false (cy_review_take_replies (test->conn, &replies, &taken, &error));
      g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
      g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM review_reply"), ==, 0);
    }
}

static char *
describe (CyTest *test, gint64 entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShortlist) list = cy_shortlist_load (test->conn, 0, 0, 20261120, &error);
  const CyCandidate *candidate = cy_shortlist_find (list, entry);

  g_assert_no_error (error);

  return cy_candidate_dup_missing (candidate,
                                   list,
                                   cy_candidate_find_missing (candidate, list, NULL) &
                                     (CY_MISSING_REVIEW | CY_MISSING_CONCLUSION |
                                      CY_MISSING_DOCUMENT));
}

static void
assert_missing (CyTest *test, gint64 entry, const char *expected)
{
  g_autofree char *words = describe (test, entry);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_board (CyTest *test, gconstpointer data)
{
  gint64 round;
  gint64 apart = cy_test_review_add (test, "孙七", NULL, 0);

  round = begin_mixed (test);
  assert_missing (test, apart, "no document number, no conclusion");
  assert_missing (test, apart + 1, "joint review not concluded, no document number, no conclusion");
  assert_missing (test,
                  apart + 5,
                  "joint review, no answer yet: 信访局, no document number, no conclusion");
  conclude (test, round, CY_CONCLUSION_FAIL, "不宜");
  assert_missing (test, apart + 1, "joint review: 不通过, no document number, no conclusion");
  conclude (test, round, CY_CONCLUSION_PASS, NULL);
  assert_missing (test, apart + 1, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/review-deed/matrix", test_matrix);
  cy_test_case ("/model/review-deed/obstacles", test_obstacles);
  cy_test_case ("/model/review-deed/conclude", test_conclude);
  cy_test_case ("/model/review-deed/bad-answers", test_bad_answers);
  cy_test_case ("/model/review-deed/board", test_board);

  return g_test_run ();
}
