/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Brings a library file to the schema of this program, one numbered migration at a time. */
#include "cy-schema-private.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-sql.h"
#include "cy-stmt-private.h"
#include "cy-txn-private.h"

#include <glib/gstdio.h>

/* One file per schema version, never edited once released. */
static const char *const migrations[] = {
  "migrations/0001-initial.sql",
};

int
cy_schema_get_version (void)
{
  return G_N_ELEMENTS (migrations);
}

/* The copy is opened and read through before it may be trusted. */
static gboolean
copy_before (CyConn *conn, int version, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.v%d.bak", conn->path, version);
  sqlite3         *copy = NULL;
  gboolean         good;

  g_unlink (path);
  if (!cy_conn_copy_to (conn, path, error))
    return FALSE;

  good = sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
         sqlite3_exec (copy, "SELECT count(*) FROM step", NULL, NULL, NULL) == SQLITE_OK;
  sqlite3_close (copy);
  if (!good)
    g_set_error (error, CY_ERROR, CY_ERROR_CORRUPT, "the copy %s cannot be read", path);

  return good;
}

static gboolean
make_node (CyConn *conn, GError **error)
{
  guint8 uid[16];
  g_autoptr (CyStmt) stmt = NULL;

  cy_clock_make_uid (&conn->clock, cy_conn_wall_ms (), uid);
  stmt = cy_stmt_new_bound (conn,
                            "INSERT INTO node(origin,uid,name,self) VALUES(1,?,?,1)",
                            error,
                            "ut",
                            uid,
                            g_get_host_name ());

  return stmt != NULL && cy_stmt_run (stmt, error);
}

static gboolean
apply (CyConn *conn, int version, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version=%d", version + 1);
  g_autoptr (CyTxn) txn = cy_txn_begin (conn, error);

  return txn != NULL && cy_conn_exec (conn, cy_sql_get (migrations[version]), error) &&
         (version > 0 || make_node (conn, error)) && cy_conn_exec (conn, pragma, error) &&
         cy_txn_commit (txn, error);
}

/**
 * cy_schema_migrate:
 * @conn: a writing connection
 * @error: return location
 *
 * Returns: whether the schema is the newest now
 */
gboolean
cy_schema_migrate (CyConn *conn, GError **error)
{
  gint64 version = 0;

  if (!cy_conn_get_int (conn, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version > 0 && version < (gint64) G_N_ELEMENTS (migrations) &&
      !copy_before (conn, version, error))
    return FALSE;

  for (; version < (gint64) G_N_ELEMENTS (migrations); version++)
    if (!apply (conn, version, error))
      return FALSE;

  return TRUE;
}
