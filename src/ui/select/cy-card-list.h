/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-shortlist.h"

G_BEGIN_DECLS

/**
 * CyCardList:
 *
 * The candidates at one step, as cards below each other. Only those in sight are widgets.
 */
#define CY_TYPE_CARD_LIST (cy_card_list_get_type ())
G_DECLARE_FINAL_TYPE (CyCardList, cy_card_list, CY, CARD_LIST, GtkWidget)

GtkWidget *cy_card_list_new (const char *label);
void       cy_card_list_set (CyCardList *self, CyShortlist *list, GPtrArray *candidates);
void       cy_card_list_set_kin (CyCardList *self, GHashTable *people);
guint      cy_card_list_get_n (CyCardList *self);
guint      cy_card_list_get_n_widgets (CyCardList *self);
GArray    *cy_card_list_get_selected (CyCardList *self);
void       cy_card_list_select (CyCardList *self, guint index, gboolean toggles, gboolean extends);
void       cy_card_list_select_all (CyCardList *self);
void       cy_card_list_unselect_all (CyCardList *self);

G_END_DECLS
