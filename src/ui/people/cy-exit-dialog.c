/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks why, when and where to people leave the pool. */
#include "cy-people-dialogs.h"

#include "cy-code-choice.h"
#include "cy-code.h"
#include "cy-date.h"
#include "cy-form-dialog.h"
#include "cy-people-deed.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  GArray    *people;
  GtkWidget *reason;
  GtkWidget *date;
  GtkWidget *destination;

  CyFormDialog *window;
  CyExitSurvey  survey;
  GCancellable *cancellable;
} ExitDialog;

typedef struct
{
  char  *reason;
  gint64 date;
  char  *destination;
} Exit;

static void
exit_free (gpointer data)
{
  Exit *exit = data;

  g_free (exit->reason);
  g_free (exit->destination);
  g_free (exit);
}

static gboolean
let_exit (CyConn *conn, const CyPeople *people, gpointer data, CyPeopleCount *count, GError **error)
{
  const Exit *exit = data;
  CyPoolExit  pool_exit = { exit->reason, exit->date, exit->destination };

  return cy_people_exit (conn, people, &pool_exit, count, error);
}

/* Translates what is wrong with the day; %NULL when nothing is. */
static char *
dup_day_problem (ExitDialog *self, gint64 date)
{
  g_autofree char *latest = NULL;

  if (date > cy_session_get_today (self->session))
    return g_strdup (_ ("That day is still to come. Give the day on which they left."));
  if (date >= self->survey.latest)
    return NULL;
  latest = cy_date_format (self->survey.latest, CY_DATE_ISO);

  /* Translators: a day */
  return g_strdup_printf (_ ("One of them was admitted or reached a step only on %s. Give that day "
                             "or a later one."),
                          latest);
}

static gboolean
accepted_cb (CyFormDialog *window, ExitDialog *self)
{
  const char      *reason = cy_code_choice_get_code (CY_CODE_CHOICE (self->reason));
  const char      *where = gtk_editable_get_text (GTK_EDITABLE (self->destination));
  g_autofree char *name = NULL;
  g_autofree char *problem = NULL;
  gint64           day;
  Exit            *exit;

  if (reason == NULL)
    {
      cy_form_dialog_set_message (window, _ ("Choose a reason for leaving."));
      return FALSE;
    }
  if (!cy_form_dialog_read_day (window, self->date, &day))
    return FALSE;
  problem = dup_day_problem (self, day);
  if (problem != NULL)
    {
      cy_form_dialog_set_message (window, problem);
      return FALSE;
    }
  exit = g_new0 (Exit, 1);
  exit->reason = g_strdup (reason);
  exit->date = day;
  exit->destination = *where != '\0' ? g_strdup (where) : NULL;
  /* Translators: how many people leave the pool, and why */
  name = g_strdup_printf (ngettext ("%u person left the pool: %s",
                                    "%u people left the pool: %s",
                                    self->survey.n_open),
                          self->survey.n_open,
                          cy_code_get_name ("exit_reason", reason));
  cy_people_deed_run (self->session, self->people, name, let_exit, exit, exit_free);

  return TRUE;
}

static void
exit_dialog_free (gpointer data, GClosure *closure)
{
  ExitDialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_array_unref (self->people);
  g_free (self);
}

/* ---- Who of them can leave ---- */

typedef struct
{
  ExitDialog   *self;
  GCancellable *cancellable;
} Reading;

static gpointer
read_survey (CyConn *conn, gpointer data, GError **error)
{
  GArray                  *ids = data;
  CyPeople                 people = { (const gint64 *) ids->data, ids->len, NULL };
  g_autofree CyExitSurvey *survey = g_new0 (CyExitSurvey, 1);

  return cy_people_survey_exit (conn, &people, survey, error) ? g_steal_pointer (&survey) : NULL;
}

static void
show_survey (ExitDialog *self, const CyExitSurvey *survey)
{
  self->survey = *survey;
  if (survey->n_open == 0)
    cy_form_dialog_set_message (self->window, _ ("None of them is in the pool."));
  cy_form_dialog_set_ready (self->window, survey->n_open > 0);
}

static void
survey_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Reading *reading = user_data;
  g_autoptr (GCancellable) cancellable = reading->cancellable;
  g_autoptr (GError) error = NULL;
  g_autofree CyExitSurvey *survey = cy_session_finish (result, &error);

  /* A dialog that has gone has cancelled what it was waiting for. */
  if (g_cancellable_is_cancelled (cancellable))
    return;
  if (survey != NULL)
    show_survey (reading->self, survey);
  else
    cy_session_present_error (reading->self->session, error);
}

static void
survey (ExitDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  *reading = (Reading){ self, g_object_ref (self->cancellable) };
  cy_form_dialog_set_ready (self->window, FALSE);
  cy_session_read (self->session,
                   read_survey,
                   g_array_ref (self->people),
                   (GDestroyNotify) g_array_unref,
                   g_free,
                   self->cancellable,
                   survey_read_cb,
                   reading);
}

/**
 * cy_exit_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): who leave the pool
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_exit_dialog_present (GtkWindow *parent, CySession *session, GArray *people)
{
  gint64           day = MIN (cy_session_get_base_date (session), cy_session_get_today (session));
  g_autofree char *title = g_strdup_printf (ngettext ("Let %u person leave the pool",
                                                      "Let %u people leave the pool",
                                                      people->len),
                                            people->len);
  g_autofree char *words = cy_date_format (day, CY_DATE_ISO);
  GtkWidget       *dialog = cy_form_dialog_new (parent, title, _ ("Let leave"));
  ExitDialog      *self = g_new0 (ExitDialog, 1);

  self->session = g_object_ref (session);
  self->people = g_array_ref (people);
  self->window = CY_FORM_DIALOG (dialog);
  self->cancellable = g_cancellable_new ();
  self->reason = cy_code_choice_new ("exit_reason");
  self->date = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->date), words);
  gtk_entry_set_activates_default (GTK_ENTRY (self->date), TRUE);
  self->destination = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->destination), TRUE);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Reason for leaving"), self->reason);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Left on"), self->date);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Where to"), self->destination);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), self, exit_dialog_free, 0);
  survey (self);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
