/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-zip.h"

G_BEGIN_DECLS

typedef struct _CyXlsxStrings CyXlsxStrings;

CyXlsxStrings      *
cy_xlsx_strings_load (CyZip *zip, const char *part, GCancellable *cancellable, GError **error);
void cy_xlsx_strings_free (CyXlsxStrings *self);
const char *cy_xlsx_strings_get (const CyXlsxStrings *self, guint64 index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyXlsxStrings, cy_xlsx_strings_free)

G_END_DECLS
