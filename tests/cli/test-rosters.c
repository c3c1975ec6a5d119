/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters in and out through the command line: each sample beside what a careful clerk takes from
 * it, and back again without a change. */
#include "cy-test-cli.h"

#include <string.h>

#define ROSTERS "data", "rosters"

static char *
read_expectation (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".expect.json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, ROSTERS, file, NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

/* Whatever the expectation names must be so; `names` are the first people of the list. */
static void
compare (const char *json, const char *expected)
{
  const char *const paths[][2] = {
    { "$.people", "$.people" },
    { "$.encoding", "$.layout.encoding" },
    { "$.sheets", "$.layout.sheets" },
    { "$.header_rows", "$.layout.header_rows" },
  };
  g_autofree char *n_rejected = cy_test_cli_get_json (expected, "$.rejected[#-1].row");

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *value = cy_test_cli_get_json (expected, paths[i][0]);

      if (value != NULL)
        cy_test_cli_assert_json (json, paths[i][1], value);
    }
  for (guint i = 0; n_rejected != NULL && i < 20; i++) /* past the last, both are NULL */
    {
      g_autofree char *row = g_strdup_printf ("$.rejected[%u].row", i);
      g_autofree char *why = g_strdup_printf ("$.rejected[%u].why", i);
      g_autofree char *expected_row = cy_test_cli_get_json (expected, row);
      g_autofree char *expected_why = cy_test_cli_get_json (expected, why);

      cy_test_cli_assert_json (json, row, expected_row);
      cy_test_cli_assert_json (json, why, expected_why);
    }
  if (n_rejected == NULL)
    cy_test_cli_assert_json (json, "$.rejected[0]", NULL);
}

static void
test_roster (CyTest *test, gconstpointer data)
{
  const char      *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, ROSTERS, name, NULL);
  g_autofree char *expected = read_expectation (name);
  g_autofree char *refused = cy_test_cli_get_json (expected, "$.rejected[0].row");
  g_auto (CySaid) said = { NULL };

  cy_test_cli_run (test, &said, "new", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_run (test, &said, "--json", "import", "--dry-run", path, NULL);
  compare (said.out, expected);
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  cy_test_cli_assert_json (said.out, "$.people", "0");

  cy_test_cli_run (test, &said, "--json", "import", path, NULL);
  g_assert_cmpstr (said.err, ==, "");
  g_assert_cmpint (said.status, ==, refused != NULL ? 1 : 0);
  compare (said.out, expected);

  cy_test_cli_run (test, &said, "--json", "import", path, NULL);
  cy_test_cli_assert_json (said.out, "$.people", "0");
  cy_test_cli_assert_json (said.out, "$.updated", "0");
  cy_test_cli_run (test, &said, "undo", NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_run (test, &said, "--json", "info", NULL);
  cy_test_cli_assert_json (said.out, "$.people", "0");
}

static void
test_names (CyTest *test, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, ROSTERS, "花名册-规范.xlsx", NULL);
  g_auto (CySaid) said = { NULL };
  const char *const names[] = { "孔春兰", "司马敏", "廖芳静" };

  cy_test_cli_run (test, &said, "new", NULL);
  cy_test_cli_run (test, &said, "import", path, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      cy_test_cli_run (test, &said, "search", names[i], NULL);
      g_assert_cmpint (said.status, ==, 0);
      g_assert_nonnull (strstr (said.out, names[i]));
    }
}

static void
test_there_and_back (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_path (test, "册.xlsx");
  g_auto (CySaid) said = { NULL };

  cy_test_cli_make_demo (test, "300");
  cy_test_cli_run (test, &said, "export", "roster", "-o", path, NULL);
  g_assert_cmpint (said.status, ==, 0);
  g_assert_nonnull (strstr (said.err, "未校核"));
  cy_test_cli_run (test, &said, "cells", path, NULL);
  g_assert_nonnull (strstr (said.out, "未校核"));
  g_assert_nonnull (strstr (said.out, "由命令行导出"));

  cy_test_cli_run (test, &said, "--json", "export", "roster", "-o", path, "--reason", "试", NULL);
  g_assert_cmpstr (said.err, ==, "");
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_run (test, &said, "--json", "import", path, NULL);
  g_assert_cmpint (said.status, ==, 0);
  cy_test_cli_assert_json (said.out, "$.people", "0");
  cy_test_cli_assert_json (said.out, "$.updated", "0");
  cy_test_cli_assert_json (said.out, "$.rejected[0]", NULL);
}

static void
test_wrong_file (CyTest *test, gconstpointer data)
{
  g_autofree char *path = cy_test_path (test, "不是表.xlsx");
  g_auto (CySaid) said = { NULL };

  cy_test_cli_run (test, &said, "new", NULL);
  g_assert_true (g_file_set_contents (path, "\x89PNG\r\n\x1a\n\0\0\0", 11, NULL));
  cy_test_cli_run (test, &said, "import", path, NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_cmpstr (said.out, ==, "");
  g_assert_nonnull (strstr (said.err, "另存为 .xlsx"));
  g_assert_nonnull (strstr (said.err, "不是表.xlsx"));
}

static void
test_masks (CyTest *test, gconstpointer data)
{
  const char *const masks[] = { "none", "middle8", "birth", "last4", "last6", "omit" };
  g_auto (CySaid) said = { NULL };

  cy_test_cli_make_demo (test, "80");
  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autofree char *path = cy_test_path (test, masks[i]);

      cy_test_cli_run (test,
                       &said,
                       "export",
                       "roster",
                       "-o",
                       path,
                       "--mask",
                       masks[i],
                       "--reason",
                       "试",
                       NULL);
      g_assert_cmpint (said.status, ==, 0);
      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  cy_test_cli_run (test, &said, "export", "roster", "-o", "x.xlsx", "--mask", "some", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "export", "nothing", "-o", "x.xlsx", NULL);
  g_assert_cmpint (said.status, ==, 2);
  cy_test_cli_run (test, &said, "reports", NULL);
  g_assert_nonnull (strstr (said.out, "structure"));
}

static void
add (const char *path, const char *roster, void (*func) (CyTest *, gconstpointer))
{
  g_test_add (path, CyTest, roster, cy_test_cli_set_up, func, cy_test_tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/cli/rosters/one-header", "花名册-规范.xlsx", test_roster);
  add ("/cli/rosters/two-headers", "采集表-两行表头.xlsx", test_roster);
  add ("/cli/rosters/sheet-a-village", "名单-一村一表.xlsx", test_roster);
  add ("/cli/rosters/old-encoding", "名单-GB18030.csv", test_roster);
  add ("/cli/rosters/names", NULL, test_names);
  add ("/cli/rosters/there-and-back", NULL, test_there_and_back);
  add ("/cli/rosters/wrong-file", NULL, test_wrong_file);
  add ("/cli/rosters/masks", NULL, test_masks);

  return g_test_run ();
}
