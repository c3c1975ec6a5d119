/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for what is done about postings: planning, sending out, checking, ending, mending. */
#include "cy-posting-dialogs.h"

#include "cy-posting-work.h"
#include "cy-posting.h"
#include "cy-problem-form.h"

#include <glib/gi18n.h>

static const guint plan_fields[] = {
  CY_POSTING_KIND,          CY_POSTING_POST,          CY_POSTING_UNIT,       CY_POSTING_HOST,
  CY_POSTING_PLANNED_SINCE, CY_POSTING_PLANNED_UNTIL, CY_POSTING_SUPERVISOR, CY_POSTING_SUBSIDY,
  CY_POSTING_TRADE,         CY_POSTING_SYSTEM,        CY_POSTING_NOTE,       CY_POSTING_HARD,
  CY_POSTING_GOALS,
};
static const guint change_fields[] = {
  CY_POSTING_KIND,         CY_POSTING_POST,          CY_POSTING_UNIT,
  CY_POSTING_HOST,         CY_POSTING_PLANNED_SINCE, CY_POSTING_PLANNED_UNTIL,
  CY_POSTING_SINCE,        CY_POSTING_UNTIL,         CY_POSTING_SUPERVISOR,
  CY_POSTING_SUBSIDY,      CY_POSTING_TRADE,         CY_POSTING_SYSTEM,
  CY_POSTING_CROSS_REGION, CY_POSTING_CROSS_TRADE,   CY_POSTING_CROSS_DEPARTMENT,
  CY_POSTING_CROSS_SYSTEM, CY_POSTING_NOTE,          CY_POSTING_HARD,
  CY_POSTING_GOALS,
};
static const guint start_fields[] = { CY_POSTING_SINCE, CY_POSTING_SUPERVISOR };
static const guint midterm_fields[] = {
  CY_POSTING_MIDTERM_DATE,
  CY_POSTING_MIDTERM_BY,
  CY_POSTING_MIDTERM,
};
static const guint stop_fields[] = { CY_POSTING_UNTIL, CY_POSTING_END_REASON };
static const guint cancel_fields[] = { CY_POSTING_END_REASON };

static const struct
{
  CyPostingDeed deed;
  const char   *label;
  const char   *accept;
  const char   *news;
  const guint  *fields;
  guint         n_fields;
} deeds[] = {
  { CY_DEED_START,
    N_ ("Send Out…"),
    N_ ("Send Out"),
    N_ ("Sent out"),
    start_fields,
    G_N_ELEMENTS (start_fields) },
  { CY_DEED_MIDTERM,
    N_ ("Mid-Term Check…"),
    N_ ("Record the Mid-Term Check"),
    N_ ("Mid-term check recorded"),
    midterm_fields,
    G_N_ELEMENTS (midterm_fields) },
  { CY_DEED_STOP,
    N_ ("End Early…"),
    N_ ("End Early"),
    N_ ("Ended early"),
    stop_fields,
    G_N_ELEMENTS (stop_fields) },
  { CY_DEED_CHANGE,
    N_ ("Change the Posting…"),
    N_ ("Save the Posting"),
    N_ ("Posting changed"),
    change_fields,
    G_N_ELEMENTS (change_fields) },
};

/**
 * cy_posting_dialog_get_day:
 * @session: a session
 *
 * Returns: the day that dialogs begin with: the base date, unless it is to come
 */
gint64
cy_posting_dialog_get_day (CySession *session)
{
  return MIN (cy_session_get_base_date (session), cy_session_get_today (session));
}

/**
 * cy_posting_deed_get_label:
 * @deed: what is done about a posting
 *
 * Returns: words of its button, translated
 */
const char *
cy_posting_deed_get_label (CyPostingDeed deed)
{
  if (deed == CY_DEED_APPRAISE)
    return _ ("End and Appraise…");
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (deeds[i].deed == deed)
      return _ (deeds[i].label);

  return _ ("Plan Postings…");
}

/* ---- Planning ---- */

static gboolean
write_plan (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  CyPostingWork *work = data;
  CyPostingOrder order = { CY_DEED_PLAN, work->record, NULL, 0, work->today, work->name };

  return cy_posting_plan (conn,
                          &order,
                          (const gint64 *) work->people->data,
                          work->people->len,
                          problems,
                          error);
}

/**
 * cy_posting_plan_present:
 * @over: a widget of the window
 * @session: a session
 * @people: (nullable) (element-type gint64): who is chosen at first
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_posting_plan_present (GtkWidget *over, CySession *session, GArray *people)
{
  g_autoptr (CyRecord) record = cy_posting_record_new (session);
  CyPostingAsk *ask = cy_posting_ask_new (session, CY_DEED_PLAN, g_strdup (_ ("Plan postings")));
  GtkWidget    *picker = cy_people_picker_new (session);

  ask->picker = g_object_ref_sink (CY_PEOPLE_PICKER (picker));
  ask->mentor = g_object_ref_sink (CY_MENTOR_CHOICE (cy_mentor_choice_new (session, 0)));
  if (people != NULL)
    cy_people_picker_choose (ask->picker, people);

  return cy_problem_form_present (
    over,
    session,
    &(CyProblemForm){ .heading = _ ("Plan Postings"),
                      .text = _ ("Choose one person or several; all get a posting like this one. "
                                 "What it crosses is told from where they come from and go to."),
                      .accept = _ ("Plan"),
                      .news = _ ("Postings planned"),
                      .fields = plan_fields,
                      .n_fields = G_N_ELEMENTS (plan_fields),
                      .side = picker,
                      .foot = GTK_WIDGET (ask->mentor),
                      .prepare = cy_posting_ask_prepare,
                      .write = write_plan,
                      .work_free = cy_posting_work_free,
                      .user_data = ask,
                      .user_data_free = cy_posting_ask_free },
    record);
}

/* ---- The other deeds ---- */

static gboolean
write_deed (CyConn *conn, gpointer data, GPtrArray *problems, GError **error)
{
  CyPostingWork *work = data;
  CyPostingOrder order = { work->deed, work->record, NULL, 0, work->today, work->name };

  return cy_posting_do (conn, &order, problems, error);
}

static void
suggest (CyRecord *record, guint field, gint64 day)
{
  if (!cy_record_has (record, field))
    cy_record_set_int (record, field, day);
}

/* The day is what everybody has to enter, so it stands there. */
static void
suggest_day (CyRecord *record, CyPostingDeed deed, gint64 day)
{
  if (deed == CY_DEED_START)
    suggest (record, CY_POSTING_SINCE, day);
  else if (deed == CY_DEED_MIDTERM)
    suggest (record, CY_POSTING_MIDTERM_DATE, day);
  else if (deed == CY_DEED_STOP && cy_record_has (record, CY_POSTING_SINCE))
    suggest (record, CY_POSTING_UNTIL, day);
}

/**
 * cy_posting_deed_present:
 * @over: a widget of the window
 * @session: a session
 * @deed: what is done, but planning
 * @posting: the posting; copied
 * @name: of the person
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_posting_deed_present (GtkWidget    *over,
                         CySession    *session,
                         CyPostingDeed deed,
                         CyRecord     *posting,
                         const char   *name)
{
  g_autoptr (CyRecord) record = cy_record_copy (posting);
  gboolean         is_cancel = deed == CY_DEED_STOP && !cy_record_has (posting, CY_POSTING_SINCE);
  g_autofree char *heading = NULL;
  g_autofree char *news = NULL;
  CyPostingAsk    *ask;
  guint            nth = 0;

  if (deed == CY_DEED_APPRAISE)
    return cy_posting_appraise_present (over, session, posting, name);
  while (deeds[nth].deed != deed)
    nth++;
  /* Translators: what is done, and to whom */
  heading = g_strdup_printf (_ ("%s: %s"), _ (deeds[nth].accept), name);
  news = g_strdup_printf (_ ("%s: %s"), _ (deeds[nth].news), name);
  suggest_day (record, deed, cy_posting_dialog_get_day (session));
  ask = cy_posting_ask_new (session, deed, g_strdup (heading));
  if (deed == CY_DEED_CHANGE || deed == CY_DEED_START)
    ask->mentor = g_object_ref_sink (CY_MENTOR_CHOICE (
      cy_mentor_choice_new (session, cy_record_get_int (record, CY_POSTING_MENTOR))));

  return cy_problem_form_present (over,
                                  session,
                                  &(CyProblemForm){
                                    .heading = heading,
                                    .accept = _ (deeds[nth].accept),
                                    .news = news,
                                    .fields = is_cancel ? cancel_fields : deeds[nth].fields,
                                    .n_fields = is_cancel ? G_N_ELEMENTS (cancel_fields)
                                                          : deeds[nth].n_fields,
                                    .prepare = cy_posting_ask_prepare,
                                    .write = write_deed,
                                    .work_free = cy_posting_work_free,
                                    .foot = ask->mentor != NULL ? GTK_WIDGET (ask->mentor) : NULL,
                                    .user_data = ask,
                                    .user_data_free = cy_posting_ask_free },
                                  record);
}
