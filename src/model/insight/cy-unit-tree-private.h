/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-pool-scan-private.h"
#include "cy-unit-tree.h"

G_BEGIN_DECLS

CyUnitTree      *
cy_unit_tree_load_units (CyConn *conn, CyRecord *rules, gint64 base_date, GError **error);
int  cy_unit_tree_count (CyUnitTree *self, CySqlRow *row);
void cy_unit_tree_roll_up (CyUnitTree *self);

G_END_DECLS
