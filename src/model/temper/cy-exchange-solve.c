/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Has an exchange plan solved, and keeps the proposal. */
#include "cy-exchange-solve.h"

#include "cy-error.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-rule.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

/* The locked have no part in the problem; here they come back. */
static void
add_locked (const CyExchangeCase *self, CyAssignResult *result)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const CyExchangeMember *person = cy_exchange_case_get_person (self, i);
      int                     points;

      if (!person->is_locked || person->place < 0)
        continue;
      points = cy_exchange_case_get_arc (self, i, (guint) person->place)->points;
      result->places[i] = person->place;
      result->n_placed++;
      result->value += points;
      result->bound += points;
    }
}

/**
 * cy_exchange_solve:
 * @self: a case
 * @options: (nullable): how
 * @progress: (nullable) (scope call): gets the first answer, without those who are locked
 * @data: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location; only %G_IO_ERROR_CANCELLED
 *
 * Needs no library, so that it may run on any thread.
 *
 * Returns: (transfer full): who goes where
 */
CyExchangeAnswer *
cy_exchange_solve (const CyExchangeCase  *self,
                   const CyAssignOptions *options,
                   CyAssignProgress       progress,
                   gpointer               data,
                   GCancellable          *cancellable,
                   GError               **error)
{
  g_autoptr (CyAssign) problem = cy_exchange_case_make_problem (self);
  gint64            start = g_get_monotonic_time ();
  CyAssignResult   *result = cy_assign_solve (problem, options, progress, data, cancellable, error);
  CyExchangeAnswer *answer;

  if (result == NULL)
    return NULL;
  add_locked (self, result);
  answer = g_new0 (CyExchangeAnswer, 1);
  answer->result = result;
  answer->duration = (guint) ((g_get_monotonic_time () - start) / 1000);

  return answer;
}

void
cy_exchange_answer_free (CyExchangeAnswer *self)
{
  cy_assign_result_free (self->result);
  g_free (self);
}

/* ---- Keeping ---- */

static gboolean
count_rows (CyConn *conn, const char *sql, gint64 plan, guint expected, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn, sql, &n, error, "i", plan))
    return FALSE;
  if (n == expected)
    return TRUE;
  g_set_error_literal (error,
                       CY_ERROR,
                       CY_ERROR_BUSY,
                       "the plan was changed while it was being solved");

  return FALSE;
}

/* What was solved has to be what is there now. */
static gboolean
check_same (CyConn *conn, const CyExchangeCase *self, GError **error)
{
  gint64 plan = cy_record_get_id (self->plan);

  return count_rows (conn,
                     "SELECT count(*) FROM exchange_person x JOIN person p ON p.id = x.person"
                     " WHERE x.plan = ?1 AND x.deleted IS NULL AND p.deleted IS NULL",
                     plan,
                     self->people->len,
                     error) &&
         count_rows (conn,
                     "SELECT count(*) FROM exchange_place WHERE plan = ?1 AND deleted IS NULL",
                     plan,
                     self->places->len,
                     error);
}

static void
set_place (const CyExchangeCase *self, CyRecord *row, guint field, int place)
{
  if (place < 0)
    cy_record_unset (row, field);
  else
    cy_record_set_int (row, field, cy_exchange_case_get_place (self, (guint) place)->id);
}

static gboolean
save_person (CyConn *conn, const CyExchangeCase *self, guint nth, int place, GError **error)
{
  const CyExchangeMember *person = cy_exchange_case_get_person (self, nth);
  g_autoptr (CyRecord) row = cy_mapper_load (conn, CY_EXCHANGE_PERSON, person->id, error);

  if (row == NULL)
    return FALSE;
  set_place (self, row, CY_EXCHANGE_PERSON_BEFORE, person->place);
  set_place (self, row, CY_EXCHANGE_PERSON_PLACE, place);

  return cy_mapper_save (conn, row, error);
}

/**
 * cy_exchange_save:
 * @conn: a writing connection
 * @self: the case that was solved
 * @answer: of cy_exchange_solve()
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_BUSY when people or places came or went meanwhile
 *
 * Keeps the proposal, and where everybody was by the one before.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exchange_save (CyConn                 *conn,
                  const CyExchangeCase   *self,
                  const CyExchangeAnswer *answer,
                  const char             *step_name,
                  GError                **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) plan = NULL;

  if (step == NULL || !check_same (conn, self, error))
    return FALSE;
  for (guint i = 0; i < self->people->len; i++)
    if (!save_person (conn, self, i, answer->result->places[i], error))
      return FALSE;
  plan = cy_mapper_load (conn, CY_EXCHANGE_PLAN, cy_record_get_id (self->plan), error);
  if (plan == NULL)
    return FALSE;
  cy_record_set_int (plan, CY_EXCHANGE_PLAN_VALUE, answer->result->value);
  cy_record_set_int (plan, CY_EXCHANGE_PLAN_BOUND, answer->result->bound);
  cy_record_set_int (plan, CY_EXCHANGE_PLAN_BY_PROGRAM, answer->result->by_program);
  cy_record_set_int (plan, CY_EXCHANGE_PLAN_DURATION, answer->duration);

  return cy_mapper_save (conn, plan, error) && cy_step_commit (step, error);
}

/**
 * cy_exchange_get_gap:
 * @plan: an exchange plan
 *
 * Returns: how far the proposal may be from the best, as a part of it; negative while nothing is
 *   proven, because it was not solved or changed since
 */
double
cy_exchange_get_gap (CyRecord *plan)
{
  if (!cy_record_has (plan, CY_EXCHANGE_PLAN_BOUND))
    return -1;

  return cy_assign_get_gap (cy_record_get_int (plan, CY_EXCHANGE_PLAN_VALUE),
                            cy_record_get_int (plan, CY_EXCHANGE_PLAN_BOUND));
}
