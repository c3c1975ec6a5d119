/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whether a kind of posting or course raised an ability by more than people rise anyway: everybody
 * who was sent is compared with somebody alike who was not. */
#include "cy-growth.h"

#include "cy-code.h"
#include "cy-growth-peers-private.h"
#include "cy-rules.h"
#include "cy-sql.h"

#include <stdlib.h>

/* The order of resources/sql/temper/growth-people.sql. */
enum
{
  PERSON_ID,
  PERSON_NAME,
  PERSON_PLACE,
  PERSON_BIRTH,
  PERSON_TIER,
  PERSON_IS_BELOW,
};

/* The order of resources/sql/temper/growth-postings.sql and growth-courses.sql. */
enum
{
  EVENT_ID,
  EVENT_PERSON,
  EVENT_KIND,
  EVENT_SINCE,
  EVENT_UNTIL,
  EVENT_IS_OVER,
};

static const char *const sets[] = { "tempering_type", "training_content" };
static const char *const queries[] = { "temper/growth-postings.sql", "temper/growth-courses.sql" };

typedef struct
{
  gint64        id;
  CyGrowthKind *kind;
  guint         person; /* position in the people */
  CyDate        since;
  CyDate        until; /* CY_DATE_NONE while it goes on */
  CyDate        end;   /* when the level after it is looked at */
  gboolean      is_over;
} Event;

typedef struct
{
  CyGrowth      *growth;
  GArray        *events;    /* of Event, by the day on which they began */
  GPtrArray     *by_person; /* of GArray of the positions of their events, or NULL */
  CyGrowthPeers *peers;
  GHashTable   **taken; /* of each kind and ability: who is in a pair already */
} Study;

/* For whom somebody comparable is looked for. */
typedef struct
{
  const Study  *study;
  const Event  *event;
  guint         ability;
  GHashTable   *taken;
  CyGrowthPair *pair;
} Search;

/* ---- Reading ---- */

static void
person_free (gpointer data)
{
  CyGrowthPerson *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self);
}

static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  CyGrowth     *growth = data;
  const CyCode *tier =
    cy_code_lookup (cy_code_set_get ("tier"), cy_sql_row_get_text (row, PERSON_TIER));
  CyGrowthPerson *self;

  if (tier == NULL)
    return TRUE;
  self = g_new0 (CyGrowthPerson, 1);
  self->person = cy_sql_row_get_int (row, PERSON_ID);
  self->name = cy_sql_row_dup_text (row, PERSON_NAME);
  self->place = cy_sql_row_dup_text (row, PERSON_PLACE);
  self->birth = cy_sql_row_get_int (row, PERSON_BIRTH);
  self->tier = tier->code;
  self->is_below = cy_sql_row_get_int (row, PERSON_IS_BELOW) != 0;
  g_ptr_array_add (growth->people, self);

  return TRUE;
}

static gboolean
find_person (const CyGrowth *self, gint64 id, guint *position)
{
  guint low = 0;
  guint high = self->people->len;

  while (low < high)
    {
      guint                 middle = low + (high - low) / 2;
      const CyGrowthPerson *person = g_ptr_array_index (self->people, middle);

      if (person->person < id)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;

  return low < self->people->len &&
         ((const CyGrowthPerson *) g_ptr_array_index (self->people, low))->person == id;
}

static void
note_event (Study *self, const Event *event)
{
  GArray *own = g_ptr_array_index (self->by_person, event->person);
  guint   position = self->events->len;

  if (own == NULL)
    {
      own = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_index (self->by_person, event->person) = own;
    }
  g_array_append_val (own, position);
  g_array_append_val (self->events, *event);
}

static CyDate
get_end (CyDate until)
{
  return cy_date_add_months (until, CY_GROWTH_AFTER_MONTHS);
}

static gboolean
add_event (CySqlRow *row, gpointer data, GError **error)
{
  Study *self = data;
  Event  event = {
     .id = cy_sql_row_get_int (row, EVENT_ID),
     .kind = (CyGrowthKind *) cy_growth_find (self->growth, cy_sql_row_get_text (row, EVENT_KIND)),
     .since = cy_sql_row_get_int (row, EVENT_SINCE),
     .until = cy_sql_row_get_int (row, EVENT_UNTIL),
     .is_over = cy_sql_row_get_int (row, EVENT_IS_OVER) != 0,
  };

  /* Of a day that nobody knows neither the day before nor that half a year later can be told. */
  event.is_over &= cy_date_get_day (event.since) > 0 && cy_date_get_day (event.until) > 0;
  if (event.is_over)
    event.end = get_end (event.until);
  if (find_person (self->growth, cy_sql_row_get_int (row, EVENT_PERSON), &event.person))
    note_event (self, &event);

  return TRUE;
}

/* ---- Comparing ---- */

/* Of courses only those of the same content count: hardly anybody was on none. */
static gboolean
is_alike (const Study *self, const Event *event, const Event *other)
{
  return self->growth->means == CY_GROWTH_POSTING || other->kind == event->kind;
}

static gboolean
had_one (const Study *self, guint person, const Event *event)
{
  const GArray *own = g_ptr_array_index (self->by_person, person);

  for (guint i = 0; own != NULL && i < own->len; i++)
    {
      const Event *other = &g_array_index (self->events, Event, g_array_index (own, guint, i));

      if (is_alike (self, event, other) && other->since <= event->end &&
          (other->until == CY_DATE_NONE || other->until >= event->since))
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_of_age (const CyGrowthPerson *one, const CyGrowthPerson *other, CyDate day)
{
  int a = cy_date_age (one->birth, day);
  int b = cy_date_age (other->birth, day);

  return a >= 0 && b >= 0 && abs (a - b) <= CY_GROWTH_AGE_YEARS;
}

static int
get_before (const Study *self, gint64 person, guint ability, const Event *event)
{
  return cy_ability_book_get (self->growth->book,
                              person,
                              ability,
                              cy_date_add_days (event->since, -1))
    .level;
}

/* The level after says something only when somebody judged since the start; 0 when it does not. */
static int
get_after (const Study *self, gint64 person, guint ability, const Event *event)
{
  CyAbilityStanding after = cy_ability_book_get (self->growth->book, person, ability, event->end);

  return after.newest >= event->since ? after.level : 0;
}

static gboolean
try_other (guint position, gpointer user_data)
{
  const Search         *self = user_data;
  const Study          *study = self->study;
  const Event          *event = self->event;
  const CyGrowthPerson *person = g_ptr_array_index (study->growth->people, position);
  int                   after;

  if (position == event->person || g_hash_table_contains (self->taken, person) ||
      !are_of_age (self->pair->person, person, event->since) || had_one (study, position, event))
    return FALSE;
  after = get_after (study, person->person, self->ability, event);
  if (after == 0)
    return FALSE;
  self->pair->other = person;
  self->pair->other_before = get_before (study, person->person, self->ability, event);
  self->pair->other_after = after;

  return TRUE;
}

/* The nearest by the level at the start, then by age, then by id. */
static gboolean
find_other (const Search *search)
{
  return cy_growth_peers_find (search->study->peers,
                               search->event->person,
                               search->ability,
                               search->pair->before,
                               try_other,
                               (gpointer) search);
}

static void
compare_one (const Study *self, const Event *event, guint ability)
{
  CyGrowthCell *cell = &event->kind->cells[ability];
  guint         kind;
  CyGrowthPair  pair = {
     .event = event->id,
     .since = event->since,
     .until = event->until,
     .person = g_ptr_array_index (self->growth->people, event->person),
  };

  Search search = { self, event, ability, NULL, &pair };

  pair.before = get_before (self, pair.person->person, ability, event);
  pair.after = get_after (self, pair.person->person, ability, event);
  if (pair.before == 0 || pair.after == 0)
    {
      cell->n_unknown++;
      return;
    }
  g_ptr_array_find (self->growth->kinds, event->kind, &kind);
  search.taken = self->taken[kind * self->growth->book->frame->n_kinds + ability];
  if (!find_other (&search))
    {
      cell->n_alone++;
      return;
    }
  g_hash_table_add (search.taken, (gpointer) pair.other);
  pair.difference = (pair.after - pair.before) - (pair.other_after - pair.other_before);
  g_array_append_val (cell->pairs, pair);
}

static void
compare_event (const Study *self, const Event *event)
{
  const CyGrowthPerson *person = g_ptr_array_index (self->growth->people, event->person);

  if (event->kind == NULL || !event->is_over || !person->is_below || event->until < event->since)
    return;
  if (event->end > self->growth->base_date)
    {
      event->kind->n_early++;
      return;
    }
  event->kind->n_events++;
  cy_growth_peers_go_to (self->peers, event->since);
  for (guint i = 0; i < self->growth->book->frame->n_kinds; i++)
    compare_one (self, event, i);
}

static void
measure (CyGrowthCell *cell)
{
  g_autofree int *differences = g_new (int, cell->pairs->len + 1);

  for (guint i = 0; i < cell->pairs->len; i++)
    differences[i] = g_array_index (cell->pairs, CyGrowthPair, i).difference;
  cell->spread = cy_growth_measure (differences, cell->pairs->len);
}

static gboolean
compare_all (Study *self, GCancellable *cancellable, GError **error)
{
  const CyGrowth *growth = self->growth;

  for (guint i = 0; i < self->events->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      compare_event (self, &g_array_index (self->events, Event, i));
    }
  for (guint i = 0; i < growth->kinds->len; i++)
    for (guint j = 0; j < growth->book->frame->n_kinds; j++)
      measure (&((CyGrowthKind *) g_ptr_array_index (growth->kinds, i))->cells[j]);

  return TRUE;
}

/* ---- The whole ---- */

static void
free_own (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

static void
study_clear (Study *self)
{
  guint n = self->growth->kinds->len * self->growth->book->frame->n_kinds;

  for (guint i = 0; i < n; i++)
    g_hash_table_unref (self->taken[i]);
  g_free (self->taken);
  g_array_unref (self->events);
  cy_growth_peers_free (self->peers);
  g_ptr_array_unref (self->by_person);
}

static void
study_init (Study *self, CyGrowth *growth)
{
  guint n = growth->kinds->len * growth->book->frame->n_kinds;

  self->growth = growth;
  self->events = g_array_new (FALSE, FALSE, sizeof (Event));
  self->peers = cy_growth_peers_new (growth->people, growth->book, growth->base_date);
  self->by_person = g_ptr_array_new_with_free_func (free_own);
  g_ptr_array_set_size (self->by_person, (int) growth->people->len);
  self->taken = g_new (GHashTable *, n);
  for (guint i = 0; i < n; i++)
    self->taken[i] = g_hash_table_new (NULL, NULL);
}

static gboolean
run_study (CyGrowth *growth, CyConn *conn, GCancellable *cancellable, GError **error)
{
  Study    study;
  gboolean done;

  study_init (&study, growth);
  done = cy_sql_each (conn, cy_sql_get (queries[growth->means]), add_event, &study, error, "") &&
         compare_all (&study, cancellable, error);
  study_clear (&study);

  return done;
}

static void
add_kinds (CyGrowth *self)
{
  CyCodeSet *set = cy_code_set_get (sets[self->means]);
  guint      n_abilities = self->book->frame->n_kinds;

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);
      CyGrowthKind *kind = g_new0 (CyGrowthKind, 1);

      kind->code = code->code;
      kind->name = code->name;
      kind->cells = g_new0 (CyGrowthCell, n_abilities);
      for (guint j = 0; j < n_abilities; j++)
        kind->cells[j].pairs = g_array_new (FALSE, FALSE, sizeof (CyGrowthPair));
      g_ptr_array_add (self->kinds, kind);
    }
}

static void
growth_clear (CyGrowth *self)
{
  for (guint i = 0; i < self->kinds->len; i++)
    {
      CyGrowthKind *kind = g_ptr_array_index (self->kinds, i);

      for (guint j = 0; j < self->book->frame->n_kinds; j++)
        g_array_unref (kind->cells[j].pairs);
      g_free (kind->cells);
      g_free (kind);
    }
  g_ptr_array_unref (self->kinds);
  g_ptr_array_unref (self->people);
  g_clear_pointer (&self->book, cy_ability_book_unref);
}

/**
 * cy_growth_load:
 * @conn: a connection
 * @args: of what and whom, and as of which day
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * Every posting that ended at least %CY_GROWTH_AFTER_MONTHS months before the base date, and every
 * course, gives one pair an ability: who was sent, and of all people of the same tier, not more
 * than %CY_GROWTH_AGE_YEARS years older or younger, at most %CY_GROWTH_START tenths away from the
 * level at the start and without any posting (or course of that content) from its start until the
 * day after is measured, the nearest by level, then by age. Nobody is the comparison of two pairs
 * of one kind and ability. The level before is that of the day before the start, the level after
 * that of %CY_GROWTH_AFTER_MONTHS months after the end, where a record since the start is among
 * those it comes of.
 *
 * Returns: (transfer full): what came of it, for every kind and ability
 */
CyGrowth *
cy_growth_load (CyConn *conn, const CyGrowthArgs *args, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyGrowth) self = g_atomic_rc_box_new0 (CyGrowth);
  g_autoptr (CyRecord) rules = NULL;

  self->means = args->means;
  self->base_date = args->base_date;
  self->kinds = g_ptr_array_new ();
  self->people = g_ptr_array_new_with_free_func (person_free);
  rules = args->rules != NULL ? g_object_ref (args->rules)
                              : cy_rules_for_year (conn, cy_date_get_year (args->base_date), error);
  if (rules == NULL)
    return NULL;
  self->book = cy_ability_book_load (conn, rules, CY_ABILITY_EVERYBODY, error);
  if (self->book == NULL)
    return NULL;
  add_kinds (self);
  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/growth-people.sql"),
                    add_person,
                    self,
                    error,
                    "i",
                    args->scope) ||
      !run_study (self, conn, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

CyGrowth *
cy_growth_ref (CyGrowth *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_growth_unref (CyGrowth *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) growth_clear);
}

/**
 * cy_growth_find:
 * @self: what came of it
 * @code: (nullable): of a kind of posting, or of the content of a course
 *
 * Returns: (nullable): that kind
 */
const CyGrowthKind *
cy_growth_find (const CyGrowth *self, const char *code)
{
  for (guint i = 0; code != NULL && i < self->kinds->len; i++)
    {
      const CyGrowthKind *kind = g_ptr_array_index (self->kinds, i);

      if (g_str_equal (kind->code, code))
        return kind;
    }

  return NULL;
}
