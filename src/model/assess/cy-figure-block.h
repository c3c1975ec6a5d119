/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-figure-sheet.h"

G_BEGIN_DECLS

/**
 * CyFigureLine:
 * @unit: id of a village
 * @year: of its figures
 *
 * A row of the grid.
 */
typedef struct
{
  gint64 unit;
  int    year;
} CyFigureLine;

/**
 * CyFigureAim:
 * @sheet: what is known
 * @lines: (nullable) (array length=n_lines): the rows on screen, for blocks without names
 * @n_lines: how many
 * @unit: id of the village whose years the rows are; 0 where the rows are villages
 * @year: of rows that name none
 * @top: the active row
 * @left: the active figure
 * @is_strict: whether columns with unknown headings are refused, not left out
 *
 * Where a block of cells is to go.
 */
typedef struct
{
  const CyFigureSheet *sheet;
  const CyFigureLine  *lines;
  guint                n_lines;
  gint64               unit;
  int                  year;
  guint                top;
  guint                left;
  gboolean             is_strict;
} CyFigureAim;

/**
 * CyFigureFault:
 * @row: counted from 1
 * @column: counted from 1, 0 for the whole row
 * @found: (nullable): what stands there, in brief
 * @what: what is wrong with it and what to do, translated
 */
typedef struct
{
  guint row;
  guint column;
  char *found;
  char *what;
} CyFigureFault;

GPtrArray *cy_figure_faults_new (void);
char      *cy_figure_fault_dup_words (const CyFigureFault *self);
GArray    *cy_figure_block_read (const CyFigureAim *aim, GPtrArray *rows, GPtrArray *faults);
gboolean   cy_figure_block_has_head (GPtrArray *rows);

G_END_DECLS
