/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-mark-table.h"

G_BEGIN_DECLS

/**
 * CyRankRange:
 * @low: least weight of the column, 0 to 1
 * @high: greatest
 * @overtakes_low: row that comes in below @low, -1 when none does down to 0
 * @overtakes_high: row that comes in above @high, -1 when none does up to 1
 * @is_tied: whether somebody inside and somebody outside stand alike already
 *
 * Within which range of one weight the same people come first.
 */
typedef struct
{
  double   low;
  double   high;
  int      overtakes_low;
  int      overtakes_high;
  gboolean is_tied;
} CyRankRange;

void cy_rank_range_find (const CyMarkTable *table,
                         const double      *weights,
                         guint              column,
                         guint              n_first,
                         CyRankRange       *range);

G_END_DECLS
