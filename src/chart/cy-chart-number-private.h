/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dataset.h"

G_BEGIN_DECLS

#define CY_NUMBER_DASH "—"

char  *cy_number_format (gint64 value, guint decimals);
char  *cy_number_format_short (gint64 value, guint decimals);
char  *cy_number_with_unit (CyDataset *dataset, gint64 value);
char  *cy_number_share (gint64 part, gint64 whole);
gint64 cy_number_add (gint64 a, gint64 b);
gint64 cy_number_length (gint64 value);
gint64 cy_number_sum_series (CyDataset *dataset, guint series);
gint64 cy_number_sum_point (CyDataset *dataset, guint point);
gint64 cy_number_max (CyDataset *dataset);

G_END_DECLS
