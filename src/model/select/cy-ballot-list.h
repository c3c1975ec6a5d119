/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyBallotItem:
 * @id: of the ballot
 * @kind: code of the set ballot_kind
 * @state: code of the set work_state
 * @unit: (nullable): name of who held it
 * @n_people: who were voted on
 * @expected: voters entitled, @present of whom came
 *
 * A ballot on the list.
 */
typedef struct
{
  gint64   id;
  char    *name;
  char    *kind;
  CyDate   date;
  char    *state;
  gboolean on_paper;
  char    *unit;
  gint64   n_people;
  gint64   expected;
  gint64   present;
} CyBallotItem;

GPtrArray *cy_ballot_list_load (CyConn *conn, gint64 scope, GError **error);

GPtrArray *cy_ballot_list_summaries (CyConn *conn, gint64 person, GError **error);
char      *cy_ballot_dup_line (CyConn *conn, gint64 ballot, gint64 person, GError **error);
char      *cy_ballot_dup_summary (CyConn *conn, gint64 person, GError **error);

G_END_DECLS
