/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-exchange-case.h"

G_BEGIN_DECLS

#define CY_TYPE_EXCHANGE_CARD (cy_exchange_card_get_type ())
G_DECLARE_FINAL_TYPE (CyExchangeCard, cy_exchange_card, CY, EXCHANGE_CARD, GtkWidget)

GtkWidget *cy_exchange_card_new (void);
void       cy_exchange_card_set (CyExchangeCard *self, const CyExchangeCase *it, int person);

G_END_DECLS
