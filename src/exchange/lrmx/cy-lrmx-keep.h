/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-options.h"
#include "cy-lrmx-form.h"

G_BEGIN_DECLS

/**
 * CyLrmxKeep:
 * @kept: (element-type CyRecord): what the library keeps of the form of one person
 * @removed: (element-type CyRecord): what it keeps no more
 * @results: (nullable): the line of the yearly assessments that are locked in the library
 */
typedef struct
{
  GPtrArray *kept;
  GPtrArray *removed;
  char      *results;
} CyLrmxKeep;

CyLrmxKeep *cy_lrmx_keep_load (CyConn *conn, gint64 person, GError **error);
void        cy_lrmx_keep_free (CyLrmxKeep *self);
void        cy_lrmx_keep_merge (CyLrmxKeep       *self,
                                const CyLrmxForm *file,
                                const CyLrmxForm *as_ours,
                                const CyLrmxForm *of_library,
                                CyImportMode      mode,
                                GArray           *changes);
gboolean    cy_lrmx_keep_save (CyLrmxKeep *self, CyConn *conn, gint64 person, GError **error);
void        cy_lrmx_keep_fill (const CyLrmxKeep *self, CyLrmxForm *form);
void        cy_lrmx_keep_lay_over (const CyLrmxKeep *self, CyLrmxForm *form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLrmxKeep, cy_lrmx_keep_free)

G_END_DECLS
