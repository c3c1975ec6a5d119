/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which steps lead into the pool, and what each needs, as the rule set of the year has it. */
#include "cy-route.h"

#include "cy-code.h"
#include "cy-pool.h"
#include "cy-rules.h"

#define SEPARATORS "、，,；; \t→"

/* Place of a step in the set; -1 when it is none. */
static int
find_in_set (const char *word)
{
  CyCodeSet *set = cy_code_set_get ("step");

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);

      if (g_str_equal (code->code, word) || g_str_equal (code->name, word) ||
          g_str_equal (code->short_name, word))
        return (int) i;
    }

  return -1;
}

static gboolean
is_separator (gunichar character)
{
  return g_utf8_strchr (SEPARATORS, -1, character) != NULL;
}

/* The next word of *@text; %NULL at its end. */
static char *
take_word (const char **text)
{
  const char *start = *text;
  const char *end;

  while (*start != '\0' && is_separator (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (end = start; *end != '\0' && !is_separator (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);
  *text = end;

  return end > start ? g_strndup (start, end - start) : NULL;
}

/* Places in the set, each once; words that are no step are passed over, and said by the answer. */
static gboolean
parse (const char *text, GArray *places)
{
  gboolean is_good = TRUE;
  char    *word;

  while (text != NULL && (word = take_word (&text)) != NULL)
    {
      int      place = find_in_set (word);
      gboolean known = FALSE;

      for (guint i = 0; i < places->len; i++)
        known |= g_array_index (places, int, i) == place;
      if (place >= 0 && !known)
        g_array_append_val (places, place);
      is_good &= place >= 0;
      g_free (word);
    }

  return is_good;
}

/**
 * cy_route_check_text:
 * @text: (nullable): what stands in one of the fields of the rule set
 *
 * Returns: whether every word of it is a step
 */
gboolean
cy_route_check_text (const char *text)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));

  return parse (text, places);
}

static gboolean
contains (CyRecord *rules, guint field, int place)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));

  parse (cy_record_get_text (rules, field), places);
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, int, i) == place)
      return TRUE;

  return FALSE;
}

static void
add_step (CyRoute *self, CyRecord *rules, int place)
{
  CyRouteStep *step = &self->steps[self->n_steps++];

  step->code = cy_code_set_get_nth (cy_code_set_get ("step"), (guint) place)->code;
  step->needs_document = contains (rules, CY_RULES_STEPS_DOCUMENT, place);
  step->needs_conclusion = contains (rules, CY_RULES_STEPS_CONCLUSION, place);
}

static void
take_all (GArray *places, const char *route)
{
  for (guint stage = 1; stage <= CY_POOL_N_STAGES; stage++)
    {
      const char *step = cy_pool_stage_get_step (stage, route);
      int         place = step != NULL ? find_in_set (step) : -1;

      if (place >= 0)
        g_array_append_val (places, place);
    }
}

/**
 * cy_route_init:
 * @self: (out): a route
 * @rules: the rule set that holds
 * @kind: (nullable): code of the set route; %NULL for recommendation
 *
 * A rule set that names no step asks for all of the route. The filing always comes last: it is what
 * makes a candidate a member of the pool.
 */
void
cy_route_init (CyRoute *self, CyRecord *rules, const char *kind)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean is_exam = g_strcmp0 (kind, CY_POOL_ROUTE_EXAM) == 0;
  int      filing = find_in_set (CY_POOL_LAST_STEP);

  *self = (CyRoute){ .notice_days = (int) cy_record_get_int (rules, CY_RULES_NOTICE_DAYS) };
  parse (cy_record_get_text (rules, is_exam ? CY_RULES_STEPS_EXAM : CY_RULES_STEPS), places);
  if (places->len == 0)
    take_all (places, is_exam ? CY_POOL_ROUTE_EXAM : CY_POOL_ROUTE_RECOMMEND);
  for (guint i = 0; i < places->len && self->n_steps < CY_ROUTE_MAX - 1; i++)
    if (g_array_index (places, int, i) != filing)
      add_step (self, rules, g_array_index (places, int, i));
  add_step (self, rules, filing);
}

/**
 * cy_route_find:
 * @self: a route
 * @step: (nullable): code of a step
 *
 * Returns: its place on the route, -1 when it is not required; who has no step stands at the first
 */
int
cy_route_find (const CyRoute *self, const char *step)
{
  if (step == NULL)
    return 0;
  for (guint i = 0; i < self->n_steps; i++)
    if (g_str_equal (self->steps[i].code, step))
      return (int) i;

  return -1;
}

/* The nearest required step on one side of a step that is not required. */
static const char *
find_beside (const CyRoute *self, const char *step, gboolean after)
{
  guint       own = cy_pool_step_get_stage (step);
  const char *found = NULL;

  for (guint i = 0; i < self->n_steps; i++)
    {
      guint stage = cy_pool_step_get_stage (self->steps[i].code);

      /* A step of the other route that stands for the same stage is still to be passed. */
      if (after ? stage >= own && found == NULL : stage < own)
        found = self->steps[i].code;
    }

  return found;
}

/**
 * cy_route_get_next:
 * @self: a route
 * @step: (nullable): code of a step
 *
 * Returns: (nullable): the step after it; %NULL after the last
 */
const char *
cy_route_get_next (const CyRoute *self, const char *step)
{
  int place = cy_route_find (self, step);

  if (place < 0)
    return find_beside (self, step, TRUE);

  return (guint) place + 1 < self->n_steps ? self->steps[place + 1].code : NULL;
}

/**
 * cy_route_get_previous:
 * @self: a route
 * @step: (nullable): code of a step
 *
 * Returns: (nullable): the step before it; %NULL before the first
 */
const char *
cy_route_get_previous (const CyRoute *self, const char *step)
{
  int place = cy_route_find (self, step);

  if (place < 0)
    return find_beside (self, step, FALSE);

  return place > 0 ? self->steps[place - 1].code : NULL;
}
