/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The cells of any number of people as texts: for the clipboard and for paper. */
#include "cy-people-texts.h"

#include "cy-format.h"
#include "cy-person-list.h"

#include <glib/gi18n.h>

#define BATCH 256

typedef struct
{
  CyQuery *query;
  char   **columns;
  GArray  *people;
  gboolean masked;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  cy_query_free (request->query);
  g_strfreev (request->columns);
  g_array_unref (request->people);
  g_free (request);
}

static char **
format_row (const Request *request, const CyValue *values, guint n)
{
  char **row = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    row[i] = cy_format_cell (cy_list_spec_find (&cy_person_list, request->columns[i]),
                             &values[i],
                             cy_query_get_base_date (request->query),
                             request->masked);

  return row;
}

static gboolean
read_batch (CyConn *conn, const Request *request, guint first, GPtrArray *rows, GError **error)
{
  guint               n = MIN (BATCH, request->people->len - first);
  guint               n_columns = g_strv_length (request->columns);
  g_autofree CyValue *values = g_new0 (CyValue, n * n_columns);
  gboolean            done = cy_query_load (request->query,
                                 conn,
                                 (const char *const *) request->columns,
                                 &g_array_index (request->people, gint64, first),
                                 n,
                                 values,
                                 error);

  for (guint i = 0; done && i < n; i++)
    g_ptr_array_add (rows, format_row (request, values + (gsize) i * n_columns, n_columns));
  for (guint i = 0; i < n * n_columns; i++)
    cy_value_clear (&values[i]);

  return done;
}

static gpointer
read_texts (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < request->people->len; i += BATCH)
    if (!read_batch (conn, request, i, rows, error))
      return NULL;

  return g_steal_pointer (&rows);
}

/**
 * cy_people_texts_read:
 * @session: a session
 * @query: gives the base date
 * @columns: ids of columns
 * @people: (element-type gint64): whom, in this order
 * @masked: whether sensitive values are hidden
 * @callback: when it is done
 * @user_data: for @callback
 *
 * Reads on the reading thread.
 */
void
cy_people_texts_read (CySession          *session,
                      const CyQuery      *query,
                      const char *const  *columns,
                      GArray             *people,
                      gboolean            masked,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  Request *request = g_new0 (Request, 1);

  request->query = cy_query_copy (query);
  request->columns = g_strdupv ((char **) columns);
  request->people = g_array_ref (people);
  request->masked = masked;
  cy_session_read (session,
                   read_texts,
                   request,
                   request_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   callback,
                   user_data);
}

/**
 * cy_people_texts_read_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (element-type GStrv): a row a person, a text a column
 */
GPtrArray *
cy_people_texts_read_finish (GAsyncResult *result, GError **error)
{
  return cy_session_finish (result, error);
}

/**
 * cy_people_texts_get_titles:
 * @columns: ids of columns
 *
 * Returns: (transfer full): their titles, translated
 */
char **
cy_people_texts_get_titles (const char *const *columns)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();

  for (guint i = 0; columns[i] != NULL; i++)
    g_strv_builder_add (titles, _ (cy_list_spec_find (&cy_person_list, columns[i])->title));

  return g_strv_builder_end (titles);
}
