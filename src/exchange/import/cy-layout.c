/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Finds title, headers and first person of a sheet by known words and by shape. */
#include "cy-layout.h"

#include "cy-target.h"
#include "cy-text.h"

#include <string.h>

/* Titles, notes and unit lines stand above the headers, but not more than this. */
#define MAX_ABOVE 40
#define MAX_HEADER_ROWS 4
#define LONGEST_HEADER 40
#define TALKATIVE 16
/* Digits that make a text a value. */
#define DIGITS_OF_VALUE 4

typedef struct
{
  guint n;      /* cells that hold something */
  guint hits;   /* of them, known words */
  guint groups; /* of them, words for several columns */
  guint values; /* of them, numbers, dates and the like */
  guint labels; /* of them, with a colon and something behind it */
  guint longest;
  guint total; /* characters of all */
} RowShape;

static gboolean
is_value (const CyGrid *grid, guint row, guint column, const char *text)
{
  const CyCellType type = cy_grid_get_cell_type (grid, row, column);
  guint            digits = 0;

  if (type == CY_CELL_NUMBER || type == CY_CELL_DATE || type == CY_CELL_BOOL)
    return TRUE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      digits++;

  return digits >= DIGITS_OF_VALUE || g_str_equal (text, "男") || g_str_equal (text, "女");
}

static gboolean
is_label (const char *text)
{
  const char *colon = strstr (text, ":");

  if (colon == NULL)
    colon = strstr (text, "：");

  return colon != NULL;
}

static RowShape
measure (const CyGrid *grid, guint row)
{
  RowShape shape = { 0 };

  for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
    {
      const char *text = cy_grid_get_text (grid, row, column);
      guint       length;
      int         confidence = 0;

      if (*text == '\0')
        continue;
      length = (guint) g_utf8_strlen (text, -1);
      shape.n++;
      shape.total += length;
      shape.longest = MAX (shape.longest, length);
      if (is_value (grid, row, column, text))
        shape.values++;
      else if (is_label (text))
        shape.labels++;
      else if (cy_header_find (text, &confidence) != CY_TARGET_NONE && confidence >= 65)
        shape.hits++;
      else if (cy_header_find_group (text) != CY_GROUP_NONE)
        shape.groups++;
    }

  return shape;
}

static gboolean
can_be_header (const RowShape *shape)
{
  return shape->n >= 2 && shape->values == 0 && shape->longest <= LONGEST_HEADER &&
         shape->total <= shape->n * TALKATIVE && shape->labels * 2 <= shape->n;
}

/* Columns in which something like a value follows within the next rows. */
static guint
count_value_columns (const CyGrid *grid, guint row)
{
  guint n = 0;

  for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
    for (guint below = row + 1; below <= row + 5; below++)
      {
        const char *text = cy_grid_get_text (grid, below, column);

        if (*text != '\0' && is_value (grid, below, column, text))
          {
            n++;
            break;
          }
      }

  return n;
}

static guint
score (const CyGrid *grid, guint row, const RowShape *shape)
{
  if (!can_be_header (shape))
    return 0;
  if (shape->hits >= 2)
    return shape->hits * 10 + shape->groups * 3 + MIN (shape->n, 10);
  /* Unknown words: then the change from words to values must tell. */
  if (shape->n >= 3 && count_value_columns (grid, row) >= 2)
    return 5 + shape->hits * 4 + MIN (shape->n, 10);

  return 0;
}

static gboolean
same_row (const CyGrid *grid, guint a, guint b)
{
  for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
    if (!g_str_equal (cy_grid_get_text (grid, a, column), cy_grid_get_text (grid, b, column)))
      return FALSE;

  return TRUE;
}

/* Whether the two rows complete each other: one speaks where the other is silent or general. */
static gboolean
completes (const CyGrid *grid, guint upper, guint lower)
{
  guint open = 0;
  guint filled = 0;
  guint n = 0;

  for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
    {
      const char *above = cy_grid_get_text (grid, upper, column);
      const char *below = cy_grid_get_text (grid, lower, column);

      if (*below == '\0')
        {
          open += *above != '\0';
          continue;
        }
      n++;
      if (*above == '\0' || cy_header_find_group (above) != CY_GROUP_NONE)
        filled++;
      else if (g_utf8_strlen (below, -1) <= 4 && g_utf8_strlen (above, -1) <= 6)
        {
          /* 出生 above 年月. */
          g_autofree char *whole = g_strconcat (above, below, NULL);
          int              confidence = 0;

          cy_header_find (whole, &confidence);
          filled += confidence == 100;
        }
    }

  return n > 0 && filled * 2 >= n && (open > 0 || filled == n);
}

static gboolean
joins (const CyGrid *grid, guint upper, guint lower, const RowShape *shape)
{
  return shape->n >= 1 && shape->values == 0 && shape->labels == 0 &&
         shape->longest <= LONGEST_HEADER && (shape->hits + shape->groups) * 2 >= shape->n &&
         !same_row (grid, upper, lower) && completes (grid, upper, lower);
}

static gboolean
joins_above (const CyGrid *grid, guint row)
{
  const RowShape shape = measure (grid, row - 1);

  /* A title is one cell, and so is a heading over all columns. */
  return shape.n >= 2 && joins (grid, row - 1, row, &shape);
}

static gboolean
joins_below (const CyGrid *grid, guint row)
{
  const RowShape shape = measure (grid, row + 1);

  return row + 1 < cy_grid_get_n_rows (grid) && joins (grid, row, row + 1, &shape);
}

/* 1 2 3 4 or 甲 乙 1 2 under the headers number the columns. */
static gboolean
numbers_columns (const CyGrid *grid, guint row)
{
  guint n = 0;
  long  last = 0;

  for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
    {
      const char *text = cy_grid_get_text (grid, row, column);
      char       *end = NULL;
      long        number;

      if (*text == '\0')
        continue;
      n++;
      if (g_utf8_strlen (text, -1) == 1 &&
          g_utf8_strchr ("甲乙丙丁戊", -1, g_utf8_get_char (text)) != NULL)
        continue;
      number = strtol (text, &end, 10);
      if (end == text || *end != '\0' || number != last + 1)
        return FALSE;
      last = number;
    }

  return n >= 3;
}

/* ---- Paths ---- */

static gboolean
has_text_below (const CyGrid *grid, guint row, guint last, guint column)
{
  while (++row <= last)
    if (*cy_grid_get_text (grid, row, column) != '\0')
      return TRUE;

  return FALSE;
}

/* The heading that spans a cell: by its merged range, or else by the one to its left. */
static const char *
get_spanning (const CyGrid *grid, guint row, guint last, guint column)
{
  const char    *text = cy_grid_get_text (grid, row, column);
  const CyMerge *merge;
  guint          n = 0;

  if (*text != '\0')
    return text;
  merge = cy_grid_find_merge (grid, row, column);
  if (merge != NULL)
    return cy_grid_get_text (grid, merge->top, merge->left);

  cy_grid_get_merges (grid, &n);
  if (n > 0 || row == last || !has_text_below (grid, row, last, column))
    return "";
  while (column-- > 0)
    if (*cy_grid_get_text (grid, row, column) != '\0')
      return has_text_below (grid, row, last, column) ? cy_grid_get_text (grid, row, column) : "";

  return "";
}

static char *
make_path (const CyGrid *grid, const CyLayout *self, guint column)
{
  g_autoptr (GString) path = g_string_new (NULL);
  g_autofree char *before = NULL;
  const guint      last = self->header_row + self->n_header_rows - 1;

  for (guint row = self->header_row; self->n_header_rows > 0 && row <= last; row++)
    {
      g_autofree char *part = cy_text_squeeze (get_spanning (grid, row, last, column));

      if (*part == '\0' || g_strcmp0 (part, before) == 0)
        continue;
      for (char *p = part; *p != '\0'; p++)
        if (*p == '/')
          *p = '|';
      g_string_append_printf (path, "%s%s", path->len > 0 ? "/" : "", part);
      g_free (before);
      before = g_steal_pointer (&part);
    }

  return g_string_free (g_steal_pointer (&path), FALSE);
}

/* ---- What stands above and outside ---- */

static void
take_part (char **into, char **from)
{
  if (*into == NULL)
    *into = g_steal_pointer (from);
}

/* The nearer to the rows, the more it says about them. */
static void
add_place (CyLayout *self, CyPlaceText *place)
{
  take_part (&self->place.county, &place->county);
  take_part (&self->place.township, &place->township);
  take_part (&self->place.village, &place->village);
}

static void
read_line_above (CyLayout *self, const CyGrid *grid, guint row)
{
  for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
    {
      const char *text = cy_grid_get_text (grid, row, column);
      g_auto (CyPlaceText) place = { NULL };

      if (*text == '\0')
        continue;
      if (!cy_place_text_parse_unit_line (text, &place) && !is_label (text))
        {
          cy_place_text_parse_title (text, &place);
          if (self->title == NULL || g_utf8_strlen (text, -1) > g_utf8_strlen (self->title, -1))
            {
              g_free (self->title);
              self->title = g_strdup (text);
            }
        }
      add_place (self, &place);
    }
}

static void
read_name_of_sheet (CyLayout *self, const char *name)
{
  g_auto (CyPlaceText) place = { NULL };

  if (!cy_place_looks_like_village (name) && !cy_place_looks_like_township (name))
    return;
  cy_place_text_parse (name, &place);
  g_clear_pointer (&place.post, g_free);
  /* A title may name the township only, or the workbook another village than the sheet. */
  if (place.village != NULL)
    g_clear_pointer (&self->place.village, g_free);
  add_place (self, &place);
}

/* ---- The table ---- */

static gboolean
find_headers (const CyGrid *grid, CyLayout *self)
{
  const guint n = MIN (cy_grid_get_n_rows (grid), MAX_ABOVE);
  guint       best = 0;
  guint       best_row = 0;
  guint       last;

  for (guint row = 0; row < n; row++)
    {
      const RowShape shape = measure (grid, row);
      const guint    points = score (grid, row, &shape);

      if (points > best)
        {
          best = points;
          best_row = row;
        }
    }
  if (best == 0)
    return FALSE;

  self->header_row = last = best_row;
  while (self->header_row > 0 && last - self->header_row + 1 < MAX_HEADER_ROWS &&
         joins_above (grid, self->header_row))
    self->header_row--;
  while (last - self->header_row + 1 < MAX_HEADER_ROWS && joins_below (grid, last))
    last++;
  self->n_header_rows = last - self->header_row + 1;
  self->first_row = last + 1;
  if (numbers_columns (grid, self->first_row))
    self->first_row++;

  return TRUE;
}

static gboolean
looks_like_id (const char *text)
{
  g_autofree char *plain = cy_text_squeeze (text);

  return strlen (plain) == 18 && strspn (plain, "0123456789") >= 17;
}

/* A list without headers is known by its identity numbers. */
static gboolean
find_bare_rows (const CyGrid *grid, CyLayout *self)
{
  for (guint row = 0; row < MIN (cy_grid_get_n_rows (grid), MAX_ABOVE); row++)
    for (guint column = 0; column < cy_grid_get_n_columns (grid); column++)
      if (looks_like_id (cy_grid_get_text (grid, row, column)))
        {
          self->header_row = self->first_row = row;
          return TRUE;
        }

  return FALSE;
}

static void
read_around (CyLayout *self, const CyGrid *grid, const char *sheet_name)
{
  self->headers = g_new0 (char *, self->n_columns + 1);
  self->parts = g_new0 (char **, self->n_columns + 1);
  for (guint column = 0; column < self->n_columns; column++)
    {
      self->headers[column] = make_path (grid, self, column);
      self->parts[column] = g_strsplit (self->headers[column], "/", -1);
    }
  for (guint row = self->header_row; row-- > 0;)
    read_line_above (self, grid, row);
  read_name_of_sheet (self, sheet_name);
}

/**
 * cy_layout_find:
 * @grid: the first rows of a sheet, %CY_LAYOUT_ROWS or all of them
 * @sheet_name: its name, which may be that of a village
 *
 * Returns: (transfer full) (nullable): the layout, or %NULL when there is no table
 */
CyLayout *
cy_layout_find (const CyGrid *grid, const char *sheet_name)
{
  g_autoptr (CyLayout) self = g_new0 (CyLayout, 1);

  self->n_columns = cy_grid_get_n_columns (grid);
  if (!find_headers (grid, self) && !find_bare_rows (grid, self))
    return NULL;
  read_around (self, grid, sheet_name);

  return g_steal_pointer (&self);
}

/**
 * cy_layout_find_at:
 * @grid: the first rows of a sheet
 * @sheet_name: its name, which may be that of a village
 * @header_row: the first row of the headers, counted from 0
 * @n_header_rows: how many there are; 0 when the list begins with a person
 *
 * Returns: (transfer full): the layout where a person says that the headers stand there
 */
CyLayout *
cy_layout_find_at (const CyGrid *grid,
                   const char   *sheet_name,
                   guint         header_row,
                   guint         n_header_rows)
{
  CyLayout *self = g_new0 (CyLayout, 1);

  self->n_columns = cy_grid_get_n_columns (grid);
  self->header_row = header_row;
  self->n_header_rows = n_header_rows;
  self->first_row = header_row + n_header_rows;
  if (n_header_rows > 0 && numbers_columns (grid, self->first_row))
    self->first_row++;
  read_around (self, grid, sheet_name);

  return self;
}

void
cy_layout_free (CyLayout *self)
{
  for (guint column = 0; self->parts != NULL && column < self->n_columns; column++)
    g_strfreev (self->parts[column]);
  g_free (self->parts);
  g_strfreev (self->headers);
  g_free (self->title);
  cy_place_text_clear (&self->place);
  g_free (self);
}

/**
 * cy_layout_get_leaf:
 * @self: a layout
 * @column: counted from 0
 *
 * Returns: (transfer none): the lowest header above @column
 */
const char *
cy_layout_get_leaf (const CyLayout *self, guint column)
{
  const char *slash = strrchr (self->headers[column], '/');

  return slash != NULL ? slash + 1 : self->headers[column];
}

/**
 * cy_layout_make_signature:
 * @self: a layout
 *
 * Returns: (transfer full): what two sheets of the same form have in common: their headers
 */
char *
cy_layout_make_signature (const CyLayout *self)
{
  g_autofree char *joined = g_strjoinv ("\t", self->headers);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, joined, -1);
}

/**
 * cy_layout_is_header_cell:
 * @self: a layout
 * @column: counted from 0
 * @text: of a cell further down
 *
 * Returns: whether @text is a part of the header of @column again
 */
gboolean
cy_layout_is_header_cell (const CyLayout *self, guint column, const char *text)
{
  char **parts = column < self->n_columns ? self->parts[column] : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    if (cy_text_same (text, parts[i]))
      return TRUE;

  return FALSE;
}

/**
 * cy_layout_is_footer:
 * @text: the first cell of a row without a name
 *
 * Returns: whether it begins what stands below a list: totals, signatures, notes
 */
gboolean
cy_layout_is_footer (const char *text)
{
  static const char *const starts[] = {
    "合计",   "总计",   "小计",     "共计", "累计",     "填表",     "填报",     "制表",
    "审核",   "审批",   "说明",     "注:",  "注1",      "注意",     "备注:",    "单位负责人",
    "负责人", "联系人", "联系电话", "经办", "主要领导", "分管领导", "党委书记", "签字",
    "盖章",   "日期",   "1.",       "2.",   "3.",       "4.",       "5.",       "1、",
    "2、",    "3、",    "4、",      "5、",  "※",        "*",        NULL,
  };
  g_autofree char *plain = cy_text_squeeze (text);

  for (guint i = 0; starts[i] != NULL; i++)
    if (g_str_has_prefix (plain, starts[i]))
      return TRUE;

  /* 共9人, 合 计 and the like. */
  return g_str_has_prefix (plain, "共") && g_str_has_suffix (plain, "人");
}

/**
 * cy_layout_is_side_sheet:
 * @name: of a sheet
 *
 * Returns: whether a sheet of that name explains or lists codes, and holds no people
 */
gboolean
cy_layout_is_side_sheet (const char *name)
{
  static const char *const words[] = { "说明", "须知", "代码", "字典", "示例",
                                       "样表", "样例", "范例", "下拉", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (name, words[i]) != NULL)
      return TRUE;

  return FALSE;
}
