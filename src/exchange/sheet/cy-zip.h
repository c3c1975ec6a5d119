/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CyZip     CyZip;
typedef struct _CyZipPart CyZipPart;

CyZip     *cy_zip_open (const char *path, GError **error);
void       cy_zip_free (CyZip *self);
char     **cy_zip_list (CyZip *self);
gboolean   cy_zip_has (CyZip *self, const char *name);
CyZipPart *cy_zip_open_part (CyZip *self, const char *name, guint64 max_bytes, GError **error);
gssize     cy_zip_part_read (CyZipPart    *self,
                             gpointer      bytes,
                             gsize         length,
                             GCancellable *cancellable,
                             GError      **error);
guint64    cy_zip_part_get_done (CyZipPart *self);
guint64    cy_zip_part_get_total (CyZipPart *self);
void       cy_zip_part_free (CyZipPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyZip, cy_zip_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyZipPart, cy_zip_part_free)

G_END_DECLS
