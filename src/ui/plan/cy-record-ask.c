/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Fetches a record, has it filled in, and writes it. */
#include "cy-record-ask.h"

#include "cy-deed-run.h"

typedef struct
{
  CyRecordAsk ask;
  CySession  *session;
  GtkWidget  *over;
  gint64      base_date;
} Asking;

typedef struct
{
  CyRecordAsk ask;
  CyRecord   *record;
  gint64      base_date;
} Writing;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_object_unref (self->session);
  g_clear_object (&self->over);
  g_free (self);
}

static void
writing_free (gpointer data)
{
  Writing *self = data;

  g_object_unref (self->record);
  g_free (self);
}

static gpointer
write_record (CyConn *conn, gpointer data, GError **error)
{
  Writing *self = data;

  return self->ask.write (conn, self->record, self->ask.id, self->base_date, error);
}

static void
done_cb (CyRecord *record, gpointer user_data)
{
  Asking  *asking = user_data;
  Writing *writing = g_new0 (Writing, 1);

  *writing = (Writing){ asking->ask, cy_record_copy (record), asking->base_date };
  cy_deed_run (asking->session, write_record, writing, writing_free, TRUE);
}

static gpointer
make (CyConn *conn, gpointer data, GError **error)
{
  Asking *self = data;

  return self->ask.make (conn, self->ask.id, self->base_date, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asking *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = cy_session_finish (result, &error);
  GtkWidget *dialog;

  if (record == NULL || gtk_widget_get_root (self->over) == NULL)
    {
      if (error != NULL)
        cy_session_present_error (self->session, error);
      asking_free (self);
      return;
    }
  dialog =
    cy_record_dialog_present (self->over, self->session, &self->ask.dialog, record, done_cb, self);
  g_clear_object (&self->over);
  g_object_set_data_full (G_OBJECT (dialog), "asking", self, asking_free);
}

/**
 * cy_record_ask:
 * @over: a widget of the window
 * @session: the open library
 * @ask: what to ask
 */
void
cy_record_ask (GtkWidget *over, CySession *session, const CyRecordAsk *ask)
{
  Asking *self = g_new0 (Asking, 1);

  *self = (Asking){
    *ask, g_object_ref (session), g_object_ref (over), cy_session_get_base_date (session)
  };
  cy_session_read (session, make, self, NULL, g_object_unref, NULL, made_cb, self);
}
