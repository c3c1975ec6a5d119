/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

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
gboolean         cy_import_records_save (CyImportRecords *self, CyConn *conn, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportRecords, cy_import_records_free)

G_END_DECLS
