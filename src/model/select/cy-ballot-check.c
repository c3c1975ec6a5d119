/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whether the numbers of a ballot add up. */
#include "cy-ballot-check.h"

#include <glib/gi18n.h>

#define ALL_WEIGHTS 100

static void
add (GArray *faults, CyBallotFaultKind kind, int voters, int subject, int account, gint64 off)
{
  CyBallotFault fault = { kind, voters, subject, (CyBallotAccount) account, off };

  g_array_append_val (faults, fault);
}

/* Groups that hand in nothing did not vote; that is no mistake. */
static gboolean
has_numbers (const CyBallotSheet *sheet, guint nth)
{
  const CyBallotVoters *voters = cy_ballot_sheet_get_voters (sheet, nth);

  for (guint i = CY_BALLOT_PRESENT; i < CY_BALLOT_N_ACCOUNTS; i++)
    if (voters->accounts[i] != CY_BALLOT_UNKNOWN)
      return TRUE;
  for (guint i = 0; i < sheet->subjects->len; i++)
    if (cy_ballot_sheet_sum (sheet, nth, i) != CY_BALLOT_UNKNOWN)
      return TRUE;

  return FALSE;
}

/* Where both are known, @account must not be more than @limit. */
static void
check_order (GArray              *faults,
             const CyBallotSheet *sheet,
             guint                nth,
             CyBallotFaultKind    kind,
             CyBallotAccount      account,
             CyBallotAccount      limit)
{
  const gint64 *accounts = cy_ballot_sheet_get_voters (sheet, nth)->accounts;

  if (accounts[limit] != CY_BALLOT_UNKNOWN && accounts[account] > accounts[limit])
    add (faults, kind, (int) nth, -1, account, accounts[account] - accounts[limit]);
}

static void
check_accounts (GArray *faults, const CyBallotSheet *sheet, guint nth)
{
  const gint64 *accounts = cy_ballot_sheet_get_voters (sheet, nth)->accounts;
  gint64        papers = accounts[CY_BALLOT_VALID] + accounts[CY_BALLOT_SPOILED];

  for (int i = 0; i < CY_BALLOT_N_ACCOUNTS; i++)
    if (accounts[i] == CY_BALLOT_UNKNOWN)
      add (faults, CY_BALLOT_FAULT_BLANK, (int) nth, -1, i, 0);
  check_order (faults, sheet, nth, CY_BALLOT_FAULT_PRESENT, CY_BALLOT_PRESENT, CY_BALLOT_EXPECTED);
  check_order (faults, sheet, nth, CY_BALLOT_FAULT_ISSUED, CY_BALLOT_ISSUED, CY_BALLOT_EXPECTED);
  check_order (faults, sheet, nth, CY_BALLOT_FAULT_RETURNED, CY_BALLOT_RETURNED, CY_BALLOT_ISSUED);
  if (accounts[CY_BALLOT_RETURNED] != CY_BALLOT_UNKNOWN &&
      accounts[CY_BALLOT_VALID] != CY_BALLOT_UNKNOWN &&
      accounts[CY_BALLOT_SPOILED] != CY_BALLOT_UNKNOWN && papers != accounts[CY_BALLOT_RETURNED])
    add (faults,
         CY_BALLOT_FAULT_PAPERS,
         (int) nth,
         -1,
         CY_BALLOT_SPOILED,
         papers - accounts[CY_BALLOT_RETURNED]);
}

static void
check_votes (GArray *faults, const CyBallotSheet *sheet, guint nth)
{
  gint64 valid = cy_ballot_sheet_get_voters (sheet, nth)->accounts[CY_BALLOT_VALID];

  if (valid == CY_BALLOT_UNKNOWN)
    return;
  for (guint i = 0; i < sheet->subjects->len; i++)
    {
      gint64 sum = cy_ballot_sheet_sum (sheet, nth, i);

      if (sum == CY_BALLOT_UNKNOWN && valid > 0)
        add (faults, CY_BALLOT_FAULT_BLANK, (int) nth, (int) i, 0, 0);
      else if (sum != CY_BALLOT_UNKNOWN && sum != valid)
        add (faults, CY_BALLOT_FAULT_VOTES, (int) nth, (int) i, 0, sum - valid);
    }
}

static void
check_weights (GArray *faults, const CyBallotSheet *sheet)
{
  gint64 sum = 0;

  for (guint i = 0; i < sheet->voters->len; i++)
    sum += cy_ballot_sheet_get_voters (sheet, i)->weight;
  if (sum != ALL_WEIGHTS)
    add (faults, CY_BALLOT_FAULT_WEIGHTS, -1, -1, 0, sum - ALL_WEIGHTS);
}

/**
 * cy_ballot_check:
 * @sheet: what was counted
 *
 * 实到 ≤ 应到, 收回 ≤ 发出 ≤ 应到, 有效 + 作废 = 收回, for each person the options and 弃权 = 有效,
 * the weights = 100 %. An option left empty beside others counts as nought.
 *
 * Returns: (transfer full) (element-type CyBallotFault): what does not hold, group by group
 */
GArray *
cy_ballot_check (const CyBallotSheet *sheet)
{
  GArray *faults = g_array_new (FALSE, FALSE, sizeof (CyBallotFault));

  check_weights (faults, sheet);
  for (guint i = 0; i < sheet->voters->len; i++)
    if (has_numbers (sheet, i))
      {
        check_accounts (faults, sheet, i);
        check_votes (faults, sheet, i);
      }

  return faults;
}

/**
 * cy_ballot_faults_find:
 * @faults: found by cy_ballot_check()
 * @voters: place of a group
 * @subject: place of a person, or -1
 * @account: the number, when @subject is -1
 *
 * Returns: (nullable) (transfer none): what is wrong there
 */
const CyBallotFault *
cy_ballot_faults_find (GArray *faults, int voters, int subject, int account)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const CyBallotFault *fault = &g_array_index (faults, CyBallotFault, i);

      if (fault->voters == voters && fault->subject == subject &&
          (subject >= 0 || (int) fault->account == account))
        return fault;
    }

  return NULL;
}

static char *
say_blank (const CyBallotFault *self)
{
  if (self->subject >= 0)
    return g_strdup (_ ("the votes are not filled in"));

  return g_strdup_printf (_ ("%s: not filled in"), cy_ballot_account_get_title (self->account));
}

static char *
say_more (const CyBallotFault *self, CyBallotAccount limit)
{
  /* Translators: a number of papers or people, how many, another number */
  return g_strdup_printf (_ ("%s are %d more than %s"),
                          cy_ballot_account_get_title (self->account),
                          (int) self->off,
                          cy_ballot_account_get_title (limit));
}

/**
 * cy_ballot_fault_dup_text:
 * @self: a fault
 * @sheet: where it was found
 *
 * Returns: (transfer full): what is wrong and by how much, translated
 */
char *
cy_ballot_fault_dup_text (const CyBallotFault *self, const CyBallotSheet *sheet)
{
  switch (self->kind)
    {
    case CY_BALLOT_FAULT_BLANK:
      return say_blank (self);
    case CY_BALLOT_FAULT_PRESENT:
      return say_more (self, CY_BALLOT_EXPECTED);
    case CY_BALLOT_FAULT_ISSUED:
      return say_more (self, CY_BALLOT_EXPECTED);
    case CY_BALLOT_FAULT_RETURNED:
      return say_more (self, CY_BALLOT_ISSUED);
    case CY_BALLOT_FAULT_PAPERS:
      return g_strdup_printf (self->off > 0
                                ? _ ("valid and spoiled are %d more than the papers returned")
                                : _ ("valid and spoiled are %d fewer than the papers returned"),
                              ABS ((int) self->off));
    case CY_BALLOT_FAULT_VOTES:
      return g_strdup_printf (self->off > 0 ? _ ("the votes are %d more than the valid papers")
                                            : _ ("the votes are %d fewer than the valid papers"),
                              ABS ((int) self->off));
    case CY_BALLOT_FAULT_WEIGHTS:
      return g_strdup_printf (_ ("the weights make %d %%, not 100 %%"),
                              ALL_WEIGHTS + (int) self->off);
    default:
      g_return_val_if_reached (g_strdup (""));
    }
}

/**
 * cy_ballot_fault_dup_place:
 * @self: a fault
 * @sheet: where it was found
 *
 * Returns: (transfer full): the group and the person it is about, or nothing
 */
char *
cy_ballot_fault_dup_place (const CyBallotFault *self, const CyBallotSheet *sheet)
{
  const char *voters =
    self->voters >= 0 ? cy_ballot_sheet_get_voters (sheet, (guint) self->voters)->name : NULL;

  if (voters == NULL)
    return g_strdup ("");
  if (self->subject < 0)
    return g_strdup (voters);

  return g_strdup_printf ("%s · %s",
                          voters,
                          cy_ballot_sheet_get_subject (sheet, (guint) self->subject)->name);
}
