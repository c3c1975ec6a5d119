/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyClock:
 * @hlc: the newest logical time given out or seen
 * @ms: the newest millisecond a name was made in
 * @counter: names made in it
 *
 * One node's time. Belongs to the thread of its connection.
 */
typedef struct
{
  guint64 hlc;
  gint64  ms;
  guint   counter;
} CyClock;

guint64 cy_clock_now (CyClock *clock, gint64 wall_ms);
void    cy_clock_make_uid (CyClock *clock, gint64 wall_ms, guint8 uid[16]);
char   *cy_uid_to_string (const guint8 uid[16]);

G_END_DECLS
