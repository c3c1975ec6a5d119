/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-draft.h"
#include "cy-table.h"

G_BEGIN_DECLS

/**
 * CyImportFilter:
 *
 * Which rows of a draft are shown.
 */
typedef enum
{
  CY_IMPORT_SHOW_ALL,
  CY_IMPORT_SHOW_NEW,
  CY_IMPORT_SHOW_UPDATED,
  CY_IMPORT_SHOW_UNCHANGED,
  CY_IMPORT_SHOW_UNCLEAR,
  CY_IMPORT_SHOW_REFUSED,
  CY_IMPORT_SHOW_NOTED,
  CY_IMPORT_SHOW_N
} CyImportFilter;

#define CY_TYPE_IMPORT_ROWS (cy_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (CyImportRows, cy_import_rows, CY, IMPORT_ROWS, GObject)

CyImportRows *cy_import_rows_new (void);
void          cy_import_rows_set_draft (CyImportRows *self, CyImportDraft *draft);
void          cy_import_rows_set_filter (CyImportRows *self, CyImportFilter filter);
void          cy_import_rows_refresh (CyImportRows *self);
void          cy_import_rows_install_columns (CyImportRows *self, CyTable *table);
guint         cy_import_rows_count (CyImportRows *self, CyImportFilter filter);

G_END_DECLS
