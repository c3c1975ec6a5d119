/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 资格联审汇总表: a column an office, what was found and concluded, a row for the seals; and a
 * preview that keeps to itself what was found. */
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-review.h"
#include "cy-test-xlsx.h"

#define ROUNDS "SELECT id FROM review_round ORDER BY id DESC LIMIT 1"

static gint64
begin (CyTest *self)
{
  gint64 round = cy_test_review_begin (self, "1 3");

  cy_test_review_answer (self, round, "3", 0, 0, NULL);
  cy_test_review_answer (self, round, "3", 1, 5, "2025 年受罚");
  cy_test_review_answer (self, round, "1", 0, 0, NULL);

  return round;
}

static void
test_table (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  g_autoptr (GError) error = NULL;
  gint64          round = begin (self);
  const gint64    first = 1;
  CyReviewVerdict verdict = { round, &first, 1, CY_CONCLUSION_PASS, 20261118, NULL, "end" };
  guint           n_done;
  guint           n_refused;

  if (cy_test_office_skip ())
    return;
  cy_review_conclude (self->conn, &verdict, &n_done, &n_refused, &error);
  g_assert_no_error (error);
  path = cy_test_run_report (self, "joint-review", args);
  g_assert_cmpuint (args->n_rows, ==, CY_TEST_REVIEW_N);
  csv = cy_test_office_to_csv (path);
  cy_test_assert_contains (csv, "第一批  云组函〔2026〕9号  sent 2026-11-02, due 2026-11-12");
  cy_test_assert_contains (csv, "ID number,Village to be reserve for,纪委监委,公安,Conclusion,");
  cy_test_assert_contains (csv, "1,陈晨,男,530101********0011,联合村,无异议,无异议,通过,");
  cy_test_assert_contains (csv, "2,李丽,男,530101********0038,联合村,No answer,有问题,");
  cy_test_assert_contains (csv, "公安：5. 因涉黄赌毒等受行政处罚（不准）：2025 年受罚");
  cy_test_assert_contains (csv, "Offices of the joint review (seal)");
}

static void
test_preview (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *all = NULL;

  begin (self);
  args->sample = 3;
  path = cy_test_run_report (self, "joint-review", args);
  all = cy_test_read_all (path);
  cy_test_assert_contains (all, "有问题");
  cy_test_assert_lacks (all, "2025");
  cy_test_assert_lacks (all, "涉黄赌毒");
}

static void
test_rounds (CyTest *self, gconstpointer data)
{
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *none = cy_test_run_report (self, "joint-review", args);
  g_autofree char *words = cy_test_read_all (none);
  g_autofree char *again = NULL;
  gint64           round;

  cy_test_assert_contains (words, "There is no round of joint review yet.");
  round = begin (self);
  cy_test_review_add (self, "孙七", NULL, 0);
  cy_test_review_begin_all (self, "6");
  g_assert_cmpint (cy_test_count (self, ROUNDS), ==, round + 1);
  args->about = round;
  g_free (none);
  none = cy_test_run_report (self, "joint-review", args);
  again = cy_test_read_all (none);
  cy_test_assert_lacks (again, "孙七");
  args->about = 0;
  g_free (again);
  g_free (none);
  none = cy_test_run_report (self, "joint-review", args);
  again = cy_test_read_all (none);
  cy_test_assert_contains (again, "孙七");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/joint-review/table", test_table);
  cy_test_case ("/report/joint-review/preview", test_preview);
  cy_test_case ("/report/joint-review/rounds", test_rounds);

  return g_test_run ();
}
