/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-dossier.h"
#include "cy-print-sheet.h"

G_BEGIN_DECLS

/**
 * CyPrintGrid:
 * @sheet: gets the cells
 * @unit: points of a unit of length; the lengths that follow are in such units
 * @x: where the first column begins
 * @y: where the next row begins
 * @columns: their widths
 * @n_columns: how many there are
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
  guint         n_columns;
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

/**
 * CyPrintGridFamily:
 * @title: at the left of all members, upright
 * @when: head of the column of age or birth
 * @political: head of the column of political status
 * @dup_when: what stands in the column of age or birth
 * @head_height: of the row of heads
 * @height: of the row of a member
 * @n: rows there are, whoever fills them
 *
 * The part of a form that lists relatives, in the first five columns and what is left of the row.
 */
typedef struct
{
  const char *title;
  const char *when;
  const char *political;
  char *(*dup_when) (CyRecord *member, CyDate base_date);
  double head_height;
  double height;
  guint  n;
} CyPrintGridFamily;

void
_cy_print_grid_add_long (CyPrintGrid *self, double height, const char *label, const char *value);
void
_cy_print_grid_add_resume (CyPrintGrid *self, double height, CyDossier *dossier, CyPrintRest *rest);
void _cy_print_grid_add_family (CyPrintGrid             *self,
                                const CyPrintGridFamily *form,
                                CyDossier               *dossier,
                                CyDate                   base_date,
                                CyPrintRest             *rest);

guint _cy_print_resume_add (CyPrintSheet *sheet, GPtrArray *lines, const CyPrintSheetCell *box);
void  _cy_print_rest_add (CyPrintSheet *sheet, const CyPrintRest *rest, const char *whose);

G_END_DECLS
