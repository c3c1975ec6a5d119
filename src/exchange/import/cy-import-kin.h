/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-row.h"

G_BEGIN_DECLS

void cy_import_kin_pair (const CyImportRow *row, GPtrArray *family, guint n, CyRecord **known);

G_END_DECLS
