/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-aside.h"

G_BEGIN_DECLS

void cy_import_choose (CyImportAside *aside, const CyImportListingKind *kind, gboolean folder);
void cy_import_choose_dropped (CyImportAside *aside, const GValue *files);

G_END_DECLS
