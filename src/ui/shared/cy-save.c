/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Saves or deletes one record as one step and tells the user how it went. */
#include "cy-save.h"

#include "cy-deed-run.h"
#include "cy-mapper.h"
#include "cy-step.h"

typedef struct
{
  CyRecord *record; /* a copy: the record itself stays with the main thread */
  char     *step_name;
  char     *news;
  gboolean  deletes;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->record);
  g_free (request->step_name);
  g_free (request->news);
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

  return g_strdup (request->news);
}

static void
start (CySession  *session,
       CyRecord   *record,
       const char *step_name,
       const char *news,
       gboolean    deletes)
{
  Request *request = g_new0 (Request, 1);

  *request = (Request){ cy_record_copy (record), g_strdup (step_name), g_strdup (news), deletes };
  cy_deed_run (session, save, request, request_free, TRUE);
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
