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

static gboolean
accepted_cb (CyFormDialog *window, ExitDialog *self)
{
  const char      *reason = cy_code_choice_get_code (CY_CODE_CHOICE (self->reason));
  const char      *where = gtk_editable_get_text (GTK_EDITABLE (self->destination));
  g_autofree char *name = NULL;
  CyDateParse      parse;
  Exit            *exit;

  if (reason == NULL)
    {
      cy_form_dialog_set_message (window, _ ("Choose a reason for leaving."));
      return FALSE;
    }
  if (cy_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date)), &parse) != CY_DATE_OK ||
      cy_date_get_day (parse.date) == 0)
    {
      cy_form_dialog_set_message (window, _ ("Give the day as 2026-03-01."));
      return FALSE;
    }
  exit = g_new0 (Exit, 1);
  exit->reason = g_strdup (reason);
  exit->date = parse.date;
  exit->destination = *where != '\0' ? g_strdup (where) : NULL;
  /* Translators: how many people leave the pool, and why */
  name = g_strdup_printf (ngettext ("%u person left the pool: %s",
                                    "%u people left the pool: %s",
                                    self->people->len),
                          self->people->len,
                          cy_code_get_name ("exit_reason", reason));
  cy_people_deed_run (self->session, self->people, name, let_exit, exit, exit_free);

  return TRUE;
}

static void
exit_dialog_free (gpointer data, GClosure *closure)
{
  ExitDialog *self = data;

  g_object_unref (self->session);
  g_array_unref (self->people);
  g_free (self);
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
  g_autofree char *title = g_strdup_printf (ngettext ("Let %u person leave the pool",
                                                      "Let %u people leave the pool",
                                                      people->len),
                                            people->len);
  g_autofree char *today = cy_date_format (cy_session_get_base_date (session), CY_DATE_ISO);
  GtkWidget       *dialog = cy_form_dialog_new (parent, title, _ ("Let leave"));
  ExitDialog      *self = g_new0 (ExitDialog, 1);

  self->session = g_object_ref (session);
  self->people = g_array_ref (people);
  self->reason = cy_code_choice_new ("exit_reason");
  self->date = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  gtk_entry_set_activates_default (GTK_ENTRY (self->date), TRUE);
  self->destination = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->destination), TRUE);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Reason for leaving"), self->reason);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Left on"), self->date);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Where to"), self->destination);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), self, exit_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
