/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Adopting an exchange plan: its proposal becomes planned postings, in one step; and taking that
 * back. */
#include "cy-exchange-adopt.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-exchange-edit-private.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-rule.h"
#include "cy-mapper.h"
#include "cy-posting.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define STATE_ADOPTED "adopted"
#define STATE_DRAFT "draft"
#define POSTING_PLANNED "planned"

/* A rule that only a lock with its reason may break. */
static gboolean
check_rules (const CyExchangeCase *self, const int *places, GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const CyExchangeMember *person = cy_exchange_case_get_person (self, i);

      if (places[i] >= 0 && !person->is_locked &&
          cy_exchange_case_find_broken (self, places, i, (guint) places[i]) != 0)
        return cy_error_refuse (error, "somebody who is not locked breaks a rule: solve again");
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
  cy_crossings_set (posting, cy_crossings_derive (&person->home.place, &place->spot.place));
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

  return *n_postings > 0 || cy_error_refuse (error, "nobody has a place");
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
  g_autoptr (CyStep) step = _cy_exchange_begin (conn, plan, step_name, &record, error);
  g_autoptr (CyExchangeCase) self =
    step != NULL ? cy_exchange_case_load (conn, plan, base_date, error) : NULL;

  *n_postings = 0;
  if (self == NULL || !adopt_all (conn, self, n_postings, error))
    return FALSE;
  cy_record_set_int (record, CY_EXCHANGE_PLAN_ADOPTED, base_date);
  cy_record_set_text (record, CY_EXCHANGE_PLAN_STATE, STATE_ADOPTED);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

/* ---- Taking it back ---- */

static gboolean
find_plan (CyConn *conn, gint64 id, CyRecord **plan, GError **error)
{
  *plan = cy_mapper_load (conn, CY_EXCHANGE_PLAN, id, error);
  if (*plan != NULL && !cy_exchange_is_adopted (*plan))
    return cy_error_refuse (error, "the plan is not adopted");

  return *plan != NULL;
}

static gboolean
drop_posting (CyConn *conn, gint64 id, GError **error)
{
  g_autoptr (CyRecord) posting = cy_mapper_load (conn, CY_POSTING, id, error);

  if (posting == NULL)
    return FALSE;
  if (g_strcmp0 (cy_record_get_text (posting, CY_POSTING_STATE), POSTING_PLANNED) != 0)
    return cy_error_refuse (error, "somebody has left already");

  return cy_mapper_delete (conn, CY_POSTING, id, error);
}

static gboolean
drop_postings (CyConn *conn, gint64 plan, guint *n_postings, GError **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn,
                     "SELECT id FROM posting WHERE plan = ? AND deleted IS NULL ORDER BY id",
                     error,
                     "i",
                     plan);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (!drop_posting (conn, g_array_index (ids, gint64, i), error))
        return FALSE;
      (*n_postings)++;
    }

  return ids != NULL;
}

static gboolean
forget_postings (CyConn *conn, gint64 plan, GError **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn,
                     "SELECT id FROM exchange_person WHERE plan = ? AND posting IS NOT NULL"
                     " AND deleted IS NULL ORDER BY id",
                     error,
                     "i",
                     plan);
  CyValue none = CY_VALUE_INIT;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!cy_mapper_set (conn,
                        CY_EXCHANGE_PERSON,
                        g_array_index (ids, gint64, i),
                        CY_EXCHANGE_PERSON_POSTING,
                        &none,
                        error))
      return FALSE;

  return ids != NULL;
}

/**
 * cy_exchange_take_back:
 * @conn: a writing connection
 * @plan: id of a plan that is adopted
 * @step_name: what the user is doing, in the user's words
 * @n_postings: (out): how many planned postings went
 * @error: return location; %CY_ERROR_CONSTRAINT when it is not adopted, or somebody has left
 *
 * Takes an adoption back, also long after it: its postings go, and the plan can be changed again.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exchange_take_back (CyConn     *conn,
                       gint64      plan,
                       const char *step_name,
                       guint      *n_postings,
                       GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) record = NULL;

  *n_postings = 0;
  if (step == NULL || !find_plan (conn, plan, &record, error) ||
      !drop_postings (conn, plan, n_postings, error) || !forget_postings (conn, plan, error))
    return FALSE;
  cy_record_unset (record, CY_EXCHANGE_PLAN_ADOPTED);
  cy_record_set_text (record, CY_EXCHANGE_PLAN_STATE, STATE_DRAFT);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}
