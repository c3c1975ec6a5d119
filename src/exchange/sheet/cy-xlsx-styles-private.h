/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-cell.h"
#include "cy-zip.h"

G_BEGIN_DECLS

GArray *
cy_xlsx_styles_load (CyZip *zip, const char *part, GCancellable *cancellable, GError **error);

G_END_DECLS
