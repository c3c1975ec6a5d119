/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tables as spreadsheets put them on the clipboard: tabs and newlines with quotes, and HTML. */
#include "cy-tsv.h"

#include <string.h>

/* One field from @p on, unquoted; returns where it ended: at a tab, a line end or the end. */
static const char *
read_field (const char *p, GString *field)
{
  gboolean quoted = *p == '"';

  g_string_truncate (field, 0);
  if (quoted)
    for (p++; *p != '\0' && (*p != '"' || p[1] == '"'); p++)
      {
        p += *p == '"';
        g_string_append_c (field, *p);
      }
  if (quoted && *p == '"')
    p++;

  /* What follows a closing quote belongs to the field as well, as spreadsheets read it. */
  while (*p != '\0' && *p != '\t' && *p != '\n' && *p != '\r')
    g_string_append_c (field, *p++);

  return p;
}

static const char *
skip_line_end (const char *p)
{
  if (*p == '\r')
    p++;
  if (*p == '\n')
    p++;

  return p;
}

/**
 * cy_tsv_parse:
 * @text: what the clipboard holds
 *
 * Returns: (transfer full) (element-type GStrv): the rows; each has at least one field, rows may
 *   differ in length; a line end at the very end makes no row
 */
GPtrArray *
cy_tsv_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GString) field = g_string_new (NULL);
  const char *p = text;

  while (*p != '\0')
    {
      g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

      p = read_field (p, field);
      g_strv_builder_add (row, field->str);
      while (*p == '\t')
        {
          p = read_field (p + 1, field);
          g_strv_builder_add (row, field->str);
        }
      p = skip_line_end (p);
      g_ptr_array_add (rows, g_strv_builder_end (row));
    }

  return rows;
}

static void
append_field (GString *tsv, const char *field)
{
  if (strpbrk (field, "\t\r\n\"") == NULL)
    {
      g_string_append (tsv, field);
      return;
    }

  g_string_append_c (tsv, '"');
  for (; *field != '\0'; field++)
    {
      if (*field == '"')
        g_string_append_c (tsv, '"');
      g_string_append_c (tsv, *field);
    }
  g_string_append_c (tsv, '"');
}

/**
 * cy_tsv_append_row:
 * @tsv: where to
 * @fields: (array zero-terminated=1): the cells
 *
 * Appends a line that spreadsheets paste as one row.
 */
void
cy_tsv_append_row (GString *tsv, const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (tsv, '\t');
      append_field (tsv, fields[i]);
    }
  g_string_append_c (tsv, '\n');
}

/**
 * cy_tsv_append_html_row:
 * @html: where to
 * @fields: (array zero-terminated=1): the cells
 * @element: "td" or "th"
 *
 * Appends a table row whose cells spreadsheets take as text: an identity number of 18 digits would
 * lose its last three as a number.
 */
void
cy_tsv_append_html_row (GString *html, const char *const *fields, const char *element)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (fields[i], -1);

      g_string_append_printf (html,
                              "<%s style=\"mso-number-format:'\\@'\">%s</%s>",
                              element,
                              escaped,
                              element);
    }
  g_string_append (html, "</tr>\n");
}
