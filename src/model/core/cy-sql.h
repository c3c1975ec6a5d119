/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"
#include "cy-value.h"

G_BEGIN_DECLS

gboolean    cy_sql_run (CyConn *conn, const char *sql, GError **error, const char *types, ...);
gboolean    cy_sql_get_values (CyConn     *conn,
                               const char *sql,
                               CyValue    *values,
                               guint       n_values,
                               gboolean   *found,
                               GError    **error,
                               const char *types,
                               ...);
gboolean    cy_sql_get_int (CyConn     *conn,
                            const char *sql,
                            gint64     *number,
                            GError    **error,
                            const char *types,
                            ...);
gboolean    cy_sql_get_bytes (CyConn     *conn,
                              const char *sql,
                              GBytes    **bytes,
                              GError    **error,
                              const char *types,
                              ...);
GArray     *cy_sql_list_ids (CyConn *conn, const char *sql, GError **error, const char *types, ...);
const char *cy_sql_get (const char *name);

G_END_DECLS
