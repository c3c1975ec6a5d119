/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks, and puts one person into the recycle bin. */
#include "cy-person-delete.h"

#include "cy-dialog.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-step.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession      *session;
  gint64          person;
  char           *step_name;
  CyPersonDeleted deleted;
  gpointer        user_data;
  GDestroyNotify  free_data;
} Deed;

static void
deed_free (Deed *self)
{
  self->free_data (self->user_data);
  g_object_unref (self->session);
  g_free (self->step_name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)

static gpointer
do_delete (CyConn *conn, gpointer data, GError **error)
{
  const Deed *self = data;
  g_autoptr (CyStep) step = cy_step_begin (conn, self->step_name, CY_STEP_NONE, error);

  if (step == NULL || !cy_mapper_delete (conn, CY_PERSON, self->person, error) ||
      !cy_step_commit (step, error))
    return NULL;

  return g_strdup (self->step_name);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Deed) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = cy_session_finish (result, &error);

  if (name == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  cy_session_toast (self->session, name, TRUE);
  self->deleted (self->user_data);
}

static void
confirmed_cb (gboolean accepted, gpointer user_data)
{
  Deed *self = user_data;

  if (accepted)
    cy_session_write (self->session, do_delete, self, NULL, g_free, NULL, deleted_cb, self);
  else
    deed_free (self);
}

/**
 * cy_person_delete_ask:
 * @parent: the window that the question stands over
 * @session: whose library
 * @person: local id
 * @name: of the person
 * @deleted: called when it was agreed to and is done
 * @user_data: for @deleted
 * @free_data: for @user_data
 */
void
cy_person_delete_ask (GtkWindow      *parent,
                      CySession      *session,
                      gint64          person,
                      const char     *name,
                      CyPersonDeleted deleted,
                      gpointer        user_data,
                      GDestroyNotify  free_data)
{
  g_autofree char *heading = g_strdup_printf (_ ("Delete %s?"), name);
  Deed            *self = g_new0 (Deed, 1);

  *self = (Deed){ .session = g_object_ref (session),
                  .person = person,
                  .step_name = g_strdup_printf (_ ("Delete %s"), name),
                  .deleted = deleted,
                  .user_data = user_data,
                  .free_data = free_data };
  cy_dialog_confirm (parent,
                     heading,
                     _ ("The record goes to the recycle bin and can be restored from there."),
                     _ ("Delete"),
                     TRUE,
                     confirmed_cb,
                     self);
}
