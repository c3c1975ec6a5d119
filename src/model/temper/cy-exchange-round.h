/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyExchangeMove:
 * @person: id
 * @home: id of the unit that they come from, 0 for none
 * @host: id of the unit where they go, 0 for none
 */
typedef struct
{
  gint64 person;
  gint64 home;
  gint64 host;
} CyExchangeMove;

/**
 * CyExchangeRound:
 * @exchange: of #CY_EXCHANGE, new, with its name
 * @posting: of #CY_POSTING: what all have in common
 * @moves: (array length=n_moves): who goes where
 * @step_name: what the user is doing, in the user's words
 *
 * Postings that are an exchange from the beginning.
 */
typedef struct
{
  CyRecord             *exchange;
  CyRecord             *posting;
  const CyExchangeMove *moves;
  guint                 n_moves;
  const char           *step_name;
} CyExchangeRound;

void     cy_exchange_round_set_hosts (CyExchangeMove *moves, guint n_moves);
gboolean cy_exchange_round_plan (CyConn                *conn,
                                 const CyExchangeRound *round,
                                 GPtrArray             *problems,
                                 GError               **error);

G_END_DECLS
