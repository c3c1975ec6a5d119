/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-import-options.h"
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

/**
 * CyImportRecords:
 * @person: the person
 * @entry: (nullable): the stay in the pool
 * @studies: (element-type CyRecord): all studies
 * @family: (element-type CyRecord): relatives
 * @resume: (element-type CyRecord): lines of the résumé
 * @awards: (element-type CyRecord): rewards and penalties
 *
 * A person with the parts that an import may change; records without an id are new.
 */
typedef struct
{
  CyRecord  *person;
  CyRecord  *entry;
  GPtrArray *studies;
  GPtrArray *family;
  GPtrArray *resume;
  GPtrArray *awards;
} CyImportRecords;

CyImportRecords *cy_import_records_new (void);
CyImportRecords *cy_import_records_load (CyConn *conn, gint64 person, GError **error);
void             cy_import_records_free (CyImportRecords *self);
GArray          *cy_import_records_merge (CyImportRecords       *self,
                                          const CyImportRow     *row,
                                          gint64                 unit,
                                          const CyImportOptions *options,
                                          CyImportMode           mode);
void             cy_import_merge_value (GArray        *changes,
                                        CyImportMode   mode,
                                        CyRecord      *record,
                                        guint          field,
                                        const CyValue *new_value);
void             cy_import_note_change (GArray         *changes,
                                        const CyEntity *entity,
                                        int             field,
                                        const CyValue  *old_value,
                                        const CyValue  *new_value,
                                        gboolean        applies);
guint            cy_import_changes_count (const GArray *changes);
gboolean         cy_import_records_save (CyImportRecords *self, CyConn *conn, GError **error);
char            *cy_import_change_dup_old (const CyImportChange *change);
char            *cy_import_change_dup_new (const CyImportChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportRecords, cy_import_records_free)

G_END_DECLS
