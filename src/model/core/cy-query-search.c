/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is found by a text. A few are looked up by SQL; where many are, SQLite takes several times as
 * long to look each of them up and bring them into order as it takes to go through the whole list,
 * so that the found ones are noted first and the list is thinned out after. */
#include "cy-query-search-private.h"

#include "cy-sql.h"

/* Past every key that begins with a text; data.md §3.1. */
#define AFTER_ALL "\xf4\x8f\xbf\xbf"

/* So many keys are many. */
#define MANY_KEYS 2000

/* Of LIKE with the escape character \\. */
char *
cy_query_make_pattern (const char *text)
{
  GString *pattern = g_string_new ("%");

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '%' || *p == '_' || *p == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');

  return g_string_free (pattern, FALSE);
}

void
cy_query_search_init (CyQuerySearch *self, const char *text)
{
  self->low = g_utf8_strdown (text, -1);
  self->high = g_strconcat (self->low, AFTER_ALL, NULL);
  self->pattern = cy_query_make_pattern (text);
}

void
cy_query_search_clear (CyQuerySearch *self)
{
  g_free (self->low);
  g_free (self->high);
  g_free (self->pattern);
}

/**
 * cy_query_search_measure:
 * @self: a search
 * @spec: the kind of list
 * @conn: a connection
 * @is_many: (out): whether it is better answered by cy_query_search_find()
 * @error: return location
 *
 * Returns: whether the library could be read
 */
gboolean
cy_query_search_measure (const CyQuerySearch *self,
                         const CyListSpec    *spec,
                         CyConn              *conn,
                         gboolean            *is_many,
                         GError             **error)
{
  const gint64 many = MANY_KEYS;
  gint64       n_keys = 0;
  gboolean     read =
    cy_sql_get_int (conn, spec->search_size, &n_keys, error, "tti", self->low, self->high, many);

  *is_many = n_keys == many;

  return read;
}

static gboolean
note (CySqlRow *row, gpointer data, GError **error)
{
  GArray *found = data;
  gint64  id = cy_sql_row_get_int (row, 0);

  if (id / 8 >= found->len)
    g_array_set_size (found, (guint) (id / 8 * 2 + 1));
  g_array_index (found, guint8, id / 8) |= (guint8) (1 << id % 8);

  return TRUE;
}

/**
 * cy_query_search_find:
 * @self: a search
 * @spec: the kind of list
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type guint8): bit n of them all says whether id n is found
 */
GArray *
cy_query_search_find (const CyQuerySearch *self,
                      const CyListSpec    *spec,
                      CyConn              *conn,
                      GError             **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (guint8));

  if (!cy_sql_each (conn,
                    spec->search_ids,
                    note,
                    found,
                    error,
                    "ttt",
                    self->low,
                    self->high,
                    self->pattern))
    return NULL;

  return g_steal_pointer (&found);
}

/**
 * cy_query_search_has:
 * @found: (nullable): of cy_query_search_find(), %NULL for everybody
 * @id: of a record
 *
 * Returns: whether it is found
 */
gboolean
cy_query_search_has (const GArray *found, gint64 id)
{
  if (found == NULL)
    return TRUE;

  return id / 8 < found->len && (g_array_index (found, guint8, id / 8) & 1 << id % 8);
}
