/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-check.h"
#include "cy-ballot-paper.h"
#include "cy-ballot-result.h"

G_BEGIN_DECLS

/**
 * CyBallotData:
 * @sheet: what was counted
 * @papers: (element-type CyBallotPaper): what was typed in
 * @faults: (element-type CyBallotFault): what does not add up
 * @differences: (element-type CyBallotDifference): in what the two passes differ
 * @result: (nullable): what came out; %NULL while numbers do not add up, or nobody voted
 *
 * All that is shown of one ballot.
 */
typedef struct
{
  CyBallotSheet  *sheet;
  GPtrArray      *papers;
  GArray         *faults;
  GArray         *differences;
  CyBallotResult *result;
} CyBallotData;

CyBallotData *cy_ballot_data_load (CyConn *conn, gint64 ballot, GError **error);
void          cy_ballot_data_free (CyBallotData *self);
gint64        cy_ballot_data_get_id (const CyBallotData *self);
gboolean      cy_ballot_data_is_counted (const CyBallotData *self);
void          cy_ballot_data_judge (CyBallotData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyBallotData, cy_ballot_data_free)

G_END_DECLS
