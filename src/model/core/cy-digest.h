/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *cy_digest_file (const char *path, GCancellable *cancellable, GError **error);
char *cy_digest_bytes (const void *bytes, gsize length);

G_END_DECLS
