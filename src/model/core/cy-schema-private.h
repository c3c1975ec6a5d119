/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"

G_BEGIN_DECLS

int      cy_schema_get_version (void);
gboolean cy_schema_migrate (CyConn *conn, GError **error);
gboolean
cy_schema_migrate_through (CyConn *conn, const char *const *texts, guint n_texts, GError **error);
gboolean cy_schema_verify (CyConn *conn, GError **error);
gboolean cy_schema_check (CyConn *conn, gboolean may_be_older, GError **error);

G_END_DECLS
