/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Prepared statements, kept by their text; one in use is never shared. */
#include "cy-stmt-private.h"

#include "cy-conn-private.h"

#define CACHE_SIZE 200

struct _CyStmt
{
  CyConn       *conn;
  sqlite3_stmt *handle;
  char         *sql;
  guint64       used; /* place in the order of use */
};

static void
stmt_finalize (CyStmt *self)
{
  sqlite3_finalize (self->handle);
  g_free (self->sql);
  g_free (self);
}

/**
 * cy_stmt_new:
 * @conn: a connection
 * @sql: one statement
 * @error: return location
 *
 * Returns: (transfer full): the statement, ready to bind; freeing it puts it back into the cache
 */
CyStmt *
cy_stmt_new (CyConn *conn, const char *sql, GError **error)
{
  CyStmt *self = NULL;
  int     code;

  cy_conn_assert_thread (conn);

  if (g_hash_table_steal_extended (conn->statements, sql, NULL, (gpointer *) &self))
    return self;

  self = g_new0 (CyStmt, 1);
  self->conn = conn;
  code = sqlite3_prepare_v3 (conn->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &self->handle, NULL);
  if (code != SQLITE_OK)
    {
      cy_conn_set_error (conn, code, sql, error);
      stmt_finalize (self);
      return NULL;
    }
  self->sql = g_strdup (sql);

  return self;
}

/**
 * cy_stmt_new_bound:
 * @conn: a connection
 * @sql: one statement
 * @error: return location
 * @types: one letter per parameter: `i` gint64, `t` text or %NULL, `u` 16 bytes of a uid,
 *   `v` a #CyValue, `b` a #GBytes
 * @...: the values
 *
 * Returns: (transfer full): the statement, bound
 */
CyStmt *
cy_stmt_new_bound (CyConn *conn, const char *sql, GError **error, const char *types, ...)
{
  CyStmt *self;
  va_list args;

  va_start (args, types);
  self = cy_stmt_new_valist (conn, sql, error, types, args);
  va_end (args);

  return self;
}

static void
bind_bytes (CyStmt *self, int index, GBytes *bytes)
{
  gsize       length;
  const void *data = g_bytes_get_data (bytes, &length);

  cy_stmt_bind_blob (self, index, data, length);
}

CyStmt *
cy_stmt_new_valist (CyConn *conn, const char *sql, GError **error, const char *types, va_list args)
{
  CyStmt *self = cy_stmt_new (conn, sql, error);

  for (int i = 0; self != NULL && types[i] != '\0'; i++)
    if (types[i] == 'i')
      cy_stmt_bind_int (self, i + 1, va_arg (args, gint64));
    else if (types[i] == 't')
      cy_stmt_bind_text (self, i + 1, va_arg (args, const char *));
    else if (types[i] == 'u')
      cy_stmt_bind_blob (self, i + 1, va_arg (args, const guint8 *), 16);
    else if (types[i] == 'v')
      cy_stmt_bind_value (self, i + 1, va_arg (args, const CyValue *));
    else if (types[i] == 'b')
      bind_bytes (self, i + 1, va_arg (args, GBytes *));
    else
      g_assert_not_reached ();

  return self;
}

/* Statements whose text depends on the data come and go. */
static void
forget_oldest (GHashTable *cache)
{
  GHashTableIter iter;
  CyStmt        *stmt;
  CyStmt        *oldest = NULL;

  g_hash_table_iter_init (&iter, cache);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &stmt))
    if (oldest == NULL || stmt->used < oldest->used)
      oldest = stmt;
  g_hash_table_remove (cache, oldest->sql);
}

void
cy_stmt_free (CyStmt *self)
{
  GHashTable *cache = self->conn->statements;

  cy_stmt_reset (self);
  sqlite3_clear_bindings (self->handle);
  if (g_hash_table_contains (cache, self->sql))
    {
      stmt_finalize (self);
      return;
    }
  if (g_hash_table_size (cache) == CACHE_SIZE)
    forget_oldest (cache);
  self->used = ++self->conn->n_uses;
  g_hash_table_insert (cache, self->sql, self);
}

/* For the connection, which owns the cache. */
void
cy_stmt_destroy (gpointer data)
{
  stmt_finalize (data);
}

void
cy_stmt_reset (CyStmt *self)
{
  sqlite3_reset (self->handle);
}

void
cy_stmt_bind_null (CyStmt *self, int index)
{
  sqlite3_bind_null (self->handle, index);
}

void
cy_stmt_bind_int (CyStmt *self, int index, gint64 number)
{
  sqlite3_bind_int64 (self->handle, index, number);
}

/**
 * cy_stmt_bind_text:
 * @self: a statement
 * @index: of the parameter, from 1
 * @text: (nullable): must stay as it is until the statement is reset
 */
void
cy_stmt_bind_text (CyStmt *self, int index, const char *text)
{
  sqlite3_bind_text (self->handle, index, text, -1, SQLITE_STATIC);
}

void
cy_stmt_bind_blob (CyStmt *self, int index, const void *data, gsize length)
{
  sqlite3_bind_blob64 (self->handle, index, data, length, SQLITE_STATIC);
}

void
cy_stmt_bind_value (CyStmt *self, int index, const CyValue *value)
{
  if (value->type == CY_VALUE_INT)
    cy_stmt_bind_int (self, index, value->number);
  else if (value->type == CY_VALUE_TEXT)
    cy_stmt_bind_text (self, index, value->text);
  else
    cy_stmt_bind_null (self, index);
}

/**
 * cy_stmt_step:
 * @self: a bound statement
 * @error: return location
 *
 * Returns: whether there is a row, the end or an error
 */
CyStmtResult
cy_stmt_step (CyStmt *self, GError **error)
{
  int code = sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return CY_STMT_ROW;

  if (code == SQLITE_DONE)
    return cy_journal_settle (self->conn, FALSE, error) ? CY_STMT_DONE : CY_STMT_ERROR;

  cy_conn_set_error (self->conn, code, self->sql, error);

  return CY_STMT_ERROR;
}

/**
 * cy_stmt_run:
 * @self: a bound statement
 * @error: return location
 *
 * Runs @self to its end and resets it, so that it can be bound and run again.
 *
 * Returns: whether it went well
 */
gboolean
cy_stmt_run (CyStmt *self, GError **error)
{
  CyStmtResult result;

  do
    result = cy_stmt_step (self, error);
  while (result == CY_STMT_ROW);
  cy_stmt_reset (self);

  return result == CY_STMT_DONE;
}

int
cy_stmt_get_n_columns (CyStmt *self)
{
  return sqlite3_column_count (self->handle);
}

const char *
cy_stmt_get_name (CyStmt *self, int column)
{
  return sqlite3_column_name (self->handle, column);
}

gboolean
cy_stmt_is_null (CyStmt *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
cy_stmt_get_int (CyStmt *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * cy_stmt_get_text:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: (nullable) (transfer none): valid until the next step
 */
const char *
cy_stmt_get_text (CyStmt *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

const void *
cy_stmt_get_blob (CyStmt *self, int column, gsize *length)
{
  const void *data = sqlite3_column_blob (self->handle, column);

  if (length != NULL)
    *length = sqlite3_column_bytes (self->handle, column);

  return data;
}

/* Not to be cleared: a text is SQLite's, and valid until the next step. */
CyValue
cy_stmt_peek_value (CyStmt *self, int column)
{
  int type = sqlite3_column_type (self->handle, column);

  if (type == SQLITE_INTEGER)
    return (CyValue){ CY_VALUE_INT, .number = cy_stmt_get_int (self, column) };
  if (type == SQLITE_TEXT)
    return (CyValue){ CY_VALUE_TEXT, .text = (char *) cy_stmt_get_text (self, column) };

  return (CyValue) CY_VALUE_INIT;
}

void
cy_stmt_get_value (CyStmt *self, int column, CyValue *value)
{
  CyValue lent = cy_stmt_peek_value (self, column);

  cy_value_copy (&lent, value);
}
