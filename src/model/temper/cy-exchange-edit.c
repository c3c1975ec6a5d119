/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who and what joins an exchange plan. Whatever could make another proposal better takes the
 * proof away. */
#include "cy-exchange-edit-private.h"

#include "cy-error.h"
#include "cy-exchange-plan.h"
#include "cy-mapper.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define STATE_DRAFT "draft"
#define USUAL_KIND "F02"
#define USUAL_HARD_YEARS 3
#define USUAL_HARD_SHARE 40

static const struct
{
  guint  field;
  gint64 value;
} usual[] = {
  { CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY, 25 },
  { CY_EXCHANGE_PLAN_WEIGHT_GAP, 20 },
  { CY_EXCHANGE_PLAN_WEIGHT_POTENTIAL, 10 },
  { CY_EXCHANGE_PLAN_WEIGHT_TARGET, 15 },
  { CY_EXCHANGE_PLAN_WEIGHT_CROSSING, 10 },
  { CY_EXCHANGE_PLAN_WEIGHT_HARD, 10 },
  { CY_EXCHANGE_PLAN_WEIGHT_SERVICE, 10 },
  { CY_EXCHANGE_PLAN_NO_REPEAT, 1 },
  { CY_EXCHANGE_PLAN_NO_RETURN, 1 },
  { CY_EXCHANGE_PLAN_NOT_HOME, 1 },
  { CY_EXCHANGE_PLAN_KIN_APART, 1 },
  { CY_EXCHANGE_PLAN_MENTOR_REQUIRED, 1 },
  { CY_EXCHANGE_PLAN_HARD_YEARS, USUAL_HARD_YEARS },
  { CY_EXCHANGE_PLAN_HARD_SHARE, USUAL_HARD_SHARE },
};

/**
 * cy_exchange_plan_new:
 * @unit: id of the unit that plans, 0 for the whole county
 * @base_date: a whole date
 *
 * Returns: (transfer full): a plan for the half-year after the one of @base_date, with the usual
 *   weights and every rule on
 */
CyRecord *
cy_exchange_plan_new (gint64 unit, CyDate base_date)
{
  CyRecord        *plan = cy_record_new (CY_EXCHANGE_PLAN);
  gboolean         is_second = cy_date_get_month (base_date) <= 6;
  int              year = cy_date_get_year (base_date) + (is_second ? 0 : 1);
  CyDate           since = cy_date_new (year, is_second ? 7 : 1, 1);
  g_autofree char *name = g_strdup_printf (is_second ? _ ("Exchange plan, second half of %d")
                                                     : _ ("Exchange plan, first half of %d"),
                                           year);

  cy_record_set_text (plan, CY_EXCHANGE_PLAN_NAME, name);
  cy_record_set_int (plan, CY_EXCHANGE_PLAN_YEAR, year);
  if (unit != 0)
    cy_record_set_int (plan, CY_EXCHANGE_PLAN_UNIT, unit);
  cy_record_set_text (plan, CY_EXCHANGE_PLAN_KIND, USUAL_KIND);
  cy_record_set_int (plan, CY_EXCHANGE_PLAN_SINCE, since);
  cy_record_set_int (plan,
                     CY_EXCHANGE_PLAN_UNTIL,
                     cy_date_add_days (cy_date_add_months (since, 6), -1));
  cy_record_set_text (plan, CY_EXCHANGE_PLAN_STATE, STATE_DRAFT);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    cy_record_set_int (plan, usual[i].field, usual[i].value);

  return plan;
}

/**
 * cy_exchange_place_new:
 * @plan: id of the plan
 * @position: among its places, from 1
 *
 * Returns: (transfer full): a place for one
 */
CyRecord *
cy_exchange_place_new (gint64 plan, guint position)
{
  CyRecord *place = cy_record_new (CY_EXCHANGE_PLACE);

  cy_record_set_int (place, CY_EXCHANGE_PLACE_PLAN, plan);
  cy_record_set_int (place, CY_EXCHANGE_PLACE_POSITION, position);
  cy_record_set_int (place, CY_EXCHANGE_PLACE_CAPACITY, 1);

  return place;
}

/* ---- Changing ---- */

/* Begins to change a plan, which must not be adopted. */
CyStep *
_cy_exchange_begin (CyConn *conn, gint64 id, const char *name, CyRecord **plan, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, name, CY_STEP_NONE, error);

  *plan = step != NULL ? cy_mapper_load (conn, CY_EXCHANGE_PLAN, id, error) : NULL;
  if (*plan == NULL)
    return NULL;
  if (cy_exchange_is_adopted (*plan))
    {
      g_clear_object (plan);
      cy_error_refuse (error, "the plan is adopted");
      return NULL;
    }

  return g_steal_pointer (&step);
}

/* Ends what was begun; the proof goes unless it is kept. */
gboolean
_cy_exchange_finish (CyConn   *conn,
                     CyStep   *step,
                     CyRecord *plan,
                     gboolean  keeps_proof,
                     GError  **error)
{
  if (!keeps_proof && cy_record_unset (plan, CY_EXCHANGE_PLAN_BOUND) &&
      !cy_mapper_save (conn, plan, error))
    return FALSE;

  return cy_step_commit (step, error);
}

/**
 * cy_exchange_save_record:
 * @conn: a writing connection
 * @record: a plan, or a place of one
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Returns: whether it was saved
 */
gboolean
cy_exchange_save_record (CyConn *conn, CyRecord *record, const char *step_name, GError **error)
{
  gboolean is_plan = cy_record_get_entity (record) == CY_EXCHANGE_PLAN;
  gint64   id =
    is_plan ? cy_record_get_id (record) : cy_record_get_int (record, CY_EXCHANGE_PLACE_PLAN);
  g_autoptr (CyStep) step = NULL;
  g_autoptr (CyRecord) plan = NULL;

  if (is_plan && cy_record_get_int (record, CY_EXCHANGE_PLAN_SINCE) >
                   cy_record_get_int (record, CY_EXCHANGE_PLAN_UNTIL))
    return cy_error_refuse (error, "the plan ends before it starts");
  if (is_plan)
    cy_record_unset (record, CY_EXCHANGE_PLAN_BOUND);
  if (id == 0)
    {
      step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
      return step != NULL && cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
    }
  step = _cy_exchange_begin (conn, id, step_name, &plan, error);
  if (step == NULL || !cy_mapper_save (conn, record, error))
    return FALSE;

  return _cy_exchange_finish (conn, step, plan, is_plan, error);
}

static gboolean
is_in_plan (CyConn *conn, gint64 plan, gint64 person, gboolean *is_in, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM exchange_person"
                       " WHERE plan = ?1 AND person = ?2 AND deleted IS NULL",
                       &n,
                       error,
                       "ii",
                       plan,
                       person))
    return FALSE;
  *is_in = n > 0;

  return TRUE;
}

static gboolean
add_person (CyConn *conn, gint64 plan, gint64 person, guint *n_added, GError **error)
{
  g_autoptr (CyRecord) row = cy_record_new (CY_EXCHANGE_PERSON);
  gboolean is_in = FALSE;

  if (!is_in_plan (conn, plan, person, &is_in, error))
    return FALSE;
  if (is_in)
    return TRUE;
  cy_record_set_int (row, CY_EXCHANGE_PERSON_PLAN, plan);
  cy_record_set_int (row, CY_EXCHANGE_PERSON_PERSON, person);
  (*n_added)++;

  return cy_mapper_save (conn, row, error);
}

/**
 * cy_exchange_add_people:
 * @conn: a writing connection
 * @plan: id of a plan
 * @people: (element-type gint64): ids of people; those who are in it already stay as they are
 * @step_name: what the user is doing, in the user's words
 * @n_added: (out): how many came
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exchange_add_people (CyConn     *conn,
                        gint64      plan,
                        GArray     *people,
                        const char *step_name,
                        guint      *n_added,
                        GError    **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyStep) step = _cy_exchange_begin (conn, plan, step_name, &record, error);

  *n_added = 0;
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!add_person (conn, plan, g_array_index (people, gint64, i), n_added, error))
      return FALSE;

  return _cy_exchange_finish (conn, step, record, FALSE, error);
}

/* @which is what @sql, one of those of the header, asks for besides the plan. */
gboolean
_cy_exchange_delete_bars (CyConn *conn, const char *sql, gint64 plan, gint64 which, GError **error)
{
  g_autoptr (GArray) bars = cy_sql_list_ids (conn, sql, error, "ii", plan, which);

  for (guint i = 0; bars != NULL && i < bars->len; i++)
    if (!cy_mapper_delete (conn, CY_EXCHANGE_BAR, g_array_index (bars, gint64, i), error))
      return FALSE;

  return bars != NULL;
}

#define BARS_OF_PLACE \
  "SELECT id FROM exchange_bar WHERE plan = ?1 AND place = ?2 AND deleted IS NULL"

/**
 * cy_exchange_remove_people:
 * @conn: a writing connection
 * @plan: id of a plan
 * @rows: (element-type gint64): of its people
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exchange_remove_people (CyConn     *conn,
                           gint64      plan,
                           GArray     *rows,
                           const char *step_name,
                           GError    **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyStep) step = _cy_exchange_begin (conn, plan, step_name, &record, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = g_array_index (rows, gint64, i);
      g_autoptr (CyRecord) row = cy_mapper_load (conn, CY_EXCHANGE_PERSON, id, error);

      if (row == NULL ||
          !_cy_exchange_delete_bars (conn,
                                     _CY_EXCHANGE_BARS_OF_PERSON,
                                     plan,
                                     cy_record_get_int (row, CY_EXCHANGE_PERSON_PERSON),
                                     error) ||
          !cy_mapper_delete (conn, CY_EXCHANGE_PERSON, id, error))
        return FALSE;
    }

  return _cy_exchange_finish (conn, step, record, FALSE, error);
}

static gboolean
leave_place (CyConn *conn, gint64 row, gint64 place, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_EXCHANGE_PERSON, row, error);

  if (record == NULL)
    return FALSE;
  if (cy_record_get_int (record, CY_EXCHANGE_PERSON_PLACE) == place)
    {
      cy_record_unset (record, CY_EXCHANGE_PERSON_PLACE);
      cy_record_set_int (record, CY_EXCHANGE_PERSON_LOCKED, 0);
      cy_record_unset (record, CY_EXCHANGE_PERSON_REASON);
    }
  if (cy_record_get_int (record, CY_EXCHANGE_PERSON_BEFORE) == place)
    cy_record_unset (record, CY_EXCHANGE_PERSON_BEFORE);

  return cy_mapper_save (conn, record, error);
}

static gboolean
remove_place (CyConn *conn, gint64 plan, gint64 place, GError **error)
{
  g_autoptr (GArray) rows =
    cy_sql_list_ids (conn,
                     "SELECT id FROM exchange_person WHERE plan = ?1 AND deleted IS NULL"
                     " AND (place = ?2 OR before = ?2)",
                     error,
                     "ii",
                     plan,
                     place);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!leave_place (conn, g_array_index (rows, gint64, i), place, error))
      return FALSE;

  return rows != NULL && _cy_exchange_delete_bars (conn, BARS_OF_PLACE, plan, place, error) &&
         cy_mapper_delete (conn, CY_EXCHANGE_PLACE, place, error);
}

/**
 * cy_exchange_remove_places:
 * @conn: a writing connection
 * @plan: id of a plan
 * @places: (element-type gint64): of its places; who was to go there is without a place then
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exchange_remove_places (CyConn     *conn,
                           gint64      plan,
                           GArray     *places,
                           const char *step_name,
                           GError    **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyStep) step = _cy_exchange_begin (conn, plan, step_name, &record, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    if (!remove_place (conn, plan, g_array_index (places, gint64, i), error))
      return FALSE;

  return _cy_exchange_finish (conn, step, record, FALSE, error);
}
