/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

CyRecord *cy_mapper_load (CyConn *conn, const CyEntity *entity, gint64 id, GError **error);
GPtrArray *
cy_mapper_load_parts (CyConn *conn, const CyEntity *entity, gint64 owner, GError **error);
GPtrArray *cy_mapper_load_all (CyConn *conn, const CyEntity *entity, GError **error);
GPtrArray *cy_mapper_load_deleted (CyConn *conn, const CyEntity *entity, GError **error);
gboolean   cy_mapper_save (CyConn *conn, CyRecord *record, GError **error);
gboolean cy_mapper_save_derived (CyConn *conn, CyRecord *record, CyRecord *before, GError **error);
gboolean cy_mapper_delete (CyConn *conn, const CyEntity *entity, gint64 id, GError **error);
gboolean cy_mapper_restore (CyConn *conn, const CyEntity *entity, gint64 id, GError **error);
gboolean cy_mapper_set (CyConn         *conn,
                        const CyEntity *entity,
                        gint64          id,
                        guint           field,
                        const CyValue  *value,
                        GError        **error);

G_END_DECLS
