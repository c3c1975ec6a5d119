/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People by tier, month of birth and level as of a day that only goes forward, so that who is
 * compared with somebody is found without looking at everybody. */
#include "cy-growth-peers-private.h"

#include <stdlib.h>
#include <string.h>

/* An age counts whole years, and where the month of birth is not known nothing is taken off: ages
 * so many years apart are less than two years more apart in months. */
#define MAX_MONTHS ((CY_GROWTH_AGE_YEARS + 2) * 12)
#define N_LEVELS (CY_ABILITY_HIGHEST + 1)
#define NO_RANK G_MAXUINT32

/* Levels that are equally far, each with those who are older and those who are younger. */
#define N_SIDES 4

typedef struct
{
  const char *tier;
  int         month; /* since the year 0 */
  guint       position;
} Place;

/* A day on which the level of somebody may change. */
typedef struct
{
  CyDate  date;
  guint32 rank;
  guint32 ability;
} Touch;

struct _CyGrowthPeers
{
  const GPtrArray     *people; /* of CyGrowthPerson, by id */
  const CyAbilityBook *book;
  CyDate               base_date;
  GArray              *places;  /* of Place, by tier, month and position: their ranks */
  guint32             *ranks;   /* by position */
  GArray              *touches; /* of Touch, by day */
  guint                n_entered;
  guint                n_left;
  CyDate               since;
  guint8              *levels;  /* by ability and rank, 0 for who is no peer */
  GPtrArray           *buckets; /* of GArray of rising ranks, by ability and level */
};

/* From the place of somebody outwards through those of one level. */
typedef struct
{
  const GArray *ranks;
  guint         next;
  int           step;
} Side;

/* ---- Who there is ---- */

/* As in cy_date_months_between(): an unknown month counts as January. */
static int
get_month (CyDate birth)
{
  return cy_date_get_year (birth) * 12 + MAX (cy_date_get_month (birth), 1);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a;
  const Place *y = b;
  int          order = strcmp (x->tier, y->tier);

  if (order == 0)
    order = (x->month > y->month) - (x->month < y->month);

  return order != 0 ? order : (x->position > y->position) - (x->position < y->position);
}

static const Place *
get_place (const CyGrowthPeers *self, guint32 rank)
{
  return &g_array_index (self->places, Place, rank);
}

static void
rank_people (CyGrowthPeers *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->ranks = g_new (guint32, self->people->len + 1);
  for (guint i = 0; i < self->people->len; i++)
    {
      const CyGrowthPerson *person = g_ptr_array_index (self->people, i);
      Place                 place = { person->tier, get_month (person->birth), i };

      self->ranks[i] = NO_RANK;
      if (cy_date_is_valid (person->birth))
        g_array_append_val (self->places, place);
    }
  g_array_sort (self->places, compare_places);
  for (guint32 i = 0; i < self->places->len; i++)
    self->ranks[get_place (self, i)->position] = i;
}

static int
compare_ids (const void *key, const void *item)
{
  gint64 id = *(const gint64 *) key;
  gint64 person = (*(CyGrowthPerson *const *) item)->person;

  return (id > person) - (id < person);
}

static guint32
find_rank (const CyGrowthPeers *self, gint64 person)
{
  gpointer *found =
    bsearch (&person, self->people->pdata, self->people->len, sizeof (gpointer), compare_ids);

  return found != NULL ? self->ranks[found - self->people->pdata] : NO_RANK;
}

static void
add_touch (gint64 person, guint ability, const CyAbilityMark *mark, gpointer user_data)
{
  CyGrowthPeers *self = user_data;
  Touch          touch = { mark->date, find_rank (self, person), ability };

  if (touch.rank != NO_RANK)
    g_array_append_val (self->touches, touch);
}

static int
compare_touches (gconstpointer a, gconstpointer b)
{
  CyDate x = ((const Touch *) a)->date;
  CyDate y = ((const Touch *) b)->date;

  return (x > y) - (x < y);
}

/* ---- Levels of the day ---- */

/* The first of @ranks that is not below @rank. */
static guint
find_first (const GArray *ranks, guint32 rank)
{
  guint low = 0;
  guint high = ranks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (ranks, guint32, middle) < rank)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static GArray *
get_bucket (const CyGrowthPeers *self, guint ability, guint level)
{
  return g_ptr_array_index (self->buckets, ability * N_LEVELS + level);
}

/* Of whom nobody judged since that day the level afterwards will not be known: no peer. */
static guint8
get_level (const CyGrowthPeers *self, guint32 rank, guint ability)
{
  const CyGrowthPerson *person = g_ptr_array_index (self->people, get_place (self, rank)->position);
  CyAbilityStanding     before =
    cy_ability_book_get (self->book, person->person, ability, cy_date_add_days (self->since, -1));

  if (before.level == 0 ||
      cy_ability_book_get (self->book, person->person, ability, self->base_date).newest <
        self->since)
    return 0;

  return before.level;
}

static void
move (CyGrowthPeers *self, guint32 rank, guint ability)
{
  guint8 *level = &self->levels[ability * self->places->len + rank];
  guint8  new_level = get_level (self, rank, ability);
  GArray *bucket;

  if (new_level == *level)
    return;
  if (*level > 0)
    {
      bucket = get_bucket (self, ability, *level);
      g_array_remove_index (bucket, find_first (bucket, rank));
    }
  if (new_level > 0)
    {
      bucket = get_bucket (self, ability, new_level);
      g_array_insert_val (bucket, find_first (bucket, rank), rank);
    }
  *level = new_level;
}

static void
move_all (CyGrowthPeers *self)
{
  for (guint i = 0; i < self->book->frame->n_kinds; i++)
    for (guint32 rank = 0; rank < self->places->len; rank++)
      move (self, rank, i);
}

/* Past the records that are older than @day. */
static void
pass (CyGrowthPeers *self, guint *n_passed, CyDate day, gboolean moves)
{
  for (; *n_passed < self->touches->len; (*n_passed)++)
    {
      const Touch *touch = &g_array_index (self->touches, Touch, *n_passed);

      if (touch->date >= day)
        return;
      if (moves)
        move (self, touch->rank, touch->ability);
    }
}

/* ---- Searching ---- */

static guint
get_months (const CyGrowthPeers *self, const Side *side, const Place *from)
{
  const Place *place;

  if (side->next >= side->ranks->len)
    return MAX_MONTHS;
  place = get_place (self, g_array_index (side->ranks, guint32, side->next));

  return strcmp (place->tier, from->tier) == 0 ? (guint) abs (place->month - from->month)
                                               : MAX_MONTHS;
}

/* Those of one side that are @months away. */
static void
take (const CyGrowthPeers *self, Side *side, const Place *from, guint months, GArray *positions)
{
  while (get_months (self, side, from) == months)
    {
      guint32 rank = g_array_index (side->ranks, guint32, side->next);

      g_array_append_val (positions, get_place (self, rank)->position);
      side->next += (guint) side->step;
    }
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

static gboolean
find_lowest (GArray *positions, CyGrowthPeerFunc func, gpointer user_data)
{
  g_array_sort (positions, compare_positions);
  for (guint i = 0; i < positions->len; i++)
    if (func (g_array_index (positions, guint, i), user_data))
      return TRUE;

  return FALSE;
}

static guint
add_sides (const CyGrowthPeers *self, guint ability, int level, guint32 rank, Side *sides)
{
  const GArray *ranks;
  guint         first;

  if (level < 1 || level >= N_LEVELS)
    return 0;
  ranks = get_bucket (self, ability, (guint) level);
  first = find_first (ranks, rank);
  sides[0] = (Side){ ranks, first, 1 };
  sides[1] = (Side){ ranks, first - 1, -1 }; /* before the first one is beyond the last */

  return 2;
}

/* All whose level is @distance away, the nearest in age first, and of those the lowest id. */
static gboolean
find_at (const CyGrowthPeers *self,
         guint32              rank,
         guint                ability,
         int                  level,
         int                  distance,
         GArray              *positions,
         CyGrowthPeerFunc     func,
         gpointer             user_data)
{
  const Place *from = get_place (self, rank);
  Side         sides[N_SIDES];
  guint        n = add_sides (self, ability, level - distance, rank, sides);
  guint        months;

  if (distance > 0)
    n += add_sides (self, ability, level + distance, rank, sides + n);
  do
    {
      months = MAX_MONTHS;
      g_array_set_size (positions, 0);
      for (guint i = 0; i < n; i++)
        months = MIN (months, get_months (self, &sides[i], from));
      for (guint i = 0; i < n && months < MAX_MONTHS; i++)
        take (self, &sides[i], from, months, positions);
      if (find_lowest (positions, func, user_data))
        return TRUE;
    }
  while (months < MAX_MONTHS);

  return FALSE;
}

/* ---- The whole ---- */

static void
unref_bucket (gpointer data)
{
  g_array_unref (data);
}

/**
 * cy_growth_peers_new:
 * @people: (element-type CyGrowthPerson): by id; must outlive the peers
 * @book: their levels, the same
 * @base_date: what was found later does not count
 *
 * Returns: (transfer full): those of @people whose birth is known
 */
CyGrowthPeers *
cy_growth_peers_new (const GPtrArray *people, const CyAbilityBook *book, CyDate base_date)
{
  CyGrowthPeers *self = g_new0 (CyGrowthPeers, 1);
  guint          n_kinds = book->frame->n_kinds;

  self->people = people;
  self->book = book;
  self->base_date = base_date;
  rank_people (self);
  self->touches = g_array_new (FALSE, FALSE, sizeof (Touch));
  cy_ability_book_each_mark (book, add_touch, self);
  g_array_sort (self->touches, compare_touches);
  self->levels = g_new0 (guint8, (gsize) n_kinds * self->places->len + 1);
  self->buckets = g_ptr_array_new_with_free_func (unref_bucket);
  for (guint i = 0; i < n_kinds * N_LEVELS; i++)
    g_ptr_array_add (self->buckets, g_array_new (FALSE, FALSE, sizeof (guint32)));

  return self;
}

void
cy_growth_peers_free (CyGrowthPeers *self)
{
  g_array_unref (self->places);
  g_array_unref (self->touches);
  g_ptr_array_unref (self->buckets);
  g_free (self->ranks);
  g_free (self->levels);
  g_free (self);
}

/**
 * cy_growth_peers_go_to:
 * @self: the peers
 * @since: a day, not before that of the last time
 *
 * From now on levels are those of the day before @since. Only whose records began or ceased to
 * count in between is looked at.
 */
void
cy_growth_peers_go_to (CyGrowthPeers *self, CyDate since)
{
  CyDate   counts = cy_date_add_months (cy_date_add_days (since, -1), -self->book->frame->months);
  gboolean is_first = self->since == CY_DATE_NONE;

  if (since == self->since)
    return;
  self->since = since;
  if (is_first)
    move_all (self);
  pass (self, &self->n_entered, since, !is_first);
  pass (self, &self->n_left, counts, !is_first);
}

/**
 * cy_growth_peers_find:
 * @self: the peers, as of the day on which somebody was sent
 * @position: of who was sent, in the people
 * @ability: position in the framework
 * @level: where that one began, in tenths
 * @func: says whether somebody will do
 * @user_data: for @func
 *
 * Asks @func about people of the same tier and about the same age, at most %CY_GROWTH_START from
 * @level, of whom somebody judged since: the nearest in level first, of those the nearest in months
 * of age, of those the lowest id; until one will do.
 *
 * Returns: whether one will do
 */
gboolean
cy_growth_peers_find (const CyGrowthPeers *self,
                      guint                position,
                      guint                ability,
                      int                  level,
                      CyGrowthPeerFunc     func,
                      gpointer             user_data)
{
  guint32 rank = self->ranks[position];
  g_autoptr (GArray) positions = NULL;

  if (rank == NO_RANK)
    return FALSE;
  positions = g_array_new (FALSE, FALSE, sizeof (guint));
  for (int i = 0; i <= CY_GROWTH_START; i++)
    if (find_at (self, rank, ability, level, i, positions, func, user_data))
      return TRUE;

  return FALSE;
}
