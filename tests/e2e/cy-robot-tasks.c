/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the robot does in more than one test. */
#include "cy-robot.h"

static void
expect_counted (CyRobot *self, const char *word, guint n)
{
  g_autofree char *name = g_strdup_printf ("%s %u", word, n);

  cy_robot_expect (self, ATSPI_ROLE_PUSH_BUTTON, name);
}

/**
 * cy_robot_set_base_date:
 * @self: the robot
 * @day: as YYYY-MM-DD
 *
 * From then on everything is as of @day.
 */
void
cy_robot_set_base_date (CyRobot *self, const char *day)
{
  g_autofree char *shown = g_strconcat ("截至 ", day, NULL);

  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, "截至");
  cy_robot_write (self, "截止日期", day);
  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, "以此为准");
  cy_robot_expect (self, ATSPI_ROLE_PUSH_BUTTON, shown);
}

/**
 * cy_robot_import_roster:
 * @self: the robot, before the start page
 * @file: name of a roster of the samples
 * @n_people: how many people come in
 * @n_refused: how many rows do not
 *
 * Imports by clicks alone, taking every answer the wizard proposes, and then shows the people.
 */
void
cy_robot_import_roster (CyRobot *self, const char *file, guint n_people, guint n_refused)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "rosters", file, NULL);
  g_autofree char *import = g_strdup_printf ("导入 %u 人", n_people);

  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, "导入");
  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, "选择文件…");
  cy_robot_open_file (self, "选择", path);
  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, "下一步");
  cy_robot_expect (self, ATSPI_ROLE_TABLE, "工作表的前几行");
  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, "下一步");
  cy_robot_expect (self, ATSPI_ROLE_COMBO_BOX, "库中已有的人");
  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, "下一步");

  expect_counted (self, "新增", n_people);
  expect_counted (self, "不能导入", n_refused);
  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, import);
  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, "查看人员");
  cy_robot_expect (self, ATSPI_ROLE_TABLE_ROW, "1 ");
}
