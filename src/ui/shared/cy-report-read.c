/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the dialogue needs to know before it can ask. */
#include "cy-report-read.h"

#include "cy-check-library.h"
#include "cy-report-export.h"

typedef struct
{
  char         *report_id;
  gint64        scope;
  gint64        base_date;
  gint64        today;
  GCancellable *cancellable;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->report_id);
  g_clear_object (&request->cancellable);
  g_free (request);
}

static void
args_free (gpointer data)
{
  cy_report_args_free (data);
}

static Request *
request_new (CySession *session, gint64 scope, GCancellable *cancellable)
{
  Request *request = g_new0 (Request, 1);

  request->scope = scope;
  request->base_date = cy_session_get_base_date (session);
  request->today = cy_session_get_today (session);
  g_set_object (&request->cancellable, cancellable);

  return request;
}

static gpointer
read_args (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (CyReportArgs) args = cy_report_export_load_args (conn, request->report_id, error);
  g_autofree char *unit_name = NULL;

  if (args == NULL)
    return NULL;
  args->scope = request->scope;
  args->base_date = (guint) request->base_date;
  unit_name = g_strdup (args->unit_name);
  if (!cy_report_args_complete (args, conn, error))
    return NULL;
  /* Only what the user wrote; the name of the unit is a hint. */
  g_free (args->unit_name);
  args->unit_name = g_steal_pointer (&unit_name);

  return g_steal_pointer (&args);
}

/**
 * cy_report_read_args:
 * @session: whose library and base date
 * @report_id: of what report
 * @scope: of the report, 0 for all
 * @cancellable: (nullable): to stop it
 * @callback: when it is there
 * @user_data: for @callback
 *
 * Reads what was chosen the last time, and the name of the unit.
 */
void
cy_report_read_args (CySession          *session,
                     const char         *report_id,
                     gint64              scope,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  Request *request = request_new (session, scope, cancellable);

  request->report_id = g_strdup (report_id);
  cy_session_read (session,
                   read_args,
                   request,
                   request_free,
                   args_free,
                   cancellable,
                   callback,
                   user_data);
}

CyReportArgs *
cy_report_read_args_finish (GAsyncResult *result, GError **error)
{
  return cy_session_finish (result, error);
}

/* Asked with a reason, the gate opens and says how many errors there are. */
static gpointer
count_errors (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;
  guint    n_errors = 0;

  if (!cy_check_may_report (conn,
                            request->scope,
                            request->base_date,
                            request->today,
                            "-",
                            &n_errors,
                            request->cancellable,
                            error))
    return NULL;

  return g_memdup2 (&n_errors, sizeof n_errors);
}

/**
 * cy_report_count_errors:
 * @session: whose library and base date
 * @scope: of the report, 0 for all
 * @cancellable: (nullable): to stop it
 * @callback: when it is there
 * @user_data: for @callback
 *
 * Counts the errors that keep a report from going to superiors.
 */
void
cy_report_count_errors (CySession          *session,
                        gint64              scope,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  cy_session_read (session,
                   count_errors,
                   request_new (session, scope, cancellable),
                   request_free,
                   g_free,
                   cancellable,
                   callback,
                   user_data);
}

gboolean
cy_report_count_errors_finish (GAsyncResult *result, guint *n_errors, GError **error)
{
  g_autofree guint *n = cy_session_finish (result, error);

  if (n == NULL)
    return FALSE;
  *n_errors = *n;

  return TRUE;
}
