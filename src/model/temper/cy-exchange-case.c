/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An exchange plan with all that decides it, each person rated in each place. */
#include "cy-exchange-case-private.h"

#include "cy-exchange-plan.h"
#include "cy-mapper.h"
#include "cy-rule-book.h"
#include "cy-rules.h"

static void
case_clear (gpointer data)
{
  CyExchangeCase *self = data;

  g_clear_object (&self->plan);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->mentors, g_ptr_array_unref);
  g_clear_pointer (&self->kin, g_ptr_array_unref);
  g_clear_pointer (&self->barred, g_hash_table_unref);
  g_clear_pointer (&self->book, cy_ability_book_unref);
  g_free (self->arcs);
}

static void
rate (CyExchangeCase *self)
{
  self->arcs = g_new0 (CyExchangeArc, (gsize) self->people->len * self->places->len);
  for (guint i = 0; i < self->people->len; i++)
    for (guint j = 0; j < self->places->len; j++)
      {
        CyExchangeArc *arc = &self->arcs[i * self->places->len + j];

        _cy_exchange_score (self,
                            cy_exchange_case_get_person (self, i),
                            cy_exchange_case_get_place (self, j),
                            arc);
        arc->bars = _cy_exchange_find_bars (self, i, j);
      }
}

/**
 * cy_exchange_case_load:
 * @conn: a connection
 * @plan: id of an exchange plan
 * @base_date: the day posts are held on, of the year whose rule set holds
 * @error: return location
 *
 * Returns: (transfer full): the plan with its people and places, each person rated in each place
 */
CyExchangeCase *
cy_exchange_case_load (CyConn *conn, gint64 plan, CyDate base_date, GError **error)
{
  g_autoptr (CyExchangeCase) self = g_atomic_rc_box_new0 (CyExchangeCase);
  g_autoptr (CyRecord) rules = NULL;

  self->plan = cy_mapper_load (conn, CY_EXCHANGE_PLAN, plan, error);
  if (self->plan == NULL)
    return NULL;
  rules = cy_rules_for_unit (conn,
                             cy_date_get_year (base_date),
                             cy_record_get_int (self->plan, CY_EXCHANGE_PLAN_UNIT),
                             error);
  if (rules == NULL)
    return NULL;
  self->mentor_load = (guint) MAX (0, cy_record_get_int (rules, CY_RULES_MENTOR_LOAD));
  self->base_date = base_date;
  self->book = cy_ability_book_load_exchange (conn, rules, plan, error);
  if (self->book == NULL || !_cy_exchange_read (self, conn, base_date, error))
    return NULL;
  rate (self);

  return g_steal_pointer (&self);
}

CyExchangeCase *
cy_exchange_case_ref (CyExchangeCase *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_exchange_case_unref (CyExchangeCase *self)
{
  g_atomic_rc_box_release_full (self, case_clear);
}

/* ---- Asking ---- */

const CyExchangeMember *
cy_exchange_case_get_person (const CyExchangeCase *self, guint person)
{
  return g_ptr_array_index (self->people, person);
}

const CyExchangeSeat *
cy_exchange_case_get_place (const CyExchangeCase *self, guint place)
{
  return g_ptr_array_index (self->places, place);
}

/**
 * cy_exchange_case_get_arc:
 * @self: a case
 * @person: index
 * @place: index
 *
 * Returns: the points of the person there, and the rules against it
 */
const CyExchangeArc *
cy_exchange_case_get_arc (const CyExchangeCase *self, guint person, guint place)
{
  return &self->arcs[person * self->places->len + place];
}

/**
 * cy_exchange_case_dup_places:
 * @self: a case
 *
 * Returns: (transfer full): the place of each person by the proposal that is stored, -1 for none
 */
int *
cy_exchange_case_dup_places (const CyExchangeCase *self)
{
  int *places = g_new (int, self->people->len);

  for (guint i = 0; i < self->people->len; i++)
    places[i] = cy_exchange_case_get_person (self, i)->place;

  return places;
}

/**
 * cy_exchange_case_find_person:
 * @self: a case
 * @id: of a row of the plan's people
 *
 * Returns: the index, -1 for none
 */
int
cy_exchange_case_find_person (const CyExchangeCase *self, gint64 id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (cy_exchange_case_get_person (self, i)->id == id)
      return (int) i;

  return -1;
}

/**
 * cy_exchange_case_find_place:
 * @self: a case
 * @id: of a place
 *
 * Returns: the index, -1 for none
 */
int
cy_exchange_case_find_place (const CyExchangeCase *self, gint64 id)
{
  for (guint j = 0; j < self->places->len; j++)
    if (cy_exchange_case_get_place (self, j)->id == id)
      return (int) j;

  return -1;
}

/**
 * cy_exchange_case_count_seats:
 * @self: a case
 *
 * Returns: how many people all places take together
 */
guint
cy_exchange_case_count_seats (const CyExchangeCase *self)
{
  guint n = 0;

  for (guint j = 0; j < self->places->len; j++)
    n += cy_exchange_case_get_place (self, j)->capacity;

  return n;
}

/* In tenths, by the rule of the ability framework; 0 while no fresh record tells. */
guint
_cy_exchange_get_level (const CyExchangeCase   *self,
                        const CyExchangeMember *person,
                        const char             *ability)
{
  int kind = cy_ability_frame_find (self->book->frame, ability);

  if (kind < 0)
    return 0;

  return cy_ability_book_get (self->book, person->person, (guint) kind, self->base_date).level;
}

/* In tenths; 0 where the tier asks for none. */
guint
_cy_exchange_get_need (const CyExchangeCase *self, const char *tier, const char *ability)
{
  int kind = cy_ability_frame_find (self->book->frame, ability);

  return kind >= 0 ? cy_ability_frame_get_need (self->book->frame, tier, (guint) kind) : 0;
}

gboolean
_cy_exchange_is_barred (const CyExchangeCase *self, guint person, guint place)
{
  gint64 key = _cy_exchange_make_bar_key ((int) person, (int) place);

  return g_hash_table_contains (self->barred, &key);
}

gboolean
_cy_exchange_is_on (const CyExchangeCase *self, guint field)
{
  return cy_record_get_int (self->plan, field) != 0;
}

/**
 * cy_exchange_is_adopted:
 * @plan: an exchange plan
 *
 * Returns: whether its postings are made, so that it may not change any more
 */
gboolean
cy_exchange_is_adopted (CyRecord *plan)
{
  return cy_record_get_int (plan, CY_EXCHANGE_PLAN_ADOPTED) != 0;
}
