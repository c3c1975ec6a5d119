/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Field tables and SQL agree, and an upgrade is whole or has not happened. */
#include "cy-test.h"

#include "cy-conn-private.h"
#include "cy-error.h"
#include "cy-person-list.h"
#include "cy-schema-private.h"
#include "cy-sql.h"
#include "cy-stmt-private.h"

#include <string.h>

#define SQL_FOLDER "/cn/chuyan/model/sql"

static gboolean
is_number (CyKind kind)
{
  return kind == CY_KIND_INT || kind == CY_KIND_BOOL || kind == CY_KIND_DATE ||
         kind == CY_KIND_FIXED || kind == CY_KIND_REF;
}

/* The columns that every entity has besides its fields. */
static gboolean
is_head (const char *name)
{
  static const char *const head[] = { "id", "uid", "hlc", "origin", "deleted", NULL };

  return g_strv_contains (head, name);
}

static void
compare_table (CyTest *test, const CyEntity *entity)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_info(%s)", entity->name);
  g_autoptr (CyStmt) stmt = cy_stmt_new (test->conn, sql, &error);
  guint n_fields = 0;

  while (cy_stmt_step (stmt, &error) == CY_STMT_ROW)
    {
      const char    *name = cy_stmt_get_text (stmt, 1);
      int            index = cy_entity_find_field (entity, name);
      const CyField *field;

      g_test_message ("%s.%s", entity->name, name);
      if (is_head (name))
        continue;
      g_assert_cmpint (index, >=, 0);
      field = &entity->fields[index];
      g_assert_cmpstr (cy_stmt_get_text (stmt, 2),
                       ==,
                       is_number (field->kind) ? "INTEGER" : "TEXT");
      g_assert_cmpint (cy_stmt_get_int (stmt, 3) != 0,
                       ==,
                       (field->flags & CY_FIELD_REQUIRED) || field->kind == CY_KIND_BOOL);
      n_fields++;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_fields, ==, entity->n_fields);
}

static void
test_tables (CyTest *test, gconstpointer data)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    compare_table (test, entities[i]);
}

static void
prepare_all (CyTest *test, const char *path)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
  const char *sql = g_bytes_get_data (bytes, NULL);

  while (*sql != '\0')
    {
      sqlite3_stmt *stmt = NULL;
      const char   *tail = sql;

      g_test_message ("%s", path);
      if (sqlite3_prepare_v2 (test->conn->db, sql, -1, &stmt, &tail) != SQLITE_OK)
        g_error ("%s: %s", path, sqlite3_errmsg (test->conn->db));
      sqlite3_finalize (stmt);
      sql = tail;
    }
}

/* Migrations are run by every test; whatever else is there must fit the schema they lead to. */
static guint
walk (CyTest *test, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = g_resources_enumerate_children (folder, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, "/", g_strdelimit (names[i], "/", '\0'), NULL);

      if (g_str_has_suffix (path, ".sql"))
        prepare_all (test, path);
      else if (!g_str_equal (names[i], "migrations"))
        n += walk (test, path);
      n += g_str_has_suffix (path, ".sql");
    }

  return n;
}

static void
test_files (CyTest *test, gconstpointer data)
{
  g_assert_cmpuint (walk (test, SQL_FOLDER), >=, 2);
}

static void
test_foreign_keys (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  g_assert_true (cy_sql_get_int (test->conn,
                                 "SELECT count(*) FROM sqlite_schema s,"
                                 " pragma_foreign_key_list(s.name) f"
                                 " WHERE f.\"table\" NOT IN (SELECT name FROM sqlite_schema)",
                                 &n,
                                 &error,
                                 ""));
  g_assert_cmpint (n, ==, 0);
  g_assert_true (cy_sql_get_int (test->conn, "PRAGMA foreign_keys", &n, &error, ""));
  g_assert_cmpint (n, ==, 1);
}

/* ---- Upgrades ---- */

/* What this program has already, and then @more. */
static void
migrate (CyTest *test, const char *const *more, guint n_more, GError **error)
{
  guint                   n = (guint) cy_schema_get_version ();
  g_autofree const char **texts = g_new0 (const char *, n + n_more);
  gboolean                done;

  for (guint i = 0; i < n; i++)
    texts[i] = "";
  for (guint i = 0; i < n_more; i++)
    texts[n + i] = more[i];
  done = cy_schema_migrate_through (test->conn, texts, n + n_more, error);
  g_assert_true (done == (error == NULL || *error == NULL));
}

static const char *const good[] = { "CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT" };
static const char *const bad[] = { "CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT",
                                   "CREATE TABLE person(id)" };

static void
test_upgrade (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  int              version = cy_schema_get_version ();
  g_autofree char *copy = g_strdup_printf ("%s.v%d.bak", test->path, version);
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autoptr (CyConn) before = NULL;
  gint64 n = 0;

  migrate (test, good, G_N_ELEMENTS (good), &error);
  g_assert_no_error (error);
  g_assert_cmpint (cy_conn_get_version (test->conn), ==, version + 1);
  migrate (test, good, G_N_ELEMENTS (good), &error);
  g_assert_no_error (error);

  before = cy_conn_open (copy, CY_OPEN_COPY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cy_conn_get_version (before), ==, version);
  g_assert_true (cy_sql_get_int (before, "SELECT count(*) FROM person", &n, &error, ""));
  g_assert_cmpint (n, ==, 1);
}

static void
test_upgrade_fails (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  migrate (test, bad, G_N_ELEMENTS (bad), &error);
  g_assert_nonnull (error);
  /* Each migration is whole: the good one before it stays. */
  g_assert_cmpint (cy_conn_get_version (test->conn), ==, cy_schema_get_version () + 1);
  g_clear_error (&error);
  migrate (test, NULL, 0, &error);
  g_assert_error (error, CY_ERROR, CY_ERROR_TOO_NEW);
}

/* ---- Plans ---- */

static char *
explain (CyTest *test, const char *sql)
{
  g_autofree char *text = g_strconcat ("EXPLAIN QUERY PLAN ", sql, NULL);
  g_autoptr (CyStmt) stmt = cy_stmt_new (test->conn, text, NULL);
  GString *plan = g_string_new (NULL);

  while (cy_stmt_step (stmt, NULL) == CY_STMT_ROW)
    g_string_append_printf (plan, "%s; ", cy_stmt_get_text (stmt, 3));

  return g_string_free (plan, FALSE);
}

/* The plan of the statement that @query runs, which is in the cache then. */
static char *
explain_query (CyTest *test, const CyQuery *query)
{
  g_autoptr (GArray) ids = NULL;
  g_autofree char *found = NULL;
  GHashTableIter   iter;
  const char      *sql;

  g_hash_table_remove_all (test->conn->statements);
  ids = cy_query_list_ids (query, test->conn, NULL);
  g_assert_nonnull (ids);
  g_hash_table_iter_init (&iter, test->conn->statements);
  while (g_hash_table_iter_next (&iter, (gpointer *) &sql, NULL))
    if (g_str_has_prefix (sql, "SELECT p.id FROM"))
      found = g_strdup (sql);
  g_assert_nonnull (found);

  return explain (test, found);
}

static void
test_plans (CyTest *test, gconstpointer data)
{
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autofree char *whole = NULL;
  g_autofree char *search = NULL;
  g_autofree char *scope = NULL;

  /* In the order of the index: nothing is sorted. */
  whole = explain_query (test, query);
  g_test_message ("%s", whole);
  g_assert_nonnull (strstr (whole, "USING INDEX person_pinyin")
                      ?: strstr (whole, "COVERING INDEX person_pinyin"));
  g_assert_null (strstr (whole, "TEMP B-TREE"));

  cy_query_set_search (query, "zhangs");
  search = explain_query (test, query);
  g_test_message ("%s", search);
  g_assert_nonnull (strstr (search, "SEARCH person_key USING PRIMARY KEY (key>? AND key<?)"));
  cy_query_set_search (query, NULL);

  cy_query_set_scope (query, 1);
  scope = explain_query (test, query);
  g_test_message ("%s", scope);
  g_assert_nonnull (strstr (scope, "unit_ord (ord>? AND ord<?)"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/schema/tables", test_tables);
  cy_test_case ("/model/schema/files", test_files);
  cy_test_case ("/model/schema/foreign-keys", test_foreign_keys);
  cy_test_case ("/model/schema/upgrade", test_upgrade);
  cy_test_case ("/model/schema/upgrade-fails", test_upgrade_fails);
  cy_test_case ("/model/schema/plans", test_plans);

  return g_test_run ();
}
