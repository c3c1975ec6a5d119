/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads whom and which places an exchange plan joins, their mentors, past and kin. */
#include "cy-exchange-case-private.h"

#include "cy-code.h"
#include "cy-exchange-plan.h"
#include "cy-kin-check.h"
#include "cy-kin.h"
#include "cy-pool.h"
#include "cy-sql.h"

/* ---- Freeing ---- */

static void
spot_clear (CyExchangeSpot *self)
{
  g_free (self->name);
  g_free (self->town_name);
}

static void
past_free (gpointer data)
{
  CyExchangePast *self = data;

  g_free (self->kind);
  g_free (self->host);
  g_free (self->state);
  g_free (self);
}

static void
person_free (gpointer data)
{
  CyExchangeMember *self = data;

  g_free (self->name);
  spot_clear (&self->home);
  g_free (self->tier);
  g_free (self->words);
  g_free (self->goal);
  g_free (self->potential);
  g_ptr_array_unref (self->past);
  g_free (self->reason);
  g_free (self);
}

static void
place_free (gpointer data)
{
  CyExchangeSeat *self = data;

  spot_clear (&self->spot);
  g_free (self->trade);
  g_free (self->system);
  g_free (self->post);
  g_free (self->specialty);
  g_free (self->ability);
  g_free (self);
}

static void
mentor_free (gpointer data)
{
  CyExchangeMentor *self = data;

  g_free (self->name);
  g_free (self);
}

static void
kin_free (gpointer data)
{
  CyExchangeKin *self = data;

  g_free (self->words);
  g_free (self);
}

/* ---- Reading ---- */

/* Four columns from @first on: unit, name, township with its name. */
static void
read_spot (CySqlRow *row, guint first, CyExchangeSpot *spot)
{
  spot->unit = cy_sql_row_get_int (row, first);
  spot->name = cy_sql_row_dup_text (row, first + 1);
  spot->town = cy_sql_row_get_int (row, first + 2);
  spot->town_name = cy_sql_row_dup_text (row, first + 3);
}

static char *
join_words (const char *one, const char *other)
{
  return g_strstrip (g_strdup_printf ("%s %s", one != NULL ? one : "", other != NULL ? other : ""));
}

static char *
find_goal (const char *target, const char *direction)
{
  if (target != NULL && *target != '\0')
    return g_strdup (target);

  return g_strdup (direction != NULL ? cy_code_get_name ("direction", direction) : NULL);
}

/* Whole years; months that are not known count as if it were the first. */
static int
count_years (CyDate since, CyDate until)
{
  int months = since != CY_DATE_NONE ? cy_date_months_between (since, until) : -1;

  return months >= 0 ? months / 12 : -1;
}

/* The order of resources/sql/temper/exchange-people.sql. */
static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeCase   *self = data;
  CyExchangeMember *person = g_new0 (CyExchangeMember, 1);
  gint64            place = cy_sql_row_get_int (row, 14);
  gint64            before = cy_sql_row_get_int (row, 15);

  g_ptr_array_add (self->people, person);
  person->id = cy_sql_row_get_int (row, 0);
  person->person = cy_sql_row_get_int (row, 1);
  person->name = cy_sql_row_dup_text (row, 2);
  read_spot (row, 3, &person->home);
  person->is_in_pool = g_strcmp0 (cy_sql_row_get_text (row, 7), CY_POOL_IN) == 0;
  person->tier = cy_sql_row_dup_text (row, 8);
  person->words = join_words (cy_sql_row_get_text (row, 9), cy_sql_row_get_text (row, 10));
  person->goal = find_goal (cy_sql_row_get_text (row, 12), cy_sql_row_get_text (row, 11));
  person->potential = cy_sql_row_dup_text (row, 13);
  person->past = g_ptr_array_new_with_free_func (past_free);
  person->place = place != 0 ? cy_exchange_case_find_place (self, place) : -1;
  person->before = before != 0 ? cy_exchange_case_find_place (self, before) : -1;
  person->served = count_years (cy_sql_row_get_int (row, 19), cy_sql_row_get_int (row, 20));
  person->is_locked = cy_sql_row_get_int (row, 16) != 0;
  person->reason = cy_sql_row_dup_text (row, 17);
  person->posting = cy_sql_row_get_int (row, 18);

  return TRUE;
}

/* How much room somebody has beside the places given to them so far. */
static int
get_room (const CyExchangeMentor *mentor)
{
  return (int) mentor->n_free - (int) mentor->n_given;
}

/* Of the unit before the township, of as near the one with the most room left. */
static gboolean
suits_better (const CyExchangeMentor *one, const CyExchangeMentor *other, gint64 unit)
{
  gboolean one_is_near = one->unit == unit && get_room (one) > 0;
  gboolean other_is_near = other->unit == unit && get_room (other) > 0;

  if (one_is_near != other_is_near)
    return one_is_near;

  return get_room (one) > get_room (other);
}

/* The mentor of a place, or else one of its unit or township. */
static int
find_mentor (const CyExchangeCase *self, const CyExchangeSpot *spot, gint64 own)
{
  int best = -1;

  for (guint i = 0; i < self->mentors->len; i++)
    {
      const CyExchangeMentor *mentor = g_ptr_array_index (self->mentors, i);

      if (own != 0 && mentor->id == own)
        return (int) i;
      if (own != 0 || mentor->n_free == 0 || mentor->unit == 0 ||
          (mentor->unit != spot->unit && mentor->unit != spot->town))
        continue;
      if (best < 0 || suits_better (mentor, g_ptr_array_index (self->mentors, best), spot->unit))
        best = (int) i;
    }

  return best;
}

/* Places that name their mentor come before those that get one. */
static void
give_mentors (CyExchangeCase *self, gboolean own)
{
  for (guint j = 0; j < self->places->len; j++)
    {
      CyExchangeSeat *place = g_ptr_array_index (self->places, j);

      if ((place->own_mentor != 0) != own)
        continue;
      place->mentor = find_mentor (self, &place->spot, place->own_mentor);
      if (place->mentor >= 0)
        ((CyExchangeMentor *) g_ptr_array_index (self->mentors, place->mentor))->n_given +=
          place->capacity;
    }
}

/* The order of resources/sql/temper/exchange-places.sql. */
static gboolean
add_place (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeCase *self = data;
  CyExchangeSeat *place = g_new0 (CyExchangeSeat, 1);

  g_ptr_array_add (self->places, place);
  place->id = cy_sql_row_get_int (row, 0);
  read_spot (row, 1, &place->spot);
  place->trade = cy_sql_row_dup_text (row, 5);
  place->system = cy_sql_row_dup_text (row, 6);
  place->post = cy_sql_row_dup_text (row, 7);
  place->is_hard = cy_sql_row_get_int (row, 8) != 0;
  place->capacity = (guint) CLAMP (cy_sql_row_get_int (row, 9), 0, G_MAXUINT16);
  place->specialty = cy_sql_row_dup_text (row, 10);
  place->ability = cy_sql_row_dup_text (row, 11);
  place->own_mentor = cy_sql_row_get_int (row, 12);
  place->is_outside = !cy_sql_row_is_null (row, 13);

  return TRUE;
}

/* The order of resources/sql/temper/exchange-mentors.sql. */
static gboolean
add_mentor (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeCase   *self = data;
  CyExchangeMentor *mentor = g_new0 (CyExchangeMentor, 1);
  gint64 most = cy_sql_row_is_null (row, 3) ? self->mentor_load : cy_sql_row_get_int (row, 3);

  g_ptr_array_add (self->mentors, mentor);
  mentor->id = cy_sql_row_get_int (row, 0);
  mentor->name = cy_sql_row_dup_text (row, 1);
  mentor->unit = cy_sql_row_get_int (row, 2);
  mentor->n_free = (guint) MAX (0, most - cy_sql_row_get_int (row, 4));

  return TRUE;
}

static CyExchangeMember *
find_member (const CyExchangeCase *self, gint64 person)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      CyExchangeMember *member = g_ptr_array_index (self->people, i);

      if (member->person == person)
        return member;
    }

  return NULL;
}

static int
find_index (const CyExchangeCase *self, gint64 person)
{
  for (guint i = 0; i < self->people->len; i++)
    if (cy_exchange_case_get_person (self, i)->person == person)
      return (int) i;

  return -1;
}

/* The order of resources/sql/temper/exchange-postings.sql. */
static gboolean
add_past (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeMember *person = find_member (data, cy_sql_row_get_int (row, 0));
  CyExchangePast   *past;

  if (person == NULL)
    return TRUE;
  past = g_new0 (CyExchangePast, 1);
  past->kind = cy_sql_row_dup_text (row, 1);
  past->unit = cy_sql_row_get_int (row, 2);
  past->host = cy_sql_row_dup_text (row, 3);
  past->is_hard = cy_sql_row_get_int (row, 4) != 0;
  past->since = cy_sql_row_get_int (row, 5);
  past->until = cy_sql_row_get_int (row, 6);
  past->state = cy_sql_row_dup_text (row, 7);
  past->crossings = (CyCrossings) cy_sql_row_get_int (row, 8);
  past->is_outside = !cy_sql_row_is_null (row, 9);
  person->crossings |= past->crossings;
  g_ptr_array_add (person->past, past);

  return TRUE;
}

static void
add_kin (CyExchangeCase *self, int person, int other, int place, const char *words)
{
  CyExchangeKin *kin = g_new0 (CyExchangeKin, 1);

  kin->person = person;
  kin->other = other;
  kin->place = place;
  kin->words = g_strdup (words);
  g_ptr_array_add (self->kin, kin);
}

/* Those who hold a post in a place of the plan: person and place in turn. */
static gboolean
add_cadre (CySqlRow *row, gpointer data, GError **error)
{
  gint64 pair[] = { cy_sql_row_get_int (row, 0), cy_sql_row_get_int (row, 1) };

  g_array_append_vals (data, pair, G_N_ELEMENTS (pair));

  return TRUE;
}

static void
add_pair (CyExchangeCase *self, const CyKinPair *pair, const GArray *cadres)
{
  int person = find_index (self, pair->person.id);
  int other = find_index (self, pair->other.id);

  if (g_strcmp0 (pair->verdict, CY_KIN_CLEAR) == 0)
    return;
  if (person >= 0 && other >= 0)
    add_kin (self, person, other, -1, pair->path);
  for (guint i = 0; i < cadres->len; i += 2)
    {
      gint64 cadre = g_array_index (cadres, gint64, i);
      int    place = cy_exchange_case_find_place (self, g_array_index (cadres, gint64, i + 1));

      if (person >= 0 && cadre == pair->other.id)
        add_kin (self, person, -1, place, pair->path);
      if (other >= 0 && cadre == pair->person.id)
        add_kin (self, other, -1, place, pair->path);
    }
}

static gboolean
read_kin (CyExchangeCase *self, CyConn *conn, gint64 plan, CyDate base_date, GError **error)
{
  g_autoptr (GArray) cadres = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) pairs = NULL;

  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/exchange-cadres.sql"),
                    add_cadre,
                    cadres,
                    error,
                    "ii",
                    plan,
                    base_date))
    return FALSE;
  pairs = cy_kin_find_among (conn, cy_sql_get ("temper/exchange-kin.sql"), plan, base_date, error);
  if (pairs == NULL)
    return FALSE;
  for (guint i = 0; i < pairs->len; i++)
    add_pair (self, g_ptr_array_index (pairs, i), cadres);

  return TRUE;
}

gint64
_cy_exchange_make_bar_key (int person, int place)
{
  return (gint64) person << 32 | (gint64) place;
}

static gboolean
add_bar (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeCase *self = data;
  gint64          key =
    _cy_exchange_make_bar_key (find_index (self, cy_sql_row_get_int (row, 0)),
                               cy_exchange_case_find_place (self, cy_sql_row_get_int (row, 1)));

  g_hash_table_add (self->barred, g_memdup2 (&key, sizeof key));

  return TRUE;
}

typedef struct
{
  const char *sql;
  CySqlFunc   func;
} Reading;

static gboolean
read_all (CyExchangeCase *self, CyConn *conn, gint64 plan, CyDate since, GError **error)
{
  const Reading readings[] = {
    { cy_sql_get ("temper/exchange-places.sql"), add_place },
    { cy_sql_get ("temper/exchange-people.sql"), add_person },
    { cy_sql_get ("temper/exchange-postings.sql"), add_past },
    { "SELECT person, place FROM exchange_bar WHERE plan = ?1 AND deleted IS NULL", add_bar },
  };

  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/exchange-mentors.sql"),
                    add_mentor,
                    self,
                    error,
                    "iii",
                    since,
                    plan,
                    G_GINT64_CONSTANT (0)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    if (!cy_sql_each (conn, readings[i].sql, readings[i].func, self, error, "i", plan))
      return FALSE;
  give_mentors (self, TRUE);
  give_mentors (self, FALSE);

  return TRUE;
}

static gboolean
read_crossing_places (CyExchangeCase *self, CyConn *conn, GError **error)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      CyExchangeSpot *home = &((CyExchangeMember *) g_ptr_array_index (self->people, i))->home;

      if (!cy_crossing_place_read (conn, home->unit, NULL, NULL, NULL, &home->place, error))
        return FALSE;
    }
  for (guint j = 0; j < self->places->len; j++)
    {
      CyExchangeSeat *seat = g_ptr_array_index (self->places, j);

      if (!cy_crossing_place_read (conn,
                                   seat->spot.unit,
                                   seat->spot.name,
                                   seat->trade,
                                   seat->system,
                                   &seat->spot.place,
                                   error))
        return FALSE;
    }

  return TRUE;
}

/* Makes the lists of @self, and reads all of its plan but how it is rated. */
gboolean
_cy_exchange_read (CyExchangeCase *self, CyConn *conn, CyDate base_date, GError **error)
{
  gint64 plan = cy_record_get_id (self->plan);
  CyDate since = cy_record_get_int (self->plan, CY_EXCHANGE_PLAN_SINCE);

  self->people = g_ptr_array_new_with_free_func (person_free);
  self->places = g_ptr_array_new_with_free_func (place_free);
  self->mentors = g_ptr_array_new_with_free_func (mentor_free);
  self->kin = g_ptr_array_new_with_free_func (kin_free);
  self->barred = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  return read_all (self, conn, plan, since, error) && read_crossing_places (self, conn, error) &&
         read_kin (self, conn, plan, base_date, error);
}
