/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

gboolean cy_own_code_load (CyConn *conn, GError **error);
gint64   cy_own_code_add (CyConn     *conn,
                          const char *set,
                          const char *code,
                          const char *name,
                          const char *step_name,
                          GError    **error);
gboolean cy_own_code_rename (CyConn     *conn,
                             gint64      id,
                             const char *name,
                             const char *step_name,
                             GError    **error);
gboolean cy_own_code_retire (CyConn *conn, gint64 id, const char *step_name, GError **error);
gboolean cy_own_code_count_uses (CyConn     *conn,
                                 const char *set,
                                 const char *code,
                                 gint64     *n_uses,
                                 GError    **error);

G_END_DECLS
