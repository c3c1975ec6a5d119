/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is found comparable is who comes first when everybody is looked at, day after day. */
#include "cy-growth-peers-private.h"

#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test.h"

#include <stdlib.h>

#define BASE 20261123
#define N_PEOPLE 120
#define N_DAYS 40

typedef struct
{
  CyTest         test;
  GPtrArray     *people;
  CyAbilityBook *book;
  CyGrowthPeers *peers;
  GRand         *random;
} Fixture;

/* Of some the month of birth is not known, of some no birth at all. */
static void
add_person (Fixture *self, gint64 id)
{
  static const char *const tiers[] = { "1", "2", "3" };
  CyGrowthPerson          *person = g_new0 (CyGrowthPerson, 1);
  int                      luck = g_rand_int_range (self->random, 0, 20);

  person->person = id;
  person->tier = tiers[g_rand_int_range (self->random, 0, G_N_ELEMENTS (tiers))];
  person->birth = 10000 * g_rand_int_range (self->random, 1975, 2000);
  if (luck == 0)
    person->birth = CY_DATE_NONE;
  else if (luck > 2)
    person->birth += 100 * g_rand_int_range (self->random, 1, 13) + 15;
  g_ptr_array_add (self->people, person);
}

static void
judge (Fixture *self, gint64 person)
{
  g_autoptr (GError) error = NULL;
  gint64 date = 10000 * g_rand_int_range (self->random, 2022, 2027) +
                100 * g_rand_int_range (self->random, 1, 13) +
                g_rand_int_range (self->random, 1, 29);

  cy_sql_run (self->test.conn,
              "INSERT INTO ability_record(uid,hlc,origin,person,ability,level,date,source,evidence)"
              " VALUES(randomblob(16),1,1,?,'1',?,?,?,'材料')",
              &error,
              "iiit",
              person,
              (gint64) g_rand_int_range (self->random, 10, 51),
              date,
              g_rand_boolean (self->random) ? "1" : "2");
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = NULL;
  g_autoptr (CyRecord) rules = NULL;

  cy_test_set_up (&self->test, NULL);
  self->random = g_rand_new_with_seed (4);
  self->people = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autoptr (CyRecord) record = cy_test_add_person (&self->test, "某");

      add_person (self, cy_record_get_id (record));
    }
  step = cy_step_begin (self->test.conn, "judge", CY_STEP_BULK, &error);
  for (guint i = 0; i < N_PEOPLE; i++)
    for (int j = g_rand_int_range (self->random, 0, 7); j > 0; j--)
      judge (self, ((const CyGrowthPerson *) g_ptr_array_index (self->people, i))->person);
  g_assert_true (cy_step_commit (step, &error));
  rules = cy_rules_for_year (self->test.conn, 2026, &error);
  self->book = cy_ability_book_load (self->test.conn, rules, CY_ABILITY_EVERYBODY, &error);
  g_assert_no_error (error);
  self->peers = cy_growth_peers_new (self->people, self->book, BASE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_growth_peers_free (self->peers);
  cy_ability_book_unref (self->book);
  g_ptr_array_unref (self->people);
  g_rand_free (self->random);
  cy_test_tear_down (&self->test, NULL);
}

/* ---- Everybody is looked at ---- */

static const CyGrowthPerson *
get_person (Fixture *self, guint position)
{
  return g_ptr_array_index (self->people, position);
}

static int
get_level (Fixture *self, guint position, CyDate day)
{
  return cy_ability_book_get (self->book,
                              get_person (self, position)->person,
                              0,
                              cy_date_add_days (day, -1))
    .level;
}

static gboolean
is_known (Fixture *self, guint position, CyDate day)
{
  return cy_ability_book_get (self->book, get_person (self, position)->person, 0, BASE).newest >=
         day;
}

/* What somebody is away in level, then in months; -1 for who is no peer. */
static int
get_distance (Fixture *self, guint one, guint other, int level, CyDate day)
{
  const CyGrowthPerson *a = get_person (self, one);
  const CyGrowthPerson *b = get_person (self, other);
  int                   ages;
  int                   found = get_level (self, other, day);

  if (a->tier != b->tier || found == 0 || abs (found - level) > CY_GROWTH_START ||
      !is_known (self, other, day) || a->birth == CY_DATE_NONE || b->birth == CY_DATE_NONE)
    return -1;
  ages = abs (cy_date_age (a->birth, day) - cy_date_age (b->birth, day));

  return ages > CY_GROWTH_AGE_YEARS
           ? -1
           : abs (found - level) * 1000 + abs (cy_date_months_between (a->birth, b->birth));
}

/* Somebody out of three will not do, and who is too old or too young. */
typedef struct
{
  Fixture *fixture;
  guint    sent;
  CyDate   day;
  guint    found;
} Wish;

static gboolean
will_do (Fixture *self, guint sent, guint position, CyDate day)
{
  int a = cy_date_age (get_person (self, sent)->birth, day);
  int b = cy_date_age (get_person (self, position)->birth, day);

  return position != sent && (position + sent) % 3 != 0 && abs (a - b) <= CY_GROWTH_AGE_YEARS;
}

static gboolean
try_cb (guint position, gpointer user_data)
{
  Wish *wish = user_data;

  if (!will_do (wish->fixture, wish->sent, position, wish->day))
    return FALSE;
  wish->found = position;

  return TRUE;
}

static guint
find_by_looking (Fixture *self, guint sent, int level, CyDate day)
{
  guint best = G_MAXUINT;
  int   least = G_MAXINT;

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      int distance = get_distance (self, sent, i, level, day);

      if (distance < 0 || distance >= least || !will_do (self, sent, i, day))
        continue;
      least = distance;
      best = i;
    }

  return best;
}

static void
test_find (Fixture *self, gconstpointer data)
{
  CyDate day = 20220110;
  guint  n_found = 0;

  for (guint i = 0; i < N_DAYS; i++)
    {
      cy_growth_peers_go_to (self->peers, day);
      for (guint sent = 0; sent < N_PEOPLE; sent++)
        {
          Wish wish = { self, sent, day, G_MAXUINT };
          int  level = get_level (self, sent, day);

          if (level == 0)
            continue;
          cy_growth_peers_find (self->peers, sent, 0, level, try_cb, &wish);
          g_assert_cmpuint (wish.found, ==, find_by_looking (self, sent, level, day));
          n_found += wish.found != G_MAXUINT;
        }
      day = cy_date_add_days (day, 43);
    }
  g_assert_cmpuint (n_found, >, 500);
}

/* Of an ability of which nobody was ever judged there is nobody. */
static void
test_nobody (Fixture *self, gconstpointer data)
{
  Wish wish = { self, 1, 20250101, G_MAXUINT };

  cy_growth_peers_go_to (self->peers, wish.day);
  g_assert_false (cy_growth_peers_find (self->peers, wish.sent, 1, 30, try_cb, &wish));
  g_assert_cmpuint (wish.found, ==, G_MAXUINT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/model/growth-peers/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/model/growth-peers/nobody", Fixture, NULL, set_up, test_nobody, tear_down);

  return g_test_run ();
}
