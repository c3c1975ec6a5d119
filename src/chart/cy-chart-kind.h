/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chart.h"

G_BEGIN_DECLS

/**
 * CyChartKind:
 * @id: stable name for settings and files
 * @title: for users, to be translated
 * @icon: symbolic icon name
 * @get_type: the type, a #CyChart
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
} CyChartKind;

guint              cy_chart_kind_get_n (void);
const CyChartKind *cy_chart_kind_get (guint position);
const CyChartKind *cy_chart_kind_find (const char *id);
CyChart           *cy_chart_new (const char *id, CyDataset *dataset);

G_END_DECLS
