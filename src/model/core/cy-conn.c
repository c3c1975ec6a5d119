/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One connection to a library file: the only place that opens one. */
#include "cy-conn-private.h"

#include "cy-error.h"
#include "cy-file-private.h"
#include "cy-mapper-private.h"
#include "cy-schema-private.h"
#include "cy-stmt-private.h"

#include <errno.h>
#include <gcrypt.h>

/* Steps of the virtual machine between two looks at the cancellable: about 10 µs. */
#define PROGRESS_STEPS 1000

static int
progress_cb (void *data)
{
  CyConn *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
set_up (CyConn *self, CyOpenFlags flags, gboolean check, GError **error)
{
  static const char *const pragmas[] = {
    "PRAGMA trusted_schema=OFF", "PRAGMA foreign_keys=ON",    "PRAGMA temp_store=MEMORY",
    "PRAGMA busy_timeout=5000",  "PRAGMA cell_size_check=ON",
  };
  /* In KiB. Indexes are read from end to end and rows one here, one there: more would only be
   * filled. Changing many rows brings the same pages back again and again. */
  const char *cache = self->read_only ? "PRAGMA cache_size=-6144" : "PRAGMA cache_size=-32768";

  sqlite3_extended_result_codes (self->db, 1);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_progress_handler (self->db, PROGRESS_STEPS, progress_cb, self);

  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    if (!cy_conn_exec (self, pragmas[i], error))
      return FALSE;
  if (!cy_conn_exec (self, cache, error))
    return FALSE;
  if (self->read_only)
    return cy_schema_check (self, (flags & CY_OPEN_COPY) != 0, error);

  if (check && !cy_conn_check (self, error))
    return FALSE;
  /* A new file gets its schema before it turns to WAL: the header that the next one to open it
   * looks at is in the file itself from the first moment. */
  return cy_conn_exec (self, "PRAGMA synchronous=FULL", error) && cy_schema_migrate (self, error) &&
         cy_conn_exec (self, "PRAGMA journal_mode=WAL", error);
}

static gboolean
open_handle (CyConn *self, CyOpenFlags flags, gboolean was_left_open, GError **error)
{
  g_autofree char *uri = NULL;
  const char      *name = self->path;
  int              open_flags = SQLITE_OPEN_NOMUTEX;
  int              code;

  if (self->read_only)
    open_flags |= SQLITE_OPEN_READONLY;
  else
    open_flags |= SQLITE_OPEN_READWRITE | (flags & CY_OPEN_CREATE ? SQLITE_OPEN_CREATE : 0);

  if (flags & CY_OPEN_COPY)
    {
      g_autofree char *escaped = g_uri_escape_string (self->path, "/", TRUE);

      name = uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
      open_flags |= SQLITE_OPEN_URI;
    }
  code = sqlite3_open_v2 (name, &self->db, open_flags, NULL);
  if (code != SQLITE_OK)
    {
      cy_conn_set_error (self, code, "open", error);
      return FALSE;
    }

  /* Without the write-ahead log the file was closed in order. */
  return set_up (self, flags, was_left_open, error);
}

/**
 * cy_conn_open:
 * @path: of the library file
 * @flags: how
 * @error: return location; %CY_ERROR_NOT_FOUND, %CY_ERROR_NOT_OURS, %CY_ERROR_TOO_NEW,
 *   %CY_ERROR_BUSY, %CY_ERROR_NETWORK, %CY_ERROR_CORRUPT, %CY_ERROR_CONSTRAINT
 *
 * Opens a library and brings its schema up to date, with a copy before.
 *
 * Returns: (transfer full): the connection, which belongs to the calling thread
 */
CyConn *
cy_conn_open (const char *path, CyOpenFlags flags, GError **error)
{
  g_autoptr (CyConn) self = NULL;
  gboolean was_left_open;

  g_return_val_if_fail (path != NULL, NULL);

  gcry_check_version (NULL);
  if (!cy_file_check (path, flags, error))
    {
      cy_error_set_file (error ? *error : NULL, path);
      return NULL;
    }

  self = g_new0 (CyConn, 1);
  self->path = g_strdup (path);
  self->actor = g_strdup (g_get_user_name ());
  self->thread = g_thread_self ();
  self->read_only = (flags & (CY_OPEN_READ_ONLY | CY_OPEN_COPY)) != 0;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, cy_stmt_destroy);
  self->sql = g_hash_table_new_full (NULL, NULL, NULL, cy_mapper_sql_free);
  was_left_open = cy_file_needs_check (path);
  if ((!self->read_only && (self->lock = cy_lock_take (path, error)) == NULL) ||
      !open_handle (self, flags, was_left_open, error) ||
      (!self->read_only && (self->journal = cy_journal_attach (self, error)) == NULL))
    {
      cy_error_set_file (error ? *error : NULL, path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
cy_conn_free (CyConn *self)
{
  g_clear_pointer (&self->journal, cy_journal_detach);
  g_hash_table_unref (self->statements);
  g_hash_table_unref (self->sql);
  if (self->db != NULL && !self->read_only)
    sqlite3_exec (self->db, "PRAGMA optimize", NULL, NULL, NULL);
  sqlite3_close (self->db);
  g_clear_pointer (&self->lock, cy_lock_free);
  g_clear_object (&self->cancellable);
  g_free (self->actor);
  g_free (self->path);
  g_free (self);
}

/**
 * cy_conn_hand_over:
 * @self: a connection
 *
 * Lets the next thread that uses @self own it.
 */
void
cy_conn_hand_over (CyConn *self)
{
  cy_conn_assert_thread (self);
  self->thread = NULL;
}

void
cy_conn_assert_thread (CyConn *self)
{
  if (self->thread == NULL)
    self->thread = g_thread_self ();
  g_assert (self->thread == g_thread_self ());
}

const char *
cy_conn_get_path (CyConn *self)
{
  return self->path;
}

gboolean
cy_conn_get_read_only (CyConn *self)
{
  return self->read_only;
}

/**
 * cy_conn_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): looked at while a statement runs
 */
void
cy_conn_set_cancellable (CyConn *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/**
 * cy_conn_set_actor:
 * @self: a connection
 * @actor: who the journal says has made the changes from now on
 */
void
cy_conn_set_actor (CyConn *self, const char *actor)
{
  g_free (self->actor);
  self->actor = g_strdup (actor);
}

const char *
cy_conn_get_actor (CyConn *self)
{
  return self->actor;
}

/**
 * cy_conn_is_cancelled:
 * @self: a connection
 * @error: return location; %G_IO_ERROR_CANCELLED
 *
 * For work of many small statements, none of which runs long enough to be stopped.
 *
 * Returns: whether the caller has lost interest
 */
gboolean
cy_conn_is_cancelled (CyConn *self, GError **error)
{
  return g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

int
cy_conn_get_version (CyConn *self)
{
  gint64 version = 0;

  return cy_conn_get_int (self, "PRAGMA user_version", &version, NULL) ? (int) version : 0;
}

gint64
cy_conn_wall_ms (void)
{
  return g_get_real_time () / 1000;
}

static int
map_code (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CY_ERROR_BUSY;
    case SQLITE_CONSTRAINT:
      return CY_ERROR_CONSTRAINT;
    case SQLITE_FULL:
      return CY_ERROR_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return CY_ERROR_CORRUPT;
    case SQLITE_IOERR:
      return code == SQLITE_IOERR_SHORT_READ ? CY_ERROR_CORRUPT : CY_ERROR_FAILED;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return CY_ERROR_READ_ONLY;
    default:
      return CY_ERROR_FAILED;
    }
}

void
cy_conn_set_error (CyConn *self, int code, const char *sql, GError **error)
{
  const char *message = self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code);
  int         mapped = map_code (code);

  /* Where it is not the write itself that finds the disk full. */
  if ((code & 0xff) == SQLITE_IOERR && sqlite3_system_errno (self->db) == ENOSPC)
    mapped = CY_ERROR_FULL;
  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "interrupted");
  else
    g_set_error (error, CY_ERROR, mapped, "%s (%d): %.200s", message, code, sql);
}

gboolean
cy_conn_exec (CyConn *self, const char *sql, GError **error)
{
  int code;

  cy_conn_assert_thread (self);

  code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    cy_conn_set_error (self, code, sql, error);

  return code == SQLITE_OK && cy_journal_settle (self, FALSE, error);
}

/**
 * cy_conn_get_int:
 * @self: a connection
 * @sql: a statement without parameters
 * @number: (out): first column of its first row; left alone when there is none
 * @error: return location
 *
 * Returns: whether it ran
 */
gboolean
cy_conn_get_int (CyConn *self, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (CyStmt) stmt = cy_stmt_new (self, sql, error);
  CyStmtResult result;

  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return FALSE;
  if (result == CY_STMT_ROW)
    *number = cy_stmt_get_int (stmt, 0);

  return TRUE;
}

/**
 * cy_conn_check:
 * @self: a connection
 * @error: return location; %CY_ERROR_CORRUPT when the file is damaged
 *
 * Reads the whole file and compares it with itself.
 *
 * Returns: whether all is well
 */
gboolean
cy_conn_check (CyConn *self, GError **error)
{
  g_autoptr (CyStmt) stmt = cy_stmt_new (self, "PRAGMA quick_check(1)", error);
  CyStmtResult result;

  if (stmt == NULL || (result = cy_stmt_step (stmt, error)) == CY_STMT_ERROR)
    return FALSE;
  if (result == CY_STMT_ROW && g_strcmp0 (cy_stmt_get_text (stmt, 0), "ok") == 0)
    return TRUE;

  g_set_error (error, CY_ERROR, CY_ERROR_CORRUPT, "%s", cy_stmt_get_text (stmt, 0));

  return FALSE;
}

/**
 * cy_conn_copy_to:
 * @self: a connection
 * @path: of a file that does not exist yet
 * @error: return location
 *
 * Writes a whole and compact copy, by SQLite's own means, while others go on.
 *
 * Returns: whether the copy is complete
 */
gboolean
cy_conn_copy_to (CyConn *self, const char *path, GError **error)
{
  g_autoptr (CyStmt) stmt = cy_stmt_new_bound (self, "VACUUM INTO ?", error, "t", path);

  return stmt != NULL && cy_stmt_run (stmt, error);
}

/**
 * cy_conn_dup_setting:
 * @self: a connection
 * @name: of a setting of this library
 *
 * Returns: (nullable) (transfer full): its value
 */
char *
cy_conn_dup_setting (CyConn *self, const char *name)
{
  g_autoptr (CyStmt) stmt =
    cy_stmt_new_bound (self, "SELECT value FROM setting WHERE name=?", NULL, "t", name);

  if (stmt == NULL || cy_stmt_step (stmt, NULL) != CY_STMT_ROW)
    return NULL;

  return g_strdup (cy_stmt_get_text (stmt, 0));
}

gboolean
cy_conn_set_setting (CyConn *self, const char *name, const char *value, GError **error)
{
  g_autoptr (CyStmt) stmt =
    cy_stmt_new_bound (self,
                       "INSERT INTO setting(name,value) VALUES(?,?) "
                       "ON CONFLICT(name) DO UPDATE SET value=excluded.value",
                       error,
                       "tt",
                       name,
                       value);

  return stmt != NULL && cy_stmt_run (stmt, error);
}
