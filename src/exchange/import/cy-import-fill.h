/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-places.h"
#include "cy-import-problem.h"
#include "cy-import-row.h"
#include "cy-import-source.h"

G_BEGIN_DECLS

/** CyImportFill: makes values of the cells of one sheet, row by row */
typedef struct _CyImportFill CyImportFill;

CyImportFill      *
cy_import_fill_new (const CyImportOptions *options, CyImportPlaces *places, GArray *problems);
void cy_import_fill_free (CyImportFill *self);
void cy_import_fill_begin_sheet (CyImportFill *self, guint file, const CyImportSheet *sheet);
gboolean cy_import_fill_row (CyImportFill *self,
                             guint         row,
                             const CyCell *cells,
                             guint         n_cells,
                             CyImportRow  *values,
                             guint        *place,
                             gboolean     *refused);
void     cy_import_fill_add_problem (CyImportFill *self, CyTarget target, const char *why);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportFill, cy_import_fill_free)

G_END_DECLS
