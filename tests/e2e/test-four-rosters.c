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

#define ROSTERS "data", "rosters"

typedef struct
{
  guint n_people;
  guint n_refused;
} Expectation;

static void
read_expectation (const char *name, Expectation *expected)
{
  g_autofree char *file = g_strconcat (name, ".expect.json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, ROSTERS, file, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (sscanf (strstr (text, "\"people\""), "\"people\": %u", &expected->n_people),
                   ==,
                   1);
  expected->n_refused = 0;
  for (const char *row = strstr (text, "\"row\""); row != NULL; row = strstr (row + 1, "\"row\""))
    expected->n_refused++;
}

static void
expect_counted (CyRobot *robot, const char *word, guint n)
{
  g_autofree char *name = g_strdup_printf ("%s %u", word, n);

  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, name);
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
  const char      *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, ROSTERS, name, NULL);
  g_autofree char *import = NULL;
  Expectation      expected;

  read_expectation (name, &expected);
  import = g_strdup_printf ("导入 %u 人", expected.n_people);
  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "导入");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "选择文件…");
  cy_robot_open_file (robot, "选择", path);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "下一步");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE, "工作表的前几行");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "下一步");
  cy_robot_expect (robot, ATSPI_ROLE_COMBO_BOX, "库中已有的人");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "下一步");

  expect_counted (robot, "新增", expected.n_people);
  expect_counted (robot, "不能导入", expected.n_refused);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, import);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "查看人员");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, "1 ");
  cy_robot_quit (robot);
  g_assert_cmpuint (count_people (robot), ==, expected.n_people);
}

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);

  g_test_add ("/e2e/four-rosters/regular",
              CyRobot,
              "花名册-规范.xlsx",
              cy_robot_set_up,
              test_roster,
              cy_robot_tear_down);
  g_test_add ("/e2e/four-rosters/two-header-rows",
              CyRobot,
              "采集表-两行表头.xlsx",
              cy_robot_set_up,
              test_roster,
              cy_robot_tear_down);
  g_test_add ("/e2e/four-rosters/sheet-per-village",
              CyRobot,
              "名单-一村一表.xlsx",
              cy_robot_set_up,
              test_roster,
              cy_robot_tear_down);
  g_test_add ("/e2e/four-rosters/gb18030",
              CyRobot,
              "名单-GB18030.csv",
              cy_robot_set_up,
              test_roster,
              cy_robot_tear_down);

  return g_test_run ();
}
