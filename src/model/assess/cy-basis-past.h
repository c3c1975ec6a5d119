/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

GHashTable *cy_basis_past_load (CyConn *conn, gint64 cycle, GError **error);
const char *cy_basis_past_get (GHashTable *past, gint64 entry);

G_END_DECLS
