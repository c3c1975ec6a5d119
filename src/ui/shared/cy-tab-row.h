/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CY_TYPE_TAB_ROW (cy_tab_row_get_type ())
G_DECLARE_FINAL_TYPE (CyTabRow, cy_tab_row, CY, TAB_ROW, GtkBox)

GtkWidget *cy_tab_row_new (void);
void       cy_tab_row_add (CyTabRow *self, const char *id, const char *title);
void       cy_tab_row_clear (CyTabRow *self);
void       cy_tab_row_set_current (CyTabRow *self, const char *id);

G_END_DECLS
