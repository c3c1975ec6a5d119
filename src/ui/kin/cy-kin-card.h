/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-kin.h"

G_BEGIN_DECLS

#define CY_TYPE_KIN_CARD (cy_kin_card_get_type ())
G_DECLARE_FINAL_TYPE (CyKinCard, cy_kin_card, CY, KIN_CARD, GtkWidget)

GtkWidget *cy_kin_card_new (void);
void       cy_kin_card_set (CyKinCard *self, const CyKinPair *pair);

G_END_DECLS
