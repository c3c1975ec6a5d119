/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Hybrid logical time and the record names made from it. */
#include "cy-clock-private.h"

#include <gcrypt.h>

/**
 * cy_clock_now:
 * @clock: a node's clock
 * @wall_ms: wall clock, milliseconds since 1970
 *
 * Source: Kulkarni et al., Logical Physical Clocks (2014); 48 bits of milliseconds and a
 * counter of 16 bits, so that a number alone orders changes and stays near the wall clock.
 *
 * Returns: a time later than any that @clock gave out or saw
 */
guint64
cy_clock_now (CyClock *clock, gint64 wall_ms)
{
  clock->hlc = MAX (((guint64) wall_ms) << 16, clock->hlc + 1);

  return clock->hlc;
}

/**
 * cy_clock_make_uid:
 * @clock: a node's clock
 * @wall_ms: wall clock, milliseconds since 1970
 * @uid: (out caller-allocates): a version 7 UUID, RFC 9562 section 5.7
 *
 * Names made within one millisecond stay in order, so that their index only ever appends.
 */
void
cy_clock_make_uid (CyClock *clock, gint64 wall_ms, guint8 uid[16])
{
  if (wall_ms > clock->ms)
    {
      clock->ms = wall_ms;
      clock->counter = 0;
    }
  else if (++clock->counter > 0x0fff)
    {
      clock->ms++;
      clock->counter = 0;
    }

  gcry_create_nonce (uid + 8, 8);
  for (int i = 0; i < 6; i++)
    uid[i] = clock->ms >> (40 - 8 * i);
  uid[6] = 0x70 | (clock->counter >> 8);
  uid[7] = clock->counter & 0xff;
  uid[8] = (uid[8] & 0x3f) | 0x80;
}

char *
cy_uid_to_string (const guint8 uid[16])
{
  GString *text = g_string_sized_new (36);

  for (int i = 0; i < 16; i++)
    g_string_append_printf (text, i == 4 || i == 6 || i == 8 || i == 10 ? "-%02x" : "%02x", uid[i]);

  return g_string_free (text, FALSE);
}
