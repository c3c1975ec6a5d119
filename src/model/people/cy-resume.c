/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The résumé as forms have it: a line a period, what was studied meanwhile in brackets below it. */
#include "cy-resume.h"

#include "cy-date.h"
#include "cy-person-parts.h"
#include "cy-record.h"

#include <string.h>

/* The words of the form, which is Chinese whatever the program speaks. */
#define MEANWHILE "其间"
#define IN_BRACKETS "（其间：%s）"

static void
line_free (gpointer data)
{
  CyResumeRow *line = data;

  g_free (line->span);
  g_free (line->text);
  g_free (line);
}

static void
take_line (GPtrArray *lines, char *span, char *text)
{
  CyResumeRow *line = g_new0 (CyResumeRow, 1);

  line->span = span;
  line->text = text;
  g_ptr_array_add (lines, line);
}

static char *
dup_span (CyRecord *part)
{
  g_autofree char *from =
    cy_date_format (cy_record_get_int (part, CY_RESUME_START), CY_DATE_DOTTED);
  g_autofree char *to = cy_date_format (cy_record_get_int (part, CY_RESUME_END), CY_DATE_DOTTED);

  return *from != '\0' || *to != '\0' ? g_strdup_printf ("%s--%s", from, to) : g_strdup ("");
}

static char *
dup_meanwhile (const char *text)
{
  g_autofree char *own = g_strstrip (g_strdup (text));

  return strstr (own, MEANWHILE) != NULL ? g_steal_pointer (&own)
                                         : g_strdup_printf (IN_BRACKETS, own);
}

/**
 * cy_resume_list_lines:
 * @parts: (element-type CyRecord): periods of a résumé in their order
 *
 * Returns: (transfer full) (element-type CyResumeRow): the lines they make
 */
GPtrArray *
cy_resume_list_lines (GPtrArray *parts)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; i < parts->len; i++)
    {
      CyRecord   *part = g_ptr_array_index (parts, i);
      const char *text = cy_record_get_text (part, CY_RESUME_TEXT);
      const char *meanwhile = cy_record_get_text (part, CY_RESUME_MEANWHILE);

      take_line (lines, dup_span (part), g_strdup (text != NULL ? text : ""));
      if (meanwhile != NULL && *meanwhile != '\0')
        take_line (lines, g_strdup (""), dup_meanwhile (meanwhile));
    }

  return lines;
}
