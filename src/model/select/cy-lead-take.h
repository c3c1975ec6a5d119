/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyLeads:
 * @ids: (array length=n): of leads
 * @n: how many
 * @step_name: what the user is doing, in the user's words
 *
 * Which leads an action is about, and what the journal calls it.
 */
typedef struct
{
  const gint64 *ids;
  guint         n;
  const char   *step_name;
} CyLeads;

/**
 * CyTaking:
 * @date: on which they are recommended
 * @channel: (nullable): code of the set channel
 * @tier: (nullable): code of the set tier; %NULL for that of the direction
 * @batch: (nullable): name of the batch
 * @route: code of the set route
 * @person: id of the person whom the only lead is, when somebody said so; 0 to look for one,
 *   %CY_TAKING_NEW for a new one in any case
 *
 * How leads become recommendations.
 */
typedef struct
{
  CyDate      date;
  const char *channel;
  const char *tier;
  const char *batch;
  const char *route;
  gint64      person;
} CyTaking;

#define CY_TAKING_NEW ((gint64) -1)

/**
 * CyTakeCount:
 * @n_taken: who are on the way into the pool now
 * @n_new: how many of them were not on file before
 * @n_refused: who are taken or closed already, may be more than one person on file, or are in the
 *   pool or on the way there
 */
typedef struct
{
  guint n_taken;
  guint n_new;
  guint n_refused;
} CyTakeCount;

gboolean cy_leads_take (CyConn         *conn,
                        const CyLeads  *leads,
                        const CyTaking *taking,
                        CyTakeCount    *count,
                        GError        **error);
gboolean cy_leads_close (CyConn        *conn,
                         const CyLeads *leads,
                         CyDate         date,
                         const char    *reason,
                         guint         *n_closed,
                         GError       **error);
gboolean cy_leads_reopen (CyConn *conn, const CyLeads *leads, guint *n_opened, GError **error);

const char *cy_direction_get_tier (const char *direction);

G_END_DECLS
