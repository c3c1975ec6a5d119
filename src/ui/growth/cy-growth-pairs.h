/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-growth.h"

G_BEGIN_DECLS

#define CY_TYPE_GROWTH_PAIRS (cy_growth_pairs_get_type ())
G_DECLARE_FINAL_TYPE (CyGrowthPairs, cy_growth_pairs, CY, GROWTH_PAIRS, GtkWidget)

GtkWidget *cy_growth_pairs_new (void);
void       cy_growth_pairs_set (CyGrowthPairs *self, CyGrowth *growth, const CyGrowthCell *cell);
void       cy_growth_pairs_set_search (CyGrowthPairs *self, const char *text);
const CyGrowthPair *cy_growth_pairs_get_current (CyGrowthPairs *self);

G_END_DECLS
