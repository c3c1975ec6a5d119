/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-diff.h"

G_BEGIN_DECLS

/**
 * CyMerge:
 * @row: what is laid over
 * @mode: what of it is taken over
 * @changes: (nullable): takes the differences
 */
typedef struct
{
  const CyImportRow *row;
  CyImportMode       mode;
  GArray            *changes;
} CyMerge;

gboolean cy_merge_same_text (const char *a, const char *b);
void     cy_merge_add_change (CyMerge        *merge,
                              const CyEntity *entity,
                              int             field,
                              const CyValue  *old_value,
                              const CyValue  *new_value,
                              gboolean        applies);
void     cy_merge_value (CyMerge *merge, CyRecord *record, guint field, const CyValue *new_value);
void     cy_merge_fields (CyMerge *merge, CyRecord *record, guint first_slot);
void     cy_merge_note_new (CyMerge *merge, CyRecord *record, gboolean applies);
void     cy_merge_studies (CyImportRecords *self, CyMerge *merge);
void     cy_merge_family (CyImportRecords *self, CyMerge *merge);
void     cy_merge_resume (CyImportRecords *self, CyMerge *merge);
void     cy_merge_awards (CyImportRecords *self, CyMerge *merge);

G_END_DECLS
