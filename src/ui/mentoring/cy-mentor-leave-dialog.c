/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Enters a mentor, and asks what becomes of the pairings of one who leaves. */
#include "cy-mentoring-dialogs.h"

#include "cy-deed-run.h"
#include "cy-date.h"
#include "cy-form-dialog.h"
#include "cy-mentor-deed.h"
#include "cy-mentor-dialogs.h"
#include "cy-mentoring.h"
#include "cy-people-form.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/**
 * cy_mentor_form_present:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @mentor: (nullable): of #CY_MENTOR, to be changed; %NULL for a new one
 */
void
cy_mentor_form_present (GtkWidget *over, CySession *session, CyRecord *mentor)
{
  static const guint fields[] = { CY_MENTOR_NAME,     CY_MENTOR_KIND,      CY_MENTOR_UNIT,
                                  CY_MENTOR_ORGAN,    CY_MENTOR_POST,      CY_MENTOR_PHONE,
                                  CY_MENTOR_CAPACITY, CY_MENTOR_SPECIALTY, CY_MENTOR_LEFT,
                                  CY_MENTOR_NOTE };
  g_autoptr (CyRecord) record =
    mentor != NULL ? cy_record_copy (mentor) : cy_record_new (CY_MENTOR);
  CyMentorEdit spec = {
    mentor != NULL ? _ ("Change a Mentor") : _ ("New Mentor"),
    _ ("Leave “Guides at most” empty for the number of the rule set."),
    fields,
    G_N_ELEMENTS (fields),
    cy_mentor_find_problem,
    mentor != NULL ? _ ("Mentor changed") : _ ("Mentor registered"),
  };

  cy_mentor_edit_present (GTK_WINDOW (gtk_widget_get_root (over)), session, &spec, record);
}

/* ---- Leaving ---- */

typedef struct
{
  CySession *session;
  CyRecord  *mentor;
  GtkWidget *date;
  GtkWidget *reason;
  GtkWidget *ends;
} LeaveDialog;

typedef struct
{
  CyMentorLeave leave;
  char         *reason;
  char         *step_name;
} Work;

static void
dialog_free (gpointer data)
{
  LeaveDialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->mentor);
  g_free (self);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_free (work->reason);
  g_free (work->step_name);
  g_free (work);
}

static gpointer
let_leave (CyConn *conn, gpointer data, GError **error)
{
  const Work *work = data;
  guint       n;

  if (!cy_mentor_leave (conn, &work->leave, &n, error))
    return NULL;
  if (n == 0)
    return g_strdup (work->step_name);

  return g_strdup_printf (ngettext ("%s, %u pairing ended", "%s, %u pairings ended", n),
                          work->step_name,
                          n);
}

static const char *
find_problem (const CyMentorLeave *leave)
{
  if (leave->date > leave->today)
    return _ ("That day is still to come.");
  if (leave->ends_pairs && !cy_text_has_words (leave->reason))
    return _ ("Say why the pairings end.");

  return NULL;
}

static gboolean
accepted_cb (CyFormDialog *window, LeaveDialog *self)
{
  CyMentorLeave leave = {
    .mentor = cy_record_get_id (self->mentor),
    .reason = gtk_editable_get_text (GTK_EDITABLE (self->reason)),
    .ends_pairs = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->ends)),
    .today = cy_session_get_today (self->session),
  };
  const char *problem;
  Work       *work;

  if (!cy_form_dialog_read_day (window, self->date, &leave.date))
    return FALSE;
  problem = find_problem (&leave);
  cy_form_dialog_set_message (window, problem);
  if (problem != NULL)
    return FALSE;
  work = g_new0 (Work, 1);
  work->leave = leave;
  work->leave.reason = work->reason = g_strdup (leave.reason);
  work->leave.step_name = work->step_name =
    g_strdup_printf (_ ("%s is no longer a mentor"),
                     cy_record_get_text (self->mentor, CY_MENTOR_NAME));
  cy_deed_run (self->session, let_leave, work, work_free, TRUE);

  return TRUE;
}

/**
 * cy_mentor_leave_present:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @mentor: of #CY_MENTOR, who leaves
 * @n_pairs: how many the mentor guides
 */
void
cy_mentor_leave_present (GtkWidget *over, CySession *session, CyRecord *mentor, guint n_pairs)
{
  g_autofree char *heading =
    g_strdup_printf (_ ("%s No Longer a Mentor"), cy_record_get_text (mentor, CY_MENTOR_NAME));
  g_autofree char *ends = g_strdup_printf (ngettext ("End %u pairing that day, too",
                                                     "End %u pairings that day, too",
                                                     n_pairs),
                                           n_pairs);
  g_autofree char *day = cy_date_format (cy_people_form_get_day (session), CY_DATE_ISO);
  GtkWidget       *window =
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), heading, _ ("Note Down"));
  LeaveDialog *self = g_new0 (LeaveDialog, 1);

  self->session = g_object_ref (session);
  self->mentor = g_object_ref (mentor);
  self->date = gtk_entry_new ();
  self->reason = gtk_entry_new ();
  self->ends = gtk_check_button_new_with_label (ends);
  gtk_editable_set_text (GTK_EDITABLE (self->date), day);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->ends), n_pairs > 0);
  gtk_widget_set_visible (self->ends, n_pairs > 0);
  g_object_set_data_full (G_OBJECT (window), "leave", self, dialog_free);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Since"), self->date);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Why"), self->reason);
  cy_form_dialog_add (CY_FORM_DIALOG (window), self->ends);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));
}
