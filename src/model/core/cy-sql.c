/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * SQL for the rooms above: texts that are compiled in, and statements of one line of code. */
#include "cy-sql.h"

#include "cy-conn-private.h"
#include "cy-stmt-private.h"

#include <stdarg.h>

#define PREFIX "/cn/chuyan/model/sql/"

/**
 * cy_sql_get:
 * @name: path below resources/sql, such as `insight/by-age.sql`
 *
 * Returns: (transfer none): its text; a name that does not exist is a programmer's mistake
 */
const char *
cy_sql_get (const char *name)
{
  g_autofree char *path = g_strconcat (PREFIX, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    g_error ("No SQL file %s", name);

  /* Uncompressed resources end in a NUL byte and live as long as the program. */
  return g_bytes_get_data (bytes, NULL);
}

/**
 * cy_sql_run:
 * @conn: a connection
 * @sql: one statement
 * @error: return location
 * @types: one letter per parameter, see cy_stmt_new_bound()
 * @...: the parameters
 *
 * Returns: whether it ran to its end
 */
gboolean
cy_sql_run (CyConn *conn, const char *sql, GError **error, const char *types, ...)
{
  g_autoptr (CyStmt) stmt = NULL;
  va_list args;

  va_start (args, types);
  stmt = cy_stmt_new_valist (conn, sql, error, types, args);
  va_end (args);

  return stmt != NULL && cy_stmt_run (stmt, error);
}

/**
 * cy_sql_get_values:
 * @conn: a connection
 * @sql: one statement
 * @values: (out caller-allocates) (array length=n_values): the columns of its first row, to be
 *   cleared by the caller; all NULL when there is no row
 * @n_values: how many columns it has
 * @found: (out) (optional): whether there is a row
 * @error: return location
 * @types: one letter per parameter
 * @...: the parameters
 *
 * Returns: whether it ran
 */
gboolean
cy_sql_get_values (CyConn     *conn,
                   const char *sql,
                   CyValue    *values,
                   guint       n_values,
                   gboolean   *found,
                   GError    **error,
                   const char *types,
                   ...)
{
  g_autoptr (CyStmt) stmt = NULL;
  CyStmtResult result;
  va_list      args;

  va_start (args, types);
  stmt = cy_stmt_new_valist (conn, sql, error, types, args);
  va_end (args);
  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return FALSE;

  for (guint i = 0; i < n_values; i++)
    if (result == CY_STMT_ROW)
      cy_stmt_get_value (stmt, i, &values[i]);
    else
      cy_value_clear (&values[i]);
  if (found != NULL)
    *found = result == CY_STMT_ROW;

  return TRUE;
}

/**
 * cy_sql_get_int:
 * @conn: a connection
 * @sql: one statement
 * @number: (out): first column of its first row; left alone when there is none
 * @error: return location
 * @types: one letter per parameter
 * @...: the parameters
 *
 * Returns: whether it ran
 */
gboolean
cy_sql_get_int (CyConn     *conn,
                const char *sql,
                gint64     *number,
                GError    **error,
                const char *types,
                ...)
{
  g_autoptr (CyStmt) stmt = NULL;
  CyStmtResult result;
  va_list      args;

  va_start (args, types);
  stmt = cy_stmt_new_valist (conn, sql, error, types, args);
  va_end (args);
  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return FALSE;
  if (result == CY_STMT_ROW)
    *number = cy_stmt_get_int (stmt, 0);

  return TRUE;
}

/**
 * cy_sql_get_bytes:
 * @conn: a connection
 * @sql: one statement
 * @bytes: (out) (nullable) (transfer full): first column of its first row; %NULL when there is none
 * @error: return location
 * @types: one letter per parameter
 * @...: the parameters
 *
 * Returns: whether it ran
 */
gboolean
cy_sql_get_bytes (CyConn     *conn,
                  const char *sql,
                  GBytes    **bytes,
                  GError    **error,
                  const char *types,
                  ...)
{
  g_autoptr (CyStmt) stmt = NULL;
  CyStmtResult result;
  va_list      args;

  va_start (args, types);
  stmt = cy_stmt_new_valist (conn, sql, error, types, args);
  va_end (args);
  *bytes = NULL;
  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return FALSE;
  if (result == CY_STMT_ROW)
    {
      gsize       length;
      const void *data = cy_stmt_get_blob (stmt, 0, &length);

      *bytes = g_bytes_new (data, length);
    }

  return TRUE;
}

/**
 * cy_sql_peek_bytes:
 * @conn: a connection
 * @table: a table
 * @column: one of its columns that holds bytes
 * @row: rowid of the row
 * @n_bytes: how many bytes to read at most
 * @size: (out): length of the whole, in bytes
 * @error: return location
 *
 * Reads the beginning without the rest, which a SELECT, even with substr(), brings from the disk
 * too.
 *
 * Returns: (transfer full): the first bytes
 */
GBytes *
cy_sql_peek_bytes (CyConn     *conn,
                   const char *table,
                   const char *column,
                   gint64      row,
                   gsize       n_bytes,
                   gsize      *size,
                   GError    **error)
{
  sqlite3_blob      *blob = NULL;
  int                code = sqlite3_blob_open (conn->db, "main", table, column, row, 0, &blob);
  g_autofree guint8 *data = NULL;

  if (code == SQLITE_OK)
    {
      *size = (gsize) sqlite3_blob_bytes (blob);
      n_bytes = MIN (n_bytes, *size);
      data = g_malloc (n_bytes);
      code = sqlite3_blob_read (blob, data, (int) n_bytes, 0);
    }
  sqlite3_blob_close (blob);
  if (code != SQLITE_OK)
    {
      cy_conn_set_error (conn, code, column, error);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), n_bytes);
}

/**
 * cy_sql_list_ids:
 * @conn: a connection
 * @sql: one statement
 * @error: return location
 * @types: one letter per parameter
 * @...: the parameters
 *
 * Returns: (transfer full) (element-type gint64): the first column of every row
 */
GArray *
cy_sql_list_ids (CyConn *conn, const char *sql, GError **error, const char *types, ...)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyStmt) stmt = NULL;
  CyStmtResult result = CY_STMT_ERROR;
  va_list      args;

  va_start (args, types);
  stmt = cy_stmt_new_valist (conn, sql, error, types, args);
  va_end (args);
  while (stmt != NULL && (result = cy_stmt_step (stmt, error)) == CY_STMT_ROW)
    {
      gint64 id = cy_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  return result == CY_STMT_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * cy_sql_each:
 * @conn: a connection
 * @sql: one statement
 * @func: (scope call): called for every row, in their order
 * @data: for @func
 * @error: return location
 * @types: one letter per parameter
 * @...: the parameters
 *
 * Returns: whether it ran to its end
 */
gboolean
cy_sql_each (CyConn     *conn,
             const char *sql,
             CySqlFunc   func,
             gpointer    data,
             GError    **error,
             const char *types,
             ...)
{
  g_autoptr (CyStmt) stmt = NULL;
  CyStmtResult result = CY_STMT_ERROR;
  va_list      args;

  va_start (args, types);
  stmt = cy_stmt_new_valist (conn, sql, error, types, args);
  va_end (args);
  while (stmt != NULL && (result = cy_stmt_step (stmt, error)) == CY_STMT_ROW)
    if (!func (stmt, data, error))
      return FALSE;

  return result == CY_STMT_DONE;
}

gint64
cy_sql_row_get_int (CySqlRow *row, guint column)
{
  return cy_stmt_get_int (row, (int) column);
}

const char *
cy_sql_row_get_text (CySqlRow *row, guint column)
{
  return cy_stmt_get_text (row, (int) column);
}

/**
 * cy_sql_row_dup_text:
 * @row: a row
 * @column: from 0, holding text or NULL
 *
 * Returns: (transfer full) (nullable): the text
 */
char *
cy_sql_row_dup_text (CySqlRow *row, guint column)
{
  return g_strdup (cy_stmt_get_text (row, (int) column));
}

/**
 * cy_sql_row_peek_text:
 * @row: a row
 * @column: from 0, holding text or NULL
 * @length: (out): in bytes
 *
 * Spares the copy that a NUL byte at the end costs, which matters in scans of a whole table.
 *
 * Returns: (nullable) (transfer none): the text, not terminated
 */
const char *
cy_sql_row_peek_text (CySqlRow *row, guint column, gsize *length)
{
  return cy_stmt_get_blob (row, (int) column, length);
}

gboolean
cy_sql_row_is_null (CySqlRow *row, guint column)
{
  return cy_stmt_is_null (row, (int) column);
}
