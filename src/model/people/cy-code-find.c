/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Finding the code that somebody meant by a word in a roster. */
#include "cy-code-private.h"

#include <string.h>

#include "cy-text.h"

#define SURE 100
#define SYNONYM 95
#define GENERIC 90
#define CONTAINED 60

/* Shorter words are in too many others to mean anything inside a longer text. */
#define SHORTEST_PART 2

typedef struct
{
  const CyCode *code;
  glong         length;
  gboolean      tied;
} LongestPart;

static const CyCode *
find_named (CyCodeSet *set, const char *text)
{
  const CyCode *code;

  for (guint i = 0; (code = cy_code_set_get_nth (set, i)) != NULL; i++)
    if (cy_text_same (code->name, text) || cy_text_same (code->short_name, text))
      return code;

  return NULL;
}

static const CyCode *
find_synonym (CyCodeSet *set, const char *text)
{
  guint                n;
  const CyCodeSynonym *synonyms = cy_code_get_synonyms (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (synonyms[i].set, cy_code_set_get_id (set)) &&
        g_ascii_strcasecmp (synonyms[i].text, text) == 0)
      return cy_code_lookup (set, synonyms[i].code);

  return NULL;
}

/* 汉 for 汉族, 蒙古 for 蒙古族, 贵州省 for 贵州: the word of the kind is often left out. */
static const CyCode *
find_with_suffix (CyCodeSet *set, const char *text)
{
  static const char *const suffixes[] = { "族", "省", "市", NULL };

  for (guint i = 0; suffixes[i] != NULL; i++)
    {
      g_autofree char *longer = g_strconcat (text, suffixes[i], NULL);
      g_autofree char *shorter = g_str_has_suffix (text, suffixes[i])
                                   ? g_strndup (text, strlen (text) - strlen (suffixes[i]))
                                   : NULL;
      const CyCode    *code = find_named (set, longer);

      if (code == NULL && shorter != NULL && *shorter != '\0')
        code = find_named (set, shorter);
      if (code != NULL)
        return code;
    }

  return NULL;
}

static void
consider (LongestPart *best, const char *text, const char *part, const CyCode *code)
{
  glong length = g_utf8_strlen (part, -1);

  if (code == NULL || length < SHORTEST_PART || length < best->length ||
      strstr (text, part) == NULL)
    return;

  if (length > best->length)
    best->tied = FALSE;
  else if (best->code != NULL && best->code != code)
    best->tied = TRUE;
  best->code = code;
  best->length = length;
}

static const CyCode *
find_contained (CyCodeSet *set, const char *text)
{
  LongestPart          best = { NULL, 0, FALSE };
  guint                n;
  const CyCodeSynonym *synonyms = cy_code_get_synonyms (&n);
  const CyCode        *code;

  for (guint i = 0; (code = cy_code_set_get_nth (set, i)) != NULL; i++)
    {
      consider (&best, text, code->name, code);
      consider (&best, text, code->short_name, code);
    }
  for (guint i = 0; i < n; i++)
    if (g_str_equal (synonyms[i].set, cy_code_set_get_id (set)))
      consider (&best, text, synonyms[i].text, cy_code_lookup (set, synonyms[i].code));

  return best.tied ? NULL : best.code;
}

/**
 * cy_code_find:
 * @set: (nullable): a code set
 * @text: (nullable): what somebody typed: a name, a short name, a word met in rosters or a code
 * @confidence: (out) (optional): 100 for a name or code, 95 for a known other word, 90 with or
 *   without a suffix such as 族, 60 when a known word stands inside a longer text, 0 for nothing
 *
 * Blanks and widths do not matter. Below 90 somebody should look.
 *
 * Returns: (transfer none) (nullable): the code meant, or %NULL when none or more than one fits
 */
const CyCode *
cy_code_find (CyCodeSet *set, const char *text, int *confidence)
{
  const CyCode *(*const ways[]) (CyCodeSet *, const char *) = {
    find_named, cy_code_lookup, find_synonym, find_with_suffix, find_contained
  };
  static const int sureness[] = { SURE, SURE, SYNONYM, GENERIC, CONTAINED };
  g_autofree char *plain = text != NULL ? cy_text_squeeze (text) : NULL;
  const CyCode    *code = NULL;
  guint            way = 0;

  if (set != NULL && plain != NULL && *plain != '\0')
    for (; code == NULL && way < G_N_ELEMENTS (ways); way++)
      code = ways[way](set, plain);
  if (confidence != NULL)
    *confidence = code != NULL ? sureness[way - 1] : 0;

  return code;
}
