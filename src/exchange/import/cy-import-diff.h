/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-options.h"
#include "cy-import-records.h"
#include "cy-import-row.h"

G_BEGIN_DECLS

/**
 * CyImportChange:
 * @entity: of the record that changes
 * @field: index of the field; -1 when the whole record is new
 * @old_value: in the library
 * @new_value: in the file
 * @applies: whether the mode takes it over
 *
 * One difference between the library and a row.
 */
typedef struct
{
  const CyEntity *entity;
  int             field;
  CyValue         old_value;
  CyValue         new_value;
  gboolean        applies;
} CyImportChange;

GArray *cy_import_records_merge (CyImportRecords       *self,
                                 const CyImportRow     *row,
                                 gint64                 unit,
                                 const CyImportOptions *options,
                                 CyImportMode           mode);
void    cy_import_merge_value (GArray        *changes,
                               CyImportMode   mode,
                               CyRecord      *record,
                               guint          field,
                               const CyValue *new_value);
void    cy_import_note_change (GArray         *changes,
                               const CyEntity *entity,
                               int             field,
                               const CyValue  *old_value,
                               const CyValue  *new_value,
                               gboolean        applies);
guint   cy_import_changes_count (const GArray *changes);
char   *cy_import_change_dup_old (const CyImportChange *change);
char   *cy_import_change_dup_new (const CyImportChange *change);

G_END_DECLS
