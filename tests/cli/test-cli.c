/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The command line as a script sees it: output, messages and exit status of the program itself. */
#include "cy-test-cli.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

static void
test_new_empty (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };

  cy_test_cli_run (test, &said, "--json", "new", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.people", "0");
  cy_test_cli_assert_json (said.out, "$.library", test->path);
  cy_test_cli_run (test, &said, "info", "--json", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.people", "0");
  cy_test_cli_assert_json (said.out, "$.units", "0");
}

static void
test_info (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };

  g_autofree char *schema = NULL;

  cy_test_cli_make_demo (test, "60");
  schema = cy_test_text (test, "PRAGMA user_version");
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_cmpstr (said.err, ==, "");
  cy_test_cli_assert_json (said.out, "$.people", "60");
  cy_test_cli_assert_json (said.out, "$.units", "345");
  cy_test_cli_assert_json (said.out, "$.villages", "320");
  cy_test_cli_assert_json (said.out, "$.townships", "24");
  cy_test_cli_assert_json (said.out, "$.integrity", "ok");
  cy_test_cli_assert_json (said.out, "$.schema", schema);
  cy_test_cli_assert_json (said.out, "$.steps", "1");

  cy_test_cli_run (test, &said, "info", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_nonnull (strstr (said.out, "\t345\n"));
}

/* Nothing of what is not asked for may be left behind. */
static void
test_new_refuses_existing (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            n_before;
  gsize            n_after;

  cy_test_cli_make_demo (test, "5");
  g_file_get_contents (test->path, &before, &n_before, NULL);
  cy_test_cli_run (test, &said, "new", NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.out, ==, "");
  g_assert_nonnull (strstr (said.err, test->path));
  g_file_get_contents (test->path, &after, &n_after, NULL);
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_new_leaves_no_part (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };
  g_autoptr (GDir) dir = NULL;

  cy_test_cli_run (test, &said, "new", "--people", "9000000", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "new", "--random-state", "-1", NULL);
  g_assert_cmpint (said.status, ==, 2);
  dir = g_dir_open (test->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  cy_test_cli_make_demo (test, "5");
  g_dir_rewind (dir);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "一.chuyan");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_new_same_state (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  cy_test_cli_make_demo (test, "40");
  first = cy_test_text (test, "SELECT group_concat(name||id_number) FROM person");
  g_unlink (test->path);
  cy_test_cli_make_demo (test, "40");
  second = cy_test_text (test, "SELECT group_concat(name||id_number) FROM person");
  g_assert_cmpstr (first, ==, second);
}

static void
test_search (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };
  g_autofree char *name = NULL;
  g_autofree char *id_number = NULL;

  cy_test_cli_make_demo (test, "60");
  name = cy_test_text (test, "SELECT name FROM person WHERE id=7");
  id_number = cy_test_text (test, "SELECT id_number FROM person WHERE id=7");

  cy_test_cli_run (test, &said, "--json", "search", name, NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.people[0].name", name);
  g_assert_null (strstr (said.out, id_number));
  cy_test_cli_run (test, &said, "search", id_number, NULL);
  g_assert_true (g_str_has_prefix (said.out, name));
  cy_test_cli_run (test, &said, "--json", "search", "--limit", "3", "双河镇", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_run (test, &said, "--json", "search", "查无此人", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.found", "0");
  cy_test_cli_assert_json (said.out, "$.people[0].name", NULL);
}

static void
test_undo_redo_history (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };
  g_autofree char *name = NULL;

  cy_test_cli_make_demo (test, "20");
  cy_test_cli_run (test, &said, "--json", "undo", NULL);
  g_assert_cmpint (said.status, ==, 0);
  name = cy_test_cli_get_json (said.out, "$.undone");
  g_assert_cmpstr (name, !=, NULL);
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  cy_test_cli_assert_json (said.out, "$.people", "0");

  cy_test_cli_run (test, &said, "--json", "undo", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_assert_json (said.out, "$.error.code", "nothing");
  cy_test_cli_run (test, &said, "redo", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_true (g_str_has_prefix (said.out, name));
  cy_test_cli_run (test, &said, "redo", NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.out, ==, "");
  g_assert_cmpstr (said.err, !=, "");

  cy_test_cli_run (test, &said, "--json", "history", "--limit", "2", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.steps[0].kind", "redo");
  cy_test_cli_assert_json (said.out, "$.steps[1].kind", "undo");
  cy_test_cli_assert_json (said.out, "$.steps[2].kind", NULL);
  cy_test_cli_run (test, &said, "--json", "history", NULL);
  cy_test_cli_assert_json (said.out, "$.steps[2].name", name);
  cy_test_cli_assert_json (said.out, "$.steps[2].undone", "0");
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  cy_test_cli_assert_json (said.out, "$.people", "20");
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
  g_auto (CySaid) said = { NULL };

  cy_test_cli_make_demo (test, "20");
  cy_test_cli_run (test, &said, "--json", "verify", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.journal", "ok");
  cy_test_cli_assert_json (said.out, "$.integrity", "ok");

  execute (test, "UPDATE step SET actor='另一人'");
  cy_test_cli_run (test, &said, "--json", "verify", NULL);
  g_assert_cmpint (said.status, ==, 1);
  cy_test_cli_assert_json (said.out, "$.journal", "altered");
  cy_test_cli_assert_json (said.out, "$.step", "1");
  cy_test_cli_run (test, &said, "verify", NULL);
  g_assert_cmpint (said.status, ==, 1);
}

/* Person 37 is the first of the deliberate mistakes: a wrong check digit. */
static void
test_check (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };

  cy_test_cli_make_demo (test, "60");
  cy_test_cli_run (test, &said, "--json", "check", NULL);
  g_assert_cmpint (said.status, ==, 1);
  cy_test_cli_assert_json (said.out, "$.people", "60");
  cy_test_cli_assert_json (said.out, "$.errors", "1");
  cy_test_cli_assert_json (said.out, "$.findings[0].person", "37");
  cy_test_cli_assert_json (said.out, "$.findings[0].rule", "id-check-digit");
  cy_test_cli_assert_json (said.out, "$.findings[0].field", "id_number");
  cy_test_cli_assert_json (said.out, "$.findings[1]", NULL);
  cy_test_cli_run (test, &said, "check", NULL);
  g_assert_cmpint (said.status, ==, 1);

  cy_test_cli_run (test,
                   &said,
                   "--json",
                   "check",
                   "--unit",
                   "520599001000",
                   "--base-date",
                   "2026-11-22",
                   NULL);
  g_assert_cmpint (said.status, <=, 1);
  cy_test_cli_run (test, &said, "--json", "check", "--unit", "999999999999", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_assert_json (said.out, "$.error.code", "usage");
  cy_test_cli_run (test, &said, "check", "--base-date", "2026-13", NULL);
  g_assert_cmpint (said.status, ==, 2);
}

static void
test_check_clean (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };

  cy_test_cli_make_demo (test, "30");
  cy_test_cli_run (test, &said, "--json", "check", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.errors", "0");
}

/* The demo county has something to say in each of them. */
static void
test_export_selection (CyTest *test, gconstpointer data)
{
  static const char *const ids[] = { "joint-review",      "ballot",   "sources", "exits",
                                     "secretary-reserve", "mentoring" };

  cy_test_cli_make_demo (test, "600");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_auto (CySaid) said = { NULL };
      g_autofree char *name = g_strconcat (ids[i], ".xlsx", NULL);
      g_autofree char *path = cy_test_path (test, name);
      g_autofree char *rows = NULL;
      g_autofree char *bytes = NULL;
      gsize            n;

      cy_test_cli_run (test, &said, "--json", "export", ids[i], "-o", path, NULL);
      g_test_message ("%s: %s", ids[i], said.err);
      g_assert_cmpint (said.status, ==, 0);
      cy_test_cli_assert_json (said.out, "$.report", ids[i]);
      rows = cy_test_cli_get_json (said.out, "$.rows");
      g_assert_cmpint (g_ascii_strtoll (rows, NULL, 10), >, 0);
      g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
      g_assert_cmpuint (n, >, 4000);
      g_assert_cmpmem (bytes, 2, "PK", 2);
    }
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM export_log"), ==, G_N_ELEMENTS (ids));
}

/* What was written, the first sheet as text. */
static char *
read_cells (CyTest *test, const char *path)
{
  g_auto (CySaid) said = { NULL };

  cy_test_cli_run (test, &said, "cells", path, NULL);
  g_assert_cmpint (said.status, ==, 0);

  return g_steal_pointer (&said.out);
}

/* Another cycle or ballot than the newest one, by its name. */
static void
test_export_about (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *report;
    const char *option;
    const char *which;
  } cases[] = {
    { "annual-results", "--cycle", "assess_cycle WHERE year = 2024 AND kind = 'year'" },
    { "notice", "--cycle", "assess_cycle WHERE year = 2024 AND kind = 'year'" },
    { "pay", "--cycle", "assess_cycle WHERE year = 2025 AND kind = 'q3'" },
    { "basis", "--cycle", "assess_cycle WHERE year = 2025 AND kind = 'q2'" },
    { "score-sheets", "--cycle", "assess_cycle WHERE year = 2024 AND kind = 'q1'" },
    { "joint-review", "--round", "review_round ORDER BY id" },
    { "ballot", "--ballot", "ballot WHERE state = 'done' ORDER BY date" },
  };
  g_autofree char *path = cy_test_path (test, "考核.xlsx");

  cy_test_cli_make_demo (test, "1400");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT name FROM %s", cases[i].which);
      g_autofree char *name = cy_test_text (test, sql);
      g_auto (CySaid) said = { NULL };
      g_auto (CySaid) usual = { NULL };
      g_autofree char *cells = NULL;

      g_test_message ("%s: %s", cases[i].report, name);
      cy_test_cli_run (test, &usual, "export", cases[i].report, "-o", path, NULL);
      g_assert_cmpint (usual.status, ==, 0);
      cells = read_cells (test, path);
      g_assert_null (strstr (cells, name));
      g_free (cells);
      cy_test_cli_run (test,
                       &said,
                       "export",
                       cases[i].report,
                       cases[i].option,
                       name,
                       "-o",
                       path,
                       NULL);
      g_assert_cmpint (said.status, ==, 0);
      cells = read_cells (test, path);
      g_assert_nonnull (strstr (cells, name));
    }
}

/* What is not there, has no grades yet, or is not what a table is about. */
static void
test_export_about_wrong (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_path (test, "考核.xlsx");
  g_autofree char *open = NULL;
  g_autofree char *graded = NULL;
  g_auto (CySaid) said = { NULL };

  cy_test_cli_make_demo (test, "1400");
  open = cy_test_text (test, "SELECT name FROM assess_cycle WHERE state = 'open' LIMIT 1");
  graded =
    cy_test_text (test,
                  "SELECT name FROM assess_cycle WHERE state <> 'open' AND kind = 'year' LIMIT 1");
  cy_test_cli_run (test, &said, "export", "annual-results", "--cycle", open, "-o", path, NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_nonnull (strstr (said.err, graded));
  cy_test_cli_run (test, &said, "export", "basis", "--cycle", "去年", "-o", path, NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "export", "roster", "--cycle", open, "-o", path, NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_nonnull (strstr (said.err, "--cycle"));
  cy_test_cli_run (test, &said, "export", "joint-review", "--round", "去年", "-o", path, NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_nonnull (strstr (said.err, "去年"));
  cy_test_cli_run (test, &said, "export", "ballot", "--round", "联审", "-o", path, NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_nonnull (strstr (said.err, "--round"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_backup (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };
  g_autofree char *folder = cy_test_path (test, "备份");
  g_autofree char *made = NULL;

  cy_test_cli_make_demo (test, "10");
  cy_test_cli_run (test, &said, "--json", "backup", "-o", folder, NULL);
  g_assert_cmpint (said.status, ==, 0);
  made = cy_test_cli_get_json (said.out, "$.backup");
  g_assert_true (g_str_has_prefix (made, folder));
  g_free (test->path);
  test->path = g_steal_pointer (&made);
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.people", "10");
}

static void
test_missing_library (CyTest *test, gconstpointer data)
{
  static const char *const words[] = { "info",   "undo",  "redo",  "history",
                                       "verify", "check", "backup" };
  g_auto (CySaid) said = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      cy_test_cli_run (test, &said, words[i], NULL);
      g_assert_cmpint (said.status, ==, 2);
      g_assert_cmpstr (said.out, ==, "");
      g_assert_nonnull (strstr (said.err, test->path));
    }
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_assert_json (said.out, "$.error.code", "not-found");
  cy_test_cli_assert_json (said.out, "$.error.file", test->path);
}

static void
test_not_a_library (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };

  g_file_set_contents (test->path, "姓名,性别\n", -1, NULL);
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_assert_json (said.out, "$.error.code", "not-ours");
}

/* Whoever has the window open is named; reading goes on beside it. */
static void
test_held_by_another (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (CySaid) said = { NULL };

  cy_test_cli_make_demo (test, "5");
  test->conn = cy_conn_open (test->path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
  cy_test_cli_run (test, &said, "--json", "undo", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_assert_json (said.out, "$.error.code", "busy");
  g_assert_nonnull (strstr (said.err, g_get_user_name ()));
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.people", "5");
}

static void
test_wrong_words (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };

  cy_test_cli_run (test, &said, "--json", "frobnicate", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_assert_json (said.out, "$.error.code", "usage");
  g_assert_nonnull (strstr (said.err, "frobnicate"));
  cy_test_cli_run (test, &said, NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "search", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "info", "more", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "--nonsense", "info", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "info", "--limit", "3", NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.out, ==, "");
  g_assert_cmpstr (said.err, !=, "");
}

static void
test_help (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };
  g_autofree char *help = NULL;

  cy_test_cli_run (test, &said, "--help", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_nonnull (strstr (said.out, "verify"));
  g_assert_nonnull (strstr (said.out, "--library"));
  help = g_strdup (said.out);
  cy_test_cli_run (test, &said, "help", NULL);
  g_assert_cmpstr (said.out, ==, help);
  cy_test_cli_run (test, &said, "new", "--help", NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_nonnull (strstr (said.out, "--random-state"));
  cy_test_cli_run (test, &said, "--version", NULL);
  g_assert_true (g_str_has_prefix (said.out, "chuyan-cli "));
}

static void
test_cells (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { NULL };
  g_autofree char *roster = cy_test_path (test, "名单.csv");

  g_file_set_contents (roster, "\xef\xbb\xbf姓名,出生年月\r\n\r\n\"张,三\",1990.10\r\n", -1, NULL);
  cy_test_cli_run (test, &said, "cells", roster, NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_cmpstr (said.out, ==, "姓名,出生年月\n,\n\"张,三\",1990.10\n");
  cy_test_cli_run (test, &said, "--json", "cells", roster, NULL);
  cy_test_cli_assert_json (said.out, "$.csv", "姓名,出生年月\n,\n\"张,三\",1990.10\n");
  cy_test_cli_assert_json (said.out, "$.sheets", "1");

  cy_test_cli_run (test, &said, "cells", "--sheet", "2", roster, NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "cells", "--sheet", "0", roster, NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "--json", "cells", test->folder, NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.err, !=, "");
}

static void
add_case (const char *name, void (*func) (CyTest *test, gconstpointer data))
{
  g_test_add (name, CyTest, NULL, cy_test_cli_set_up, func, cy_test_tear_down);
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
  add_case ("/cli/cli/export-selection", test_export_selection);
  add_case ("/cli/cli/export-about", test_export_about);
  add_case ("/cli/cli/export-about-wrong", test_export_about_wrong);
  add_case ("/cli/cli/missing-library", test_missing_library);
  add_case ("/cli/cli/not-a-library", test_not_a_library);
  add_case ("/cli/cli/held-by-another", test_held_by_another);
  add_case ("/cli/cli/wrong-words", test_wrong_words);
  add_case ("/cli/cli/help", test_help);
  add_case ("/cli/cli/cells", test_cells);

  return g_test_run ();
}
