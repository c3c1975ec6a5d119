/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Mends an answer that breaks limits, and betters it by moves of one and of two people. */
#include "cy-assign-private.h"

#define MAX_ROUNDS 8

void
_cy_assign_draft_init (CyAssignDraft *self, CyAssign *assign)
{
  self->assign = assign;
  self->places = g_new (int, assign->n_people);
  self->load = g_new0 (guint, assign->n_places);
  self->usage = g_new0 (guint, assign->limits->len);
}

void
_cy_assign_draft_clear (CyAssignDraft *self)
{
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->load, g_free);
  g_clear_pointer (&self->usage, g_free);
}

static gboolean
fits (const CyAssignDraft *self, guint person, guint place)
{
  const CyAssign *assign = self->assign;
  guint           arc = _cy_assign_arc (assign, person, place);

  if (assign->weights[arc] == CY_ASSIGN_BARRED || self->load[place] >= assign->capacity[place])
    return FALSE;
  for (guint k = assign->starts[arc]; k < assign->starts[arc + 1]; k++)
    if (self->usage[assign->rows[k]] >= g_array_index (assign->limits, guint, assign->rows[k]))
      return FALSE;

  return TRUE;
}

static void
count (CyAssignDraft *self, guint person, guint place, int sign)
{
  const CyAssign *assign = self->assign;
  guint           arc = _cy_assign_arc (assign, person, place);

  self->load[place] += (guint) sign;
  for (guint k = assign->starts[arc]; k < assign->starts[arc + 1]; k++)
    self->usage[assign->rows[k]] += (guint) sign;
}

static void
move (CyAssignDraft *self, guint person, int place)
{
  if (self->places[person] != CY_ASSIGN_NOWHERE)
    count (self, person, (guint) self->places[person], -1);
  self->places[person] = place;
  if (place != CY_ASSIGN_NOWHERE)
    count (self, person, (guint) place, 1);
}

static gint64
get_profit (const CyAssignDraft *self, guint person, int place)
{
  if (place == CY_ASSIGN_NOWHERE)
    return 0;

  return _cy_assign_profit (self->assign, _cy_assign_arc (self->assign, person, (guint) place));
}

/* Of somebody who is nowhere. */
static int
find_best (const CyAssignDraft *self, guint person)
{
  int best = CY_ASSIGN_NOWHERE;

  for (guint j = 0; j < self->assign->n_places; j++)
    if (fits (self, person, j) &&
        get_profit (self, person, (int) j) > get_profit (self, person, best))
      best = (int) j;

  return best;
}

static gboolean
better_one (CyAssignDraft *self, guint person)
{
  int old = self->places[person];
  int best;

  move (self, person, CY_ASSIGN_NOWHERE);
  best = find_best (self, person);
  if (get_profit (self, person, best) <= get_profit (self, person, old))
    best = old;
  move (self, person, best);

  return best != old;
}

/* @person takes the place of @other, who goes to the best that is left. Of any two who better
 * themselves together one does so alone, so that only who would gain needs to push. */
static gboolean
better_by_push (CyAssignDraft *self, guint person, guint other)
{
  int    mine = self->places[person];
  int    theirs = self->places[other];
  gint64 before = get_profit (self, person, mine) + get_profit (self, other, theirs);

  if (theirs == CY_ASSIGN_NOWHERE || theirs == mine ||
      get_profit (self, person, theirs) <= get_profit (self, person, mine) ||
      self->assign->weights[_cy_assign_arc (self->assign, person, (guint) theirs)] ==
        CY_ASSIGN_BARRED)
    return FALSE;
  move (self, other, CY_ASSIGN_NOWHERE);
  move (self, person, CY_ASSIGN_NOWHERE);
  if (fits (self, person, (guint) theirs))
    {
      move (self, person, theirs);
      move (self, other, find_best (self, other));
      if (get_profit (self, person, theirs) + get_profit (self, other, self->places[other]) >
          before)
        return TRUE;
      move (self, other, CY_ASSIGN_NOWHERE);
    }
  move (self, person, mine);
  move (self, other, theirs);

  return FALSE;
}

static gboolean
better_all (CyAssignDraft *self)
{
  gboolean has_changed = FALSE;

  for (guint i = 0; i < self->assign->n_people; i++)
    has_changed |= better_one (self, i);
  for (guint i = 0; i < self->assign->n_people; i++)
    for (guint k = 0; k < self->assign->n_people; k++)
      if (k != i)
        has_changed |= better_by_push (self, i, k);

  return has_changed;
}

/*
 * Takes over of @places what keeps the limits, the first people first, and betters it.
 * Returns points and rewards.
 */
gint64
_cy_assign_draft_take (CyAssignDraft *self, const int *places)
{
  const CyAssign *assign = self->assign;

  for (guint j = 0; j < assign->n_places; j++)
    self->load[j] = 0;
  for (guint r = 0; r < assign->limits->len; r++)
    self->usage[r] = 0;
  for (guint i = 0; i < assign->n_people; i++)
    {
      self->places[i] = CY_ASSIGN_NOWHERE;
      if (places[i] != CY_ASSIGN_NOWHERE && fits (self, i, (guint) places[i]))
        move (self, i, places[i]);
    }
  for (guint n = 0; n < MAX_ROUNDS && better_all (self); n++)
    ;

  return _cy_assign_count (assign, self->places);
}
