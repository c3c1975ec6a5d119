/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The first rows of a sheet, or all of it, in memory: eight bytes a cell and its text. */
#include "cy-grid.h"

#include "cy-error.h"
#include "cy-text-arena-private.h"

#include <string.h>

typedef struct
{
  guint32 text; /* handle in the arena */
  guint16 column;
  guint8  type;
  guint8  shown; /* date parts of a date, the look of a number */
} Cell;

struct _CyGrid
{
  CyTextArena *arena;
  GArray      *cells;
  GArray      *rows; /* guint32: first cell of each row, and one past the last */
  GArray      *merges;
  guint        n_columns;
  guint        max_rows;
  gboolean     whole;
  GError      *error; /* while loading */
};

static gboolean
add_cell (CyGrid *self, const CyCell *cell)
{
  g_autofree char *text = cy_cell_dup_text (cell);
  Cell             kept = { .column = cell->column, .type = cell->type };

  kept.shown = cell->type == CY_CELL_NUMBER ? cell->look : (guint8) cell->date_parts;
  if (!cy_text_arena_add (self->arena, text, strlen (text), &kept.text, &self->error))
    return FALSE;

  g_array_append_val (self->cells, kept);
  self->n_columns = MAX (self->n_columns, cell->column + 1);

  return TRUE;
}

static gboolean
row_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  CyGrid       *self = data;
  const guint32 first = self->cells->len;

  if (row >= self->max_rows)
    {
      self->whole = FALSE;
      return FALSE;
    }

  while (self->rows->len <= row)
    g_array_append_val (self->rows, first);
  for (guint i = 0; i < n_cells; i++)
    if (!add_cell (self, &cells[i]))
      return FALSE;

  return TRUE;
}

static const Cell *
find_cell (const CyGrid *self, guint row, guint column)
{
  guint low;
  guint high;

  if (row >= cy_grid_get_n_rows (self))
    return NULL;

  low = g_array_index (self->rows, guint32, row);
  high = g_array_index (self->rows, guint32, row + 1);
  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      const Cell *cell = &g_array_index (self->cells, Cell, middle);

      if (cell->column == column)
        return cell;
      if (cell->column < column)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

/* Only those that reach into the rows that are kept. */
static gboolean
load_merges (CyGrid       *self,
             CyWorkbook   *workbook,
             guint         sheet,
             GCancellable *cancellable,
             GError      **error)
{
  guint n = 0;

  if (!(self->merges = cy_workbook_get_merges (workbook, sheet, cancellable, error)))
    return FALSE;

  while (n < self->merges->len && g_array_index (self->merges, CyMerge, n).top < self->max_rows)
    n++;
  g_array_set_size (self->merges, n);

  return TRUE;
}

static CyGrid *
grid_new (guint max_rows)
{
  CyGrid *self = g_new0 (CyGrid, 1);

  self->arena = cy_text_arena_new ();
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->max_rows = max_rows > 0 ? max_rows : G_MAXUINT;
  self->whole = TRUE;

  return self;
}

static CyGrid *
load_rows (CyWorkbook   *workbook,
           guint         sheet,
           guint         max_rows,
           GCancellable *cancellable,
           GError      **error)
{
  g_autoptr (CyGrid) self = grid_new (max_rows);
  guint32 end;

  if (!cy_workbook_read (workbook, sheet, row_cb, self, cancellable, error))
    return NULL;
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }

  end = self->cells->len;
  g_array_append_val (self->rows, end);

  return g_steal_pointer (&self);
}

/**
 * cy_grid_load:
 * @workbook: a workbook
 * @sheet: counted from 0
 * @max_rows: how many rows from the first on; 0 for all
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Returns: (transfer full): the rows with their merged ranges; %NULL with an error as of
 *   cy_workbook_read()
 */
CyGrid *
cy_grid_load (CyWorkbook   *workbook,
              guint         sheet,
              guint         max_rows,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (CyGrid) self = load_rows (workbook, sheet, max_rows, cancellable, error);

  if (self == NULL || !load_merges (self, workbook, sheet, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_grid_load_whole:
 * @workbook: a workbook
 * @sheet: counted from 0
 * @max_rows: how many rows it may have
 * @cancellable: (nullable): to stop
 * @error: return location; %CY_ERROR_TOO_LARGE for a longer sheet
 *
 * Like cy_grid_load(), for a table that is taken whole or not at all.
 *
 * Returns: (transfer full): the rows with their merged ranges
 */
CyGrid *
cy_grid_load_whole (CyWorkbook   *workbook,
                    guint         sheet,
                    guint         max_rows,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autoptr (CyGrid) self = cy_grid_load (workbook, sheet, max_rows, cancellable, error);

  if (self == NULL || self->whole)
    return g_steal_pointer (&self);
  g_set_error (error, CY_ERROR, CY_ERROR_TOO_LARGE, "more than %u rows", max_rows);

  return NULL;
}

/**
 * cy_grid_load_head:
 * @workbook: a workbook
 * @sheet: counted from 0
 * @max_rows: how many rows from the first on
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Like cy_grid_load(), but never reads further than @max_rows: merged ranges, which stand behind
 * all rows, are only known when the sheet is no longer than that.
 *
 * Returns: (transfer full): the rows
 */
CyGrid *
cy_grid_load_head (CyWorkbook   *workbook,
                   guint         sheet,
                   guint         max_rows,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr (CyGrid) self = load_rows (workbook, sheet, max_rows, cancellable, error);

  if (self == NULL)
    return NULL;
  if (!self->whole)
    self->merges = g_array_new (FALSE, FALSE, sizeof (CyMerge));
  else if (!load_merges (self, workbook, sheet, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_grid_free:
 * @self: (transfer full): a grid
 */
void
cy_grid_free (CyGrid *self)
{
  cy_text_arena_free (self->arena);
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_clear_pointer (&self->merges, g_array_unref);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * cy_grid_get_n_rows:
 * @self: a grid
 *
 * Returns: rows up to the last that holds a value
 */
guint
cy_grid_get_n_rows (const CyGrid *self)
{
  return self->rows->len - 1;
}

/**
 * cy_grid_get_n_columns:
 * @self: a grid
 *
 * Returns: columns up to the last that holds a value
 */
guint
cy_grid_get_n_columns (const CyGrid *self)
{
  return self->n_columns;
}

/**
 * cy_grid_is_whole:
 * @self: a grid
 *
 * Returns: whether the sheet has no more rows than these
 */
gboolean
cy_grid_is_whole (const CyGrid *self)
{
  return self->whole;
}

/**
 * cy_grid_get_text:
 * @self: a grid
 * @row: counted from 0, also beyond the last
 * @column: counted from 0, also beyond the last
 *
 * Returns: (transfer none): the cell as a person sees it, as of cy_cell_dup_text(); empty where
 *   nothing stands, also inside a merged range but for its top left
 */
const char *
cy_grid_get_text (const CyGrid *self, guint row, guint column)
{
  const Cell *cell = find_cell (self, row, column);

  return cell != NULL ? cy_text_arena_get (self->arena, cell->text) : "";
}

/**
 * cy_grid_get_cell_type:
 * @self: a grid
 * @row: counted from 0
 * @column: counted from 0
 *
 * Returns: what the cell holds
 */
CyCellType
cy_grid_get_cell_type (const CyGrid *self, guint row, guint column)
{
  const Cell *cell = find_cell (self, row, column);

  return cell != NULL ? cell->type : CY_CELL_EMPTY;
}

/**
 * cy_grid_get_date_parts:
 * @self: a grid
 * @row: counted from 0
 * @column: counted from 0
 *
 * Returns: of a date, what its number format shows
 */
CyDateParts
cy_grid_get_date_parts (const CyGrid *self, guint row, guint column)
{
  const Cell *cell = find_cell (self, row, column);

  return cell != NULL && cell->type != CY_CELL_NUMBER ? cell->shown : CY_DATE_NO_PARTS;
}

/**
 * cy_grid_get_look:
 * @self: a grid
 * @row: counted from 0
 * @column: counted from 0
 *
 * Returns: of a number, what its number format shows
 */
CyNumberLook
cy_grid_get_look (const CyGrid *self, guint row, guint column)
{
  const Cell *cell = find_cell (self, row, column);

  return cell != NULL && cell->type == CY_CELL_NUMBER ? cell->shown : 0;
}

/**
 * cy_grid_find_merge:
 * @self: a grid
 * @row: counted from 0
 * @column: counted from 0
 *
 * Returns: (transfer none) (nullable): the merged range that the cell lies in
 */
const CyMerge *
cy_grid_find_merge (const CyGrid *self, guint row, guint column)
{
  for (guint i = 0; i < self->merges->len; i++)
    {
      const CyMerge *merge = &g_array_index (self->merges, CyMerge, i);

      if (merge->top > row)
        break;
      if (row <= merge->bottom && column >= merge->left && column <= merge->right)
        return merge;
    }

  return NULL;
}

/**
 * cy_grid_get_merges:
 * @self: a grid
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the merged ranges that begin in its rows, by top row
 */
const CyMerge *
cy_grid_get_merges (const CyGrid *self, guint *n)
{
  *n = self->merges->len;

  return (const CyMerge *) self->merges->data;
}
