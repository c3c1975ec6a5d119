/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was exported, when, by whom and how it was masked. */
#include "cy-export-log.h"

#include "cy-sql.h"

void
cy_export_free (CyExport *export)
{
  g_free (export->actor);
  g_free (export->report);
  g_free (export->scope);
  g_free (export->mask);
  g_free (export->unchecked);
  g_free (export->file);
  g_free (export->digest);
  g_free (export->options);
  g_free (export);
}

/**
 * cy_export_log_append:
 * @conn: a writing connection
 * @export: time and actor are ignored: they are those of the connection
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_export_log_append (CyConn *conn, const CyExport *export, GError **error)
{
  return cy_sql_run (conn,
                     "INSERT INTO export_log(hlc,actor,report,scope,base_date,mask,rows,unchecked,"
                     "file,digest,options) VALUES(?,?,?,?,nullif(?,0),?,?,?,?,?,?)",
                     error,
                     "itttitittt"
                     "t",
                     (g_get_real_time () / 1000) << 16,
                     cy_conn_get_actor (conn),
                     export->report,
                     export->scope,
                     export->base_date,
                     export->mask,
                     export->n_rows,
                     export->unchecked,
                     export->file,
                     export->digest,
                     export->options);
}

static CyExport *
load (CyConn *conn, gint64 id, GError **error)
{
  enum
  {
    WHEN,
    ACTOR,
    REPORT,
    SCOPE,
    BASE_DATE,
    MASK,
    ROWS,
    UNCHECKED,
    FILE_NAME,
    DIGEST,
    OPTIONS,
    N
  };
  CyValue values[N] = { 0 };
  CyExport *export;

  if (!cy_sql_get_values (conn,
                          "SELECT hlc>>16,actor,report,scope,base_date,mask,rows,unchecked,file,"
                          "digest,options FROM export_log WHERE id=?",
                          values,
                          N,
                          NULL,
                          error,
                          "i",
                          id))
    return NULL;

  /* The texts change hands. */
  export = g_new0 (CyExport, 1);
  export->when_ms = values[WHEN].number;
  export->actor = values[ACTOR].text;
  export->report = values[REPORT].text;
  export->scope = values[SCOPE].text;
  export->base_date = values[BASE_DATE].number;
  export->mask = values[MASK].text;
  export->n_rows = values[ROWS].number;
  export->unchecked = values[UNCHECKED].text;
  export->file = values[FILE_NAME].text;
  export->digest = values[DIGEST].text;
  export->options = values[OPTIONS].text;

  return export;
}

/**
 * cy_export_log_list:
 * @conn: a connection
 * @limit: at most so many
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyExport): the newest first
 */
GPtrArray *
cy_export_log_list (CyConn *conn, guint limit, GError **error)
{
  g_autoptr (GPtrArray) exports = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_export_free);
  g_autoptr (GArray) ids = cy_sql_list_ids (conn,
                                            "SELECT id FROM export_log ORDER BY id DESC LIMIT ?",
                                            error,
                                            "i",
                                            (gint64) limit);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      CyExport *export = load (conn, g_array_index (ids, gint64, i), error);

      if (export == NULL)
        return NULL;
      g_ptr_array_add (exports, export);
    }

  return ids != NULL ? g_steal_pointer (&exports) : NULL;
}
