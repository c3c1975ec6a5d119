/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CY_EXCHANGE_WAY_TWO: 双向, two units send each other people */
#define CY_EXCHANGE_WAY_TWO "D01"
/** CY_EXCHANGE_WAY_MANY: 多向, three units or more, each of which sends and receives */
#define CY_EXCHANGE_WAY_MANY "D02"

/**
 * CyExchangeLeg:
 * @home: id of the unit that somebody comes from, 0 for none
 * @host: id of the unit where they go, 0 for what is not in the tree
 */
typedef struct
{
  gint64 home;
  gint64 host;
} CyExchangeLeg;

const char *cy_exchange_find_problem (const char *way, const CyExchangeLeg *legs, guint n_legs);
const char *cy_exchange_guess_way (const CyExchangeLeg *legs, guint n_legs);
gboolean    cy_exchange_link (CyConn       *conn,
                              CyRecord     *exchange,
                              const gint64 *postings,
                              guint         n_postings,
                              const char   *step_name,
                              GPtrArray    *problems,
                              GError      **error);
gboolean
cy_exchange_dissolve (CyConn *conn, gint64 exchange, const char *step_name, GError **error);

G_END_DECLS
