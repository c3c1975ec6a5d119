/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Views of a list that a user has given a name. */
#include "cy-saved-view.h"

#include "cy-error.h"
#include "cy-sql.h"

void
cy_saved_view_free (CySavedView *view)
{
  g_free (view->name);
  g_clear_pointer (&view->query, cy_query_free);
  g_strfreev (view->columns);
  g_free (view);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CySavedView, cy_saved_view_free)

static char **
read_columns (const CyListSpec *spec, const char *text)
{
  g_auto (GStrv) all = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();

  /* A column that went away since is left out. */
  for (guint i = 0; all[i] != NULL; i++)
    if (cy_list_spec_find (spec, all[i]) != NULL)
      g_strv_builder_add (known, all[i]);

  return g_strv_builder_end (known);
}

static CySavedView *
load (CyConn *conn, const CyListSpec *spec, gint64 id, GError **error)
{
  g_autoptr (CySavedView) view = g_new0 (CySavedView, 1);
  CyValue values[3] = { CY_VALUE_INIT, CY_VALUE_INIT, CY_VALUE_INIT };

  if (!cy_sql_get_values (conn,
                          "SELECT name,query,columns FROM saved_view WHERE id=?",
                          values,
                          3,
                          NULL,
                          error,
                          "i",
                          id))
    return NULL;

  view->id = id;
  view->name = g_strdup (values[0].text);
  view->query = cy_query_from_text (spec, values[1].text != NULL ? values[1].text : "", error);
  view->columns = read_columns (spec, values[2].text);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    cy_value_clear (&values[i]);

  return view->query != NULL ? g_steal_pointer (&view) : NULL;
}

/**
 * cy_saved_view_list:
 * @conn: a connection
 * @spec: the list they are views of
 * @error: return location
 *
 * Returns: (transfer full) (element-type CySavedView): in the order of their names
 */
GPtrArray *
cy_saved_view_list (CyConn *conn, const CyListSpec *spec, GError **error)
{
  g_autoptr (GPtrArray) views =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_saved_view_free);
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn, "SELECT id FROM saved_view ORDER BY name", error, "");

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      CySavedView *view = load (conn, spec, g_array_index (ids, gint64, i), error);

      if (view == NULL)
        return NULL;
      g_ptr_array_add (views, view);
    }

  return ids != NULL ? g_steal_pointer (&views) : NULL;
}

/**
 * cy_saved_view_save:
 * @conn: a writing connection
 * @name: an earlier view of that name is replaced
 * @query: its conditions and order are kept, neither scope nor search
 * @columns: (array zero-terminated=1): ids of columns
 * @error: return location; %CY_ERROR_CONSTRAINT when @name is empty
 *
 * Returns: whether it was written
 */
gboolean
cy_saved_view_save (CyConn            *conn,
                    const char        *name,
                    const CyQuery     *query,
                    const char *const *columns,
                    GError           **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autofree char *text = cy_query_to_text (query);
  g_autofree char *joined = g_strjoinv ("\n", (char **) columns);

  if (*stripped == '\0')
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a view needs a name");
      return FALSE;
    }

  return cy_sql_run (conn,
                     "INSERT INTO saved_view(name,query,columns) VALUES(?,?,?) ON CONFLICT(name)"
                     " DO UPDATE SET query=excluded.query,columns=excluded.columns",
                     error,
                     "ttt",
                     stripped,
                     text,
                     joined);
}

gboolean
cy_saved_view_delete (CyConn *conn, gint64 id, GError **error)
{
  return cy_sql_run (conn, "DELETE FROM saved_view WHERE id=?", error, "i", id);
}
