/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Undo and redo of what the journal of the open library has. */
#include "cy-session-private.h"

#include "cy-journal.h"

#include <glib/gi18n.h>

static gpointer
do_undo (CyConn *conn, gpointer data, GError **error)
{
  char *name = NULL;

  return cy_journal_undo (conn, &name, error) ? name : NULL;
}

static gpointer
do_redo (CyConn *conn, gpointer data, GError **error)
{
  char *name = NULL;

  return cy_journal_redo (conn, &name, error) ? name : NULL;
}

static gpointer
do_undo_step (CyConn *conn, gpointer data, GError **error)
{
  char *name = NULL;

  return cy_journal_undo_step (conn, *(gint64 *) data, &name, error) ? name : NULL;
}

static void
say_turned (CySession *self, GAsyncResult *result, gboolean undone)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = cy_session_finish (result, &error);
  g_autofree char *text = NULL;

  if (name == NULL)
    {
      cy_session_present_error (self, error);
      return;
    }
  /* Translators: the step that was undone, or done again */
  text = undone ? g_strdup_printf (_ ("Undone: %s"), name)
                : g_strdup_printf (_ ("Done again: %s"), name);
  _cy_session_say_turned (self, text);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) self = user_data;

  say_turned (self, result, TRUE);
}

static void
redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) self = user_data;

  say_turned (self, result, FALSE);
}

void
cy_session_undo (CySession *self)
{
  cy_session_write (self, do_undo, NULL, NULL, g_free, NULL, undone_cb, g_object_ref (self));
}

/**
 * cy_session_undo_step:
 * @self: a session
 * @step: id of a step
 *
 * Undoes @step, and nothing else: fails when something was done or undone since.
 */
void
cy_session_undo_step (CySession *self, gint64 step)
{
  cy_session_write (self,
                    do_undo_step,
                    g_memdup2 (&step, sizeof step),
                    g_free,
                    g_free,
                    NULL,
                    undone_cb,
                    g_object_ref (self));
}

/**
 * cy_session_get_undo_step:
 * @self: a session
 *
 * Returns: id of the step that an undo would undo, as of cy_db_get_undo_step()
 */
gint64
cy_session_get_undo_step (CySession *self)
{
  return cy_db_get_undo_step (cy_session_get_db (self));
}

void
cy_session_redo (CySession *self)
{
  cy_session_write (self, do_redo, NULL, NULL, g_free, NULL, redone_cb, g_object_ref (self));
}
