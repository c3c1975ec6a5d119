/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One selection on the demo county, from a lead to the pool: every step of the way, the offices
 * asked and answering in workbooks. */
#include "cy-robot.h"

#include <glib/gstdio.h>

#include "cy-grid.h"
#include "cy-test-book.h"
#include "cy-test-table.h"

/* A lead of the demo county, the only one of the name there. */
#define NAME "谢俊杰"

#define ROUND "第三批资格联审"
#define NOTICE "拟入库人选公示"
#define ROUND_DOCUMENT "云组函〔2026〕31号"
#define STUDY_DOCUMENT "云组纪〔2026〕9号"
#define FILING_DOCUMENT "云组备〔2026〕12号"

/* Long enough for any public notice, whatever holidays lie in it. */
#define NOTICE_IS_OVER_DAYS 40

/* ---- The board ---- */

static void
show_page (CyRobot *robot, const char *page)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, page);
}

/* Where the card of the person stands on the board, and is taken on from there. */
static void
begin_to_lead_on (CyRobot *robot, const char *step)
{
  show_page (robot, "流程");
  cy_robot_choose (robot, ATSPI_ROLE_LIST, step, ATSPI_ROLE_LABEL, NAME, "推进…");
}

static void
say_how (CyRobot *robot, const char *document, const char *conclusion)
{
  if (document != NULL)
    cy_robot_write (robot, "文号（必填）", document);
  if (conclusion != NULL)
    cy_robot_write (robot, "结论（必填）", conclusion);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "1 人都可以推进");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "推进");
}

/* From the column of one step to that of the next, with what the step needs besides its day. */
static void
lead_on (CyRobot    *robot,
         const char *from,
         const char *to,
         const char *document,
         const char *conclusion)
{
  g_autofree char *news = g_strconcat ("1 人推进到", to, NULL);

  begin_to_lead_on (robot, from);
  say_how (robot, document, conclusion);
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, news);
}

/* ---- The lead ---- */

static void
recommend (CyRobot *robot)
{
  show_page (robot, "选");
  show_page (robot, "线索");
  cy_robot_write (robot, "查找", NAME);
  cy_robot_choose (robot, ATSPI_ROLE_INVALID, NULL, ATSPI_ROLE_TABLE_ROW, NAME, "推荐入库…");
  cy_robot_expect (robot, ATSPI_ROLE_TEXT, "推荐日期");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "推荐");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已推荐 1 条线索，其中新建人员 1 人");
}

/* ---- The offices ---- */

/* Only the police and the office for letters are asked. */
static void
begin_round (CyRobot *robot)
{
  static const char *const not_asked[] = { "纪委监委",   "政法委", "法院",       "检察院",
                                           "自然资源局", "民政局", "农业农村局", "税务局" };

  show_page (robot, "联审");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建批次…");
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "联审名单", ATSPI_ROLE_TABLE_ROW, NAME);
  for (guint i = 0; i < G_N_ELEMENTS (not_asked); i++)
    cy_robot_uncheck (robot, not_asked[i]);
  cy_robot_write (robot, "批次名称", ROUND);
  cy_robot_write (robot, "文号", ROUND_DOCUMENT);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已新建联审批次");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, ROUND "：");
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "各单位反馈", ATSPI_ROLE_TABLE_ROW, NAME);
}

static gboolean
find_column (const CyGrid *grid, const char *heading, guint *row, guint *column)
{
  for (*row = 0; *row < cy_grid_get_n_rows (grid); (*row)++)
    for (*column = 0; *column < cy_grid_get_n_columns (grid); (*column)++)
      if (g_strcmp0 (cy_grid_get_text (grid, *row, *column), heading) == 0)
        return TRUE;

  return FALSE;
}

/* As an office does that has nothing against anybody. */
static void
clear_everybody (const CyGrid *grid, CyTestTable *table)
{
  guint head;
  guint answer;
  guint key;

  if (!find_column (grid, "行码（勿改）", &head, &key) ||
      !find_column (grid, "反馈意见", &head, &answer))
    return;
  for (guint row = head + 1; row < cy_grid_get_n_rows (grid); row++)
    if (*cy_grid_get_text (grid, row, key) != '\0')
      cy_test_table_set (table, row, answer, "无异议");
}

static CyTestTable *
fill_in (CyWorkbook *book, guint sheet)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyGrid) grid = cy_grid_load (book, sheet, 0, NULL, &error);
  CyTestTable *table = cy_test_table_new (cy_workbook_get_sheet_name (book, sheet));

  g_assert_no_error (error);
  if (cy_workbook_get_sheet_hidden (book, sheet))
    cy_test_table_hide (table);
  for (guint row = 0; row < cy_grid_get_n_rows (grid); row++)
    for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
      cy_test_table_set (table, row, column, cy_grid_get_text (grid, row, column));
  clear_everybody (grid, table);

  return table;
}

/* The workbook of an office, filled in and saved: the path of the reply. */
static char *
answer_form (const char *folder, const char *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_test_table_free);
  g_autofree char *name = g_strconcat (ROUND "-", office, ".xlsx", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < cy_workbook_get_n_sheets (book); i++)
    g_ptr_array_add (tables, fill_in (book, i));

  return cy_test_tables_save (name, tables);
}

static void
import_reply (CyRobot *robot, const char *folder, const char *office)
{
  g_autofree char *path = answer_form (folder, office);
  g_autofree char *news = g_strdup_printf ("导入反馈（%s）", office);

  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "导入反馈…");
  cy_robot_open_file (robot, "打开", path);
  cy_robot_expect (robot, ATSPI_ROLE_TABLE, "反馈表各行");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "导入");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, news);
}

/* The dialog that concludes, and how many it says can pass. */
static void
begin_to_conclude (CyRobot *robot, const char *expected)
{
  cy_robot_choose (robot, ATSPI_ROLE_TABLE, "各单位反馈", ATSPI_ROLE_TABLE_ROW, NAME, "确定结论…");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, expected);
}

/* Nobody passes while an office is silent. */
static void
review (CyRobot *robot)
{
  g_autofree char *folder = cy_robot_path (robot, "联审");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  begin_round (robot);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "导出给各单位…");
  cy_robot_open_file (robot, "保存", folder);
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已导出 2 个单位的反馈表");

  import_reply (robot, folder, "公安局");
  begin_to_conclude (robot, "可作此结论 0 人，共选 1 人");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, NAME " 凤园村 不可以 未反馈：信访局");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "取消");
  cy_robot_expect_gone (robot, ATSPI_ROLE_LABEL, "可作此结论 0 人");

  import_reply (robot, folder, "信访局");
  begin_to_conclude (robot, "可作此结论 1 人，共选 1 人");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "确定结论");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "联审结论：通过");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "更多");
  cy_robot_press (robot, ATSPI_ROLE_MENU_ITEM, "登记反馈乡镇");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已登记反馈乡镇 1 人");
}

/* ---- The inspection ---- */

static void
record_method (CyRobot *robot, const char *method, const char *heard)
{
  g_autofree char *label = g_strconcat ("记录：", method, NULL);

  cy_robot_choose (robot, ATSPI_ROLE_INVALID, NULL, ATSPI_ROLE_TABLE_ROW, NAME, label);
  cy_robot_write (robot, "听取对象及人数", heard);
  cy_robot_write (robot, "德", "政治立场坚定，群众口碑好");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "记录已保存");
  cy_robot_expect_gone (robot, ATSPI_ROLE_TEXT, "听取对象及人数");
}

static void
inspect (CyRobot *robot)
{
  show_page (robot, "考察");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, NAME);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "安排考察…");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "考察对象 1 人：" NAME);
  cy_robot_write (robot, "考察主体", "高坡乡党委");
  cy_robot_write (robot, "考察组组长", "周明");
  cy_robot_write (robot, "考察组组员", "李敏、何涛");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "安排");
  record_method (robot, "民意调查", "村民 8、党员 4");
  record_method (robot, "实地走访", "村民小组长 2");
  record_method (robot, "家访", "家庭成员 2");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "完成…");
  cy_robot_write (robot, "考察组意见", "同意列为后备人选");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "完成考察");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "考察符合规则要求");
}

/* ---- The notice ---- */

static void
set_base_date_after_notice (CyRobot *robot)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, NOTICE_IS_OVER_DAYS);
  g_autofree char *day = g_date_time_format (then, "%Y-%m-%d");

  cy_robot_set_base_date (robot, day);
}

/* It cannot be concluded before it has stood for as long as the rules ask. */
static void
give_notice (CyRobot *robot)
{
  show_page (robot, "公示");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建公示…");
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "待公示人选", ATSPI_ROLE_TABLE_ROW, NAME);
  cy_robot_write (robot, "公示名称", NOTICE);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "建立公示");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "公示已建立");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, NOTICE);

  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "结束公示…");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "公示还不能结束");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "知道了");
  set_base_date_after_notice (robot);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "结束公示…");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "公示情况报告（可修改补充）");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "结束公示");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "公示已结束");
}

/* ---- The pool ---- */

static void
admit (CyRobot *robot)
{
  begin_to_lead_on (robot, "备案");
  say_how (robot, FILING_DOCUMENT, NULL);
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "1 人备案入库");
}

/* In the list of the pool; and the way there stands on the page of the person, with what the round
 * and the notice brought. */
static void
expect_admitted (CyRobot *robot)
{
  static const char *const way[] = {
    "推荐", "初审",     "联审",         "考察",         "研究",           "公示",
    "备案", "符合条件", ROUND_DOCUMENT, STUDY_DOCUMENT, "公示期间无异议", FILING_DOCUMENT,
  };

  show_page (robot, "人才库");
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, "1 " NAME, 2);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "在库");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "入库记录");
  for (guint i = 0; i < G_N_ELEMENTS (way); i++)
    cy_robot_expect (robot, ATSPI_ROLE_LABEL, way[i]);
}

static void
test_selection (CyRobot *robot, gconstpointer data)
{
  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "演示");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "在库人数");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "收起");

  recommend (robot);
  lead_on (robot, "推荐", "初审", NULL, NULL);
  lead_on (robot, "初审", "联审", NULL, "符合条件");
  review (robot);
  /* Number and conclusion are those of the round. */
  lead_on (robot, "联审", "考察", NULL, NULL);
  inspect (robot);
  lead_on (robot, "考察", "研究", NULL, "同意");
  lead_on (robot, "研究", "公示", STUDY_DOCUMENT, "同意列为拟入库人选");
  give_notice (robot);
  /* So is the conclusion that of the notice. */
  lead_on (robot, "公示", "备案", NULL, NULL);
  admit (robot);
  expect_admitted (robot);
}

int
main (int argc, char **argv)
{
  int result;

  cy_robot_init (&argc, &argv);
  cy_robot_case ("/e2e/selection/whole", test_selection);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}
