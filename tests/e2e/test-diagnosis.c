/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The four diagnoses of one village cadre of the demo county: filled in, refused where something is
 * wrong, saved, opened again; where the four disagree is said. */
#include "cy-robot.h"

#include <string.h>

#define BLANK " · · · · 未开始"
#define DISAGREEMENT "“望”92 与“闻”60.5 相差 31.5 分"

/* A day of the cycle's year that has come. */
static char *
dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y.%m.%d");
}

static void
open_page (CyRobot *robot, const char *page)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "考核");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, page);
}

/* ---- The way there ---- */

/* That of the cadres in post of this year, out of the list of all cycles. */
static void
open_cycle (CyRobot *robot)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *cycle =
    g_strdup_printf ("%d 年度年终 · 在职村干部四诊考核", g_date_time_get_year (now));

  open_page (robot, "周期");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "全部周期");
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, cycle, 2);
  cy_robot_expect_in (robot, ATSPI_ROLE_COMBO_BOX, "考核周期", ATSPI_ROLE_LABEL, cycle);
  open_page (robot, "四诊");
  cy_robot_expect_in (robot, ATSPI_ROLE_COMBO_BOX, "考核周期", ATSPI_ROLE_LABEL, cycle);
}

/* The first of the rows below @node that ends in @end. */
static AtspiAccessible *
find_row (AtspiAccessible *node, const char *end)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  int              n = atspi_accessible_get_child_count (node, NULL);
  AtspiAccessible *found = NULL;

  if (atspi_accessible_get_role (node, NULL) == ATSPI_ROLE_TABLE_ROW)
    return name != NULL && g_str_has_suffix (name, end) ? g_object_ref (node) : NULL;
  for (int i = 0; i < n && found == NULL; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL)
        found = find_row (child, end);
    }

  return found;
}

static gboolean
has_blank (CyRobot *robot, gpointer data)
{
  g_autoptr (AtspiAccessible) table =
    cy_robot_look (robot->application, ATSPI_ROLE_TABLE, "周期内人员");
  g_autoptr (AtspiAccessible) row = table != NULL ? find_row (table, BLANK) : NULL;
  char **name = data;

  if (row != NULL)
    *name = atspi_accessible_get_name (row, NULL);

  return row != NULL;
}

/* Name and village of somebody whose form nobody has begun. */
static char *
find_somebody (CyRobot *robot)
{
  char *name = NULL;

  cy_robot_wait (robot, has_blank, &name, "somebody without a form");
  *strstr (name, BLANK) = '\0';

  return name;
}

/* Their form, and not that of whoever came before. */
static void
open_form (CyRobot *robot, const char *person)
{
  g_autofree char *name = g_strndup (person, strcspn (person, " "));

  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, person, 1);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, name);
}

/* ---- The form ---- */

/* By the keyboard alone from the first field on, so that it is seen to go from field to field. */
static void
look_and_ask (CyRobot *robot, const char *today)
{
  cy_robot_click (robot, ATSPI_ROLE_TEXT, "望诊评分", 1);
  cy_robot_type (robot, "92");
  cy_robot_expect_text (robot, "望诊评分", "92");
  cy_robot_key (robot, "Tab");
  cy_robot_key (robot, "Tab");
  cy_robot_type (robot, today);
  cy_robot_expect_text (robot, "问诊日期", today);
  cy_robot_key (robot, "Tab");
  cy_robot_key (robot, "Tab");
  cy_robot_type (robot, "84");
  cy_robot_expect_text (robot, "问诊评分", "84");
}

static void
write_texts (CyRobot *robot, const char *today)
{
  cy_robot_write (robot, "望: 村庄发展情况", "产业有基础，村容整洁");
  cy_robot_write (robot, "谈话人", "镇党委书记");
  cy_robot_write (robot, "今后打算 评分", "80");
  cy_robot_write (robot, "今后打算 回答要点", "继续留村，把合作社做到八十户");
  cy_robot_write (robot, "自身短板与改进 评分", "75");
  cy_robot_write (robot, "自身短板与改进 回答要点", "写材料慢，每周练一篇");
  cy_robot_write (robot, "闻诊日期", today);
  cy_robot_write (robot, "听取人数", "20");
  cy_robot_write (robot, "其中满意", "21");
  cy_robot_write (robot, "闻诊评分", "60.5");
  cy_robot_write (robot, "闻: 群众口碑", "反映入户少，答复不够及时");
  cy_robot_write (robot, "切诊日期", today);
  cy_robot_write (robot, "研判人员", "综合研判组");
  cy_robot_write (robot, "切诊评分", "78");
  cy_robot_write (robot, "主要优点", "熟悉村情，肯吃苦");
  cy_robot_write (robot, "主要不足", "入户少");
  cy_robot_write (robot, "使用建议", "再入户听一轮后研判");
}

/* More satisfied than heard: said at the field, and nothing is saved before it is mended. */
static void
save (CyRobot *robot)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "满意人数多于听取意见人数");
  cy_robot_write (robot, "其中满意", "12");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "四诊表已保存");
}

static void
expect_disagreement (CyRobot *robot, const char *person)
{
  g_autofree char *row = g_strconcat (person, " 92 60.5 84 78 有分歧", NULL);

  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, row);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "四诊有分歧（相差超过 15 分）");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, DISAGREEMENT);
}

/* What was written is there again; what is sensitive once it is asked for. */
static void
expect_kept (CyRobot *robot, const char *today)
{
  cy_robot_expect_text (robot, "望诊评分", "92.00");
  cy_robot_expect_text (robot, "望: 村庄发展情况", "产业有基础，村容整洁");
  cy_robot_expect_text (robot, "问诊日期", today);
  cy_robot_expect_text (robot, "其中满意", "12");
  cy_robot_expect_text (robot, "主要优点", "熟悉村情，肯吃苦");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "主要不足 已隐藏 3 字");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "今后打算 回答要点 已隐藏 14 字");
  cy_robot_expect_text (robot, "今后打算 回答要点", "继续留村，把合作社做到八十户");
}

static void
test_form (CyRobot *robot, gconstpointer data)
{
  g_autofree char *today = dup_today ();
  g_autofree char *person = NULL;
  g_autofree char *other = NULL;

  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "演示");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "在库人数");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "收起");

  open_cycle (robot);
  person = find_somebody (robot);
  open_form (robot, person);
  look_and_ask (robot, today);
  write_texts (robot, today);
  save (robot);
  expect_disagreement (robot, person);

  other = find_somebody (robot);
  open_form (robot, other);
  cy_robot_expect_gone (robot, ATSPI_ROLE_LABEL, DISAGREEMENT);
  open_form (robot, person);
  expect_disagreement (robot, person);
  expect_kept (robot, today);
}

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);
  cy_robot_case ("/e2e/diagnosis/form", test_form);

  return g_test_run ();
}
