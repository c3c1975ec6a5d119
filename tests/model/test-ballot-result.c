/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Results against examples worked out by hand, and against a plain way of counting every paper with
 * wide numbers. */
#include "cy-ballot-result.h"

#include "cy-test-ballot.h"

#define N_RANDOM 2000
#define MAX_PAPERS 40

static void
set (CyBallotSheet *sheet, guint field, gint64 value)
{
  cy_record_set_int (sheet->ballot, field, value);
}

/* 班子 9 papers, 党员 30, 群众 12, two people. */
static CyBallotSheet *
make_sheet (void)
{
  CyBallotSheet *sheet =
    cy_test_ballot_sheet (CY_BALLOT_APPRAISE, "优秀、称职、基本称职、不称职", "100、80、60、0", 2);

  cy_ballot_sheet_add_voters (sheet, 1, "班子", 40);
  cy_ballot_sheet_add_voters (sheet, 2, "党员", 40);
  cy_ballot_sheet_add_voters (sheet, 3, "群众", 20);
  cy_test_ballot_account (sheet, 0, 9);
  cy_test_ballot_account (sheet, 1, 30);
  cy_test_ballot_account (sheet, 2, 12);
  cy_test_ballot_vote (sheet, 0, 0, (gint64[]){ 7, 1, 0, 0, 1 }, 5);
  cy_test_ballot_vote (sheet, 1, 0, (gint64[]){ 20, 7, 2, 1, 0 }, 5);
  cy_test_ballot_vote (sheet, 2, 0, (gint64[]){ 11, 0, 0, 0, 1 }, 5);
  cy_test_ballot_vote (sheet, 0, 1, (gint64[]){ 9, 0, 0, 0, 0 }, 5);
  cy_test_ballot_vote (sheet, 1, 1, (gint64[]){ 30, 0, 0, 0, 0 }, 5);
  cy_test_ballot_vote (sheet, 2, 1, (gint64[]){ 0, 0, 0, 12, 0 }, 5);

  return sheet;
}

/* (700 + 80) / 8 = 97.5; (2000 + 560 + 120) / 30 = 89.333333; 100; 97.5 × 0.4 + 89.333333 × 0.4 +
 * 20 = 94.7333332. */
static void
test_by_hand (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (CyBallotResult) result = cy_ballot_result_new (sheet);
  const CyBallotLine *line = &result->lines[0];
  g_autofree char    *working = cy_ballot_result_dup_working (result, 0);

  g_assert_cmpint (line->means[0].mean, ==, 97500000);
  g_assert_cmpint (line->means[0].n_scored, ==, 8);
  g_assert_cmpint (line->means[1].mean, ==, 89333333);
  g_assert_cmpint (line->means[2].mean, ==, 100000000);
  g_assert_cmpint (line->score, ==, 94733);
  g_assert_cmpint (line->votes[1], ==, 38);
  g_assert_cmpint (line->votes[0], ==, 2);
  g_assert_cmpint (line->valid, ==, 51);
  /* 38 / 51 = 74.509… % */
  g_assert_cmpint (cy_ballot_result_get_rate (result, 0, 1), ==, 745);
  g_assert_cmpuint (line->rank, ==, 1);
  g_assert_cmpint (result->lines[1].score, ==, 80000);
  g_assert_cmpuint (result->lines[1].rank, ==, 2);
  g_assert_cmpstr (working,
                   ==,
                   "班子 97.500000×40% + 党员 89.333333×40% + 群众 100.000000×20% = 94.733");
}

/* One paper of 80 in two hundred thousand of 100: 99.9999; half of the last decimal goes up. */
static void
test_rounding (void)
{
  g_autoptr (CyBallotSheet) sheet =
    cy_test_ballot_sheet (CY_BALLOT_APPRAISE, "好、差", "100、99.99", 1);
  g_autoptr (CyBallotResult) result = NULL;

  cy_ballot_sheet_add_voters (sheet, 1, "群众", 100);
  cy_test_ballot_account (sheet, 0, 20000);
  /* 100 − 0.01 / 20000 = 99.9999995 */
  cy_test_ballot_vote (sheet, 0, 0, (gint64[]){ 19999, 1, 0 }, 3);
  result = cy_ballot_result_new (sheet);
  g_assert_cmpint (result->lines[0].means[0].mean, ==, 100000000);
  cy_ballot_result_free (g_steal_pointer (&result));
  /* 100 − 0.02 / 20000 = 99.999999 */
  cy_test_ballot_vote (sheet, 0, 0, (gint64[]){ 19998, 2, 0 }, 3);
  result = cy_ballot_result_new (sheet);
  g_assert_cmpint (result->lines[0].means[0].mean, ==, 99999999);
}

/* Of 9 papers a fifth is 1.8: one goes at either end. (600 + 80 … ) see below. */
static void
test_trimmed (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (CyBallotResult) result = NULL;

  set (sheet, CY_BALLOT_TRIM, 200);
  result = cy_ballot_result_new (sheet);
  /* 8 scored, 1 cut: seven of 100 and one of 80, without the 80 and a 100. */
  g_assert_cmpint (result->lines[0].means[0].n_cut, ==, 1);
  g_assert_cmpint (result->lines[0].means[0].mean, ==, 100000000);
  /* 30 scored, 6 cut: 18 are left: 14 of 100, 4 of 80. 1720 / 18 = 95.555… */
  g_assert_cmpint (result->lines[0].means[1].n_cut, ==, 6);
  g_assert_cmpint (result->lines[0].means[1].mean, ==, 95555556);
}

static void
test_recommendation (void)
{
  g_autoptr (CyBallotSheet) sheet =
    cy_test_ballot_sheet (CY_BALLOT_RECOMMEND, "同意、不同意", "100、0", 1);
  g_autoptr (CyBallotResult) result = NULL;

  cy_ballot_sheet_add_voters (sheet, 1, "党员", 100);
  cy_test_ballot_account (sheet, 0, 12);
  cy_test_ballot_vote (sheet, 0, 0, (gint64[]){ 8, 1, 3 }, 3);
  result = cy_ballot_result_new (sheet);
  /* No opinion is no agreement: 8 of 12. */
  g_assert_cmpint (result->lines[0].score, ==, 66667);
}

static char *
join_basis (CyBallotResult *result)
{
  g_autoptr (GPtrArray) lines = cy_ballot_result_list_basis (result);

  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_missing (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (CyBallotResult) result = NULL;
  g_autofree char *mean = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *working = NULL;

  for (guint i = 0; i < CY_BALLOT_N_ACCOUNTS; i++)
    cy_ballot_sheet_get_voters (sheet, 2)->accounts[i] = CY_BALLOT_UNKNOWN;
  for (guint i = 0; i < 2; i++)
    cy_test_ballot_vote (sheet, 2, i, (gint64[]){ -1, -1, -1, -1, -1 }, 5);
  cy_record_set_text (sheet->ballot, CY_BALLOT_MISSING, CY_BALLOT_RESCALE);
  result = cy_ballot_result_new (sheet);
  /* (97.5 × 40 + 89.333333 × 40) / 80 = 93.4166665 */
  g_assert_cmpint (result->lines[0].score, ==, 93417);
  g_assert_cmpint (result->lines[0].weight, ==, 80);
  g_assert_true (cy_ballot_result_has_missing (result));
  mean = cy_ballot_result_dup_mean (result, 0, 2);
  g_assert_cmpstr (mean, ==, "Did not vote");
  basis = join_basis (result);
  g_assert_nonnull (strstr (basis, "Did not vote: 群众; the weights of the others are scaled"));
  working = cy_ballot_result_dup_working (result, 0);
  g_assert_cmpstr (working, ==, "(班子 97.500000×40% + 党员 89.333333×40%) ÷ 80% = 93.417");

  cy_ballot_result_free (g_steal_pointer (&result));
  cy_record_set_text (sheet->ballot, CY_BALLOT_MISSING, CY_BALLOT_VOID);
  result = cy_ballot_result_new (sheet);
  g_assert_cmpint (result->lines[0].score, ==, CY_BALLOT_NO_SCORE);
  g_assert_cmpuint (result->lines[0].rank, ==, 0);
}

/* Whoever is hidden alone could be told from the total. */
static void
test_hidden (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (CyBallotResult) result = NULL;
  g_autofree char *small = NULL;
  g_autofree char *other = NULL;
  g_autofree char *working = NULL;
  g_autofree char *basis = NULL;

  set (sheet, CY_BALLOT_GROUP_MIN, 10);
  result = cy_ballot_result_new (sheet);
  g_assert_true (result->hidden[0]);
  g_assert_false (result->hidden[1]);
  g_assert_true (result->hidden[2]);
  small = cy_ballot_result_dup_mean (result, 0, 0);
  other = cy_ballot_result_dup_mean (result, 0, 2);
  g_assert_cmpstr (small, ==, "Fewer than 10 voters, not shown");
  g_assert_cmpstr (other, ==, "Not shown");
  /* They count all the same; 97.5 × 40 % + 100 × 20 % = 59. */
  g_assert_cmpint (result->lines[0].score, ==, 94733);
  working = cy_ballot_result_dup_working (result, 0);
  g_assert_cmpstr (working, ==, "党员 89.333333×40% + groups not shown 59.00000000 = 94.733");
  basis = join_basis (result);
  g_assert_nonnull (strstr (basis, "Not shown by themselves: 班子, 群众"));
  g_assert_null (strstr (basis, "97.5"));

  /* Too few altogether: nothing is said at all. */
  cy_ballot_result_free (g_steal_pointer (&result));
  set (sheet, CY_BALLOT_GROUP_MIN, 52);
  result = cy_ballot_result_new (sheet);
  g_assert_true (result->is_hidden);
  g_assert_cmpint (result->lines[0].score, ==, CY_BALLOT_NO_SCORE);
}

/* Two small groups that are too few even together take a third with them. */
static void
test_hidden_together (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (CyBallotResult) result = NULL;

  set (sheet, CY_BALLOT_GROUP_MIN, 25);
  result = cy_ballot_result_new (sheet);
  g_assert_cmpuint (cy_ballot_result_get_n_hidden (result), ==, 3);
  g_assert_false (result->is_hidden);
  cy_ballot_result_free (g_steal_pointer (&result));
  set (sheet, CY_BALLOT_GROUP_MIN, 0);
  result = cy_ballot_result_new (sheet);
  g_assert_cmpuint (cy_ballot_result_get_n_hidden (result), ==, 0);
}

static void
test_attendance (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (CyBallotResult) result = NULL;
  g_autofree char *basis = NULL;

  /* 51 of 77 are 66.23 %, of 76 67.11 %; two thirds are 66.7 % by the same rounding. */
  set (sheet, CY_BALLOT_FLOOR, 667);
  cy_ballot_sheet_get_voters (sheet, 1)->accounts[CY_BALLOT_EXPECTED] = 56;
  result = cy_ballot_result_new (sheet);
  g_assert_cmpint (result->attendance, ==, 662);
  g_assert_true (result->is_below_floor);
  basis = join_basis (result);
  g_assert_nonnull (
    strstr (basis, "51 of 77 voters, 66.2%; at least 66.7% are asked for, which is"));
  cy_ballot_result_free (g_steal_pointer (&result));
  cy_ballot_sheet_get_voters (sheet, 1)->accounts[CY_BALLOT_EXPECTED] = 57;
  cy_ballot_sheet_get_voters (sheet, 1)->accounts[CY_BALLOT_PRESENT] = 31;
  result = cy_ballot_result_new (sheet);
  g_assert_cmpint (result->attendance, ==, 667);
  g_assert_false (result->is_below_floor);
}

static void
test_ties (void)
{
  g_autoptr (CyBallotSheet) sheet =
    cy_test_ballot_sheet (CY_BALLOT_APPRAISE, "好、差", "100、0", 4);
  g_autoptr (CyBallotResult) result = NULL;
  g_autofree char *shared = NULL;
  const gint64     good[] = { 3, 5, 5, 2 };
  const guint      ranks[] = { 3, 1, 1, 4 };

  cy_ballot_sheet_add_voters (sheet, 1, "群众", 100);
  cy_test_ballot_account (sheet, 0, 6);
  for (guint i = 0; i < 4; i++)
    cy_test_ballot_vote (sheet, 0, i, (gint64[]){ good[i], 6 - good[i], 0 }, 3);
  result = cy_ballot_result_new (sheet);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpuint (result->lines[i].rank, ==, ranks[i]);
  g_assert_true (result->lines[1].is_tied && result->lines[2].is_tied);
  g_assert_false (result->lines[0].is_tied);
  g_assert_cmpuint (result->order[0], ==, 1);
  g_assert_cmpuint (result->order[3], ==, 3);
  shared = cy_ballot_result_dup_rank (result, 2);
  g_assert_cmpstr (shared, ==, "1 (shared)");
}

/* ---- Against a plain way ---- */

static int
compare_int (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* Lays the papers out one by one; -1 when there is none to score. */
static gint64
plain_mean (CyBallotSheet *sheet, guint voters, gint64 trim, gboolean with_abstention)
{
  gint64   papers[MAX_PAPERS * (CY_BALLOT_MAX_OPTIONS + 1)];
  guint    n = 0;
  guint    cut;
  __int128 sum = 0;

  for (guint i = with_abstention ? 0 : 1; i <= sheet->options.n; i++)
    for (gint64 j = 0; j < cy_ballot_sheet_get (sheet, voters, 0, i); j++)
      papers[n++] = i == 0 ? 0 : sheet->options.scores[i];
  if (n == 0)
    return -1;
  qsort (papers, n, sizeof *papers, compare_int);
  cut = (guint) (n * (guint64) trim / 1000);
  for (guint i = cut; i < n - cut; i++)
    sum += papers[i];

  /* floor (x + 1/2) */
  return (gint64) ((sum * 10000 * 2 + (n - 2 * cut)) / (2 * (__int128) (n - 2 * cut)));
}

static gint64
plain_score (CyBallotSheet *sheet, gint64 trim, gboolean with_abstention, gboolean rescale)
{
  __int128 sum = 0;
  __int128 weights = 0;

  for (guint i = 0; i < sheet->voters->len; i++)
    {
      gint64 mean = plain_mean (sheet, i, trim, with_abstention);
      gint64 weight = cy_ballot_sheet_get_voters (sheet, i)->weight;

      if (mean < 0 && weight > 0 && !rescale)
        return -1;
      if (mean < 0)
        continue;
      sum += (__int128) mean * weight;
      weights += weight;
    }

  return weights == 0 ? -1 : (gint64) ((sum * 2 + weights * 1000) / (weights * 2000));
}

static CyBallotSheet *
make_random (gboolean recommend)
{
  g_autofree char *scores = g_strdup_printf ("100、%d.%02d、%d、0",
                                             g_test_rand_int_range (60, 100),
                                             g_test_rand_int_range (0, 100),
                                             g_test_rand_int_range (0, 60));
  CyBallotSheet *sheet = cy_test_ballot_sheet (recommend ? CY_BALLOT_RECOMMEND : CY_BALLOT_APPRAISE,
                                               "甲、乙、丙、丁",
                                               scores,
                                               1);
  gint64 left = 100;
  guint  n = (guint) g_test_rand_int_range (1, 5);

  for (guint i = 0; i < n; i++)
    {
      gint64 weight = i + 1 < n ? g_test_rand_int_range (0, (gint32) left + 1) : left;

      cy_ballot_sheet_add_voters (sheet, i + 1, "组", weight);
      left -= weight;
    }
  for (guint i = 0; i < n; i++)
    {
      gint64 papers = 0;

      for (guint j = 0; j <= 4; j++)
        {
          gint64 votes = g_test_rand_int_range (-1, g_test_rand_bit () ? 1 : MAX_PAPERS);

          cy_ballot_sheet_set (sheet, i, 0, j, votes);
          papers += MAX (votes, 0);
        }
      cy_test_ballot_account (sheet, i, papers);
    }

  return sheet;
}

static void
test_random (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      gboolean recommend = g_test_rand_bit ();
      gboolean rescale = g_test_rand_bit ();
      gint64   trim = g_test_rand_bit () ? 0 : g_test_rand_int_range (0, 400);
      g_autoptr (CyBallotSheet) sheet = make_random (recommend);
      g_autoptr (CyBallotResult) result = NULL;

      set (sheet, CY_BALLOT_TRIM, trim);
      cy_record_set_text (sheet->ballot,
                          CY_BALLOT_MISSING,
                          rescale ? CY_BALLOT_RESCALE : CY_BALLOT_VOID);
      result = cy_ballot_result_new (sheet);
      for (guint j = 0; j < sheet->voters->len; j++)
        g_assert_cmpint (result->lines[0].means[j].mean,
                         ==,
                         plain_mean (sheet, j, trim, recommend));
      g_assert_cmpint (result->lines[0].score, ==, plain_score (sheet, trim, recommend, rescale));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/ballot-result/by-hand", test_by_hand);
  g_test_add_func ("/model/ballot-result/rounding", test_rounding);
  g_test_add_func ("/model/ballot-result/trimmed", test_trimmed);
  g_test_add_func ("/model/ballot-result/recommendation", test_recommendation);
  g_test_add_func ("/model/ballot-result/missing", test_missing);
  g_test_add_func ("/model/ballot-result/hidden", test_hidden);
  g_test_add_func ("/model/ballot-result/hidden-together", test_hidden_together);
  g_test_add_func ("/model/ballot-result/attendance", test_attendance);
  g_test_add_func ("/model/ballot-result/ties", test_ties);
  g_test_add_func ("/model/ballot-result/random", test_random);

  return g_test_run ();
}
