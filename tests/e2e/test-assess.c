/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The cycle of the demo county that is being marked, from its totals to locked results and pay. */
#include "cy-robot.h"

static void
open_page (CyRobot *robot, const char *page)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "考核");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, page);
}

static void
grade (CyRobot *robot)
{
  open_page (robot, "等次");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "按名额提等次");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "优秀 ");
}

/* The first of the list, with who authorised it and why. */
static void
calibrate (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "评议调整…");
  cy_robot_write (robot, "批准人", "县委组织部部务会");
  cy_robot_write (robot, "调整理由", "评议认为工作实绩与总分不符");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "调整等次");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "评议");
}

static void
lock (CyRobot *robot)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "定等次");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "等次已定");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "公布…");
  cy_robot_write (robot, "申诉截止", today);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "公布");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "考核结果已公布");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "锁定结果…");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "锁定后结果记入");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "锁定");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已锁定");
}

static void
pay (CyRobot *robot)
{
  open_page (robot, "运用");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "公式…");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存公式");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "公式");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "生成发放表");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已生成发放表");
}

static void
test_whole (CyRobot *robot, gconstpointer data)
{
  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "演示");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "在库人数");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "收起");

  grade (robot);
  calibrate (robot);
  lock (robot);
  pay (robot);
}

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);
  cy_robot_case ("/e2e/assess/whole", test_whole);

  return g_test_run ();
}
