/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Finds the sheet of people in the reply of an office, and what stands where on it. */
#include "cy-review-sheet.h"

#include "cy-error.h"
#include "cy-review.h"
#include "cy-text.h"

#include <string.h>

/* Above the headings stand a title and a line or two. */
#define MAX_HEAD 12
/* More people than any county reviews at once. */
#define MAX_ROWS 50000

/* What the forms say in either language, and what offices make of it. The first is its usual name.
 */
static const char *const headings[CY_REVIEW_N_COLUMNS][5] = {
  [CY_REVIEW_COLUMN_NAME] = { "姓名", "Fullname" },
  [CY_REVIEW_COLUMN_NUMBER] = { "身份证号", "身份证号码", "公民身份号码", "IDnumber" },
  [CY_REVIEW_COLUMN_ANSWER] = { "反馈意见", "联审意见", "Answer" },
  [CY_REVIEW_COLUMN_ITEM] = { "情形", "Condition" },
  [CY_REVIEW_COLUMN_FINDING] = { "情况说明", "说明", "Inwords" },
  [CY_REVIEW_COLUMN_DATE] = { "反馈日期", "Repliedon" },
  [CY_REVIEW_COLUMN_KEY] = { "行码（勿改）", "行码(勿改)", "Key(leaveasitis)" },
};

/* ---- Headings ---- */

static int
find_heading (const char *text)
{
  g_autofree char *squeezed = cy_text_squeeze (text);

  for (int i = 0; *squeezed != '\0' && i < CY_REVIEW_N_COLUMNS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (headings[i]) && headings[i][j] != NULL; j++)
      if (cy_text_same (headings[i][j], squeezed))
        return i;

  return -1;
}

/* Whether row @row of @grid has headings; notes where each stands, and one that stands twice. */
static gboolean
map_row (const CyGrid *grid, guint row, int *columns, int *twice)
{
  *twice = -1;
  for (guint i = 0; i < CY_REVIEW_N_COLUMNS; i++)
    columns[i] = -1;
  for (guint i = 0; i < cy_grid_get_n_columns (grid); i++)
    {
      int heading = find_heading (cy_grid_get_text (grid, row, i));

      if (heading < 0)
        continue;
      if (columns[heading] >= 0)
        *twice = heading;
      columns[heading] = (int) i;
    }

  return columns[CY_REVIEW_COLUMN_NAME] >= 0 &&
         (columns[CY_REVIEW_COLUMN_ANSWER] >= 0 || columns[CY_REVIEW_COLUMN_ITEM] >= 0 ||
          columns[CY_REVIEW_COLUMN_KEY] >= 0);
}

static void
set_fault (CyReviewSheet *self, CyReviewFileFault fault, int heading)
{
  self->fault = fault;
  self->heading = heading >= 0 ? headings[heading][0] : NULL;
}

/* Who answers what must be said; who it is, by key or number. */
static void
check_columns (CyReviewSheet *self, int twice)
{
  static const CyReviewColumn needed[] = {
    CY_REVIEW_COLUMN_ANSWER,
    CY_REVIEW_COLUMN_ITEM,
    CY_REVIEW_COLUMN_FINDING,
    CY_REVIEW_COLUMN_NUMBER,
  };

  if (twice >= 0)
    set_fault (self, CY_REVIEW_FILE_TWO_COLUMNS, twice);
  for (guint i = 0; self->fault == CY_REVIEW_FILE_FINE && i < G_N_ELEMENTS (needed); i++)
    if (self->columns[needed[i]] < 0)
      set_fault (self, CY_REVIEW_FILE_NO_COLUMN, (int) needed[i]);
}

/* Takes @grid over when it has headings. */
static void
take_sheet (CyReviewSheet *self, CyGrid *grid, const char *name)
{
  g_autoptr (CyGrid) owned = grid;
  int columns[CY_REVIEW_N_COLUMNS];
  int twice;

  for (guint row = 0; row < MIN (MAX_HEAD, cy_grid_get_n_rows (owned)); row++)
    {
      if (!map_row (owned, row, columns, &twice))
        continue;
      if (self->grid != NULL)
        {
          set_fault (self, CY_REVIEW_FILE_SHEETS, -1);
          return;
        }
      self->name = g_strdup (name);
      self->grid = g_steal_pointer (&owned);
      self->head = row;
      memcpy (self->columns, columns, sizeof columns);
      check_columns (self, twice);
      return;
    }
}

/* ---- The hidden sheet ---- */

static gboolean
read_signature (CyReviewSheet *self,
                CyWorkbook    *book,
                guint          sheet,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (CyGrid) grid = cy_grid_load_head (book, sheet, 1, cancellable, error);

  if (grid == NULL)
    return FALSE;
  if (!g_str_equal (cy_grid_get_text (grid, 0, 0), CY_REVIEW_MARK))
    return TRUE;
  if (!g_str_equal (cy_grid_get_text (grid, 0, 1), CY_REVIEW_VERSION))
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_TOO_NEW, "a form of another version");
      return FALSE;
    }
  self->round = g_ascii_strdown (cy_grid_get_text (grid, 0, 2), -1);
  self->office = g_strdup (cy_grid_get_text (grid, 0, 3));

  return TRUE;
}

/* ---- Reading ---- */

static gboolean
read_sheet (CyReviewSheet *self,
            CyWorkbook    *book,
            guint          sheet,
            GCancellable  *cancellable,
            GError       **error)
{
  const char *name = cy_workbook_get_sheet_name (book, sheet);
  CyGrid     *grid;

  if (g_str_equal (name, CY_REVIEW_SHEET))
    return read_signature (self, book, sheet, cancellable, error);
  if (cy_workbook_get_sheet_hidden (book, sheet))
    return TRUE;
  grid = cy_grid_load_whole (book, sheet, MAX_ROWS, cancellable, error);
  if (grid == NULL)
    return FALSE;
  take_sheet (self, grid, name);

  return TRUE;
}

/**
 * cy_review_sheet_read:
 * @path: a workbook
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_workbook_open() and cy_workbook_read(),
 *   %CY_ERROR_TOO_NEW for a form of a later version, %CY_ERROR_TOO_LARGE for too many rows
 *
 * Returns: (transfer full): what was found; where its fault says that something is missing, the
 *   grid may be
 */
CyReviewSheet *
cy_review_sheet_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyReviewSheet) self = g_new0 (CyReviewSheet, 1);
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, cancellable, error);

  if (book == NULL)
    return NULL;
  for (guint i = 0; i < cy_workbook_get_n_sheets (book); i++)
    if (!read_sheet (self, book, i, cancellable, error))
      return NULL;
  if (self->grid == NULL)
    set_fault (self, CY_REVIEW_FILE_NO_SHEET, -1);

  return g_steal_pointer (&self);
}

void
cy_review_sheet_free (CyReviewSheet *self)
{
  g_free (self->name);
  g_free (self->round);
  g_free (self->office);
  g_clear_pointer (&self->grid, cy_grid_free);
  g_free (self);
}

/**
 * cy_review_sheet_get:
 * @self: a sheet with a grid
 * @row: counted from 0
 * @column: what is wanted
 *
 * Returns: (transfer none): what stands there, empty where there is no such column
 */
const char *
cy_review_sheet_get (const CyReviewSheet *self, guint row, CyReviewColumn column)
{
  return self->columns[column] >= 0
           ? cy_grid_get_text (self->grid, row, (guint) self->columns[column])
           : "";
}
