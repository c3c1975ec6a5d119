/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-figure-block.h"
#include "cy-table-store.h"
#include "cy-table.h"

G_BEGIN_DECLS

/**
 * CyFigureRows:
 * @sheet: (nullable): what is known
 * @lines: (element-type CyFigureLine): what is shown; the id of a row is its place and 1
 * @year: of the villages that are shown
 * @unit: whose years are shown, 0 for villages
 */
typedef struct
{
  CyFigureSheet *sheet;
  GArray        *lines;
  int            year;
  gint64         unit;
} CyFigureRows;

void                cy_figure_rows_list (CyFigureRows *self, const char *search);
const CyFigureLine *cy_figure_rows_get (const CyFigureRows *self, gint64 row);
char               *cy_figure_rows_dup_shape (const CyFigureRows *self);
CyTableStore *
cy_figure_rows_make_store (const CyFigureRows *self, CyTableStoreCheck check, gpointer user_data);
void cy_figure_rows_set_columns (const CyFigureRows *self, CyTable *table);
void cy_figure_rows_fill (const CyFigureRows *self, CyTableStore *store);

G_END_DECLS
