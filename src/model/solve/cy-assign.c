/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The problem of who goes where, and how it is solved: a start of our own with a bound, then the
 * exact solver on what the bound leaves open. */
#include "cy-assign-private.h"

#include <string.h>

/**
 * cy_assign_new:
 * @n_people: how many people
 * @n_places: how many places
 *
 * Ties go to who comes first, so that the caller's order decides them.
 *
 * Returns: (transfer full): a problem where nobody may go anywhere yet and no place takes anybody
 */
CyAssign *
cy_assign_new (guint n_people, guint n_places)
{
  CyAssign *self = g_new0 (CyAssign, 1);

  self->n_people = n_people;
  self->n_places = n_places;
  self->weights = g_new (int, (gsize) n_people *n_places);
  for (gsize i = 0; i < (gsize) n_people * n_places; i++)
    self->weights[i] = CY_ASSIGN_BARRED;
  self->capacity = g_new0 (guint, n_places);
  self->limits = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pairs = g_array_new (FALSE, FALSE, sizeof (CyAssignPair));

  return self;
}

void
cy_assign_free (CyAssign *self)
{
  g_free (self->weights);
  g_free (self->capacity);
  g_free (self->starts);
  g_free (self->rows);
  g_array_unref (self->limits);
  g_array_unref (self->pairs);
  g_free (self);
}

/**
 * cy_assign_set:
 * @self: a problem
 * @person: from 0
 * @place: from 0
 * @weight: points, or %CY_ASSIGN_BARRED
 */
void
cy_assign_set (CyAssign *self, guint person, guint place, int weight)
{
  self->weights[_cy_assign_arc (self, person, place)] = weight;
}

/**
 * cy_assign_get:
 * @self: a problem
 * @person: from 0
 * @place: from 0
 *
 * Returns: the weight
 */
int
cy_assign_get (const CyAssign *self, guint person, guint place)
{
  return self->weights[_cy_assign_arc (self, person, place)];
}

/**
 * cy_assign_set_capacity:
 * @self: a problem
 * @place: from 0
 * @capacity: how many people it takes
 */
void
cy_assign_set_capacity (CyAssign *self, guint place, guint capacity)
{
  self->capacity[place] = capacity;
}

/**
 * cy_assign_add_limit:
 * @self: a problem
 * @limit: how many of its arcs may be used
 *
 * Returns: the limit's number, for cy_assign_limit_arc()
 */
guint
cy_assign_add_limit (CyAssign *self, guint limit)
{
  g_array_append_val (self->limits, limit);

  return self->limits->len - 1;
}

/**
 * cy_assign_limit_arc:
 * @self: a problem
 * @row: a limit
 * @person: from 0
 * @place: from 0; the two count once for the limit
 */
void
cy_assign_limit_arc (CyAssign *self, guint row, guint person, guint place)
{
  const CyAssignPair pair = { _cy_assign_arc (self, person, place), row };

  g_array_append_val (self->pairs, pair);
}

/* Sorts the limits by arc, and finds out what a place counts. */
void
_cy_assign_prepare (CyAssign *self)
{
  gsize  n_arcs = (gsize) self->n_people * self->n_places;
  gint64 least = 0;
  gint64 most = 0;
  guint *next;

  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->rows, g_free);
  self->starts = g_new0 (guint, n_arcs + 1);
  self->rows = g_new (guint, self->pairs->len);
  for (guint i = 0; i < self->pairs->len; i++)
    self->starts[g_array_index (self->pairs, CyAssignPair, i).arc + 1]++;
  for (gsize i = 0; i < n_arcs; i++)
    self->starts[i + 1] += self->starts[i];
  next = g_memdup2 (self->starts, (n_arcs + 1) * sizeof *next);
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const CyAssignPair *pair = &g_array_index (self->pairs, CyAssignPair, i);

      self->rows[next[pair->arc]++] = pair->row;
    }
  g_free (next);
  for (gsize i = 0; i < n_arcs; i++)
    if (self->weights[i] != CY_ASSIGN_BARRED)
      {
        least = MIN (least, self->weights[i]);
        most = MAX (most, self->weights[i]);
      }
  self->reward = 1 + (most - least) * (self->n_people + 1);
}

/* Points and rewards of an answer. */
gint64
_cy_assign_count (const CyAssign *self, const int *places)
{
  gint64 total = 0;

  for (guint i = 0; i < self->n_people; i++)
    if (places[i] != CY_ASSIGN_NOWHERE)
      total += _cy_assign_profit (self, _cy_assign_arc (self, i, (guint) places[i]));

  return total;
}

static gint64
get_net (const CyAssign *self, const CyAssignPrices *prices, guint arc)
{
  gint64 net =
    _cy_assign_profit (self, arc) * CY_ASSIGN_SCALE - prices->places[arc % self->n_places];

  for (guint k = self->starts[arc]; k < self->starts[arc + 1]; k++)
    net -= prices->rows[self->rows[k]];

  return net;
}

static gint64
get_best_net (const CyAssign *self, const CyAssignPrices *prices, guint person)
{
  gint64 best = 0;

  for (guint j = 0; j < self->n_places; j++)
    {
      guint arc = _cy_assign_arc (self, person, j);

      if (self->weights[arc] != CY_ASSIGN_BARRED)
        best = MAX (best, get_net (self, prices, arc));
    }

  return best;
}

/*
 * Weak duality: whatever the prices of capacities and limits, no answer is worth more than all of
 * them sold at these prices, and each person's best net of them. Sets the bound and returns it.
 */
gint64
_cy_assign_get_bound (CyAssign *self, CyAssignPrices *prices)
{
  prices->bound = 0;
  for (guint j = 0; j < self->n_places; j++)
    prices->bound += prices->places[j] * self->capacity[j];
  for (guint r = 0; r < self->limits->len; r++)
    prices->bound += prices->rows[r] * g_array_index (self->limits, guint, r);
  for (guint i = 0; i < self->n_people; i++)
    prices->bound += get_best_net (self, prices, i);

  return prices->bound;
}

/* By how much, in thousandths, the bound falls when somebody has to take an arc. */
gint64
_cy_assign_get_loss (const CyAssign *self, const CyAssignPrices *prices, guint arc)
{
  return get_best_net (self, prices, arc / self->n_places) - get_net (self, prices, arc);
}

/**
 * cy_assign_is_feasible:
 * @self: a problem
 * @places: of each person, or %CY_ASSIGN_NOWHERE
 *
 * Returns: whether no capacity, limit or bar is broken
 */
gboolean
cy_assign_is_feasible (CyAssign *self, const int *places)
{
  g_autofree guint *load = g_new0 (guint, self->n_places);
  g_autofree guint *usage = g_new0 (guint, self->limits->len);

  _cy_assign_prepare (self);
  for (guint i = 0; i < self->n_people; i++)
    {
      guint arc;

      if (places[i] == CY_ASSIGN_NOWHERE)
        continue;
      arc = _cy_assign_arc (self, i, (guint) places[i]);
      if (self->weights[arc] == CY_ASSIGN_BARRED || ++load[places[i]] > self->capacity[places[i]])
        return FALSE;
      for (guint k = self->starts[arc]; k < self->starts[arc + 1]; k++)
        if (++usage[self->rows[k]] > g_array_index (self->limits, guint, self->rows[k]))
          return FALSE;
    }

  return TRUE;
}

/* ---- Solving ---- */

static void
settle (CyAssign *self, CyAssignResult *result, gint64 bound)
{
  gint64 total = _cy_assign_count (self, result->places);

  result->n_placed = 0;
  for (guint i = 0; i < self->n_people; i++)
    result->n_placed += result->places[i] != CY_ASSIGN_NOWHERE;
  result->value = total - result->n_placed * self->reward;
  result->bound = result->value + MAX (0, bound - total);
}

/* What the exact solver cannot say, whatever kept it, is left as it was. */
static gboolean
refine (CyAssign              *self,
        const CyAssignOptions *options,
        const CyAssignPrices  *prices,
        CyAssignResult        *result,
        GCancellable          *cancellable,
        GError               **error)
{
  g_autoptr (GError) fault = NULL;
  gint64 bound = prices->bound / CY_ASSIGN_SCALE;

  if (_cy_assign_ask (self, options, prices, result->places, &bound, cancellable, &fault))
    {
      result->by_program = TRUE;
      settle (self, result, bound);
      return TRUE;
    }
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return FALSE;
    }
  g_debug ("the exact solver gave no answer: %s", fault->message);

  return TRUE;
}

/**
 * cy_assign_solve:
 * @self: a problem
 * @options: (nullable): how
 * @progress: (nullable) (scope call): gets the first answer
 * @data: for @progress
 * @cancellable: (nullable): to stop; heeded within some thousandths of a second
 * @error: return location; only %G_IO_ERROR_CANCELLED
 *
 * The start of our own solves the assignment exactly and the limits by Lagrangian relaxation
 * (Fisher, The Lagrangian Relaxation Method for Solving Integer Programming Problems, Management
 * Science 27, 1981), which proves a bound. If that leaves a gap, the exact solver gets what the
 * bound does not rule out. The same problem gives the same answer.
 *
 * Returns: (transfer full): the answer
 */
CyAssignResult *
cy_assign_solve (CyAssign              *self,
                 const CyAssignOptions *options,
                 CyAssignProgress       progress,
                 gpointer               data,
                 GCancellable          *cancellable,
                 GError               **error)
{
  const CyAssignOptions usual = { NULL, 0 };
  g_autoptr (CyAssignResult) result = g_new0 (CyAssignResult, 1);
  g_autofree gint64 *places = g_new0 (gint64, self->n_places);
  g_autofree gint64 *rows = g_new0 (gint64, self->limits->len);
  CyAssignPrices     prices = { places, rows, 0 };

  _cy_assign_prepare (self);
  result->n_people = self->n_people;
  result->places = g_new (int, self->n_people);
  if (!_cy_assign_start (self, result->places, &prices, cancellable, error))
    return NULL;
  settle (self, result, prices.bound / CY_ASSIGN_SCALE);
  if (progress != NULL)
    progress (result, data);
  if (result->bound > result->value &&
      !refine (self, options != NULL ? options : &usual, &prices, result, cancellable, error))
    return NULL;

  return g_steal_pointer (&result);
}

void
cy_assign_result_free (CyAssignResult *self)
{
  g_free (self->places);
  g_free (self);
}

/**
 * cy_assign_get_gap:
 * @value: points of an answer
 * @bound: most points that there can be
 *
 * Returns: the part of the bound that is not proven to be out of reach, 0 to 1
 */
double
cy_assign_get_gap (gint64 value, gint64 bound)
{
  if (bound <= value)
    return 0;

  return MIN (1.0, (double) (bound - value) / (double) MAX (1, bound));
}
