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
read_stats (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (CyOverview) self = g_new0 (CyOverview, 1);

  self->stats = cy_stats_compute (conn, &request->args, NULL, error);

  return self->stats != NULL ? g_steal_pointer (&self) : NULL;
}

static gpointer
read_reminders (CyConn *conn, gpointer data, GError **error)
{
  CyOverview **lent = data;
  g_autoptr (CyOverview) self = g_steal_pointer (lent);

  self->reminders = cy_reminder_list (conn, self->stats, error);

  return self->reminders != NULL ? g_steal_pointer (&self) : NULL;
}

static void
lent_free (gpointer data)
{
  CyOverview **lent = data;

  g_clear_pointer (lent, cy_overview_free);
  g_free (lent);
}

/**
 * cy_overview_read:
 * @session: whose library, scope and base date
 * @cancellable: (nullable): to stop it
 * @callback: when it is there
 * @user_data: for @callback
 *
 * Reads the statistics; the reminders take several times as long and are read afterwards, see
 * cy_overview_read_reminders().
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
                   read_stats,
                   request,
                   request_free,
                   overview_free,
                   cancellable,
                   callback,
                   user_data);
}

/**
 * cy_overview_read_reminders:
 * @self: (transfer full): what cy_overview_read() gave
 * @session: the same
 * @cancellable: (nullable): to stop it
 * @callback: when @self is complete
 * @user_data: for @callback
 */
void
cy_overview_read_reminders (CyOverview         *self,
                            CySession          *session,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  cy_session_read (session,
                   read_reminders,
                   g_memdup2 (&self, sizeof self),
                   lent_free,
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
