/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Notes of the year are written down, checked and taken away; never one that a locked cycle
 * counted. */
#include "cy-note-edit.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-posting-check.h"
#include "cy-score-sheet.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/* Hundredths. */
#define MOST_MULTIPLIER 100000
#define MOST_TIMES 999

/**
 * cy_note_new:
 * @today: the day it is
 *
 * Returns: (transfer full): a note of today that is to be confirmed, to be filled in
 */
CyRecord *
cy_note_new (CyDate today)
{
  CyRecord *note = cy_record_new (CY_WORK_NOTE);

  cy_record_set_int (note, CY_WORK_NOTE_DATE, today);
  cy_record_set_text (note, CY_WORK_NOTE_STATE, CY_NOTE_OPEN);

  return note;
}

/* ---- Checking ---- */

static void
add (GPtrArray *problems, guint field, char *message)
{
  cy_posting_problems_add (problems, (int) field, message);
}

static void
check_date (CyRecord *note, CyDate today, GPtrArray *problems)
{
  CyDate date = cy_record_get_int (note, CY_WORK_NOTE_DATE);

  if (date == 0 || cy_date_get_day (date) == 0)
    add (problems, CY_WORK_NOTE_DATE, g_strdup (_ ("Give the day as 2026-03-01.")));
  else if (date > today)
    add (problems, CY_WORK_NOTE_DATE, g_strdup (_ ("This day is still to come.")));
}

static void
check_figures (CyRecord *note, GPtrArray *problems)
{
  gint64 times = cy_record_get_int (note, CY_WORK_NOTE_TIMES);
  gint64 multiplier = cy_record_get_int (note, CY_WORK_NOTE_MULTIPLIER);

  if (cy_record_has (note, CY_WORK_NOTE_TIMES) && (times < 1 || times > MOST_TIMES))
    add (problems,
         CY_WORK_NOTE_TIMES,
         g_strdup_printf (_ ("Write how often, from 1 to %d."), MOST_TIMES));
  if (cy_record_has (note, CY_WORK_NOTE_POINTS) &&
      cy_record_get_int (note, CY_WORK_NOTE_POINTS) <= 0)
    add (problems,
         CY_WORK_NOTE_POINTS,
         g_strdup (_ ("Write points above zero: whether they are added or taken off is said by the "
                      "indicator.")));
  if (cy_record_has (note, CY_WORK_NOTE_MULTIPLIER) &&
      (multiplier <= 0 || multiplier > MOST_MULTIPLIER))
    add (problems, CY_WORK_NOTE_MULTIPLIER, g_strdup (_ ("Write a multiplier above zero.")));
}

static void
check_limits (CyRecord *note, const CyNoteRule *rule, GPtrArray *problems)
{
  gint64           points = cy_record_get_int (note, CY_WORK_NOTE_POINTS);
  g_autofree char *least = cy_score_dup_points (rule->least);
  g_autofree char *most = cy_score_dup_points (rule->most);

  if (rule->method == CY_METHOD_VETO)
    {
      if (cy_record_has (note, CY_WORK_NOTE_POINTS))
        add (problems, CY_WORK_NOTE_POINTS, g_strdup (_ ("A veto has no points.")));
      return;
    }
  if (points == 0 && rule->step == 0)
    add (problems,
         CY_WORK_NOTE_POINTS,
         g_strdup_printf (_ ("“%s” has no points of its own: write how many."), rule->name));
  else if (points > 0 && rule->least > 0 && points < rule->least)
    add (problems,
         CY_WORK_NOTE_POINTS,
         g_strdup_printf (_ ("“%s” counts %s points at least each time."), rule->name, least));
  else if (points > 0 && rule->most > 0 && points > rule->most)
    add (problems,
         CY_WORK_NOTE_POINTS,
         g_strdup_printf (_ ("“%s” counts %s points at most each time."), rule->name, most));
}

static void
check_rule (CyRecord *note, GPtrArray *rules, GPtrArray *problems)
{
  const CyNoteRule *rule =
    cy_note_rules_find (rules, cy_record_get_int (note, CY_WORK_NOTE_INDICATOR));
  gboolean is_team = cy_record_has (note, CY_WORK_NOTE_UNIT);

  if (rule == NULL)
    add (problems,
         CY_WORK_NOTE_INDICATOR,
         g_strdup (_ ("Notes do not count for this indicator: choose one that adds, takes off or "
                      "vetoes.")));
  else if (rule->year != cy_date_get_year (cy_record_get_int (note, CY_WORK_NOTE_DATE)))
    add (problems,
         CY_WORK_NOTE_DATE,
         g_strdup_printf (_ ("“%s” is of %d: give a day of that year."), rule->name, rule->year));
  else if (rule->is_team != is_team)
    add (problems,
         CY_WORK_NOTE_INDICATOR,
         g_strdup (rule->is_team ? _ ("This indicator is about villages.")
                                 : _ ("This indicator is about people.")));
  else
    check_limits (note, rule, problems);
}

/* A locked cycle that counted it refuses every change. */
static gboolean
check_lock (CyConn *conn, CyRecord *note, GPtrArray *problems, GError **error)
{
  gint64 n = 0;

  if (!cy_record_has (note, CY_WORK_NOTE_INDICATOR))
    return TRUE;
  if (!cy_sql_get_int (conn,
                       cy_sql_get ("assess/note-locked.sql"),
                       &n,
                       error,
                       "iiii",
                       cy_record_get_int (note, CY_WORK_NOTE_INDICATOR),
                       cy_record_get_int (note, CY_WORK_NOTE_DATE),
                       cy_record_get_int (note, CY_WORK_NOTE_PERSON),
                       cy_record_get_int (note, CY_WORK_NOTE_UNIT)))
    return FALSE;
  if (n > 0)
    add (problems,
         CY_WORK_NOTE_DATE,
         g_strdup (
           _ ("The cycle of this day is locked: what it counted is not changed any more.")));

  return TRUE;
}

/**
 * cy_note_check:
 * @conn: a connection
 * @note: a note
 * @today: the last day that has come
 * @problems: (element-type CyPostingProblem): grows by what is wrong, at its field
 * @error: return location
 *
 * Returns: whether it could be looked at
 */
gboolean
cy_note_check (CyConn *conn, CyRecord *note, CyDate today, GPtrArray *problems, GError **error)
{
  g_autoptr (GPtrArray) rules = NULL;

  check_date (note, today, problems);
  check_figures (note, problems);
  if (!cy_record_has (note, CY_WORK_NOTE_INDICATOR))
    return TRUE;
  rules = cy_note_rules_load (conn, error);
  if (rules == NULL)
    return FALSE;
  check_rule (note, rules, problems);

  return check_lock (conn, note, problems, error);
}

/* ---- Writing ---- */

static gboolean
save_for (CyConn *conn, CyRecord *note, gint64 person, GError **error)
{
  g_autoptr (CyRecord) one = cy_record_copy (note);

  if (person != 0)
    cy_record_set_int (one, CY_WORK_NOTE_PERSON, person);

  return cy_mapper_save (conn, one, error);
}

/**
 * cy_note_add:
 * @conn: a writing connection
 * @note: a new note, without a person; with a unit it is about that village
 * @people: about whom else it is; none for a village
 * @today: the last day that has come
 * @problems: (element-type CyPostingProblem): grows by what is wrong; then nothing is written
 * @error: return location
 *
 * Returns: whether it was looked at, and written where nothing was wrong: once for each
 */
gboolean
cy_note_add (CyConn         *conn,
             CyRecord       *note,
             const CyPeople *people,
             CyDate          today,
             GPtrArray      *problems,
             GError        **error)
{
  gboolean is_team = cy_record_has (note, CY_WORK_NOTE_UNIT);
  g_autoptr (CyStep) step = NULL;

  if (!is_team && people->n == 0)
    cy_posting_problems_add (problems, -1, g_strdup (_ ("Choose whom the note is about.")));
  if (!cy_note_check (conn, note, today, problems, error))
    return FALSE;
  for (guint i = 0; i < people->n && !is_team; i++)
    {
      g_autoptr (CyRecord) one = cy_record_copy (note);

      cy_record_set_int (one, CY_WORK_NOTE_PERSON, people->ids[i]);
      if (!check_lock (conn, one, problems, error))
        return FALSE;
    }
  if (problems->len > 0)
    return TRUE;
  step = cy_step_begin (conn, people->step_name, CY_STEP_NONE, error);
  if (step == NULL || (is_team && !save_for (conn, note, 0, error)))
    return FALSE;
  for (guint i = 0; i < people->n && !is_team; i++)
    if (!save_for (conn, note, people->ids[i], error))
      return FALSE;

  return cy_step_commit (step, error);
}

/**
 * cy_note_save:
 * @conn: a writing connection
 * @note: a note that was changed
 * @today: the last day that has come
 * @step_name: what the user is doing
 * @problems: (element-type CyPostingProblem): grows by what is wrong; then nothing is written
 * @error: return location
 *
 * Neither what the note was nor what it becomes may have been counted by a locked cycle.
 *
 * Returns: whether it was looked at, and written where nothing was wrong
 */
gboolean
cy_note_save (CyConn     *conn,
              CyRecord   *note,
              CyDate      today,
              const char *step_name,
              GPtrArray  *problems,
              GError    **error)
{
  g_autoptr (CyRecord) before = cy_mapper_load (conn, CY_WORK_NOTE, cy_record_get_id (note), error);
  g_autoptr (CyStep) step = NULL;

  if (before == NULL || !cy_note_check (conn, note, today, problems, error))
    return FALSE;
  if (problems->len == 0 && !check_lock (conn, before, problems, error))
    return FALSE;
  if (problems->len > 0)
    return TRUE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, note, error) && cy_step_commit (step, error);
}

static gboolean
refuse_locked (CyConn *conn, CyRecord *note, GError **error)
{
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();

  if (!check_lock (conn, note, problems, error))
    return FALSE;
  if (problems->len > 0)
    g_set_error_literal (error,
                         CY_ERROR,
                         CY_ERROR_CONSTRAINT,
                         ((const CyPostingProblem *) g_ptr_array_index (problems, 0))->message);

  return problems->len == 0;
}

/* @state %NULL deletes. */
static gboolean
change_all (CyConn *conn, GArray *notes, const char *state, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      g_autoptr (CyRecord) note =
        cy_mapper_load (conn, CY_WORK_NOTE, g_array_index (notes, gint64, i), error);

      if (note == NULL || !refuse_locked (conn, note, error))
        return FALSE;
      if (state != NULL)
        cy_record_set_text (note, CY_WORK_NOTE_STATE, state);
      if (!(state != NULL ? cy_mapper_save (conn, note, error)
                          : cy_mapper_delete (conn, CY_WORK_NOTE, cy_record_get_id (note), error)))
        return FALSE;
    }

  return cy_step_commit (step, error);
}

/**
 * cy_note_set_state:
 * @conn: a writing connection
 * @notes: (element-type gint64): ids of notes
 * @state: code of work_note_state
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for one that a locked cycle counted
 *
 * Returns: whether all were changed; if not, none was
 */
gboolean
cy_note_set_state (CyConn     *conn,
                   GArray     *notes,
                   const char *state,
                   const char *step_name,
                   GError    **error)
{
  return change_all (conn, notes, state, step_name, error);
}

/**
 * cy_note_delete:
 * @conn: a writing connection
 * @notes: (element-type gint64): ids of notes
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for one that a locked cycle counted
 *
 * Returns: whether all were deleted; if not, none was
 */
gboolean
cy_note_delete (CyConn *conn, GArray *notes, const char *step_name, GError **error)
{
  return change_all (conn, notes, NULL, step_name, error);
}
