/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-workbook.h"

G_BEGIN_DECLS

gboolean cy_cells_print (CyWorkbook    *workbook,
                         guint          sheet,
                         GOutputStream *stream,
                         GCancellable  *cancellable,
                         GError       **error);

G_END_DECLS
