/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks what was decided on a result, and what came of its follow-up. */
#include "cy-action-dialog.h"

#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-read-over.h"
#include "cy-result-action.h"

#include <glib/gi18n.h>

#define WIDTH 620

static const guint fields[] = {
  CY_RESULT_ACTION_OUTCOME, CY_RESULT_ACTION_DATE,  CY_RESULT_ACTION_AUTHORISER,
  CY_RESULT_ACTION_DUE,     CY_RESULT_ACTION_BASIS, CY_RESULT_ACTION_FOLLOW_UP,
};
static const guint follow_fields[] = { CY_RESULT_ACTION_DONE, CY_RESULT_ACTION_EFFECT };

typedef struct
{
  CySession *session;
  CyRecord  *action;
  GtkWidget *form;
  gboolean   is_follow;
} Dialog;

typedef struct
{
  CyRecord *action;
  gint64    today;
  gboolean  is_follow;
} Deed;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->action);
  g_free (self);
}

static void
deed_free (gpointer data)
{
  Deed *self = data;

  g_object_unref (self->action);
  g_free (self);
}

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  Deed       *deed = data;
  const char *name =
    deed->is_follow ? _ ("Follow-up of a result noted") : _ ("Use of a result recorded");

  return cy_action_save (conn, deed->action, deed->today, name, error) ? g_strdup (name) : NULL;
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  gint64      today = cy_session_get_today (self->session);
  const char *problem = NULL;
  Deed       *deed;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  problem = cy_action_find_problem (self->action, today);
  if (problem == NULL && self->is_follow && !cy_record_has (self->action, CY_RESULT_ACTION_DONE))
    problem = _ ("Give the day on which it was done.");
  cy_form_dialog_set_message (window, problem);
  if (problem != NULL)
    return FALSE;
  deed = g_new0 (Deed, 1);
  *deed = (Deed){ g_object_ref (self->action), today, self->is_follow };
  cy_deed_run (self->session, save, deed, deed_free, TRUE);

  return TRUE;
}

static GtkWidget *
present (GtkWidget  *over,
         CySession  *session,
         CyRecord   *action,
         const char *heading,
         gboolean    is_follow)
{
  GtkWidget   *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          heading,
                                          is_follow ? _ ("Note It") : _ ("Record It"));
  Dialog      *self = g_new0 (Dialog, 1);
  const guint *asked = is_follow ? follow_fields : fields;
  guint        n = is_follow ? G_N_ELEMENTS (follow_fields) : G_N_ELEMENTS (fields);

  *self = (Dialog){ .session = g_object_ref (session),
                    .action = g_object_ref (action),
                    .form = cy_form_section_new (session, NULL, CY_RESULT_ACTION, asked, n),
                    .is_follow = is_follow };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  cy_form_section_set_columns (CY_FORM_SECTION (self->form), 2);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), action);
  cy_form_dialog_add_section (CY_FORM_DIALOG (window), self->form);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * cy_action_dialog_record:
 * @over: a widget of the window
 * @session: a session
 * @action: of #CY_RESULT_ACTION: of whom, and what is put forward
 * @name: of the person
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_action_dialog_record (GtkWidget *over, CySession *session, CyRecord *action, const char *name)
{
  g_autofree char *heading = g_strdup_printf (_ ("Use of the Result: %s"), name);

  if (!cy_record_has (action, CY_RESULT_ACTION_DATE))
    cy_record_set_int (action,
                       CY_RESULT_ACTION_DATE,
                       MIN (cy_session_get_base_date (session), cy_session_get_today (session)));

  return present (over, session, action, heading, FALSE);
}

/* ---- What came of it ---- */

static gpointer
load (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load (conn, CY_RESULT_ACTION, *(const gint64 *) data, error);
}

static void
show_follow (GtkWidget *over, CySession *session, gpointer found, gpointer user_data)
{
  g_autoptr (CyRecord) action = found;

  if (!cy_record_has (action, CY_RESULT_ACTION_DONE))
    cy_record_set_int (action, CY_RESULT_ACTION_DONE, cy_session_get_today (session));
  present (over, session, action, _ ("What Came of the Follow-up"), TRUE);
}

/**
 * cy_action_dialog_follow:
 * @over: a widget of the window
 * @session: a session
 * @action: id of the action whose follow-up was done
 *
 * Asks when, and what came of it.
 */
void
cy_action_dialog_follow (GtkWidget *over, CySession *session, gint64 action)
{
  cy_read_over (over,
                session,
                &(CyReadOver){ .read = load,
                               .data = g_memdup2 (&action, sizeof action),
                               .data_free = g_free,
                               .found_free = g_object_unref,
                               .show = show_follow });
}
