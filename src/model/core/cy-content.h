/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

char   *cy_content_put (CyConn *conn, GBytes *data, const char *mime, GError **error);
GBytes *cy_content_load (CyConn *conn, const char *digest, char **mime, GError **error);
GBytes *
cy_content_peek (CyConn *conn, const char *digest, gsize n_bytes, gsize *size, GError **error);

G_END_DECLS
