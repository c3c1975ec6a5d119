/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot.h"
#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_BALLOT_MAX_OPTIONS: one digit names an option when papers are typed in */
#define CY_BALLOT_MAX_OPTIONS 9

/** CY_BALLOT_MAX_COUNT: more voters than this in one group are a slip of the finger */
#define CY_BALLOT_MAX_COUNT 99999

/** CY_BALLOT_UNKNOWN: a number that was not filled in */
#define CY_BALLOT_UNKNOWN ((gint64) -1)

/**
 * CyBallotAccount:
 *
 * What is counted of the papers of a group: 应到 实到 发出 收回 有效 作废.
 */
typedef enum
{
  CY_BALLOT_EXPECTED,
  CY_BALLOT_PRESENT,
  CY_BALLOT_ISSUED,
  CY_BALLOT_RETURNED,
  CY_BALLOT_VALID,
  CY_BALLOT_SPOILED,
  CY_BALLOT_N_ACCOUNTS
} CyBallotAccount;

/**
 * CyBallotOptions:
 * @n: how many can be ticked
 * @names: of each, from 1 on; no opinion, which is 0, has none
 * @scores: of each in hundredths, of 0 it is what no opinion counts where it counts
 * @has_scores: whether there are scores
 */
typedef struct
{
  guint    n;
  char    *names[CY_BALLOT_MAX_OPTIONS + 1];
  gint64   scores[CY_BALLOT_MAX_OPTIONS + 1];
  gboolean has_scores;
} CyBallotOptions;

/**
 * CyBallotVoters:
 * @weight: in percent
 * @accounts: numbers of papers and people, or %CY_BALLOT_UNKNOWN
 *
 * A group of voters.
 */
typedef struct
{
  gint64 id;
  char  *name;
  gint64 weight;
  gint64 accounts[CY_BALLOT_N_ACCOUNTS];
} CyBallotVoters;

/**
 * CyBallotSubject:
 * @place: (nullable): name of the village
 * @post: (nullable): present post or occupation
 *
 * Somebody who is voted on.
 */
typedef struct
{
  gint64 id;
  gint64 person;
  char  *name;
  char  *place;
  char  *post;
} CyBallotSubject;

/**
 * CyBallotSheet:
 * @ballot: the ballot
 * @options: read from it
 * @voters: (element-type CyBallotVoters): groups, in order
 * @subjects: (element-type CyBallotSubject): people, in order
 * @votes: see cy_ballot_sheet_get()
 *
 * All that was counted in one ballot, in memory.
 */
typedef struct
{
  CyRecord       *ballot;
  CyBallotOptions options;
  GPtrArray      *voters;
  GPtrArray      *subjects;
  gint64         *votes;
} CyBallotSheet;

gboolean cy_ballot_options_read (CyBallotOptions *self, CyRecord *ballot, GError **error);
void     cy_ballot_options_clear (CyBallotOptions *self);

CyBallotSheet *cy_ballot_sheet_new (CyRecord *ballot, GError **error);
CyBallotSheet *cy_ballot_sheet_load (CyConn *conn, gint64 ballot, GError **error);
CyBallotSheet *cy_ballot_sheet_ref (CyBallotSheet *self);
void           cy_ballot_sheet_unref (CyBallotSheet *self);
void cy_ballot_sheet_add_voters (CyBallotSheet *self, gint64 id, const char *name, gint64 weight);
void cy_ballot_sheet_add_subject (CyBallotSheet *self, gint64 id, const char *name);

CyBallotVoters  *cy_ballot_sheet_get_voters (const CyBallotSheet *self, guint nth);
CyBallotSubject *cy_ballot_sheet_get_subject (const CyBallotSheet *self, guint nth);
int              cy_ballot_sheet_find_voters (const CyBallotSheet *self, gint64 id);
int              cy_ballot_sheet_find_subject (const CyBallotSheet *self, gint64 id);
gint64 cy_ballot_sheet_get (const CyBallotSheet *self, guint voters, guint subject, guint option);
void
cy_ballot_sheet_set (CyBallotSheet *self, guint voters, guint subject, guint option, gint64 votes);
gint64      cy_ballot_sheet_sum (const CyBallotSheet *self, guint voters, guint subject);
gboolean    cy_ballot_sheet_is_missing (const CyBallotSheet *self, guint voters);
gboolean    cy_ballot_sheet_is_done (const CyBallotSheet *self);
gboolean    cy_ballot_sheet_is_on_paper (const CyBallotSheet *self);
gboolean    cy_ballot_sheet_is_recommendation (const CyBallotSheet *self);
const char *cy_ballot_sheet_get_option_name (const CyBallotSheet *self, guint option);
const char *cy_ballot_account_get_title (CyBallotAccount account);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyBallotSheet, cy_ballot_sheet_unref)

G_END_DECLS
