/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-draft.h"
#include "cy-table.h"

G_BEGIN_DECLS

#define CY_TYPE_IMPORT_HEAD (cy_import_head_get_type ())
G_DECLARE_FINAL_TYPE (CyImportHead, cy_import_head, CY, IMPORT_HEAD, GObject)

CyImportHead *cy_import_head_new (void);
void          cy_import_head_set_sheet (CyImportHead *self, const CyImportSheet *sheet);
void          cy_import_head_install_columns (CyImportHead *self, CyTable *table);

G_END_DECLS
