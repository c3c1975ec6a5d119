/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The keys behind points of charts and figures, and what they mean to a list.
 *
 * A key is conditions between semicolons, each a column, an operator and values between bars:
 * `state|one-of|in;age|between|31|35`. Values are percent-escaped. The column `scope` takes the
 * id of a unit. */
#include "cy-indicator-key.h"

#define SCOPE "scope"

static const char *const operators[] = {
  [CY_IS_ONE_OF] = "one-of", [CY_IS_BETWEEN] = "between",     [CY_CONTAINS] = "contains",
  [CY_IS_BLANK] = "empty",   [CY_IS_NOT_BLANK] = "not-empty", [CY_IS_NONE_OF] = "none-of",
};

static int
find_operator (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_strcmp0 (operators[i], name) == 0)
      return (int) i;

  return -1;
}

static gboolean
unescape (char **values)
{
  for (guint i = 0; values[i] != NULL; i++)
    {
      char *plain = g_uri_unescape_string (values[i], NULL);

      if (plain == NULL)
        return FALSE;
      g_free (values[i]);
      values[i] = plain;
    }

  return TRUE;
}

static gboolean
apply_scope (CyQuery *query, const char *const *values)
{
  guint64 unit;

  if (values[0] == NULL || !g_ascii_string_to_unsigned (values[0], 10, 1, G_MAXINT64, &unit, NULL))
    return FALSE;
  cy_query_set_scope (query, (gint64) unit);

  return TRUE;
}

static gboolean
apply (CyQuery *query, const char *condition)
{
  g_auto (GStrv) parts = g_strsplit (condition, "|", -1);
  int op = parts[0] != NULL ? find_operator (parts[1]) : -1;

  if (op < 0 || !unescape (parts + 2))
    return FALSE;
  if (g_str_equal (parts[0], SCOPE))
    return apply_scope (query, (const char *const *) parts + 2);

  return cy_query_set_condition (query, parts[0], (CyOperator) op, (const char *const *) parts + 2);
}

/**
 * cy_indicator_key_new:
 * @column: id of a column of the list of people, or `scope`
 * @op: how it compares
 * @values: (array zero-terminated=1): with what
 *
 * Returns: (transfer full): a key of one condition
 */
char *
cy_indicator_key_new (const char *column, CyOperator op, const char *const *values)
{
  GString *key = g_string_new (column);

  g_string_append_printf (key, "|%s", operators[op]);
  for (guint i = 0; values[i] != NULL; i++)
    {
      g_string_append_c (key, '|');
      g_string_append_uri_escaped (key, values[i], NULL, TRUE);
    }

  return g_string_free (key, FALSE);
}

/**
 * cy_indicator_key_join:
 * @one: a key
 * @other: another
 *
 * Returns: (transfer full): the key of both
 */
char *
cy_indicator_key_join (const char *one, const char *other)
{
  return g_strconcat (one, ";", other, NULL);
}

/**
 * cy_query_apply_key:
 * @self: a query for the list of people
 * @key: a key
 *
 * Adds the conditions of @key to those of @self; an earlier condition on the same column is
 * replaced.
 *
 * Returns: whether @key was understood; if not, @self is as it was
 */
gboolean
cy_query_apply_key (CyQuery *self, const char *key)
{
  g_auto (GStrv) conditions = g_strsplit (key, ";", -1);
  g_autoptr (CyQuery) trial = cy_query_copy (self);

  if (conditions[0] == NULL)
    return FALSE;
  for (guint i = 0; conditions[i] != NULL; i++)
    if (!apply (trial, conditions[i]))
      return FALSE;
  for (guint i = 0; conditions[i] != NULL; i++)
    apply (self, conditions[i]);

  return TRUE;
}
