/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How well somebody suits a place, in whole points that each say what they are for.
 *
 * Each part is a match of 0 to 100, times its weight; all together make at most 1,000:
 *
 * - specialty: 100 when a word that the place needs stands in the specialty or a subject studied,
 *   or the other way round; 60 when they share two characters in a row; 50 when the place needs
 * none
 * - ability: what the place trains, and how far the person is below what the tier needs: 100 from
 *   two levels on, 60 below, none for nothing; 50 when no fresh record tells, or the tier asks for
 *   none
 * - potential: at a hard post 100, 60 and 20 by the grade, 50 when nobody judged it; elsewhere 60
 * - target: 100 and 60 like the specialty, of the post and what the person is raised for
 * - crossings: 50, 80 and 100 for one, two and more that the person never had
 * - hard posts: at one 100 for whom it is the first in the years that the plan says, elsewhere 100
 *   for whom it would not be and 40 for the others. Who comes to a hard post again within these
 *   years loses as many points as there are, so that everybody else comes first
 * - years served: 20 for each whole year in the present post up to a term of five years (村民委员会
 *   组织法 第十一条); 50 when no post is held, or nobody knows since when. It is the same in every
 *   place, and so tells who goes where places are few. */
#include "cy-exchange-case-private.h"

#include "cy-exchange-plan.h"

#include <string.h>

#define MOST_POINTS 1000
#define NEUTRAL 50
#define TERM 5
#define WIDE_GAP 20 /* tenths, as all levels */

static const guint weight_fields[CY_EXCHANGE_N_PARTS] = {
  [CY_EXCHANGE_PART_SPECIALTY] = CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY,
  [CY_EXCHANGE_PART_GAP] = CY_EXCHANGE_PLAN_WEIGHT_GAP,
  [CY_EXCHANGE_PART_POTENTIAL] = CY_EXCHANGE_PLAN_WEIGHT_POTENTIAL,
  [CY_EXCHANGE_PART_TARGET] = CY_EXCHANGE_PLAN_WEIGHT_TARGET,
  [CY_EXCHANGE_PART_CROSSING] = CY_EXCHANGE_PLAN_WEIGHT_CROSSING,
  [CY_EXCHANGE_PART_HARD] = CY_EXCHANGE_PLAN_WEIGHT_HARD,
  [CY_EXCHANGE_PART_SERVICE] = CY_EXCHANGE_PLAN_WEIGHT_SERVICE,
};

/* ---- Words ---- */

static gboolean
shares_two (const char *one, const char *other)
{
  for (const char *at = one; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char      *next = g_utf8_next_char (at);
      g_autofree char *two = NULL;

      if (*next == '\0')
        return FALSE;
      two = g_strndup (at, (gsize) (g_utf8_next_char (next) - at));
      if (strpbrk (two, " ,;") == NULL && strstr (other, two) != NULL)
        return TRUE;
    }

  return FALSE;
}

static int
match_word (const char *word, const char *words)
{
  if (strstr (words, word) != NULL || strstr (word, words) != NULL)
    return 100;

  return shares_two (word, words) ? 60 : 0;
}

/* @needs is a list in any of the usual marks. */
static int
match_words (const char *needs, const char *words)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  int best = 0;

  if (words == NULL || *words == '\0')
    return 0;
  text = g_strdup (needs);
  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_str_has_prefix (at, "、") || g_str_has_prefix (at, "，") || g_str_has_prefix (at, "；") ||
        g_str_has_prefix (at, "　"))
      memset (at, ' ', 3);
  parts = g_strsplit_set (text, " ,;/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      best = MAX (best, match_word (parts[i], words));

  return best;
}

/* ---- Parts ---- */

static int
match_gap (const CyExchangeCase *self, const CyExchangeMember *person, const CyExchangeSeat *place)
{
  guint level = 0;
  guint need = 0;

  if (place->ability != NULL)
    {
      level = _cy_exchange_get_level (self, person, place->ability);
      need = _cy_exchange_get_need (self, person->tier, place->ability);
    }
  if (level == 0 || need == 0)
    return NEUTRAL;
  if (need >= level + WIDE_GAP)
    return 100;

  return need > level ? 60 : 0;
}

static int
match_potential (const CyExchangeMember *person, const CyExchangeSeat *place)
{
  static const int matches[] = { NEUTRAL, 100, 60, 20 };
  gint64 grade = person->potential != NULL ? g_ascii_strtoll (person->potential, NULL, 10) : 0;

  if (!place->is_hard)
    return 60;

  return matches[grade > 0 && grade < (gint64) G_N_ELEMENTS (matches) ? grade : 0];
}

static int
match_crossing (const CyExchangeMember *person, const CyExchangeSeat *place)
{
  static const int matches[] = { 0, 50, 80, 100, 100 };
  guint fresh = cy_crossings_derive (&person->home.place, &place->spot.place) & ~person->crossings;
  guint n = 0;

  for (; fresh != 0; fresh &= fresh - 1)
    n++;

  return matches[n];
}

static int
match_hard (gboolean was_hard, const CyExchangeSeat *place)
{
  if (place->is_hard)
    return was_hard ? 0 : 100;

  return was_hard ? 100 : 40;
}

static int
match_service (const CyExchangeMember *person)
{
  return person->served >= 0 ? 100 * MIN (person->served, TERM) / TERM : NEUTRAL;
}

/* Whether somebody had a hard post in the years before the plan that it asks about. */
gboolean
_cy_exchange_was_hard (const CyExchangeCase *self, const CyExchangeMember *person)
{
  gint64 years = cy_record_get_int (self->plan, CY_EXCHANGE_PLAN_HARD_YEARS);
  CyDate since = cy_record_get_int (self->plan, CY_EXCHANGE_PLAN_SINCE);
  CyDate from = cy_date_add_months (since, (int) (-12 * CLAMP (years, 0, 50)));

  for (guint i = 0; years > 0 && i < person->past->len; i++)
    {
      const CyExchangePast *past = g_ptr_array_index (person->past, i);

      if (past->is_hard && past->until >= from)
        return TRUE;
    }

  return FALSE;
}

static gint64
get_weight (const CyExchangeCase *self, guint part)
{
  return MAX (0, cy_record_get_int (self->plan, weight_fields[part]));
}

/* Sets the points of @arc and what they are made of. */
void
_cy_exchange_score (const CyExchangeCase   *self,
                    const CyExchangeMember *person,
                    const CyExchangeSeat   *place,
                    CyExchangeArc          *arc)
{
  gboolean  was_hard = _cy_exchange_was_hard (self, person);
  const int matches[CY_EXCHANGE_N_PARTS] = {
    [CY_EXCHANGE_PART_SPECIALTY] =
      place->specialty != NULL ? match_words (place->specialty, person->words) : NEUTRAL,
    [CY_EXCHANGE_PART_GAP] = match_gap (self, person, place),
    [CY_EXCHANGE_PART_POTENTIAL] = match_potential (person, place),
    [CY_EXCHANGE_PART_TARGET] =
      person->goal != NULL ? match_words (person->goal, place->post) : NEUTRAL,
    [CY_EXCHANGE_PART_CROSSING] = match_crossing (person, place),
    [CY_EXCHANGE_PART_HARD] = match_hard (was_hard, place),
    [CY_EXCHANGE_PART_SERVICE] = match_service (person),
  };
  gint64 sum = 0;

  for (guint i = 0; i < CY_EXCHANGE_N_PARTS; i++)
    sum += get_weight (self, i);
  arc->points = 0;
  for (guint i = 0; i < CY_EXCHANGE_N_PARTS; i++)
    {
      arc->parts[i] =
        sum > 0 ? (int) (get_weight (self, i) * matches[i] * MOST_POINTS / 100 / sum) : 0;
      if (i == CY_EXCHANGE_PART_HARD && place->is_hard && was_hard)
        arc->parts[i] = -MOST_POINTS;
      arc->points += arc->parts[i];
    }
}
