/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Takes a department's table apart: title, lines, headings in one row or two, rows, foot. */
#include "cy-preview-sheet.h"

#include <string.h>

/* The line over the table has the unit at the left and the date at the right, and no more. */
#define MAX_LINE_TEXTS 2
#define GAP "　"

static void
column_clear (gpointer data)
{
  CyPreviewColumn *column = data;

  g_free (column->title);
  g_free (column->group);
}

static void
strv_free (gpointer data)
{
  g_strfreev (data);
}

static guint
count_texts (const CyGrid *grid, guint row)
{
  guint n = 0;

  for (guint i = 0; i < cy_grid_get_n_columns (grid); i++)
    if (*cy_grid_get_text (grid, row, i) != '\0')
      n++;

  return n;
}

static guint
find_head (const CyGrid *grid)
{
  guint row = 0;

  while (row < cy_grid_get_n_rows (grid) && count_texts (grid, row) <= MAX_LINE_TEXTS)
    row++;

  return row;
}

/* The last row of the headings: a heading without group goes over both. */
static guint
find_head_end (const CyGrid *grid, guint head)
{
  guint end = head;

  for (guint i = 0; i < cy_grid_get_n_columns (grid); i++)
    {
      const CyMerge *merge = cy_grid_find_merge (grid, head, i);

      if (merge != NULL)
        end = MAX (end, merge->right > merge->left ? head + 1 : merge->bottom);
    }

  return MIN (end, cy_grid_get_n_rows (grid) - 1);
}

static gboolean
is_over_all (const CyGrid *grid, guint row)
{
  const CyMerge *merge = cy_grid_find_merge (grid, row, 0);

  return merge != NULL && merge->left == 0 && merge->right + 1 >= cy_grid_get_n_columns (grid);
}

/* On paper there are blanks to write into; on the screen they only break the lines, and GTK 4.8
 * finds a line that ends in some of them wider than it may be. */
static void
add_without_blanks (GString *lines, const char *text)
{
  guint n_blanks = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          n_blanks++;
          continue;
        }
      if (n_blanks > 0)
        g_string_append (lines, n_blanks == 1 ? " " : GAP);
      n_blanks = 0;
      g_string_append_unichar (lines, c);
    }
}

static void
add_line (GString *lines, const char *text)
{
  if (*text == '\0')
    return;
  if (lines->len > 0)
    g_string_append (lines, GAP);
  add_without_blanks (lines, text);
}

static void
add_texts (GString *lines, const CyGrid *grid, guint row)
{
  for (guint i = 0; i < cy_grid_get_n_columns (grid); i++)
    add_line (lines, cy_grid_get_text (grid, row, i));
}

/* Half Han widths of the longest line, as near as a column's width needs it. */
static guint
measure (const char *text)
{
  guint widest = 0;
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      width = *p == '\n' ? 0 : width + (g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1);
      widest = MAX (widest, width);
    }

  return widest;
}

static char *
dup_one_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\r\n", ' ');
}

static void
add_columns (CyPreviewSheet *self, const CyGrid *grid, guint head, guint head_end)
{
  for (guint i = 0; i < cy_grid_get_n_columns (grid); i++)
    {
      const CyMerge  *merge = cy_grid_find_merge (grid, head, i);
      CyPreviewColumn column = { .is_number = TRUE };
      guint           title_row = head;

      if (merge != NULL && merge->right > merge->left && head_end > head)
        {
          column.group = dup_one_line (cy_grid_get_text (grid, head, merge->left));
          title_row = head_end;
        }
      else if (*cy_grid_get_text (grid, head, i) == '\0')
        title_row = head_end;
      column.title = dup_one_line (cy_grid_get_text (grid, title_row, i));
      column.width = measure (column.title);
      g_array_append_val (self->columns, column);
    }
}

/* A dash says that there is nothing to count. */
static gboolean
is_blank (const char *text)
{
  return *text == '\0' || g_str_equal (text, "—");
}

/* A number as the cell's own number format shows it. */
static char *
dup_shown (const CyGrid *grid, guint row, guint column)
{
  const char *text = cy_grid_get_text (grid, row, column);

  return cy_grid_get_cell_type (grid, row, column) == CY_CELL_NUMBER
           ? cy_number_look_format (cy_grid_get_look (grid, row, column), text)
           : dup_one_line (text);
}

static void
add_row (CyPreviewSheet *self, const CyGrid *grid, guint row)
{
  guint  n = self->columns->len;
  char **texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      CyPreviewColumn *column = &g_array_index (self->columns, CyPreviewColumn, i);

      texts[i] = dup_shown (grid, row, i);
      column->width = MAX (column->width, measure (texts[i]));
      if (cy_grid_get_cell_type (grid, row, i) != CY_CELL_NUMBER && !is_blank (texts[i]))
        column->is_number = FALSE;
    }
  g_ptr_array_add (self->rows, texts);
}

static void
add_rows (CyPreviewSheet *self, const CyGrid *grid, guint first, guint max_rows)
{
  g_autoptr (GString) foot = g_string_new (NULL);

  for (guint row = first; row < cy_grid_get_n_rows (grid); row++)
    if (is_over_all (grid, row))
      add_texts (foot, grid, row);
    else if (self->rows->len == max_rows)
      self->is_whole = FALSE;
    else if (count_texts (grid, row) > 0)
      add_row (self, grid, row);
  self->foot = g_string_free (g_steal_pointer (&foot), FALSE);
}

/**
 * cy_preview_sheet_new:
 * @grid: a sheet that a report made, or its first rows
 * @max_rows: rows to keep
 *
 * Returns: (transfer full): its parts; without headings it has no columns
 */
CyPreviewSheet *
cy_preview_sheet_new (const CyGrid *grid, guint max_rows)
{
  CyPreviewSheet *self = g_new0 (CyPreviewSheet, 1);
  guint           head = find_head (grid);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  self->columns = g_array_new (FALSE, TRUE, sizeof (CyPreviewColumn));
  g_array_set_clear_func (self->columns, column_clear);
  self->rows = g_ptr_array_new_with_free_func (strv_free);
  self->is_whole = cy_grid_is_whole (grid);
  for (guint row = 0; row < head; row++)
    add_texts (title->len == 0 ? title : lines, grid, row);
  self->title = g_string_free (g_steal_pointer (&title), FALSE);
  self->lines = g_string_free (g_steal_pointer (&lines), FALSE);
  if (head < cy_grid_get_n_rows (grid))
    {
      guint head_end = find_head_end (grid, head);

      add_columns (self, grid, head, head_end);
      add_rows (self, grid, head_end + 1, max_rows);
    }
  else
    {
      self->foot = g_strdup ("");
    }

  return self;
}

void
cy_preview_sheet_free (CyPreviewSheet *self)
{
  g_free (self->title);
  g_free (self->lines);
  g_free (self->foot);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
