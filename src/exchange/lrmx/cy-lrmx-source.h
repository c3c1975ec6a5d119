/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-lrmx-form.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** CyLrmxSource: form files, wherever they lie: alone, in folders, in zips */
typedef struct _CyLrmxSource CyLrmxSource;

CyLrmxSource       *
cy_lrmx_source_new (const char *const *paths, GCancellable *cancellable, GError **error);
void  cy_lrmx_source_free (CyLrmxSource *self);
guint cy_lrmx_source_get_n (const CyLrmxSource *self);
const char *cy_lrmx_source_get_label (const CyLrmxSource *self, guint nth);
CyLrmxForm *
cy_lrmx_source_read (CyLrmxSource *self, guint nth, GCancellable *cancellable, GError **error);
gboolean cy_lrmx_take_path (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLrmxSource, cy_lrmx_source_free)

G_END_DECLS
