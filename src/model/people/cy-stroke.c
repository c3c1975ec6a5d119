/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The order of names by the strokes of their characters, as official lists have it. */
#include "cy-stroke.h"

#include "cy-stroke-data.h"

#define MAX_STROKES 128
#define DOT 0x00B7

/* Sorts a character of unknown strokes behind those of the same count. */
#define NO_SEQUENCE '6'

static guint
info_of (gunichar c)
{
  if (c > STROKE_LAST)
    return 0;

  return stroke_counts[stroke_index[c / STROKE_BLOCK] * STROKE_BLOCK + c % STROKE_BLOCK];
}

static guint
packed_size (guint info)
{
  return info & STROKE_HAS_SEQUENCE ? ((info & ~STROKE_HAS_SEQUENCE) + 2) / 3 : 0;
}

static const guint8 *
find_packed (gunichar c)
{
  guint         block = stroke_index[c / STROKE_BLOCK];
  const guint8 *packed = stroke_pool + stroke_bases[block];

  for (guint i = 0; i < c % STROKE_BLOCK; i++)
    packed += packed_size (stroke_counts[block * STROKE_BLOCK + i]);

  return packed;
}

static guint
unpack (gunichar c, char *out)
{
  guint         info = info_of (c);
  guint         n = info & ~STROKE_HAS_SEQUENCE;
  const guint8 *packed;

  if (!(info & STROKE_HAS_SEQUENCE))
    return 0;

  packed = find_packed (c);
  for (guint i = 0; i < n; i++)
    {
      static const guint divisors[] = { 36, 6, 1 };

      out[i] = (char) ('0' + packed[i / 3] / divisors[i % 3] % 6);
    }

  return n;
}

static void
append_char (GString *key, gunichar c)
{
  char  strokes[MAX_STROKES];
  guint count = cy_stroke_count (c);
  guint n = unpack (c, strokes);

  g_string_append_c (key, (char) ('0' + count / 10));
  g_string_append_c (key, (char) ('0' + count % 10));
  if (n > 0)
    g_string_append_len (key, strokes, n);
  else
    g_string_append_c (key, NO_SEQUENCE);
  g_string_append_unichar (key, c);
}

/**
 * cy_stroke_count:
 * @c: a character
 *
 * Returns: strokes of the mainland form (kTotalStrokes of Unihan), or 0 when @c is no Han character
 */
guint
cy_stroke_count (gunichar c)
{
  return info_of (c) & ~STROKE_HAS_SEQUENCE;
}

/**
 * cy_stroke_sequence:
 * @c: a character
 *
 * Returns: (transfer full): its strokes in the order of writing: 1 横, 2 竖, 3 撇, 4 点 or 捺, 5
 * 折; empty when they are not known
 */
char *
cy_stroke_sequence (gunichar c)
{
  char  strokes[MAX_STROKES];
  guint n = unpack (c, strokes);

  return g_strndup (strokes, n);
}

/**
 * cy_stroke_sort_key:
 * @name: a normalised name
 *
 * The order of official lists, 按姓氏笔画为序: the surname with fewer strokes first; with as many,
 * by the strokes as written, 横竖撇点折; the same surname, by the next character in the same way,
 * so that a name that has ended comes first. Dots do not count. What is no Han character comes
 * last.
 *
 * Returns: (transfer full): text of which strcmp() is that order
 */
char *
cy_stroke_sort_key (const char *name)
{
  GString *key = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (cy_stroke_count (c) > 0)
        append_char (key, c);
      else if (c != DOT)
        {
          g_string_append (key, "99");
          g_string_append_unichar (key, c);
        }
    }

  return g_string_free (key, FALSE);
}
