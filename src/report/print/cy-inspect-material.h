/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/** CY_INSPECT_GAP: stands where nothing is recorded */
#define CY_INSPECT_GAP "（待补充）"

char *cy_inspect_material_write (CyConn *conn, gint64 inspection, GError **error);
guint cy_inspect_material_count_gaps (const char *text);

G_END_DECLS
