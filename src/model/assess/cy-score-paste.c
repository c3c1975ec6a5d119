/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A block copied from a spreadsheet into a score sheet: held against its names and heads where it
 * has them, and taken whole or not at all. */
#include "cy-score-sheet.h"

#include "cy-block.h"
#include "cy-name.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Titles, dates and groups may stand above the heads of a form. */
#define MAX_ABOVE 8

/* What a column of the block holds; 0 and up is a column of the sheet. */
enum
{
  SKIPPED = -1,
  NAMES = -2,
  PLACES = -3,
};

typedef struct
{
  const CyScoreSheet *sheet;
  GPtrArray          *rows;
  guint               pass;
  guint               first_row; /* behind the heads */
  guint               n_columns;
  int                *columns; /* what each holds */
  int                 names;   /* column of names, -1 for none */
  int                 places;
  guint               top;
  gboolean           *taken; /* people who had their row */
} Paste;

static void
say_at (const Paste *self, guint row, guint column, const char *what, char **message)
{
  *message = cy_block_dup_fault (self->rows, row, column, what);
}

/* ---- Heads ---- */

/* A head may carry its points: "政治表现 10", "政治表现（10分）". */
static char *
dup_head (const char *text)
{
  char *head = cy_text_squeeze (text);
  char *bracket = strpbrk (head, "(");
  gsize n;

  if (bracket != NULL && bracket > head)
    *bracket = '\0';
  n = strlen (head);
  if (g_str_has_suffix (head, "分") && n > 3 && g_ascii_isdigit (head[n - 4]))
    n -= strlen ("分");
  while (n > 0 && (g_ascii_isdigit (head[n - 1]) || head[n - 1] == '.'))
    n--;
  if (n > 0)
    head[n] = '\0';

  return head;
}

static int
find_indicator (const CyScoreSheet *sheet, const char *head, guint from)
{
  for (guint i = from; i < sheet->columns->len; i++)
    {
      g_autofree char *name = dup_head (cy_score_sheet_indicator (sheet, i)->name);

      if (strcmp (name, head) == 0)
        return (int) i;
    }

  return -1;
}

static gboolean
is_one_of (const char *head, const char *const *words)
{
  return g_strv_contains (words, head);
}

/* What a head says its column holds; FALSE when it says nothing that is known. */
static gboolean
read_head (const CyScoreSheet *sheet, const char *text, guint from, int *what)
{
  static const char *const names[] = { "姓名", "被考核人", "被评人", NULL };
  static const char *const places[] = { "村", "单位", "所在村", "所在单位", "村(社区)", NULL };
  static const char *const skipped[] = { "序号", "乡镇",   "职务", "合计", "总分",
                                         "得分", "完整度", "备注", NULL };
  g_autofree char         *head = dup_head (text);
  int                      nth = find_indicator (sheet, head, from);

  if (nth < 0 && from > 0)
    nth = find_indicator (sheet, head, 0);
  if (nth >= 0)
    *what = nth;
  else if (is_one_of (head, names))
    *what = NAMES;
  else if (is_one_of (head, places))
    *what = PLACES;
  else if (*head == '\0' || is_one_of (head, skipped))
    *what = SKIPPED;
  else
    return FALSE;

  return TRUE;
}

/* The row of heads has names of indicators in it, or the word for names; -1 for none. */
static int
find_head_row (const Paste *self)
{
  for (guint i = 0; i < MIN (self->rows->len, MAX_ABOVE); i++)
    for (guint j = 0; j < self->n_columns; j++)
      {
        const char *text = cy_block_get (self->rows, i, j);
        int         what;

        if (cy_text_has_words (text) && read_head (self->sheet, text, 0, &what) &&
            (what >= 0 || what == NAMES))
          return (int) i;
      }

  return -1;
}

static void
say_order (const Paste *self, guint row, guint column, int last, char **message)
{
  g_autofree char *what = g_strdup_printf (_ ("in this table it stands before “%s”: the columns "
                                              "are in another order. Copy them in the "
                                              "order of the table."),
                                           cy_score_sheet_indicator (self->sheet, last)->name);

  say_at (self, row, column, what, message);
}

static gboolean
read_heads (Paste *self, guint row, char **message)
{
  int last = -1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      if (!read_head (self->sheet, cy_block_get (self->rows, row, i), last + 1, &self->columns[i]))
        {
          say_at (self, row, i, _ ("no indicator that is marked here has this name."), message);
          return FALSE;
        }
      if (self->columns[i] >= 0 && self->columns[i] == last)
        {
          say_at (self, row, i, _ ("the column is there twice."), message);
          return FALSE;
        }
      if (self->columns[i] >= 0 && self->columns[i] < last)
        {
          say_order (self, row, i, last, message);
          return FALSE;
        }
      if (self->columns[i] >= 0)
        last = self->columns[i];
      else if (self->columns[i] == NAMES)
        self->names = (int) i;
      else if (self->columns[i] == PLACES)
        self->places = (int) i;
    }
  self->first_row = row + 1;

  return TRUE;
}

/* ---- Columns without heads ---- */

static gboolean
is_mark (const CyScoreSheet *sheet, const char *text)
{
  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const CyPlanIndicator *indicator = cy_score_sheet_indicator (sheet, i);
      g_autofree char       *message = NULL;
      int                    mark;

      if (indicator->method == CY_METHOD_GRADE && cy_score_read (indicator, text, &mark, &message))
        return TRUE;
    }

  return FALSE;
}

/* A column of words that are no marks. */
static gboolean
has_words (const Paste *self, guint column)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *text = cy_block_dup_plain (self->rows, i, column);

      if (*text == '\0')
        continue;
      if (!cy_text_is_han (g_utf8_get_char (text)) || is_mark (self->sheet, text))
        return FALSE;
      has_any = TRUE;
    }

  return has_any;
}

/* From the active cell to the right, behind names and villages. */
static gboolean
lay_columns (Paste *self, guint left, char **message)
{
  guint i = 0;

  if (self->n_columns > 0 && has_words (self, 0))
    {
      self->columns[i++] = NAMES;
      self->names = 0;
      if (self->n_columns > 1 && has_words (self, 1))
        {
          self->columns[i++] = PLACES;
          self->places = 1;
        }
    }
  if (self->n_columns - i > self->sheet->columns->len - left)
    {
      g_autofree char *what =
        g_strdup_printf (_ ("the block has %u columns of marks, and from here on there are %u."),
                         self->n_columns - i,
                         self->sheet->columns->len - left);

      say_at (self, 0, i + self->sheet->columns->len - left, what, message);
      return FALSE;
    }
  for (guint nth = left; i < self->n_columns; i++)
    self->columns[i] = (int) nth++;

  return TRUE;
}

/* ---- Rows ---- */

static gboolean
is_of_place (const CyScoreRow *row, const char *place)
{
  return place == NULL || *place == '\0' ||
         (row->place != NULL && cy_text_same (row->place, place)) ||
         (row->place != NULL && g_str_has_suffix (place, row->place));
}

static int
find_name (Paste *self, guint row, char **message)
{
  g_autofree char *name = cy_name_normalise (cy_block_get (self->rows, row, self->names));
  g_autofree char *place =
    self->places >= 0 ? cy_block_dup_plain (self->rows, row, self->places) : NULL;
  g_autofree char *what = NULL;
  int              found = -1;
  guint            n_named = 0;
  guint            n_found = 0;

  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      const CyScoreRow *one = cy_score_sheet_row (self->sheet, i);

      if (strcmp (one->name, name) != 0)
        continue;
      n_named++;
      if (is_of_place (one, place))
        {
          found = (int) i;
          n_found++;
        }
    }
  if (n_found == 1 && !self->taken[found])
    {
      self->taken[found] = TRUE;
      return found;
    }
  if (n_named == 0)
    what = g_strdup (_ ("nobody of this name is to be marked here."));
  else if (n_found == 0)
    what = g_strdup_printf (_ ("nobody of this name is in %s."), place);
  else if (n_found > 1)
    what = g_strdup (_ ("two people have this name: copy their village too, or paste their rows "
                        "without names."));
  else
    what = g_strdup (_ ("the name is there twice."));
  say_at (self, row, self->names, what, message);

  return -1;
}

static int
find_row (Paste *self, guint row, char **message)
{
  guint place = self->top + row - self->first_row;

  if (self->names >= 0)
    return find_name (self, row, message);
  if (place < self->sheet->rows->len)
    return (int) place;
  say_at (self, row, 0, _ ("there is nobody for this row."), message);

  return -1;
}

static gboolean
read_cell (const Paste *self, guint row, guint column, guint person, GArray *cells, char **message)
{
  CyScoreCell      cell = { person, (guint) self->columns[column], CY_SCORE_NONE };
  g_autofree char *why = NULL;

  if (!cy_score_read (cy_score_sheet_indicator (self->sheet, cell.column),
                      cy_block_get (self->rows, row, column),
                      &cell.mark,
                      &why) ||
      (cell.mark != CY_SCORE_NONE && !cy_score_sheet_may_mark (self->sheet, person, &why)))
    {
      say_at (self, row, column, why, message);
      return FALSE;
    }
  if (cy_score_sheet_get (self->sheet, self->pass, person, cell.column) != cell.mark ||
      cy_score_sheet_get_typed (self->sheet, self->pass, person, cell.column) != NULL)
    g_array_append_val (cells, cell);

  return TRUE;
}

/* Under the heads a form says how many points there are. */
static gboolean
is_points_row (const Paste *self, guint row)
{
  return self->first_row > 0 && row == self->first_row && self->names >= 0 &&
         !cy_text_has_words (cy_block_get (self->rows, row, self->names));
}

static gboolean
read_rows (Paste *self, GArray *cells, char **message)
{
  for (guint i = self->first_row; i < self->rows->len; i++)
    {
      int person;

      /* With names a blank row is a gap; without them it means: nobody marked. */
      if (is_points_row (self, i) ||
          (cy_block_is_blank_row (self->rows, i) && (self->names >= 0 || i + 1 == self->rows->len)))
        continue;
      person = find_row (self, i, message);
      if (person < 0)
        return FALSE;
      for (guint j = 0; j < self->n_columns; j++)
        if (self->columns[j] >= 0 && !read_cell (self, i, j, person, cells, message))
          return FALSE;
    }

  return TRUE;
}

/**
 * cy_score_paste_read:
 * @sheet: the sheet of a grader
 * @pass: 0 or 1
 * @rows: (element-type GStrv): cells as they were copied
 * @top: index of the active row
 * @left: index of the active column
 * @message: (out): which cell is wrong, why, and what to do, translated
 *
 * Heads with the names of indicators say which the columns are, and have to stand in the order of
 * the sheet; a column of names says whose the rows are, with villages beside it where names are
 * alike. What has neither goes right and down from the active cell. An empty cell takes a mark
 * away.
 *
 * Returns: (transfer full) (nullable) (element-type CyScoreCell): what changes, or %NULL when
 *   anything at all is wrong: nothing is pasted by halves
 */
GArray *
cy_score_paste_read (const CyScoreSheet *sheet,
                     guint               pass,
                     GPtrArray          *rows,
                     guint               top,
                     guint               left,
                     char              **message)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyScoreCell));
  guint                n_columns = cy_block_count_columns (rows);
  g_autofree int      *columns = g_new0 (int, MAX (n_columns, 1));
  g_autofree gboolean *taken = g_new0 (gboolean, MAX (sheet->rows->len, 1));
  Paste                self = { sheet, rows, pass, 0, n_columns, columns, -1, -1, top, taken };
  int                  heads = find_head_row (&self);

  *message = NULL;
  if (!(heads >= 0 ? read_heads (&self, heads, message)
                   : lay_columns (&self, MIN (left, sheet->columns->len), message)) ||
      !read_rows (&self, cells, message))
    return NULL;

  return g_steal_pointer (&cells);
}
