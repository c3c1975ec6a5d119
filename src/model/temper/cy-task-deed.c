/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Gives stretch tasks, and begins two-way cultivation, for many people as one step. */
#include "cy-task-deed.h"

#include "cy-date.h"
#include "cy-mapper.h"
#include "cy-posting-check.h"
#include "cy-posting.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* 把党员培养成致富能手: who is a member already has no stage on the way to membership. */
#define SENSE_OF_MEMBERS "1"

static void
add (GPtrArray *problems, guint field, const char *message)
{
  cy_posting_problems_add (problems, (int) field, g_strdup (message));
}

static void
check_words (CyRecord *record, guint field, const char *message, GPtrArray *problems)
{
  if (!cy_text_has_words (cy_record_get_text (record, field)))
    add (problems, field, message);
}

/* ---- Tasks ---- */

static void
check_done (CyRecord *task, gint64 today, GPtrArray *problems)
{
  CyDate done = cy_record_get_int (task, CY_STRETCH_TASK_DONE);

  if (done == CY_DATE_NONE)
    return;
  if (done > today)
    add (problems, CY_STRETCH_TASK_DONE, _ ("That day is still to come."));
  if (done < cy_record_get_int (task, CY_STRETCH_TASK_GIVEN))
    add (problems, CY_STRETCH_TASK_DONE, _ ("The end lies before the start."));
  check_words (task, CY_STRETCH_TASK_RESULT, _ ("Say what came of it."), problems);
}

/**
 * cy_task_check:
 * @task: of #CY_STRETCH_TASK, of anybody
 * @today: the last day on which it can have been given or done
 * @problems: (element-type CyPostingProblem): grows by what is wrong
 *
 * A task that is done has a result.
 */
void
cy_task_check (CyRecord *task, gint64 today, GPtrArray *problems)
{
  CyDate given = cy_record_get_int (task, CY_STRETCH_TASK_GIVEN);
  CyDate due = cy_record_get_int (task, CY_STRETCH_TASK_DUE);
  gint64 progress = cy_record_get_int (task, CY_STRETCH_TASK_PROGRESS);

  if (!cy_record_has (task, CY_STRETCH_TASK_KIND))
    add (problems, CY_STRETCH_TASK_KIND, _ ("Choose the kind of task."));
  check_words (task, CY_STRETCH_TASK_TITLE, _ ("Say what is to be done."), problems);
  if (given > today)
    add (problems, CY_STRETCH_TASK_GIVEN, _ ("That day is still to come."));
  if (due != CY_DATE_NONE && due < given)
    add (problems, CY_STRETCH_TASK_DUE, _ ("The end lies before the start."));
  if (progress < 0 || progress > 100)
    add (problems, CY_STRETCH_TASK_PROGRESS, _ ("Progress goes from 0 to 100."));
  check_done (task, today, problems);
}

/* Who is away does the task there. */
static gboolean
give_to (CyConn *conn, CyRecord *task, gint64 person, GError **error)
{
  g_autoptr (CyRecord) own = cy_record_copy (task);
  gint64 posting = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT coalesce(max(id), 0) FROM posting"
                       " WHERE person = ? AND state = 'running' AND deleted IS NULL",
                       &posting,
                       error,
                       "i",
                       person))
    return FALSE;
  cy_record_set_id (own, 0);
  cy_record_set_int (own, CY_STRETCH_TASK_PERSON, person);
  if (posting != 0 && !cy_record_has (own, CY_STRETCH_TASK_POSTING))
    cy_record_set_int (own, CY_STRETCH_TASK_POSTING, posting);

  return cy_mapper_save (conn, own, error);
}

static gboolean
begin_for (CyConn *conn, CyRecord *two_way, gint64 person, GError **error)
{
  g_autoptr (CyRecord) own = cy_record_copy (two_way);

  cy_record_set_id (own, 0);
  cy_record_set_int (own, CY_TWO_WAY_PERSON, person);

  return cy_mapper_save (conn, own, error);
}

static gboolean
write_all (CyConn         *conn,
           CyRecord       *record,
           const CyPeople *people,
           gboolean (*write) (CyConn *, CyRecord *, gint64, GError **),
           GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, people->step_name, CY_STEP_NONE, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < people->n; i++)
    if (cy_conn_is_cancelled (conn, error) || !write (conn, record, people->ids[i], error))
      return FALSE;

  return cy_step_commit (step, error);
}

/**
 * cy_task_give:
 * @conn: a writing connection
 * @task: of #CY_STRETCH_TASK; whose person is not looked at
 * @people: who gets one like it; of those who are away it belongs to their posting
 * @today: see cy_task_check()
 * @problems: (element-type CyPostingProblem): grows by what is wrong; if anything is, nothing is
 *   written
 * @error: return location
 *
 * Returns: whether it could be looked at and, when nothing was wrong, was written
 */
gboolean
cy_task_give (CyConn         *conn,
              CyRecord       *task,
              const CyPeople *people,
              gint64          today,
              GPtrArray      *problems,
              GError        **error)
{
  cy_task_check (task, today, problems);
  if (people->n == 0)
    cy_posting_problems_add (problems, -1, g_strdup (_ ("Choose who gets the task.")));

  return problems->len > 0 || write_all (conn, task, people, give_to, error);
}

/* ---- Two-way cultivation ---- */

/**
 * cy_two_way_check:
 * @two_way: of #CY_TWO_WAY, of anybody
 * @today: the last day on which it can have begun or ended
 * @problems: (element-type CyPostingProblem): grows by what is wrong
 */
void
cy_two_way_check (CyRecord *two_way, gint64 today, GPtrArray *problems)
{
  const char *sense = cy_record_get_text (two_way, CY_TWO_WAY_SENSE);
  CyDate      since = cy_record_get_int (two_way, CY_TWO_WAY_SINCE);
  CyDate      done = cy_record_get_int (two_way, CY_TWO_WAY_DONE);

  if (sense == NULL)
    add (problems, CY_TWO_WAY_SENSE, _ ("Choose which of the two it is."));
  if (!cy_date_is_valid (since) || since > today)
    add (problems, CY_TWO_WAY_SINCE, _ ("Give the day it began; it cannot be to come."));
  if (g_strcmp0 (sense, SENSE_OF_MEMBERS) == 0 && cy_record_has (two_way, CY_TWO_WAY_STAGE))
    add (problems,
         CY_TWO_WAY_STAGE,
         _ ("Who is a member already has no stage towards membership."));
  if (done > today)
    add (problems, CY_TWO_WAY_DONE, _ ("That day is still to come."));
  if (done != CY_DATE_NONE && done < since)
    add (problems, CY_TWO_WAY_DONE, _ ("The end lies before the start."));
  if (done != CY_DATE_NONE)
    check_words (two_way, CY_TWO_WAY_RESULT, _ ("Say what came of it."), problems);
}

/**
 * cy_two_way_begin:
 * @conn: a writing connection
 * @two_way: of #CY_TWO_WAY; whose person is not looked at
 * @people: who gets one like it
 * @today: see cy_two_way_check()
 * @problems: (element-type CyPostingProblem): grows by what is wrong; if anything is, nothing is
 *   written
 * @error: return location
 *
 * Returns: whether it could be looked at and, when nothing was wrong, was written
 */
gboolean
cy_two_way_begin (CyConn         *conn,
                  CyRecord       *two_way,
                  const CyPeople *people,
                  gint64          today,
                  GPtrArray      *problems,
                  GError        **error)
{
  cy_two_way_check (two_way, today, problems);
  if (people->n == 0)
    cy_posting_problems_add (problems, -1, g_strdup (_ ("Choose who it is for.")));

  return problems->len > 0 || write_all (conn, two_way, people, begin_for, error);
}
