/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The assignment without limits, solved exactly by shortest augmenting paths with prices (Kuhn and
 * Munkres; Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 12). */
#include "cy-assign-private.h"

#define FAR G_MAXINT64

/* The last column stands for nowhere, which takes everybody. */
typedef struct
{
  const CyAssign *assign;
  const gint64   *profits;
  guint           n_columns;
  int            *places; /* column of each person, -1 before their turn */
  guint          *load;
  gint64         *u; /* of people */
  gint64         *v; /* of columns; never above 0 */
  gint64         *distance;
  guint          *from; /* the person by whom a column was reached */
  gboolean       *is_done;
  guint          *tree; /* people whose arcs were looked at */
  gint64         *depth;
  guint           n_tree;
} Flow;

static gint64
get_cost (const Flow *self, guint person, guint column)
{
  guint arc;

  if (column == self->assign->n_places)
    return 0;
  arc = _cy_assign_arc (self->assign, person, column);

  return self->assign->weights[arc] == CY_ASSIGN_BARRED ? FAR : -self->profits[arc];
}

static guint
get_capacity (const Flow *self, guint column)
{
  return column == self->assign->n_places ? self->assign->n_people : self->assign->capacity[column];
}

static void
look_from (Flow *self, guint person, gint64 depth)
{
  self->tree[self->n_tree] = person;
  self->depth[self->n_tree++] = depth;
  for (guint j = 0; j < self->n_columns; j++)
    {
      gint64 cost = self->is_done[j] ? FAR : get_cost (self, person, j);

      if (cost == FAR)
        continue;
      cost += depth - self->u[person] - self->v[j];
      if (cost < self->distance[j])
        {
          self->distance[j] = cost;
          self->from[j] = person;
        }
    }
}

/* Of columns as near, nowhere comes first: who has a place keeps it. */
static guint
find_nearest (const Flow *self)
{
  guint best = self->n_columns;

  for (guint n = 0; n < self->n_columns; n++)
    {
      guint j = (n + self->n_columns - 1) % self->n_columns;

      if (!self->is_done[j] && self->distance[j] != FAR &&
          (best == self->n_columns || self->distance[j] < self->distance[best]))
        best = j;
    }

  return best;
}

static guint
grow (Flow *self, guint person)
{
  self->n_tree = 0;
  for (guint j = 0; j < self->n_columns; j++)
    {
      self->distance[j] = FAR;
      self->is_done[j] = FALSE;
    }
  look_from (self, person, 0);
  for (;;)
    {
      guint j = find_nearest (self);

      self->is_done[j] = TRUE;
      if (self->load[j] < get_capacity (self, j))
        return j;
      for (guint i = 0; i < self->assign->n_people; i++)
        if (self->places[i] == (int) j)
          look_from (self, i, self->distance[j]);
    }
}

static void
augment (Flow *self, guint person, guint end)
{
  gint64 length = self->distance[end];
  guint  column = end;
  guint  mover;

  for (guint n = 0; n < self->n_tree; n++)
    self->u[self->tree[n]] += length - self->depth[n];
  for (guint j = 0; j < self->n_columns; j++)
    if (self->is_done[j])
      self->v[j] -= length - self->distance[j];
  self->load[end]++;
  do
    {
      int left;

      mover = self->from[column];
      left = self->places[mover];
      self->places[mover] = (int) column;
      column = (guint) left;
    }
  while (mover != person);
}

static void
flow_init (Flow *self, CyAssign *assign, const gint64 *profits, int *places)
{
  self->assign = assign;
  self->profits = profits;
  self->n_columns = assign->n_places + 1;
  self->places = places;
  self->load = g_new0 (guint, self->n_columns);
  self->u = g_new0 (gint64, assign->n_people);
  self->v = g_new0 (gint64, self->n_columns);
  self->distance = g_new (gint64, self->n_columns);
  self->from = g_new (guint, self->n_columns);
  self->is_done = g_new (gboolean, self->n_columns);
  self->tree = g_new (guint, assign->n_people);
  self->depth = g_new (gint64, assign->n_people);
  /* Reduced costs have to start at or above 0. */
  for (guint i = 0; i < assign->n_people; i++)
    {
      places[i] = -1;
      for (guint j = 0; j < self->n_columns; j++)
        self->u[i] = MIN (self->u[i], get_cost (self, i, j));
    }
}

static void
flow_clear (Flow *self)
{
  g_free (self->load);
  g_free (self->u);
  g_free (self->v);
  g_free (self->distance);
  g_free (self->from);
  g_free (self->is_done);
  g_free (self->tree);
  g_free (self->depth);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Flow, flow_clear)

/*
 * Sets the place of each person, and the price of each place in the thousandths of @profits; a
 * place with room left is free.
 */
gboolean
_cy_assign_flow (CyAssign     *self,
                 const gint64 *profits,
                 int          *places,
                 gint64       *prices,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_auto (Flow) flow = { NULL };

  flow_init (&flow, self, profits, places);
  for (guint i = 0; i < self->n_people; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      augment (&flow, i, grow (&flow, i));
    }
  for (guint i = 0; i < self->n_people; i++)
    if (places[i] == (int) self->n_places)
      places[i] = CY_ASSIGN_NOWHERE;
  for (guint j = 0; j < self->n_places; j++)
    prices[j] = -flow.v[j];

  return TRUE;
}
