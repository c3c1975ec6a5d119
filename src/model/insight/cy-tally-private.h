/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-pool-scan-private.h"
#include "cy-stats.h"

G_BEGIN_DECLS

CyStats *cy_stats_new (CyConn *conn, gint64 base_date, CyRecord *rules, GError **error);

CyTally *cy_tally_new (CyClasses *const *classes);
void     cy_tally_free (CyTally *self);
void     cy_tally_count (CyTally          *self,
                         CyClasses *const *classes,
                         CySqlRow         *row,
                         gint64            base_date,
                         int               young_age);
void     cy_tally_add (CyTally *self, const CyTally *other, CyClasses *const *classes);

G_END_DECLS
