/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-hours-detail.h"

G_BEGIN_DECLS

#define CY_TYPE_HOURS_CARD (cy_hours_card_get_type ())
G_DECLARE_FINAL_TYPE (CyHoursCard, cy_hours_card, CY, HOURS_CARD, GtkWidget)

GtkWidget *cy_hours_card_new (void);
void       cy_hours_card_show (CyHoursCard *self, const CyHoursDetail *detail);

G_END_DECLS
