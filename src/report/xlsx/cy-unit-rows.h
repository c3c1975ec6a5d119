/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"
#include "cy-stats.h"

G_BEGIN_DECLS

/**
 * CyUnitRows:
 *
 * The rows of a table by units: townships of a county, villages of a township.
 */
typedef struct _CyUnitRows CyUnitRows;

CyUnitRows *cy_unit_rows_load (CyConn *conn, const CyReportArgs *args, GError **error);
void        cy_unit_rows_free (CyUnitRows *self);

const CyStats    *cy_unit_rows_get_stats (const CyUnitRows *self);
guint             cy_unit_rows_get_n (const CyUnitRows *self);
const char       *cy_unit_rows_get_title (const CyUnitRows *self);
char             *cy_unit_rows_dup_name (const CyUnitRows *self, guint nth);
const CyTally    *cy_unit_rows_get_tally (const CyUnitRows *self, guint nth);
const CyUnitNode *cy_unit_rows_get_node (const CyUnitRows *self, guint nth);
gboolean          cy_unit_rows_is_own (const CyUnitRows *self, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyUnitRows, cy_unit_rows_free)

G_END_DECLS
