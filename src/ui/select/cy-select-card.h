/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-candidate-missing.h"

G_BEGIN_DECLS

#define CY_TYPE_SELECT_CARD (cy_select_card_get_type ())
G_DECLARE_FINAL_TYPE (CySelectCard, cy_select_card, CY, SELECT_CARD, GtkBox)

GtkWidget *cy_select_card_new (void);
void cy_select_card_set (CySelectCard *self, const CyShortlist *list, const CyCandidate *candidate);
void cy_select_card_set_kin (CySelectCard *self, gboolean is_kin);
char *cy_select_card_dup_words (const CyShortlist *list, const CyCandidate *candidate);

G_END_DECLS
