/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Does something to the library beside the work and says what came of it. */
#include "cy-deed-run.h"

typedef struct
{
  CySession *session;
  gboolean   with_undo;
} Run;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Run *run = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *news = cy_session_finish (result, &error);

  if (news == NULL)
    cy_session_present_error (run->session, error);
  else if (*news != '\0')
    cy_session_toast (run->session, news, run->with_undo);
  g_object_unref (run->session);
  g_free (run);
}

/**
 * cy_deed_run:
 * @session: the open library
 * @func: runs on the writing thread; gives what is said when it is done, translated; an
 *   empty text is not said
 * @data: for @func
 * @data_free: (nullable): frees @data
 * @with_undo: whether it can be undone from the message
 */
void
cy_deed_run (CySession     *session,
             CyDbFunc       func,
             gpointer       data,
             GDestroyNotify data_free,
             gboolean       with_undo)
{
  Run *run = g_new0 (Run, 1);

  *run = (Run){ g_object_ref (session), with_undo };
  cy_session_write (session, func, data, data_free, g_free, NULL, done_cb, run);
}
