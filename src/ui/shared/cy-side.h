/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_SIDE (cy_side_get_type ())
G_DECLARE_FINAL_TYPE (CySide, cy_side, CY, SIDE, GtkWidget)

GtkWidget *cy_side_new (GtkWidget *main, GtkWidget *card);
GtkWidget *cy_side_card_new (GtkWidget *body);
GtkWidget *cy_side_card_new_titled (GtkWidget **title, GtkWidget *body);
gboolean   cy_side_is_folded (CySide *self);
void       cy_side_set_goes_below (CySide *self, gboolean goes_below);

G_END_DECLS
