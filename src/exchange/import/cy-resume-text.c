/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads a résumé written as text, a line a period, as appointment forms have it. */
#include "cy-resume-text.h"

#include "cy-text.h"

#include <string.h>

static void
line_clear (gpointer data)
{
  CyResumeLine *line = data;

  g_free (line->text);
  g_free (line->meanwhile);
}

static gboolean
is_dash (gunichar c)
{
  return g_utf8_strchr ("-—―─–－~～至到", -1, c) != NULL;
}

static gboolean
is_date_char (gunichar c)
{
  return g_unichar_digit_value (c) >= 0 || g_utf8_strchr (".．。年月日/", -1, c) != NULL;
}

static const char *
skip (const char *text, gboolean (*what) (gunichar))
{
  while (*text != '\0' && what (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static gboolean
is_open_char (gunichar c)
{
  return g_utf8_strchr ("今现在", -1, c) != NULL;
}

static CyDate
read_date (const char *text, gsize length)
{
  g_autofree char *plain = g_strndup (text, length);
  g_auto (GStrv) groups = NULL;
  CyDateParse parse;

  /* A doubled dot is a slip of the finger. */
  groups = g_strsplit (plain, "..", -1);
  g_free (plain);
  plain = g_strjoinv (".", groups);
  if (cy_date_parse (plain, &parse) != CY_DATE_OK)
    return CY_DATE_NONE;

  return parse.date;
}

/* yyyy.MM--yyyy.MM or yyyy.MM--, then the text; %NULL when the line does not begin so. */
static const char *
read_period (const char *text, CyResumeLine *line)
{
  const char *end = skip (text, is_date_char);
  const char *dash;

  line->since = end > text ? read_date (text, (gsize) (end - text)) : CY_DATE_NONE;
  dash = skip (end, cy_text_is_blank);
  if (line->since == CY_DATE_NONE || !is_dash (g_utf8_get_char (dash)))
    return NULL;
  text = skip (skip (dash, is_dash), cy_text_is_blank);
  end = skip (text, is_date_char);
  line->until = end > text ? read_date (text, (gsize) (end - text)) : CY_DATE_NONE;
  /* 2019.05--今, 2019.05--2020: digits of the text are no date. */
  if (line->until == CY_DATE_NONE)
    end = skip (text, is_open_char);

  return skip (end, cy_text_is_blank);
}

static gboolean
is_meanwhile (const char *text)
{
  return g_str_has_prefix (text, "（其间") || g_str_has_prefix (text, "(其间") ||
         g_str_has_prefix (text, "（期间") || g_str_has_prefix (text, "(期间");
}

static void
append (char **into, const char *text)
{
  char *longer = *into != NULL ? g_strconcat (*into, text, NULL) : g_strdup (text);

  g_free (*into);
  *into = longer;
}

static void
take_line (GArray *lines, GString *unread, const char *text)
{
  CyResumeLine line = { 0 };
  const char  *behind;

  text = skip (text, cy_text_is_blank);
  if (*text == '\0')
    return;
  behind = read_period (text, &line);
  if (behind != NULL)
    {
      g_autofree char *trimmed = g_strchomp (g_strdup (behind));

      line.text = g_steal_pointer (&trimmed);
      g_array_append_val (lines, line);
    }
  else if (lines->len == 0)
    g_string_append_printf (unread, "%s%s", unread->len > 0 ? "\n" : "", text);
  else
    {
      CyResumeLine    *last = &g_array_index (lines, CyResumeLine, lines->len - 1);
      g_autofree char *trimmed = g_strchomp (g_strdup (text));

      append (is_meanwhile (trimmed) ? &last->meanwhile : &last->text, trimmed);
    }
}

/**
 * cy_resume_text_parse:
 * @text: a résumé: yyyy.MM--yyyy.MM, two blanks, unit and post, a line a period; 其间 in brackets
 *   below; any dash or 至 between the dates; a line that does not begin with a date belongs to the
 *   one above
 * @rest: (out) (transfer full) (nullable): what stands before the first period
 *
 * Returns: (transfer full) (element-type CyResumeLine): the periods, in their order
 */
GArray *
cy_resume_text_parse (const char *text, char **rest)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CyResumeLine));
  g_auto (GStrv) texts = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GString) unread = g_string_new (NULL);

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; texts[i] != NULL; i++)
    take_line (lines, unread, texts[i]);
  for (guint i = lines->len; i-- > 0;)
    if (*g_array_index (lines, CyResumeLine, i).text == '\0')
      g_array_remove_index (lines, i);
  *rest = unread->len > 0 ? g_string_free (g_steal_pointer (&unread), FALSE) : NULL;

  return lines;
}
