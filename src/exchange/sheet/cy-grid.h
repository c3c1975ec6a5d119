/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-workbook.h"

G_BEGIN_DECLS

typedef struct _CyGrid CyGrid;

CyGrid        *cy_grid_load (CyWorkbook   *workbook,
                             guint         sheet,
                             guint         max_rows,
                             GCancellable *cancellable,
                             GError      **error);
CyGrid        *cy_grid_load_whole (CyWorkbook   *workbook,
                                   guint         sheet,
                                   guint         max_rows,
                                   GCancellable *cancellable,
                                   GError      **error);
CyGrid        *cy_grid_load_head (CyWorkbook   *workbook,
                                  guint         sheet,
                                  guint         max_rows,
                                  GCancellable *cancellable,
                                  GError      **error);
void           cy_grid_free (CyGrid *self);
guint          cy_grid_get_n_rows (const CyGrid *self);
guint          cy_grid_get_n_columns (const CyGrid *self);
gboolean       cy_grid_is_whole (const CyGrid *self);
const char    *cy_grid_get_text (const CyGrid *self, guint row, guint column);
CyCellType     cy_grid_get_cell_type (const CyGrid *self, guint row, guint column);
CyDateParts    cy_grid_get_date_parts (const CyGrid *self, guint row, guint column);
CyNumberLook   cy_grid_get_look (const CyGrid *self, guint row, guint column);
const CyMerge *cy_grid_find_merge (const CyGrid *self, guint row, guint column);
const CyMerge *cy_grid_get_merges (const CyGrid *self, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyGrid, cy_grid_free)

G_END_DECLS
