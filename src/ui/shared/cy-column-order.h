/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_COLUMN_ORDER (cy_column_order_get_type ())
G_DECLARE_FINAL_TYPE (CyColumnOrder, cy_column_order, CY, COLUMN_ORDER, GtkWidget)

GtkWidget *cy_column_order_new (void);
void       cy_column_order_clear (CyColumnOrder *self);
void cy_column_order_add (CyColumnOrder *self, const char *id, const char *title, gboolean chosen);
char   **cy_column_order_get_chosen (CyColumnOrder *self);
gboolean cy_column_order_get_touched (CyColumnOrder *self);

G_END_DECLS
