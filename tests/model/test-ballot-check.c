/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every identity of the account of a ballot can fail, at its cell, by a number. */
#include "cy-ballot-check.h"

#include "cy-test-ballot.h"

/* Two groups; the first has voted and everything adds up: 50 entitled, 46 came, 1 paper spoiled. */
static CyBallotSheet *
make_sheet (void)
{
  CyBallotSheet *sheet =
    cy_test_ballot_sheet (CY_BALLOT_APPRAISE, "优秀、称职、不称职", "100、80、0", 2);
  gint64 *accounts;

  cy_ballot_sheet_add_voters (sheet, 1, "党员", 70);
  cy_ballot_sheet_add_voters (sheet, 2, "群众", 30);
  accounts = cy_ballot_sheet_get_voters (sheet, 0)->accounts;
  accounts[CY_BALLOT_EXPECTED] = 50;
  accounts[CY_BALLOT_PRESENT] = 46;
  accounts[CY_BALLOT_ISSUED] = 46;
  accounts[CY_BALLOT_RETURNED] = 45;
  accounts[CY_BALLOT_VALID] = 44;
  accounts[CY_BALLOT_SPOILED] = 1;
  cy_test_ballot_vote (sheet, 0, 0, (gint64[]){ 40, 2, 1, 1 }, 4);
  /* Cells left empty beside others are noughts. */
  cy_test_ballot_vote (sheet, 0, 1, (gint64[]){ 44 }, 1);

  return sheet;
}

static void
test_sound (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (GArray) faults = cy_ballot_check (sheet);

  g_assert_cmpuint (faults->len, ==, 0);
  g_assert_true (cy_ballot_sheet_is_missing (sheet, 1));
  g_assert_cmpint (cy_ballot_sheet_sum (sheet, 0, 1), ==, 44);
  g_assert_cmpint (cy_ballot_sheet_sum (sheet, 1, 0), ==, CY_BALLOT_UNKNOWN);
}

static void
assert_account (CyBallotAccount      account,
                gint64               value,
                const CyBallotFault *expected,
                const char          *say)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (GArray) faults = NULL;
  const CyBallotFault *fault;
  g_autofree char     *text = NULL;
  g_autofree char     *place = NULL;

  cy_ballot_sheet_get_voters (sheet, 0)->accounts[account] = value;
  faults = cy_ballot_check (sheet);
  fault = cy_ballot_faults_find (faults, 0, -1, (int) expected->account);
  g_assert_nonnull (fault);
  g_assert_cmpint (fault->kind, ==, expected->kind);
  g_assert_cmpint (fault->off, ==, expected->off);
  text = cy_ballot_fault_dup_text (fault, sheet);
  place = cy_ballot_fault_dup_place (fault, sheet);
  g_assert_cmpstr (text, ==, say);
  g_assert_cmpstr (place, ==, "党员");
}

static void
test_accounts (void)
{
  assert_account (CY_BALLOT_PRESENT,
                  51,
                  &(CyBallotFault){
                    .kind = CY_BALLOT_FAULT_PRESENT, .account = CY_BALLOT_PRESENT, .off = 1 },
                  "Voters present are 1 more than Voters entitled");
  assert_account (CY_BALLOT_ISSUED,
                  53,
                  &(CyBallotFault){
                    .kind = CY_BALLOT_FAULT_ISSUED, .account = CY_BALLOT_ISSUED, .off = 3 },
                  "Papers issued are 3 more than Voters entitled");
  assert_account (CY_BALLOT_RETURNED,
                  47,
                  &(CyBallotFault){
                    .kind = CY_BALLOT_FAULT_RETURNED, .account = CY_BALLOT_RETURNED, .off = 1 },
                  "Papers returned are 1 more than Papers issued");
  assert_account (CY_BALLOT_SPOILED,
                  3,
                  &(CyBallotFault){
                    .kind = CY_BALLOT_FAULT_PAPERS, .account = CY_BALLOT_SPOILED, .off = 2 },
                  "valid and spoiled are 2 more than the papers returned");
  assert_account (CY_BALLOT_VALID,
                  40,
                  &(CyBallotFault){
                    .kind = CY_BALLOT_FAULT_PAPERS, .account = CY_BALLOT_SPOILED, .off = -4 },
                  "valid and spoiled are 4 fewer than the papers returned");
  assert_account (CY_BALLOT_ISSUED,
                  CY_BALLOT_UNKNOWN,
                  &(CyBallotFault){ .kind = CY_BALLOT_FAULT_BLANK, .account = CY_BALLOT_ISSUED },
                  "Papers issued: not filled in");
}

static void
assert_votes (gint64 first, CyBallotFaultKind kind, gint64 off, const char *say)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (GArray) faults = NULL;
  const CyBallotFault *fault;
  g_autofree char     *text = NULL;
  g_autofree char     *place = NULL;

  cy_ballot_sheet_set (sheet, 0, 1, 1, first);
  faults = cy_ballot_check (sheet);
  g_assert_cmpuint (faults->len, ==, 1);
  fault = cy_ballot_faults_find (faults, 0, 1, 0);
  g_assert_nonnull (fault);
  g_assert_cmpint (fault->kind, ==, kind);
  g_assert_cmpint (fault->off, ==, off);
  text = cy_ballot_fault_dup_text (fault, sheet);
  place = cy_ballot_fault_dup_place (fault, sheet);
  g_assert_cmpstr (text, ==, say);
  g_assert_cmpstr (place, ==, "党员 · 李四");
}

static void
test_votes (void)
{
  assert_votes (47, CY_BALLOT_FAULT_VOTES, 3, "the votes are 3 more than the valid papers");
  assert_votes (43, CY_BALLOT_FAULT_VOTES, -1, "the votes are 1 fewer than the valid papers");
  assert_votes (CY_BALLOT_UNKNOWN, CY_BALLOT_FAULT_BLANK, 0, "the votes are not filled in");
}

static void
test_weights (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (GArray) faults = NULL;
  g_autofree char *text = NULL;
  g_autofree char *place = NULL;

  cy_ballot_sheet_get_voters (sheet, 1)->weight = 20;
  faults = cy_ballot_check (sheet);
  g_assert_cmpuint (faults->len, ==, 1);
  text = cy_ballot_fault_dup_text (&g_array_index (faults, CyBallotFault, 0), sheet);
  place = cy_ballot_fault_dup_place (&g_array_index (faults, CyBallotFault, 0), sheet);
  g_assert_cmpstr (text, ==, "the weights make 90 %, not 100 %");
  g_assert_cmpstr (place, ==, "");
}

/* Votes of a group whose papers nobody accounts for. */
static void
test_half (void)
{
  g_autoptr (CyBallotSheet) sheet = make_sheet ();
  g_autoptr (GArray) faults = NULL;

  cy_ballot_sheet_set (sheet, 1, 0, 1, 5);
  faults = cy_ballot_check (sheet);
  g_assert_cmpuint (faults->len, ==, CY_BALLOT_N_ACCOUNTS);
  g_assert_nonnull (cy_ballot_faults_find (faults, 1, -1, CY_BALLOT_VALID));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/ballot-check/sound", test_sound);
  g_test_add_func ("/model/ballot-check/accounts", test_accounts);
  g_test_add_func ("/model/ballot-check/votes", test_votes);
  g_test_add_func ("/model/ballot-check/weights", test_weights);
  g_test_add_func ("/model/ballot-check/half", test_half);

  return g_test_run ();
}
