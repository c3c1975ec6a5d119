/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Counts people in what was typed: who was heard, and who makes up a group of inspectors. */
#include "cy-inspect-group.h"

#include <string.h>

#define BETWEEN_ITEMS "、，,；;\n"
#define BETWEEN_NAMES BETWEEN_ITEMS "/ "

/* More voices of one kind are a slip of the finger. */
#define MAX_VOICES 9999

/* @text at every character of @separators, the parts without blanks around them. */
static GPtrArray *
split (const char *text, const char *separators)
{
  GPtrArray  *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      if (*p != '\0' && g_utf8_strchr (separators, -1, g_utf8_get_char (p)) == NULL)
        continue;
      g_ptr_array_add (parts, g_strstrip (g_strndup (start, (gsize) (p - start))));
      if (*p == '\0')
        return parts;
      start = g_utf8_next_char (p);
    }
}

/* The one number in @item: 0 when there is none, or when there are two. */
static gint64
read_number (const char *item)
{
  gint64   number = 0;
  guint    n_numbers = 0;
  gboolean is_inside = FALSE;

  for (const char *p = item; *p != '\0'; p = g_utf8_next_char (p))
    {
      int digit = g_unichar_digit_value (g_utf8_get_char (p));

      n_numbers += digit >= 0 && !is_inside;
      is_inside = digit >= 0;
      if (digit >= 0 && number <= MAX_VOICES)
        number = number * 10 + digit;
    }

  return n_numbers == 1 && number <= MAX_VOICES ? number : 0;
}

/**
 * cy_heard_count:
 * @text: (nullable): kinds of people and how many of each: "党员 5、村民代表 8、邻居 3"
 * @n_voices: (out): how many they are together
 *
 * Kinds are free. Each has one number, before or behind it; nothing is guessed where it has none.
 *
 * Returns: whether every number could be read; %TRUE with 0 for an empty text
 */
gboolean
cy_heard_count (const char *text, gint64 *n_voices)
{
  g_autoptr (GPtrArray) items = split (text != NULL ? text : "", BETWEEN_ITEMS);

  *n_voices = 0;
  for (guint i = 0; i < items->len; i++)
    {
      const char *item = g_ptr_array_index (items, i);
      gint64      number = read_number (item);

      if (*item == '\0')
        continue;
      if (number == 0)
        return FALSE;
      *n_voices += number;
    }

  return TRUE;
}

/**
 * cy_group_count:
 * @leader: (nullable): name of the leader
 * @members: (nullable): names, parted by blanks, commas or 、
 *
 * Returns: how many people these are; a name that stands there twice counts once
 */
guint
cy_group_count (const char *leader, const char *members)
{
  g_autofree char *all = g_strjoin ("、", leader != NULL ? leader : "", members, NULL);
  g_autoptr (GPtrArray) names = split (all, BETWEEN_NAMES);
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < names->len; i++)
    if (*(const char *) g_ptr_array_index (names, i) != '\0')
      g_hash_table_add (people, g_ptr_array_index (names, i));

  return g_hash_table_size (people);
}
