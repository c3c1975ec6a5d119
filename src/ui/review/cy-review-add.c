/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks who of those who wait comes into a round that is open. */
#include "cy-review-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-review-round.h"
#include "cy-deed-run.h"
#include "cy-review-waiting.h"
#include "cy-shortlist.h"

#include <glib/gi18n.h>

#define WIDTH 560

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  GtkWidget    *waiting;
  gint64        round;
  GCancellable *cancellable;
} AddPeople;

/* ---- Reading ---- */

typedef struct
{
  gint64       scope;
  gint64       base_date;
  GArray      *waiting;
  CyShortlist *people;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_clear_pointer (&load->waiting, g_array_unref);
  g_clear_pointer (&load->people, cy_shortlist_unref);
  g_free (load);
}

static gpointer
read_all (CyConn *conn, gpointer data, GError **error)
{
  const Load *wish = data;
  Load       *load = g_memdup2 (wish, sizeof *wish);

  if ((load->waiting = cy_review_find_waiting (conn, load->scope, error)) != NULL &&
      (load->people = cy_shortlist_load (conn, load->scope, 0, load->base_date, error)) != NULL)
    return load;
  load_free (load);

  return NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  Load      *load = cy_session_finish (result, &error);
  AddPeople *self = user_data;

  /* The dialog is gone when it was cancelled. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      g_clear_pointer (&load, load_free);
      return;
    }
  if (load == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  cy_review_waiting_set (CY_REVIEW_WAITING (self->waiting), load->waiting, load->people);
  load_free (load);
}

/* ---- Agreeing ---- */

typedef struct
{
  gint64  round;
  GArray *entries;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_array_unref (request->entries);
  g_free (request);
}

static gpointer
add_people (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;
  guint          n = 0;

  if (!cy_review_round_add_people (conn,
                                   request->round,
                                   (const gint64 *) request->entries->data,
                                   request->entries->len,
                                   _ ("Add people to the joint review"),
                                   &n,
                                   error))
    return NULL;

  return g_strdup_printf (ngettext ("%u person added", "%u people added", n), n);
}

static gboolean
accepted_cb (CyFormDialog *window, AddPeople *self)
{
  Request *request = g_new0 (Request, 1);

  request->round = self->round;
  request->entries = cy_review_waiting_get_chosen (CY_REVIEW_WAITING (self->waiting));
  cy_deed_run (self->session, add_people, request, request_free, TRUE);

  return TRUE;
}

static void
chosen_cb (GtkWidget *waiting, guint n, AddPeople *self)
{
  cy_form_dialog_set_ready (self->window, n > 0);
}

static void
dialog_free (gpointer data)
{
  AddPeople *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_free (self);
}

/* ---- Layout ---- */

static void
fill (AddPeople *self, CyRecord *round)
{
  GtkWidget *name = gtk_label_new (cy_record_get_text (round, CY_REVIEW_ROUND_NAME));

  gtk_widget_add_css_class (name, "secondary");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  cy_form_dialog_add (self->window, name);
  self->waiting = cy_review_waiting_new ();
  gtk_widget_set_vexpand (self->waiting, TRUE);
  g_signal_connect (self->waiting, "changed", G_CALLBACK (chosen_cb), self);
  cy_form_dialog_add (self->window, self->waiting);
  cy_form_dialog_set_ready (self->window, FALSE);
}

/**
 * cy_review_add_present:
 * @parent: the window
 * @session: a session; people of its scope are offered
 * @round: the round they come into
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_review_add_present (GtkWindow *parent, CySession *session, CyRecord *round)
{
  AddPeople *self = g_new0 (AddPeople, 1);
  Load       wish = { cy_session_get_scope (session), cy_session_get_base_date (session) };

  self->session = g_object_ref (session);
  self->round = cy_record_get_id (round);
  self->cancellable = g_cancellable_new ();
  self->window = CY_FORM_DIALOG (
    cy_form_dialog_new (parent, _ ("Add Those Who Wait"), C_ ("to a joint review", "Add")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  fill (self, round);
  g_object_set_data_full (G_OBJECT (self->window), "add", self, dialog_free);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  cy_session_read (session,
                   read_all,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   load_free,
                   self->cancellable,
                   read_cb,
                   self);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WIDGET (self->window);
}
