/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dataset.h"
#include "cy-stats.h"

G_BEGIN_DECLS

typedef struct _CyIndicator CyIndicator;

/**
 * CyIndicator:
 * @id: stable name for settings and files
 * @title: marked N_()
 * @unit: of its values, marked N_()
 * @chart: id of the kind of chart that suits it best
 * @compute: makes its dataset, see cy_indicator_compute()
 * @dimension: what @compute counts by, where it counts by one
 * @is_ranked: whether the largest class comes first and empty ones are left out
 *
 * One statistic of the pool. To add one, write a row.
 */
struct _CyIndicator
{
  const char *id;
  const char *title;
  const char *unit;
  const char *chart;
  CyDataset *(*compute) (const CyIndicator *self, const CyStats *stats);
  CyDimension dimension;
  gboolean    is_ranked;
};

guint              cy_indicator_get_n (void);
const CyIndicator *cy_indicator_get (guint nth);
const CyIndicator *cy_indicator_find (const char *id);
CyDataset         *cy_indicator_compute (const CyIndicator *self, const CyStats *stats);
guint              cy_indicator_get_divider (const CyIndicator *self, const CyStats *stats);
guint              cy_indicator_get_highlight (const CyIndicator *self, const CyStats *stats);

G_END_DECLS
