/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Does something with leads or examinations beside the work, and says what became of it. */
#include "cy-discover-run.h"

typedef struct
{
  CyDiscoverFunc func;
  gpointer       data;
  GDestroyNotify data_free;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  run->data_free (run->data);
  g_free (run);
}

static gpointer
perform (CyConn *conn, gpointer data, GError **error)
{
  Run *run = data;

  return run->func (conn, run->data, error);
}

static void
performed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *news = cy_session_finish (result, &error);

  if (news != NULL)
    cy_session_toast (session, news, TRUE);
  else
    cy_session_present_error (session, error);
}

/**
 * cy_discover_run:
 * @session: a session
 * @func: one step of the journal
 * @data: for @func
 * @data_free: frees @data
 */
void
cy_discover_run (CySession *session, CyDiscoverFunc func, gpointer data, GDestroyNotify data_free)
{
  Run *run = g_new0 (Run, 1);

  *run = (Run){ func, data, data_free };
  cy_session_write (session,
                    perform,
                    run,
                    run_free,
                    g_free,
                    NULL,
                    performed_cb,
                    g_object_ref (session));
}
