/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rosters as townships send them, imported by clicks alone: as many people as a careful clerk
 * takes from them, and as many rows refused. */
#include "cy-robot.h"

#include <stdio.h>
#include <string.h>

#include "cy-sql.h"
#include "cy-test.h"

typedef struct
{
  guint n_people;
  guint n_refused;
} Expectation;

static void
read_expectation (const char *name, Expectation *expected)
{
  g_autofree char *file = g_strconcat (name, ".expect.json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rosters", file, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (sscanf (strstr (text, "\"people\""), "\"people\": %u", &expected->n_people),
                   ==,
                   1);
  expected->n_refused = 0;
  for (const char *row = strstr (text, "\"row\""); row != NULL; row = strstr (row + 1, "\"row\""))
    expected->n_refused++;
}

static guint
count_people (CyRobot *robot)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (robot->home, "chuyan", "人才库.chuyan", NULL);
  g_autoptr (CyConn) conn = cy_conn_open (path, CY_OPEN_NONE, &error);
  gint64 n = 0;

  g_assert_no_error (error);
  g_assert_true (cy_sql_get_int (conn, "SELECT count(*) FROM person", &n, &error, ""));

  return (guint) n;
}

static void
test_roster (CyRobot *robot, gconstpointer data)
{
  Expectation expected;

  read_expectation (data, &expected);
  cy_robot_start (robot, NULL);
  cy_robot_import_roster (robot, data, expected.n_people, expected.n_refused);
  cy_robot_quit (robot);
  g_assert_cmpuint (count_people (robot), ==, expected.n_people);
}

#define roster_case(name, file)          \
  g_test_add ("/e2e/four-rosters/" name, \
              CyRobot,                   \
              file,                      \
              cy_robot_set_up,           \
              test_roster,               \
              cy_robot_tear_down)

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);

  roster_case ("regular", "花名册-规范.xlsx");
  roster_case ("two-header-rows", "采集表-两行表头.xlsx");
  roster_case ("sheet-per-village", "名单-一村一表.xlsx");
  roster_case ("gb18030", "名单-GB18030.csv");

  return g_test_run ();
}
