/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-cell.h"

G_BEGIN_DECLS

gboolean cy_cell_ref_parse (const char *text, guint *column, guint64 *row, const char **end);
gboolean cy_cell_ref_parse_range (const char *text, CyMerge *range);

G_END_DECLS
