/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Brings a library file to the schema of this program, one numbered migration at a time. */
#include "cy-schema-private.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-field.h"
#include "cy-sql.h"
#include "cy-stmt-private.h"
#include "cy-txn-private.h"

#include <glib/gstdio.h>

/* One file per schema version, never edited once released. */
static const char *const migrations[] = {
  "migrations/0001-initial.sql",         "migrations/0002-form-element.sql",
  "migrations/0003-select.sql",          "migrations/0004-discovery.sql",
  "migrations/0005-joint-review.sql",    "migrations/0006-inspection.sql",
  "migrations/0007-ballot.sql",          "migrations/0008-notice.sql",
  "migrations/0009-follow-up.sql",       "migrations/0010-step-document.sql",
  "migrations/0011-cultivate.sql",       "migrations/0012-temper.sql",
  "migrations/0013-cultivate-rules.sql", "migrations/0014-assess.sql",
  "migrations/0015-pool-span.sql",
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
apply (CyConn *conn, const char *sql, int version, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version=%d", version + 1);
  g_autoptr (CyTxn) txn = cy_txn_begin (conn, error);

  return txn != NULL && cy_conn_exec (conn, sql, error) &&
         (version > 0 || make_node (conn, error)) && cy_conn_exec (conn, pragma, error) &&
         cy_txn_commit (txn, error);
}

/**
 * cy_schema_migrate_through:
 * @conn: a writing connection
 * @texts: (array length=n_texts): the SQL of every migration, from the first
 * @n_texts: the version to reach
 * @error: return location; %CY_ERROR_TOO_NEW
 *
 * Returns: whether the schema has version @n_texts now; if not, the file is as it was
 */
gboolean
cy_schema_migrate_through (CyConn *conn, const char *const *texts, guint n_texts, GError **error)
{
  gint64 version = 0;

  if (!cy_conn_get_int (conn, "PRAGMA user_version", &version, error))
    return FALSE;
  /* The header may be older than what stands in the log. */
  if (version > (gint64) n_texts)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_TOO_NEW, "schema %d", (int) version);
      return FALSE;
    }
  if (version > 0 && version < (gint64) n_texts && !copy_before (conn, (int) version, error))
    return FALSE;

  for (; version < (gint64) n_texts; version++)
    if (!apply (conn, texts[version], (int) version, error))
      return FALSE;

  return TRUE;
}

/**
 * cy_schema_migrate:
 * @conn: a writing connection
 * @error: return location
 *
 * Returns: whether the schema is the newest now, and whole
 */
gboolean
cy_schema_migrate (CyConn *conn, GError **error)
{
  const char *texts[G_N_ELEMENTS (migrations)];

  for (guint i = 0; i < G_N_ELEMENTS (migrations); i++)
    texts[i] = cy_sql_get (migrations[i]);

  return cy_schema_migrate_through (conn, texts, G_N_ELEMENTS (texts), error) &&
         cy_schema_verify (conn, error);
}

static gboolean
verify_entity (CyConn *conn, const CyEntity *entity, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id,uid,hlc,origin,deleted");
  g_autoptr (GError) failure = NULL;
  g_autoptr (CyStmt) stmt = NULL;

  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (sql, ",%s", entity->fields[i].name);
  g_string_append_printf (sql, " FROM %s", entity->name);
  stmt = cy_stmt_new (conn, sql->str, &failure);
  if (stmt == NULL && g_error_matches (failure, CY_ERROR, CY_ERROR_FAILED))
    g_set_error (error, CY_ERROR, CY_ERROR_CORRUPT, "the schema is damaged: %s", failure->message);
  else if (stmt == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return stmt != NULL;
}

/**
 * cy_schema_verify:
 * @conn: a connection to a file of this version
 * @error: return location; %CY_ERROR_CORRUPT
 *
 * Returns: whether every entity finds its table and columns
 */
gboolean
cy_schema_verify (CyConn *conn, GError **error)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    if (!verify_entity (conn, entities[i], error))
      return FALSE;

  return TRUE;
}

/**
 * cy_schema_check:
 * @conn: a reading connection
 * @may_be_older: whether a file of an earlier version will do, such as a backup that is brought
 *   up to date when it takes the place of the library
 * @error: return location; %CY_ERROR_TOO_OLD, %CY_ERROR_CORRUPT
 *
 * Returns: whether the file can be read as it is
 */
gboolean
cy_schema_check (CyConn *conn, gboolean may_be_older, GError **error)
{
  gint64 version = 0;

  if (!cy_conn_get_int (conn, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version == 0 || version >= cy_schema_get_version ())
    return cy_schema_verify (conn, error);
  if (!may_be_older)
    g_set_error (error, CY_ERROR, CY_ERROR_TOO_OLD, "schema %d", (int) version);

  return may_be_older;
}
