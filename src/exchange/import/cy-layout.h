/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grid.h"
#include "cy-place-text.h"

G_BEGIN_DECLS

/**
 * CyLayout:
 * @n_header_rows: 0 when the table has no headers at all
 * @header_row: the first of them, counted from 0
 * @first_row: the first row that can hold a person
 * @n_columns: up to the last with a header or a value
 * @headers: (array length=n_columns): path of the merged headers above each column, such as
 *   全日制教育/学历; empty where there is none
 * @parts: (array length=n_columns): the same, each path in its parts
 * @title: (nullable): of the list
 * @place: what title, unit line and name of the sheet say
 *
 * Where things stand in a sheet.
 */
typedef struct
{
  guint       n_header_rows;
  guint       header_row;
  guint       first_row;
  guint       n_columns;
  char      **headers;
  char     ***parts;
  char       *title;
  CyPlaceText place;
} CyLayout;

/* Rows that tell the layout of a sheet. */
#define CY_LAYOUT_ROWS 200

CyLayout   *cy_layout_find (const CyGrid *grid, const char *sheet_name);
CyLayout   *cy_layout_find_at (const CyGrid *grid,
                               const char   *sheet_name,
                               guint         header_row,
                               guint         n_header_rows);
void        cy_layout_free (CyLayout *self);
const char *cy_layout_get_leaf (const CyLayout *self, guint column);
char       *cy_layout_make_signature (const CyLayout *self);
gboolean    cy_layout_is_header_cell (const CyLayout *self, guint column, const char *text);
gboolean    cy_layout_is_footer (const char *text);
gboolean    cy_layout_is_side_sheet (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLayout, cy_layout_free)

G_END_DECLS
