/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Names of persons: one written form, the rules, the form on paper. */
#include "cy-name.h"

#include <string.h>

#include "cy-text.h"

#define DOT 0x00B7
#define BLANK 0x0020
#define LONGEST 18

static gboolean
is_private (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

static gboolean
is_name_char (gunichar c)
{
  return cy_text_is_han (c) || is_private (c);
}

/* Everything that input methods and fonts offer for the dot in names of minorities. */
static gboolean
is_dot (gunichar c)
{
  switch (c)
    {
    case DOT:
    case '.':
    case 0x02D9:
    case 0x0387:
    case 0x0701:
    case 0x16EB:
    case 0x2022:
    case 0x2024:
    case 0x2027:
    case 0x2219:
    case 0x22C5:
    case 0x25CF:
    case 0x25E6:
    case 0x2E31:
    case 0x2E33:
    case 0x3002:
    case 0x30FB:
    case 0xFF0E:
    case 0xFF61:
    case 0xFF65:
      return TRUE;
    default:
      return FALSE;
    }
}

static gunichar
plain_char (gunichar c)
{
  if (is_dot (c))
    return DOT;

  return cy_text_half_width (c);
}

static GArray *
plain_chars (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GArray          *chars = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *p = composed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = plain_char (g_utf8_get_char (p));
      gboolean space = g_unichar_isspace (c);

      if (space)
        c = BLANK;
      if (space || !cy_text_is_blank (c))
        g_array_append_val (chars, c);
    }

  return chars;
}

static gunichar
char_at (GArray *chars, guint at)
{
  return at < chars->len ? g_array_index (chars, gunichar, at) : 0;
}

/* A blank says something only between two words of a name in letters. */
static gboolean
keeps_blank (GString *name, gunichar next)
{
  gunichar before = name->len > 0 ? g_utf8_get_char (g_utf8_prev_char (name->str + name->len)) : 0;

  return g_unichar_isalpha (before) && !cy_text_is_han (before) && g_unichar_isalpha (next) &&
         !cy_text_is_han (next);
}

/**
 * cy_name_normalise:
 * @text: (nullable): what somebody typed
 *
 * Canonical composition (which also turns compatibility ideographs into the usual ones); every dot
 * becomes U+00B7; blanks go, such as the padding of two-character names, except one between words
 * in letters; full-width letters become half-width; what shows nothing is dropped.
 *
 * Returns: (transfer full): the name to store
 */
char *
cy_name_normalise (const char *text)
{
  GString *name = g_string_new (NULL);
  g_autoptr (GArray) chars = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return g_string_free (name, FALSE);

  chars = plain_chars (text);
  for (guint i = 0; i < chars->len; i++)
    {
      gunichar c = char_at (chars, i);

      if (c != BLANK || keeps_blank (name, char_at (chars, i + 1)))
        g_string_append_unichar (name, c);
    }

  return g_string_free (name, FALSE);
}

/**
 * cy_name_check:
 * @name: (nullable): a name, normalised or not
 *
 * Returns: the rules that @name breaks; an empty name breaks the form
 */
CyNameProblems
cy_name_check (const char *name)
{
  CyNameProblems problems = CY_NAME_FINE;
  gunichar       before = 0;
  glong          length = 0;

  if (name == NULL || !g_utf8_validate (name, -1, NULL))
    return CY_NAME_FORM;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p), length++)
    {
      gunichar c = g_utf8_get_char (p);

      if (cy_text_is_blank (c))
        problems |= CY_NAME_BLANK;
      else if (is_private (c))
        problems |= CY_NAME_PRIVATE;
      else if (is_dot (c))
        problems |= c != DOT || is_dot (before) || before == 0 ? CY_NAME_DOT : 0;
      else if (!is_name_char (c))
        problems |= CY_NAME_FORM;
      before = c;
    }
  if (is_dot (before))
    problems |= CY_NAME_DOT;
  if (length < 2 || length > LONGEST)
    problems |= CY_NAME_FORM;

  return problems;
}

/**
 * cy_name_problem_get_rule:
 * @problem: one problem
 *
 * Returns: (nullable): the id of its rule, as in data/codes/validation_rules.tsv; %NULL for
 *   %CY_NAME_FINE or several at once
 */
const char *
cy_name_problem_get_rule (CyNameProblems problem)
{
  switch ((int) problem)
    {
    case CY_NAME_FORM:
      return "name-form";
    case CY_NAME_DOT:
      return "name-dot";
    case CY_NAME_BLANK:
      return "name-blank";
    case CY_NAME_PRIVATE:
      return "name-private-use";
    default:
      return NULL;
    }
}

/**
 * cy_name_pad:
 * @name: a normalised name
 *
 * Returns: (transfer full): the name as printed forms show it: two blanks (one of full width)
 * between the characters of a name of two, else @name
 */
char *
cy_name_pad (const char *name)
{
  const char *second;

  if (g_utf8_strlen (name, -1) != 2)
    return g_strdup (name);

  second = g_utf8_next_char (name);

  return g_strdup_printf ("%.*s\u3000%s", (int) (second - name), name, second);
}
