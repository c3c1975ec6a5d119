/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"
#include "cy-value.h"

G_BEGIN_DECLS

/** CySqlRow: the row that a statement stands on */
typedef struct _CyStmt CySqlRow;

/**
 * CySqlFunc:
 * @row: valid until the function returns
 * @data: what cy_sql_each() was given
 * @error: return location
 *
 * Returns: whether to go on; %FALSE with @error set
 */
typedef gboolean (*CySqlFunc) (CySqlRow *row, gpointer data, GError **error);

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
GBytes     *cy_sql_peek_bytes (CyConn     *conn,
                               const char *table,
                               const char *column,
                               gint64      row,
                               gsize       n_bytes,
                               gsize      *size,
                               GError    **error);
GArray     *cy_sql_list_ids (CyConn *conn, const char *sql, GError **error, const char *types, ...);
const char *cy_sql_get (const char *name);

gboolean    cy_sql_each (CyConn     *conn,
                         const char *sql,
                         CySqlFunc   func,
                         gpointer    data,
                         GError    **error,
                         const char *types,
                         ...);
gint64      cy_sql_row_get_int (CySqlRow *row, guint column);
const char *cy_sql_row_get_text (CySqlRow *row, guint column);
char       *cy_sql_row_dup_text (CySqlRow *row, guint column);
const char *cy_sql_row_peek_text (CySqlRow *row, guint column, gsize *length);
gboolean    cy_sql_row_is_null (CySqlRow *row, guint column);

G_END_DECLS
