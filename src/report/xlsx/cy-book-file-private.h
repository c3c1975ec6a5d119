/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyBookFile:
 * @target: the file to replace, symbolic links followed
 * @temporary: (nullable): what is written meanwhile, in the same folder
 * @ignore_locks: replace the target though another program seems to have it open
 *
 * A file that appears whole or not at all.
 */
typedef struct
{
  char    *target;
  char    *temporary;
  gboolean ignore_locks;
} CyBookFile;

gboolean
_cy_book_file_open (CyBookFile *self, const char *path, gboolean ignore_locks, GError **error);
gboolean _cy_book_file_commit (CyBookFile *self, GError **error);
void     _cy_book_file_clear (CyBookFile *self);

void     _cy_book_set_errno (GError **error, int code, const char *path, const char *what);
gboolean _cy_book_check_package (const char *path, GError **error);

G_END_DECLS
