/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-cell.h"

G_BEGIN_DECLS

/**
 * CyWorkbookFormat:
 * @CY_WORKBOOK_XLSX: Office Open XML, also its strict form and with macros
 * @CY_WORKBOOK_CSV: text with delimiters
 * @CY_WORKBOOK_XLS: the binary workbook of 1997 to 2003, also named .et
 */
typedef enum
{
  CY_WORKBOOK_XLSX,
  CY_WORKBOOK_CSV,
  CY_WORKBOOK_XLS,
} CyWorkbookFormat;

/**
 * CyRowFunc:
 * @row: counted from 0; rows come in order, and rows without a value do not come
 * @cells: (array length=n_cells): the cells that hold a value, in order of their columns, good
 *   during the call only
 * @n_cells: at least 1
 * @data: of the caller
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*CyRowFunc) (guint row, const CyCell *cells, guint n_cells, gpointer data);

#define CY_TYPE_WORKBOOK (cy_workbook_get_type ())
G_DECLARE_DERIVABLE_TYPE (CyWorkbook, cy_workbook, CY, WORKBOOK, GObject)

CyWorkbook      *cy_workbook_open (const char *path, GCancellable *cancellable, GError **error);
CyWorkbookFormat cy_workbook_get_format (CyWorkbook *self);
const char      *cy_workbook_get_path (CyWorkbook *self);
const char      *cy_workbook_get_encoding (CyWorkbook *self);
guint            cy_workbook_get_n_sheets (CyWorkbook *self);
const char      *cy_workbook_get_sheet_name (CyWorkbook *self, guint sheet);
gboolean         cy_workbook_get_sheet_hidden (CyWorkbook *self, guint sheet);
gboolean         cy_workbook_read (CyWorkbook   *self,
                                   guint         sheet,
                                   CyRowFunc     func,
                                   gpointer      data,
                                   GCancellable *cancellable,
                                   GError      **error);
GArray *
cy_workbook_get_merges (CyWorkbook *self, guint sheet, GCancellable *cancellable, GError **error);
double cy_workbook_get_progress (CyWorkbook *self);

G_END_DECLS
