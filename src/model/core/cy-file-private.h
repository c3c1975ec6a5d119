/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

gboolean cy_file_check (const char *path, CyOpenFlags flags, GError **error);
gboolean cy_file_is_network_type (guint32 type);
gboolean cy_file_needs_check (const char *path);

G_END_DECLS
