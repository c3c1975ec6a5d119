/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Finds the sheet of a workbook that is a training ledger, and its columns. */
#include "cy-ledger-sheet.h"

#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Above the headings stand a title and a line or two. */
#define MAX_HEAD 12
#define MAX_ROWS 50000

/* What ledgers call them; the first is the usual name. */
static const char *const headings[CY_LEDGER_N_COLUMNS][6] = {
  [CY_LEDGER_NAME] = { "姓名", "参训人", "参训人员", "学员" },
  [CY_LEDGER_NUMBER] = { "身份证号", "身份证号码", "公民身份号码" },
  [CY_LEDGER_VILLAGE] = { "村", "村名", "所在村", "村(社区)", "村（社区）" },
  [CY_LEDGER_SENDER] = { "派出单位", "选派单位", "所在单位", "单位", "单位职务" },
  [CY_LEDGER_YEAR] = { "年度", "年份" },
  [CY_LEDGER_ORGANISER] = { "主办方", "主办单位" },
  [CY_LEDGER_CATEGORY] = { "班类型", "培训类别", "班次类型", "班次类别" },
  [CY_LEDGER_COURSE] = { "班名", "班次名称", "培训班名称", "培训名称" },
  [CY_LEDGER_FORM] = { "形式(线下/线上)", "形式（线下/线上）", "形式", "培训形式", "线下/线上" },
  [CY_LEDGER_DAYS] = { "起止", "起止时间", "起止日期", "培训时间", "时间" },
  [CY_LEDGER_SINCE] = { "开始", "开始时间", "开始日期" },
  [CY_LEDGER_UNTIL] = { "结束", "结束时间", "结束日期" },
  [CY_LEDGER_HOURS] = { "学时", "培训学时", "学时数" },
  [CY_LEDGER_PLACE] = { "地点", "培训地点" },
  [CY_LEDGER_RESULT] = { "成绩", "结果", "考核结果", "完成情况" },
  [CY_LEDGER_COUNTS] = { "是否计入年度任务", "计入年度任务" },
};

/* ---- Headings ---- */

static int
find_heading (const char *text)
{
  g_autofree char *squeezed = cy_text_squeeze (text);

  for (int i = 0; *squeezed != '\0' && i < CY_LEDGER_N_COLUMNS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (headings[i]) && headings[i][j] != NULL; j++)
      if (cy_text_same (headings[i][j], squeezed))
        return i;

  return -1;
}

static gboolean
map_head (CyLedgerSheet *self, CyGrid *grid, guint row)
{
  for (guint i = 0; i < CY_LEDGER_N_COLUMNS; i++)
    self->columns[i] = -1;
  for (guint i = 0; i < cy_grid_get_n_columns (grid); i++)
    {
      int heading = find_heading (cy_grid_get_text (grid, row, i));

      if (heading >= 0 && self->columns[heading] < 0)
        self->columns[heading] = (int) i;
    }

  return self->columns[CY_LEDGER_NAME] >= 0 && self->columns[CY_LEDGER_COURSE] >= 0;
}

static void
check_columns (CyLedgerSheet *self)
{
  if (self->columns[CY_LEDGER_HOURS] < 0)
    self->fault = g_strdup_printf (_ ("The column “%s” is missing."), headings[CY_LEDGER_HOURS][0]);
  else if (self->columns[CY_LEDGER_DAYS] < 0 && self->columns[CY_LEDGER_SINCE] < 0)
    self->fault = g_strdup_printf (_ ("The column “%s” is missing."), headings[CY_LEDGER_DAYS][0]);
}

/**
 * cy_ledger_sheet_find:
 * @book: a workbook
 * @cancellable: (nullable): to stop
 * @error: return location; %CY_ERROR_TOO_LARGE
 *
 * Returns: (transfer full): the first sheet with the headings of a ledger, or with what is missing
 */
CyLedgerSheet *
cy_ledger_sheet_find (CyWorkbook *book, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyLedgerSheet) self = g_new0 (CyLedgerSheet, 1);

  for (guint i = 0; i < cy_workbook_get_n_sheets (book); i++)
    {
      g_autoptr (CyGrid) grid = NULL;

      if (cy_workbook_get_sheet_hidden (book, i))
        continue;
      grid = cy_grid_load_whole (book, i, MAX_ROWS, cancellable, error);
      if (grid == NULL)
        return NULL;
      for (guint row = 0; row < MIN (MAX_HEAD, cy_grid_get_n_rows (grid)); row++)
        if (map_head (self, grid, row))
          {
            self->name = g_strdup (cy_workbook_get_sheet_name (book, i));
            self->grid = g_steal_pointer (&grid);
            self->head = row;
            check_columns (self);
            return g_steal_pointer (&self);
          }
    }
  self->fault = g_strdup (_ ("No sheet has the columns 姓名 and 班名."));

  return g_steal_pointer (&self);
}

void
cy_ledger_sheet_free (CyLedgerSheet *self)
{
  g_clear_pointer (&self->grid, cy_grid_free);
  g_free (self->name);
  g_free (self->fault);
  g_free (self);
}

/* ---- Cells ---- */

/**
 * cy_ledger_sheet_dup_cell:
 * @self: a sheet
 * @row: place of a row
 * @column: of a ledger
 *
 * Returns: (transfer full): what stands there without blanks around it, in a merged cell what
 * stands in its first; nothing where there is no such column
 */
char *
cy_ledger_sheet_dup_cell (const CyLedgerSheet *self, guint row, CyLedgerColumn column)
{
  int            nth = self->columns[column];
  const CyMerge *merge = nth >= 0 ? cy_grid_find_merge (self->grid, row, (guint) nth) : NULL;

  if (nth < 0)
    return g_strdup ("");
  if (merge != NULL)
    return g_strstrip (g_strdup (cy_grid_get_text (self->grid, merge->top, merge->left)));

  return g_strstrip (g_strdup (cy_grid_get_text (self->grid, row, (guint) nth)));
}

/**
 * cy_ledger_sheet_is_row:
 * @self: a sheet
 * @row: place of a row below the headings
 *
 * Returns: whether somebody stands there: sums and signatures below the people have no name
 */
gboolean
cy_ledger_sheet_is_row (const CyLedgerSheet *self, guint row)
{
  g_autofree char *name = cy_ledger_sheet_dup_cell (self, row, CY_LEDGER_NAME);
  g_autofree char *plain = cy_text_squeeze (name);

  return *plain != '\0' && strcmp (plain, "合计") != 0;
}
