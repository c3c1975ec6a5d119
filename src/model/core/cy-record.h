/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"

G_BEGIN_DECLS

#define CY_TYPE_RECORD (cy_record_get_type ())
G_DECLARE_FINAL_TYPE (CyRecord, cy_record, CY, RECORD, GObject)

CyRecord       *cy_record_new (const CyEntity *entity);
CyRecord       *cy_record_copy (CyRecord *self);
const CyEntity *cy_record_get_entity (CyRecord *self);

gint64        cy_record_get_id (CyRecord *self);
void          cy_record_set_id (CyRecord *self, gint64 id);
const guint8 *cy_record_get_uid (CyRecord *self);
void          cy_record_set_uid (CyRecord *self, const guint8 uid[16]);
gboolean      cy_record_get_deleted (CyRecord *self);
void          cy_record_set_deleted (CyRecord *self, gboolean deleted);

const CyValue *cy_record_get (CyRecord *self, guint field);
const char    *cy_record_get_text (CyRecord *self, guint field);
gint64         cy_record_get_int (CyRecord *self, guint field);
gboolean       cy_record_has (CyRecord *self, guint field);
gboolean       cy_record_set (CyRecord *self, guint field, const CyValue *value);
gboolean       cy_record_set_text (CyRecord *self, guint field, const char *text);
gboolean       cy_record_set_int (CyRecord *self, guint field, gint64 number);
gboolean       cy_record_unset (CyRecord *self, guint field);
void           cy_record_assign (CyRecord *self, CyRecord *from);
guint          cy_record_diff (CyRecord *self, CyRecord *other, guint *fields);

G_END_DECLS
