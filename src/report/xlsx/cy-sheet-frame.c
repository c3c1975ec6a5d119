/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What surrounds the rows of a department's table: title, lines, headings, foot, print set-up. */
#include "cy-sheet-private.h"

#include <glib/gi18n.h>

/* Points. Departments leave 45 to 55 for the title. */
#define TITLE_HEIGHT 48.0
#define ATTACHMENT_HEIGHT 24.0
#define LINE_HEIGHT 22.0
#define HEADER_LINE_HEIGHT 16.0
#define HEADER_MARGIN 10.0
/* What another line adds to the height of a row, which has margins for one; and how many. */
#define NEXT_LINE 0.75
#define MAX_LINES 8

/* Per cent of the size of the body's letters. */
#define TITLE_SCALE 164
#define BODY_SCALE 100
#define NEVER_BROKEN 0

/* Half Han widths. */
#define LONG_TITLE 10
#define MAX_AUTO_WIDTH 40
#define MIN_WIDTH 4

/* Inches. */
#define MARGIN_SIDE 0.3
#define MARGIN_TOP 0.75

/* A column's width counts digits of the 11 point default font, of which two are narrower than a
 * Han character of that size; the addition is the padding of a cell. */
#define WIDTH_PER_UNIT 1.05
#define WIDTH_PADDING 1.4

static guint
title_width (const CyColumn *column)
{
  CyTextSize size;

  if (!_cy_text_measure (column->title, &size))
    return MIN_WIDTH;
  /* A long heading is broken into two lines. */
  if (size.width > LONG_TITLE)
    size.width = MAX (LONG_TITLE, (size.width / 2 + 2) & ~1u);

  return MAX (size.width, MIN_WIDTH);
}

/* The room for text as far as it is known before the rows are. */
static void
measure_columns (CySheet *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      CyColumn *column = &self->columns[i];

      column->widest = MAX (column->widest, title_width (column));
      column->room = column->width > 0 ? column->width : MAX_AUTO_WIDTH;
    }
}

/* Lines of the lower heading row; a heading over both rows has the upper one, too. */
static guint
header_lines (CySheet *self)
{
  guint lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      CyColumn  *column = &self->columns[i];
      guint      room = column->width > 0 ? column->width : column->widest;
      guint      above = self->has_groups && column->group == NULL ? 1 : 0;
      CyTextSize size;

      if (_cy_text_measure (column->title, &size))
        lines = MAX (lines + above, (size.width + room - 1) / room) - above;
    }

  return lines;
}

static void
set_height (CySheet *self, lxw_row_t row, double height)
{
  _cy_sheet_check (self, worksheet_set_row (self->page, row, height, NULL));
}

/* The room of all columns together, as far as it is known. */
static guint
whole_width (CySheet *self)
{
  guint width = 0;

  for (guint i = 0; i < self->n_columns; i++)
    width += self->columns[i].width > 0 ? self->columns[i].width : self->columns[i].widest;

  return width;
}

/* Lines that a text over all columns takes, its letters being @scale per cent of the body's. */
static guint
lines_over_all (CySheet *self, const char *text, guint scale)
{
  guint      room;
  CyTextSize size;

  if (scale == NEVER_BROKEN || !_cy_text_measure (text, &size))
    return 1;
  room = MAX (whole_width (self) * 100 / scale, 1);

  return CLAMP ((size.width + room - 1) / room, 1, MAX_LINES);
}

static void
write_over_all (CySheet *self, const char *text, CyStyle style, double height, guint scale)
{
  lxw_row_t row;

  if (text == NULL)
    return;

  row = _cy_sheet_next_row (self);
  set_height (self, row, height * (1 + (lines_over_all (self, text, scale) - 1) * NEXT_LINE));
  _cy_sheet_put_over (self,
                      row,
                      0,
                      self->n_columns - 1,
                      text,
                      _cy_book_get_style (self->book, style));
}

/* Left the unit, right the date and what is counted. */
static void
write_unit_line (CySheet *self)
{
  g_autofree char *right = NULL;
  guint            split = self->n_columns * 2 / 3;
  lxw_row_t        row;

  if (self->unit_line == NULL && self->as_of == NULL && self->counted_in == NULL)
    return;
  if (self->as_of != NULL && self->counted_in != NULL)
    right = g_strconcat (self->as_of, "    ", self->counted_in, NULL);
  else
    right = g_strdup (self->as_of != NULL ? self->as_of : self->counted_in);
  if (right == NULL || split == 0)
    {
      g_autofree char *both =
        g_strjoin ("    ", self->unit_line != NULL ? self->unit_line : "", right, NULL);

      write_over_all (self, g_strstrip (both), CY_STYLE_LINE_LEFT, LINE_HEIGHT, NEVER_BROKEN);
      return;
    }

  row = _cy_sheet_next_row (self);
  set_height (self, row, LINE_HEIGHT);
  _cy_sheet_put_over (self,
                      row,
                      0,
                      split - 1,
                      self->unit_line != NULL ? self->unit_line : "",
                      _cy_book_get_style (self->book, CY_STYLE_LINE_LEFT));
  _cy_sheet_put_over (self,
                      row,
                      split,
                      self->n_columns - 1,
                      right,
                      _cy_book_get_style (self->book, CY_STYLE_LINE_RIGHT));
}

/* In constant memory a hint must come before the next row. */
static void
write_comment (CySheet *self, lxw_row_t row, guint column)
{
  const char *comment = self->columns[column].comment;

  if (comment != NULL)
    _cy_sheet_check (self, worksheet_write_comment (self->page, row, column, comment));
}

/* The upper of two heading rows: groups, and the columns that span both. */
static void
write_groups (CySheet *self, lxw_row_t row, lxw_format *format)
{
  for (guint i = 0; i < self->n_columns;)
    {
      const char *group = self->columns[i].group;
      guint       last = i;

      while (group != NULL && last + 1 < self->n_columns &&
             g_strcmp0 (group, self->columns[last + 1].group) == 0)
        last++;
      if (group != NULL)
        {
          _cy_sheet_put_over (self, row, i, last, group, format);
        }
      else
        {
          _cy_sheet_put (self, row, i, self->columns[i].title, format);
          write_comment (self, row, i);
        }
      i = last + 1;
    }
}

static void
write_header (CySheet *self)
{
  lxw_format *format = _cy_book_get_style (self->book, CY_STYLE_HEADER);
  guint       lines = header_lines (self);
  lxw_row_t   upper = _cy_sheet_next_row (self);
  lxw_row_t   row = upper;

  if (self->has_groups)
    {
      set_height (self, upper, HEADER_LINE_HEIGHT + HEADER_MARGIN);
      write_groups (self, upper, format);
      row = _cy_sheet_next_row (self);
    }
  set_height (self, row, lines * HEADER_LINE_HEIGHT + HEADER_MARGIN);
  for (guint i = 0; i < self->n_columns; i++)
    {
      CyColumn *column = &self->columns[i];
      gboolean  spans = self->has_groups && column->group == NULL;

      _cy_sheet_put (self, row, i, spans ? "" : column->title, format);
      if (spans)
        _cy_sheet_merge (self, upper, i, row, i);
      else
        write_comment (self, row, i);
    }
  self->head_last = row;
}

static void
set_widths (CySheet *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      CyColumn *column = &self->columns[i];
      guint     units = column->width > 0 ? column->width : MIN (column->widest, MAX_AUTO_WIDTH);
      lxw_row_col_options options = { .hidden = column->is_hidden };

      _cy_sheet_check (self,
                       worksheet_set_column_opt (self->page,
                                                 i,
                                                 i,
                                                 units * WIDTH_PER_UNIT + WIDTH_PADDING,
                                                 NULL,
                                                 &options));
    }
}

static void
set_up_body (CySheet *self)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range, self->body_first, 0, self->next - 1, self->n_columns - 1);
  _cy_sheet_check (self,
                   worksheet_ignore_errors (self->page, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
}

/* Paper, margins, footer and fit of a page: the geometry of departments' templates. */
void
_cy_sheet_set_up_print (lxw_worksheet *page, CyPaper paper)
{
  enum
  {
    PAPER_A3 = 8,
    PAPER_A4 = 9,
  };

  worksheet_set_paper (page, paper == CY_PAPER_A3_LANDSCAPE ? PAPER_A3 : PAPER_A4);
  if (paper != CY_PAPER_A4_PORTRAIT)
    worksheet_set_landscape (page);
  worksheet_set_margins (page, MARGIN_SIDE, MARGIN_SIDE, MARGIN_TOP, MARGIN_TOP);
  worksheet_center_horizontally (page);
  worksheet_fit_to_pages (page, 1, 0);
  if (worksheet_set_footer (page, _ ("&CPage &P of &N")) != LXW_NO_ERROR)
    g_warning ("The footer is too long");
}

/* Starts a worksheet and writes all that stands above the rows. */
void
_cy_sheet_begin_page (CySheet *self)
{
  GError *error = NULL;

  g_clear_pointer (&self->name, g_free);
  self->page = _cy_book_add_page (self->book, self->wanted_name, &self->name, &error);
  if (self->page == NULL)
    {
      _cy_sheet_take_error (self, error);
      return;
    }
  self->n_pages++;
  self->next = 0;
  measure_columns (self);
  _cy_sheet_set_up_print (self->page, self->paper);

  write_over_all (self, self->attachment, CY_STYLE_ATTACHMENT, ATTACHMENT_HEIGHT, NEVER_BROKEN);
  self->head_first = self->next;
  write_over_all (self, self->title, CY_STYLE_TITLE, TITLE_HEIGHT, TITLE_SCALE);
  write_over_all (self, self->caption, CY_STYLE_NOTE, LINE_HEIGHT, BODY_SCALE);
  write_unit_line (self);
  write_header (self);
  _cy_sheet_check (self, worksheet_repeat_rows (self->page, self->head_first, self->head_last));
  worksheet_freeze_panes (self->page, self->head_last + 1, self->frozen);
  self->body_first = self->next;
  self->body_end = self->next;
}

/*
 * Puts the filter on the rows so far, if the last row is one of them: in constant memory the
 * library does not take a range that ends above the row it is at.
 */
void
_cy_sheet_filter_body (CySheet *self)
{
  if (self->autofilter && self->body_end > self->body_first && self->body_end == self->next)
    _cy_sheet_check (self,
                     worksheet_autofilter (self->page,
                                           self->head_last,
                                           0,
                                           self->body_end - 1,
                                           self->n_columns - 1));
}

/* Ends a worksheet, when the table has ended or goes on on another one. */
void
_cy_sheet_end_page (CySheet *self)
{
  if (self->page == NULL)
    return;

  _cy_sheet_filter_body (self);
  set_widths (self);
  if (self->next > self->body_first)
    set_up_body (self);
  if (self->body_end > self->body_first)
    _cy_sheet_add_choices (self);
}

/* The note and the line of signatures. */
void
_cy_sheet_write_foot (CySheet *self)
{
  _cy_sheet_filter_body (self);
  write_over_all (self, self->note, CY_STYLE_NOTE, LINE_HEIGHT, BODY_SCALE);
  write_over_all (self, self->signature, CY_STYLE_SIGNATURE, LINE_HEIGHT, NEVER_BROKEN);
}
