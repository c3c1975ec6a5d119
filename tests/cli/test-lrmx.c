/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Appointment forms in and out through the command line. */
#include "cy-test-cli.h"

#include <string.h>

static char *
form_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "forms", "林晓雁.lrmx", NULL);
}

static void
run (CyTest *test, CySaid *said, int status, const char *verb, const char *what, const char *more)
{
  cy_said_clear (said);
  *said = (CySaid){ 0 };
  cy_test_cli_run (test, said, "--json", "lrmx", verb, what, more, NULL);
  g_test_message ("%s%s", said->out, said->err);
  g_assert_cmpint (said->status, ==, status);
}

static void
make_library (CyTest *test)
{
  g_auto (CySaid) said = { 0 };

  cy_test_cli_run (test, &said, "new", NULL);
  g_assert_cmpint (said.status, ==, 0);
}

static void
test_round (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { 0 };
  g_autofree char *path = form_path ();
  g_autofree char *folder = cy_test_path (test, "out");
  g_autofree char *file = g_build_filename (folder, "林晓雁_0025.lrmx", NULL);

  make_library (test);
  run (test, &said, 0, "import", path, NULL);
  cy_test_cli_assert_json (said.out, "$.people", "1");
  cy_test_cli_assert_json (said.out, "$.files[0].state", "new");
  run (test, &said, 0, "export", "-o", folder);
  cy_test_cli_assert_json (said.out, "$.files[0]", "林晓雁_0025.lrmx");
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  run (test, &said, 0, "import", file, NULL);
  cy_test_cli_assert_json (said.out, "$.unchanged", "1");
}

static void
test_refused (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { 0 };
  g_autofree char *path = form_path ();
  g_autofree char *bad = cy_test_path (test, "bad.lrmx");

  g_assert_true (g_file_set_contents (bad, "<Person>\n<XingMing>", -1, NULL));
  make_library (test);
  run (test, &said, 1, "import", path, bad);
  cy_test_cli_assert_json (said.out, "$.refused", "1");
  cy_test_cli_assert_json (said.out, "$.files[1].state", "refused");
  cy_test_cli_assert_json (said.out, "$.files[1].line", "2");
  /* Alone it is not done at all. */
  run (test, &said, 2, "import", bad, NULL);
  run (test, &said, 2, "import", NULL, NULL);
  run (test, &said, 2, "export", NULL, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/lrmx/round", CyTest, NULL, cy_test_cli_set_up, test_round, cy_test_tear_down);
  g_test_add ("/cli/lrmx/refused",
              CyTest,
              NULL,
              cy_test_cli_set_up,
              test_refused,
              cy_test_tear_down);

  return g_test_run ();
}
