/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"
#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

gint64 cy_scheme_add_template (CyConn     *conn,
                               guint       nth,
                               int         year,
                               gint64      unit,
                               const char *step_name,
                               GError    **error);
gint64
cy_scheme_copy (CyConn *conn, gint64 scheme, int year, const char *step_name, GError **error);
gboolean cy_scheme_freeze (CyConn *conn, gint64 scheme, gint64 today, GError **error);
gboolean cy_scheme_save (CyConn *conn, CyRecord *record, const char *step_name, GError **error);
gboolean cy_scheme_save_indicator (CyConn     *conn,
                                   CyRecord   *indicator,
                                   GPtrArray  *bands,
                                   const char *step_name,
                                   GError    **error);
gboolean cy_scheme_remove (CyConn         *conn,
                           const CyEntity *entity,
                           gint64          id,
                           const char     *step_name,
                           GError        **error);
gboolean cy_scheme_move (CyConn         *conn,
                         const CyEntity *entity,
                         gint64          id,
                         gboolean        up,
                         const char     *step_name,
                         GError        **error);

G_END_DECLS
