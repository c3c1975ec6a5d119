/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An exchange plan on the demo county: made, filled, solved, one move locked, solved again and
 * adopted. */
#include "cy-robot.h"

#define TOWN "龙泉街道"

/* The first of that township in the pool. */
#define NAME "冯婷婷"

#define PLACES                                   \
  "接收单位\t岗位\t名额\t艰苦岗位\n" \
  "柳溪镇\t党建办跟班\t12\t否\n"        \
  "双河镇\t综治中心跟班\t12\t否\n"     \
  "县信访局\t接访员\t12\t是\n"

static void
open_page (CyRobot *robot)
{
  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "演示");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "在库人数");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "收起");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "培养锻炼");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "交流");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "交流计划");
}

static void
make_plan (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建交流计划…");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "交流计划已保存");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "权重与规则");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "修改权重与规则…");
  cy_robot_uncheck (robot, "须有导师");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
}

static void
add_people (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "人选");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "添加人选…");
  cy_robot_write (robot, "姓名、村、乡镇或专业", TOWN);
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "可选人员", ATSPI_ROLE_TABLE_ROW, NAME);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "全选所列");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "添加");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已添加");
}

static void
add_places (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "岗位");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "粘贴…");
  cy_robot_write (robot, "粘贴内容", PLACES);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "共 3 行：将增加 3 个岗位，0 行不采用");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "添加");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已增加 3 个岗位");
}

static void
solve (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "求解");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已安排");
  cy_robot_write (robot, "查找", NAME);
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "方案", ATSPI_ROLE_TABLE_ROW, NAME);
}

static void
lock_a_move (CyRobot *robot)
{
  cy_robot_choose (robot, ATSPI_ROLE_TABLE, "方案", ATSPI_ROLE_TABLE_ROW, NAME, "调整…");
  cy_robot_write (robot, "理由", "本人申请");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "调整并锁定");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已调整并锁定");
}

static void
adopt (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "采纳…");
  cy_robot_press_in (robot,
                     ATSPI_ROLE_DIALOG,
                     "采纳这份交流计划？",
                     ATSPI_ROLE_PUSH_BUTTON,
                     "采纳");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已采纳：生成");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "已采纳：已生成");
}

static void
test_plan (CyRobot *robot, gconstpointer data)
{
  open_page (robot);
  make_plan (robot);
  add_people (robot);
  add_places (robot);
  solve (robot);
  lock_a_move (robot);
  solve (robot);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "锁定");
  adopt (robot);
}

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);
  cy_robot_case ("/e2e/exchange/plan", test_plan);

  return g_test_run ();
}
