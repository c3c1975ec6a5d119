/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One posting on the demo county, from the plan to the appraisal. */
#include "cy-robot.h"

/* In the pool of the demo county, the only one of the name there, and never posted. */
#define NAME "何勇涛"
#define HOST "县供销合作社"

static void
write_days (CyRobot *robot, const char *first, int from, const char *last, int to)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) start = g_date_time_add_days (now, from);
  g_autoptr (GDateTime) end = g_date_time_add_days (now, to);
  g_autofree char *start_day = g_date_time_format (start, "%Y-%m-%d");
  g_autofree char *end_day = g_date_time_format (end, "%Y-%m-%d");

  cy_robot_write (robot, first, start_day);
  if (last != NULL)
    cy_robot_write (robot, last, end_day);
}

/* The first of the codes, by its keys. */
static void
take_first (CyRobot *robot, const char *field)
{
  cy_robot_click (robot, ATSPI_ROLE_COMBO_BOX, field, 1);
  cy_robot_key (robot, "Down");
  cy_robot_key (robot, "Return");
}

static void
plan (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "培养锻炼");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "锻炼");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "安排锻炼…");
  cy_robot_write (robot, "姓名、村或乡镇", NAME);
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "在库人员", ATSPI_ROLE_TABLE_ROW, NAME);
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, NAME, 1);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "已选 1 人");
  take_first (robot, "锻炼形式");
  cy_robot_write (robot, "锻炼岗位", "经营管理股跟班");
  cy_robot_write (robot, "接收单位(其他)", HOST);
  write_days (robot, "计划开始", -40, "计划结束", 20);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "安排");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已安排锻炼");
}

static void
send_out (CyRobot *robot)
{
  cy_robot_write (robot, "查找", HOST);
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, NAME);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "派出…");
  write_days (robot, "实际开始", -40, NULL, 0);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "派出");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已派出：" NAME);
}

static void
check (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "中期检查…");
  cy_robot_write (robot, "检查人", "周明");
  cy_robot_write (robot, "中期检查情况", "熟悉业务，表现稳定");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "记录中期检查");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已记录中期检查：" NAME);
}

static void
appraise (CyRobot *robot)
{
  static const char *const abilities[] = {
    "政治能力",     "调查研究能力", "科学决策能力", "改革攻坚能力",
    "应急处突能力", "群众工作能力", "抓落实能力",
  };

  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "期满鉴定…");
  take_first (robot, "鉴定等次");
  cy_robot_write (robot, "鉴定人", HOST);
  cy_robot_write (robot, "鉴定意见", "政治素质好，能独当一面");
  for (guint i = 0; i < G_N_ELEMENTS (abilities); i++)
    cy_robot_write (robot, abilities[i], i == 0 ? "4.0" : "3.5");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "期满鉴定");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已对 " NAME " 作出鉴定");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "政治 4.0、调查研究 3.5");
}

static void
test_whole (CyRobot *robot, gconstpointer data)
{
  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "演示");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "在库人数");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "收起");

  plan (robot);
  send_out (robot);
  check (robot);
  appraise (robot);
}

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);
  cy_robot_case ("/e2e/posting/whole", test_whole);

  return g_test_run ();
}
