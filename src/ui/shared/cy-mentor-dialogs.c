/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The forms of the mentoring: a talk, a quarterly report, the end of pairings, and corrections. */
#include "cy-mentor-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-mentor-deed.h"
#include "cy-mentoring.h"
#include "cy-people-form.h"
#include "cy-save.h"
#include "cy-talk-deed.h"

#include <glib/gi18n.h>

/* ---- One record ---- */

typedef struct
{
  CySession *session;
  CyRecord  *record;
  GtkWidget *form;
  const char *(*find_problem) (CyRecord *record, gint64 today);
  char *step_name;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  g_free (self->step_name);
  g_free (self);
}

static gboolean
edit_accepted_cb (CyFormDialog *window, Edit *self)
{
  const char *problem;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  problem = self->find_problem (self->record, cy_session_get_today (self->session));
  cy_form_dialog_set_message (window, problem);
  if (problem != NULL)
    return FALSE;
  cy_save_record (self->session, self->record, self->step_name, self->step_name);

  return TRUE;
}

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "secondary");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, text != NULL);

  return label;
}

/**
 * cy_mentor_edit_present:
 * @parent: the window
 * @session: a session
 * @spec: what is asked for
 * @record: new or known; it is filled in and saved
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_mentor_edit_present (GtkWindow          *parent,
                        CySession          *session,
                        const CyMentorEdit *spec,
                        CyRecord           *record)
{
  GtkWidget *window = cy_form_dialog_new (parent, spec->heading, _ ("Save"));
  Edit      *self = g_new0 (Edit, 1);

  *self = (Edit){ .session = g_object_ref (session),
                  .record = g_object_ref (record),
                  .form = cy_form_section_new (session,
                                               NULL,
                                               cy_record_get_entity (record),
                                               spec->fields,
                                               spec->n_fields),
                  .find_problem = spec->find_problem,
                  .step_name = g_strdup (spec->step_name) };
  g_object_set_data_full (G_OBJECT (window), "edit", self, edit_free);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), record);
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_text (spec->text));
  cy_form_dialog_add_section (CY_FORM_DIALOG (window), self->form);
  g_signal_connect (window, "accepted", G_CALLBACK (edit_accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/* ---- Talks ---- */

static const guint talk_fields[] = {
  CY_TALK_DATE,    CY_TALK_TALKER,   CY_TALK_PLACE,     CY_TALK_RECORDER,
  CY_TALK_CONTENT, CY_TALK_RESPONSE, CY_TALK_NEXT_DATE,
};

static char *
talk_dup_problem (CyRecord *talk, guint n_people, gint64 today)
{
  return g_strdup (cy_talk_find_problem (talk, today));
}

static char *
talk_dup_name (CyRecord *talk, guint n)
{
  return g_strdup_printf (ngettext ("Talk with %u person noted", "Talk with %u people noted", n),
                          n);
}

/**
 * cy_mentor_talk_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): with whom the same was talked about
 * @talker: (nullable): who most likely talked
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_mentor_talk_present (GtkWindow *parent, CySession *session, GArray *people, const char *talker)
{
  g_autoptr (CyRecord) talk = cy_record_new (CY_TALK);
  g_autofree char   *heading = g_strdup_printf (ngettext ("Note a Talk with %u Person",
                                                        "Note a Talk with %u People",
                                                        people->len),
                                              people->len);
  const CyPeopleForm spec = {
    .heading = heading,
    .text = _ ("Content and what was agreed are shown only to who asks for them. When a mentor "
               "talked, the talk counts for that pairing."),
    .accept = _ ("Note Down"),
    .fields = talk_fields,
    .n_fields = G_N_ELEMENTS (talk_fields),
    .dup_problem = talk_dup_problem,
    .dup_name = talk_dup_name,
    .run = cy_people_talk,
  };

  cy_record_set_int (talk, CY_TALK_DATE, cy_people_form_get_day (session));
  cy_record_set_text (talk, CY_TALK_KIND, "N01");
  cy_record_set_text (talk, CY_TALK_TALKER, talker);

  return cy_people_form_present (parent, session, &spec, talk, people);
}

/* ---- Quarterly reports ---- */

static const guint report_fields[] = {
  CY_QUARTER_REPORT_YEAR,   CY_QUARTER_REPORT_QUARTER, CY_QUARTER_REPORT_DATE,
  CY_QUARTER_REPORT_READER, CY_QUARTER_REPORT_CONTENT, CY_QUARTER_REPORT_COMMENT,
};

static char *
report_dup_problem (CyRecord *report, guint n_people, gint64 today)
{
  return g_strdup (cy_quarter_report_find_problem (report, today));
}

static char *
report_dup_name (CyRecord *report, guint n)
{
  return g_strdup_printf (ngettext ("Quarterly report of %u person taken in",
                                    "Quarterly reports of %u people taken in",
                                    n),
                          n);
}

/**
 * cy_mentor_report_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): whose reports came
 * @reader: (nullable): who most likely reads them
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_mentor_report_present (GtkWindow *parent, CySession *session, GArray *people, const char *reader)
{
  g_autoptr (CyRecord) report = cy_record_new (CY_QUARTER_REPORT);
  g_autofree char   *heading = g_strdup_printf (ngettext ("Take in the Report of %u Person",
                                                        "Take in the Reports of %u People",
                                                        people->len),
                                              people->len);
  const CyPeopleForm spec = {
    .heading = heading,
    .text = _ ("One report a person and quarter. Who reads it may comment now or later."),
    .accept = _ ("Take In"),
    .fields = report_fields,
    .n_fields = G_N_ELEMENTS (report_fields),
    .dup_problem = report_dup_problem,
    .dup_name = report_dup_name,
    .run = cy_people_hand_in,
  };

  cy_quarter_report_set_last_quarter (report, cy_people_form_get_day (session));
  cy_record_set_text (report, CY_QUARTER_REPORT_READER, reader);

  return cy_people_form_present (parent, session, &spec, report, people);
}

/* ---- The end of pairings ---- */

static const guint end_fields[] = { CY_MENTORING_UNTIL, CY_MENTORING_END_REASON };

static char *
end_dup_problem (CyRecord *end, guint n_pairs, gint64 today)
{
  return g_strdup (cy_pair_end_find_problem (end, today));
}

static char *
end_dup_name (CyRecord *end, guint n)
{
  return g_strdup_printf (ngettext ("%u pairing ended", "%u pairings ended", n), n);
}

/* What is chosen here are pairings. */
static gboolean
end_pairs (CyConn         *conn,
           const CyPeople *pairs,
           CyRecord       *end,
           gint64          today,
           CyPeopleCount  *count,
           GError        **error)
{
  return cy_pair_end (conn, pairs->ids, pairs->n, end, today, pairs->step_name, count, error);
}

/**
 * cy_mentor_end_present:
 * @parent: the window
 * @session: a session
 * @pairs: (element-type gint64): ids of pairings
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_mentor_end_present (GtkWindow *parent, CySession *session, GArray *pairs)
{
  g_autoptr (CyRecord) end = cy_record_new (CY_MENTORING);
  g_autofree char *heading =
    g_strdup_printf (ngettext ("End %u Pairing", "End %u Pairings", pairs->len), pairs->len);
  const CyPeopleForm spec = {
    .heading = heading,
    .text = _ ("Talks and reports stay on record."),
    .accept = _ ("End Pairing"),
    .fields = end_fields,
    .n_fields = G_N_ELEMENTS (end_fields),
    .dup_problem = end_dup_problem,
    .dup_name = end_dup_name,
    .run = end_pairs,
  };

  cy_record_set_int (end, CY_MENTORING_UNTIL, cy_people_form_get_day (session));

  return cy_people_form_present (parent, session, &spec, end, pairs);
}
