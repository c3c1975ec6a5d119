/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Checks the library on the reading thread; the page asks how far it is. */
#include "cy-check-run.h"

struct _CyCheckRun
{
  gint64        scope;
  CyDate        base_date;
  CyDate        today;
  GCancellable *cancellable;
  guint         n_done; /* atomic, as is the next */
  guint         n_people;
};

static void
clear (gpointer data)
{
  g_object_unref (((CyCheckRun *) data)->cancellable);
}

void
cy_check_run_unref (CyCheckRun *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
progress (guint n_done, guint n_people, gpointer data)
{
  CyCheckRun *self = data;

  g_atomic_int_set (&self->n_people, n_people);
  g_atomic_int_set (&self->n_done, n_done);
}

static gpointer
check (CyConn *conn, gpointer data, GError **error)
{
  CyCheckRun *self = data;

  return cy_check_library (conn,
                           self->scope,
                           self->base_date,
                           self->today,
                           progress,
                           self,
                           self->cancellable,
                           error);
}

/**
 * cy_check_run_start:
 * @session: the open library
 * @callback: when it is done
 * @user_data: for @callback
 *
 * Returns: (transfer full): the check of the session's scope as of its base date, under way
 */
CyCheckRun *
cy_check_run_start (CySession *session, GAsyncReadyCallback callback, gpointer user_data)
{
  CyCheckRun *self = g_atomic_rc_box_new0 (CyCheckRun);

  self->scope = cy_session_get_scope (session);
  self->base_date = cy_session_get_base_date (session);
  self->today = cy_session_get_today (session);
  self->cancellable = g_cancellable_new ();
  cy_session_read (session,
                   check,
                   g_atomic_rc_box_acquire (self),
                   (GDestroyNotify) cy_check_run_unref,
                   (GDestroyNotify) cy_check_report_unref,
                   self->cancellable,
                   callback,
                   user_data);

  return self;
}

void
cy_check_run_cancel (CyCheckRun *self)
{
  g_cancellable_cancel (self->cancellable);
}

/**
 * cy_check_run_get_share:
 * @self: a check
 *
 * Returns: how much of it is done, from 0 to 1
 */
double
cy_check_run_get_share (CyCheckRun *self)
{
  guint n_people = g_atomic_int_get (&self->n_people);

  return n_people > 0 ? g_atomic_int_get (&self->n_done) / (double) n_people : 0;
}

/**
 * cy_check_run_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full): what was found
 */
CyCheckReport *
cy_check_run_finish (GAsyncResult *result, GError **error)
{
  return cy_session_finish (result, error);
}
