/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done about an honours list: set up, choosing, deciding. */
#include "cy-honour-deeds.h"

#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-outcome.h"
#include "cy-record-dialog.h"

#include <glib/gi18n.h>

#define EXCELLENT "1"

static const guint new_fields[] = { CY_HONOUR_NAME,  CY_HONOUR_YEAR,       CY_HONOUR_GRADE,
                                    CY_HONOUR_YEARS, CY_HONOUR_UNIT,       CY_HONOUR_PLACES,
                                    CY_HONOUR_ORGAN, CY_HONOUR_NO_PENALTY, CY_HONOUR_NO_VETO };
static const guint decide_fields[] = { CY_HONOUR_DECIDED, CY_HONOUR_ORGAN, CY_HONOUR_DOCUMENT };

typedef struct
{
  gint64    honour;
  gint64    person;
  gboolean  is_chosen;
  gint64    today;
  char     *name;
  CyRecord *record;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *self = data;

  g_free (self->name);
  g_clear_object (&self->record);
  g_free (self);
}

/* ---- A new list ---- */

typedef struct
{
  CySession *session;
  CyRecord  *honour;
  GtkWidget *form;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->honour);
  g_free (self);
}

static gpointer
save_new (CyConn *conn, gpointer data, GError **error)
{
  Deed *deed = data;

  return cy_honour_save (conn, deed->record, _ ("Honours list set up"), error)
           ? g_strdup (_ ("Honours list set up"))
           : NULL;
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  const char *problem = NULL;
  Deed       *deed;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  problem = cy_honour_find_problem (self->honour);
  cy_form_dialog_set_message (window, problem);
  if (problem != NULL)
    return FALSE;
  deed = g_new0 (Deed, 1);
  deed->record = g_object_ref (self->honour);
  cy_deed_run (self->session, save_new, deed, deed_free, TRUE);

  return TRUE;
}

/**
 * cy_honour_new_present:
 * @over: a widget of the window
 * @session: a session
 * @year: for which it is put forward
 *
 * Asks for an honour and its conditions.
 */
void
cy_honour_new_present (GtkWidget *over, CySession *session, int year)
{
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("New Honours List"),
                                          _ ("Set Up"));
  Dialog    *self = g_new0 (Dialog, 1);

  *self = (Dialog){
    g_object_ref (session),
    cy_record_new (CY_HONOUR),
    cy_form_section_new (session, NULL, CY_HONOUR, new_fields, G_N_ELEMENTS (new_fields))
  };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  cy_record_set_int (self->honour, CY_HONOUR_YEAR, year);
  cy_record_set_text (self->honour, CY_HONOUR_GRADE, EXCELLENT);
  cy_record_set_int (self->honour, CY_HONOUR_YEARS, 1);
  cy_record_set_int (self->honour, CY_HONOUR_NO_PENALTY, 1);
  cy_record_set_int (self->honour, CY_HONOUR_NO_VETO, 1);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->honour);
  cy_form_dialog_add_section (CY_FORM_DIALOG (window), self->form);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}

/* ---- Choosing ---- */

static gpointer
choose (CyConn *conn, gpointer data, GError **error)
{
  Deed       *deed = data;
  const char *step =
    deed->is_chosen ? _ ("Chosen for an honour") : _ ("No longer chosen for an honour");

  return cy_honour_choose (conn,
                           deed->honour,
                           deed->person,
                           deed->is_chosen,
                           deed->today,
                           step,
                           error)
           ? g_strdup_printf ("%s: %s", deed->name, step)
           : NULL;
}

/**
 * cy_honour_choose_run:
 * @session: a session
 * @honour: id of an honours list
 * @line: somebody who is chosen now, or no longer
 */
void
cy_honour_choose_run (CySession *session, gint64 honour, const CyHonourLine *line)
{
  Deed *deed = g_new0 (Deed, 1);

  *deed = (Deed){
    honour, line->person, !line->is_chosen, cy_session_get_today (session), g_strdup (line->name),
    NULL
  };
  cy_deed_run (session, choose, deed, deed_free, TRUE);
}

/* ---- Deciding ---- */

typedef struct
{
  CySession *session;
  gint64     honour;
} Decision;

static gpointer
decide (CyConn *conn, gpointer data, GError **error)
{
  Deed *deed = data;
  guint n;

  if (!cy_honour_decide (conn,
                         deed->honour,
                         deed->record,
                         deed->today,
                         _ ("Honour decided"),
                         &n,
                         error))
    return NULL;

  return g_strdup_printf (ngettext ("The honour is in the record of %u person",
                                    "The honour is in the records of %u people",
                                    n),
                          n);
}

static void
decided_cb (CyRecord *record, gpointer user_data)
{
  Decision *decision = user_data;
  Deed     *deed = g_new0 (Deed, 1);

  *deed = (Deed){ decision->honour,       0, TRUE, cy_session_get_today (decision->session), NULL,
                  cy_record_copy (record) };
  cy_deed_run (decision->session, decide, deed, deed_free, TRUE);
}

static void
decision_free (gpointer data)
{
  Decision *self = data;

  g_object_unref (self->session);
  g_free (self);
}

/**
 * cy_honour_decide_present:
 * @over: a widget of the window
 * @session: a session
 * @item: the honours list
 *
 * Asks when it was decided, by whom and in which document.
 */
void
cy_honour_decide_present (GtkWidget *over, CySession *session, const CyHonourItem *item)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_HONOUR);
  Decision      *decision = g_new0 (Decision, 1);
  CyRecordDialog spec = {
    .heading = item->name,
    .text = _ ("The honour goes into the records of all who are chosen, and the list is closed."),
    .accept = _ ("Decide"),
    .fields = decide_fields,
    .n_fields = G_N_ELEMENTS (decide_fields),
    .last_day = cy_session_get_today (session),
  };
  GtkWidget *window;

  *decision = (Decision){ g_object_ref (session), item->id };
  cy_record_set_int (record,
                     CY_HONOUR_DECIDED,
                     MIN (cy_session_get_base_date (session), cy_session_get_today (session)));
  window = cy_record_dialog_present (over, session, &spec, record, decided_cb, decision);
  g_object_set_data_full (G_OBJECT (window), "decision", decision, decision_free);
}
