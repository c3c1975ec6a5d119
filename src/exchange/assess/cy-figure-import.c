/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads a workbook of village figures: the first sheet with their headings, taken whole or not at
 * all. */
#include "cy-figure-import.h"

#include "cy-grid.h"

#include <glib/gi18n.h>

#define MAX_ROWS 20000

/* What stands in a merged cell counts for every row of it: a township over its villages. */
static const char *
get_text (const CyGrid *grid, guint row, guint column)
{
  const CyMerge *merge = cy_grid_find_merge (grid, row, column);

  return merge != NULL && merge->left == column ? cy_grid_get_text (grid, merge->top, merge->left)
                                                : cy_grid_get_text (grid, row, column);
}

static GPtrArray *
make_rows (const CyGrid *grid)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint      n = cy_grid_get_n_columns (grid);

  for (guint i = 0; i < cy_grid_get_n_rows (grid); i++)
    {
      char **cells = g_new0 (char *, n + 1);

      for (guint j = 0; j < n; j++)
        cells[j] = g_strdup (get_text (grid, i, j));
      g_ptr_array_add (rows, cells);
    }

  return rows;
}

static void
read_rows (CyFigureImport *self, const CyFigureSheet *known, int year, GPtrArray *rows)
{
  const CyFigureAim aim = { .sheet = known, .year = year };

  self->cells = cy_figure_block_read (&aim, rows, self->faults);
  if (self->cells != NULL)
    self->asked = cy_figure_sheet_ask (known,
                                       (const CyFigureCell *) (gconstpointer) self->cells->data,
                                       self->cells->len);
}

/**
 * cy_figure_import_read:
 * @path: a workbook
 * @known: the figures there are; villages outside its scope are refused
 * @year: of rows that name none
 * @cancellable: (nullable): to stop
 * @error: return location; %CY_ERROR_TOO_LARGE, and what cy_workbook_open() says
 *
 * Returns: (transfer full): what the workbook would change, or what is wrong with it
 */
CyFigureImport *
cy_figure_import_read (const char          *path,
                       const CyFigureSheet *known,
                       int                  year,
                       GCancellable        *cancellable,
                       GError             **error)
{
  g_autoptr (CyFigureImport) self = g_new0 (CyFigureImport, 1);
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, cancellable, error);

  self->faults = cy_figure_faults_new ();
  for (guint i = 0; book != NULL && i < cy_workbook_get_n_sheets (book); i++)
    {
      g_autoptr (CyGrid) grid = NULL;
      g_autoptr (GPtrArray) rows = NULL;

      if (cy_workbook_get_sheet_hidden (book, i))
        continue;
      grid = cy_grid_load_whole (book, i, MAX_ROWS, cancellable, error);
      if (grid == NULL)
        return NULL;
      rows = make_rows (grid);
      if (!cy_figure_block_has_head (rows))
        continue;
      self->sheet = g_strdup (cy_workbook_get_sheet_name (book, i));
      read_rows (self, known, year, rows);
      return g_steal_pointer (&self);
    }
  if (book == NULL)
    return NULL;
  self->fault = g_strdup (_ ("No sheet has a column 村 and a column of a village figure, such as "
                             "村集体经济收入."));

  return g_steal_pointer (&self);
}

void
cy_figure_import_free (CyFigureImport *self)
{
  g_free (self->fault);
  g_free (self->sheet);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->asked);
  g_free (self);
}
