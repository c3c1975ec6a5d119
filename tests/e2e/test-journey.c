/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a new user does first, from the start page on. */
#include "cy-robot.h"

#include "cy-grid.h"

/* Invented; the 17th digit is even: a woman. */
#define NAME "王小梅"
#define ID_NUMBER "510101199203141245"

static void
test_demo (CyRobot *robot, gconstpointer data)
{
  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "演示");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "在库人数");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "空白村 40 村");

  /* One township has fewer. */
  cy_robot_click (robot, ATSPI_ROLE_LIST_ITEM, "龙泉街道", 1);
  cy_robot_expect_gone (robot, ATSPI_ROLE_PUSH_BUTTON, "空白村 40 村");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "空白村");

  /* A figure shows its people. */
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "在库人数");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, "1 ");
}

/* A library of the robot's own, with one person in it whose page is open. */
static void
add_person (CyRobot *robot)
{
  g_autofree char *path = cy_robot_path (robot, "青石镇.chuyan");

  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建库");
  cy_robot_save_file (robot, "新建", path);
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "青石镇");

  cy_robot_key (robot, "ctrl+n");
  cy_robot_enter (robot, "姓名", NAME);
  cy_robot_enter (robot, "身份证号", ID_NUMBER);
  cy_robot_expect_text (robot, "出生年月", "1992.03.14");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已保存");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, NAME);
}

/* What is missing is said, and keeps nobody from saving. */
static void
test_person (CyRobot *robot, gconstpointer data)
{
  add_person (robot);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "5 处错误");
  cy_robot_expect (robot, ATSPI_ROLE_LIST_ITEM, "民族：");
  cy_robot_key (robot, "Escape");
  cy_robot_expect_gone (robot, ATSPI_ROLE_LIST_ITEM, "民族：");

  cy_robot_enter (robot, "籍贯", "四川成都");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "4 处错误");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "放弃修改");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "放弃修改吗？");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "放弃修改");
  cy_robot_expect_text (robot, "籍贯", "");
}

static void
set_specialty (CyRobot *robot)
{
  cy_robot_enter (robot, "专长", "养蜂");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已保存");
}

static void
test_undo (CyRobot *robot, gconstpointer data)
{
  add_person (robot);
  cy_robot_press_in (robot, ATSPI_ROLE_STATUS_BAR, "已保存", ATSPI_ROLE_PUSH_BUTTON, "关闭");
  set_specialty (robot);
  cy_robot_press_in (robot, ATSPI_ROLE_STATUS_BAR, "已保存", ATSPI_ROLE_PUSH_BUTTON, "撤销");
  cy_robot_expect_text (robot, "专长", "");
  cy_robot_key (robot, "ctrl+y");
  cy_robot_expect_text (robot, "专长", "养蜂");
  cy_robot_key (robot, "ctrl+z");
  cy_robot_expect_text (robot, "专长", "");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "恢复");
  cy_robot_expect_text (robot, "专长", "养蜂");
}

/* A value is put back from the history, long after the step. */
static void
test_history (CyRobot *robot, gconstpointer data)
{
  add_person (robot);
  cy_robot_press_in (robot, ATSPI_ROLE_STATUS_BAR, "已保存", ATSPI_ROLE_PUSH_BUTTON, "关闭");
  set_specialty (robot);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "变更记录");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "专长：（空） → 养蜂");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "恢复原值");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "专长：养蜂 → （空）");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "基本信息");
  cy_robot_expect_text (robot, "专长", "");
}

/* The person is there again after the program was ended; initials find her, in the pool or not. */
static void
test_search (CyRobot *robot, gconstpointer data)
{
  g_autofree char *path = cy_robot_path (robot, "青石镇.chuyan");

  add_person (robot);
  cy_robot_quit (robot);

  cy_robot_start (robot, path);
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "青石镇");
  cy_robot_key (robot, "ctrl+k");
  cy_robot_type (robot, "wxm");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "清除条件");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, "1 " NAME);
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, "1 " NAME, 2);
  cy_robot_expect_text (robot, "出生年月", "1992.03.14");
}

/* The rows of the first sheet that are numbered: 1, 2, 3, … */
static guint
count_numbered (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, &error);
  g_autoptr (CyGrid) grid = book != NULL ? cy_grid_load (book, 0, 0, NULL, &error) : NULL;
  guint n = 0;

  g_assert_no_error (error);
  for (guint row = 0; row < cy_grid_get_n_rows (grid); row++)
    {
      g_autofree char *next = g_strdup_printf ("%u", n + 1);

      n += g_strcmp0 (cy_grid_get_text (grid, row, 0), next) == 0;
    }

  return n;
}

static gboolean
is_written (CyRobot *robot, gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
export_roster (CyRobot *robot, char *path)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "导出");
  cy_robot_press (robot, ATSPI_ROLE_MENU_ITEM, "村级后备干部花名册");
  cy_robot_write (robot, "未校核导出的原因", "先行核对");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "导出…");
  cy_robot_save_file (robot, "导出", path);
  cy_robot_wait (robot, is_written, path, path);
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已导出");
}

/* In by one roster, out by another, and between them what is done every day. */
static void
test_roster (CyRobot *robot, gconstpointer data)
{
  g_autofree char *path = cy_robot_path (robot, "花名册.xlsx");

  cy_robot_start (robot, NULL);
  cy_robot_import_roster (robot, "花名册-规范.xlsx", 120, 0);
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, "1 ", 2);
  set_specialty (robot);
  cy_robot_press_in (robot, ATSPI_ROLE_STATUS_BAR, "已保存", ATSPI_ROLE_PUSH_BUTTON, "撤销");
  cy_robot_expect_text (robot, "专长", "");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "返回");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, "1 ");
  export_roster (robot, path);
  g_assert_cmpuint (count_numbered (path), ==, 120);
}

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);

  cy_robot_case ("/e2e/journey/demo", test_demo);
  cy_robot_case ("/e2e/journey/person", test_person);
  cy_robot_case ("/e2e/journey/undo", test_undo);
  cy_robot_case ("/e2e/journey/history", test_history);
  cy_robot_case ("/e2e/journey/search", test_search);
  cy_robot_case ("/e2e/journey/roster", test_roster);

  return g_test_run ();
}
