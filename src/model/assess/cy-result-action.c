/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was decided on results, and what is still to be done about it. */
#include "cy-result-action.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static void
line_free (gpointer data)
{
  CyActionLine *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town_name);
  g_free (self->outcome);
  g_free (self->rule);
  g_free (self->basis);
  g_free (self->authoriser);
  g_free (self->follow_up);
  g_free (self->effect);
  g_free (self->cycle_name);
  g_free (self);
}

static gboolean
add_line (CySqlRow *row, gpointer data, GError **error)
{
  CyActionLine *self = g_new0 (CyActionLine, 1);

  g_ptr_array_add (data, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->person = cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->place = cy_sql_row_dup_text (row, 3);
  self->town_name = cy_sql_row_dup_text (row, 4);
  self->date = cy_sql_row_get_int (row, 5);
  self->outcome = cy_sql_row_dup_text (row, 6);
  self->rule = cy_sql_row_dup_text (row, 7);
  self->basis = cy_sql_row_dup_text (row, 8);
  self->authoriser = cy_sql_row_dup_text (row, 9);
  self->follow_up = cy_sql_row_dup_text (row, 10);
  self->due = cy_sql_row_get_int (row, 11);
  self->done = cy_sql_row_get_int (row, 12);
  self->effect = cy_sql_row_dup_text (row, 13);
  self->cycle_name = cy_sql_row_dup_text (row, 14);
  self->unit = cy_sql_row_get_int (row, 15);

  return TRUE;
}

/**
 * cy_action_list_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @person: id of a person, 0 for everybody
 * @base_date: what was decided later is not known yet
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyActionLine): what was decided, newest first
 */
GPtrArray *
cy_action_list_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/actions.sql"),
                    add_line,
                    lines,
                    error,
                    "iii",
                    scope,
                    base_date,
                    person))
    return NULL;

  return g_steal_pointer (&lines);
}

/**
 * cy_action_line_get_state:
 * @self: an action
 * @base_date: the day looked at
 *
 * Returns: how its follow-up stood on that day
 */
CyActionState
cy_action_line_get_state (const CyActionLine *self, CyDate base_date)
{
  if (self->done != CY_DATE_NONE && self->done <= base_date)
    return CY_ACTION_DONE;
  if (self->due == CY_DATE_NONE)
    return self->follow_up != NULL ? CY_ACTION_WAITING : CY_ACTION_NOTHING;

  return self->due < base_date ? CY_ACTION_LATE : CY_ACTION_WAITING;
}

/**
 * cy_action_state_get_word:
 * @state: a state
 *
 * Returns: the word for it, translated
 */
const char *
cy_action_state_get_word (CyActionState state)
{
  static const char *const words[] = { NC_ ("follow-up", "None agreed"),
                                       NC_ ("follow-up", "To be done"),
                                       NC_ ("follow-up", "Overdue"),
                                       NC_ ("follow-up", "Done") };

  return g_dpgettext2 (NULL, "follow-up", words[state]);
}

/* ---- Keeping ---- */

/**
 * cy_action_find_problem:
 * @action: of #CY_RESULT_ACTION
 * @today: the last day on which something can have happened
 *
 * Returns: (nullable): what is missing or wrong, translated; %NULL when nothing is
 */
const char *
cy_action_find_problem (CyRecord *action, CyDate today)
{
  CyDate date = cy_record_get_int (action, CY_RESULT_ACTION_DATE);
  CyDate due = cy_record_get_int (action, CY_RESULT_ACTION_DUE);
  CyDate done = cy_record_get_int (action, CY_RESULT_ACTION_DONE);

  if (!cy_record_has (action, CY_RESULT_ACTION_OUTCOME))
    return _ ("Choose the use of the result.");
  if (!cy_date_has_come (date, today))
    return _ ("Give the day of the decision; it cannot be to come.");
  if (!cy_text_has_words (cy_record_get_text (action, CY_RESULT_ACTION_BASIS)))
    return _ ("Say on what it rests.");
  if (!cy_text_has_words (cy_record_get_text (action, CY_RESULT_ACTION_AUTHORISER)))
    return _ ("Say who decided.");
  if (due != CY_DATE_NONE &&
      (!cy_text_has_words (cy_record_get_text (action, CY_RESULT_ACTION_FOLLOW_UP)) || due < date))
    return _ ("A follow-up has words, and is due after the decision.");
  if (done != CY_DATE_NONE && (!cy_date_has_come (done, today) || done < date))
    return _ ("The follow-up was done between the decision and today.");

  return NULL;
}

/**
 * cy_action_save:
 * @conn: a writing connection
 * @action: of #CY_RESULT_ACTION, new or changed
 * @today: the last day on which something can have happened
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when something is wrong
 *
 * Returns: whether it was kept
 */
gboolean
cy_action_save (CyConn *conn, CyRecord *action, CyDate today, const char *step_name, GError **error)
{
  const char *problem = cy_action_find_problem (action, today);
  g_autoptr (CyStep) step = NULL;

  if (problem != NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "action on a result: %s", problem);
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, action, error) && cy_step_commit (step, error);
}
