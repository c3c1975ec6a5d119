/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_WEIGHT_RANGE (cy_weight_range_get_type ())
G_DECLARE_FINAL_TYPE (CyWeightRange, cy_weight_range, CY, WEIGHT_RANGE, GtkWidget)

GtkWidget *cy_weight_range_new (double low, double now, double high);

G_END_DECLS
