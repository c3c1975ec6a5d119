/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Kinship as a way from person to person: what a code of GB/T 4761 means, how two ways make one,
 * and which ways fall under the rule of avoidance. */
#include "cy-kin-word.h"

#include <glib/gi18n.h>
#include <string.h>

#define UNKNOWN "?"

/* Codes of GB/T 4761-2008; those for oneself, the householder and no kin are no way to anybody. */
static const struct
{
  const char *codes;
  const char *steps;
} ways[] = {
  { "1 10 11 12", "M" },
  { "2 3 20 21 22 23 24 25 26 27 29 30 31 32 33 34 35 36 37 39", "D" },
  { "28 38", "DM" },
  { "4 40 41 42 43 44 49", "DD" },
  { "45 46", "DDM" },
  { "47 48", "DDD" },
  { "5 50 51 52 57 58 59", "U" },
  { "53 54 55 56", "MU" },
  { "6 60 61 62 63 64 69", "UU" },
  { "65", "MUU" },
  { "66 67", "UUU" },
  { "68", "MUUU" },
  { "7 70 71 73 75 77 79", "S" },
  { "72 74 76 78", "SM" },
  { "81 83 85 88 90", "US" },
  { "82 84 86 87 89", "USM" },
  { "91 92", "USD" },
  { "93 94 95 96", "SD" },
  { "0 01 02 99", "" },
};

/* Two steps that come to the same as one, for two different people: a parent's child is a sibling,
 * a child's parent is whom one is married to, and so on. Nobody is married to two. */
static const struct
{
  const char *two;
  const char *one;
} shorter[] = {
  { "UD", "S" }, { "DU", "M" }, { "SS", "S" }, { "SU", "U" },
  { "DS", "D" }, { "MD", "D" }, { "UM", "U" },
};

/* The ways that fall under the rule, and what the relative is to the person. A kinship holds both
 * ways, so that the way back is here as well. */
static const struct
{
  const char *steps;
  CyKinRule   rule;
  const char *title;
} kinds[] = {
  { "M", CY_KIN_SPOUSE, N_ ("Spouse") },
  { "U", CY_KIN_DIRECT, N_ ("Parent") },
  { "D", CY_KIN_DIRECT, N_ ("Child") },
  { "UU", CY_KIN_DIRECT, N_ ("Grandparent") },
  { "DD", CY_KIN_DIRECT, N_ ("Grandchild") },
  { "UUU", CY_KIN_DIRECT, N_ ("Great-grandparent") },
  { "DDD", CY_KIN_DIRECT, N_ ("Great-grandchild") },
  { "S", CY_KIN_COLLATERAL, N_ ("Sibling") },
  { "US", CY_KIN_COLLATERAL, N_ ("Parent's sibling") },
  { "SD", CY_KIN_COLLATERAL, N_ ("Sibling's child") },
  { "USD", CY_KIN_COLLATERAL, N_ ("Cousin") },
  { "MU", CY_KIN_IN_LAW, N_ ("Spouse's parent") },
  { "DM", CY_KIN_IN_LAW, N_ ("Child's spouse") },
  { "MS", CY_KIN_IN_LAW, N_ ("Spouse's sibling") },
  { "SM", CY_KIN_IN_LAW, N_ ("Sibling's spouse") },
  { "MSM", CY_KIN_IN_LAW, N_ ("Spouse of the spouse's sibling") },
  { "DMU", CY_KIN_IN_LAW, N_ ("Parent of the child's spouse") },
  { "USM", CY_KIN_IN_LAW, N_ ("Spouse of a parent's sibling") },
  { "MSD", CY_KIN_IN_LAW, N_ ("Child of the spouse's sibling") },
  { "SDM", CY_KIN_IN_LAW, N_ ("Spouse of a sibling's child") },
  { "MUS", CY_KIN_IN_LAW, N_ ("Sibling of the spouse's parent") },
  { "USDM", CY_KIN_IN_LAW, N_ ("Spouse of a cousin") },
  { "MUSD", CY_KIN_IN_LAW, N_ ("Cousin of the spouse") },
  { UNKNOWN, CY_KIN_OTHER, N_ ("Other kin") },
};

static gboolean
has_code (const char *codes, const char *code)
{
  g_auto (GStrv) list = g_strsplit (codes, " ", -1);

  return g_strv_contains ((const char *const *) list, code);
}

static CyKinWord
make_word (const char *steps)
{
  CyKinWord word = { "" };

  g_strlcpy (word.steps, steps, sizeof word.steps);

  return word;
}

/**
 * cy_kin_word_from_code:
 * @code: (nullable): of the set kinship: what a relative is to somebody
 *
 * Returns: the way from that somebody to the relative; "?" where the code does not say
 */
CyKinWord
cy_kin_word_from_code (const char *code)
{
  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (ways); i++)
    if (has_code (ways[i].codes, code))
      return make_word (ways[i].steps);

  return make_word (UNKNOWN);
}

/**
 * cy_kin_word_invert:
 * @word: a way
 *
 * Returns: the way back
 */
CyKinWord
cy_kin_word_invert (CyKinWord word)
{
  CyKinWord back = word;

  g_strreverse (back.steps);
  for (char *p = back.steps; *p != '\0'; p++)
    *p = *p == 'U' ? 'D' : *p == 'D' ? 'U' : *p;

  return back;
}

/* Shortens the first two steps that can be; whether there were any. */
static gboolean
shorten (char *steps)
{
  for (guint i = 0; i < G_N_ELEMENTS (shorter); i++)
    {
      char *found = strstr (steps, shorter[i].two);

      if (found == NULL)
        continue;
      *found = shorter[i].one[0];
      memmove (found + 1, found + 2, strlen (found + 2) + 1);

      return TRUE;
    }

  return FALSE;
}

/**
 * cy_kin_word_join:
 * @one: a way from a person to a second one
 * @other: a way from there to a third one, who is not the first
 *
 * Returns: the way from the first to the third, as short as it can be told; empty when there is
 * none,
 *   "?" when one of the two is
 */
CyKinWord
cy_kin_word_join (CyKinWord one, CyKinWord other)
{
  CyKinWord word = one;

  if (*one.steps == '\0' || *other.steps == '\0')
    return make_word ("");
  if (*one.steps == '?' || *other.steps == '?')
    return make_word (UNKNOWN);
  g_strlcat (word.steps, other.steps, sizeof word.steps);
  while (shorten (word.steps))
    ;

  return strstr (word.steps, "MM") != NULL ? make_word ("") : word;
}

static int
find_kind (CyKinWord word)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].steps, word.steps))
      return (int) i;

  return -1;
}

/**
 * cy_kin_word_get_rule:
 * @word: a way
 *
 * Returns: under which rule the two have to avoid one another
 */
CyKinRule
cy_kin_word_get_rule (CyKinWord word)
{
  int kind = find_kind (word);

  return kind >= 0 ? kinds[kind].rule : CY_KIN_NONE;
}

/**
 * cy_kin_word_get_title:
 * @word: a way
 *
 * Returns: (nullable): what the relative is to the person, translated; %NULL for %CY_KIN_NONE
 */
const char *
cy_kin_word_get_title (CyKinWord word)
{
  int kind = find_kind (word);

  return kind >= 0 ? _ (kinds[kind].title) : NULL;
}

const char *
cy_kin_rule_get_title (CyKinRule rule)
{
  static const char *const titles[] = {
    [CY_KIN_NONE] = N_ ("No kin to avoid"),
    [CY_KIN_SPOUSE] = N_ ("Married"),
    [CY_KIN_DIRECT] = N_ ("Direct line"),
    [CY_KIN_COLLATERAL] = N_ ("Collateral within three generations"),
    [CY_KIN_IN_LAW] = N_ ("Close in-laws"),
    [CY_KIN_OTHER] = N_ ("Kin, to be looked into"),
  };

  return _ (titles[rule]);
}
