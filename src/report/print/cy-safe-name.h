/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *cy_safe_name (const char *text);
char    *cy_safe_path (const char *folder, const char *name, const char *ending);
gboolean cy_put_in_place (const char *part, const char *path, GError **error);
gboolean cy_remove_tree (const char *path);

G_END_DECLS
