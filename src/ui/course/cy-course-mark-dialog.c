/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What stands behind a mark: why somebody was away, and when the session was made up. */
#include "cy-course-dialogs.h"

#include "cy-course-mark.h"
#include "cy-deed-run.h"
#include "cy-record-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *over;
  CySession *session;
  char      *whose;
  gint64     ids[2]; /* enrolment and session */
} Asking;

static void
asking_free (Asking *self)
{
  g_object_unref (self->over);
  g_object_unref (self->session);
  g_free (self->whose);
  g_free (self);
}

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  return cy_course_mark_explain (conn, data, _ ("Explain a mark"), error)
           ? g_strdup (_ ("Explanation saved"))
           : NULL;
}

static void
explained_cb (CyRecord *record, gpointer user_data)
{
  cy_deed_run (user_data, save, cy_record_copy (record), g_object_unref, TRUE);
}

static gpointer
load (CyConn *conn, gpointer data, GError **error)
{
  const gint64 *ids = data;

  return cy_course_mark_load (conn, ids[0], ids[1], error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const guint fields[] = { CY_ATTENDANCE_REASON, CY_ATTENDANCE_MADE_UP };
  Asking            *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = cy_session_finish (result, &error);

  if (record == NULL)
    cy_session_present_error (self->session, error);
  else if (gtk_widget_get_root (self->over) != NULL)
    cy_record_dialog_present (self->over,
                              self->session,
                              &(CyRecordDialog){ .heading = _ ("Leave or Making Up"),
                                                 .text = self->whose,
                                                 .accept = _ ("Save"),
                                                 .fields = fields,
                                                 .n_fields = G_N_ELEMENTS (fields) },
                              record,
                              explained_cb,
                              self->session);
  asking_free (self);
}

/**
 * cy_course_mark_dialog_present:
 * @over: a widget of the window that it stands over
 * @session: a session of the window
 * @enrolment: id of the participant's record
 * @sitting: id of the session of the course
 * @whose: name of the participant
 */
void
cy_course_mark_dialog_present (GtkWidget  *over,
                               CySession  *session,
                               gint64      enrolment,
                               gint64      sitting,
                               const char *whose)
{
  Asking *self = g_new0 (Asking, 1);

  *self = (Asking){
    g_object_ref (over), g_object_ref (session), g_strdup (whose), { enrolment, sitting }
  };
  cy_session_read (session,
                   load,
                   g_memdup2 (self->ids, sizeof self->ids),
                   g_free,
                   g_object_unref,
                   NULL,
                   loaded_cb,
                   self);
}
