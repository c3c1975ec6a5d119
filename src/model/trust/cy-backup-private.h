/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-backup.h"

G_BEGIN_DECLS

char    *cy_backup_get_stem (const char *library);
char    *cy_backup_make_name (const char *library, gint64 time);
gboolean cy_backup_parse_name (const char *library, const char *name, gint64 *time);

G_END_DECLS
