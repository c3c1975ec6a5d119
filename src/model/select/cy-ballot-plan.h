/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-template.h"
#include "cy-conn.h"

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

gint64   cy_ballot_create (CyConn *conn, const CyBallotPlan *plan, GError **error);
gboolean cy_ballot_replan (CyConn *conn, const CyBallotPlan *plan, GError **error);
gboolean cy_ballot_find_counted (CyConn *conn, gint64 ballot, gboolean *is_counted, GError **error);

G_END_DECLS
