/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One table of a workbook: what it is told before its first row, and its pages. */
#include "cy-sheet-private.h"

#include "cy-error.h"

#include <glib/gi18n.h>

#define EM_SPACE "\342\200\203"

static void
column_clear (CyColumn *column)
{
  g_free (column->title);
  g_free (column->group);
  g_free (column->comment);
  g_strfreev (column->choices);
}

static void
replace (char **field, char *value)
{
  g_free (*field);
  *field = value;
}

static guint8
align_of (CyColumnAlign align)
{
  switch (align)
    {
    case CY_COLUMN_ALIGN_LEFT:
      return LXW_ALIGN_LEFT;
    case CY_COLUMN_ALIGN_RIGHT:
      return LXW_ALIGN_RIGHT;
    case CY_COLUMN_ALIGN_CENTER:
    default:
      return LXW_ALIGN_CENTER;
    }
}

static char *
dup_date (guint date)
{
  return date != 0 ? g_strdup_printf (_ ("%u-%u-%u"), date / 10000, date / 100 % 100, date % 100)
                   : g_strdup (EM_SPACE EM_SPACE EM_SPACE EM_SPACE);
}

static char *
dup_or_gap (const char *text)
{
  return g_strdup (text != NULL ? text : EM_SPACE EM_SPACE EM_SPACE EM_SPACE);
}

CySheet *
_cy_sheet_new (CyBook *book, const char *name)
{
  CySheet *self = g_new0 (CySheet, 1);

  self->book = book;
  self->wanted_name = g_strdup (name);
  self->row_limit = LXW_ROW_MAX;

  return self;
}

void
_cy_sheet_free (CySheet *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    column_clear (&self->columns[i]);
  g_free (self->columns);
  g_free (self->wanted_name);
  g_free (self->name);
  g_free (self->title);
  g_free (self->attachment);
  g_free (self->caption);
  g_free (self->unit_line);
  g_free (self->as_of);
  g_free (self->counted_in);
  g_free (self->note);
  g_free (self->signature);
  g_clear_error (&self->error);
  g_free (self);
}

/* How many rows fit a page, to see a sheet continued without a million rows. */
void
_cy_sheet_set_row_limit (CySheet *self, guint rows)
{
  self->row_limit = rows;
}

/* Keeps the first error and adds where it happened. */
void
_cy_sheet_take_error (CySheet *self, GError *error)
{
  CyErrorPlace *place = cy_error_get_place (error);

  if (self->error != NULL)
    {
      g_error_free (error);
      return;
    }
  if (place != NULL && place->sheet == NULL)
    {
      place->sheet = g_strdup (self->name);
      place->row = self->row + 1;
      place->column = self->column + 1;
      if (self->column < self->n_columns)
        place->field = g_strdup (self->columns[self->column].title);
    }
  self->error = error;
}

void
_cy_sheet_check (CySheet *self, lxw_error code)
{
  GError *error = NULL;

  if (code != LXW_NO_ERROR && !_cy_book_check (code, self->wanted_name, &error))
    _cy_sheet_take_error (self, error);
}

/* The row to write next, on a page that continues the sheet when this one is full. */
lxw_row_t
_cy_sheet_next_row (CySheet *self)
{
  if (self->page == NULL || self->next >= self->row_limit)
    {
      _cy_sheet_end_page (self);
      _cy_sheet_begin_page (self);
    }
  self->row = self->next++;
  self->column = 0;

  return self->row;
}

void
_cy_sheet_put (CySheet *self, lxw_row_t row, guint column, const char *text, lxw_format *format)
{
  GError    *error = NULL;
  CyTextSize size;

  if (text != NULL && !_cy_text_check (text, &size, &error))
    _cy_sheet_take_error (self, error);
  else
    _cy_sheet_check (self, worksheet_write_string (self->page, row, column, text, format));
}

/* One text over the cells from @first to @last of one row. */
void
_cy_sheet_put_over (CySheet    *self,
                    lxw_row_t   row,
                    guint       first,
                    guint       last,
                    const char *text,
                    lxw_format *format)
{
  _cy_sheet_put (self, row, first, text, format);
  for (guint i = first + 1; i <= last; i++)
    _cy_sheet_put (self, row, i, "", format);
  _cy_sheet_merge (self, row, first, row, last);
}

/*
 * Merges cells that are written already. worksheet_merge_range() writes the cells itself and
 * cannot go back to a row above in constant memory, so that headings of two rows are beyond it.
 */
void
_cy_sheet_merge (CySheet *self, lxw_row_t first_row, guint first, lxw_row_t last_row, guint last)
{
  lxw_merged_range *range;

  if (first_row == last_row && first == last)
    return;

  /* libxlsxwriter frees it with free(). */
  range = calloc (1, sizeof *range);
  g_assert (range != NULL);
  range->first_row = first_row;
  range->last_row = last_row;
  range->first_col = first;
  range->last_col = last;
  STAILQ_INSERT_TAIL (self->page->merged_ranges, range, list_pointers);
  self->page->merged_range_count++;
}

/**
 * cy_sheet_set_columns:
 * @self: a sheet without rows
 * @columns: (array length=n_columns): copied
 * @n_columns: at least 1
 */
void
cy_sheet_set_columns (CySheet *self, const CySheetColumn *columns, guint n_columns)
{
  g_return_if_fail (self->page == NULL && self->columns == NULL);
  g_return_if_fail (n_columns > 0 && n_columns <= LXW_COL_MAX);

  self->columns = g_new0 (CyColumn, n_columns);
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    {
      self->columns[i].title = g_strdup (columns[i].title);
      self->columns[i].group = g_strdup (columns[i].group);
      self->columns[i].width = columns[i].width;
      self->columns[i].kind = columns[i].kind;
      self->columns[i].align = align_of (columns[i].align);
      self->columns[i].is_hidden = columns[i].is_hidden;
      self->has_groups |= columns[i].group != NULL;
    }
}

/**
 * cy_sheet_set_marked_columns:
 * @self: a sheet without rows
 * @columns: (array length=n_columns): with titles that are marked N_()
 * @n_columns: at least 1
 */
void
cy_sheet_set_marked_columns (CySheet *self, const CySheetColumn *columns, guint n_columns)
{
  g_autofree CySheetColumn *translated = g_memdup2 (columns, n_columns * sizeof *columns);

  for (guint i = 0; i < n_columns; i++)
    translated[i].title = _ (columns[i].title);
  cy_sheet_set_columns (self, translated, n_columns);
}

/**
 * cy_sheet_set_title:
 * @self: a sheet without rows
 * @title: (nullable): the heading over all columns
 */
void
cy_sheet_set_title (CySheet *self, const char *title)
{
  replace (&self->title, g_strdup (title));
}

/**
 * cy_sheet_set_attachment:
 * @self: a sheet without rows
 * @number: the N of 附件N at the top left, 0 for none
 */
void
cy_sheet_set_attachment (CySheet *self, guint number)
{
  replace (&self->attachment, number > 0 ? g_strdup_printf (_ ("Attachment %u"), number) : NULL);
}

/**
 * cy_sheet_set_caption:
 * @self: a sheet without rows
 * @caption: (nullable): one sentence below the title, translated: what was chosen, or a warning
 */
void
cy_sheet_set_caption (CySheet *self, const char *caption)
{
  replace (&self->caption, g_strdup (caption));
}

/**
 * cy_sheet_set_unit_line:
 * @self: a sheet without rows
 * @unit_name: (nullable): who reports and puts the seal
 */
void
cy_sheet_set_unit_line (CySheet *self, const char *unit_name)
{
  replace (&self->unit_line,
           unit_name != NULL ? g_strdup_printf (_ ("Reporting unit (seal): %s"), unit_name) : NULL);
}

/**
 * cy_sheet_set_as_of:
 * @self: a sheet without rows
 * @date: the base date as YYYYMMDD, 0 for none
 */
void
cy_sheet_set_as_of (CySheet *self, guint date)
{
  g_autofree char *text = dup_date (date);

  replace (&self->as_of, date != 0 ? g_strdup_printf (_ ("As of %s"), text) : NULL);
}

/**
 * cy_sheet_set_counted_in:
 * @self: a sheet without rows
 * @what: (nullable): the unit of the numbers, such as 人, translated
 */
void
cy_sheet_set_counted_in (CySheet *self, const char *what)
{
  replace (&self->counted_in, what != NULL ? g_strdup_printf (_ ("Unit: %s"), what) : NULL);
}

/**
 * cy_sheet_set_note:
 * @self: a sheet that has not ended
 * @note: (nullable): one sentence below the table, translated, such as
 *   百分比按四舍五入取值
 */
void
cy_sheet_set_note (CySheet *self, const char *note)
{
  replace (&self->note, note != NULL ? g_strdup_printf (_ ("Note: %s"), note) : NULL);
}

/**
 * cy_sheet_set_signature:
 * @self: a sheet that has not ended
 * @signature: who signs
 */
void
cy_sheet_set_signature (CySheet *self, const CySheetSignature *signature)
{
  g_autofree char *leader = dup_or_gap (signature->leader);
  g_autofree char *auditor = dup_or_gap (signature->auditor);
  g_autofree char *filler = dup_or_gap (signature->filler);
  g_autofree char *phone = dup_or_gap (signature->phone);
  g_autofree char *date = dup_date (signature->date);

  replace (&self->signature,
           g_strdup_printf (_ ("Head of unit: %s  Audited by: %s  Filled in by: %s  Phone: %s  "
                               "Date: %s"),
                            leader,
                            auditor,
                            filler,
                            phone,
                            date));
}

/**
 * cy_sheet_set_bottom_line:
 * @self: a sheet that has not ended
 * @text: (nullable): who signs, where that is none of those of cy_sheet_set_signature(), translated
 */
void
cy_sheet_set_bottom_line (CySheet *self, const char *text)
{
  replace (&self->signature, g_strdup (text));
}

/**
 * cy_sheet_set_paper:
 * @self: a sheet without rows
 * @paper: what it is printed on
 */
void
cy_sheet_set_paper (CySheet *self, CyPaper paper)
{
  self->paper = paper;
}

/**
 * cy_sheet_set_frozen_columns:
 * @self: a sheet without rows
 * @n_columns: how many columns stay in sight; the head always does
 */
void
cy_sheet_set_frozen_columns (CySheet *self, guint n_columns)
{
  self->frozen = n_columns;
}

/**
 * cy_sheet_set_autofilter:
 * @self: a sheet that has not ended
 * @autofilter: whether the header carries filter buttons
 */
void
cy_sheet_set_autofilter (CySheet *self, gboolean autofilter)
{
  self->autofilter = autofilter;
}

/**
 * cy_sheet_set_choices:
 * @self: a sheet that has its columns and no rows
 * @column: counted from 0
 * @values: (array zero-terminated=1): what may be chosen in the cells of the body
 */
void
cy_sheet_set_choices (CySheet *self, guint column, const char *const *values)
{
  g_return_if_fail (column < self->n_columns);
  g_return_if_fail (values != NULL && values[0] != NULL);

  g_strfreev (self->columns[column].choices);
  self->columns[column].choices = g_strdupv ((char **) values);
}

/**
 * cy_sheet_set_comment:
 * @self: a sheet that has its columns and no rows
 * @column: counted from 0
 * @comment: a hint at the heading, translated
 */
void
cy_sheet_set_comment (CySheet *self, guint column, const char *comment)
{
  g_return_if_fail (column < self->n_columns);

  replace (&self->columns[column].comment, g_strdup (comment));
}

/**
 * cy_sheet_get_name:
 * @self: a sheet
 *
 * Returns: (nullable): the name of the page being written, %NULL before the first row
 */
const char *
cy_sheet_get_name (CySheet *self)
{
  return self->name;
}

/**
 * cy_sheet_get_row:
 * @self: a sheet
 *
 * Returns: the row being written, counted from 1 as in formulas
 */
guint
cy_sheet_get_row (CySheet *self)
{
  return self->row + 1;
}

/**
 * cy_sheet_get_head_row:
 * @self: a sheet
 *
 * Returns: the last row of headings, counted from 1; 0 before the first row of the body
 */
guint
cy_sheet_get_head_row (CySheet *self)
{
  return self->page != NULL ? self->head_last + 1 : 0;
}

/**
 * cy_sheet_get_column:
 * @self: a sheet
 *
 * Returns: the column to be written next, counted from 0
 */
guint
cy_sheet_get_column (CySheet *self)
{
  return self->column;
}

/**
 * cy_sheet_end:
 * @self: a sheet
 * @error: the first trouble with the sheet, with its place
 *
 * Writes what stands below the table. cy_book_close() does it for every sheet.
 */
gboolean
cy_sheet_end (CySheet *self, GError **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self->book);

  g_return_val_if_fail (self->columns != NULL, FALSE);

  if (!self->ended && self->error == NULL)
    {
      if (self->page == NULL)
        _cy_sheet_begin_page (self);
      if (self->error == NULL)
        _cy_sheet_write_foot (self);
      if (self->error == NULL)
        _cy_sheet_end_page (self);
      self->ended = TRUE;
    }
  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }

  return TRUE;
}
