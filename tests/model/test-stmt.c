/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Statements are reused, never shared, and carry every kind of value. */
#include "cy-test.h"

#include "cy-error.h"
#include "cy-sql.h"
#include "cy-stmt-private.h"

static void
test_reuse (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyStmt *one = cy_stmt_new (test->conn, "SELECT 1", &error);
  CyStmt *two = cy_stmt_new (test->conn, "SELECT 1", &error);

  g_assert_true (one != two);
  cy_stmt_free (one);
  cy_stmt_free (two);
  two = cy_stmt_new (test->conn, "SELECT 1", &error);
  g_assert_true (one == two);
  cy_stmt_free (two);
}

/* Texts made at run time must not fill the memory. */
static void
test_many (CyTest *test, gconstpointer data)
{
  for (int i = 0; i < 1000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sql = g_strdup_printf ("SELECT %d", i);
      gint64           n = -1;

      g_assert_true (cy_sql_get_int (test->conn, sql, &n, &error, ""));
      g_assert_cmpint (n, ==, i);
    }
}

static void
test_values (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new ("\0\1\2", 3);
  const guint8 uid[16] = { 9, 8, 7 };
  g_auto (CyValue) value = CY_VALUE_INIT;
  g_autoptr (CyStmt) stmt = NULL;
  gsize length;

  cy_value_set_text (&value, "乙");
  stmt = cy_stmt_new_bound (test->conn,
                            "SELECT ? AS a,? AS b,? AS c,? AS d,? AS e,NULL AS f",
                            &error,
                            "ituvb",
                            G_MININT64,
                            "甲",
                            uid,
                            &value,
                            bytes);
  g_assert_cmpint (cy_stmt_step (stmt, &error), ==, CY_STMT_ROW);
  g_assert_cmpint (cy_stmt_get_n_columns (stmt), ==, 6);
  g_assert_cmpstr (cy_stmt_get_name (stmt, 3), ==, "d");
  g_assert_cmpint (cy_stmt_get_int (stmt, 0), ==, G_MININT64);
  g_assert_cmpstr (cy_stmt_get_text (stmt, 1), ==, "甲");
  g_assert_cmpmem (cy_stmt_get_blob (stmt, 2, NULL), 16, uid, 16);
  g_assert_cmpstr (cy_stmt_get_text (stmt, 3), ==, "乙");
  g_assert_cmpmem (cy_stmt_get_blob (stmt, 4, &length), length, "\0\1\2", 3);
  g_assert_true (cy_stmt_is_null (stmt, 5));
  cy_stmt_get_value (stmt, 0, &value);
  g_assert_cmpint (value.number, ==, G_MININT64);
  cy_stmt_get_value (stmt, 5, &value);
  g_assert_cmpint (value.type, ==, CY_VALUE_NULL);
  g_assert_cmpint (cy_stmt_step (stmt, &error), ==, CY_STMT_DONE);
}

/* A statement from the cache remembers nothing of its last life. */
static void
test_clean (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  CyStmt *stmt = cy_stmt_new_bound (test->conn, "SELECT ?", &error, "i", (gint64) 5);

  g_assert_cmpint (cy_stmt_step (stmt, &error), ==, CY_STMT_ROW);
  cy_stmt_free (stmt);
  stmt = cy_stmt_new (test->conn, "SELECT ?", &error);
  g_assert_cmpint (cy_stmt_step (stmt, &error), ==, CY_STMT_ROW);
  g_assert_true (cy_stmt_is_null (stmt, 0));
  cy_stmt_reset (stmt);
  cy_stmt_bind_int (stmt, 1, 3);
  cy_stmt_bind_null (stmt, 1);
  g_assert_true (cy_stmt_run (stmt, &error));
  cy_stmt_free (stmt);
}

static void
test_sql (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CyValue  values[2] = { CY_VALUE_INIT, CY_VALUE_INIT };
  gboolean found = FALSE;
  gint64   n = 0;

  ids = cy_sql_list_ids (test->conn, "SELECT 3 UNION ALL SELECT 4", &error, "");
  g_assert_cmpuint (ids->len, ==, 2);
  g_assert_cmpint (g_array_index (ids, gint64, 1), ==, 4);
  g_assert_null (cy_sql_list_ids (test->conn, "SELECT x", NULL, ""));

  g_assert_true (cy_sql_get_values (test->conn, "SELECT 'a',2", values, 2, &found, &error, ""));
  g_assert_true (found);
  g_assert_cmpstr (values[0].text, ==, "a");
  g_assert_true (
    cy_sql_get_values (test->conn, "SELECT 'a',2 WHERE 0", values, 2, &found, &error, ""));
  g_assert_false (found);
  g_assert_cmpint (values[0].type, ==, CY_VALUE_NULL);
  g_assert_false (cy_sql_get_values (test->conn, "SELECT x", values, 2, NULL, NULL, ""));
  g_assert_false (cy_sql_get_int (test->conn, "SELECT x", &n, NULL, ""));
  g_assert_false (cy_sql_run (test->conn, "SELECT x", NULL, ""));

  g_assert_true (cy_sql_get_bytes (test->conn, "SELECT x'00ff'", &bytes, &error, ""));
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 2);
  g_clear_pointer (&bytes, g_bytes_unref);
  g_assert_true (cy_sql_get_bytes (test->conn, "SELECT x'' WHERE 0", &bytes, &error, ""));
  g_assert_null (bytes);
  g_assert_false (cy_sql_get_bytes (test->conn, "SELECT x", &bytes, NULL, ""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/stmt/reuse", test_reuse);
  cy_test_case ("/model/stmt/many", test_many);
  cy_test_case ("/model/stmt/values", test_values);
  cy_test_case ("/model/stmt/clean", test_clean);
  cy_test_case ("/model/stmt/sql", test_sql);

  return g_test_run ();
}
