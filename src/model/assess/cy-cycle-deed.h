/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-record.h"
#include "cy-types.h"

G_BEGIN_DECLS

gboolean   cy_cycle_check_open (CyConn *conn, gint64 cycle, GError **error);
CyRecord  *cy_cycle_draft_of (gint64 scheme, int year, const char *scheme_name, const char *kind);
CyRecord  *cy_cycle_draft (CyConn *conn, gint64 scheme, const char *kind, GError **error);
GPtrArray *cy_cycle_draft_year (CyConn *conn, CyRecord *year_end, GError **error);
gboolean   cy_cycle_check (CyConn *conn, CyRecord *cycle, GError **error);
gboolean   cy_cycle_make (CyConn *conn, CyRecord *cycle, GPtrArray *people, GError **error);
gboolean   cy_cycle_apply (CyConn *conn, gint64 cycle, GPtrArray *people, GError **error);
gboolean   cy_cycle_set_special (CyConn       *conn,
                                 const gint64 *entries,
                                 guint         n_entries,
                                 const char   *special,
                                 const char   *reason,
                                 GError      **error);
gboolean   cy_cycle_delete (CyConn *conn, gint64 cycle, GError **error);

G_END_DECLS
