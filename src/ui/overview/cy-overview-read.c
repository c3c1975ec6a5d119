/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads what the overview shows, on the reading thread. */
#include "cy-overview-read.h"

typedef struct
{
  CyStatsArgs args;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->args.rules);
  g_free (request);
}

void
cy_overview_free (CyOverview *self)
{
  g_clear_pointer (&self->stats, cy_stats_free);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_free (self);
}

static void
overview_free (gpointer data)
{
  cy_overview_free (data);
}

static gpointer
read_overview (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (CyOverview) self = g_new0 (CyOverview, 1);

  if ((self->stats = cy_stats_compute (conn, &request->args, NULL, error)) == NULL ||
      (self->reminders = cy_reminder_list (conn, self->stats, error)) == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_overview_read:
 * @session: whose library, scope and base date
 * @cancellable: (nullable): to stop it
 * @callback: when it is there
 * @user_data: for @callback
 */
void
cy_overview_read (CySession          *session,
                  GCancellable       *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer            user_data)
{
  Request  *request = g_new0 (Request, 1);
  CyRecord *rules = cy_session_get_rules (session);

  request->args.scope = cy_session_get_scope (session);
  request->args.base_date = cy_session_get_base_date (session);
  request->args.today = cy_session_get_today (session);
  request->args.rules = rules != NULL ? cy_record_copy (rules) : NULL;
  cy_session_read (session,
                   read_overview,
                   request,
                   request_free,
                   overview_free,
                   cancellable,
                   callback,
                   user_data);
}

CyOverview *
cy_overview_read_finish (GAsyncResult *result, GError **error)
{
  return cy_session_finish (result, error);
}
