/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-places.h"
#include "cy-import-row.h"
#include "cy-lrmx-form.h"

G_BEGIN_DECLS

/** CyLrmxCells: makes values of forms as of the rows of a roster */
typedef struct _CyLrmxCells CyLrmxCells;

CyLrmxCells      *
cy_lrmx_cells_new (const CyImportOptions *options, CyImportPlaces *places, GArray *problems);
void cy_lrmx_cells_free (CyLrmxCells *self);
gboolean
     cy_lrmx_cells_fill (CyLrmxCells *self, const CyLrmxForm *form, guint file, CyImportRow *row);
void cy_lrmx_cells_add_problem (CyLrmxCells *self, CyTarget target, const char *why);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLrmxCells, cy_lrmx_cells_free)

G_END_DECLS
