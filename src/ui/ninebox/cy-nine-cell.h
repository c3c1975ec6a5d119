/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-nine-box.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyNineCell:
 *
 * One of the nine boxes: what it is called, how many are in it, and as many of their names as fit.
 */
#define CY_TYPE_NINE_CELL (cy_nine_cell_get_type ())
G_DECLARE_FINAL_TYPE (CyNineCell, cy_nine_cell, CY, NINE_CELL, GtkWidget)

GtkWidget *cy_nine_cell_new (guint result, guint potential);
void       cy_nine_cell_show (CyNineCell *self, GPtrArray *lines, guint n_all, gint64 chosen);
void       cy_nine_cell_choose (CyNineCell *self, gint64 person);

G_END_DECLS
