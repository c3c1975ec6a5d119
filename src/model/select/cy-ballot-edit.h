/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-plan.h"
#include "cy-ballot-sheet.h"

G_BEGIN_DECLS

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
