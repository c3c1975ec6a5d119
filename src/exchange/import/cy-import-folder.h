/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyImportTakes:
 * @name: of a file
 *
 * Returns: whether such files are looked for
 */
typedef gboolean (*CyImportTakes) (const char *name);

GPtrArray *cy_import_list_folder (const char   *folder,
                                  CyImportTakes takes,
                                  GCancellable *cancellable,
                                  GError      **error);
gboolean   cy_import_has_ending (const char *path, const char *const *endings);

G_END_DECLS
