/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The start of our own: limits get prices, which a subgradient search betters; each price list
 * gives an exact assignment, which proves a bound, and which is mended into an answer. */
#include "cy-assign-private.h"

#include <string.h>

#define MAX_ROUNDS 40
/* After so many rounds without a better bound the steps become half as long. */
#define PATIENCE 6

typedef struct
{
  CyAssign      *assign;
  gint64        *profits;
  int           *places;
  gint64        *usage;
  CyAssignPrices now;
  CyAssignPrices best;
  CyAssignDraft  draft;
  int           *answer;
  gint64         value; /* of the answer, with the rewards */
  double         theta;
  guint          n_waited;
} Search;

static void
search_init (Search *self, CyAssign *assign, int *answer, CyAssignPrices *prices)
{
  self->assign = assign;
  self->profits = g_new (gint64, (gsize) assign->n_people * assign->n_places);
  self->places = g_new (int, assign->n_people);
  self->usage = g_new (gint64, assign->limits->len);
  self->now.places = g_new0 (gint64, assign->n_places);
  self->now.rows = g_new0 (gint64, assign->limits->len);
  self->best = *prices;
  self->best.bound = G_MAXINT64;
  self->answer = answer;
  self->value = -1;
  self->theta = 1.0;
  _cy_assign_draft_init (&self->draft, assign);
}

static void
search_clear (Search *self)
{
  g_free (self->profits);
  g_free (self->places);
  g_free (self->usage);
  g_free (self->now.places);
  g_free (self->now.rows);
  _cy_assign_draft_clear (&self->draft);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* Of nobody or no limits there is not even room. */
static void
copy (gpointer to, gconstpointer from, gsize size)
{
  if (size > 0)
    memcpy (to, from, size);
}

static void
set_profits (Search *self)
{
  const CyAssign *assign = self->assign;

  for (guint arc = 0; arc < assign->n_people * assign->n_places; arc++)
    {
      if (assign->weights[arc] == CY_ASSIGN_BARRED)
        continue;
      self->profits[arc] = _cy_assign_profit (assign, arc) * CY_ASSIGN_SCALE;
      for (guint k = assign->starts[arc]; k < assign->starts[arc + 1]; k++)
        self->profits[arc] -= self->now.rows[assign->rows[k]];
    }
}

static void
take_bound (Search *self)
{
  const CyAssign *assign = self->assign;

  self->n_waited++;
  if (_cy_assign_get_bound (self->assign, &self->now) < self->best.bound)
    {
      copy (self->best.places, self->now.places, assign->n_places * sizeof (gint64));
      copy (self->best.rows, self->now.rows, assign->limits->len * sizeof (gint64));
      self->best.bound = self->now.bound;
      self->n_waited = 0;
    }
  else if (self->n_waited >= PATIENCE)
    {
      self->theta /= 2;
      self->n_waited = 0;
    }
}

static void
take_answer (Search *self)
{
  gint64 value = _cy_assign_draft_take (&self->draft, self->places);

  if (value <= self->value)
    return;
  self->value = value;
  copy (self->answer, self->draft.places, self->assign->n_people * sizeof (int));
}

/* By how many each limit is broken; one that costs nothing may be kept with room to spare. */
static gint64
measure (Search *self)
{
  const CyAssign *assign = self->assign;
  gint64          length = 0;

  for (guint r = 0; r < assign->limits->len; r++)
    self->usage[r] = -(gint64) g_array_index (assign->limits, guint, r);
  for (guint i = 0; i < assign->n_people; i++)
    {
      guint arc;

      if (self->places[i] == CY_ASSIGN_NOWHERE)
        continue;
      arc = _cy_assign_arc (assign, i, (guint) self->places[i]);
      for (guint k = assign->starts[arc]; k < assign->starts[arc + 1]; k++)
        self->usage[assign->rows[k]]++;
    }
  for (guint r = 0; r < assign->limits->len; r++)
    {
      if (self->usage[r] < 0 && self->now.rows[r] == 0)
        self->usage[r] = 0;
      length += self->usage[r] * self->usage[r];
    }

  return length;
}

/* Polyak's step. */
static gboolean
step (Search *self)
{
  gint64 length = measure (self);
  double size;

  if (length == 0)
    return FALSE;
  size = self->theta * (double) (self->now.bound - self->value * CY_ASSIGN_SCALE) / (double) length;
  for (guint r = 0; r < self->assign->limits->len; r++)
    self->now.rows[r] = MAX (0, self->now.rows[r] + (gint64) (size * (double) self->usage[r]));

  return TRUE;
}

static gboolean
is_proven (const Search *self)
{
  return self->best.bound / CY_ASSIGN_SCALE <= self->value;
}

/*
 * Sets an answer that keeps every limit, and the prices with their bound that prove how good it is.
 */
gboolean
_cy_assign_start (CyAssign       *self,
                  int            *places,
                  CyAssignPrices *prices,
                  GCancellable   *cancellable,
                  GError        **error)
{
  g_auto (Search) search = { NULL };

  search_init (&search, self, places, prices);
  for (guint n = 0; n < MAX_ROUNDS; n++)
    {
      set_profits (&search);
      if (!_cy_assign_flow (self,
                            search.profits,
                            search.places,
                            search.now.places,
                            cancellable,
                            error))
        return FALSE;
      take_bound (&search);
      take_answer (&search);
      if (is_proven (&search) || !step (&search))
        break;
    }
  prices->bound = search.best.bound;

  return TRUE;
}
