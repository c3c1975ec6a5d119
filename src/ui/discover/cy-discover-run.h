/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyDiscoverFunc:
 * @conn: a writing connection
 * @data: what is to be done
 * @error: return location
 *
 * Returns: (transfer full): what was done, for the toast; %NULL with @error set
 */
typedef char *(*CyDiscoverFunc) (CyConn *conn, gpointer data, GError **error);

void
cy_discover_run (CySession *session, CyDiscoverFunc func, gpointer data, GDestroyNotify data_free);

G_END_DECLS
