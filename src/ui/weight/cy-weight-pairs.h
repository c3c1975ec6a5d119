/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-weight-room.h"

G_BEGIN_DECLS

/**
 * CyWeightPairs:
 *
 * All pairs of one expert, each with a choice of what matters more.
 */
#define CY_TYPE_WEIGHT_PAIRS (cy_weight_pairs_get_type ())
G_DECLARE_FINAL_TYPE (CyWeightPairs, cy_weight_pairs, CY, WEIGHT_PAIRS, GtkWidget)

GtkWidget *cy_weight_pairs_new (void);
void       cy_weight_pairs_set (CyWeightPairs *self, CyWeightRoom *room, int expert);
void       cy_weight_pairs_go_to (CyWeightPairs *self, guint row, guint column);

G_END_DECLS
