/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads beside the work what a dialogue needs before it stands over a widget. */
#include "cy-read-over.h"

typedef struct
{
  GtkWidget *over;
  CySession *session;
  CyReadOver what;
} Reading;

static void
reading_free (Reading *self)
{
  if (self->what.user_data_free != NULL)
    self->what.user_data_free (self->what.user_data);
  g_object_unref (self->over);
  g_object_unref (self->session);
  g_free (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reading *self = user_data;
  g_autoptr (GError) error = NULL;
  gpointer found = cy_session_finish (result, &error);

  if (found == NULL)
    cy_session_present_error (self->session, error);
  else if (gtk_widget_get_root (self->over) == NULL)
    self->what.found_free (found);
  else
    self->what.show (self->over, self->session, found, self->what.user_data);
  reading_free (self);
}

/**
 * cy_read_over:
 * @over: a widget of the window
 * @session: the open library
 * @what: to read and to show
 *
 * Reads, and shows what was found; not when the page of @over was left meanwhile.
 */
void
cy_read_over (GtkWidget *over, CySession *session, const CyReadOver *what)
{
  Reading *self = g_new0 (Reading, 1);

  *self = (Reading){ g_object_ref (over), g_object_ref (session), *what };
  cy_session_read (session,
                   what->read,
                   what->data,
                   what->data_free,
                   what->found_free,
                   NULL,
                   read_cb,
                   self);
}
