/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A course from its plan to the certificates of sixty people, whose names are pasted. */
#include "cy-robot.h"

#include <string.h>

#include "cy-date.h"
#include "cy-demo.h"
#include "cy-sql.h"

#define COURSE "村级后备干部结业示范班"
#define N_PEOPLE 60
#define RANDOM_STATE 1

/* Sessions of a course that began yesterday are held. */
static CyDate
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cy_date_new (g_date_time_get_year (now),
                      g_date_time_get_month (now),
                      g_date_time_get_day_of_month (now));
}

static gboolean
add_line (CySqlRow *row, gpointer data, GError **error)
{
  g_string_append_printf (data,
                          "%s\t%s\n",
                          cy_sql_row_get_text (row, 0),
                          cy_sql_row_get_text (row, 1));

  return TRUE;
}

/* The demo county, and sixty of its people with their villages as a list copied from elsewhere. */
static char *
make_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyConn) conn = cy_conn_open (path, CY_OPEN_CREATE, &error);
  g_autofree char *sql =
    g_strdup_printf ("SELECT p.name, u.name FROM person p JOIN unit u ON u.id=p.unit"
                     " WHERE p.pool_state='in' AND p.deleted IS NULL"
                     " AND (SELECT count(*) FROM person q WHERE q.name=p.name)=1"
                     " ORDER BY u.ord, p.sort_pinyin LIMIT %d",
                     N_PEOPLE);
  GString *list = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_true (cy_demo_fill (conn,
                               "demo",
                               CY_DEMO_PEOPLE,
                               RANDOM_STATE,
                               get_today (),
                               NULL,
                               NULL,
                               NULL,
                               &error));
  g_assert_no_error (error);
  g_assert_true (cy_sql_each (conn, sql, add_line, list, &error, ""));

  return g_string_free (list, FALSE);
}

/* ---- The way there ---- */

static gboolean
is_there (CyRobot *robot, const char *button)
{
  g_autoptr (AtspiAccessible) node =
    cy_robot_look (robot->application, ATSPI_ROLE_PUSH_BUTTON, button);

  return node != NULL;
}

static gboolean
has_group (CyRobot *robot, gpointer data)
{
  return is_there (robot, "新建班次…") || is_there (robot, "培训");
}

/* Its page is the one of its group that was looked at last, or the only one. */
static void
show_courses (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "培养锻炼");
  cy_robot_wait (robot, has_group, NULL, "the pages of the group");
  if (!is_there (robot, "新建班次…"))
    cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "培训");
}

/* ---- Planning ---- */

static void
plan (CyRobot *robot)
{
  g_autofree char *yesterday = cy_date_format (cy_date_add_days (get_today (), -1), CY_DATE_ISO);

  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建班次…");
  cy_robot_write (robot, "班次名称", COURSE);
  cy_robot_write (robot, "开始日期", yesterday);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "班次已建立");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, COURSE);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "场次");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "每天一场…");
  cy_robot_click (robot, ATSPI_ROLE_CHECK_BOX, "周六、周日也安排", 1);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "安排");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已添加 2 个场次");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "开班");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "班次：进行中");
}

/* With a foreign name in it nothing can be taken. */
static void
enrol (CyRobot *robot, const char *list)
{
  g_autofree char *foreign = g_strconcat (list, "欧阳无此人\t\n", NULL);

  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "学员");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "粘贴录入…");
  cy_robot_write (robot, "粘贴的名单", foreign);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "共 61 行：将添加 60 人，1 行需先处理");
  cy_robot_write (robot, "粘贴的名单", list);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "共 60 行：将添加 60 人，0 行需先处理");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "添加");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已添加 60 名学员");
}

/* ---- Holding ---- */

/* The last session of the first participant is on leave, then made up; all others were there. */
static void
mark (CyRobot *robot, const char *list)
{
  g_autofree char *first = g_strndup (list, strcspn (list, "\t"));

  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "考勤");
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "考勤", ATSPI_ROLE_TABLE_ROW, first);
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, first, 1);
  cy_robot_key (robot, "End");
  cy_robot_key (robot, "2");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "出勤 0，请假 1，缺勤 0，补课 0");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "其余全部出勤");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "出勤 59，请假 1，缺勤 0，补课 0");
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, first, 1);
  cy_robot_key (robot, "End");
  cy_robot_key (robot, "4");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "出勤 59，请假 0，缺勤 0，补课 1");
  cy_robot_key (robot, "Left");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "其余全部出勤");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "出勤 119，请假 0，缺勤 0，补课 1");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "已办场次全部登记");
}

static void
conclude (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "结果");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "按考勤填写结果");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已填写 60 人的结果");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "颁发证书…");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "共 60 本");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "颁发");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已颁发 60 本证书");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "已发证 60 本，待发 0 本");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "结班");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "班次：已结班");
}

static void
test_course (CyRobot *robot, gconstpointer data)
{
  g_autofree char *path = cy_robot_path (robot, "县.chuyan");
  g_autofree char *list = make_library (path);

  cy_robot_start (robot, path);
  show_courses (robot);
  plan (robot);
  enrol (robot, list);
  mark (robot, list);
  conclude (robot);
}

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);
  cy_robot_case ("/e2e/course/whole", test_course);

  return g_test_run ();
}
