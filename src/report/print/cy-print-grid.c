/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rows of cells under common columns. */
#include "cy-print-grid-private.h"

/* In units of the grid. */
double
_cy_print_grid_left (const CyPrintGrid *self, guint column)
{
  double left = self->x;

  for (guint i = 0; i < column; i++)
    left += self->columns[i];

  return left;
}

void
_cy_print_grid_add (CyPrintGrid *self, const CyPrintGridCell *cell)
{
  double left = _cy_print_grid_left (self, cell->first);
  double right = _cy_print_grid_left (self, cell->end);

  cy_print_sheet_add_cell (self->sheet,
                           &(CyPrintSheetCell){
                             .x = left * self->unit,
                             .y = (self->y + cell->down) * self->unit,
                             .width = (right - left) * self->unit,
                             .height = cell->height * self->unit,
                             .text = cell->text,
                             .size = self->size,
                             .flags = cell->flags | CY_PRINT_SHEET_RULED |
                                      (cell->left ? 0 : CY_PRINT_SHEET_CENTER),
                           });
}

/* Cells without a height are as high as the row. */
void
_cy_print_grid_add_row (CyPrintGrid           *self,
                        double                 height,
                        const CyPrintGridCell *cells,
                        guint                  n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      CyPrintGridCell cell = cells[i];

      if (cell.height <= 0)
        cell.height = height;
      _cy_print_grid_add (self, &cell);
    }
  self->y += height;
}
