/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks why, when, where to and on what basis people leave the pool. */
#include "cy-exit-dialog.h"

#include "cy-adjust.h"
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
  CyRecord  *adjustment; /* that it is the outcome of */
  GtkWidget *reason;
  GtkWidget *date;
  GtkWidget *destination;
  GtkWidget *basis;
  GtkWidget *organ;
  GtkWidget *document;

  CyFormDialog *window;
  CyExitSurvey  survey;
  GCancellable *cancellable;
} ExitDialog;

typedef struct
{
  CyRecord  *adjustment;
  CyPoolExit exit; /* with texts of its own */
  CyDate     today;
} Exit;

static void
exit_free (gpointer data)
{
  Exit *self = data;

  g_object_unref (self->adjustment);
  g_free ((char *) self->exit.reason);
  g_free ((char *) self->exit.destination);
  g_free ((char *) self->exit.basis);
  g_free ((char *) self->exit.organ);
  g_free ((char *) self->exit.document);
  g_free (self);
}

static gboolean
let_exit (CyConn *conn, const CyPeople *people, gpointer data, CyPeopleCount *count, GError **error)
{
  const Exit *self = data;

  return cy_people_adjust (conn, people, self->adjustment, &self->exit, self->today, count, error);
}

/* What is typed, without the blanks around it; %NULL for nothing. */
static char *
dup_text (GtkWidget *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
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

static Exit *
make_exit (ExitDialog *self, CyDate day)
{
  Exit *exit = g_new0 (Exit, 1);

  exit->adjustment = g_object_ref (self->adjustment);
  exit->today = cy_session_get_today (self->session);
  exit->exit = (CyPoolExit){
    g_strdup (cy_code_choice_get_code (CY_CODE_CHOICE (self->reason))),
    day,
    dup_text (self->destination),
    dup_text (self->basis),
    dup_text (self->organ),
    dup_text (self->document),
  };

  return exit;
}

static char *
describe (ExitDialog *self, const char *reason)
{
  /* Translators: how many people leave the pool, and why */
  return g_strdup_printf (ngettext ("%u person left the pool: %s",
                                    "%u people left the pool: %s",
                                    self->survey.n_open),
                          self->survey.n_open,
                          cy_code_get_name ("exit_reason", reason));
}

static gboolean
accepted_cb (CyFormDialog *window, ExitDialog *self)
{
  g_autofree char *name = NULL;
  g_autofree char *problem = NULL;
  gint64           day;
  Exit            *exit;

  if (cy_code_choice_get_code (CY_CODE_CHOICE (self->reason)) == NULL)
    {
      cy_form_dialog_set_message (window, _ ("Choose a reason for leaving."));
      return FALSE;
    }
  if (!cy_form_dialog_read_day (window, self->date, &day))
    return FALSE;
  exit = make_exit (self, day);
  problem = cy_pool_exit_dup_problem (&exit->exit);
  if (problem == NULL)
    problem = dup_day_problem (self, day);
  if (problem != NULL)
    {
      cy_form_dialog_set_message (window, problem);
      exit_free (exit);
      return FALSE;
    }
  name = describe (self, exit->exit.reason);
  cy_people_deed_run (self->session, self->people, name, let_exit, exit, exit_free);

  return TRUE;
}

/* What the reason asks for stands where it is to be typed. */
static void
reason_chosen_cb (CyCodeChoice *choice, ExitDialog *self)
{
  const char *reason = cy_code_choice_get_code (choice);
  const char *document = reason != NULL ? cy_exit_reason_get_document (reason) : NULL;
  gboolean    is_used = reason != NULL && cy_exit_reason_is_used (reason);

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->document),
                                  document != NULL ? document : _ ("Not needed"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->destination),
                                  is_used ? _ ("Needed: counts as used") : NULL);
  cy_form_dialog_set_message (self->window, NULL);
}

static void
exit_dialog_free (gpointer data, GClosure *closure)
{
  ExitDialog *self = data;

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  g_object_unref (self->session);
  g_array_unref (self->people);
  g_object_unref (self->adjustment);
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

/* ---- Making ---- */

static GtkWidget *
add_entry (ExitDialog *self, const char *label, guint field)
{
  GtkWidget  *entry = gtk_entry_new ();
  const char *text =
    field < CY_ADJUSTMENT_N_FIELDS ? cy_record_get_text (self->adjustment, field) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  cy_form_dialog_add_field (self->window, label, entry);

  return entry;
}

static void
fill (ExitDialog *self)
{
  gint64 day = MIN (cy_session_get_base_date (self->session), cy_session_get_today (self->session));
  gint64 given = cy_record_get_int (self->adjustment, CY_ADJUSTMENT_DATE);
  g_autofree char *words = cy_date_format (given != 0 ? given : day, CY_DATE_ISO);

  self->reason = cy_code_choice_new ("exit_reason");
  g_signal_connect (self->reason, "chosen", G_CALLBACK (reason_chosen_cb), self);
  cy_form_dialog_add_field (self->window, _ ("Reason for leaving"), self->reason);
  self->date = add_entry (self, _ ("Left on"), CY_ADJUSTMENT_N_FIELDS);
  gtk_editable_set_text (GTK_EDITABLE (self->date), words);
  self->destination = add_entry (self, _ ("Where to"), CY_ADJUSTMENT_N_FIELDS);
  self->basis = add_entry (self, _ ("Basis of leaving"), CY_ADJUSTMENT_BASIS);
  self->organ = add_entry (self, _ ("Meeting that approved it"), CY_ADJUSTMENT_ORGAN);
  self->document = add_entry (self, _ ("Document of leaving"), CY_ADJUSTMENT_DOCUMENT);
}

static CyRecord *
make_adjustment (void)
{
  CyRecord *record = cy_record_new (CY_ADJUSTMENT);

  cy_record_set_text (record, CY_ADJUSTMENT_OCCASION, CY_OCCASION_EVENT);

  return record;
}

/**
 * cy_exit_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): who leave the pool
 * @adjustment: (nullable): of #CY_ADJUSTMENT, that it is the outcome of; %NULL when it is for an
 *   event
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_exit_dialog_present (GtkWindow *parent, CySession *session, GArray *people, CyRecord *adjustment)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Let %u person leave the pool",
                                                      "Let %u people leave the pool",
                                                      people->len),
                                            people->len);
  GtkWidget       *dialog = cy_form_dialog_new (parent, title, _ ("Let leave"));
  ExitDialog      *self = g_new0 (ExitDialog, 1);

  self->session = g_object_ref (session);
  self->people = g_array_ref (people);
  self->adjustment = adjustment != NULL ? cy_record_copy (adjustment) : make_adjustment ();
  cy_record_set_text (self->adjustment, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_OUT);
  self->window = CY_FORM_DIALOG (dialog);
  self->cancellable = g_cancellable_new ();
  fill (self);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), self, exit_dialog_free, 0);
  survey (self);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
