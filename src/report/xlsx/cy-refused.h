/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** CyRefused: a copy of the rows that an import refused, each with its reason */
typedef struct _CyRefused CyRefused;

CyRefused *cy_refused_new (const char *path, GCancellable *cancellable, GError **error);
gboolean
cy_refused_begin_sheet (CyRefused *self, const char *name, guint n_columns, GError **error);
gboolean cy_refused_add_row (CyRefused         *self,
                             const char *const *texts,
                             guint              n_texts,
                             const char        *reason,
                             const gboolean    *bad,
                             GError           **error);
gboolean cy_refused_close (CyRefused *self, GError **error);
void     cy_refused_free (CyRefused *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyRefused, cy_refused_free)

G_END_DECLS
