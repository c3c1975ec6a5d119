/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses round ticks for an axis of fixed-point numbers, in whole numbers. */
#include "cy-chart-axis-private.h"

/* A power of ten, so that the search for a step ends there and sums stay inside 64 bits. */
#define LIMIT (G_GINT64_CONSTANT (1000000000000000000))

static gint64
floor_to (gint64 value, gint64 step)
{
  gint64 rest = value % step;

  return value - (rest < 0 ? rest + step : rest);
}

static gint64
ceil_to (gint64 value, gint64 step)
{
  return -floor_to (-value, step);
}

/* The next round step: 1, 2, 5, 10, 20, 50, … */
static gint64
next_step (gint64 step)
{
  gint64 lead = step;

  while (lead >= 10)
    lead /= 10;

  return lead == 2 ? step / 2 * 5 : step * 2;
}

/**
 * cy_axis_init_range:
 * @self: (out caller-allocates): the axis
 * @min: the least value to show
 * @max: the greatest value to show
 * @max_steps: intervals there is room for, at least 1
 *
 * Fits the axis to the range; no tick lies between two units, so that people are never halved.
 */
void
cy_axis_init_range (CyAxis *self, gint64 min, gint64 max, guint max_steps)
{
  g_return_if_fail (max_steps > 0);

  min = CLAMP (min, -LIMIT, LIMIT - 1);
  max = CLAMP (max, min + 1, LIMIT);

  /* A range can lie across a tick at any step and then takes two intervals. */
  max_steps = MAX (max_steps, 2);

  self->step = 1;
  while ((ceil_to (max, self->step) - floor_to (min, self->step)) / self->step > max_steps)
    self->step = next_step (self->step);

  self->min = floor_to (min, self->step);
  self->max = ceil_to (max, self->step);
  self->n_steps = (guint) ((self->max - self->min) / self->step);
}

/* The same with zero on the axis, as bars need it. */
void
cy_axis_init (CyAxis *self, gint64 min, gint64 max, guint max_steps)
{
  cy_axis_init_range (self, MIN (min, 0), MAX (max, 0), max_steps);
}

gint64
cy_axis_get_tick (const CyAxis *self, guint tick)
{
  return self->min + self->step * tick;
}

/* Where @value lies: 0 at the start of the axis, 1 at its end. */
double
cy_axis_get_position (const CyAxis *self, gint64 value)
{
  double position = ((double) value - (double) self->min) / ((double) self->max - self->min);

  return CLAMP (position, 0, 1);
}
