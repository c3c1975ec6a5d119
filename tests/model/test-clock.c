/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Times never run back, and names stay in the order they were made in. */
#include "cy-clock-private.h"

#include <string.h>

static void
test_time (void)
{
  CyClock clock = { 0 };
  guint64 last = cy_clock_now (&clock, 1000);

  g_assert_cmpuint (last, ==, 1000 << 16);
  g_assert_cmpuint (cy_clock_now (&clock, 1000), ==, last + 1);
  /* The wall clock was put back. */
  g_assert_cmpuint (cy_clock_now (&clock, 500), ==, last + 2);
  g_assert_cmpuint (cy_clock_now (&clock, 1001), ==, 1001 << 16);
}

static void
test_names (void)
{
  CyClock clock = { 0 };
  guint8  last[16] = { 0 };

  /* More than fit into one millisecond. */
  for (int i = 0; i < 10000; i++)
    {
      guint8 uid[16];

      cy_clock_make_uid (&clock, 1700000000000 - i, uid);
      g_assert_cmpint (memcmp (uid, last, sizeof uid), >, 0);
      g_assert_cmphex (uid[6] >> 4, ==, 7);
      g_assert_cmphex (uid[8] >> 6, ==, 2);
      memcpy (last, uid, sizeof uid);
    }
  g_assert_cmpint (clock.ms, ==, 1700000000002);
}

static void
test_text (void)
{
  const guint8     uid[16] = { 0x01, 0x8b, 0xcf, 0xe5, 0x68, 0x00, 0x70, 0x01,
                               0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xff };
  g_autofree char *text = cy_uid_to_string (uid);

  g_assert_cmpstr (text, ==, "018bcfe5-6800-7001-8000-0000000000ff");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/clock/time", test_time);
  g_test_add_func ("/model/clock/names", test_names);
  g_test_add_func ("/model/clock/text", test_text);

  return g_test_run ();
}
