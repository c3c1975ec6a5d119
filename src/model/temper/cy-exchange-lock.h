/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-exchange-case.h"

G_BEGIN_DECLS

gboolean cy_exchange_lock (CyConn     *conn,
                           gint64      plan,
                           GArray     *rows,
                           gboolean    is_locked,
                           const char *step_name,
                           GError    **error);
gboolean cy_exchange_move (CyConn     *conn,
                           gint64      row,
                           gint64      place,
                           const char *reason,
                           const char *step_name,
                           GError    **error);
gboolean cy_exchange_bar (CyConn     *conn,
                          gint64      row,
                          gint64      place,
                          const char *reason,
                          const char *step_name,
                          GError    **error);
gboolean cy_exchange_unbar (CyConn *conn, gint64 row, const char *step_name, GError **error);

G_END_DECLS
