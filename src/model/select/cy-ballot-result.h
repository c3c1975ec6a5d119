/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-sheet.h"

G_BEGIN_DECLS

/** CY_BALLOT_NO_SCORE: there is none: nobody voted, or it may not be shown */
#define CY_BALLOT_NO_SCORE ((gint64) -1)

/* Decimals of the mean of a group and of the score, as assessment systems in use have them. */
#define CY_BALLOT_MEAN_DECIMALS 6
#define CY_BALLOT_SCORE_DECIMALS 3

/**
 * CyBallotMean:
 * @n_scored: votes that count in the mean
 * @n_cut: how many of them are left out at either end
 * @points: sum of the scores that are left, in hundredths
 * @mean: of them in millionths, half up; %CY_BALLOT_NO_SCORE when nobody gave an opinion
 */
typedef struct
{
  gint64 n_scored;
  gint64 n_cut;
  gint64 points;
  gint64 mean;
} CyBallotMean;

/**
 * CyBallotLine:
 * @votes: by option, from 0, no opinion, on; of all groups
 * @valid: papers on which the person could be ticked
 * @means: of each group
 * @weight: of the groups that count, in percent
 * @score: in thousandths, half up, or %CY_BALLOT_NO_SCORE
 * @rank: from 1 on; equal scores share one, 0 without a score
 * @is_tied: whether somebody shares the rank
 *
 * What came out for one person.
 */
typedef struct
{
  gint64        votes[CY_BALLOT_MAX_OPTIONS + 1];
  gint64        valid;
  CyBallotMean *means;
  gint64        weight;
  gint64        score;
  guint         rank;
  gboolean      is_tied;
} CyBallotLine;

/**
 * CyBallotResult:
 * @sheet: what it was made from
 * @totals: of the groups that have a number
 * @attendance: 实到 of 应到 in tenths of a percent
 * @is_below_floor: whether that is less than the ballot asks for
 * @is_hidden: whether so few voted that nothing at all may be shown
 * @missing: of each group: whether it did not vote
 * @hidden: of each group: whether its mean may not be shown by itself
 * @lines: of each person, in the order of the sheet
 * @order: places of the people, best first
 */
typedef struct
{
  CyBallotSheet *sheet;
  gint64         totals[CY_BALLOT_N_ACCOUNTS];
  gint64         attendance;
  gboolean       is_below_floor;
  gboolean       is_hidden;
  gboolean      *missing;
  gboolean      *hidden;
  CyBallotLine  *lines;
  guint         *order;
} CyBallotResult;

CyBallotResult *cy_ballot_result_new (CyBallotSheet *sheet);
void            cy_ballot_result_free (CyBallotResult *self);
gboolean        cy_ballot_result_has_missing (const CyBallotResult *self);
guint           cy_ballot_result_get_n_hidden (const CyBallotResult *self);
gint64          cy_ballot_result_get_rate (const CyBallotResult *self, guint subject, guint option);
char           *cy_ballot_result_dup_mean (const CyBallotResult *self, guint subject, guint voters);
char           *cy_ballot_result_dup_score (const CyBallotResult *self, guint subject);
char           *cy_ballot_result_dup_rank (const CyBallotResult *self, guint subject);

GPtrArray *cy_ballot_result_list_basis (const CyBallotResult *self);
char      *cy_ballot_result_dup_working (const CyBallotResult *self, guint subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyBallotResult, cy_ballot_result_free)

G_END_DECLS
