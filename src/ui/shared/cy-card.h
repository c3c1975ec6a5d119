/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_CARD (cy_card_get_type ())
G_DECLARE_FINAL_TYPE (CyCard, cy_card, CY, CARD, GtkWidget)

GtkWidget *cy_card_new (const char *title, const char *caption, GtkWidget *child);
void       cy_card_set_title (CyCard *self, const char *title);
void       cy_card_set_caption (CyCard *self, const char *caption);

G_END_DECLS
