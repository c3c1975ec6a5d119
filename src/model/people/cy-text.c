/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What every reader of typed text needs: widths, blanks and Han characters. */
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Characters of what was typed that a message quotes. */
#define BRIEF 30

/**
 * cy_text_half_width:
 * @c: a character
 *
 * Returns: the ASCII character for its full-width form (U+FF01 to U+FF5E), else @c
 */
gunichar
cy_text_half_width (gunichar c)
{
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

/**
 * cy_text_is_blank:
 * @c: a character
 *
 * Returns: whether @c shows nothing: blanks of every width, controls, marks of zero width, and
 *   variation selectors
 */
gboolean
cy_text_is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iszerowidth (c) || g_unichar_iscntrl (c) ||
         c == 0x3164 || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xE0100 && c <= 0xE01EF);
}

/**
 * cy_text_is_han:
 * @c: a character
 *
 * Returns: whether @c is a Han character of any plane; radicals and strokes alone are none
 */
gboolean
cy_text_is_han (gunichar c)
{
  return c == 0x3007 || (c >= 0x3400 && g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN);
}

/**
 * cy_text_squeeze:
 * @text: any text
 *
 * Returns: (transfer full): @text in half width and without any blank; empty when it is not UTF-8
 */
char *
cy_text_squeeze (const char *text)
{
  GString *plain = g_string_new (NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return g_string_free (plain, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!cy_text_is_blank (c))
        g_string_append_unichar (plain, cy_text_half_width (c));
    }

  return g_string_free (plain, FALSE);
}

/**
 * cy_text_same:
 * @text: any valid text
 * @squeezed: what cy_text_squeeze() made of another
 *
 * Returns: whether @text squeezed is @squeezed; nothing is allocated
 */
gboolean
cy_text_same (const char *text, const char *squeezed)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (cy_text_is_blank (c))
        continue;
      if (*squeezed == '\0' || cy_text_half_width (c) != g_utf8_get_char (squeezed))
        return FALSE;
      squeezed = g_utf8_next_char (squeezed);
    }

  return *squeezed == '\0';
}

/**
 * cy_text_has_words:
 * @text: (nullable): what somebody typed
 *
 * Returns: whether there is more in it than blanks
 */
gboolean
cy_text_has_words (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!cy_text_is_blank (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

/**
 * cy_text_contains:
 * @text: (nullable): what is searched; nothing is found where there is none
 * @part: (nullable): what somebody looks for
 *
 * Returns: whether @part stands in @text, or nothing is looked for
 */
gboolean
cy_text_contains (const char *text, const char *part)
{
  return part == NULL || *part == '\0' || (text != NULL && strstr (text, part) != NULL);
}

/**
 * cy_text_dup_brief:
 * @text: what somebody typed or pasted, of any length
 *
 * Returns: (transfer full): at most 30 characters of it on one line, to be quoted in a message
 */
char *
cy_text_dup_brief (const char *text)
{
  g_autofree char *start = g_utf8_substring (text, 0, MIN (BRIEF, g_utf8_strlen (text, -1)));

  g_strdelimit (start, "\t\r\n", ' ');

  return g_strconcat (start, strlen (start) < strlen (text) ? "…" : "", NULL);
}

/**
 * cy_text_add_remark:
 * @remarks: (inout) (nullable): what has been said so far
 * @format: what else is to be said, translated, in the manner of printf()
 * @...: what goes into it
 *
 * Sets it behind the others, on the same line.
 */
void
cy_text_add_remark (char **remarks, const char *format, ...)
{
  g_autofree char *before = *remarks;
  g_autofree char *last = NULL;
  va_list          arguments;

  va_start (arguments, format);
  last = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  *remarks = before != NULL ? g_strconcat (before, _ ("; "), last, NULL) : g_steal_pointer (&last);
}
