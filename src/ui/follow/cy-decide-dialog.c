/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks what was decided of somebody who did not pass the political screening. */
#include "cy-follow-dialogs.h"

#include "cy-code-choice.h"
#include "cy-deed-run.h"
#include "cy-follow-actions.h"
#include "cy-form-dialog.h"
#include "cy-people-form.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  CyRecord  *screening; /* only what a decision is checked against */
  gint64     id;
  char      *name;
  GtkWidget *decision;
  GtkWidget *date;
  GtkWidget *organ;
  GtkWidget *basis;
  GtkWidget *document;
  GtkWidget *destination;
  GtkWidget *leaving[2]; /* what is asked for only when somebody leaves */
} Dialog;

typedef struct
{
  CySession          *session;
  gint64              id;
  char               *step_name;
  CyDate              today;
  CyScreeningDecision decision; /* with texts of its own */
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->session);
  g_free (work->step_name);
  g_free ((char *) work->decision.decision);
  g_free ((char *) work->decision.basis);
  g_free ((char *) work->decision.organ);
  g_free ((char *) work->decision.document);
  g_free ((char *) work->decision.destination);
  g_free (work);
}

static gpointer
decide (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;

  return cy_screening_decide (conn, work->id, &work->decision, work->today, work->step_name, error)
           ? g_strdup (work->step_name)
           : NULL;
}

static char *
dup_text (GtkWidget *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static gboolean
is_leaving (Dialog *self)
{
  return g_strcmp0 (cy_code_choice_get_code (CY_CODE_CHOICE (self->decision)), CY_DECISION_EXIT) ==
         0;
}

static Work *
make_work (Dialog *self, CyDate day)
{
  Work    *work = g_new0 (Work, 1);
  gboolean leaves = is_leaving (self);

  work->session = g_object_ref (self->session);
  work->id = self->id;
  work->today = cy_session_get_today (self->session);
  /* Translators: name of a person */
  work->step_name = g_strdup_printf (leaves ? _ ("After the screening %s left the pool")
                                            : _ ("After the screening %s stays in the pool"),
                                     self->name);
  work->decision = (CyScreeningDecision){
    g_strdup (cy_code_choice_get_code (CY_CODE_CHOICE (self->decision))),
    dup_text (self->basis),
    dup_text (self->organ),
    day,
    leaves ? dup_text (self->document) : NULL,
    leaves ? dup_text (self->destination) : NULL,
  };

  return work;
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  g_autofree char *problem = NULL;
  gint64           day;
  Work            *work;

  if (!cy_form_dialog_read_day (window, self->date, &day))
    return FALSE;
  work = make_work (self, day);
  problem = cy_screening_dup_decision_problem (self->screening, &work->decision, work->today);
  if (problem != NULL)
    {
      cy_form_dialog_set_message (window, problem);
      work_free (work);
      return FALSE;
    }
  cy_deed_run (self->session, decide, work, work_free, TRUE);

  return TRUE;
}

static void
chosen_cb (CyCodeChoice *choice, Dialog *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->leaving); i++)
    gtk_widget_set_visible (self->leaving[i], is_leaving (self));
}

static void
dialog_free (gpointer data, GClosure *closure)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->screening);
  g_free (self->name);
  g_free (self);
}

static GtkWidget *
make_entry (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);

  return entry;
}

static void
fill (Dialog *self, CyFormDialog *window)
{
  g_autofree char *day = cy_date_format (cy_people_form_get_day (self->session), CY_DATE_ISO);

  self->decision = cy_code_choice_new ("screening_decision");
  self->date = make_entry ();
  self->organ = make_entry ();
  self->basis = make_entry ();
  self->document = make_entry ();
  self->destination = make_entry ();
  gtk_editable_set_text (GTK_EDITABLE (self->date), day);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->document),
                                  cy_exit_reason_get_document (CY_SCREENING_EXIT));
  cy_form_dialog_add_field (window, _ ("Decision"), self->decision);
  cy_form_dialog_add_field (window, _ ("Decided on"), self->date);
  cy_form_dialog_add_field (window, _ ("Deciding organ"), self->organ);
  cy_form_dialog_add_field (window, _ ("Basis of the decision"), self->basis);
  self->leaving[0] = cy_form_dialog_add_field (window, _ ("Document of leaving"), self->document);
  self->leaving[1] = cy_form_dialog_add_field (window, _ ("Where to"), self->destination);
  g_signal_connect (self->decision, "chosen", G_CALLBACK (chosen_cb), self);
  chosen_cb (CY_CODE_CHOICE (self->decision), self);
}

/**
 * cy_decide_dialog_present:
 * @parent: the window
 * @session: a session
 * @person: whose newest screening was not passed
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_decide_dialog_present (GtkWindow *parent, CySession *session, const CyFollowed *person)
{
  /* Translators: name of a person */
  g_autofree char *title = g_strdup_printf (_ ("Decide on %s"), person->name);
  GtkWidget       *window = cy_form_dialog_new (parent, title, _ ("Record"));
  Dialog          *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->id = person->screening;
  self->name = g_strdup (person->name);
  self->screening = cy_record_new (CY_SCREENING);
  cy_record_set_text (self->screening, CY_SCREENING_CONCLUSION, person->conclusion);
  cy_record_set_int (self->screening, CY_SCREENING_DATE, person->screened);
  fill (self, CY_FORM_DIALOG (window));
  g_signal_connect_data (window, "accepted", G_CALLBACK (accepted_cb), self, dialog_free, 0);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
