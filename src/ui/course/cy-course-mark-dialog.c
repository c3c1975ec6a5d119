/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What stands behind a mark: why somebody was away, and when the session was made up. */
#include "cy-course-dialogs.h"

#include "cy-course-mark.h"
#include "cy-deed-run.h"
#include "cy-read-over.h"
#include "cy-record-dialog.h"

#include <glib/gi18n.h>

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
show (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  static const guint fields[] = { CY_ATTENDANCE_REASON, CY_ATTENDANCE_MADE_UP };
  g_autoptr (CyRecord) record = found;

  cy_record_dialog_present (over,
                            session,
                            &(CyRecordDialog){ .heading = _ ("Leave or Making Up"),
                                               .text = user_data,
                                               .accept = _ ("Save"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            record,
                            explained_cb,
                            session);
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
  const gint64 ids[] = { enrolment, sitting };

  cy_read_over (over,
                session,
                &(CyReadOver){ .read = load,
                               .data = g_memdup2 (ids, sizeof ids),
                               .data_free = g_free,
                               .found_free = g_object_unref,
                               .show = show,
                               .user_data = g_strdup (whose),
                               .user_data_free = g_free });
}
