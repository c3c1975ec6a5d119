/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-print-sheet.h"

G_BEGIN_DECLS

/**
 * CyPrintGrid:
 * @sheet: gets the cells
 * @unit: points of a unit of length; the lengths that follow are in such units
 * @x: where the first column begins
 * @y: where the next row begins
 * @columns: their widths
 * @size: of the type, in points, at most
 *
 * Columns of a table on a sheet.
 */
typedef struct
{
  CyPrintSheet *sheet;
  double        unit;
  double        x;
  double        y;
  const guint  *columns;
  double        size;
} CyPrintGrid;

/* A cell from one column up to another, which it has no part of. */
typedef struct
{
  guint             first;
  guint             end;
  double            down; /* from the top of the row */
  double            height;
  const char       *text;
  gboolean          left;
  CyPrintSheetFlags flags;
} CyPrintGridCell;

double _cy_print_grid_left (const CyPrintGrid *self, guint column);
void   _cy_print_grid_add (CyPrintGrid *self, const CyPrintGridCell *cell);
void   _cy_print_grid_add_row (CyPrintGrid           *self,
                               double                 height,
                               const CyPrintGridCell *cells,
                               guint                  n_cells);

/* What did not fit on the form. */
typedef struct
{
  GPtrArray *lines;   /* of CyResumeRow */
  guint      line;    /* the first that did not fit */
  GPtrArray *members; /* of CyRecord */
  guint      member;
} CyPrintRest;

guint _cy_print_resume_add (CyPrintSheet *sheet, GPtrArray *lines, const CyPrintSheetCell *box);
void  _cy_print_rest_add (CyPrintSheet *sheet, const CyPrintRest *rest, const char *whose);

G_END_DECLS
