/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-workbook-private.h"
#include "cy-xlsx-strings-private.h"

G_BEGIN_DECLS

/**
 * CyXlsxSheet:
 * @book: told of the progress
 * @zip: the container
 * @part: name of the part of the sheet
 * @strings: (nullable): the shared strings; not needed without @func
 * @date_parts: (element-type guint8): as of cy_xlsx_styles_load()
 * @date_1904: whether the book counts days from 1904
 * @func: (nullable): takes the rows
 * @data: for @func
 * @merges: (out) (nullable): the merged ranges, when the sheet has been read to its end
 */
typedef struct
{
  CyWorkbook          *book;
  CyZip               *zip;
  const char          *part;
  const CyXlsxStrings *strings;
  const GArray        *date_parts;
  gboolean             date_1904;
  CyRowFunc            func;
  gpointer             data;
  GArray              *merges;
} CyXlsxSheet;

gboolean cy_xlsx_sheet_read (CyXlsxSheet *sheet, GCancellable *cancellable, GError **error);

G_END_DECLS
