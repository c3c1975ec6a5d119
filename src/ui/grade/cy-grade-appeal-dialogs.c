/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Takes appeals against results, and answers them. */
#include "cy-grade-dialogs.h"

#include "cy-code-choice.h"
#include "cy-deed-run.h"
#include "cy-grade-deed.h"
#include "cy-grade-form.h"
#include "cy-grade.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-people-form.h"
#include "cy-record-dialog.h"

#include <glib/gi18n.h>

/* ---- Taking ---- */

static gpointer
appeal_write (CyConn *conn, gpointer data, GError **error)
{
  return cy_grade_appeal (conn, data, error) ? g_strdup (_ ("Appeal registered")) : NULL;
}

static void
appeal_cb (CyRecord *record, gpointer user_data)
{
  CySession *session = user_data;

  cy_deed_run (session, appeal_write, cy_record_copy (record), g_object_unref, TRUE);
}

void
cy_grade_appeal_present (GtkWidget           *over,
                         CySession           *session,
                         const CyGradeList   *list,
                         const CyGradePerson *person)
{
  static const guint fields[] = { CY_APPEAL_DATE, CY_APPEAL_CONTENT };
  g_autoptr (CyRecord) record = cy_record_new (CY_APPEAL);
  g_autofree char     *text = g_strdup_printf ("%s · %s", person->name, list->name);
  const CyRecordDialog spec = {
    _ ("Register an Appeal"),       text, _ ("Register"), fields, G_N_ELEMENTS (fields),
    cy_session_get_today (session),
  };
  GtkWidget *window;

  cy_record_set_int (record, CY_APPEAL_ENTRY, person->entry);
  cy_record_set_int (record, CY_APPEAL_DATE, cy_people_form_get_day (session));
  window = cy_record_dialog_present (over, session, &spec, record, appeal_cb, session);
  g_object_set_data_full (G_OBJECT (window), "session", g_object_ref (session), g_object_unref);
}

/* ---- Answering ---- */

/* The record is read again: the list holds only what it shows. */
static gpointer
answer_write (CyConn *conn, gpointer data, GError **error)
{
  const CyGradeWork *work = data;
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_APPEAL, work->appeal, error);

  if (record == NULL)
    return NULL;
  if (work->outcome != NULL)
    cy_record_set_text (record, CY_APPEAL_OUTCOME, work->outcome);
  cy_record_set_text (record, CY_APPEAL_HANDLER, work->who);
  cy_record_set_text (record, CY_APPEAL_ANSWER, work->words);
  cy_record_set_int (record, CY_APPEAL_CLOSED, work->date);

  return cy_grade_answer (conn, record, work->grade, error) ? g_strdup (_ ("Appeal answered"))
                                                            : NULL;
}

static void
outcome_cb (CyCodeChoice *choice, CyGradeForm *form)
{
  gtk_widget_set_sensitive (form->grade,
                            g_strcmp0 (cy_code_choice_get_code (choice), CY_APPEAL_CHANGED) == 0);
}

void
cy_grade_answer_present (GtkWidget           *over,
                         CySession           *session,
                         const CyGradeList   *list,
                         const CyGradeAppeal *appeal)
{
  CyGradeForm *form = cy_grade_form_new (over, session, list, _ ("Answer an Appeal"), _ ("Answer"));

  form->appeal = appeal->id;
  cy_grade_form_add_words (form, appeal->name);
  cy_grade_form_add_words (form, appeal->content);
  form->outcome = cy_code_choice_new ("appeal_outcome");
  cy_code_choice_set_code (CY_CODE_CHOICE (form->outcome), CY_APPEAL_KEPT);
  cy_form_dialog_add_field (CY_FORM_DIALOG (form->window),
                            _ ("Outcome of the appeal"),
                            form->outcome);
  form->grade = cy_grade_form_add_grade (form);
  gtk_widget_set_sensitive (form->grade, FALSE);
  g_signal_connect (form->outcome, "chosen", G_CALLBACK (outcome_cb), form);
  form->date = cy_grade_form_add_day (form, _ ("Answered on"), cy_people_form_get_day (session));
  form->who = cy_grade_form_add_entry (form, _ ("Appeal handled by"), NULL);
  form->words = cy_grade_form_add_entry (form, _ ("Answer to the appeal"), NULL);
  cy_grade_form_present (form, answer_write);
}
