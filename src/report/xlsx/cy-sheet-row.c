/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rows of a table, cell by cell in order, with nothing allocated for a cell. */
#include "cy-sheet-private.h"

#include "cy-error.h"

#include <string.h>

#define EM_DASH "\342\200\224"
#define BODY_HEIGHT 22.0
#define BODY_LINE_HEIGHT 15.0
#define BODY_MARGIN 7.0
/* Excel's highest row. */
#define MAX_HEIGHT 409.0
/* A double, and Excel, keep fifteen digits. */
#define MAX_EXACT G_GINT64_CONSTANT (999999999999999)

static const gint64 powers[] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
};

static gboolean
may_add (CySheet *self)
{
  g_return_val_if_fail (self->in_row, FALSE);

  if (self->error != NULL)
    return FALSE;
  if (self->column >= self->n_columns)
    {
      _cy_sheet_take_error (self,
                            g_error_new (CY_ERROR,
                                         CY_ERROR_FAILED,
                                         "More than %u cells in a row",
                                         self->n_columns));
      return FALSE;
    }

  return TRUE;
}

static lxw_format *
text_format (CySheet *self, const CyColumn *column)
{
  gboolean literal = column->kind == CY_COLUMN_ID || column->kind == CY_COLUMN_DATE_TEXT;

  return _cy_book_get_cell (self->book,
                            self->total,
                            column->align,
                            literal ? CY_FORMAT_TEXT : CY_FORMAT_GENERAL);
}

static lxw_format *
number_format (CySheet *self, guint decimals)
{
  const CyColumn *column = &self->columns[self->column];
  CyFormat        format = CY_FORMAT_INTEGER + decimals;

  if (column->kind == CY_COLUMN_PERCENT)
    format = CY_FORMAT_PERCENT;

  return _cy_book_get_cell (self->book, self->total, column->align, format);
}

static void
begin (CySheet *self, gboolean total)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self->book);

  g_return_if_fail (self->columns != NULL);
  g_return_if_fail (!self->in_row && !self->ended);

  self->in_row = TRUE;
  self->total = total;
  self->lines = 1;
  if (self->error != NULL)
    return;
  if (total)
    _cy_sheet_filter_body (self);
  _cy_sheet_next_row (self);
  if (self->error == NULL)
    /* In constant memory this sends the row before to the disk, here and not at a cell. */
    _cy_sheet_check (self, worksheet_set_row (self->page, self->row, BODY_HEIGHT, NULL));
}

static void
count_lines (CySheet *self, CyColumn *column, const char *text, guint width)
{
  guint lines = width > column->room ? (width + column->room - 1) / column->room : 1;

  for (const char *at = text; (at = strchr (at, '\n')) != NULL; at++)
    lines++;
  self->lines = MAX (self->lines, lines);
}

static void
write_text_as (CySheet *self, const char *text, lxw_format *format)
{
  CyColumn  *column = &self->columns[self->column];
  GError    *error = NULL;
  CyTextSize size;

  if (!_cy_text_check (text, &size, &error))
    {
      _cy_sheet_take_error (self, error);
      return;
    }
  column->widest = MAX (column->widest, size.width);
  count_lines (self, column, text, size.width);
  _cy_sheet_check (self,
                   worksheet_write_string (self->page, self->row, self->column, text, format));
  self->column++;
}

static void
write_text (CySheet *self, const char *text)
{
  write_text_as (self, text, text_format (self, &self->columns[self->column]));
}

/* Which rows of the body a formula can refer to. */
static gboolean
has_whole_body (CySheet *self)
{
  return self->n_pages == 1 && self->body_end > self->body_first;
}

/**
 * cy_sheet_begin_row:
 * @self: a sheet that has its columns
 *
 * Begins a row of the body. Cells follow from the left; trouble with them is told by
 * cy_sheet_end_row().
 */
void
cy_sheet_begin_row (CySheet *self)
{
  begin (self, FALSE);
}

/**
 * cy_sheet_begin_total:
 * @self: a sheet that has its columns
 *
 * Begins a row of totals: bold, and neither filtered nor summed up.
 */
void
cy_sheet_begin_total (CySheet *self)
{
  begin (self, TRUE);
}

/**
 * cy_sheet_add_text:
 * @self: a sheet in a row
 * @text: (nullable): UTF-8; never taken for a formula
 */
void
cy_sheet_add_text (CySheet *self, const char *text)
{
  if (text == NULL || text[0] == '\0')
    cy_sheet_add_empty (self);
  else if (may_add (self))
    write_text (self, text);
}

/**
 * cy_sheet_add_marked:
 * @self: a sheet in a row
 * @text: (nullable): UTF-8; never taken for a formula
 *
 * Adds a cell that stands out, for values to look at.
 */
void
cy_sheet_add_marked (CySheet *self, const char *text)
{
  /* An empty cell needs a text to be marked. */
  if (may_add (self))
    write_text_as (self,
                   text != NULL && text[0] != '\0' ? text : EM_DASH,
                   _cy_book_get_style (self->book, CY_STYLE_MARKED));
}

/**
 * cy_sheet_add_span:
 * @self: a sheet in a row
 * @text: UTF-8
 * @n_columns: how many cells, from here to the right, become one
 */
void
cy_sheet_add_span (CySheet *self, const char *text, guint n_columns)
{
  guint       last = self->column + MAX (n_columns, 1) - 1;
  lxw_format *format;

  if (!may_add (self))
    return;
  g_return_if_fail (last < self->n_columns);

  format = _cy_book_get_cell (self->book,
                              self->total,
                              self->columns[self->column].align,
                              CY_FORMAT_GENERAL);
  _cy_sheet_put_over (self, self->row, self->column, last, text, format);
  self->column = last + 1;
}

/**
 * cy_sheet_add_int:
 * @self: a sheet in a row
 * @value: a number, or %CY_DATASET_MISSING
 */
void
cy_sheet_add_int (CySheet *self, gint64 value)
{
  cy_sheet_add_fixed (self, value, 0);
}

/**
 * cy_sheet_add_fixed:
 * @self: a sheet in a row
 * @value: a number in units of 10^-@decimals, or %CY_DATASET_MISSING, which is written as an em
 *   dash; in a column of shares 125 with 3 decimals is 12.5%
 * @decimals: at most 8
 *
 * A number of more than fifteen digits is written as text, for it would lose the last.
 */
void
cy_sheet_add_fixed (CySheet *self, gint64 value, guint decimals)
{
  char digits[32];

  g_return_if_fail (decimals < G_N_ELEMENTS (powers));

  if (!may_add (self))
    return;
  if (value == CY_DATASET_MISSING)
    {
      write_text (self, EM_DASH);
      return;
    }
  if (value > MAX_EXACT || value < -MAX_EXACT)
    {
      g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
      write_text (self, digits);
      return;
    }

  _cy_sheet_check (self,
                   worksheet_write_number (self->page,
                                           self->row,
                                           self->column,
                                           (double) value / (double) powers[decimals],
                                           number_format (self, decimals)));
  self->column++;
}

/**
 * cy_sheet_add_ratio:
 * @self: a sheet in a row
 * @part: how many, not negative
 * @whole: of how many; 0 gives an em dash, for there is no share of nothing
 *
 * Writes the share in per cent, to one decimal, halves rounded up as 四舍五入 demands.
 */
void
cy_sheet_add_ratio (CySheet *self, gint64 part, gint64 whole)
{
  if (!may_add (self))
    return;
  if (whole <= 0 || part == CY_DATASET_MISSING || whole == CY_DATASET_MISSING)
    {
      write_text (self, EM_DASH);
      return;
    }

  _cy_sheet_check (self,
                   worksheet_write_number (self->page,
                                           self->row,
                                           self->column,
                                           (double) ((part * 2000 + whole) / (2 * whole)) / 1000,
                                           _cy_book_get_cell (self->book,
                                                              self->total,
                                                              self->columns[self->column].align,
                                                              CY_FORMAT_PERCENT)));
  self->column++;
}

/**
 * cy_sheet_add_empty:
 * @self: a sheet in a row
 *
 * Adds a cell with borders and nothing in it.
 */
void
cy_sheet_add_empty (CySheet *self)
{
  if (!may_add (self))
    return;

  _cy_sheet_check (self,
                   worksheet_write_blank (self->page,
                                          self->row,
                                          self->column,
                                          text_format (self, &self->columns[self->column])));
  self->column++;
}

/**
 * cy_sheet_add_formula:
 * @self: a sheet in a row
 * @formula: as in Excel, such as `=SUM(C4:C9)`
 * @cached: its value in units of 10^-@decimals, for programs that do not calculate
 * @decimals: at most 8
 */
void
cy_sheet_add_formula (CySheet *self, const char *formula, gint64 cached, guint decimals)
{
  GError    *error = NULL;
  CyTextSize size;

  g_return_if_fail (decimals < G_N_ELEMENTS (powers));

  if (!may_add (self))
    return;
  if (!_cy_text_check (formula, &size, &error))
    {
      _cy_sheet_take_error (self, error);
      return;
    }

  _cy_sheet_check (self,
                   worksheet_write_formula_num (self->page,
                                                self->row,
                                                self->column,
                                                formula,
                                                number_format (self, decimals),
                                                (double) cached / (double) powers[decimals]));
  self->column++;
}

/**
 * cy_sheet_add_column_sum:
 * @self: a sheet in a row of totals
 * @cached: the sum in units of 10^-@decimals
 * @decimals: at most 8
 *
 * Adds a formula that sums up this column's cells in all rows of the body so far. On a sheet that
 * went on on a second page, where no formula can, adds the sum itself.
 */
void
cy_sheet_add_column_sum (CySheet *self, gint64 cached, guint decimals)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];
  char formula[LXW_MAX_CELL_RANGE_LENGTH + 8];

  if (!has_whole_body (self))
    {
      cy_sheet_add_fixed (self, cached, decimals);
      return;
    }

  lxw_rowcol_to_range (range, self->body_first, self->column, self->body_end - 1, self->column);
  g_snprintf (formula, sizeof formula, "=SUM(%s)", range);
  cy_sheet_add_formula (self, formula, cached, decimals);
}

/**
 * cy_sheet_end_row:
 * @self: a sheet in a row
 * @error: the first trouble since the sheet began, with its place: %CY_ERROR_FAILED for text that
 *   is not UTF-8, %CY_ERROR_CONSTRAINT for text that no cell holds, %G_IO_ERROR_CANCELLED
 *
 * Leaves the cells to the right empty.
 */
gboolean
cy_sheet_end_row (CySheet *self, GError **error)
{
  g_return_val_if_fail (self->in_row, FALSE);

  while (self->error == NULL && self->column < self->n_columns)
    cy_sheet_add_empty (self);
  self->in_row = FALSE;
  if (self->error == NULL && self->lines > 1)
    _cy_sheet_check (self,
                     worksheet_set_row (self->page,
                                        self->row,
                                        CLAMP (self->lines * BODY_LINE_HEIGHT + BODY_MARGIN,
                                               BODY_HEIGHT,
                                               MAX_HEIGHT),
                                        NULL));
  if (!self->total)
    self->body_end = self->next;
  if (self->error == NULL)
    g_cancellable_set_error_if_cancelled (self->book->cancellable, &self->error);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }

  return TRUE;
}

/**
 * cy_sheet_add_blank_rows:
 * @self: a sheet that has its columns
 * @n_rows: how many
 * @error: as for cy_sheet_end_row()
 *
 * Adds rows to be filled in by hand.
 */
gboolean
cy_sheet_add_blank_rows (CySheet *self, guint n_rows, GError **error)
{
  for (guint i = 0; i < n_rows; i++)
    {
      cy_sheet_begin_row (self);
      if (!cy_sheet_end_row (self, error))
        return FALSE;
    }

  return TRUE;
}
