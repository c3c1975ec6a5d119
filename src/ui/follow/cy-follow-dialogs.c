/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The three forms for many people at once: what was heard, a screening, an adjustment. */
#include "cy-follow-dialogs.h"

#include "cy-adjust.h"
#include "cy-code.h"
#include "cy-exit-dialog.h"
#include "cy-follow-actions.h"
#include "cy-people-form.h"
#include "cy-rules.h"

#include <glib/gi18n.h>

static gboolean
is_code (CyRecord *record, guint field, const char *code)
{
  return g_strcmp0 (cy_record_get_text (record, field), code) == 0;
}

/* ---- What was heard ---- */

static const guint note_fields[] = {
  CY_FOLLOW_UP_KIND,       CY_FOLLOW_UP_DATE,  CY_FOLLOW_UP_WHEREABOUTS,
  CY_FOLLOW_UP_EMPLOYMENT, CY_FOLLOW_UP_PLACE, CY_FOLLOW_UP_SOURCE,
  CY_FOLLOW_UP_RECORDER,   CY_FOLLOW_UP_NEXT,  CY_FOLLOW_UP_CONTENT,
};

/* Only what goes with the kind is asked, and only that is kept. */
static void
note_changed (CyFormSection *form, CyRecord *note, int field)
{
  gboolean is_where = is_code (note, CY_FOLLOW_UP_KIND, CY_FOLLOW_WHEREABOUTS);
  gboolean is_work = is_code (note, CY_FOLLOW_UP_KIND, CY_FOLLOW_EMPLOYMENT);

  if (field >= 0 && field != CY_FOLLOW_UP_KIND)
    return;
  cy_people_form_show (form, CY_FOLLOW_UP_WHEREABOUTS, is_where);
  cy_people_form_show (form, CY_FOLLOW_UP_EMPLOYMENT, is_work);
  cy_people_form_show (form, CY_FOLLOW_UP_PLACE, is_where || is_work);
  if (!is_where)
    cy_record_unset (note, CY_FOLLOW_UP_WHEREABOUTS);
  if (!is_work)
    cy_record_unset (note, CY_FOLLOW_UP_EMPLOYMENT);
  if (!is_where && !is_work)
    cy_record_unset (note, CY_FOLLOW_UP_PLACE);
}

static char *
note_dup_problem (CyRecord *note, guint n_people, gint64 today)
{
  return g_strdup (cy_follow_up_find_problem (note, today));
}

static char *
note_dup_name (CyRecord *note, guint n)
{
  const char *kind = cy_record_get_text (note, CY_FOLLOW_UP_KIND);

  /* Translators: of how many people something was noted, and what kind of news */
  return g_strdup_printf (ngettext ("Noted of %u person: %s", "Noted of %u people: %s", n),
                          n,
                          cy_code_get_name ("follow_kind", kind));
}

static CyRecord *
make_note (CySession *session)
{
  CyRecord *note = cy_record_new (CY_FOLLOW_UP);
  CyRecord *rules = cy_session_get_rules (session);
  gint64    day = cy_people_form_get_day (session);

  cy_record_set_text (note, CY_FOLLOW_UP_KIND, CY_FOLLOW_THOUGHT);
  cy_record_set_int (note, CY_FOLLOW_UP_DATE, day);
  if (rules != NULL && cy_record_has (rules, CY_RULES_FOLLOW_MONTHS))
    cy_record_set_int (note,
                       CY_FOLLOW_UP_NEXT,
                       cy_date_add_months (day,
                                           (int) cy_record_get_int (rules,
                                                                    CY_RULES_FOLLOW_MONTHS)));

  return note;
}

/**
 * cy_note_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): of whom something was heard
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_note_dialog_present (GtkWindow *parent, CySession *session, GArray *people)
{
  g_autoptr (CyRecord) note = make_note (session);
  g_autofree char   *heading = g_strdup_printf (ngettext ("Note Something of %u Person",
                                                        "Note Something of %u People",
                                                        people->len),
                                              people->len);
  const CyPeopleForm spec = { .heading = heading,
                              .accept = _ ("Note Down"),
                              .fields = note_fields,
                              .n_fields = G_N_ELEMENTS (note_fields),
                              .changed = note_changed,
                              .dup_problem = note_dup_problem,
                              .dup_name = note_dup_name,
                              .run = cy_people_follow_up };

  return cy_people_form_present (parent, session, &spec, note, people);
}

/* ---- Screening ---- */

static const guint screening_fields[] = {
  CY_SCREENING_DATE,  CY_SCREENING_SCREENERS, CY_SCREENING_CONCLUSION,
  CY_SCREENING_BASIS, CY_SCREENING_MEASURE,
};

static char *
screening_dup_problem (CyRecord *screening, guint n_people, gint64 today)
{
  return g_strdup (cy_screening_find_problem (screening, n_people, today));
}

static char *
screening_dup_name (CyRecord *screening, guint n)
{
  const char *conclusion = cy_record_get_text (screening, CY_SCREENING_CONCLUSION);

  /* Translators: how many people were screened, and the conclusion */
  return g_strdup_printf (ngettext ("Political screening of %u person: %s",
                                    "Political screening of %u people: %s",
                                    n),
                          n,
                          cy_code_get_name ("screening_result", conclusion));
}

/**
 * cy_screen_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): who were screened
 *
 * Nothing is concluded before somebody does.
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_screen_dialog_present (GtkWindow *parent, CySession *session, GArray *people)
{
  g_autoptr (CyRecord) screening = cy_record_new (CY_SCREENING);
  g_autofree char   *heading = g_strdup_printf (ngettext ("Political Screening of %u Person",
                                                        "Political Screening of %u People",
                                                        people->len),
                                              people->len);
  const CyPeopleForm spec = {
    .heading = heading,
    .text = people->len > 1
              ? _ ("Several people at once can only have passed, by the same screeners and on the "
                   "same basis. Record the others one by one.")
              : _ ("The conclusion is that of the people named here. Of somebody who did not pass "
                   "it is decided afterwards whether they stay."),
    .accept = _ ("Record"),
    .fields = screening_fields,
    .n_fields = G_N_ELEMENTS (screening_fields),
    .dup_problem = screening_dup_problem,
    .dup_name = screening_dup_name,
    .run = cy_people_screen,
  };

  cy_record_set_int (screening, CY_SCREENING_DATE, cy_people_form_get_day (session));

  return cy_people_form_present (parent, session, &spec, screening, people);
}

/* ---- Adjustment ---- */

static const guint adjustment_fields[] = {
  CY_ADJUSTMENT_OCCASION, CY_ADJUSTMENT_DATE,  CY_ADJUSTMENT_OUTCOME,  CY_ADJUSTMENT_TIER,
  CY_ADJUSTMENT_BASIS,    CY_ADJUSTMENT_ORGAN, CY_ADJUSTMENT_DOCUMENT, CY_ADJUSTMENT_NOTE,
};

static void
adjustment_changed (CyFormSection *form, CyRecord *adjustment, int field)
{
  cy_people_form_show (form,
                       CY_ADJUSTMENT_TIER,
                       is_code (adjustment, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_TIER));
}

static char *
adjustment_dup_problem (CyRecord *adjustment, guint n_people, gint64 today)
{
  return cy_adjustment_dup_problem (adjustment, NULL, today);
}

static char *
adjustment_dup_name (CyRecord *adjustment, guint n)
{
  const char *outcome = cy_record_get_text (adjustment, CY_ADJUSTMENT_OUTCOME);

  /* Translators: of how many people the place in the pool was adjusted, and what came of it */
  return g_strdup_printf (ngettext ("Adjusted %u person: %s", "Adjusted %u people: %s", n),
                          n,
                          cy_code_get_name ("adjust_outcome", outcome));
}

/* Leaving asks for more: its own dialog takes over what is known. */
static gboolean
adjustment_accepted (GtkWindow *parent, CySession *session, GArray *people, CyRecord *adjustment)
{
  if (!is_code (adjustment, CY_ADJUSTMENT_OUTCOME, CY_ADJUST_OUT))
    return FALSE;
  cy_exit_dialog_present (parent, session, people, adjustment);

  return TRUE;
}

static gboolean
adjust (CyConn         *conn,
        const CyPeople *people,
        CyRecord       *adjustment,
        gint64          today,
        CyPeopleCount  *count,
        GError        **error)
{
  return cy_people_adjust (conn, people, adjustment, NULL, today, count, error);
}

/**
 * cy_adjust_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): whose place in the pool is looked at
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_adjust_dialog_present (GtkWindow *parent, CySession *session, GArray *people)
{
  g_autoptr (CyRecord) adjustment = cy_record_new (CY_ADJUSTMENT);
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Adjust %u Person", "Adjust %u People", people->len), people->len);
  const CyPeopleForm spec = {
    .heading = heading,
    .text = _ ("Who leaves the pool needs a reason and its papers, which are asked for next."),
    .accept = _ ("Adjust"),
    .fields = adjustment_fields,
    .n_fields = G_N_ELEMENTS (adjustment_fields),
    .changed = adjustment_changed,
    .dup_problem = adjustment_dup_problem,
    .dup_name = adjustment_dup_name,
    .accepted = adjustment_accepted,
    .run = adjust,
  };

  cy_record_set_int (adjustment, CY_ADJUSTMENT_DATE, cy_people_form_get_day (session));
  cy_record_set_text (adjustment, CY_ADJUSTMENT_OCCASION, CY_OCCASION_YEARLY);

  return cy_people_form_present (parent, session, &spec, adjustment, people);
}
