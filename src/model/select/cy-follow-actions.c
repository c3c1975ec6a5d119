/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Notes what was heard of people, and what named people concluded of them; for many at once, as one
 * step of the journal. */
#include "cy-follow-actions.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-people-note.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static gboolean
has_words (CyRecord *record, guint field)
{
  return cy_text_has_words (cy_record_get_text (record, field));
}

static gboolean
is_whole_day (CyDate date)
{
  return cy_date_is_valid (date) && cy_date_get_day (date) != 0;
}

static gboolean
refuse (const char *what, const char *problem, GError **error)
{
  if (problem == NULL)
    return TRUE;
  g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "%s: %s", what, problem);

  return FALSE;
}

/* ---- What was heard ---- */

static const char *
find_missing_news (CyRecord *note)
{
  const char *kind = cy_record_get_text (note, CY_FOLLOW_UP_KIND);

  if (g_strcmp0 (kind, CY_FOLLOW_THOUGHT) == 0)
    return has_words (note, CY_FOLLOW_UP_CONTENT) ? NULL : _ ("Write down what was heard.");
  if (g_strcmp0 (kind, CY_FOLLOW_WHEREABOUTS) == 0)
    return cy_record_has (note, CY_FOLLOW_UP_WHEREABOUTS) ? NULL : _ ("Choose where they are.");
  if (g_strcmp0 (kind, CY_FOLLOW_EMPLOYMENT) == 0)
    return cy_record_has (note, CY_FOLLOW_UP_EMPLOYMENT) ? NULL : _ ("Choose what they work at.");

  return _ ("Choose thought, whereabouts or employment; a political screening is recorded by "
            "itself.");
}

/**
 * cy_follow_up_find_problem:
 * @note: of #CY_FOLLOW_UP, of anybody
 * @today: the last day on which something can have been heard
 *
 * Returns: (nullable): what is missing, translated; %NULL when nothing is
 */
const char *
cy_follow_up_find_problem (CyRecord *note, CyDate today)
{
  CyDate date = cy_record_get_int (note, CY_FOLLOW_UP_DATE);

  if (!is_whole_day (date) || date > today)
    return _ ("Give the day on which it was heard; it cannot be to come.");
  if (cy_record_has (note, CY_FOLLOW_UP_NEXT) &&
      cy_record_get_int (note, CY_FOLLOW_UP_NEXT) <= date)
    return _ ("The next time comes after this one.");

  return find_missing_news (note);
}

/**
 * cy_people_follow_up:
 * @conn: a writing connection
 * @people: of whom the same was heard; the deleted are refused
 * @note: of #CY_FOLLOW_UP; whose person is not looked at
 * @today: see cy_follow_up_find_problem()
 * @count: (out): how many
 * @error: return location; %CY_ERROR_CONSTRAINT when something is missing
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_people_follow_up (CyConn         *conn,
                     const CyPeople *people,
                     CyRecord       *note,
                     CyDate          today,
                     CyPeopleCount  *count,
                     GError        **error)
{
  return refuse ("follow-up note", cy_follow_up_find_problem (note, today), error) &&
         cy_people_note (conn, people, note, NULL, count, error);
}

/* ---- Screening ---- */

/**
 * cy_screening_find_problem:
 * @screening: of #CY_SCREENING, of anybody
 * @n_people: of how many it is to be
 * @today: the last day on which somebody can have been screened
 *
 * A conclusion is that of named people and rests on something. One about several people can only
 * be that all of them passed: what speaks against somebody speaks against one person.
 *
 * Returns: (nullable): what is missing, translated; %NULL when nothing is
 */
const char *
cy_screening_find_problem (CyRecord *screening, guint n_people, CyDate today)
{
  const char *conclusion = cy_record_get_text (screening, CY_SCREENING_CONCLUSION);
  CyDate      date = cy_record_get_int (screening, CY_SCREENING_DATE);

  if (!is_whole_day (date) || date > today)
    return _ ("Give the day of the screening; it cannot be to come.");
  if (!has_words (screening, CY_SCREENING_SCREENERS))
    return _ ("Name those who screened: no conclusion without names.");
  if (!has_words (screening, CY_SCREENING_BASIS))
    return _ ("Say on what the conclusion rests.");
  if (conclusion == NULL)
    return _ ("Choose the conclusion; the program never concludes by itself.");
  if (n_people > 1 && g_strcmp0 (conclusion, CY_SCREENING_PASS) != 0)
    return _ ("Several people at once can only have passed. Record the others one by one.");

  return NULL;
}

/**
 * cy_people_screen:
 * @conn: a writing connection
 * @people: whom; the deleted are refused
 * @screening: of #CY_SCREENING; whose person is not looked at
 * @today: see cy_screening_find_problem()
 * @count: (out): how many
 * @error: return location; %CY_ERROR_CONSTRAINT when something is missing
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_people_screen (CyConn         *conn,
                  const CyPeople *people,
                  CyRecord       *screening,
                  CyDate          today,
                  CyPeopleCount  *count,
                  GError        **error)
{
  return refuse ("political screening",
                 cy_screening_find_problem (screening, people->n, today),
                 error) &&
         cy_people_note (conn, people, screening, NULL, count, error);
}

/* ---- Who did not pass ---- */

static CyPoolExit
make_exit (const CyScreeningDecision *decision)
{
  return (CyPoolExit){ CY_SCREENING_EXIT, decision->date,  decision->destination,
                       decision->basis,   decision->organ, decision->document };
}

/**
 * cy_screening_dup_decision_problem:
 * @screening: of #CY_SCREENING
 * @decision: what was decided
 * @today: the last day on which it can have been
 *
 * Returns: (nullable) (transfer full): what is missing, translated; %NULL when nothing is
 */
char *
cy_screening_dup_decision_problem (CyRecord                  *screening,
                                   const CyScreeningDecision *decision,
                                   CyDate                     today)
{
  CyPoolExit exit = make_exit (decision);

  if (g_strcmp0 (cy_record_get_text (screening, CY_SCREENING_CONCLUSION), CY_SCREENING_FAIL) != 0)
    return g_strdup (_ ("Only of somebody who did not pass is there something to decide."));
  if (decision->decision == NULL)
    return g_strdup (_ ("Choose what was decided."));
  if (!is_whole_day (decision->date) || decision->date > today ||
      decision->date < cy_record_get_int (screening, CY_SCREENING_DATE))
    return g_strdup (_ ("Give the day of the decision: after the screening, and not to come."));
  if (!cy_text_has_words (decision->basis))
    return g_strdup (_ ("Say on what the decision rests."));
  if (!cy_text_has_words (decision->organ))
    return g_strdup (_ ("Say who decided."));

  return g_str_equal (decision->decision, CY_DECISION_EXIT) ? cy_pool_exit_dup_problem (&exit)
                                                            : NULL;
}

static gboolean
let_exit (CyConn                    *conn,
          gint64                     person,
          const CyScreeningDecision *decision,
          const char                *step_name,
          GError                   **error)
{
  CyPeople      people = { &person, 1, step_name };
  CyPoolExit    exit = make_exit (decision);
  CyPeopleCount count;

  if (!cy_people_exit (conn, &people, &exit, &count, error))
    return FALSE;
  if (count.n_changed == 1)
    return TRUE;
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "the person is not in the pool");

  return FALSE;
}

/**
 * cy_screening_decide:
 * @conn: a writing connection
 * @screening: id of a screening that somebody did not pass
 * @decision: what was decided
 * @today: the last day on which it can have been
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when something is missing
 *
 * Who is to leave leaves the pool in the same step, for the reason %CY_SCREENING_EXIT.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_screening_decide (CyConn                    *conn,
                     gint64                     screening,
                     const CyScreeningDecision *decision,
                     CyDate                     today,
                     const char                *step_name,
                     GError                   **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_SCREENING, screening, error);
  g_autofree char *problem =
    record != NULL ? cy_screening_dup_decision_problem (record, decision, today) : NULL;
  g_autoptr (CyStep) step = NULL;

  if (record == NULL || !refuse ("decision after a screening", problem, error) ||
      (step = cy_step_begin (conn, step_name, CY_STEP_NONE, error)) == NULL)
    return FALSE;
  cy_record_set_text (record, CY_SCREENING_DECISION, decision->decision);
  cy_record_set_text (record, CY_SCREENING_DECISION_BASIS, decision->basis);
  cy_record_set_text (record, CY_SCREENING_DECISION_ORGAN, decision->organ);
  cy_record_set_int (record, CY_SCREENING_DECIDED, decision->date);
  if (g_str_equal (decision->decision, CY_DECISION_EXIT) &&
      !let_exit (conn, cy_record_get_int (record, CY_SCREENING_PERSON), decision, step_name, error))
    return FALSE;

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}
