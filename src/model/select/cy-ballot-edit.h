/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-sheet.h"
#include "cy-ballot-template.h"

G_BEGIN_DECLS

/**
 * CyBallotPlan:
 * @ballot: the ballot
 * @voters: (array length=n_voters): who votes
 * @people: (array length=n_people): ids of who is voted on, in order
 * @step_name: what the user is doing, in the user's words
 *
 * A ballot to be held.
 */
typedef struct
{
  CyRecord                 *ballot;
  const CyBallotVotersPlan *voters;
  guint                     n_voters;
  const gint64             *people;
  guint                     n_people;
  const char               *step_name;
} CyBallotPlan;

/**
 * CyBallotCell:
 * @voters: id of the group
 * @subject: id of the person's record, 0 for the account of the papers
 * @nth: a #CyBallotAccount, or an option from 0, no opinion, on
 * @value: the number, or %CY_BALLOT_UNKNOWN to empty the cell
 *
 * One number that was counted.
 */
typedef struct
{
  gint64 voters;
  gint64 subject;
  guint  nth;
  gint64 value;
} CyBallotCell;

gint64   cy_ballot_create (CyConn *conn, const CyBallotPlan *plan, GError **error);
gboolean cy_ballot_change (CyConn *conn, CyRecord *ballot, const char *step_name, GError **error);
gboolean cy_ballot_enter (CyConn             *conn,
                          gint64              ballot,
                          const CyBallotCell *cells,
                          guint               n_cells,
                          const char         *step_name,
                          GError            **error);
gboolean
cy_ballot_set_count (CyConn *conn, gint64 ballot, const CyBallotCell *cell, GError **error);
gboolean cy_ballot_finish (CyConn *conn, gint64 ballot, const char *step_name, GError **error);
gboolean cy_ballot_reopen (CyConn *conn, gint64 ballot, const char *step_name, GError **error);

G_END_DECLS
