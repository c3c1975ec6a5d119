/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Why somebody is to go there and not elsewhere, and what a proposal comes to, in words. */
#include "cy-exchange-why.h"

#include "cy-code.h"
#include "cy-exchange-case-private.h"
#include "cy-exchange-rule.h"

#include <glib/gi18n.h>

static const char *const part_titles[CY_EXCHANGE_N_PARTS] = {
  [CY_EXCHANGE_PART_SPECIALTY] = N_ ("Specialty matches"),
  [CY_EXCHANGE_PART_GAP] = N_ ("Trains what is lacking"),
  [CY_EXCHANGE_PART_POTENTIAL] = N_ ("Potential for it"),
  [CY_EXCHANGE_PART_TARGET] = N_ ("Target post"),
  [CY_EXCHANGE_PART_CROSSING] = N_ ("New crossings"),
  [CY_EXCHANGE_PART_HARD] = N_ ("Turn for a hard post"),
  [CY_EXCHANGE_PART_SERVICE] = N_ ("Years in the present post"),
};

/**
 * cy_exchange_case_dup_part:
 * @self: a case
 * @person: index
 * @part: a part of the points
 *
 * Returns: (transfer full): what it is for, translated, with the years where they are known
 */
char *
cy_exchange_case_dup_part (const CyExchangeCase *self, guint person, CyExchangePart part)
{
  int served = cy_exchange_case_get_person (self, person)->served;

  if (part == CY_EXCHANGE_PART_SERVICE && served >= 0)
    return g_strdup_printf (ngettext ("%d year in the present post",
                                      "%d years in the present post",
                                      (gulong) served),
                            served);

  return g_strdup (_ (part_titles[part]));
}

static void
add_reason (const CyExchangeCase *self,
            guint                 person,
            CyExchangePart        part,
            int                   points,
            GString              *text)
{
  g_autofree char *words = cy_exchange_case_dup_part (self, person, part);

  g_string_append_printf (text, "%s%s %+d", text->len > 0 ? _ (", ") : "", words, points);
}

/**
 * cy_exchange_seat_dup_name:
 * @self: a place
 *
 * Returns: (transfer full): township, host and post
 */
char *
cy_exchange_seat_dup_name (const CyExchangeSeat *self)
{
  const char *town = !self->is_outside && self->spot.town_name != NULL ? self->spot.town_name : "";

  return g_strdup_printf ("%s%s · %s",
                          town,
                          self->spot.name != NULL ? self->spot.name : "—",
                          self->post);
}

/**
 * cy_exchange_case_dup_reasons:
 * @self: a case
 * @person: index
 * @place: index
 *
 * Returns: (transfer full): what the points are made of, the largest first
 */
char *
cy_exchange_case_dup_reasons (const CyExchangeCase *self, guint person, guint place)
{
  const CyExchangeArc *arc = cy_exchange_case_get_arc (self, person, place);
  g_autoptr (GString) text = g_string_new (NULL);
  guint told = 0;

  for (guint n = 0; n < CY_EXCHANGE_N_PARTS; n++)
    {
      guint best = CY_EXCHANGE_N_PARTS;

      for (guint i = 0; i < CY_EXCHANGE_N_PARTS; i++)
        if ((told & 1U << i) == 0 &&
            (best == CY_EXCHANGE_N_PARTS || arc->parts[i] > arc->parts[best]))
          best = i;
      told |= 1U << best;
      if (arc->parts[best] != 0)
        add_reason (self, person, best, arc->parts[best], text);
    }

  return g_strdup (text->str);
}

/**
 * cy_exchange_case_dup_gaps:
 * @self: a case
 * @person: index
 *
 * Returns: (transfer full): the abilities in which the person is below what the tier needs, and by
 *   how many levels; empty for none
 */
char *
cy_exchange_case_dup_gaps (const CyExchangeCase *self, guint person)
{
  const CyExchangeMember *member = cy_exchange_case_get_person (self, person);
  CyCodeSet              *set = cy_code_set_get ("ability");
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);
      guint         level = _cy_exchange_get_level (self, member, code->code);
      guint         need = _cy_exchange_get_need (self, member->tier, code->code);

      if (level > 0 && need > level)
        g_string_append_printf (text,
                                "%s%s −%u.%u",
                                text->len > 0 ? _ (", ") : "",
                                code->short_name,
                                (need - level) / 10,
                                (need - level) % 10);
    }

  return g_strdup (text->str);
}

/* ---- Other places ---- */

static gint
compare_others (gconstpointer a, gconstpointer b)
{
  const CyExchangeOther *one = a;
  const CyExchangeOther *other = b;

  if (one->points != other->points)
    return one->points > other->points ? -1 : 1;

  return one->place < other->place ? -1 : 1;
}

/**
 * cy_exchange_case_list_others:
 * @self: a case
 * @places: of everybody
 * @person: index
 *
 * Returns: (transfer full) (element-type CyExchangeOther): all places but the person's own, those
 *   of most points first
 */
GArray *
cy_exchange_case_list_others (const CyExchangeCase *self, const int *places, guint person)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (CyExchangeOther));

  for (guint j = 0; j < self->places->len; j++)
    {
      const CyExchangeOther other = { j,
                                      cy_exchange_case_get_arc (self, person, j)->points,
                                      cy_exchange_case_find_broken (self, places, person, j) };

      if (places[person] != (int) j)
        g_array_append_val (others, other);
    }
  g_array_sort (others, compare_others);

  return others;
}

/* The best that no rule about the person alone bars. */
static const CyExchangeOther *
find_runner_up (GArray *others)
{
  const guint settled = (1U << CY_EXCHANGE_RULE_CAPACITY) - 1;

  for (guint i = 0; i < others->len; i++)
    {
      const CyExchangeOther *other = &g_array_index (others, CyExchangeOther, i);

      if ((other->broken & settled) == 0)
        return other;
    }

  return NULL;
}

/**
 * cy_exchange_case_dup_runner_up:
 * @self: a case
 * @places: of everybody
 * @person: index of somebody who has a place
 *
 * Returns: (transfer full): the next best place that is not barred, and by how many points it is
 *   better or worse; empty when there is none
 */
char *
cy_exchange_case_dup_runner_up (const CyExchangeCase *self, const int *places, guint person)
{
  g_autoptr (GArray) others = cy_exchange_case_list_others (self, places, person);
  const CyExchangeOther *other = find_runner_up (others);
  g_autofree char       *name = NULL;
  int                    own;

  if (other == NULL || places[person] < 0)
    return g_strdup ("");
  name = cy_exchange_seat_dup_name (cy_exchange_case_get_place (self, other->place));
  own = cy_exchange_case_get_arc (self, person, (guint) places[person])->points;

  return g_strdup_printf ("%s%d · %s",
                          other->points > own   ? "+"
                          : other->points < own ? "−"
                                                : "",
                          ABS (other->points - own),
                          name);
}

/**
 * cy_exchange_case_dup_faults:
 * @self: a case
 * @places: of everybody
 * @person: index
 * @place: index
 *
 * Returns: (transfer full): each rule that the person breaks there, with the facts; empty for none
 */
char *
cy_exchange_case_dup_faults (const CyExchangeCase *self,
                             const int            *places,
                             guint                 person,
                             guint                 place)
{
  guint broken = cy_exchange_case_find_broken (self, places, person, place);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < CY_EXCHANGE_N_RULES; i++)
    if (broken & 1U << i)
      {
        g_autofree char *fault = cy_exchange_case_dup_fault (self, places, person, place, i);

        g_string_append_printf (text, "%s%s", text->len > 0 ? _ ("; ") : "", fault);
      }

  return g_strdup (text->str);
}

static guint
count_rules (guint rules)
{
  guint n = 0;

  for (; rules != 0; rules &= rules - 1)
    n++;

  return n;
}

/* Of places where as few rules would have to give the one with most points. */
static const CyExchangeOther *
find_nearest (GArray *others)
{
  const CyExchangeOther *best = NULL;

  for (guint i = 0; i < others->len; i++)
    {
      const CyExchangeOther *other = &g_array_index (others, CyExchangeOther, i);

      if (best == NULL || count_rules (other->broken) < count_rules (best->broken))
        best = other;
    }

  return best;
}

/* Rules that bar somebody from every place. */
static guint
find_common (GArray *others)
{
  guint common = (1U << CY_EXCHANGE_RULE_CAPACITY) - 1;

  for (guint i = 0; i < others->len; i++)
    common &= g_array_index (others, CyExchangeOther, i).broken;

  return others->len > 0 ? common : 0;
}

/**
 * cy_exchange_case_dup_obstacle:
 * @self: a case
 * @places: of everybody
 * @person: index of somebody without a place
 *
 * Returns: (transfer full): which rule bars every place, or which would have to give for the
 *   nearest one, translated
 */
char *
cy_exchange_case_dup_obstacle (const CyExchangeCase *self, const int *places, guint person)
{
  const CyExchangeMember *member = cy_exchange_case_get_person (self, person);
  g_autoptr (GArray) others = cy_exchange_case_list_others (self, places, person);
  const CyExchangeOther *nearest = find_nearest (others);
  guint                  common = find_common (others);
  g_autofree char       *name = NULL;
  g_autofree char       *faults = NULL;

  if (member->is_locked)
    return g_strdup (_ ("Locked to stay without a place"));
  if (nearest == NULL)
    return g_strdup (_ ("The plan has no places"));
  faults = cy_exchange_case_dup_faults (self, places, person, nearest->place);
  if (common != 0)
    return g_strdup_printf (_ ("Barred everywhere: %s"), faults);
  name = cy_exchange_seat_dup_name (cy_exchange_case_get_place (self, nearest->place));
  if (nearest->broken == 0)
    return g_strdup_printf (_ ("%s is free"), name);

  return g_strdup_printf (_ ("For %s would have to give: %s"), name, faults);
}

/* ---- Summary ---- */

static void
add_to_summary (const CyExchangeCase *self,
                const int            *places,
                guint                 nth,
                CyExchangeSummary    *summary)
{
  const CyExchangeMember *person = cy_exchange_case_get_person (self, nth);
  const CyExchangeSeat   *place = cy_exchange_case_get_place (self, (guint) places[nth]);
  CyCrossings             crossings = cy_crossings_derive (&person->home.place, &place->spot.place);

  summary->n_placed++;
  summary->n_hard += place->is_hard;
  summary->points += cy_exchange_case_get_arc (self, nth, (guint) places[nth])->points;
  summary->n_broken += cy_exchange_case_find_broken (self, places, nth, (guint) places[nth]) != 0;
  for (guint i = 0; i < G_N_ELEMENTS (summary->n_crossings); i++)
    summary->n_crossings[i] += (crossings & 1U << i) != 0;
}

/**
 * cy_exchange_case_summarise:
 * @self: a case
 * @places: of everybody
 * @summary: (out): what it comes to
 */
void
cy_exchange_case_summarise (const CyExchangeCase *self,
                            const int            *places,
                            CyExchangeSummary    *summary)
{
  *summary = (CyExchangeSummary){ .n_people = self->people->len,
                                  .n_seats = cy_exchange_case_count_seats (self) };
  for (guint j = 0; j < self->places->len; j++)
    if (cy_exchange_case_get_place (self, j)->is_hard)
      summary->n_hard_seats += cy_exchange_case_get_place (self, j)->capacity;
  for (guint i = 0; i < self->people->len; i++)
    {
      const CyExchangeMember *person = cy_exchange_case_get_person (self, i);

      if (places[i] >= 0)
        add_to_summary (self, places, i, summary);
      summary->n_moved += person->before >= 0 && person->before != places[i];
    }
}
