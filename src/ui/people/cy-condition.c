/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A condition of the list in words, as its chip says it. */
#include "cy-condition.h"

#include "cy-code.h"
#include "cy-date.h"

#include <glib/gi18n.h>

#define MAX_NAMED 3
#define LIST_COMMA "、"

static char *
format_end (const CyColumn *column, const char *value)
{
  gint64 number = g_ascii_strtoll (value, NULL, 10);

  if (column->kind != CY_KIND_DATE || column->is_age)
    return g_strdup (value);
  /* The upper end of a month or a year is a day that no calendar has. */
  if (number % 100 == 99)
    number -= 99;
  if (number % 10000 == 9900)
    number -= 9900;

  return cy_date_format (number, CY_DATE_DOTTED_DAY);
}

static char *
range_to_words (const CyColumn *column, const char *const *values)
{
  const char      *low = values[0] != NULL ? values[0] : "";
  const char      *high = *low != '\0' || values[0] != NULL ? values[1] : NULL;
  g_autofree char *from = format_end (column, low);
  g_autofree char *to = format_end (column, high != NULL ? high : "");

  if (*from != '\0' && *to != '\0')
    return g_str_equal (from, to) ? g_strdup (from) : g_strdup_printf ("%s–%s", from, to);
  if (*from != '\0')
    return g_strdup_printf (_ ("from %s"), from);

  return g_strdup_printf (_ ("up to %s"), to);
}

static char *
list_to_words (const CyColumn *column, const char *const *values)
{
  GString *words = g_string_new (NULL);
  guint    n = g_strv_length ((char **) values);
  guint    named = n > MAX_NAMED ? MAX_NAMED - 1 : n;

  for (guint i = 0; i < named; i++)
    {
      const char *name =
        column->kind == CY_KIND_CODE ? cy_code_get_short_name (column->of, values[i]) : NULL;

      g_string_append_printf (words,
                              "%s%s",
                              i > 0 ? LIST_COMMA : "",
                              name != NULL ? name : values[i]);
    }
  /* Translators: after the first names of a list: how many it has altogether */
  if (named < n)
    g_string_append_printf (words, _ (" and others, %u"), n);

  return g_string_free (words, FALSE);
}

/**
 * cy_condition_to_words:
 * @column: of a list
 * @op: how it compares
 * @values: (array zero-terminated=1): with what
 *
 * Returns: (transfer full): the condition without the name of its column, translated
 */
char *
cy_condition_to_words (const CyColumn *column, CyOperator op, const char *const *values)
{
  g_autofree char *list = NULL;

  if (op == CY_IS_BLANK)
    return g_strdup (_ ("not filled in"));
  if (op == CY_IS_NOT_BLANK)
    return g_strdup (_ ("filled in"));
  if (op == CY_IS_BETWEEN)
    return range_to_words (column, values);
  if (op == CY_CONTAINS)
    return g_strdup_printf (_ ("contains %s"), values[0] != NULL ? values[0] : "");

  list = list_to_words (column, values);

  return op == CY_IS_NONE_OF ? g_strdup_printf (_ ("not %s"), list) : g_steal_pointer (&list);
}
