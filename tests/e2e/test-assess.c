/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A year's assessment of a county from a new scheme to locked results and pay: everybody's marks
 * are filled in as a spreadsheet and pasted. */
#include "cy-robot.h"

#include <string.h>

#define SCHEME "后备干部四维考核"
#define REASON "评议认为工作实绩与总分不符"
#define AUTHORISER "县委组织部部务会"

/* What a clerk's block has at least. */
#define MIN_ROWS 500
#define N_MARKS 10

static void
open_page (CyRobot *robot, const char *page)
{
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "考核");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, page);
}

/* ---- The scheme ---- */

/* Of what comes along; this county has no routine assessment, so the end of the year is all. */
static void
make_scheme (CyRobot *robot)
{
  open_page (robot, "方案");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建方案…");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "平时 40、年终 60，三个评分组评分");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "已新建方案");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, SCHEME);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "已分配 100 / 100");
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, "平时考核 平时考核 40%", 1);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "移除");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "已分配 60 / 100");
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, "年终考核 年终考核 60%", 2);
  cy_robot_write (robot, "所占权重(%)", "100");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "保存");
  cy_robot_expect (robot, ATSPI_ROLE_TABLE_ROW, "年终考核 年终考核 100% 已分配 100 / 100");
  cy_robot_expect_gone (robot, ATSPI_ROLE_LABEL, "已分配 60 / 100");
}

/* ---- The cycle ---- */

static char *
dup_cycle (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_strdup_printf ("%d 年度年终 · " SCHEME, g_date_time_get_year (now));
}

static void
make_cycle (CyRobot *robot)
{
  g_autofree char *cycle = dup_cycle ();
  g_autofree char *people = g_strconcat (cycle, "：参加评定 ", NULL);

  open_page (robot, "周期");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建周期…");
  cy_robot_expect_text (robot, "周期名称", cycle);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "查看名单");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, people);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "新建");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "周期已新建，名单 ");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, cycle);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "评分人");
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "评分人", ATSPI_ROLE_TABLE_ROW, "组织部");
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "评分人", ATSPI_ROLE_TABLE_ROW, "乡镇党委");
  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "评分人", ATSPI_ROLE_TABLE_ROW, "村党支部");
}

/* ---- The marks ---- */

/* As on the sheet; the last is marked in words. */
static const struct
{
  const char *name;
  guint       points;
} indicators[N_MARKS] = {
  { "政治立场与理想信念", 10 }, { "执行上级决策部署", 8 },
  { "组织纪律与党员义务", 7 },  { "廉洁自律", 5 },
  { "群众工作与矛盾调处", 8 },  { "发展产业与集体经济", 8 },
  { "值班在岗与出勤", 6 },      { "担当作为与落实时效", 8 },
  { "务实与节俭", 6 },          { "群众满意度", 0 },
};

/* Who got fewest marks of all, at least once in thirty rows. */
#define LEAST 65
#define BEST 100

/* Percent of the points that the person of a row gets: one in sixteen all of them, which leaves
 * every township with fewer than it has places. */
static guint
get_percent (guint row)
{
  return row % 16 == 0 ? BEST : LEAST + row % 23;
}

static void
append_mark (GString *block, guint percent, guint nth)
{
  guint tenths = indicators[nth].points * percent / 10;

  if (indicators[nth].points == 0)
    g_string_append (block, percent == BEST ? "\t满意" : percent > 75 ? "\t较满意" : "\t一般");
  else
    g_string_append_printf (block, "\t%u.%u", tenths / 10, tenths % 10);
}

static void
append_heads (GString *block, gboolean is_turned)
{
  g_string_assign (block, "姓名\t村");
  for (guint i = 0; i < N_MARKS; i++)
    g_string_append_printf (block, "\t%s", indicators[is_turned && i < 2 ? 1 - i : i].name);
}

typedef struct
{
  char    *copied; /* names and villages as they came out of the program */
  guint    n_listed;
  guint    n_rows; /* who is graded */
  GString *block;  /* filled in */
  char    *worst;  /* somebody with the fewest marks, the only one of the name */
} Sheet;

static void
sheet_clear (Sheet *self)
{
  g_free (self->copied);
  g_free (self->worst);
  g_string_free (self->block, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

/* A name that stands nowhere else, not as a part of another one either. */
static gboolean
is_unique (const char *text, const char *name)
{
  const char *first = strstr (text, name);

  return strstr (first + strlen (name), name) == NULL;
}

/* Name and village of a row as it was copied, and the marks of who is graded. */
static void
fill_in_row (Sheet *self, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  guint percent = get_percent (self->n_rows);

  if (g_strv_length (cells) <= N_MARKS + 2)
    return;
  self->n_listed++;
  if (strstr (line, "不定等次") != NULL)
    return;
  g_string_append_printf (self->block, "\n%s\t%s", cells[0], cells[1]);
  for (guint i = 0; i < N_MARKS; i++)
    append_mark (self->block, percent, i);
  if (percent == LEAST && self->worst == NULL && is_unique (self->copied, cells[0]))
    self->worst = g_strdup (cells[0]);
  self->n_rows++;
}

static void
fill_in (Sheet *self)
{
  g_auto (GStrv) lines = g_strsplit (self->copied, "\n", -1);

  g_assert_true (g_str_has_prefix (lines[0], "姓名\t村\t政治立场与理想信念\t执行上级决策部署"));
  self->block = g_string_new (NULL);
  append_heads (self->block, FALSE);
  for (guint i = 1; lines[i] != NULL; i++)
    fill_in_row (self, lines[i]);
  g_assert_cmpuint (self->n_rows, >=, MIN_ROWS);
  g_assert_nonnull (self->worst);
}

static gboolean
is_alone (CyRobot *robot, gpointer grader)
{
  g_autoptr (AtspiAccessible) box =
    cy_robot_look (robot->application, ATSPI_ROLE_LIST, "GtkListView");
  g_autoptr (AtspiAccessible) item =
    box != NULL ? atspi_accessible_get_child_at_index (box, 0, NULL) : NULL;
  g_autoptr (AtspiAccessible) label =
    item != NULL ? cy_robot_look (item, ATSPI_ROLE_LABEL, grader) : NULL;

  return label != NULL && atspi_accessible_get_child_count (box, NULL) == 1;
}

/* By the beginning of the name, as somebody does who types. Then the keyboard is on the sheet. */
static void
choose_grader (CyRobot *robot, const char *grader)
{
  cy_robot_click (robot, ATSPI_ROLE_COMBO_BOX, "评分人", 1);
  cy_robot_write (robot, "GtkSearchEntry", grader);
  cy_robot_wait (robot, is_alone, (gpointer) grader, grader);
  cy_robot_key (robot, "Down");
  cy_robot_key (robot, "Return");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "回车向下");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "0 / ");
  cy_robot_click (robot, ATSPI_ROLE_TABLE, "评分", 1);
}

/* Nothing is taken of a block whose columns are in another order, or that has one mark too high. */
static void
expect_refused (CyRobot *robot, const Sheet *sheet)
{
  g_autoptr (GString) turned = g_string_new (sheet->block->str);
  g_autoptr (GString) high = g_string_new (sheet->block->str);
  g_autoptr (GString) heads = g_string_new (NULL);
  g_autofree char *none = g_strdup_printf ("0 / %u 格", sheet->n_rows * N_MARKS);

  append_heads (heads, TRUE);
  g_string_erase (turned, 0, (gssize) heads->len);
  g_string_prepend (turned, heads->str);
  cy_robot_paste (robot,
                  turned->str,
                  ATSPI_ROLE_STATUS_BAR,
                  "没有粘贴：第 1 行第 4 "
                  "列“政治立场与理想信念”：本表中它排在“执行上级决策部署”之前");
  g_string_replace (high, "\t10.0\t", "\t11.0\t", 1);
  cy_robot_paste (robot,
                  high->str,
                  ATSPI_ROLE_STATUS_BAR,
                  "没有粘贴：第 2 行第 3 列“11.0”：政治立场与理想信念满分 10，录入了 11.0");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, none);
}

/* Stored as well, which is when the grader's own figures are read again. */
static void
paste_marks (CyRobot *robot, const Sheet *sheet, const char *grader)
{
  guint            n = sheet->n_rows * N_MARKS;
  g_autofree char *all = g_strdup_printf ("%u / %u 格", n, n);
  g_autofree char *stored = g_strdup_printf ("%s · %s  %u / %u", grader, grader, n, n);

  cy_robot_paste (robot, sheet->block->str, ATSPI_ROLE_LABEL, all);
  cy_robot_expect_in (robot, ATSPI_ROLE_COMBO_BOX, "评分人", ATSPI_ROLE_LABEL, stored);
}

/* Two of three groups: their marks are weighted anew among them. */
static void
mark (CyRobot *robot, Sheet *sheet)
{
  open_page (robot, "评分");
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "选择评分人后录入");
  choose_grader (robot, "组织部");
  cy_robot_key (robot, "ctrl+a");
  sheet->copied = cy_robot_copy (robot);
  fill_in (sheet);
  expect_refused (robot, sheet);
  paste_marks (robot, sheet, "组织部");
  choose_grader (robot, "乡镇党委");
  paste_marks (robot, sheet, "乡镇党委");
}

static void
compute (CyRobot *robot, const Sheet *sheet)
{
  g_autofree char *done = g_strdup_printf ("已算出 %u / %u 人总分，%u 人有建议等次",
                                           sheet->n_listed,
                                           sheet->n_listed,
                                           sheet->n_rows);

  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "计算并提等次");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, done);
}

/* ---- The grades ---- */

static void
grade (CyRobot *robot)
{
  open_page (robot, "等次");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "按名额提等次");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "优秀 ");
}

/* Before and after, by whom and why. */
static void
expect_changed (CyRobot *robot, const char *name)
{
  g_autofree char *begin = g_strconcat (name, " ", NULL);
  g_autofree char *end = g_strjoin (" ", "", AUTHORISER, REASON, NULL);
  g_autoptr (AtspiAccessible) table = NULL;
  g_autoptr (AtspiAccessible) row = NULL;
  g_autofree char *text = NULL;

  cy_robot_expect_in (robot, ATSPI_ROLE_TABLE, "等次调整", ATSPI_ROLE_TABLE_ROW, begin);
  table = cy_robot_find (robot, ATSPI_ROLE_TABLE, "等次调整");
  row = cy_robot_look (table, ATSPI_ROLE_TABLE_ROW, begin);
  text = atspi_accessible_get_name (row, NULL);
  g_assert_nonnull (strstr (text, "称职 → 称职 评议校准 "));
  g_assert_true (g_str_has_suffix (text, end));
}

/* Who had the fewest marks becomes competent. */
static void
calibrate (CyRobot *robot, const char *name)
{
  cy_robot_write (robot, "查找", name);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, "共 1 人");
  cy_robot_click (robot, ATSPI_ROLE_TABLE_ROW, name, 1);
  cy_robot_expect (robot, ATSPI_ROLE_LABEL, name);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "评议调整…");
  cy_robot_write (robot, "批准人", AUTHORISER);
  cy_robot_write (robot, "调整理由", REASON);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "调整等次");
  cy_robot_expect (robot, ATSPI_ROLE_STATUS_BAR, "1 人的等次调整为称职");
  cy_robot_write (robot, "查找", "");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "评议");
  expect_changed (robot, name);
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

/* ---- What comes of it ---- */

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
  g_auto (Sheet) sheet = { NULL };

  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "演示");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "在库人数");
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "收起");

  make_scheme (robot);
  make_cycle (robot);
  mark (robot, &sheet);
  compute (robot, &sheet);
  grade (robot);
  calibrate (robot, sheet.worst);
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
