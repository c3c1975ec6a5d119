/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a user holds of a proposal: locks, moves by hand, and places barred for somebody. */
#include "cy-exchange-lock.h"

#include "cy-exchange-edit-private.h"
#include "cy-exchange-plan.h"
#include "cy-mapper.h"

/**
 * cy_exchange_lock:
 * @conn: a writing connection
 * @plan: id of a plan
 * @rows: (element-type gint64): of its people
 * @is_locked: whether they stay where they are when it is solved again
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exchange_lock (CyConn     *conn,
                  gint64      plan,
                  GArray     *rows,
                  gboolean    is_locked,
                  const char *step_name,
                  GError    **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyStep) step = _cy_exchange_begin (conn, plan, step_name, &record, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CyRecord) row =
        cy_mapper_load (conn, CY_EXCHANGE_PERSON, g_array_index (rows, gint64, i), error);

      if (row == NULL)
        return FALSE;
      cy_record_set_int (row, CY_EXCHANGE_PERSON_LOCKED, is_locked);
      if (!is_locked)
        cy_record_unset (row, CY_EXCHANGE_PERSON_REASON);
      if (!cy_mapper_save (conn, row, error))
        return FALSE;
    }

  return _cy_exchange_finish (conn, step, record, is_locked, error);
}

/* Somebody of a plan, and the plan; one step about both. */
static CyStep *
begin_row (CyConn     *conn,
           gint64      row,
           const char *step_name,
           CyRecord  **record,
           CyRecord  **plan,
           GError    **error)
{
  *record = cy_mapper_load (conn, CY_EXCHANGE_PERSON, row, error);
  if (*record == NULL)
    return NULL;

  return _cy_exchange_begin (conn,
                             cy_record_get_int (*record, CY_EXCHANGE_PERSON_PLAN),
                             step_name,
                             plan,
                             error);
}

/**
 * cy_exchange_move:
 * @conn: a writing connection
 * @row: of somebody of a plan
 * @place: id of the place, 0 for none
 * @reason: (nullable): why, needed where a rule is broken
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Moves somebody by hand, and locks them there.
 *
 * Returns: whether it was done
 */
gboolean
cy_exchange_move (CyConn     *conn,
                  gint64      row,
                  gint64      place,
                  const char *reason,
                  const char *step_name,
                  GError    **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyRecord) plan = NULL;
  g_autoptr (CyStep) step = begin_row (conn, row, step_name, &record, &plan, error);

  if (step == NULL)
    return FALSE;
  cy_record_set (record,
                 CY_EXCHANGE_PERSON_BEFORE,
                 cy_record_get (record, CY_EXCHANGE_PERSON_PLACE));
  if (place != 0)
    cy_record_set_int (record, CY_EXCHANGE_PERSON_PLACE, place);
  else
    cy_record_unset (record, CY_EXCHANGE_PERSON_PLACE);
  cy_record_set_int (record, CY_EXCHANGE_PERSON_LOCKED, 1);
  cy_record_set_text (record, CY_EXCHANGE_PERSON_REASON, reason);

  return cy_mapper_save (conn, record, error) &&
         _cy_exchange_finish (conn, step, plan, FALSE, error);
}

/**
 * cy_exchange_bar:
 * @conn: a writing connection
 * @row: of somebody of a plan
 * @place: id of a place
 * @reason: why not there
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Returns: whether it was done
 */
gboolean
cy_exchange_bar (CyConn     *conn,
                 gint64      row,
                 gint64      place,
                 const char *reason,
                 const char *step_name,
                 GError    **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyRecord) bar = cy_record_new (CY_EXCHANGE_BAR);
  g_autoptr (CyRecord) plan = NULL;
  g_autoptr (CyStep) step = begin_row (conn, row, step_name, &record, &plan, error);

  if (step == NULL)
    return FALSE;
  cy_record_set_int (bar, CY_EXCHANGE_BAR_PLAN, cy_record_get_id (plan));
  cy_record_set (bar, CY_EXCHANGE_BAR_PERSON, cy_record_get (record, CY_EXCHANGE_PERSON_PERSON));
  cy_record_set_int (bar, CY_EXCHANGE_BAR_PLACE, place);
  cy_record_set_text (bar, CY_EXCHANGE_BAR_REASON, reason);

  return cy_mapper_save (conn, bar, error) && _cy_exchange_finish (conn, step, plan, FALSE, error);
}

/**
 * cy_exchange_unbar:
 * @conn: a writing connection
 * @row: of somebody of a plan
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Lifts all that the user barred for somebody.
 *
 * Returns: whether it was done
 */
gboolean
cy_exchange_unbar (CyConn *conn, gint64 row, const char *step_name, GError **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyRecord) plan = NULL;
  g_autoptr (CyStep) step = begin_row (conn, row, step_name, &record, &plan, error);

  return step != NULL &&
         _cy_exchange_delete_bars (conn,
                                   _CY_EXCHANGE_BARS_OF_PERSON,
                                   cy_record_get_id (plan),
                                   cy_record_get_int (record, CY_EXCHANGE_PERSON_PERSON),
                                   error) &&
         _cy_exchange_finish (conn, step, plan, FALSE, error);
}
