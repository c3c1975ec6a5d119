/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Ticks at min, min + step, … max, in the fixed-point units of a dataset. */
typedef struct
{
  gint64 min;
  gint64 max;
  gint64 step;
  guint  n_steps;
} CyAxis;

void   cy_axis_init_range (CyAxis *self, gint64 min, gint64 max, guint max_steps);
void   cy_axis_init (CyAxis *self, gint64 min, gint64 max, guint max_steps);
gint64 cy_axis_get_tick (const CyAxis *self, guint tick);
double cy_axis_get_position (const CyAxis *self, gint64 value);

G_END_DECLS
