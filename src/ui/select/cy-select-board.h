/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-card-list.h"

G_BEGIN_DECLS

/**
 * CySelectBoard:
 *
 * The steps into the pool side by side, each with the candidates who stand there.
 */
#define CY_TYPE_SELECT_BOARD (cy_select_board_get_type ())
G_DECLARE_FINAL_TYPE (CySelectBoard, cy_select_board, CY, SELECT_BOARD, GtkWidget)

GtkWidget *cy_select_board_new (void);
void       cy_select_board_set (CySelectBoard *self, CyShortlist *list, GPtrArray *candidates);
void       cy_select_board_set_kin (CySelectBoard *self, GHashTable *people);
GArray    *cy_select_board_get_selected (CySelectBoard *self);
const GPtrArray *cy_select_board_get_seen (CySelectBoard *self);
CyCardList      *cy_select_board_get_list (CySelectBoard *self, guint nth);

G_END_DECLS
