/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The vocabulary of column headers, and how sure a word makes us. */
#include "cy-target.h"

#include "cy-text.h"

#include <string.h>

#define SURE 100
#define WITHOUT_BRACKETS 95
#define WITH_GROUP 95
#define CONTAINED 65

/* Shorter words are in too many others to mean anything inside a longer header. */
#define SHORTEST_PART 2
/* A sentence that contains a word is no header. */
#define LONGEST_HEADER 16

typedef struct
{
  const char *text;
  const char *id;
} CyHeaderWord;

#include "cy-header-data.h"

static const struct
{
  const char   *id;
  CyHeaderGroup group;
} groups[] = {
  { "any", CY_GROUP_ANY },   { "highest", CY_GROUP_HIGHEST }, { "full", CY_GROUP_FULL },
  { "part", CY_GROUP_PART }, { "kin", CY_GROUP_KIN },
};

static CyHeaderGroup
group_from_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].id, id))
      return groups[i].group;

  return CY_GROUP_NONE;
}

static GHashTable *
get_table (void)
{
  static GHashTable *table;

  if (g_once_init_enter (&table))
    {
      GHashTable *words = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint i = 0; i < G_N_ELEMENTS (header_words); i++)
        g_hash_table_insert (words,
                             (gpointer) header_words[i].text,
                             GUINT_TO_POINTER (cy_target_from_id (header_words[i].id)));
      g_once_init_leave (&table, words);
    }

  return table;
}

static gboolean
is_edge (char c)
{
  return strchr ("*:./\\|-_#", c) != NULL;
}

/**
 * cy_header_normalise:
 * @text: a header as it stands in a sheet
 *
 * Returns: (transfer full): @text in half width and small letters, without blanks and without the
 *   stars and colons at its ends
 */
char *
cy_header_normalise (const char *text)
{
  g_autofree char *plain = cy_text_squeeze (text);
  char            *small = g_ascii_strdown (plain, -1);
  gsize            start = 0;
  gsize            length;

  while (small[start] != '\0' && is_edge (small[start]))
    start++;
  memmove (small, small + start, strlen (small + start) + 1);
  for (length = strlen (small); length > 0 && is_edge (small[length - 1]); length--)
    small[length - 1] = '\0';
  /* Paths of headers keep / for themselves. */
  g_strdelimit (small, "|", '/');

  return small;
}

static char *
without_brackets (const char *text)
{
  GString *plain = g_string_new (NULL);
  int      depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '(' || *p == '[')
      depth++;
    else if (*p == ')' || *p == ']')
      depth = MAX (depth - 1, 0);
    else if (depth == 0)
      g_string_append_c (plain, *p);

  return g_string_free (plain, FALSE);
}

static CyTarget
find_exact (const char *text)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (get_table (), text));
}

/* 全日制毕业院校: the group and the leaf in one word. */
static CyTarget
find_with_group (const char *text)
{
  CyTarget best = CY_TARGET_NONE;
  gsize    longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (group_words); i++)
    {
      const gsize         length = strlen (group_words[i].text);
      const CyHeaderGroup group = group_from_id (group_words[i].id);
      CyTarget            leaf;

      if (group <= CY_GROUP_HIGHEST || length <= longest ||
          !g_str_has_prefix (text, group_words[i].text))
        continue;
      leaf = find_exact (text + length);
      if (text[length] == '\0' && group != CY_GROUP_KIN)
        leaf = CY_TARGET_LEVEL;
      leaf = cy_target_regroup (leaf, group);
      if (leaf == CY_TARGET_NONE)
        continue;
      best = leaf;
      longest = length;
    }

  return best;
}

static CyTarget
find_contained (const char *text)
{
  CyTarget best = CY_TARGET_NONE;
  glong    longest = 0;
  gboolean tied = FALSE;

  if (g_utf8_strlen (text, -1) > LONGEST_HEADER)
    return CY_TARGET_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (header_words); i++)
    {
      glong    length;
      CyTarget target;

      if (g_ascii_isalpha (*header_words[i].text) || strstr (text, header_words[i].text) == NULL)
        continue;
      length = g_utf8_strlen (header_words[i].text, -1);
      target = cy_target_from_id (header_words[i].id);
      if (length < SHORTEST_PART || length < longest)
        continue;
      tied = length == longest && best != target;
      best = target;
      longest = length;
    }

  return tied ? CY_TARGET_NONE : best;
}

/**
 * cy_header_find:
 * @text: one header
 * @confidence: (out) (optional): 100 for a known word, 95 for one without its brackets or with a
 *   word for full-time or part-time in front, 65 when a known word is a part of it, 0 for nothing
 *
 * Returns: what the column stands for, %CY_TARGET_NONE when the header says nothing
 */
CyTarget
cy_header_find (const char *text, int *confidence)
{
  static const int sureness[] = { SURE, WITHOUT_BRACKETS, WITH_GROUP, CONTAINED };
  g_autofree char *plain = cy_header_normalise (text);
  g_autofree char *bare = without_brackets (plain);
  CyTarget         found = CY_TARGET_NONE;
  guint            way = 0;

  for (; found == CY_TARGET_NONE && *plain != '\0' && way < G_N_ELEMENTS (sureness); way++)
    {
      if (way == 0)
        found = find_exact (plain);
      else if (way == 1)
        found = find_exact (bare);
      else if (way == 2)
        found = find_with_group (bare);
      else
        found = find_contained (bare);
    }
  if (confidence != NULL)
    *confidence = found != CY_TARGET_NONE ? sureness[way - 1] : 0;

  return found;
}

/**
 * cy_header_find_group:
 * @text: a header that spans others
 *
 * Returns: what it says about them; 家庭成员1 is a family like 家庭成员
 */
CyHeaderGroup
cy_header_find_group (const char *text)
{
  g_autofree char *plain = cy_header_normalise (text);
  g_autofree char *bare = without_brackets (plain);
  gsize            length = strlen (bare);

  while (length > 0 && g_ascii_isdigit (bare[length - 1]))
    bare[--length] = '\0';
  for (guint i = 0; length > 0 && i < G_N_ELEMENTS (group_words); i++)
    if (g_str_equal (group_words[i].text, bare))
      return group_from_id (group_words[i].id);

  return CY_GROUP_NONE;
}
