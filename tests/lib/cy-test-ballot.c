/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ballots to be counted, in memory and in a library. */
#include "cy-test-ballot.h"

static const char *const names[] = { "张三", "李四", "王五", "赵六", "孙七" };

/**
 * cy_test_ballot_sheet:
 * @kind: of the ballot
 * @options: on the paper
 * @scores: (nullable): of each
 * @n_people: at most five
 *
 * Returns: (transfer full): a sheet without voters; every rule of the ballot is off
 */
CyBallotSheet *
cy_test_ballot_sheet (const char *kind, const char *options, const char *scores, guint n_people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) ballot = cy_record_new (CY_BALLOT);
  CyBallotSheet *sheet;

  cy_record_set_text (ballot, CY_BALLOT_KIND, kind);
  cy_record_set_text (ballot, CY_BALLOT_OPTIONS, options);
  if (scores != NULL)
    cy_record_set_text (ballot, CY_BALLOT_SCORES, scores);
  sheet = cy_ballot_sheet_new (ballot, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_people; i++)
    cy_ballot_sheet_add_subject (sheet, i + 1, names[i]);

  return sheet;
}

/* From the first option on; no opinion comes last. */
void
cy_test_ballot_vote (CyBallotSheet *sheet,
                     guint          voters,
                     guint          subject,
                     const gint64  *votes,
                     guint          n_votes)
{
  for (guint i = 0; i < n_votes; i++)
    cy_ballot_sheet_set (sheet, voters, subject, i < sheet->options.n ? i + 1 : 0, votes[i]);
}

/* All came, all papers came back and are valid. */
void
cy_test_ballot_account (CyBallotSheet *sheet, guint voters, gint64 n_papers)
{
  gint64 *accounts = cy_ballot_sheet_get_voters (sheet, voters)->accounts;

  for (guint i = 0; i < CY_BALLOT_SPOILED; i++)
    accounts[i] = n_papers;
  accounts[CY_BALLOT_SPOILED] = 0;
}

/**
 * cy_test_ballot_add:
 * @self: a fixture
 * @on_paper: whether papers are typed in
 * @n_people: at most five, made for it
 *
 * Returns: id of a 民主测评 of three options by 班子 (60 %) and 党员 (40 %)
 */
gint64
cy_test_ballot_add (CyTest *self, gboolean on_paper, guint n_people)
{
  static const CyBallotVotersPlan voters[] = { { "班子", 60, CY_BALLOT_UNKNOWN },
                                               { "党员", 40, 20 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) ballot = cy_record_new (CY_BALLOT);
  gint64       people[G_N_ELEMENTS (names)];
  CyBallotPlan plan = { ballot, voters, G_N_ELEMENTS (voters), people, n_people, "新建测评" };
  gint64       id;

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (CyRecord) person = cy_test_add_person (self, names[i]);

      people[i] = cy_record_get_id (person);
    }
  cy_record_set_text (ballot, CY_BALLOT_NAME, "青石村民主测评");
  cy_record_set_text (ballot, CY_BALLOT_KIND, CY_BALLOT_APPRAISE);
  cy_record_set_text (ballot, CY_BALLOT_OPTIONS, "优秀、称职、不称职");
  cy_record_set_text (ballot, CY_BALLOT_SCORES, "100、80、0");
  cy_record_set_text (ballot, CY_BALLOT_STATE, CY_BALLOT_OPEN);
  cy_record_set_int (ballot, CY_BALLOT_DATE, 20260512);
  cy_record_set_int (ballot, CY_BALLOT_ON_PAPER, on_paper);
  id = cy_ballot_create (self->conn, &plan, &error);
  g_assert_no_error (error);

  return id;
}

/**
 * cy_test_ballot_enter_all:
 * @self: a fixture
 * @ballot: id of a ballot
 * @voters: place of the group
 * @n_papers: issued, returned and valid
 * @votes: of everybody, from the first option on, no opinion last
 * @n_votes: how many
 * @error: return location
 *
 * Returns: whether it was written, as one step
 */
gboolean
cy_test_ballot_enter_all (CyTest       *self,
                          gint64        ballot,
                          guint         voters,
                          gint64        n_papers,
                          const gint64 *votes,
                          guint         n_votes,
                          GError      **error)
{
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (self->conn, ballot, NULL);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyBallotCell));
  gint64 group = cy_ballot_sheet_get_voters (sheet, voters)->id;

  for (guint i = 0; i < CY_BALLOT_N_ACCOUNTS; i++)
    {
      CyBallotCell cell = { group, 0, i, i == CY_BALLOT_SPOILED ? 0 : n_papers };

      g_array_append_val (cells, cell);
    }
  for (guint i = 0; i < sheet->subjects->len; i++)
    for (guint j = 0; j < n_votes; j++)
      {
        CyBallotCell cell = { group,
                              cy_ballot_sheet_get_subject (sheet, i)->id,
                              j < sheet->options.n ? j + 1 : 0,
                              votes[j] };

        g_array_append_val (cells, cell);
      }

  return cy_ballot_enter (self->conn,
                          ballot,
                          (const CyBallotCell *) cells->data,
                          cells->len,
                          "录入票数",
                          error);
}
