/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Saves or deletes one record as one step and tells the user how it went. */
#include "cy-save.h"

#include "cy-mapper.h"
#include "cy-step.h"

typedef struct
{
  CyRecord *record; /* a copy: the record itself stays with the main thread */
  char     *step_name;
  gboolean  deletes;
} Request;

typedef struct
{
  CySession *session;
  char      *news;
} Saving;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->record);
  g_free (request->step_name);
  g_free (request);
}

static gboolean
write_record (CyConn *conn, Request *request, GError **error)
{
  if (!request->deletes)
    return cy_mapper_save (conn, request->record, error);

  return cy_mapper_delete (conn,
                           cy_record_get_entity (request->record),
                           cy_record_get_id (request->record),
                           error);
}

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (CyStep) step = cy_step_begin (conn, request->step_name, CY_STEP_NONE, error);

  if (step == NULL || !write_record (conn, request, error) || !cy_step_commit (step, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;

  if (cy_session_finish (result, &error) != NULL)
    cy_session_toast (saving->session, saving->news, TRUE);
  else
    cy_session_present_error (saving->session, error);
  g_object_unref (saving->session);
  g_free (saving->news);
  g_free (saving);
}

static void
start (CySession  *session,
       CyRecord   *record,
       const char *step_name,
       const char *news,
       gboolean    deletes)
{
  Request *request = g_new0 (Request, 1);
  Saving  *saving = g_new0 (Saving, 1);

  *request = (Request){ cy_record_copy (record), g_strdup (step_name), deletes };
  *saving = (Saving){ g_object_ref (session), g_strdup (news) };
  cy_session_write (session, save, request, request_free, NULL, NULL, saved_cb, saving);
}

/**
 * cy_save_record:
 * @session: the open library
 * @record: what to save; it does not get its id
 * @step_name: what the user is doing, translated
 * @news: what is said when it is done, translated
 *
 * Saves beside the work. The user may undo it from the message.
 */
void
cy_save_record (CySession *session, CyRecord *record, const char *step_name, const char *news)
{
  start (session, record, step_name, news, FALSE);
}

/**
 * cy_save_deletion:
 * @session: the open library
 * @record: what to put into the recycle bin
 * @step_name: what the user is doing, translated
 * @news: what is said when it is done, translated
 */
void
cy_save_deletion (CySession *session, CyRecord *record, const char *step_name, const char *news)
{
  start (session, record, step_name, news, TRUE);
}
