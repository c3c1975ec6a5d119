/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What those a cycle assesses came to in earlier years, in a line each. */
#include "cy-basis-past.h"

#include "cy-basis.h"
#include "cy-code.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static gboolean
add_year (CySqlRow *row, gpointer data, GError **error)
{
  GHashTable      *past = data;
  gpointer         key = GSIZE_TO_POINTER (cy_sql_row_get_int (row, 0));
  g_autofree char *grade = cy_sql_row_dup_text (row, 2);
  g_autofree char *total = NULL;
  GString         *line = g_hash_table_lookup (past, key);

  if (line == NULL)
    {
      line = g_string_new (NULL);
      g_hash_table_insert (past, key, line);
    }
  if (line->len > 0)
    g_string_append (line, _ ("; "));
  g_string_append_printf (line,
                          "%d %s",
                          (int) cy_sql_row_get_int (row, 1),
                          cy_code_get_name ("zb18", grade));
  if (cy_sql_row_is_null (row, 3))
    return TRUE;
  total = cy_basis_format (cy_sql_row_get_int (row, 3), 1000);
  g_string_append_printf (line, " %s", total);

  return TRUE;
}

static void
line_free (gpointer data)
{
  g_string_free (data, TRUE);
}

/**
 * cy_basis_past_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @error: return location
 *
 * Returns: (transfer full): lines for cy_basis_past_get()
 */
GHashTable *
cy_basis_past_load (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (GHashTable) past = g_hash_table_new_full (NULL, NULL, NULL, line_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/past-results.sql"),
                    add_year,
                    past,
                    error,
                    "i",
                    cycle))
    return NULL;

  return g_steal_pointer (&past);
}

/**
 * cy_basis_past_get:
 * @past: made by cy_basis_past_load()
 * @entry: id of an entry
 *
 * Returns: (nullable): year, grade and total of the earlier years, translated
 */
const char *
cy_basis_past_get (GHashTable *past, gint64 entry)
{
  const GString *line = g_hash_table_lookup (past, GSIZE_TO_POINTER (entry));

  return line != NULL ? line->str : NULL;
}
