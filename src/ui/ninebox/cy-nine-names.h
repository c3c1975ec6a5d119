/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyNineNames:
 *
 * Buttons in rows, as many as there is room for, then one that says how many are left.
 */
#define CY_TYPE_NINE_NAMES (cy_nine_names_get_type ())
G_DECLARE_FINAL_TYPE (CyNineNames, cy_nine_names, CY, NINE_NAMES, GtkWidget)

GtkWidget *cy_nine_names_new (void);
void       cy_nine_names_clear (CyNineNames *self);
void       cy_nine_names_add (CyNineNames *self, GtkWidget *button);
void       cy_nine_names_set_n_all (CyNineNames *self, guint n_all);
guint      cy_nine_names_get_n (CyNineNames *self);
GtkWidget *cy_nine_names_get_nth (CyNineNames *self, guint nth);

G_END_DECLS
