/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is found by a text. A few are looked up by SQL; where many are, SQLite takes several times as
 * long to look each of them up and bring them into order as it takes to go through the whole list,
 * so that the found ones are noted first and the list is thinned out after. */
#include "cy-query-search.h"

#include "cy-sql.h"

#include <string.h>

/* Past every key that begins with a text. */
#define AFTER_ALL "\xf4\x8f\xbf\xbf"

/* What is read backwards is none of the other keys, and nobody types it. */
#define BACKWARDS "<"

/* Digits that the end of a number must have to be looked for. */
#define MIN_TAIL 4

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

/**
 * cy_query_search_reverse:
 * @number: of letters and digits, in small letters
 *
 * Returns: (transfer full): the key that finds it by its end
 */
char *
cy_query_search_reverse (const char *number)
{
  g_autofree char *backwards = g_strreverse (g_strdup (number));

  return g_strconcat (BACKWARDS, backwards, NULL);
}

/* The last place of an ID may be an X. */
static gboolean
is_tail (const char *text)
{
  gsize n_digits = strspn (text, "0123456789");

  return strlen (text) >= MIN_TAIL &&
         (text[n_digits] == '\0' || g_str_equal (text + n_digits, "x"));
}

void
cy_query_search_init (CyQuerySearch *self, const char *text)
{
  self->low = g_utf8_strdown (text, -1);
  self->high = g_strconcat (self->low, AFTER_ALL, NULL);
  self->tail_low = is_tail (self->low) ? cy_query_search_reverse (self->low) : g_strdup ("");
  self->tail_high = g_strconcat (self->tail_low, is_tail (self->low) ? AFTER_ALL : "", NULL);
  self->pattern = cy_query_make_pattern (text);
}

void
cy_query_search_clear (CyQuerySearch *self)
{
  g_free (self->low);
  g_free (self->high);
  g_free (self->tail_low);
  g_free (self->tail_high);
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
  gboolean     read = cy_sql_get_int (conn,
                                  spec->search_size,
                                  &n_keys,
                                  error,
                                  "tttti",
                                  self->low,
                                  self->high,
                                  self->tail_low,
                                  self->tail_high,
                                  many);

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
                    "ttttt",
                    self->low,
                    self->high,
                    self->tail_low,
                    self->tail_high,
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
