/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A block of village figures copied from a spreadsheet or read from a workbook: which column is
 * which, which row is whose, and everything that is wrong with it, at its cell. */
#include "cy-figure-block.h"

#include "cy-block.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

/* Above the headings stand a title and a line or two. */
#define MAX_HEAD 12
#define FIRST_YEAR 1990

enum
{
  ROLE_NONE = -1,
  ROLE_VILLAGE = CY_N_VILLAGE_FIGURES,
  ROLE_TOWN,
  ROLE_YEAR,
  ROLE_IGNORED,
};

typedef struct
{
  const CyFigureAim *aim;
  GPtrArray         *rows;
  GPtrArray         *faults;
  guint              n_columns;
  int               *roles;
  gboolean           has_head;
  guint              first; /* row below the headings */
  GHashTable        *taken; /* rows that were read, by village and year */
} Block;

/* ---- Cells and faults ---- */

static void
fault_free (gpointer data)
{
  CyFigureFault *self = data;

  g_free (self->found);
  g_free (self->what);
  g_free (self);
}

static void
say_at (const Block *self, guint row, guint column, const char *what)
{
  CyFigureFault *fault = g_new0 (CyFigureFault, 1);

  fault->row = row + 1;
  fault->column = column + 1;
  fault->found = cy_text_dup_brief (cy_block_get (self->rows, row, column));
  fault->what = g_strdup (what);
  g_ptr_array_add (self->faults, fault);
}

/* Returns: (transfer full) (element-type CyFigureFault): none yet */
GPtrArray *
cy_figure_faults_new (void)
{
  return g_ptr_array_new_with_free_func (fault_free);
}

/* Where, what stands there, what is wrong with it. */
char *
cy_figure_fault_dup_words (const CyFigureFault *self)
{
  return cy_block_dup_words (self->row, self->column, self->found, self->what);
}

/* ---- Columns ---- */

static gboolean
is_among (const char *plain, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (cy_text_same (words[i], plain))
      return TRUE;

  return FALSE;
}

static int
find_role (const char *text)
{
  static const char *const villages[] = { "村",     "村名",     "村(社区)", "行政村", "所在村",
                                          "村居",   "村(居)",   "单位",     "名称",   "村名称",
                                          "村社区", "单位名称", NULL };
  static const char *const towns[] = { "乡镇",     "镇",   "乡镇(街道)", "所属乡镇",
                                       "所在乡镇", "镇乡", "乡",         NULL };
  static const char *const years[] = { "年度", "年份", "年", NULL };
  static const char *const quiet[] = { "序号", "备注", "编号", "说明", NULL };
  g_autofree char         *plain = cy_text_squeeze (text);

  if (is_among (plain, villages))
    return ROLE_VILLAGE;
  if (is_among (plain, towns))
    return ROLE_TOWN;
  if (is_among (plain, years))
    return ROLE_YEAR;
  if (is_among (plain, quiet))
    return ROLE_IGNORED;

  return cy_village_figure_find_heading (text);
}

static gboolean
is_head (GStrv cells)
{
  guint n = 0;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *plain = cy_text_squeeze (cells[i]);

      /* A title over the headings names many things in one cell. */
      n += *plain != '\0' && find_role (cells[i]) != ROLE_NONE;
    }

  return n >= 2;
}

static int
find_head (GPtrArray *rows)
{
  for (guint i = 0; i < MIN (rows->len, MAX_HEAD); i++)
    if (is_head (g_ptr_array_index (rows, i)))
      return (int) i;

  return -1;
}

/**
 * cy_figure_block_has_head:
 * @rows: (element-type GStrv): cells
 *
 * Returns: whether one of the first rows holds headings of village figures
 */
gboolean
cy_figure_block_has_head (GPtrArray *rows)
{
  return find_head (rows) >= 0;
}

static gboolean
has_role (const Block *self, int role, guint before)
{
  for (guint i = 0; i < before; i++)
    if (self->roles[i] == role)
      return TRUE;

  return FALSE;
}

static gboolean
has_numbers (const Block *self, guint column)
{
  for (guint i = self->first; i < self->rows->len; i++)
    {
      g_autofree char *plain = cy_block_dup_plain (self->rows, i, column);

      if (g_ascii_isdigit (*plain))
        return TRUE;
    }

  return FALSE;
}

static void
name_columns (Block *self)
{
  guint head = self->first - 1;

  for (guint i = 0; i < self->n_columns; i++)
    {
      int role = find_role (cy_block_get (self->rows, head, i));

      if (role == ROLE_NONE && self->aim->is_strict && has_numbers (self, i))
        say_at (self, head, i, _ ("no village figure is called so."));
      if (role >= 0 && role != ROLE_IGNORED && has_role (self, role, i))
        {
          say_at (self, head, i, _ ("a column before this one holds the same."));
          role = ROLE_NONE;
        }
      self->roles[i] = role;
    }
  if (self->aim->unit == 0 && !has_role (self, ROLE_VILLAGE, self->n_columns))
    say_at (self, head, 0, _ ("no column is called 村: whose the rows are is not known."));
}

static gboolean
is_word (const char *text)
{
  return cy_text_has_words (text) && g_utf8_validate (text, -1, NULL) &&
         cy_text_is_han (g_utf8_get_char (text));
}

static gboolean
has_words (const Block *self, guint column)
{
  for (guint i = 0; column < self->n_columns && i < self->rows->len; i++)
    {
      g_autofree char *plain = cy_block_dup_plain (self->rows, i, column);

      if (is_word (plain))
        return TRUE;
    }

  return FALSE;
}

static int
read_year (const char *text)
{
  g_autofree char *plain = cy_text_squeeze (text);
  char            *end = NULL;
  gint64           year = g_ascii_strtoll (plain, &end, 10);

  if (end == plain || (*end != '\0' && strcmp (end, "年") != 0 && strcmp (end, "年度") != 0))
    return 0;

  return year >= FIRST_YEAR && year <= 9999 ? (int) year : 0;
}

static gboolean
has_years (const Block *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!cy_block_is_blank_row (self->rows, i) && read_year (cy_block_get (self->rows, i, 0)) == 0)
      return FALSE;

  return self->rows->len > 0 && self->n_columns > 1;
}

/* Without headings: names, or years, first, then figures from the active column to the right. */
static void
count_off_columns (Block *self)
{
  guint n_names = 0;

  if (self->aim->unit != 0)
    n_names = has_years (self) ? 1 : 0;
  else if (has_words (self, 0))
    n_names = has_words (self, 1) ? 2 : 1;
  for (guint i = 0; i < self->n_columns; i++)
    {
      guint figure = self->aim->left + i - n_names;

      if (i < n_names)
        self->roles[i] = self->aim->unit != 0 ? ROLE_YEAR
                         : i + 1 == n_names   ? ROLE_VILLAGE
                                              : ROLE_TOWN;
      else if (figure < CY_N_VILLAGE_FIGURES)
        self->roles[i] = (int) figure;
      else
        {
          say_at (self, 0, i, _ ("there is no figure for this column."));
          self->roles[i] = ROLE_NONE;
        }
    }
}

static int
find_column (const Block *self, int role)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->roles[i] == role)
      return (int) i;

  return -1;
}

/* ---- Rows ---- */

static gboolean
is_called (const CyFigureVillage *village, const char *name, const char *town)
{
  const char *const names[] = { village->name, village->full };
  const char *const towns[] = { village->town_name, village->town_full };
  gboolean          fits_town = *town == '\0';

  for (guint i = 0; i < G_N_ELEMENTS (towns); i++)
    fits_town |= towns[i] != NULL && cy_text_same (towns[i], town);
  if (!fits_town)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (names[i] != NULL && cy_text_same (names[i], name))
        return TRUE;
      for (guint j = 0; names[i] != NULL && j < G_N_ELEMENTS (towns); j++)
        {
          g_autofree char *whole = g_strconcat (towns[j] != NULL ? towns[j] : "", names[i], NULL);

          if (cy_text_same (whole, name))
            return TRUE;
        }
    }

  return FALSE;
}

/* The villages in the scope have the name first: another township's twin is not meant. */
static gint64
find_village (const Block *self, guint row, guint column)
{
  const CyFigureSheet *sheet = self->aim->sheet;
  int                  town_column = find_column (self, ROLE_TOWN);
  g_autofree char     *name = cy_block_dup_plain (self->rows, row, column);
  g_autofree char     *town =
    town_column >= 0 ? cy_block_dup_plain (self->rows, row, (guint) town_column) : g_strdup ("");
  const CyFigureVillage *found = NULL;
  guint                  n_seen = 0;
  guint                  n = 0;

  for (guint i = 0; i < sheet->villages->len; i++)
    {
      const CyFigureVillage *village = cy_figure_sheet_get_village (sheet, i);

      if (!is_called (village, name, town))
        continue;
      n++;
      n_seen += village->is_seen;
      if (found == NULL || (village->is_seen && !found->is_seen))
        found = village;
    }
  if (n_seen == 1)
    return found->id;
  say_at (self,
          row,
          column,
          n == 0 ? _ ("there is no village of this name in the library.")
          : n_seen == 0
            ? _ ("this village is not among those shown: choose its township on the left.")
            : _ ("several villages have this name: write the township before it."));

  return 0;
}

/* What stands below or between the villages and is none. */
static gboolean
is_sum (const char *plain)
{
  static const char *const sums[] = { "合计", "总计", "小计",   "平均",       "平均值",   "全县",
                                      "全镇", "全乡", "中位数", "全县中位数", "县中位数", NULL };

  return is_among (plain, sums);
}

static gboolean
is_taken (Block *self, guint row, guint column, const CyFigureLine *line)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %d", line->unit, line->year);
  gpointer         before = g_hash_table_lookup (self->taken, key);

  if (before != NULL)
    {
      g_autofree char *what =
        g_strdup_printf (_ ("it stands in row %u already."), GPOINTER_TO_UINT (before));

      say_at (self, row, column, what);
      return TRUE;
    }
  g_hash_table_insert (self->taken, g_steal_pointer (&key), GUINT_TO_POINTER (row + 1));

  return FALSE;
}

static gboolean
find_year (const Block *self, guint row, int *year)
{
  int last = self->aim->sheet->first_year + (int) self->aim->sheet->n_years - 1;
  int column = find_column (self, ROLE_YEAR);

  if (column < 0)
    return TRUE;
  *year = read_year (cy_block_get (self->rows, row, (guint) column));
  if (*year > 0 && *year <= last)
    return TRUE;
  say_at (self,
          row,
          (guint) column,
          *year > last ? _ ("this year is still to come.") : _ ("no year: write it as 2026."));

  return FALSE;
}

/* By its place on the screen. */
static gboolean
find_line (Block *self, guint row, CyFigureLine *line)
{
  guint place = self->aim->top + row - self->first;

  if (place < self->aim->n_lines)
    {
      *line = self->aim->lines[place];
      return TRUE;
    }
  say_at (self, row, 0, _ ("there is no row for it in the table."));

  return FALSE;
}

static gboolean
find_row (Block *self, guint row, CyFigureLine *line)
{
  int village = find_column (self, ROLE_VILLAGE);
  int year = find_column (self, ROLE_YEAR);

  *line = (CyFigureLine){ self->aim->unit, self->aim->year };
  if (village < 0 && year < 0 && !find_line (self, row, line))
    return FALSE;
  if (!find_year (self, row, &line->year))
    return FALSE;
  if (village >= 0)
    line->unit = find_village (self, row, (guint) village);

  return line->unit != 0 && !is_taken (self, row, (guint) MAX (village, MAX (year, 0)), line);
}

static void
read_cell (Block *self, guint row, guint column, const CyFigureLine *line, GArray *cells)
{
  CyFigureCell cell = {
    line->unit, line->year, (CyVillageFigure) self->roles[column], CY_VILLAGE_NONE
  };
  g_autofree char *why = NULL;
  int              place = cy_figure_sheet_find_village (self->aim->sheet, line->unit);

  if (!cy_village_figure_read (cell.figure,
                               cy_block_get (self->rows, row, column),
                               &cell.value,
                               &why))
    {
      g_autofree char *what =
        self->has_head
          ? g_strdup (why)
          : g_strdup_printf (_ ("%s Do the columns stand in the order of the table?"), why);

      say_at (self, row, column, what);
      return;
    }
  /* An empty cell says nothing: it takes no figure away. */
  if (cell.value == CY_VILLAGE_NONE ||
      cy_figure_sheet_get (self->aim->sheet, (guint) MAX (place, 0), cell.year, cell.figure) ==
        cell.value)
    return;
  g_array_append_val (cells, cell);
}

static gboolean
has_figures (const Block *self, guint row)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autofree char *plain = cy_block_dup_plain (self->rows, row, i);

      if (self->roles[i] >= 0 && self->roles[i] < CY_N_VILLAGE_FIGURES && *plain != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
read_row (Block *self, guint row, GArray *cells)
{
  int              village = find_column (self, ROLE_VILLAGE);
  g_autofree char *name =
    village >= 0 ? cy_block_dup_plain (self->rows, row, (guint) village) : NULL;
  CyFigureLine line;

  /* Notes and signatures below the table have no village or no figures. */
  if (name != NULL && (*name == '\0' || is_sum (name) || !has_figures (self, row)))
    return;
  if (!find_row (self, row, &line))
    return;
  for (guint i = 0; i < self->n_columns; i++)
    if (self->roles[i] >= 0 && self->roles[i] < CY_N_VILLAGE_FIGURES)
      read_cell (self, row, i, &line, cells);
}

/**
 * cy_figure_block_read:
 * @aim: where it is to go
 * @rows: (element-type GStrv): cells as they were copied
 * @faults: (element-type CyFigureFault): gets what is wrong
 *
 * Headings say which column is which, in whatever order they stand; a column of villages or years
 * says whose the rows are. What has neither goes right and down from the active cell. Rows of sums
 * are left out; empty cells take nothing away.
 *
 * Returns: (transfer full) (nullable) (element-type CyFigureCell): what changes; %NULL when
 *   anything at all is wrong: nothing is pasted by halves
 */
GArray *
cy_figure_block_read (const CyFigureAim *aim, GPtrArray *rows, GPtrArray *faults)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyFigureCell));
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int             head = find_head (rows);
  guint           n_faults;
  guint           n_columns = cy_block_count_columns (rows);
  g_autofree int *roles = g_new0 (int, MAX (n_columns, 1));
  Block self = { aim, rows, faults, n_columns, roles, head >= 0, (guint) (head + 1), taken };

  if (self.has_head)
    name_columns (&self);
  else
    count_off_columns (&self);
  n_faults = faults->len;
  /* Where the columns are not known, the rows say nothing. */
  for (guint i = self.first; n_faults == 0 && i < rows->len; i++)
    if (!cy_block_is_blank_row (rows, i))
      read_row (&self, i, cells);

  return faults->len == 0 ? g_steal_pointer (&cells) : NULL;
}
