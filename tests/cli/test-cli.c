/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The command line as a script sees it: output, messages and exit status of the program itself. */
#include "cy-test.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* What one run of the program said and returned. */
typedef struct
{
  char *out;
  char *err;
  int   status;
} Said;

static void
said_clear (Said *said)
{
  g_clear_pointer (&said->out, g_free);
  g_clear_pointer (&said->err, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Said, said_clear)

/* Runs `chuyan-cli --library FILE COMMAND…`, the words of which are given, ended by NULL. */
static void
run (CyTest *test, Said *said, const char *word, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  int     wait_status;
  va_list args;

  said_clear (said);
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
static char *
get_json (const char *json, const char *path)
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

static void
assert_json (const char *json, const char *path, const char *expected)
{
  g_autofree char *value = get_json (json, path);

  g_assert_cmpstr (value, ==, expected);
}

static void
set_up (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test->folder = g_dir_make_tmp ("chuyan-XXXXXX", &error);
  g_assert_no_error (error);
  test->path = g_build_filename (test->folder, "一.chuyan", NULL);
}

static void
make_demo (CyTest *test, const char *people)
{
  g_auto (Said) said = { NULL };

  run (test, &said, "new", "--demo", "--people", people, "--random-state", "5", NULL);
  g_assert_cmpstr (said.err, ==, "");
  g_assert_cmpstr (said.out, ==, "");
  g_assert_cmpint (said.status, ==, 0);
}

static void
test_new_empty (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };

  run (test, &said, "--json", "new", NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.people", "0");
  assert_json (said.out, "$.library", test->path);
  run (test, &said, "info", "--json", NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.people", "0");
  assert_json (said.out, "$.units", "0");
}

static void
test_info (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };

  make_demo (test, "60");
  run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_cmpstr (said.err, ==, "");
  assert_json (said.out, "$.people", "60");
  assert_json (said.out, "$.units", "345");
  assert_json (said.out, "$.villages", "320");
  assert_json (said.out, "$.townships", "24");
  assert_json (said.out, "$.integrity", "ok");
  assert_json (said.out, "$.schema", "1");
  assert_json (said.out, "$.steps", "1");

  run (test, &said, "info", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_nonnull (strstr (said.out, "\t345\n"));
}

/* Nothing of what is not asked for may be left behind. */
static void
test_new_refuses_existing (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            n_before;
  gsize            n_after;

  make_demo (test, "5");
  g_file_get_contents (test->path, &before, &n_before, NULL);
  run (test, &said, "new", NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.out, ==, "");
  g_assert_nonnull (strstr (said.err, test->path));
  g_file_get_contents (test->path, &after, &n_after, NULL);
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_new_leaves_no_part (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };
  g_autoptr (GDir) dir = NULL;

  run (test, &said, "new", "--people", "9000000", NULL);
  g_assert_cmpint (said.status, ==, 2);
  run (test, &said, "new", "--random-state", "-1", NULL);
  g_assert_cmpint (said.status, ==, 2);
  dir = g_dir_open (test->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  make_demo (test, "5");
  g_dir_rewind (dir);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "一.chuyan");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_new_same_state (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  make_demo (test, "40");
  first = cy_test_text (test, "SELECT group_concat(name||id_number) FROM person");
  g_unlink (test->path);
  make_demo (test, "40");
  second = cy_test_text (test, "SELECT group_concat(name||id_number) FROM person");
  g_assert_cmpstr (first, ==, second);
}

static void
test_search (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };
  g_autofree char *name = NULL;
  g_autofree char *id_number = NULL;

  make_demo (test, "60");
  name = cy_test_text (test, "SELECT name FROM person WHERE id=7");
  id_number = cy_test_text (test, "SELECT id_number FROM person WHERE id=7");

  run (test, &said, "--json", "search", name, NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.people[0].name", name);
  g_assert_null (strstr (said.out, id_number));
  run (test, &said, "search", id_number, NULL);
  g_assert_true (g_str_has_prefix (said.out, name));
  run (test, &said, "--json", "search", "--limit", "3", "双河镇", NULL);
  g_assert_cmpint (said.status, ==, 0);
  run (test, &said, "--json", "search", "查无此人", NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.found", "0");
  assert_json (said.out, "$.people[0].name", NULL);
}

static void
test_undo_redo_history (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };
  g_autofree char *name = NULL;

  make_demo (test, "20");
  run (test, &said, "--json", "undo", NULL);
  g_assert_cmpint (said.status, ==, 0);
  name = get_json (said.out, "$.undone");
  g_assert_cmpstr (name, !=, NULL);
  run (test, &said, "--json", "info", NULL);
  assert_json (said.out, "$.people", "0");

  run (test, &said, "--json", "undo", NULL);
  g_assert_cmpint (said.status, ==, 2);
  assert_json (said.out, "$.error.code", "nothing");
  run (test, &said, "redo", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_true (g_str_has_prefix (said.out, name));
  run (test, &said, "redo", NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.out, ==, "");
  g_assert_cmpstr (said.err, !=, "");

  run (test, &said, "--json", "history", "--limit", "2", NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.steps[0].kind", "redo");
  assert_json (said.out, "$.steps[1].kind", "undo");
  assert_json (said.out, "$.steps[2].kind", NULL);
  run (test, &said, "--json", "history", NULL);
  assert_json (said.out, "$.steps[2].name", name);
  assert_json (said.out, "$.steps[2].undone", "0");
  run (test, &said, "--json", "info", NULL);
  assert_json (said.out, "$.people", "20");
}

static void
execute (CyTest *test, const char *sql)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (test->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_verify (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };

  make_demo (test, "20");
  run (test, &said, "--json", "verify", NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.journal", "ok");
  assert_json (said.out, "$.integrity", "ok");

  execute (test, "UPDATE step SET actor='另一人'");
  run (test, &said, "--json", "verify", NULL);
  g_assert_cmpint (said.status, ==, 1);
  assert_json (said.out, "$.journal", "altered");
  assert_json (said.out, "$.step", "1");
  run (test, &said, "verify", NULL);
  g_assert_cmpint (said.status, ==, 1);
}

/* Person 37 is the first of the deliberate mistakes: a wrong check digit. */
static void
test_check (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };

  make_demo (test, "60");
  run (test, &said, "--json", "check", NULL);
  g_assert_cmpint (said.status, ==, 1);
  assert_json (said.out, "$.people", "60");
  assert_json (said.out, "$.errors", "1");
  assert_json (said.out, "$.findings[0].person", "37");
  assert_json (said.out, "$.findings[0].rule", "id-check-digit");
  assert_json (said.out, "$.findings[0].field", "id_number");
  assert_json (said.out, "$.findings[1]", NULL);
  run (test, &said, "check", NULL);
  g_assert_cmpint (said.status, ==, 1);

  run (test, &said, "--json", "check", "--unit", "520599001000", "--base-date", "2026-11-22", NULL);
  g_assert_cmpint (said.status, <=, 1);
  run (test, &said, "--json", "check", "--unit", "999999999999", NULL);
  g_assert_cmpint (said.status, ==, 2);
  assert_json (said.out, "$.error.code", "usage");
  run (test, &said, "check", "--base-date", "2026-13", NULL);
  g_assert_cmpint (said.status, ==, 2);
}

static void
test_check_clean (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };

  make_demo (test, "30");
  run (test, &said, "--json", "check", NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.errors", "0");
}

static void
test_backup (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };
  g_autofree char *folder = cy_test_path (test, "备份");
  g_autofree char *made = NULL;

  make_demo (test, "10");
  run (test, &said, "--json", "backup", "-o", folder, NULL);
  g_assert_cmpint (said.status, ==, 0);
  made = get_json (said.out, "$.backup");
  g_assert_true (g_str_has_prefix (made, folder));
  g_free (test->path);
  test->path = g_steal_pointer (&made);
  run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.people", "10");
}

static void
test_missing_library (CyTest *test, gconstpointer data)
{
  static const char *const words[] = { "info",   "undo",  "redo",  "history",
                                       "verify", "check", "backup" };
  g_auto (Said) said = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      run (test, &said, words[i], NULL);
      g_assert_cmpint (said.status, ==, 2);
      g_assert_cmpstr (said.out, ==, "");
      g_assert_nonnull (strstr (said.err, test->path));
    }
  run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 2);
  assert_json (said.out, "$.error.code", "not-found");
  assert_json (said.out, "$.error.file", test->path);
}

static void
test_not_a_library (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };

  g_file_set_contents (test->path, "姓名,性别\n", -1, NULL);
  run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 2);
  assert_json (said.out, "$.error.code", "not-ours");
}

/* Whoever has the window open is named; reading goes on beside it. */
static void
test_held_by_another (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (Said) said = { NULL };

  make_demo (test, "5");
  test->conn = cy_conn_open (test->path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
  run (test, &said, "--json", "undo", NULL);
  g_assert_cmpint (said.status, ==, 2);
  assert_json (said.out, "$.error.code", "busy");
  g_assert_nonnull (strstr (said.err, g_get_user_name ()));
  run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 0);
  assert_json (said.out, "$.people", "5");
}

static void
test_wrong_words (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };

  run (test, &said, "--json", "frobnicate", NULL);
  g_assert_cmpint (said.status, ==, 2);
  assert_json (said.out, "$.error.code", "usage");
  g_assert_nonnull (strstr (said.err, "frobnicate"));
  run (test, &said, NULL);
  g_assert_cmpint (said.status, ==, 2);
  run (test, &said, "search", NULL);
  g_assert_cmpint (said.status, ==, 2);
  run (test, &said, "info", "more", NULL);
  g_assert_cmpint (said.status, ==, 2);
  run (test, &said, "--nonsense", "info", NULL);
  g_assert_cmpint (said.status, ==, 2);
  run (test, &said, "info", "--limit", "3", NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.out, ==, "");
  g_assert_cmpstr (said.err, !=, "");
}

static void
test_help (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };
  g_autofree char *help = NULL;

  run (test, &said, "--help", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_nonnull (strstr (said.out, "verify"));
  g_assert_nonnull (strstr (said.out, "--library"));
  help = g_strdup (said.out);
  run (test, &said, "help", NULL);
  g_assert_cmpstr (said.out, ==, help);
  run (test, &said, "new", "--help", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_nonnull (strstr (said.out, "--random-state"));
  run (test, &said, "--version", NULL);
  g_assert_true (g_str_has_prefix (said.out, "chuyan-cli "));
}

static void
test_cells (CyTest *test, gconstpointer data)
{
  g_auto (Said) said = { NULL };
  g_autofree char *roster = cy_test_path (test, "名单.csv");

  g_file_set_contents (roster, "\xef\xbb\xbf姓名,出生年月\r\n\r\n\"张,三\",1990.10\r\n", -1, NULL);
  run (test, &said, "cells", roster, NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_cmpstr (said.out, ==, "姓名,出生年月\n,\n\"张,三\",1990.10\n");
  run (test, &said, "--json", "cells", roster, NULL);
  assert_json (said.out, "$.csv", "姓名,出生年月\n,\n\"张,三\",1990.10\n");
  assert_json (said.out, "$.sheets", "1");

  run (test, &said, "cells", "--sheet", "2", roster, NULL);
  g_assert_cmpint (said.status, ==, 2);
  run (test, &said, "cells", "--sheet", "0", roster, NULL);
  g_assert_cmpint (said.status, ==, 2);
  run (test, &said, "--json", "cells", test->folder, NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.err, !=, "");
}

static void
add_case (const char *name, void (*func) (CyTest *test, gconstpointer data))
{
  g_test_add (name, CyTest, NULL, set_up, func, cy_test_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_case ("/cli/cli/new-empty", test_new_empty);
  add_case ("/cli/cli/info", test_info);
  add_case ("/cli/cli/new-refuses-existing", test_new_refuses_existing);
  add_case ("/cli/cli/new-leaves-no-part", test_new_leaves_no_part);
  add_case ("/cli/cli/new-same-state", test_new_same_state);
  add_case ("/cli/cli/search", test_search);
  add_case ("/cli/cli/undo-redo-history", test_undo_redo_history);
  add_case ("/cli/cli/verify", test_verify);
  add_case ("/cli/cli/check", test_check);
  add_case ("/cli/cli/check-clean", test_check_clean);
  add_case ("/cli/cli/backup", test_backup);
  add_case ("/cli/cli/missing-library", test_missing_library);
  add_case ("/cli/cli/not-a-library", test_not_a_library);
  add_case ("/cli/cli/held-by-another", test_held_by_another);
  add_case ("/cli/cli/wrong-words", test_wrong_words);
  add_case ("/cli/cli/help", test_help);
  add_case ("/cli/cli/cells", test_cells);

  return g_test_run ();
}
