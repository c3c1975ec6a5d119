/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *cy_settings_get (void);
void       cy_settings_add_recent (const char *path);
char     **cy_settings_list_recent (void);

G_END_DECLS
