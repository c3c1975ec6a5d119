/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a user does with an exchange plan: who and what joins it, locks, moves and bars, and
 * adopting it as planned postings. Whatever could make another proposal better takes the proof
 * away. */
#include "cy-exchange-edit.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-rule.h"
#include "cy-mapper.h"
#include "cy-posting.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

#define STATE_DRAFT "draft"
#define STATE_ADOPTED "adopted"
#define POSTING_PLANNED "planned"
#define USUAL_KIND "F02"
#define USUAL_HARD_YEARS 3
#define USUAL_HARD_SHARE 40

static const struct
{
  guint  field;
  gint64 value;
} usual[] = {
  { CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY, 25 },
  { CY_EXCHANGE_PLAN_WEIGHT_GAP, 25 },
  { CY_EXCHANGE_PLAN_WEIGHT_POTENTIAL, 10 },
  { CY_EXCHANGE_PLAN_WEIGHT_TARGET, 15 },
  { CY_EXCHANGE_PLAN_WEIGHT_CROSSING, 15 },
  { CY_EXCHANGE_PLAN_WEIGHT_HARD, 10 },
  { CY_EXCHANGE_PLAN_NO_REPEAT, 1 },
  { CY_EXCHANGE_PLAN_NO_RETURN, 1 },
  { CY_EXCHANGE_PLAN_NOT_HOME, 1 },
  { CY_EXCHANGE_PLAN_KIN_APART, 1 },
  { CY_EXCHANGE_PLAN_MENTOR_REQUIRED, 1 },
  { CY_EXCHANGE_PLAN_HARD_YEARS, USUAL_HARD_YEARS },
  { CY_EXCHANGE_PLAN_HARD_SHARE, USUAL_HARD_SHARE },
};

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, message);

  return FALSE;
}

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
static CyStep *
begin (CyConn *conn, gint64 id, const char *name, CyRecord **plan, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, name, CY_STEP_NONE, error);

  *plan = step != NULL ? cy_mapper_load (conn, CY_EXCHANGE_PLAN, id, error) : NULL;
  if (*plan == NULL)
    return NULL;
  if (cy_exchange_is_adopted (*plan))
    {
      g_clear_object (plan);
      refuse (error, "the plan is adopted");
      return NULL;
    }

  return g_steal_pointer (&step);
}

static gboolean
finish (CyConn *conn, CyStep *step, CyRecord *plan, gboolean keeps_proof, GError **error)
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
    return refuse (error, "the plan ends before it starts");
  if (is_plan)
    cy_record_unset (record, CY_EXCHANGE_PLAN_BOUND);
  if (id == 0)
    {
      step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
      return step != NULL && cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
    }
  step = begin (conn, id, step_name, &plan, error);
  if (step == NULL || !cy_mapper_save (conn, record, error))
    return FALSE;

  return finish (conn, step, plan, is_plan, error);
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
  g_autoptr (CyStep) step = begin (conn, plan, step_name, &record, error);

  *n_added = 0;
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!add_person (conn, plan, g_array_index (people, gint64, i), n_added, error))
      return FALSE;

  return finish (conn, step, record, FALSE, error);
}

static gboolean
delete_bars (CyConn *conn, const char *sql, gint64 plan, gint64 which, GError **error)
{
  g_autoptr (GArray) bars = cy_sql_list_ids (conn, sql, error, "ii", plan, which);

  for (guint i = 0; bars != NULL && i < bars->len; i++)
    if (!cy_mapper_delete (conn, CY_EXCHANGE_BAR, g_array_index (bars, gint64, i), error))
      return FALSE;

  return bars != NULL;
}

#define BARS_OF_PERSON \
  "SELECT id FROM exchange_bar WHERE plan = ?1 AND person = ?2 AND deleted IS NULL"
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
  g_autoptr (CyStep) step = begin (conn, plan, step_name, &record, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 id = g_array_index (rows, gint64, i);
      g_autoptr (CyRecord) row = cy_mapper_load (conn, CY_EXCHANGE_PERSON, id, error);

      if (row == NULL ||
          !delete_bars (conn,
                        BARS_OF_PERSON,
                        plan,
                        cy_record_get_int (row, CY_EXCHANGE_PERSON_PERSON),
                        error) ||
          !cy_mapper_delete (conn, CY_EXCHANGE_PERSON, id, error))
        return FALSE;
    }

  return finish (conn, step, record, FALSE, error);
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

  return rows != NULL && delete_bars (conn, BARS_OF_PLACE, plan, place, error) &&
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
  g_autoptr (CyStep) step = begin (conn, plan, step_name, &record, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    if (!remove_place (conn, plan, g_array_index (places, gint64, i), error))
      return FALSE;

  return finish (conn, step, record, FALSE, error);
}

/* ---- Locks, moves and bars ---- */

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
  g_autoptr (CyStep) step = begin (conn, plan, step_name, &record, error);

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

  return finish (conn, step, record, is_locked, error);
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
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_EXCHANGE_PERSON, row, error);
  g_autoptr (CyRecord) plan = NULL;
  g_autoptr (CyStep) step = NULL;

  if (record == NULL)
    return FALSE;
  step = begin (conn, cy_record_get_int (record, CY_EXCHANGE_PERSON_PLAN), step_name, &plan, error);
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

  return cy_mapper_save (conn, record, error) && finish (conn, step, plan, FALSE, error);
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
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_EXCHANGE_PERSON, row, error);
  g_autoptr (CyRecord) bar = cy_record_new (CY_EXCHANGE_BAR);
  g_autoptr (CyRecord) plan = NULL;
  g_autoptr (CyStep) step = NULL;

  if (record == NULL)
    return FALSE;
  step = begin (conn, cy_record_get_int (record, CY_EXCHANGE_PERSON_PLAN), step_name, &plan, error);
  if (step == NULL)
    return FALSE;
  cy_record_set_int (bar, CY_EXCHANGE_BAR_PLAN, cy_record_get_id (plan));
  cy_record_set (bar, CY_EXCHANGE_BAR_PERSON, cy_record_get (record, CY_EXCHANGE_PERSON_PERSON));
  cy_record_set_int (bar, CY_EXCHANGE_BAR_PLACE, place);
  cy_record_set_text (bar, CY_EXCHANGE_BAR_REASON, reason);

  return cy_mapper_save (conn, bar, error) && finish (conn, step, plan, FALSE, error);
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
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_EXCHANGE_PERSON, row, error);
  g_autoptr (CyRecord) plan = NULL;
  g_autoptr (CyStep) step = NULL;

  if (record == NULL)
    return FALSE;
  step = begin (conn, cy_record_get_int (record, CY_EXCHANGE_PERSON_PLAN), step_name, &plan, error);

  return step != NULL &&
         delete_bars (conn,
                      BARS_OF_PERSON,
                      cy_record_get_id (plan),
                      cy_record_get_int (record, CY_EXCHANGE_PERSON_PERSON),
                      error) &&
         finish (conn, step, plan, FALSE, error);
}

/* ---- Adopting ---- */

/* A rule that only a lock with its reason may break. */
static gboolean
check_rules (const CyExchangeCase *self, const int *places, GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const CyExchangeMember *person = cy_exchange_case_get_person (self, i);

      if (places[i] >= 0 && !person->is_locked &&
          cy_exchange_case_find_broken (self, places, i, (guint) places[i]) != 0)
        return refuse (error, "somebody who is not locked breaks a rule: solve again");
    }

  return TRUE;
}

static void
fill_host (CyRecord *posting, CyRecord *place)
{
  static const guint fields[][2] = {
    { CY_POSTING_UNIT, CY_EXCHANGE_PLACE_UNIT },   { CY_POSTING_HOST, CY_EXCHANGE_PLACE_HOST },
    { CY_POSTING_TRADE, CY_EXCHANGE_PLACE_TRADE }, { CY_POSTING_SYSTEM, CY_EXCHANGE_PLACE_SYSTEM },
    { CY_POSTING_POST, CY_EXCHANGE_PLACE_POST },   { CY_POSTING_HARD, CY_EXCHANGE_PLACE_HARD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cy_record_set (posting, fields[i][0], cy_record_get (place, fields[i][1]));
}

static void
fill_crossings (CyRecord *posting, guint crossings)
{
  static const guint fields[] = { CY_POSTING_CROSS_REGION,
                                  CY_POSTING_CROSS_TRADE,
                                  CY_POSTING_CROSS_DEPARTMENT,
                                  CY_POSTING_CROSS_SYSTEM };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cy_record_set_int (posting, fields[i], (crossings & 1U << i) != 0);
}

static void
fill_goals (CyRecord *posting, const CyExchangeSeat *place)
{
  const char *ability =
    place->ability != NULL ? cy_code_get_name ("ability", place->ability) : NULL;
  g_autofree char *text = NULL;

  if (ability == NULL)
    return;
  text = g_strdup_printf (_ ("Raise: %s"), ability);
  cy_record_set_text (posting, CY_POSTING_GOALS, text);
}

static CyRecord *
make_posting (const CyExchangeCase *self, guint nth, const CyExchangeSeat *place, CyRecord *row)
{
  const CyExchangeMember *person = cy_exchange_case_get_person (self, nth);
  CyRecord               *posting = cy_record_new (CY_POSTING);

  cy_record_set_int (posting, CY_POSTING_PERSON, person->person);
  cy_record_set (posting, CY_POSTING_KIND, cy_record_get (self->plan, CY_EXCHANGE_PLAN_KIND));
  fill_host (posting, row);
  fill_crossings (posting, cy_exchange_crossings (&person->home, &place->spot));
  fill_goals (posting, place);
  if (place->mentor >= 0)
    cy_record_set_int (posting,
                       CY_POSTING_MENTOR,
                       ((const CyExchangeMentor *) g_ptr_array_index (self->mentors, place->mentor))
                         ->id);
  cy_record_set (posting,
                 CY_POSTING_PLANNED_SINCE,
                 cy_record_get (self->plan, CY_EXCHANGE_PLAN_SINCE));
  cy_record_set (posting,
                 CY_POSTING_PLANNED_UNTIL,
                 cy_record_get (self->plan, CY_EXCHANGE_PLAN_UNTIL));
  cy_record_set_text (posting, CY_POSTING_STATE, POSTING_PLANNED);
  cy_record_set_int (posting, CY_POSTING_PLAN, cy_record_get_id (self->plan));

  return posting;
}

static gboolean
adopt_one (CyConn *conn, const CyExchangeCase *self, guint nth, int place, GError **error)
{
  const CyExchangeMember *person = cy_exchange_case_get_person (self, nth);
  const CyExchangeSeat   *seat = cy_exchange_case_get_place (self, (guint) place);
  g_autoptr (CyRecord) host = cy_mapper_load (conn, CY_EXCHANGE_PLACE, seat->id, error);
  g_autoptr (CyRecord) row =
    host != NULL ? cy_mapper_load (conn, CY_EXCHANGE_PERSON, person->id, error) : NULL;
  g_autoptr (CyRecord) posting = NULL;

  if (row == NULL)
    return FALSE;
  posting = make_posting (self, nth, seat, host);
  if (!cy_mapper_save (conn, posting, error))
    return FALSE;
  cy_record_set_int (row, CY_EXCHANGE_PERSON_POSTING, cy_record_get_id (posting));

  return cy_mapper_save (conn, row, error);
}

static gboolean
adopt_all (CyConn *conn, const CyExchangeCase *self, guint *n_postings, GError **error)
{
  g_autofree int *places = cy_exchange_case_dup_places (self);

  if (!check_rules (self, places, error))
    return FALSE;
  for (guint i = 0; i < self->people->len; i++)
    {
      if (places[i] < 0)
        continue;
      if (!adopt_one (conn, self, i, places[i], error))
        return FALSE;
      (*n_postings)++;
    }

  return *n_postings > 0 || refuse (error, "nobody has a place");
}

/**
 * cy_exchange_adopt:
 * @conn: a writing connection
 * @plan: id of a plan
 * @base_date: the day it is adopted on
 * @step_name: what the user is doing, in the user's words
 * @n_postings: (out): how many were made
 * @error: return location; %CY_ERROR_CONSTRAINT when it is adopted already, nobody has a place, or
 *   somebody who is not locked breaks a rule by now
 *
 * Makes a planned posting for everybody who has a place.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exchange_adopt (CyConn     *conn,
                   gint64      plan,
                   CyDate      base_date,
                   const char *step_name,
                   guint      *n_postings,
                   GError    **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyStep) step = begin (conn, plan, step_name, &record, error);
  g_autoptr (CyExchangeCase) self =
    step != NULL ? cy_exchange_case_load (conn, plan, base_date, error) : NULL;

  *n_postings = 0;
  if (self == NULL || !adopt_all (conn, self, n_postings, error))
    return FALSE;
  cy_record_set_int (record, CY_EXCHANGE_PLAN_ADOPTED, base_date);
  cy_record_set_text (record, CY_EXCHANGE_PLAN_STATE, STATE_ADOPTED);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}
