/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-xls-protocol.h"

G_BEGIN_DECLS

typedef struct _CyXlsCage CyXlsCage;

CyXlsCage *cy_xls_cage_new (const char *path, gint sheet, GError **error);
void       cy_xls_cage_free (CyXlsCage *self);
gboolean   cy_xls_cage_next (CyXlsCage    *self,
                             CyXlsTag     *tag,
                             GBytes      **payload,
                             GCancellable *cancellable,
                             GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyXlsCage, cy_xls_cage_free)

G_END_DECLS
