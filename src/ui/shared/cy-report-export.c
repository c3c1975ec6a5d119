/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Makes a report without stopping the window, notes it in the log, remembers what it was told.
 *
 *   reading thread: run ──► main thread ──► writing thread: settings, log ──► callback */
#include "cy-report-export.h"

#include "cy-person-list.h"

#include <glib/gstdio.h>

#define TICK 150 /* milliseconds */
#define WHOLE 1000
/* Whoever signed last signs the next report, whichever it is. */
#define SIGNATURE_SETTING "report.signature"

typedef struct
{
  CySession             *session;
  const CyReport        *report;
  CyReportArgs          *args;   /* of the thread that works, in turn */
  char                  *memory; /* what was chosen, for the next time */
  char                  *path;
  CyReportExportProgress progress;
  gpointer               user_data;
  guint                  timer;
  int                    done; /* of WHOLE; atomic */
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->session);
  cy_report_args_free (self->args);
  g_free (self->memory);
  g_free (self->path);
  g_free (self);
}

static char *
dup_setting_name (const char *report_id)
{
  return g_strconcat ("report.", report_id, NULL);
}

/* ---- On the database threads ---- */

static void
row_written (guint64 done, guint64 total, gpointer user_data)
{
  Export *self = user_data;

  if (total > 0)
    g_atomic_int_set (&self->done, (int) (done * WHOLE / total));
}

static gpointer
run (CyConn *conn, gpointer data, GError **error)
{
  Export *self = data;

  return cy_report_run (self->report, conn, self->args, self->path, error) ? self : NULL;
}

static gboolean
remember (CyConn *conn, const Export *self, GError **error)
{
  g_autofree char *name = dup_setting_name (self->report->id);

  if (!cy_conn_set_setting (conn, name, self->memory, error))
    return FALSE;

  /* What nobody signs says nothing of who signs. */
  return !(self->report->args & CY_REPORT_ARG_SIGNATURE) ||
         cy_conn_set_setting (conn, SIGNATURE_SETTING, self->memory, error);
}

/* A file that nobody could note must not leave the house. */
static gpointer
note (CyConn *conn, gpointer data, GError **error)
{
  Export *self = data;

  if (remember (conn, self, error) &&
      cy_report_log (self->report, conn, self->args, self->path, error))
    return self;
  g_unlink (self->path);

  return NULL;
}

/* ---- On the main thread ---- */

static gboolean
tick_cb (gpointer data)
{
  Export *self = data;

  self->progress ((double) g_atomic_int_get (&self->done) / WHOLE, self->user_data);

  return G_SOURCE_CONTINUE;
}

static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (cy_session_finish (result, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
run_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Export *self = g_task_get_task_data (task);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (cy_session_finish (result, &error) == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    /* The file stands: it is noted even when the user has second thoughts now. */
    cy_session_write (self->session,
                      note,
                      self,
                      NULL,
                      NULL,
                      NULL,
                      noted_cb,
                      g_steal_pointer (&task));
}

/**
 * cy_report_export:
 * @session: of what library
 * @report: what to make
 * @args: (transfer full): what it is made from
 * @path: where the workbook goes; a file of that name is replaced
 * @cancellable: to stop it
 * @progress: (nullable): told how far it is, until @callback
 * @callback: when it is done
 * @user_data: for both
 *
 * Makes a report, notes it in the export log, and remembers columns, mask and signature for the
 * next time.
 */
void
cy_report_export (CySession             *session,
                  const CyReport        *report,
                  CyReportArgs          *args,
                  const char            *path,
                  GCancellable          *cancellable,
                  CyReportExportProgress progress,
                  GAsyncReadyCallback    callback,
                  gpointer               user_data)
{
  GTask  *task = g_task_new (session, cancellable, callback, user_data);
  Export *self = g_new0 (Export, 1);

  self->session = g_object_ref (session);
  self->report = report;
  self->args = args;
  /* Before the report fills in what was left open, such as the name of the unit. */
  self->memory = cy_report_args_to_text (args);
  self->path = g_strdup (path);
  self->progress = progress;
  self->user_data = user_data;
  g_set_object (&args->cancellable, cancellable);
  args->progress = row_written;
  args->progress_data = self;
  if (progress != NULL)
    self->timer = g_timeout_add (TICK, tick_cb, self);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self, export_free);
  cy_session_read (session, run, self, NULL, NULL, cancellable, run_cb, task);
}

/**
 * cy_report_export_finish:
 * @result: what the callback was given
 * @error: as of cy_report_run() and cy_report_log()
 *
 * Returns: whether the workbook stands and is noted
 */
gboolean
cy_report_export_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static CyReportArgs *
load_setting (CyConn *conn, const char *name, GError **error)
{
  g_autofree char *text = cy_conn_dup_setting (conn, name);

  return text != NULL ? cy_report_args_from_text (text, &cy_person_list, error)
                      : cy_report_args_new ();
}

/**
 * cy_report_export_load_args:
 * @conn: a connection
 * @report_id: of what report
 * @error: as of cy_report_args_from_text()
 *
 * Finds what was chosen the last time: columns, states and mask of this report, the signature of
 * whichever came last. What shows whole numbers is never chosen by itself.
 *
 * Returns: (transfer full): the arguments, without scope, base date and query
 */
CyReportArgs *
cy_report_export_load_args (CyConn *conn, const char *report_id, GError **error)
{
  g_autofree char *name = dup_setting_name (report_id);
  g_autoptr (CyReportArgs) args = load_setting (conn, name, error);
  g_autoptr (CyReportArgs) last = NULL;

  if (args == NULL || (last = load_setting (conn, SIGNATURE_SETTING, error)) == NULL)
    return NULL;

  /* The newer signature, with the columns, states and mask of this report. */
  last->mask = args->mask != CY_MASK_NONE ? args->mask : CY_MASK_BIRTH;
  last->any_state = args->any_state;
  cy_report_args_set_columns (last, (const char *const *) args->columns);
  cy_report_args_set_query (last, NULL);
  /* It was given for one paper, and has to be given anew. */
  g_clear_pointer (&last->reason, g_free);
  g_clear_pointer (&last->title, g_free);
  last->scope = 0;
  last->about = 0;
  last->base_date = 0;
  last->since = 0;

  return g_steal_pointer (&last);
}
