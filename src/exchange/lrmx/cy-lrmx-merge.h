/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-diff.h"
#include "cy-lrmx-form.h"
#include "cy-lrmx-keep.h"

G_BEGIN_DECLS

/**
 * CyLrmxMerge:
 * @records: the person, new or of the library, with what the form brings
 * @keep: what is kept of the form
 * @changes: (element-type CyImportChange): every difference
 * @takes_photo: whether the photo of the form is taken over
 */
typedef struct
{
  CyImportRecords *records;
  CyLrmxKeep      *keep;
  GArray          *changes;
  gboolean         takes_photo;
} CyLrmxMerge;

CyLrmxMerge *cy_lrmx_merge_new (CyConn                *conn,
                                gint64                 person,
                                const CyLrmxForm      *form,
                                const CyImportRow     *row,
                                const CyImportOptions *options,
                                CyImportMode           mode,
                                GError               **error);
void         cy_lrmx_merge_free (CyLrmxMerge *self);
gboolean     cy_lrmx_merge_save (CyLrmxMerge *self, CyConn *conn, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLrmxMerge, cy_lrmx_merge_free)

G_END_DECLS
