/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Appointment forms in and out through the command line. */
#include "cy-test-cli.h"

#include <stdlib.h>
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

static char *
count_export (CyTest *test, CySaid *said, const char *unit)
{
  g_autofree char *folder = cy_test_path (test, unit);

  cy_said_clear (said);
  *said = (CySaid){ 0 };
  cy_test_cli_run (test, said, "--json", "lrmx", "export", "--unit", unit, "-o", folder, NULL);
  g_assert_cmpint (said->status, ==, 0);

  return cy_test_cli_get_json (said->out, "$.people");
}

/* A unit stands for all below it; the county for everybody. */
static void
test_unit (CyTest *test, gconstpointer data)
{
  g_auto (CySaid) said = { 0 };
  g_autofree char *county = NULL;
  g_autofree char *town = NULL;
  g_autofree char *folder = cy_test_path (test, "nowhere");

  cy_test_cli_make_demo (test, "60");
  county = count_export (test, &said, "520599000000");
  town = count_export (test, &said, "520599101000");
  g_assert_cmpstr (county, ==, "60");
  g_assert_cmpint (atoi (town), >, 0);
  g_assert_cmpint (atoi (town), <, 60);
  cy_said_clear (&said);
  cy_test_cli_run (test, &said, "lrmx", "export", "--unit", "999999999999", "-o", folder, NULL);
  g_assert_cmpint (said.status, ==, 2);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* ---- What nobody should send ---- */

static char *
make_truncated (gsize *length)
{
  *length = strlen ("<Person>\n<XingMing>");

  return g_strdup ("<Person>\n<XingMing>");
}

static char *
make_gbk (gsize *length)
{
  return g_convert ("<Person>\n<XingMing>张三</XingMing></Person>",
                    -1,
                    "GB18030",
                    "UTF-8",
                    NULL,
                    length,
                    NULL);
}

static char *
make_entities (gsize *length)
{
  char *text =
    g_strdup ("<!DOCTYPE p [<!ENTITY a 'a'>]>\n<Person><XingMing>&a;</XingMing></Person>");

  *length = strlen (text);

  return text;
}

static char *
make_version (gsize *length)
{
  char *text = g_strdup ("<Person>\n<XingMing>甲</XingMing>\n<Version>9.1</Version></Person>");

  *length = strlen (text);

  return text;
}

static char *
make_photo (gsize *length)
{
  g_autofree char *bytes = g_malloc0 (30 << 20);
  g_autofree char *photo = g_base64_encode ((const guchar *) bytes, 30 << 20);
  char *text = g_strconcat ("<Person>\n\n<ZhaoPian>", photo, "</ZhaoPian></Person>", NULL);

  *length = strlen (text);

  return text;
}

/* Each says in Chinese what it is, in which file and where, and changes nothing. */
static void
test_hostile (CyTest *test, gconstpointer data)
{
  static const struct
  {
    const char *name;
    char *(*make) (gsize *length);
    const char *what;
    const char *line;
    const char *element;
  } cases[] = {
    { "截断.lrmx", make_truncated, "后面缺内容", "行：2\n", "字段：姓名" },
    { "国标.lrmx", make_gbk, "编码不是 UTF-8", "行：2\n", "字段：姓名" },
    { "实体.lrmx", make_entities, "恶意内容", "行：1\n", "" },
    { "版本.lrmx", make_version, "版本无法识别", "行：3\n", "字段：审批表文件版本" },
    { "照片.lrmx", make_photo, "照片不得超过 4 MB", "行：3\n", "字段：照片" },
  };
  g_autofree char *good = form_path ();

  make_library (test);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (CySaid) said = { 0 };
      g_autofree char *path = cy_test_path (test, cases[i].name);
      g_autofree char *file = g_strconcat ("文件：", cases[i].name, "\n", NULL);
      gsize            length;
      g_autofree char *bytes = cases[i].make (&length);

      g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
      cy_test_cli_run (test, &said, "lrmx", "import", path, NULL);
      g_test_message ("%s", said.err);
      g_assert_cmpint (said.status, ==, 2);
      g_assert_nonnull (strstr (said.err, cases[i].what));
      g_assert_nonnull (strstr (said.err, file));
      g_assert_nonnull (strstr (said.err, cases[i].line));
      g_assert_nonnull (strstr (said.err, cases[i].element));
    }
  {
    g_auto (CySaid) said = { 0 };

    /* The first that comes in is the first person there is. */
    run (test, &said, 0, "import", good, NULL);
    cy_test_cli_assert_json (said.out, "$.people", "1");
  }
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
  g_test_add ("/cli/lrmx/unit", CyTest, NULL, cy_test_cli_set_up, test_unit, cy_test_tear_down);
  g_test_add ("/cli/lrmx/hostile",
              CyTest,
              NULL,
              cy_test_cli_set_up,
              test_hostile,
              cy_test_tear_down);

  return g_test_run ();
}
