/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grid.h"

G_BEGIN_DECLS

/**
 * CyPreviewColumn:
 * @title: heading
 * @group: (nullable): heading over it and its neighbours
 * @width: of its longest text, in half Han widths
 * @is_number: whether nothing but numbers stand in it
 */
typedef struct
{
  char    *title;
  char    *group;
  guint    width;
  gboolean is_number;
} CyPreviewColumn;

/**
 * CyPreviewSheet:
 * @title: the heading of the table
 * @lines: what stands between heading and table: unit, date, marks
 * @foot: what stands under the table
 * @columns: (element-type CyPreviewColumn): its columns
 * @rows: (element-type GStrv): texts of its rows, one a column
 * @is_whole: whether @rows are all there are
 *
 * A department's table taken apart, to be shown without a spreadsheet.
 */
typedef struct
{
  char      *title;
  char      *lines;
  char      *foot;
  GArray    *columns;
  GPtrArray *rows;
  gboolean   is_whole;
} CyPreviewSheet;

CyPreviewSheet *cy_preview_sheet_new (const CyGrid *grid, guint max_rows);
void            cy_preview_sheet_free (CyPreviewSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPreviewSheet, cy_preview_sheet_free)

G_END_DECLS
