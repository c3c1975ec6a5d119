/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

GArray *cy_notice_list_waiting (CyConn *conn, gint64 scope, GError **error);

gboolean cy_notice_create (CyConn       *conn,
                           CyRecord     *notice,
                           const gint64 *entries,
                           guint         n_entries,
                           const char   *step_name,
                           GError      **error);
gboolean cy_notice_save (CyConn *conn, CyRecord *notice, const char *step_name, GError **error);
gboolean cy_notice_conclude (CyConn     *conn,
                             gint64      notice,
                             const char *result,
                             CyDate      date,
                             const char *step_name,
                             GError    **error);

G_END_DECLS
