/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CyTextSource CyTextSource;

const char   *cy_text_source_detect (const char *path, GCancellable *cancellable, GError **error);
CyTextSource *cy_text_source_open (const char *path, const char *encoding, GError **error);
void          cy_text_source_free (CyTextSource *self);
gboolean      cy_text_source_read (CyTextSource *self,
                                   const char  **text,
                                   gsize        *length,
                                   GCancellable *cancellable,
                                   GError      **error);
guint64       cy_text_source_get_done (CyTextSource *self);
guint64       cy_text_source_get_total (CyTextSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyTextSource, cy_text_source_free)

G_END_DECLS
