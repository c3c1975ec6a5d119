/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rules of an exchange: what speaks against somebody in a place, in words, and what of it the
 * solver is told. */
#include "cy-exchange-rule.h"

#include "cy-code.h"
#include "cy-exchange-case-private.h"
#include "cy-exchange-plan.h"

#include <glib/gi18n.h>

#define POSTING_STOPPED "stopped"
#define POSTING_DONE "done"

static const char *const titles[CY_EXCHANGE_N_RULES] = {
  [CY_EXCHANGE_RULE_POOL] = N_ ("Only people in the pool"),
  [CY_EXCHANGE_RULE_AWAY] = N_ ("Nobody who is away then"),
  [CY_EXCHANGE_RULE_KIND] = N_ ("Never the same kind again"),
  [CY_EXCHANGE_RULE_HOST] = N_ ("Never the same host again"),
  [CY_EXCHANGE_RULE_HOME] = N_ ("Not into the own village"),
  [CY_EXCHANGE_RULE_KIN] = N_ ("Not to where kin hold a post"),
  [CY_EXCHANGE_RULE_MENTOR] = N_ ("Each with a mentor"),
  [CY_EXCHANGE_RULE_BARRED] = N_ ("Not wanted there"),
  [CY_EXCHANGE_RULE_CAPACITY] = N_ ("No more people than the place takes"),
  [CY_EXCHANGE_RULE_LOAD] = N_ ("No more people than the mentor takes"),
  [CY_EXCHANGE_RULE_APART] = N_ ("Kin apart"),
  [CY_EXCHANGE_RULE_SHARE] = N_ ("Hard posts shared out among townships"),
  [CY_EXCHANGE_RULE_LOCK] = N_ ("Locked"),
};

/**
 * cy_exchange_rule_get_title:
 * @rule: a rule
 *
 * Returns: its name, translated
 */
const char *
cy_exchange_rule_get_title (CyExchangeRule rule)
{
  return _ (titles[rule]);
}

/**
 * cy_exchange_rules_dup_titles:
 * @rules: flags of rules
 *
 * Returns: (transfer full): their names, translated
 */
char *
cy_exchange_rules_dup_titles (guint rules)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < CY_EXCHANGE_N_RULES; i++)
    if (rules & 1U << i)
      g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "", _ (titles[i]));

  return g_strdup (text->str);
}

/* ---- What depends on nobody else ---- */

static const CyExchangePast *
find_away (const CyExchangeCase *self, const CyExchangeMember *person)
{
  CyDate since = cy_record_get_int (self->plan, CY_EXCHANGE_PLAN_SINCE);
  CyDate until = cy_record_get_int (self->plan, CY_EXCHANGE_PLAN_UNTIL);

  for (guint i = 0; i < person->past->len; i++)
    {
      const CyExchangePast *past = g_ptr_array_index (person->past, i);

      if (g_strcmp0 (past->state, POSTING_STOPPED) != 0 &&
          g_strcmp0 (past->state, POSTING_DONE) != 0 && past->since <= until &&
          past->until >= since)
        return past;
    }

  return NULL;
}

static const CyExchangePast *
find_kind (const CyExchangeCase *self, const CyExchangeMember *person)
{
  const char *kind = cy_record_get_text (self->plan, CY_EXCHANGE_PLAN_KIND);

  for (guint i = 0; i < person->past->len; i++)
    {
      const CyExchangePast *past = g_ptr_array_index (person->past, i);

      if (g_strcmp0 (past->kind, kind) == 0)
        return past;
    }

  return NULL;
}

static const CyExchangePast *
find_host (const CyExchangeMember *person, const CyExchangeSeat *place)
{
  for (guint i = 0; i < person->past->len; i++)
    {
      const CyExchangePast *past = g_ptr_array_index (person->past, i);
      gboolean              is_outside = past->is_outside || place->is_outside;

      if ((!is_outside && past->unit != 0 && past->unit == place->spot.unit) ||
          (is_outside && g_strcmp0 (past->host, place->spot.name) == 0))
        return past;
    }

  return NULL;
}

static const CyExchangeKin *
find_kin (const CyExchangeCase *self, guint person, guint place)
{
  for (guint i = 0; i < self->kin->len; i++)
    {
      const CyExchangeKin *kin = g_ptr_array_index (self->kin, i);

      if (kin->person == (int) person && kin->place == (int) place)
        return kin;
    }

  return NULL;
}

static gboolean
has_mentor (const CyExchangeCase *self, const CyExchangeSeat *place)
{
  return place->mentor >= 0 &&
         ((const CyExchangeMentor *) g_ptr_array_index (self->mentors, place->mentor))->n_free > 0;
}

guint
_cy_exchange_find_bars (const CyExchangeCase *self, guint person, guint place)
{
  const CyExchangeMember *member = cy_exchange_case_get_person (self, person);
  const CyExchangeSeat   *seat = cy_exchange_case_get_place (self, place);
  guint                   bars = 0;

  if (!member->is_in_pool)
    bars |= 1U << CY_EXCHANGE_RULE_POOL;
  if (find_away (self, member) != NULL)
    bars |= 1U << CY_EXCHANGE_RULE_AWAY;
  if (_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_NO_REPEAT) && find_kind (self, member) != NULL)
    bars |= 1U << CY_EXCHANGE_RULE_KIND;
  if (_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_NO_RETURN) && find_host (member, seat) != NULL)
    bars |= 1U << CY_EXCHANGE_RULE_HOST;
  if (_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_NOT_HOME) && !seat->is_outside &&
      member->home.unit != 0 && member->home.unit == seat->spot.unit)
    bars |= 1U << CY_EXCHANGE_RULE_HOME;
  if (_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_KIN_APART) &&
      find_kin (self, person, place) != NULL)
    bars |= 1U << CY_EXCHANGE_RULE_KIN;
  if (_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_MENTOR_REQUIRED) && !has_mentor (self, seat))
    bars |= 1U << CY_EXCHANGE_RULE_MENTOR;
  if (_cy_exchange_is_barred (self, person, place))
    bars |= 1U << CY_EXCHANGE_RULE_BARRED;

  return bars;
}

/* ---- What depends on the others ---- */

static gboolean
is_same_host (const CyExchangeCase *self, guint one, guint other)
{
  const CyExchangeSpot *a = &cy_exchange_case_get_place (self, one)->spot;
  const CyExchangeSpot *b = &cy_exchange_case_get_place (self, other)->spot;

  return one == other || (a->unit != 0 && a->unit == b->unit) ||
         (a->unit == 0 && b->unit == 0 && g_strcmp0 (a->name, b->name) == 0);
}

static guint
count_hard_seats (const CyExchangeCase *self)
{
  guint n = 0;

  for (guint j = 0; j < self->places->len; j++)
    if (cy_exchange_case_get_place (self, j)->is_hard)
      n += cy_exchange_case_get_place (self, j)->capacity;

  return n;
}

/* How many hard posts the people of one township may fill: the share rounded up, at least one. */
static guint
get_hard_limit (const CyExchangeCase *self)
{
  gint64 share = cy_record_get_int (self->plan, CY_EXCHANGE_PLAN_HARD_SHARE);

  if (share <= 0 || share >= 100)
    return G_MAXUINT;

  return (guint) MAX (1, (count_hard_seats (self) * share + 99) / 100);
}

static guint
count_at (const CyExchangeCase *self, const int *places, guint person, guint place)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++)
    n += i != person && places[i] == (int) place;

  return n;
}

static guint
count_mentored (const CyExchangeCase *self, const int *places, guint person, int mentor)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++)
    n += i != person && places[i] >= 0 &&
         cy_exchange_case_get_place (self, (guint) places[i])->mentor == mentor;

  return n;
}

static guint
count_hard_of_town (const CyExchangeCase *self, const int *places, guint person)
{
  gint64 town = cy_exchange_case_get_person (self, person)->home.town;
  guint  n = 0;

  for (guint i = 0; i < self->people->len; i++)
    n += i != person && places[i] >= 0 &&
         cy_exchange_case_get_person (self, i)->home.town == town &&
         cy_exchange_case_get_place (self, (guint) places[i])->is_hard;

  return n;
}

static const CyExchangeKin *
find_apart (const CyExchangeCase *self, const int *places, guint person, guint place)
{
  for (guint i = 0; i < self->kin->len; i++)
    {
      const CyExchangeKin *kin = g_ptr_array_index (self->kin, i);
      int                  other = kin->person == (int) person ? kin->other : kin->person;

      if (kin->place >= 0 || (kin->person != (int) person && kin->other != (int) person))
        continue;
      if (places[other] >= 0 && is_same_host (self, (guint) places[other], place))
        return kin;
    }

  return NULL;
}

static gboolean
exceeds_load (const CyExchangeCase *self, const int *places, guint person, guint place)
{
  int mentor = cy_exchange_case_get_place (self, place)->mentor;

  if (mentor < 0 || !_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_MENTOR_REQUIRED))
    return FALSE;

  return count_mentored (self, places, person, mentor) >=
         ((const CyExchangeMentor *) g_ptr_array_index (self->mentors, mentor))->n_free;
}

/**
 * cy_exchange_case_find_broken:
 * @self: a case
 * @places: of everybody
 * @person: index
 * @place: index of where that person is or would be
 *
 * Returns: flags of the rules that this breaks, the others being where they are
 */
guint
cy_exchange_case_find_broken (const CyExchangeCase *self,
                              const int            *places,
                              guint                 person,
                              guint                 place)
{
  const CyExchangeMember *member = cy_exchange_case_get_person (self, person);
  const CyExchangeSeat   *seat = cy_exchange_case_get_place (self, place);
  guint                   broken = cy_exchange_case_get_arc (self, person, place)->bars;

  if (count_at (self, places, person, place) >= seat->capacity)
    broken |= 1U << CY_EXCHANGE_RULE_CAPACITY;
  if (exceeds_load (self, places, person, place) && (broken & 1U << CY_EXCHANGE_RULE_MENTOR) == 0)
    broken |= 1U << CY_EXCHANGE_RULE_LOAD;
  if (_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_KIN_APART) &&
      find_apart (self, places, person, place) != NULL)
    broken |= 1U << CY_EXCHANGE_RULE_APART;
  if (seat->is_hard && member->home.town != 0 &&
      count_hard_of_town (self, places, person) >= get_hard_limit (self))
    broken |= 1U << CY_EXCHANGE_RULE_SHARE;
  if (member->is_locked && member->place != (int) place)
    broken |= 1U << CY_EXCHANGE_RULE_LOCK;

  return broken;
}

/* ---- In words ---- */

static char *
describe_past (const char *title, const CyExchangePast *past)
{
  g_autofree char *since = cy_date_format (past->since, CY_DATE_DOTTED);
  g_autofree char *until = cy_date_format (past->until, CY_DATE_DOTTED);
  const char      *kind = cy_code_get_name ("tempering_type", past->kind);

  return g_strdup_printf (_ ("%s (%s–%s, %s, %s)"),
                          title,
                          since,
                          until,
                          past->host != NULL ? past->host : "—",
                          kind != NULL ? kind : past->kind);
}

static char *
list_holders (const CyExchangeCase *self, const int *places, guint person, guint place)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->people->len; i++)
    if (i != person && places[i] == (int) place)
      g_string_append_printf (names,
                              "%s%s",
                              names->len > 0 ? _ (", ") : "",
                              cy_exchange_case_get_person (self, i)->name);

  return g_strdup (names->str);
}

static char *
describe_capacity (const CyExchangeCase *self, const int *places, guint person, guint place)
{
  guint            capacity = cy_exchange_case_get_place (self, place)->capacity;
  g_autofree char *names = list_holders (self, places, person, place);

  if (*names == '\0')
    return g_strdup (_ ("The place takes nobody"));

  return g_strdup_printf (_ ("The place takes %u: %s"), capacity, names);
}

static char *
describe_load (const CyExchangeCase *self, guint place)
{
  int mentor = cy_exchange_case_get_place (self, place)->mentor;

  if (mentor < 0)
    return g_strdup (_ ("No mentor is free there"));

  return g_strdup_printf (_ ("Mentor %s can take %u more"),
                          ((const CyExchangeMentor *) g_ptr_array_index (self->mentors, mentor))
                            ->name,
                          ((const CyExchangeMentor *) g_ptr_array_index (self->mentors, mentor))
                            ->n_free);
}

static char *
describe_kin (const char *title, const CyExchangeKin *kin)
{
  return kin != NULL ? g_strdup_printf (_ ("%s (%s)"), title, kin->words) : g_strdup (title);
}

/**
 * cy_exchange_case_dup_fault:
 * @self: a case
 * @places: of everybody
 * @person: index
 * @place: index
 * @rule: one that cy_exchange_case_find_broken() found
 *
 * Returns: (transfer full): the rule with the facts, translated
 */
char *
cy_exchange_case_dup_fault (const CyExchangeCase *self,
                            const int            *places,
                            guint                 person,
                            guint                 place,
                            CyExchangeRule        rule)
{
  const CyExchangeMember *member = cy_exchange_case_get_person (self, person);
  const char             *title = cy_exchange_rule_get_title (rule);

  switch (rule)
    {
    case CY_EXCHANGE_RULE_AWAY:
      return describe_past (title, find_away (self, member));
    case CY_EXCHANGE_RULE_KIND:
      return describe_past (title, find_kind (self, member));
    case CY_EXCHANGE_RULE_HOST:
      return describe_past (title, find_host (member, cy_exchange_case_get_place (self, place)));
    case CY_EXCHANGE_RULE_KIN:
      return describe_kin (title, find_kin (self, person, place));
    case CY_EXCHANGE_RULE_APART:
      return describe_kin (title, find_apart (self, places, person, place));
    case CY_EXCHANGE_RULE_CAPACITY:
      return describe_capacity (self, places, person, place);
    case CY_EXCHANGE_RULE_MENTOR:
    case CY_EXCHANGE_RULE_LOAD:
      return describe_load (self, place);
    case CY_EXCHANGE_RULE_SHARE:
      return g_strdup_printf (_ ("%s (at most %u)"), title, get_hard_limit (self));
    case CY_EXCHANGE_RULE_POOL:
    case CY_EXCHANGE_RULE_HOME:
    case CY_EXCHANGE_RULE_BARRED:
    case CY_EXCHANGE_RULE_LOCK:
    case CY_EXCHANGE_N_RULES:
    default:
      return g_strdup (title);
    }
}

/* ---- For the solver ---- */

/* Whoever is locked is out of the question; what they take is taken off. */
static gboolean
is_open (const CyExchangeCase *self, guint person, guint place)
{
  return !cy_exchange_case_get_person (self, person)->is_locked &&
         cy_exchange_case_get_arc (self, person, place)->bars == 0;
}

static gboolean
is_locked_at (const CyExchangeCase *self, guint person, guint place)
{
  const CyExchangeMember *member = cy_exchange_case_get_person (self, person);

  return member->is_locked && member->place == (int) place;
}

static guint
count_locked (const CyExchangeCase *self, guint place)
{
  guint n = 0;

  for (guint i = 0; i < self->people->len; i++)
    n += is_locked_at (self, i, place);

  return n;
}

static guint
take_off (guint limit, guint taken)
{
  return limit > taken ? limit - taken : 0;
}

static void
add_arcs (const CyExchangeCase *self, CyAssign *problem)
{
  for (guint j = 0; j < self->places->len; j++)
    {
      cy_assign_set_capacity (problem,
                              j,
                              take_off (cy_exchange_case_get_place (self, j)->capacity,
                                        count_locked (self, j)));
      for (guint i = 0; i < self->people->len; i++)
        if (is_open (self, i, j))
          cy_assign_set (problem, i, j, cy_exchange_case_get_arc (self, i, j)->points);
    }
}

typedef gboolean (*Counts) (const CyExchangeCase *self, guint person, guint place, gint64 what);

/* One limit over the arcs that count for it, unless it cannot be met. */
static void
add_limit (const CyExchangeCase *self, CyAssign *problem, Counts counts, gint64 what, guint limit)
{
  guint n_locked = 0;
  guint n = 0;
  guint row;

  for (guint i = 0; i < self->people->len; i++)
    for (guint j = 0; j < self->places->len; j++)
      if (counts (self, i, j, what))
        {
          n += is_open (self, i, j);
          n_locked += is_locked_at (self, i, j);
        }
  if (n + n_locked <= limit)
    return;
  row = cy_assign_add_limit (problem, take_off (limit, n_locked));
  for (guint i = 0; i < self->people->len; i++)
    for (guint j = 0; j < self->places->len; j++)
      if (is_open (self, i, j) && counts (self, i, j, what))
        cy_assign_limit_arc (problem, row, i, j);
}

static gboolean
counts_for_mentor (const CyExchangeCase *self, guint person, guint place, gint64 what)
{
  return cy_exchange_case_get_place (self, place)->mentor == what;
}

static gboolean
counts_for_town (const CyExchangeCase *self, guint person, guint place, gint64 what)
{
  return cy_exchange_case_get_place (self, place)->is_hard &&
         cy_exchange_case_get_person (self, person)->home.town == what;
}

static void
add_mentors (const CyExchangeCase *self, CyAssign *problem)
{
  if (!_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_MENTOR_REQUIRED))
    return;
  for (guint i = 0; i < self->mentors->len; i++)
    add_limit (self,
               problem,
               counts_for_mentor,
               i,
               ((const CyExchangeMentor *) g_ptr_array_index (self->mentors, i))->n_free);
}

static void
add_towns (const CyExchangeCase *self, CyAssign *problem)
{
  g_autoptr (GHashTable) towns = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint limit = get_hard_limit (self);

  if (limit == G_MAXUINT)
    return;
  for (guint i = 0; i < self->people->len; i++)
    {
      const CyExchangeMember *person = cy_exchange_case_get_person (self, i);

      if (person->home.town != 0 && g_hash_table_add (towns, (gpointer) &person->home.town))
        add_limit (self, problem, counts_for_town, person->home.town, limit);
    }
}

/* Two kin and one host: at most one of them. */
static void
add_apart (const CyExchangeCase *self, CyAssign *problem, const CyExchangeKin *kin)
{
  g_autofree gboolean *is_done = g_new0 (gboolean, self->places->len);
  const guint          pair[] = { (guint) kin->person, (guint) kin->other };

  for (guint j = 0; j < self->places->len; j++)
    {
      guint n_locked = 0;
      guint row;

      if (is_done[j])
        continue;
      for (guint k = j; k < self->places->len; k++)
        if (is_same_host (self, j, k))
          n_locked += is_locked_at (self, pair[0], k) + is_locked_at (self, pair[1], k);
      row = cy_assign_add_limit (problem, take_off (1, n_locked));
      for (guint k = j; k < self->places->len; k++)
        if (is_same_host (self, j, k))
          {
            is_done[k] = TRUE;
            cy_assign_limit_arc (problem, row, pair[0], k);
            cy_assign_limit_arc (problem, row, pair[1], k);
          }
    }
}

static void
add_kin_limits (const CyExchangeCase *self, CyAssign *problem)
{
  if (!_cy_exchange_is_on (self, CY_EXCHANGE_PLAN_KIN_APART))
    return;
  for (guint i = 0; i < self->kin->len; i++)
    {
      const CyExchangeKin *kin = g_ptr_array_index (self->kin, i);

      if (kin->place < 0)
        add_apart (self, problem, kin);
    }
}

/**
 * cy_exchange_case_make_problem:
 * @self: a case
 *
 * Whoever is locked is where they are locked to, whatever the rules say, and has no part in it:
 * what they take is taken off for the others.
 *
 * Returns: (transfer full): who goes where, as a problem; people and places as in @self
 */
CyAssign *
cy_exchange_case_make_problem (const CyExchangeCase *self)
{
  CyAssign *problem = cy_assign_new (self->people->len, self->places->len);

  add_arcs (self, problem);
  add_mentors (self, problem);
  add_towns (self, problem);
  add_kin_limits (self, problem);

  return problem;
}
