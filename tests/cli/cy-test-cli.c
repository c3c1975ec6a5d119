/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Runs the command line as a script does, and reads what it printed. */
#include "cy-test-cli.h"

#include <sqlite3.h>

void
cy_said_clear (CySaid *said)
{
  g_clear_pointer (&said->out, g_free);
  g_clear_pointer (&said->err, g_free);
}

/* Runs `chuyan-cli --library FILE COMMAND…`, the words of which are given, ended by NULL. */
void
cy_test_cli_run (CyTest *test, CySaid *said, const char *word, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  int     wait_status;
  va_list args;

  cy_said_clear (said);
  g_ptr_array_add (words, (char *) CHUYAN_CLI);
  g_ptr_array_add (words, "--library");
  g_ptr_array_add (words, test->path);
  va_start (args, word);
  for (; word != NULL; word = va_arg (args, const char *))
    g_ptr_array_add (words, (char *) word);
  va_end (args);
  g_ptr_array_add (words, NULL);

  g_spawn_sync (NULL,
                (char **) words->pdata,
                NULL,
                G_SPAWN_DEFAULT,
                NULL,
                NULL,
                &said->out,
                &said->err,
                &wait_status,
                &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  said->status = WEXITSTATUS (wait_status);
}

/* SQLite reads the object: `path` is its JSON path. */
char *
cy_test_cli_get_json (const char *json, const char *path)
{
  sqlite3      *db;
  sqlite3_stmt *stmt;
  char         *value;

  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "SELECT json_extract(?,?)", -1, &stmt, NULL);
  sqlite3_bind_text (stmt, 1, json, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, path, -1, SQLITE_STATIC);
  if (sqlite3_step (stmt) != SQLITE_ROW)
    g_error ("%s: %s", json, sqlite3_errmsg (db));
  value = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  sqlite3_close (db);

  return value;
}

void
cy_test_cli_assert_json (const char *json, const char *path, const char *expected)
{
  g_autofree char *value = cy_test_cli_get_json (json, path);

  g_assert_cmpstr (value, ==, expected);
}

void
cy_test_cli_set_up (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test->folder = g_dir_make_tmp ("chuyan-XXXXXX", &error);
  g_assert_no_error (error);
  test->path = g_build_filename (test->folder, "一.chuyan", NULL);
}

void
cy_test_cli_make_demo (CyTest *test, const char *people)
{
  g_auto (CySaid) said = { NULL };

  cy_test_cli_run (test, &said, "new", "--demo", "--people", people, "--random-state", "5", NULL);
  g_assert_cmpstr (said.err, ==, "");
  g_assert_cmpstr (said.out, ==, "");
  g_assert_cmpint (said.status, ==, 0);
}
